package io.github.meritpool.workload;

import io.github.meritpool.problem.Label;

/**
 * What preparing a lesson takes, seen from the person who teaches it (课头). A person's week has exactly one
 * {@link #FIRST}; every other lesson is a further preparation or repeats one.
 */
public enum Preparation {
    /** The person's first preparation. */
    FIRST("first", Label.of("first preparation", "首门课头")),
    /** A further preparation in a subject that the person prepares already, such as for another grade. */
    SAME_SUBJECT("sameSubject", Label.of("further preparation, same subject", "同学科多授课头")),
    /** A further preparation in another subject. */
    OTHER_SUBJECT("otherSubject", Label.of("further preparation, another subject", "跨学科多授课头")),
    /** A lesson that has been prepared for another class (重复课). */
    REPEAT("repeat", Label.of("repeat", "重复课"));

    private final String id;
    private final Label label;

    Preparation(String id, Label label) {
        this.id = id;
        this.label = label;
    }

    /**
     * How facts name it.
     *
     * @return the category
     */
    public String id() {
        return id;
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
