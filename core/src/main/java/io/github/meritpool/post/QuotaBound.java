package io.github.meritpool.post;

import io.github.meritpool.problem.Label;

/** On which side of its number a quota binds. */
public enum QuotaBound {
    /** No fewer and no more: an establishment (编制). */
    EXACTLY(Label.of("exactly", "恰为")),
    /** A minimum: more than that is no excess. */
    AT_LEAST(Label.of("at least", "不少于")),
    /** A maximum: fewer than that is no vacancy. */
    AT_MOST(Label.of("at most", "不多于"));

    private final Label label;

    QuotaBound(Label label) {
        this.label = label;
    }

    /**
     * The words for it.
     *
     * @return the label
     */
    public Label label() {
        return label;
    }
}
