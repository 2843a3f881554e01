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
 * @param items for lists the fewest and the most items there can be, if that is bounded
 * @param direction for quantities of a rubric type what the score does when they rise
 */
public record Declared(
        String name,
        ArgumentType type,
        Many many,
        boolean isRequired,
        Label label,
        List<String> options,
        Parameters nested,
        Optional<Bounds> bounds,
        Optional<Bounds> items,
        Direction direction) {

    /** How many of them a field holds. */
    public enum Many {
        /** One. */
        ONE,
        /** A list. */
        LIST,
        /** One, or a list. */
        ONE_OR_LIST,
        /** An object whose fields are names that the plan chooses. */
        BY_NAME
    }

    /**
     * The bounds of a number, or of the length of a list; both are allowed.
     *
     * @param least the least it can be
     * @param most the most it can be; {@link Integer#MAX_VALUE} if there is no most
     */
    public record Bounds(int least, int most) {

        /**
         * Whether there is a most.
         *
         * @return false if there is only a least
         */
        public boolean hasMost() {
            return most < Integer.MAX_VALUE;
        }

        /**
         * The bounds in words, for messages.
         *
         * @return such as {@code from 0 to 1}
         */
        public Label range() {
            return hasMost()
                    ? Label.of("from " + least + " to " + most, "在 " + least + " 与 " + most + " 之间")
                    : Label.of("at least " + least, "不小于 " + least);
        }
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
        return one(name, type, Label.of(en, zhCn), List.of(), Parameters.NONE);
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
        return one(name, ArgumentType.OPTION, Label.of(en, zhCn), options, Parameters.NONE);
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
        return one(name, ArgumentType.OBJECT, Label.of(en, zhCn), List.of(), nested);
    }

    private static Declared one(String name, ArgumentType type, Label label, List<String> options, Parameters nested) {
        return new Declared(
                name,
                type,
                Many.ONE,
                true,
                label,
                options,
                nested,
                Optional.empty(),
                Optional.empty(),
                Direction.EITHER);
    }

    /**
     * This parameter with another kind of data.
     *
     * @param other what it holds
     * @return the parameter, nothing nested in it
     */
    public Declared as(ArgumentType other) {
        return new Declared(name, other, many, isRequired, label, List.of(), Parameters.NONE, bounds, items, direction);
    }

    /**
     * This parameter, which need not be stated.
     *
     * @return the optional parameter
     */
    public Declared optional() {
        return new Declared(name, type, many, false, label, options, nested, bounds, items, direction);
    }

    /**
     * This parameter within bounds. A number that the plan states is checked at once. What a name stands for is checked
     * when it is settled, where the parameter is read by {@link Scope#quantity(Arguments, String, io.github.meritpool.quantity.Unit)}.
     *
     * @param least the least the number can be
     * @param most the most it can be
     * @return the bounded parameter
     */
    public Declared between(int least, int most) {
        Optional<Bounds> within = Optional.of(new Bounds(least, most));
        return new Declared(name, type, many, isRequired, label, options, nested, within, items, direction);
    }

    /**
     * This parameter with a least value.
     *
     * @param least the least the number can be
     * @return the bounded parameter
     */
    public Declared atLeast(int least) {
        return between(least, Integer.MAX_VALUE);
    }

    /**
     * A list of this parameter.
     *
     * @return the list parameter
     */
    public Declared list() {
        return many(Many.LIST);
    }

    /**
     * This parameter, or a list of it.
     *
     * @return the parameter that holds one or a list
     */
    public Declared oneOrList() {
        return many(Many.ONE_OR_LIST);
    }

    /**
     * An object from names to this parameter.
     *
     * @return the parameter by name
     */
    public Declared byName() {
        return many(Many.BY_NAME);
    }

    private Declared many(Many how) {
        return new Declared(name, type, how, isRequired, label, options, nested, bounds, items, direction);
    }

    /**
     * This list with so many items.
     *
     * @param fewest the fewest there can be
     * @param most the most there can be
     * @return the bounded list parameter
     */
    public Declared items(int fewest, int most) {
        Optional<Bounds> count = Optional.of(new Bounds(fewest, most));
        return new Declared(name, type, many, isRequired, label, options, nested, bounds, count, direction);
    }

    /**
     * This list with at least one item.
     *
     * @return the list parameter that is never empty
     */
    public Declared notEmpty() {
        return items(1, Integer.MAX_VALUE);
    }

    /**
     * This quantity, where the score rises or stays when it rises, whatever the other arguments are.
     *
     * @return the parameter with that direction
     */
    public Declared raises() {
        return towards(Direction.RAISES);
    }

    /**
     * This quantity, where the score falls or stays when it rises, whatever the other arguments are.
     *
     * @return the parameter with that direction
     */
    public Declared lowers() {
        return towards(Direction.LOWERS);
    }

    private Declared towards(Direction other) {
        return new Declared(name, type, many, isRequired, label, options, nested, bounds, items, other);
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
            case ONE_OR_LIST ->
                Label.of(one.en() + ", or a list, each item " + one.en(), one.zhCn() + "，或列表，每项为" + one.zhCn());
            case BY_NAME -> Label.of("an object, each field " + one.en(), "对象，每个字段为" + one.zhCn());
        };
    }
}
