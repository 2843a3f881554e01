package io.github.meritpool.quantity;

import io.github.meritpool.problem.Label;

/** What sort of values a quantity has. */
public enum Kind {
    /** Exact numbers, with a unit. */
    NUMBER("number", "数"),
    /** Yes or no. */
    FLAG("flag", "是非值"),
    /** One of a set of names, such as a status, a post or the id of a row. */
    CATEGORY("category", "类别");

    private final Label label;

    Kind(String en, String zhCn) {
        this.label = Label.of(en, zhCn);
    }

    /**
     * The words for it, for messages.
     *
     * @return such as {@code number}
     */
    public Label label() {
        return label;
    }
}
