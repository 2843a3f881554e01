package io.github.meritpool.spi;

import io.github.meritpool.problem.Label;

/** What a declared parameter of a plan element holds. */
public enum ArgumentType {
    /** The element's own id. */
    ID("an id that begins with a letter", "以字母开头的标识"),
    /** Words or a name. */
    TEXT("a text", "文字"),
    /** The id of a table: one that the plan must have for the element to be used. */
    TABLE("the id of a table", "表的标识"),
    /** The id of a column, or of several with dots between them that lead from table to table. */
    COLUMN("the id of a column", "列的标识"),
    /** A text that is not blank. */
    WORDS("a text that is not blank", "非空白的文字"),
    /** Words in English and Chinese: an object with {@code en} and {@code zh-CN}. */
    LABEL("an object with the texts 'en' and 'zh-CN'", "含 en 与 zh-CN 两项文字的对象"),
    /** A decimal number, written as a number or as decimal text. */
    DECIMAL("a decimal number", "十进制数"),
    /** A whole number. */
    INTEGER("a whole number", "整数"),
    /** A date, YYYY-MM-DD. */
    DATE("a date of the calendar such as 2025-12-31", "历法中存在、形如 2025-12-31 的日期"),
    /** Yes or no. */
    FLAG("true or false", "true 或 false"),
    /** One of the declared options. */
    OPTION("one of the options", "可选值之一"),
    /** A number, a date, or the name of a fact, a parameter, a dimension or another quantity. */
    QUANTITY("a number, or the name of a fact, parameter or quantity", "数，或事实、参数、量的名称"),
    /** A condition: the name of a flag or a population, or an object that compares. */
    CONDITION(
            "the name of a flag or population, or an object such as {\"of\": …, \"atLeast\": …}",
            "是非列或人群的名称，或形如 {\"of\": …, \"atLeast\": …} 的对象"),
    /** An expression of the algebra: a name, a number, or an object with one operation. For elements of the library. */
    EXPRESSION("a name, a number or an object with exactly one operation", "名称、数，或只含一种运算的对象"),
    /** A rubric type with its own arguments: an object with the field {@code type}. */
    RUBRIC_TYPE("an object with a 'type' and its arguments", "含 type 及其参数的对象"),
    /** A dimension of a rubric: an object with an id, words, a full mark, and a rubric type with its arguments. */
    DIMENSION("a dimension: an object with id, label, full, type and its arguments", "指标：含 id、label、full、type 及其参数的对象"),
    /** A pay line: an object that names a formula and holds its arguments. For elements of the library. */
    LINE(
            "a pay line: an object with id, label, from, step, formula and its arguments",
            "发放项目：含 id、label、from、step、formula 及其参数的对象"),
    /** A value to choose: a number, a text or a flag. */
    VALUE("a number, a text or a flag", "数、文字或是非值"),
    /** An object with declared parameters of its own. */
    OBJECT("an object", "对象"),
    /** Any data; its reader checks it. */
    ANY("data", "数据");

    private final Label expected;

    ArgumentType(String en, String zhCn) {
        this.expected = Label.of(en, zhCn);
    }

    /**
     * What is expected, for messages.
     *
     * @return such as {@code a decimal number}
     */
    public Label expected() {
        return expected;
    }
}
