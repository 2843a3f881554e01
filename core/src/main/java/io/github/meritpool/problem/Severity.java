package io.github.meritpool.problem;

/** Whether a problem stops the work. */
public enum Severity {
    /** Nothing can be computed until it is mended. */
    ERROR,
    /** Can be computed, but the input probably does not say what its author means. */
    WARNING
}
