package io.github.meritpool.spi;

import io.github.meritpool.problem.Label;
import java.util.List;
import java.util.Optional;

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
 * @param bounds for numbers the least and the most there can be, if that is bounded
 */
public record Declared(
        String name,
        ArgumentType type,
        Many many,
        boolean isRequired,
        Label label,
        List<String> options,
        Parameters nested,
        Optional<Bounds> bounds) {

    /** How many of them a field holds. */
    public enum Many {
        /** One. */
        ONE,
        /** A list. */
        LIST,
        /** An object whose fields are names that the plan chooses. */
        BY_NAME
    }

    /**
     * The bounds of a number; both are allowed.
     *
     * @param least the least it can be
     * @param most the most it can be
     */
    public record Bounds(int least, int most) {}

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
        return new Declared(
                name, type, Many.ONE, true, Label.of(en, zhCn), List.of(), Parameters.NONE, Optional.empty());
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
        return new Declared(
                name,
                ArgumentType.OPTION,
                Many.ONE,
                true,
                Label.of(en, zhCn),
                options,
                Parameters.NONE,
                Optional.empty());
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
        return new Declared(
                name, ArgumentType.OBJECT, Many.ONE, true, Label.of(en, zhCn), List.of(), nested, Optional.empty());
    }

    /**
     * This parameter, which need not be stated.
     *
     * @return the optional parameter
     */
    public Declared optional() {
        return new Declared(name, type, many, false, label, options, nested, bounds);
    }

    /**
     * This parameter within bounds.
     *
     * @param least the least the number can be
     * @param most the most it can be
     * @return the bounded parameter
     */
    public Declared between(int least, int most) {
        return new Declared(name, type, many, isRequired, label, options, nested, Optional.of(new Bounds(least, most)));
    }

    /**
     * A list of this parameter.
     *
     * @return the list parameter
     */
    public Declared list() {
        return new Declared(name, type, Many.LIST, isRequired, label, options, nested, bounds);
    }

    /**
     * An object from names to this parameter.
     *
     * @return the parameter by name
     */
    public Declared byName() {
        return new Declared(name, type, Many.BY_NAME, isRequired, label, options, nested, bounds);
    }

    /**
     * What is expected, for messages.
     *
     * @return such as {@code a list of: a decimal number}
     */
    public Label expected() {
        String allowed = String.join(", ", options);
        Label one = type == ArgumentType.OPTION ? Label.of("one of " + allowed, "以下之一：" + allowed) : type.expected();
        return switch (many) {
            case ONE -> one;
            case LIST -> Label.of("a list, each item " + one.en(), "列表，每项为" + one.zhCn());
            case BY_NAME -> Label.of("an object, each field " + one.en(), "对象，每个字段为" + one.zhCn());
        };
    }
}
