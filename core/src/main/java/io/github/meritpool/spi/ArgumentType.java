package io.github.meritpool.spi;

import io.github.meritpool.problem.Label;

/** What a declared parameter of a plan element holds. */
public enum ArgumentType {
    /** The element's own id. */
    ID("an id that begins with a letter", "以字母开头的标识"),
    /** Words or a name. */
    TEXT("a text", "文字"),
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
    /** A rubric type with its own arguments: an object with the field {@code type}. */
    RUBRIC_TYPE("an object with a 'type' and its arguments", "含 type 及其参数的对象"),
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
