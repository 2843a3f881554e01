package io.github.meritpool.settlement;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Value;

/** The answer to what a check asks. */
public enum Answer {
    /** It is so. */
    YES(Label.of("yes", "是")),
    /** It is not so. */
    NO(Label.of("no", "否")),
    /** It cannot be told, since what it rests on has no value. */
    UNTOLD(Label.of("cannot be told", "无法判断"));

    private final Label label;

    Answer(Label label) {
        this.label = label;
    }

    /**
     * The answer in words.
     *
     * @return the words
     */
    public Label label() {
        return label;
    }

    static Answer of(Value flag) {
        if (flag.isAbsent()) {
            return UNTOLD;
        }
        return flag.flag() ? YES : NO;
    }
}
