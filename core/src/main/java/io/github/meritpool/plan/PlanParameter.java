package io.github.meritpool.plan;

import io.github.meritpool.language.RoundingModes;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value that is chosen for a settlement, such as one that the regulation leaves blank: it has a type, a unit and
 * bounds, and no value unless the plan says that one was chosen.
 *
 * @param with its data
 */
public record PlanParameter(Arguments with) implements Element {

    /** The fields of a parameter. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.option(
                    "type", List.of("decimal", "integer", "money", "date", "flag", "category"), "its type", "类型"),
            Declared.of("unit", ArgumentType.TEXT, "its unit; money has the plan's currency", "单位；金额用方案的货币")
                    .optional(),
            Declared.of("decimals", ArgumentType.INTEGER, "the most decimals a decimal can have", "小数位数上限")
                    .between(0, RoundingModes.MOST_DECIMALS)
                    .optional(),
            Declared.of("min", ArgumentType.DECIMAL, "the least it can be", "最小值")
                    .optional(),
            Declared.of("max", ArgumentType.DECIMAL, "the most it can be", "最大值")
                    .optional(),
            Declared.of("earliest", ArgumentType.DATE, "the first date it can be", "最早日期")
                    .optional(),
            Declared.of("latest", ArgumentType.DATE, "the last date it can be", "最晚日期")
                    .optional(),
            Declared.of("values", ArgumentType.TEXT, "what a category can be", "类别的可选值")
                    .list()
                    .optional(),
            Declared.of("chosen", ArgumentType.QUANTITY, "a value chosen in the plan", "方案中选定的值")
                    .optional(),
            Declared.object(
                            "byDate",
                            Parameters.of(
                                    Declared.of("from", ArgumentType.DATE, "from this date on", "自该日起"),
                                    Declared.of(
                                                    "chosen",
                                                    ArgumentType.QUANTITY,
                                                    "a value chosen in the plan",
                                                    "方案中选定的值")
                                            .optional()),
                            "the dates from which it has a value of its own, the earliest first",
                            "自何日起各有取值，由早到晚")
                    .list()
                    .notEmpty()
                    .optional()));

    /**
     * A value to choose: one for a parameter, or one for each of its dates.
     *
     * @param id what the inputs call it: the parameter's id, or {@link #idFrom}
     * @param chosen the value that the plan chooses, as text
     * @param from from which date it holds, if the parameter has values by date
     * @param place where the plan states it
     * @param label the words for it
     */
    public record Slot(String id, Optional<String> chosen, Optional<LocalDate> from, Location place, Label label) {}

    /** The fields that parameters of some types have, and others may not state. */
    static final List<String> OF_SOME_TYPES = List.of("unit", "decimals", "min", "max", "earliest", "latest", "values");

    /** The decimals of a decimal parameter that states none. */
    private static final int DECIMALS = 6;

    /**
     * What the inputs call the value of a parameter from a date on.
     *
     * @param parameter the parameter's id
     * @param from the date, which the plan states
     * @return such as {@code wage@2026-01-01}
     */
    public static String idFrom(String parameter, LocalDate from) {
        return parameter + "@" + from;
    }

    /**
     * Whether it has a value for each of several dates.
     *
     * @return false if it has one value
     */
    public boolean isByDate() {
        return with.has("byDate");
    }

    /**
     * The values to choose for it.
     *
     * @return one, or one for each of its dates, in the order stated
     */
    public List<Slot> slots() {
        return isByDate()
                ? with.objects("byDate").stream().map(this::slot).toList()
                : List.of(new Slot(
                        id(),
                        with.optionalText("chosen"),
                        Optional.empty(),
                        Location.pointer(with.pointer()),
                        label()));
    }

    private Slot slot(Arguments dated) {
        LocalDate from = dated.date("from");
        return new Slot(
                idFrom(id(), from),
                dated.optionalText("chosen"),
                Optional.of(from),
                Location.pointer(dated.pointer()),
                Label.of(label().en() + " from " + from, label().zhCn() + "（" + from + " 起）"));
    }

    /**
     * The leaf that stands for one of its values in quantities.
     *
     * @param slot which value
     * @param conventions for the unit and the decimals of money
     * @return the leaf
     */
    ParameterLeaf leaf(Slot slot, Conventions conventions) {
        Origin origin = new Origin(id(), "parameter", clause().orElse(null), slot.label());
        return new ParameterLeaf(slot.id(), kind(), unit(conventions), decimals(conventions), origin);
    }

    /** Gives its name its meaning: a value, or values by date. */
    void define(Vocabulary vocabulary, Conventions conventions) {
        String pointer = with.pointer() + "/id";
        if (!isByDate()) {
            vocabulary.define(id(), pointer, () -> leaf(slots().get(0), conventions));
            return;
        }
        SortedMap<LocalDate, Quantity> values = new TreeMap<>();
        for (Slot slot : slots()) {
            values.put(slot.from().orElseThrow(), leaf(slot, conventions));
        }
        vocabulary.defineByDate(id(), pointer, values);
    }

    private Kind kind() {
        return switch (with.text("type")) {
            case "flag" -> Kind.FLAG;
            case "category" -> Kind.CATEGORY;
            default -> Kind.NUMBER;
        };
    }

    private Unit unit(Conventions conventions) {
        return switch (with.text("type")) {
            case "money" -> conventions.moneyUnit();
            case "date" -> Unit.DATE;
            default -> Unit.parse(with.optionalText("unit").orElse(""));
        };
    }

    private int decimals(Conventions conventions) {
        return switch (with.text("type")) {
            case "money" -> conventions.moneyDecimals();
            case "decimal" -> with.has("decimals") ? with.integer("decimals") : DECIMALS;
            default -> 0;
        };
    }

    /**
     * Reads a value.
     *
     * @param text the value as text
     * @param conventions for the decimals of money
     * @return the value, or empty if it does not fit the type or the bounds
     */
    public Optional<Value> read(String text, Conventions conventions) {
        if (isDate()) {
            return date(text);
        }
        return switch (kind()) {
            case FLAG ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(Value.of(text.equals("true")))
                        : Optional.empty();
            case CATEGORY -> with.texts("values").contains(text) ? Optional.of(Value.of(text)) : Optional.empty();
            case NUMBER ->
                ArgumentCheck.isDecimal(text)
                        ? Optional.of(Rational.parse(text))
                                .filter(number -> number.decimal().orElseThrow().scale() <= decimals(conventions))
                                .filter(this::isWithin)
                                .map(Value::of)
                        : Optional.empty();
        };
    }

    private boolean isDate() {
        return with.text("type").equals("date");
    }

    private Optional<Value> date(String text) {
        if (!ArgumentCheck.isDate(text)) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.parse(text);
        boolean isWithin = (!with.has("earliest") || !date.isBefore(with.date("earliest")))
                && (!with.has("latest") || !date.isAfter(with.date("latest")));
        return isWithin ? Optional.of(Value.of(DateSpan.days(date))) : Optional.empty();
    }

    private boolean isWithin(Rational number) {
        return (!with.has("min") || number.compareTo(with.decimal("min")) >= 0)
                && (!with.has("max") || number.compareTo(with.decimal("max")) <= 0);
    }

    /**
     * What fits, for messages.
     *
     * @param conventions for the decimals of money
     * @return such as {@code a number from 0 to 1, with at most 2 decimals}
     */
    public Label expected(Conventions conventions) {
        if (isDate()) {
            return Label.of(
                    "a date" + range("earliest", " from ", "latest", " to "),
                    "日期" + range("earliest", "，不早于 ", "latest", "，不晚于 "));
        }
        return switch (kind()) {
            case FLAG -> Label.of("true or false", "true 或 false");
            case CATEGORY -> {
                String values = String.join(", ", with.texts("values"));
                yield Label.of("one of " + values, "以下之一：" + values);
            }
            case NUMBER -> number(decimals(conventions));
        };
    }

    private Label number(int decimals) {
        boolean isMoney = with.text("type").equals("money");
        String en = (isMoney ? "an amount" : "a number")
                + range(
                        "min",
                        with.has("max") ? " from " : " at least ",
                        "max",
                        with.has("min") ? " to " : " at most ");
        String zhCn = (isMoney ? "金额" : "数") + range("min", "，不小于 ", "max", "，不大于 ");
        return decimals == 0
                ? Label.of(en + ", whole", zhCn + "，整数")
                : Label.of(en + ", with at most " + decimals + " decimals", zhCn + "，至多 " + decimals + " 位小数");
    }

    private String range(String least, String before, String most, String between) {
        return with.optionalText(least).map(before::concat).orElse("")
                + with.optionalText(most).map(between::concat).orElse("");
    }
}
