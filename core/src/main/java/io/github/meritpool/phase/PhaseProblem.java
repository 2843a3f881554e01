package io.github.meritpool.phase;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

/** Why a plan cannot be settled in parts, or why what parts hand over does not fit together. */
public enum PhaseProblem implements ProblemKind {
    /** A table to split by that the plan does not have. */
    UNKNOWN_TABLE(
            "phase.unknownTable",
            "The plan cannot be split by '{table}', because it has no such table.",
            "方案没有表“{table}”，不能按它拆分。",
            "Maybe '{nearest}' is meant.",
            "是否应为“{nearest}”？"),
    /** Staff that no key leads to the split table. */
    STAFF_NOT_SPLIT(
            "phase.staffNotSplit",
            "The plan cannot be split by '{table}', because no key leads from 'staff' to it.",
            "没有键从 “staff” 通向“{table}”，不能按它拆分。",
            "Split by a table that the staff lead to, or by 'staff'.",
            "请按教职工所通向的表拆分，或按 “staff” 拆分。"),
    /** Appointments that are checked against quotas. */
    POSTS_OF_ALL(
            "phase.postsOfAll",
            "Appointments in '{table}' are checked against quotas of the whole plan, which no part can do alone.",
            "“{table}”中的聘任要按整个方案的岗位数核对，单独一部分无法核对。",
            "Check the posts in a plan of their own, which one process settles.",
            "请把岗位核对放在单独的方案里，由一个进程结算。"),
    /** A table that must have a row for each key, not all of which are in one part. */
    ROWS_IN_MANY_PARTS(
            "phase.rowsInManyParts",
            "The table '{table}' must have a row for each combination of its key ({keys}), but a part has only some of them.",
            "表“{table}”要求其键（{keys}）的每种组合都有一行，而一个部分只有其中一些行。",
            "Let the table be complete (\"rows\": \"complete\"), or settle the plan in one process.",
            "请把该表声明为完整表（\"rows\": \"complete\"），或由一个进程结算。"),
    /** Bytes that are no partial or no totals. */
    NOT_READABLE(
            "phase.notReadable",
            "The bytes are no {kind} in the form '{format}'.",
            "这些字节不是“{format}”形式的{kindZhCn}。",
            "Use the same version of the library everywhere.",
            "请在各处使用同一版本的程序库。"),
    /** A partial or totals of another plan. */
    OTHER_PLAN(
            "phase.otherPlan",
            "The {kind} belongs to another plan, or to the same plan split by another table.",
            "该{kindZhCn}属于另一方案，或属于按另一表拆分的同一方案。",
            "Use one plan and one table to split by for all parts.",
            "请对各部分使用同一方案和同一拆分表。"),
    /** A partial of another round than the one that comes next. */
    OTHER_ROUND(
            "phase.otherRound",
            "What is given is of round {given}, but needed is round {needed}.",
            "给出的是第 {given} 轮的结果，而需要第 {needed} 轮的。",
            "Gather the rounds one after another, with the totals of the round before.",
            "请逐轮汇总，并使用上一轮的总计。"),
    /** Parts that see different parameters or shared tables. */
    OTHER_COMMON_FACTS(
            "phase.otherCommonFacts",
            "The parts do not see the same parameters and the same rows of the tables that are not split by '{table}'.",
            "各部分的参数，或不按“{table}”拆分的表的行不相同。",
            "Give every part the same parameters and all rows of these tables.",
            "请给各部分相同的参数，以及这些表的全部行。"),
    /** A row in two parts. */
    IN_TWO_PARTS(
            "phase.inTwoParts",
            "The row {id} of '{table}' is in two parts.",
            "表“{table}”的行 {id} 出现在两个部分中。",
            "Put each row into one part; merge each part once.",
            "请把每行只放入一个部分，每个部分只合并一次。"),
    /** A part that was not in the totals. */
    NOT_COUNTED(
            "phase.notCounted",
            "The row {id} of '{table}' was in no part that the totals were gathered from.",
            "汇总总计的各部分中没有表“{table}”的行 {id}。",
            "Gather the rounds again with this part.",
            "请连同该部分重新逐轮汇总。"),
    /** Parts that took part in one round but not in another. */
    OTHER_PARTS(
            "phase.otherParts",
            "Round {round} was gathered from other rows of '{table}' than the rounds before: {id} is in one of them only.",
            "第 {round} 轮与以前各轮汇总自表“{table}”的不同行：{id} 只在其中之一。",
            "Gather every round from the same parts.",
            "请每一轮都从相同的部分汇总。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    PhaseProblem(String code, String sentence, String sentenceZhCn, String advice, String adviceZhCn) {
        this.code = code;
        this.sentence = Label.of(sentence, sentenceZhCn);
        this.advice = Label.of(advice, adviceZhCn);
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
