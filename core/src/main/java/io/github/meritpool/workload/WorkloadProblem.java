package io.github.meritpool.workload;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

/** What can be wrong with conversions, loads and norms, and with the activities that they count. */
public enum WorkloadProblem implements ProblemKind {
    /** An activity for which no factor is stated. Values: {@code element}, {@code label}, {@code known}. */
    NO_FACTOR(
            "noFactor",
            "'{element}' states no factor for what '{label}' says here; there are factors for: {known}.",
            "“{element}”未规定此处“{labelZhCn}”取值的系数；已规定系数的有：{knownZhCn}。",
            "Correct the fact, or state a factor for it.",
            "请更正事实，或规定其系数。"),
    /** A factor that is none, or several at once. Values: {@code element}, {@code found}. */
    FACTOR_FORM(
            "factorForm",
            "A factor of '{element}' must state exactly one of 'values', 'bands', 'points', 'base', 'power', 'times', 'nth', but states: {found}.",
            "“{element}”的一项系数必须恰好写明 values、bands、points、base、power、times、nth 之一，而所写的是：{foundZhCn}。",
            "Write one object for each factor, such as {\"by\": \"subject\", \"values\": {\"music\": 0.7}}.",
            "请为每项系数写一个对象，例如 {\"by\": \"subject\", \"values\": {\"music\": 0.7}}。"),
    /** A step of a factor that is nothing, or less. Values: {@code element}, {@code value}. */
    STEP_NOT_POSITIVE(
            "stepNotPositive",
            "In '{element}' a step of the factor is {value}, but must be above 0.",
            "“{element}”的系数以 {value} 为一级，而一级必须大于 0。",
            "State how many make a step, such as 4 pupils.",
            "请写明一级为多少，例如 4 名学生。"),
    /** Work that comes out in another unit. Values: {@code element}, {@code expected}, {@code found}. */
    OTHER_UNIT(
            "otherUnit",
            "'{element}' counts work in {expected}, but what it states comes out in {found}.",
            "“{element}”以 {expected} 计工作量，但按所写内容得出的单位是 {found}。",
            "Correct 'unit' or 'each', or the unit of what is counted.",
            "请更正 unit、each，或被计数对象的单位。");

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
