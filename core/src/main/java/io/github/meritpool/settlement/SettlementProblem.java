package io.github.meritpool.settlement;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

/** What can be wrong with the inputs of a settlement, beyond the facts themselves. */
public enum SettlementProblem implements ProblemKind {
    /** A parameter that nobody chose. */
    PARAMETER_UNSET(
            "settlement.parameterUnset",
            "The parameter '{parameter}' ({label}) has no value; it must be chosen, since a blank is not guessed.",
            "参数“{parameter}”（{labelZhCn}）没有取值；空白不会代为假定，必须选定。",
            "Give it a value with the inputs of the settlement, such as in a parameters file, or as \"chosen\" in the plan: {expected}.",
            "请在结算输入中给出取值（例如写在参数文件里），或在方案中写明 \"chosen\"：{expectedZhCn}。"),
    /** A value for a parameter that the plan does not have. */
    UNKNOWN_PARAMETER(
            "settlement.unknownParameter",
            "The plan has no parameter '{parameter}'.",
            "方案没有参数“{parameter}”。",
            "Maybe '{nearest}' is meant.",
            "是否应为“{nearest}”？"),
    /** A value that does not fit its parameter. */
    BAD_PARAMETER(
            "settlement.badParameter",
            "The parameter '{parameter}' is given as '{value}', but must be: {expected}.",
            "参数“{parameter}”的取值为“{value}”，而应为：{expectedZhCn}。",
            "Correct the value.",
            "请更正该值。"),
    /** A roster of other tables than the plan's. */
    OTHER_TABLES(
            "settlement.otherTables",
            "The roster was made for other tables than those of the plan '{plan}'.",
            "该名册所用的表与方案“{plan}”声明的表不同。",
            "Read the facts again with this plan.",
            "请用此方案重新读取事实。"),
    /** A score that has no value. */
    ABSENT(
            "settlement.absent",
            "'{element}' of {id} has no value, because {cause}.",
            "{id} 的“{element}”没有值，因为{causeZhCn}。",
            "Correct the facts, or let the plan state what counts then (\"whenAbsent\", or a case of its own).",
            "请更正事实，或在方案中写明此时如何计（\"whenAbsent\"，或单独列出情形）。"),
    /** A payment that has no value. */
    ABSENT_PAYMENT(
            "settlement.absentPayment",
            "The line '{element}' has no amount for {id}, because {cause}.",
            "项目“{element}”对 {id} 没有金额，因为{causeZhCn}。",
            "Correct the facts, or let the line pay only those who have what it is computed from (\"to\").",
            "请更正事实，或使该项目只发给具备所用数据的人（\"to\"）。"),
    /** A pool whose amount has no value. */
    ABSENT_AMOUNT(
            "settlement.absentAmount",
            "The pool '{element}' has no amount, because {cause}.",
            "总量“{element}”没有金额，因为{causeZhCn}。",
            "Correct the facts, or what the pool is computed from.",
            "请更正事实，或更正该总量所用的量。"),
    /** Someone from whom lines take back more than others pay. */
    NEGATIVE_TOTAL(
            "settlement.negativeTotal",
            "All lines together come to {total} for {id}, but nobody can be paid less than nothing.",
            "{id} 的各项合计为 {total}，而任何人的发放总额都不得小于零。",
            "Correct the facts, or let the line that takes back stop at what there is.",
            "请更正事实，或让收回金额的项目以应发金额为限。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    SettlementProblem(String code, String en, String zhCn, String enAdvice, String zhCnAdvice) {
        this.code = code;
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
