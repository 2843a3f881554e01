package io.github.meritpool.plan;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.problem.Severity;

/** What can be wrong with a plan beyond the form of its fields and the meaning of its names. */
public enum PlanProblem implements ProblemKind {
    /** A version of the plan language that this library does not read. */
    VERSION(
            "plan.version",
            "The document says \"meritpool\": \"{value}\", but this library reads version {known}.",
            "文档写的是 \"meritpool\"：\"{value}\"，而本程序库读取的版本是 {known}。",
            "Write \"meritpool\": \"{known}\", or use the release that reads version {value}.",
            "请写 \"meritpool\"：\"{known}\"，或使用能读取版本 {value} 的程序库。"),
    /** A currency that is none. */
    CURRENCY(
            "plan.currency",
            "The currency '{value}' is no ISO 4217 code of a currency with a minor unit.",
            "“{value}”不是具有最小单位的货币的 ISO 4217 代码。",
            "Write such as CNY.",
            "请写成例如 CNY。"),
    /** A plan without the staff table. */
    NO_STAFF(
            "plan.noStaff",
            "The plan declares no table 'staff', but people are what is scored and paid.",
            "方案没有声明教职工表 staff，而计分和发放的对象是人。",
            "Declare a table with the id 'staff' and the key 'id'.",
            "请声明标识为 staff、键为 id 的表。"),
    /** A key that is no column, or one that cannot be a key. */
    BAD_KEY(
            "plan.badKey",
            "The table '{table}' has the key '{key}', which must be a column of type id, reference or category.",
            "表“{table}”的键“{key}”必须是类型为 id、reference 或 category 的列。",
            "Correct the key or declare the column.",
            "请更正该键，或声明该列。"),
    /** A reference to a table whose rows no single cell can name. Values: {@code column}, {@code table}, {@code key}. */
    SEVERAL_KEYS(
            "plan.severalKeys",
            "The column '{column}' refers to the table '{table}', whose rows are told apart by several columns ({key}); a cell can name only one.",
            "列“{column}”引用表“{table}”，而该表的行由多列（{key}）区分，一个单元格只能写一个。",
            "Give the table a key of one column, or refer to a table that has one.",
            "请给该表设单列的键，或引用有单列键的表。"),
    /** A column that lacks what its type needs. */
    BAD_COLUMN(
            "plan.badColumn",
            "The column '{column}' of type {type} must state: {needs}.",
            "类型为 {type} 的列“{column}”必须写明：{needs}。",
            "Add it; bounds keep typing errors out of the pay.",
            "请补上；上下限可防止误录进入工资。"),
    /** A field that means nothing for its type. */
    IDLE_FIELD(
            "plan.idleField",
            "'{name}' states '{field}', which means nothing for the type {type}.",
            "“{name}”写了“{field}”，而它对类型 {type} 没有意义。",
            "Remove the field, or correct the type.",
            "请删去该字段，或更正类型。"),
    /** Bounds the wrong way round. */
    BOUNDS(
            "plan.bounds",
            "'{name}' must be from {min} to {max}, but the least is above the most.",
            "“{name}”的范围写成 {min} 到 {max}，最小值大于最大值。",
            "Swap them.",
            "请对调。"),
    /** An id used twice. */
    DUPLICATE_ID(
            "plan.duplicateId",
            "The id '{id}' is used for two {what}, but must be used once; the other is at {other}.",
            "标识“{id}”用于两个 {what}，而只能用一次；另一个在 {other}。",
            "Rename one of them.",
            "请给其中一个改名。"),
    /** A clause that is cited but not declared. */
    UNKNOWN_CLAUSE(
            "plan.unknownClause",
            "The clause '{clause}' is cited, but not declared.",
            "引用了条款“{clause}”，但没有声明。",
            "Maybe '{nearest}' is meant; otherwise add it to \"clauses\".",
            "是否应为“{nearest}”？否则请将其加入 \"clauses\"。"),
    /** A value chosen for a parameter that does not fit it. */
    BAD_CHOICE(
            "plan.badChoice",
            "The parameter '{parameter}' is chosen as '{value}', but must be: {expected}.",
            "参数“{parameter}”选定为“{value}”，而应为：{expectedZhCn}。",
            "Correct the value.",
            "请更正该值。"),
    /** A value for all dates beside those by date. */
    CHOSEN_BESIDE_DATES(
            "plan.chosenBesideDates",
            "The parameter '{parameter}' has values by date, so that one 'chosen' for all dates means nothing.",
            "参数“{parameter}”按日期取值，因此不分日期的 chosen 没有意义。",
            "Move \"chosen\" into an item of \"byDate\".",
            "请将 \"chosen\" 移入 \"byDate\" 的某一项。"),
    /** An amount finer than the minor unit. */
    TOO_FINE(
            "plan.tooFine",
            "'{element}' can come to {decimals} decimals, but money has {most}.",
            "“{element}”的结果可能有 {decimals} 位小数，而金额只有 {most} 位。",
            "State a rounding with its decimals and mode, or use columns and parameters with fewer decimals.",
            "请写明取整的小数位数和方式，或使用小数位数较少的列和参数。"),
    /** A result of the wrong kind. */
    BAD_RESULT(
            "plan.badResult",
            "'{element}' must be a number in {expected} for each row of '{table}', but is {found}.",
            "“{element}”应是“{table}”每行一个以 {expected} 为单位的数，得到的却是 {foundZhCn}。",
            "Check the units of the columns and parameters it uses.",
            "请检查它所用的列和参数的单位。"),
    /** Something for the rows of one table is used for those of another. */
    OTHER_TABLE(
            "plan.otherTable",
            "'{element}' must be for the rows of '{table}', but is for those of '{found}'.",
            "“{element}”应针对“{table}”的各行，得到的却是“{found}”各行的量。",
            "Gather it from there, or look it up along a key column (\"key.name\").",
            "请从该表汇总，或沿键列引用（\"键列.名称\"）。"),
    /** A column that nothing in the plan rests on. */
    UNUSED_COLUMN(
            "plan.unusedColumn",
            "The column '{name}' of the table '{table}' is recorded, but nothing in the plan rests on it.",
            "表“{table}”的列“{name}”要求填写，但方案中没有任何内容用到它。",
            "Maybe an element that should use it is missing; if not, leave the column out.",
            "是否漏写了应使用它的内容？若无此意，请删去该列。"),
    /** A parameter that nothing in the plan rests on. */
    UNUSED_PARAMETER(
            "plan.unusedParameter",
            "The parameter '{name}' is chosen, but nothing in the plan rests on it.",
            "参数“{name}”要求选定，但方案中没有任何内容用到它。",
            "Maybe an element that should use it is missing; if not, leave the parameter out.",
            "是否漏写了应使用它的内容？若无此意，请删去该参数。"),
    /** A look-up that misses some values of a column. */
    CATEGORY_MISSED(
            "plan.categoryMissed",
            "'{element}' looks up '{column}', but says nothing for: {left}.",
            "“{element}”按“{column}”取值，但没有写明以下类别的值：{left}。",
            "Add them, or what holds otherwise; a row that says one of them has no value here.",
            "请补上这些类别，或写明其他情形的值；否则这些行在此处无值。"),
    /** Bands that begin above the least that a number can be. */
    BAND_MISSED(
            "plan.bandMissed",
            "'{element}' looks up '{column}' in bands from {first} up, but it can be as little as {least}.",
            "“{element}”按“{column}”自 {first} 起分档取值，而它最小可为 {least}。",
            "State what holds \"below\" the first band; a row below it has no value here.",
            "请写明低于第一档（below）时的值；否则这些行在此处无值。"),
    /** A clause that nothing rests on. */
    UNCITED_CLAUSE(
            "plan.uncitedClause",
            "The clause '{clause}' is declared, but nothing in the plan cites it.",
            "声明了条款“{clause}”，但方案中没有任何内容引用它。",
            "Maybe an element that should rest on it is missing; if not, leave the clause out.",
            "是否漏写了以它为依据的内容？若无此意，请删去该条款。"),
    /** A condition that contradicts itself, or the bounds of what it rests on. */
    NEVER_HOLDS(
            "plan.neverHolds",
            "The condition of '{element}' never holds, whatever is recorded: it contradicts itself, or the bounds of a column or a parameter.",
            "“{element}”的条件在任何情况下都不成立：它自相矛盾，或与列、参数的上下限矛盾。",
            "Correct the condition or the bounds; as it stands nobody and nothing is in it.",
            "请更正条件或上下限；照此写法，无人无物符合。"),
    /** A case or a band that nothing leads to. */
    CASE_NEVER_TAKEN(
            "plan.caseNeverTaken",
            "'{element}' has a case that is never taken, whatever is recorded: {case}.",
            "“{element}”有一种情形在任何情况下都不会出现：{caseZhCn}。",
            "Check whether cases before it take all that it should, and the bounds of what it compares.",
            "请检查在它之前的情形是否已包含它，以及所比较的量的上下限。"),
    /** A full mark that no facts come to. */
    FULL_OUT_OF_REACH(
            "plan.fullOutOfReach",
            "The full mark of '{element}' is {full}, but nobody can have more than {most}.",
            "“{element}”的满分为 {full}，但任何人最多只能得 {most}。",
            "Correct the full mark, or the points, caps and bounds that it rests on.",
            "请更正满分，或更正所依据的分值、上限。"),
    /** Scores that can be more than the full mark. */
    ABOVE_FULL(
            "plan.aboveFull",
            "'{element}' can come to {most}, but its full mark is {full}.",
            "“{element}”最高可得 {most}，而其满分为 {full}。",
            "Correct the full mark or the points; a mark out of another full mark states \"outOf\".",
            "请更正满分或分值；按另一满分折算的评分请写明 \"outOf\"。"),
    /** A value that the source states twice, and not the same. */
    STATED_DIFFERENTLY(
            "plan.statedDifferently",
            "'{name}' is stated as {value}, but also as {other}; the first counts.",
            "“{name}”规定为 {value}，另处又规定为 {other}；以前者为准。",
            "Ask which of them holds, and state that one as \"value\".",
            "请查明以何者为准，并将其写为 \"value\"。"),
    /** A stated value that differs from row to row. */
    STATED_BY_ROW(
            "plan.statedByRow",
            "The statement '{name}' must be the same for all, but is a value for each row of a table.",
            "条款规定值“{name}”应对所有人相同，写的却是每行各不相同的量。",
            "Write it under \"custom\", or name numbers and parameters only.",
            "请改写在 \"custom\" 中，或只用数和参数。"),
    /** A check that says nothing or says it twice. */
    CHECK_FORM(
            "plan.checkForm",
            "The check '{check}' must state either 'when' it is passed or the 'parts' that it needs.",
            "审核“{check}”必须写明何时通过（when）或各项要求（parts），二者取一。",
            "State \"when\" for one condition, \"parts\" for several with an answer for each.",
            "只有一个条件时写 \"when\"，有多项且需逐项审核时写 \"parts\"。"),
    /** A check that needs more parts than it has. */
    CHECK_COUNT(
            "plan.checkCount",
            "The check '{check}' needs at least as many of its {parts} parts as nobody can meet.",
            "审核“{check}”共有 {parts} 项要求，而须符合的项数超过了它。",
            "State \"atLeast\" from 1 to {parts}, together with \"parts\"; leave it out if all are needed.",
            "\"atLeast\" 应为 1 至 {parts}，并与 \"parts\" 同写；须全部符合时不写。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    PlanProblem(String code, String en, String zhCn, String enAdvice, String zhCnAdvice) {
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

    /**
     * What nothing rests on, what never comes about and what contradicts itself stops no settlement, but most likely
     * somebody meant something else, or the source needs to be asked about.
     */
    @Override
    public Severity severity() {
        return switch (this) {
            case UNUSED_COLUMN,
                    UNUSED_PARAMETER,
                    CATEGORY_MISSED,
                    BAND_MISSED,
                    UNCITED_CLAUSE,
                    NEVER_HOLDS,
                    CASE_NEVER_TAKEN,
                    FULL_OUT_OF_REACH,
                    ABOVE_FULL,
                    STATED_DIFFERENTLY -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }
}
