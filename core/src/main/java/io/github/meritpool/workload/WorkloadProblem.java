package io.github.meritpool.workload;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

/** What can be wrong with lessons, their conversion and a norm. */
public enum WorkloadProblem implements ProblemKind {
    /** A lesson of a subject without a factor. Values: {@code lesson}, {@code subject}, {@code known}. */
    UNKNOWN_SUBJECT(
            "unknownSubject",
            "The lesson '{lesson}' is of '{subject}', for which no factor is stated; there are factors for: {known}.",
            "课“{lesson}”的学科为“{subject}”，未规定其系数；已规定系数的有：{known}。",
            "Correct the subject, or state its factor.",
            "请更正学科，或规定其系数。"),
    /** A number of a lesson that cannot be so small. Values: {@code lesson}, {@code column}, {@code value}, {@code least}. */
    TOO_SMALL(
            "tooSmall",
            "The lesson '{lesson}' has {column} {value}, but it must be at least {least}.",
            "课“{lesson}”的 {column} 为 {value}，而必须不小于 {least}。",
            "Correct the number, or leave the row out if the lesson is not taught.",
            "请更正该数；如未开课，请删去该行。"),
    /** A person without a first preparation, or with several. Values: {@code staff}, {@code count}. */
    ONE_FIRST_PREPARATION(
            "oneFirstPreparation",
            "The week of {staff} has {count} first preparations, but must have exactly one.",
            "{staff} 的一周有 {count} 门首门课头，而必须恰有一门。",
            "Say of every other lesson whether it repeats one or is a further preparation, in the same or another subject.",
            "请为其余各课注明是重复课，还是同学科或跨学科的多授课头。"),
    /** A factor or a rule stated twice. Values: {@code conversion}, {@code what}. */
    STATED_TWICE(
            "statedTwice",
            "The conversion '{conversion}' states '{what}' more than once.",
            "折算办法“{conversion}”对“{what}”作了多次规定。",
            "Keep one of them.",
            "请只保留其中一项。"),
    /** Bands of class size that leave a gap or overlap. Values: {@code conversion}, {@code bands}. */
    BANDS_DO_NOT_RISE(
            "bandsDoNotRise",
            "In the conversion '{conversion}' the bands of class size begin at {bands}, but the first must begin at 0 and each next one higher.",
            "折算办法“{conversion}”中班额分档的起点为 {bands}，而第一档必须从 0 开始，其后各档依次升高。",
            "Put the bands in order, and say from 0 pupils on what small classes count.",
            "请按顺序排列各档，并写明从 0 名学生起的小班如何计算。"),
    /** A full load that is not above 0. Values: {@code norm}, {@code value}. */
    NORM_NOT_POSITIVE(
            "normNotPositive",
            "The full load '{norm}' is {value}, but must be above 0.",
            "标准工作量“{norm}”为 {value}，而必须大于 0。",
            "State how much work a full week is.",
            "请写明一周的标准工作量。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    WorkloadProblem(String code, String en, String zhCn, String enAdvice, String zhCnAdvice) {
        this.code = "workload." + code;
        this.sentence = Label.of(en, zhCn);
        this.advice = Label.of(enAdvice, zhCnAdvice);
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
