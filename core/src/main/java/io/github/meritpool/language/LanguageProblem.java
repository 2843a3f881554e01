package io.github.meritpool.language;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.problem.Severity;

/** What can be wrong with the names and expressions of a plan. */
public enum LanguageProblem implements ProblemKind {
    /** A name that means nothing here. */
    UNKNOWN_NAME(
            "plan.unknownName",
            "The name '{name}' means nothing for rows of '{table}': it is no column, parameter, dimension or quantity.",
            "名称“{name}”对表“{table}”的行没有意义：它不是列、参数、指标或量。",
            "Maybe '{nearest}' is meant; a column of another table is reached as key.column or gathered along its key.",
            "是否应为“{nearest}”？另一表的列可写成“键.列”，或沿键汇集。"),
    /** A name that two elements claim. */
    DUPLICATE_NAME(
            "plan.duplicateName",
            "The name '{name}' is given to two things, but a name must mean one thing; the other is {other}.",
            "名称“{name}”给了两个对象，而一个名称只能指一个对象；另一个是{otherZhCn}。",
            "Rename one of them.",
            "请给其中一个改名。"),
    /** Elements that need each other. */
    CYCLE(
            "plan.cycle",
            "These need each other: {path}; a quantity must not depend on itself.",
            "以下各项相互依赖：{path}；一个量不得依赖自身。",
            "Break the cycle at one of them.",
            "请在其中一处断开循环。"),
    /** A category that its column does not have. */
    UNKNOWN_CATEGORY(
            "plan.unknownCategory",
            "The column '{column}' never says '{value}'; it says one of: {known}.",
            "列“{column}”没有“{value}”这一类别；可用的类别有：{known}。",
            "Maybe '{nearest}' is meant; otherwise add the value to the column.",
            "是否应为“{nearest}”？否则请在该列中增加这个类别。"),
    /** A name that stands for another kind of value than is needed where it is used. */
    WRONG_KIND(
            "plan.wrongKind",
            "'{operation}' needs a {expected}, but '{label}' is a {found}.",
            "“{operation}”需要{expectedZhCn}，而“{labelZhCn}”是{foundZhCn}。",
            "Maybe another fact or quantity is meant; a category compares with 'is', a number with 'atLeast' and the like.",
            "请检查是否写错了事实或量；类别用“is”比较，数值用“atLeast”等比较。"),
    /** A condition that says nothing or too much. */
    BAD_CONDITION(
            "plan.badCondition",
            "The condition must either combine others by exactly one of 'all', 'any', 'not', or say 'some' rows 'where' another holds, or compare 'of' by at least one of: is, isNot, atLeast, moreThan, atMost, lessThan, equalTo.",
            "条件要么只用 all、any、not 之一组合其他条件，要么用 some 和 where 指明某表的某些行，要么用 is、isNot、atLeast、moreThan、atMost、lessThan、equalTo 中至少一个比较 of。",
            "Write such as {\"of\": \"age\", \"atLeast\": 58}.",
            "请写成例如 {\"of\": \"age\", \"atLeast\": 58}。"),
    /** An expression that is none. */
    BAD_EXPRESSION(
            "plan.badExpression",
            "The expression must be a name, a number or an object with exactly one operation of: {known}.",
            "表达式必须是名称、数字，或只含以下一种运算的对象：{known}。",
            "Maybe '{nearest}' is meant.",
            "是否应为“{nearest}”？"),
    /** A field that another needs. Values: {@code element}, {@code field}, {@code because}. */
    FIELD_NEEDED(
            "plan.fieldNeeded",
            "'{element}' needs the field '{field}' beside {because}.",
            "“{element}”在 {because} 之外还须写明 {field}。",
            "State it.",
            "请写明。"),
    /** A field that means nothing where it is stated. Values: {@code element}, {@code field}, {@code because}. */
    FIELD_WITHOUT_MEANING(
            "plan.fieldWithoutMeaning",
            "In '{element}' the field '{field}' means nothing beside {because}.",
            "“{element}”中字段 {field} 与 {because} 同时出现没有意义。",
            "Leave it out, or state what it belongs to.",
            "请删去，或写明与之相应的字段。"),
    /** An option that does not go with another. Values: {@code element}, {@code field}, {@code value}, {@code because}. */
    OPTION_DOES_NOT_FIT(
            "plan.optionDoesNotFit",
            "In '{element}' the field '{field}' says '{value}', which does not go with {because}.",
            "“{element}”中字段 {field} 为 {value}，与 {because} 不相容。",
            "Choose another option for one of the two.",
            "请为其中之一另选。"),
    /** A table that is not declared. */
    UNKNOWN_TABLE(
            "plan.unknownTable",
            "The table '{table}' is not declared; the tables are: {known}.",
            "表“{table}”没有声明；已声明的表有：{known}。",
            "Maybe '{nearest}' is meant.",
            "是否应为“{nearest}”？"),
    /** No key, or more than one, between two tables. */
    NO_KEY(
            "plan.noKey",
            "The table '{from}' has {count} key columns that refer to '{to}' ({known}), but needs exactly one here.",
            "表“{from}”有 {count} 个键列指向“{to}”（{known}），此处需要恰好一个。",
            "Name the key to go along: \"along\"; if there is none, declare a column with \"references\": \"{to}\".",
            "请用 along 写明所用的键；若没有，请声明一个 \"references\": \"{to}\" 的列。"),
    /** A table whose rows are named by several columns together, where one is needed. */
    COMPOSITE_KEY(
            "plan.compositeKey",
            "The rows of '{table}' are named by several columns together ({key}), but one column must name them here.",
            "表“{table}”的行由多列（{key}）共同标识，而此处需要由一列标识。",
            "Give the table one key column of type id, and keep the others as columns.",
            "请让该表以一个 id 列为键，其余留作普通列。"),
    /** A column that is named as a key and leads elsewhere. */
    NOT_A_KEY(
            "plan.notAKey",
            "The column '{column}' of the table '{from}' does not refer to '{to}'; those that do are: {known}.",
            "表“{from}”的列“{column}”并不指向“{to}”；指向它的有：{known}。",
            "Name one of these, or declare what the column references.",
            "请写其中之一，或声明该列所引用的表。"),
    /** Numbers that must rise. */
    NOT_RISING(
            "plan.notRising",
            "The numbers {numbers} must each be above the one before, and there must be at least one.",
            "各数 {numbers} 必须逐个递增，且至少有一个。",
            "Put them in order, and remove what stands twice.",
            "请按顺序书写，并删去重复者。"),
    /** A rounding that does not say to what, or says it twice. */
    ROUNDED_TO(
            "plan.roundedTo",
            "A rounding must state either its decimals or its step.",
            "取整必须写明小数位数或步长，二者取一。",
            "State \"decimals\": 2 for two decimals, or \"step\": 0.5 for halves.",
            "例如两位小数写 \"decimals\": 2，取到一半写 \"step\": 0.5。"),
    /** A chosen or recorded number out of the bounds of the field that names it. */
    CHOSEN_OUT_OF_RANGE(
            "plan.chosenOutOfRange",
            "'{label}' is {value}, but stands as '{field}' in '{element}', which must be {range}.",
            "“{labelZhCn}”为 {value}，而它在“{element}”中用作“{field}”，应{rangeZhCn}。",
            "Correct the chosen or recorded value; the bounds of a parameter or a column keep such values out.",
            "请更正所选或所录的值；参数或列的上下限可防止此类取值。"),
    /** A divisor that is zero. */
    ZERO_DIVISOR(
            "plan.zeroDivisor",
            "'{field}' of '{element}' is 0, but a number is divided by it.",
            "“{element}”的“{field}”为 0，而它是除数。",
            "Correct the number, or the value that is chosen or recorded for it.",
            "请更正该数，或为它选定、录入的值。"),
    /** Conditions, expressions or names nested too deeply. */
    TOO_DEEP(
            "plan.tooDeep",
            "This is nested too deeply: more than {deepest} conditions, expressions, types or names lie inside each other.",
            "此处嵌套过深：条件、表达式、计分方式或名称逐层包含，超过 {deepest} 层。",
            "Give parts of it names of their own and use those, or drop steps that do nothing.",
            "请为其中的部分另立名称再引用，或去掉不起作用的层次。"),
    /** A quantity that is too large to be explained. */
    TOO_LARGE(
            "plan.tooLarge",
            "'{name}' is too large to be explained: more than {deepest} steps to what is recorded, or more than {largest} figures.",
            "“{name}”过于庞大，无法说明：到所记事实超过 {deepest} 步，或所含数字超过 {largest} 个。",
            "Use fewer names that use each other again and again; sums and statistics over rows count once.",
            "请减少反复相互引用的名称；对多行的合计与统计只计一次。"),
    /** A name with values by date that is used without a date. */
    DATE_NEEDED(
            "plan.dateNeeded",
            "'{name}' has values by date, but it is not said which date is meant here.",
            "“{name}”按日期取值，但此处没有写明以哪一日为准。",
            "Give it a name under \"custom\", such as with {\"onDate\": {\"of\": \"{name}\", \"date\": \"asOf\"}}, and use that.",
            "请在 \"custom\" 中另立名称，例如 {\"onDate\"：{\"of\"：\"{name}\"，\"date\"：\"asOf\"}}，再引用它。"),
    /** A name without values by date that is asked for one. */
    NOT_BY_DATE(
            "plan.notByDate",
            "'{name}' has no values by date; these have: {known}.",
            "“{name}”不按日期取值；按日期取值的有：{known}。",
            "Maybe '{nearest}' is meant; otherwise state \"byDate\" for the parameter, or use its name alone.",
            "是否应为“{nearest}”？否则请为该参数写明 \"byDate\"，或直接引用其名称。"),
    /** An edge that the source prints for two bands. */
    SHARED_EDGE(
            "plan.sharedEdge",
            "The source names {to} in two bands, as the end of that from {from} and the beginning of the next; it counts to the band from {counted}.",
            "原文中 {to} 同属两档：既是自 {from} 起一档的终点，又是下一档的起点；按自 {counted} 起的一档计。",
            "Ask which of them is meant; \"edge\" says to which an edge belongs.",
            "请查明应归属哪一档；\"edge\" 写明边界值归属哪一档。"),
    /** Numbers that the source puts into no band. */
    BAND_GAP(
            "plan.bandGap",
            "By the source the band from {from} ends at {to} and the next begins at {next}: what lies between is in neither; it counts to the band from {from}.",
            "按原文，自 {from} 起的一档到 {to} 为止，下一档自 {next} 起，其间的数不属于任何一档；按自 {from} 起的一档计。",
            "Ask where it belongs, or let the column have only as many decimals as the bands.",
            "请查明应归属哪一档，或使列的小数位数与分档一致。"),
    /** Numbers that the source puts into two bands. */
    BAND_OVERLAP(
            "plan.bandOverlap",
            "By the source the band from {from} ends at {to}, but the next begins at {next} already: what lies between is in both; it counts to the band from {next}.",
            "按原文，自 {from} 起的一档到 {to} 为止，而下一档自 {next} 已开始，其间的数同属两档；按自 {next} 起的一档计。",
            "Ask which of them is meant, and correct where the bands begin.",
            "请查明应归属哪一档，并更正各档的起点。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    LanguageProblem(String code, String en, String zhCn, String enAdvice, String zhCnAdvice) {
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

    /** What the source says of bands and contradicts itself in stops no settlement. */
    @Override
    public Severity severity() {
        return switch (this) {
            case SHARED_EDGE, BAND_GAP, BAND_OVERLAP -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }
}
