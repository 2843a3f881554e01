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
            "Give it a value: {expected}.",
            "请给出取值：{expected}。"),
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
            "参数“{parameter}”的取值为“{value}”，而应为：{expected}。",
            "Correct the value.",
            "请更正该值。"),
    /** A roster of other tables than the plan's. */
    OTHER_TABLES(
            "settlement.otherTables",
            "The roster was made for other tables than those of the plan '{plan}'.",
            "该名册所用的表与方案“{plan}”声明的表不同。",
            "Read the facts again with this plan.",
            "请用此方案重新读取事实。"),
    /** A score or payment that has no value. */
    ABSENT(
            "settlement.absent",
            "'{element}' of {id} has no value, because '{cause}' has none.",
            "{id} 的“{element}”没有值，因为“{causeZhCn}”没有值。",
            "Correct the facts, or let the plan state what counts then (\"whenAbsent\", or a case of its own).",
            "请更正事实，或在方案中写明此时如何计（\"whenAbsent\"，或单独列出情形）。");

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
