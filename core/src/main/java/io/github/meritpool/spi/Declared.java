package io.github.meritpool.spi;

import io.github.meritpool.problem.Label;
import java.util.List;

/**
 * One declared parameter of a plan element: from it come reading, writing, checking and the documentation of a field.
 *
 * @param name the field's name
 * @param type what it holds
 * @param many whether it holds one, a list of them, or an object from names to them
 * @param isRequired whether it must be stated
 * @param label what it means
 * @param options for {@link ArgumentType#OPTION} the texts allowed
 * @param nested for {@link ArgumentType#OBJECT} the parameters of the object
 */
public record Declared(
        String name,
        ArgumentType type,
        Many many,
        boolean isRequired,
        Label label,
        List<String> options,
        Parameters nested) {

    /** How many of them a field holds. */
    public enum Many {
        /** One. */
        ONE,
        /** A list. */
        LIST,
        /** An object whose fields are names that the plan chooses. */
        BY_NAME
    }

    /** Copies the options. */
    public Declared {
        options = List.copyOf(options);
    }

    /**
     * A required parameter.
     *
     * @param name the field's name
     * @param type what it holds
     * @param en what it means, in English
     * @param zhCn what it means, in Chinese
     * @return the parameter
     */
    public static Declared of(String name, ArgumentType type, String en, String zhCn) {
        return new Declared(name, type, Many.ONE, true, Label.of(en, zhCn), List.of(), Parameters.NONE);
    }

    /**
     * A required choice between texts.
     *
     * @param name the field's name
     * @param options the texts allowed
     * @param en what it means, in English
     * @param zhCn what it means, in Chinese
     * @return the parameter
     */
    public static Declared option(String name, List<String> options, String en, String zhCn) {
        return new Declared(name, ArgumentType.OPTION, Many.ONE, true, Label.of(en, zhCn), options, Parameters.NONE);
    }

    /**
     * A required object.
     *
     * @param name the field's name
     * @param nested its own parameters
     * @param en what it means, in English
     * @param zhCn what it means, in Chinese
     * @return the parameter
     */
    public static Declared object(String name, Parameters nested, String en, String zhCn) {
        return new Declared(name, ArgumentType.OBJECT, Many.ONE, true, Label.of(en, zhCn), List.of(), nested);
    }

    /**
     * This parameter, which need not be stated.
     *
     * @return the optional parameter
     */
    public Declared optional() {
        return new Declared(name, type, many, false, label, options, nested);
    }

    /**
     * A list of this parameter.
     *
     * @return the list parameter
     */
    public Declared list() {
        return new Declared(name, type, Many.LIST, isRequired, label, options, nested);
    }

    /**
     * An object from names to this parameter.
     *
     * @return the parameter by name
     */
    public Declared byName() {
        return new Declared(name, type, Many.BY_NAME, isRequired, label, options, nested);
    }

    /**
     * What is expected, for messages.
     *
     * @return such as {@code a list of: a decimal number}
     */
    public String expected() {
        String one = type == ArgumentType.OPTION ? "one of " + String.join(", ", options) : type.expected();
        return switch (many) {
            case ONE -> one;
            case LIST -> "a list, each item " + one;
            case BY_NAME -> "an object, each field " + one;
        };
    }
}
