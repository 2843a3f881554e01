package io.github.meritpool.spi;

/** What a declared parameter of a plan element holds. */
public enum ArgumentType {
    /** The element's own id. */
    ID("an id that begins with a letter"),
    /** Words or a name. */
    TEXT("a text"),
    /** Words in English and Chinese: an object with {@code en} and {@code zh-CN}. */
    LABEL("an object with the texts 'en' and 'zh-CN'"),
    /** A decimal number, written as a number or as decimal text. */
    DECIMAL("a decimal number"),
    /** A whole number. */
    INTEGER("a whole number"),
    /** Yes or no. */
    FLAG("true or false"),
    /** One of the declared options. */
    OPTION("one of the options"),
    /** A number, or the name of a fact, a parameter, a dimension or another quantity. */
    QUANTITY("a number, or the name of a fact, parameter or quantity"),
    /** A condition: the name of a flag or a population, or an object that compares. */
    CONDITION("the name of a flag or population, or an object such as {\"of\": …, \"atLeast\": …}"),
    /** A rubric type with its own arguments: an object with the field {@code type}. */
    RUBRIC_TYPE("an object with a 'type' and its arguments"),
    /** An object with declared parameters of its own. */
    OBJECT("an object"),
    /** Any data; its reader checks it. */
    ANY("data");

    private final String expected;

    ArgumentType(String expected) {
        this.expected = expected;
    }

    /**
     * What is expected, for messages.
     *
     * @return such as {@code a decimal number}
     */
    public String expected() {
        return expected;
    }
}
