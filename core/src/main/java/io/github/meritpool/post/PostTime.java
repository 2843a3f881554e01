package io.github.meritpool.post;

import io.github.meritpool.problem.Label;

/** Whether a post is somebody's whole work; it says how those who hold the post are counted against the quota. */
public enum PostTime {
    /** Whole posts (专职), counted by share: two people with a half each fill one. */
    FULL_TIME(Label.of("full-time", "专职")),
    /** Held beside other work (兼职), counted by head: one person fills one, with whatever share. */
    PART_TIME(Label.of("part-time", "兼职")),
    /** Held either way (专职或兼职), counted by head. */
    FULL_OR_PART_TIME(Label.of("full- or part-time", "专职或兼职"));

    private final Label label;

    PostTime(Label label) {
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
