package com.example.peerreview;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

// tag::problem[]
/** What can be wrong with a peer review, beyond what the declared parameters tell. */
enum PeerReviewProblem implements ProblemKind {
    /** A number where the reviewer should be named. */
    NO_REVIEWER(
            "peerReview.noReviewer",
            Label.of(
                    "In '{dimension}' the marks are by the number {number}, but 'by' must say who gave each mark.",
                    "指标“{dimension}”的 by 是数 {number}，而 by 必须说明每个评分由谁给出。"),
            Label.of(
                    "Name the column of the reviewer, such as one that refers to the staff.", "请写明评分人所在的列，例如引用教职工的列。"));

    private final String code;
    private final Label sentence;
    private final Label advice;

    PeerReviewProblem(String code, Label sentence, Label advice) {
        this.code = code;
        this.sentence = sentence;
        this.advice = advice;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Label sentence() {
        return sentence;
    }

    @Override
    public Label advice() {
        return advice;
    }
}
// end::problem[]
