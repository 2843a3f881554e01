package io.github.meritpool.language;

import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Parameters.Form;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the expressions of custom quantities: the algebra, for what no domain word says.
 *
 * <p>A bare number takes the unit of what it is added to or compared with; as a factor it is plain. Another unit is
 * stated as {@code {"number": 2, "unit": "hour"}}.
 */
public final class Expressions {

    /** The operations: an expression that is an object has exactly one of these fields. */
    public static final Parameters FIELDS = inForms(Parameters.of(
            operands("sum", "the sum", "和"),
            operands("difference", "the first less the second", "差").items(2, 2),
            operands("product", "the product", "积"),
            operands("quotient", "the first divided by the second", "商").items(2, 2),
            operands("min", "the least", "最小者"),
            operands("max", "the greatest", "最大者"),
            operands("firstPresent", "the first that is not absent", "第一个有值者"),
            Declared.object("number", numberParameters(), "a number with a unit", "带单位的数")
                    .optional(),
            Declared.object(
                            "rounded",
                            Parameters.of(
                                    Declared.of("of", ArgumentType.EXPRESSION, "what is rounded", "取整的对象"),
                                    RoundingModes.DECIMALS,
                                    RoundingModes.DECLARED),
                            "rounded",
                            "取整")
                    .optional(),
            Declared.object(
                            "choose",
                            Parameters.of(
                                    Declared.object(
                                                    "cases",
                                                    Parameters.of(
                                                            Declared.of("when", ArgumentType.CONDITION, "if", "条件"),
                                                            Declared.of("then", ArgumentType.EXPRESSION, "then", "取值")),
                                                    "the first case that holds",
                                                    "第一个成立的情形")
                                            .list(),
                                    Declared.of("otherwise", ArgumentType.EXPRESSION, "otherwise", "否则")
                                            .optional()),
                            "by conditions",
                            "按条件")
                    .optional(),
            Declared.object(
                            "byCategory",
                            Parameters.of(
                                    Declared.of("of", ArgumentType.QUANTITY, "the category", "类别"),
                                    Declared.of("values", ArgumentType.EXPRESSION, "what each stands for", "各类别的值")
                                            .byName(),
                                    Declared.of("otherwise", ArgumentType.EXPRESSION, "any other", "其他")
                                            .optional()),
                            "by category",
                            "按类别")
                    .optional(),
            Declared.object(
                            "gather",
                            Parameters.of(
                                    Declared.of("from", ArgumentType.TEXT, "the referring table", "来源表"),
                                    Declared.option("take", takes(), "what is taken", "取法"),
                                    Declared.of("of", ArgumentType.EXPRESSION, "of what", "对象")),
                            "along a key",
                            "沿键汇集")
                    .optional(),
            Declared.object(
                            "over",
                            Parameters.of(
                                    Declared.of("table", ArgumentType.TEXT, "over which table", "表"),
                                    Declared.of("where", ArgumentType.CONDITION, "which rows", "哪些行")
                                            .optional(),
                                    Declared.option("take", takes(), "what is taken", "取法"),
                                    Declared.of("of", ArgumentType.EXPRESSION, "of what", "对象")),
                            "a statistic of a population",
                            "统计量")
                    .optional()));

    private final Vocabulary vocabulary;
    private final Conditions conditions;

    /**
     * A reader.
     *
     * @param vocabulary what names mean
     */
    public Expressions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.conditions = new Conditions(vocabulary);
    }

    private static Declared operands(String name, String en, String zhCn) {
        return Declared.of(name, ArgumentType.EXPRESSION, en, zhCn)
                .list()
                .notEmpty()
                .optional();
    }

    private static Parameters inForms(Parameters operations) {
        return operations.inForms(
                LanguageProblem.BAD_EXPRESSION,
                operations.names().stream().map(Form::of).toList());
    }

    private static Parameters numberParameters() {
        return Parameters.of(
                Declared.of("value", ArgumentType.DECIMAL, "the number", "数值"),
                Declared.of("unit", ArgumentType.TEXT, "its unit", "单位"));
    }

    private static List<String> takes() {
        return List.of("sum", "mean", "count", "min", "max");
    }

    /**
     * Reads an expression.
     *
     * @param data a name, a number or an object with one operation
     * @param pointer where it stands
     * @param table the table for whose rows it is read
     * @return the quantity; a missing number if there are problems, which are now reported
     */
    public Quantity read(Tree data, String pointer, String table) {
        if (data instanceof Tree.Text || data instanceof Tree.Decimal) {
            return vocabulary.quantity(data, pointer, table, Unit.NONE);
        }
        return vocabulary.nested(
                pointer,
                () -> new ArgumentCheck(vocabulary.problems())
                        .check(data, FIELDS, pointer)
                        .map(with -> operation(with, table))
                        .orElse(missing()));
    }

    private static Quantity missing() {
        return new Missing(Kind.NUMBER, Unit.NONE);
    }

    private Quantity operation(Arguments with, String table) {
        String name = with.fields().fields().keySet().iterator().next();
        return switch (name) {
            case "sum" -> alike(Arithmetic.SUM, with, name, table);
            case "difference" -> alike(Arithmetic.DIFFERENCE, with, name, table);
            case "min" -> alike(Arithmetic.MIN, with, name, table);
            case "max" -> alike(Arithmetic.MAX, with, name, table);
            case "firstPresent" -> alike(Presence.FIRST_PRESENT, with, name, table);
            case "product" -> new Applied(Arithmetic.PRODUCT, readAll(with, name, table));
            case "quotient" -> new Applied(Arithmetic.QUOTIENT, readAll(with, name, table));
            case "number" -> number(with.object(name));
            case "rounded" -> rounded(with.object(name), table);
            case "choose" -> choose(with.object(name), table);
            case "byCategory" -> byCategory(with.object(name), table);
            case "gather" -> gather(with.object(name), table);
            default -> over(with.object(name));
        };
    }

    private List<Quantity> readAll(Arguments with, String name, String table) {
        List<Quantity> operands = new ArrayList<>();
        for (Tree item : with.items(name)) {
            operands.add(read(item, with.pointer() + "/" + name + "/" + operands.size(), table));
        }
        return operands;
    }

    private Quantity alike(Operation operation, Arguments with, String name, String table) {
        return new Applied(operation, sameUnit(readAll(with, name, table)));
    }

    /** Gives bare numbers the unit of the first operand that has one. */
    private List<Quantity> sameUnit(List<Quantity> operands) {
        Unit unit = operands.stream()
                .filter(operand -> !(operand instanceof Constant))
                .map(vocabulary::unitOf)
                .findFirst()
                .orElse(Unit.NONE);
        return operands.stream()
                .map(operand ->
                        operand instanceof Constant constant && constant.unit().equals(Unit.NONE)
                                ? Quantity.constant(constant.value(), unit)
                                : operand)
                .toList();
    }

    private static Quantity number(Arguments with) {
        return Quantity.constant(with.decimal("value"), Unit.parse(with.text("unit")));
    }

    private Quantity rounded(Arguments with, String table) {
        Quantity of = read(with.tree("of"), with.pointer() + "/of", table);
        return new Applied(
                Rounding.toDecimals(with.integer("decimals"), RoundingModes.of(with.text("mode"))), List.of(of));
    }

    private Quantity choose(Arguments with, String table) {
        List<Quantity> flags = new ArrayList<>();
        List<Quantity> arms = new ArrayList<>();
        for (Arguments one : with.objects("cases")) {
            flags.add(conditions.read(one.tree("when"), one.pointer() + "/when", table));
            arms.add(read(one.tree("then"), one.pointer() + "/then", table));
        }
        arms.add(otherwise(with, arms, table));
        arms = sameUnit(arms);
        List<Quantity> operands = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            operands.add(flags.get(i));
            operands.add(arms.get(i));
        }
        operands.add(arms.get(flags.size()));
        return new Applied(Choice.FIRST_THAT_HOLDS, operands);
    }

    private Quantity otherwise(Arguments with, List<Quantity> arms, String table) {
        if (with.has("otherwise")) {
            return read(with.tree("otherwise"), with.pointer() + "/otherwise", table);
        }
        return arms.isEmpty() ? missing() : new Missing(vocabulary.kindOf(arms.get(0)), vocabulary.unitOf(arms.get(0)));
    }

    private Quantity byCategory(Arguments with, String table) {
        Quantity of = vocabulary.quantity(with.tree("of"), with.pointer() + "/of", table, Unit.NONE);
        List<String> names = new ArrayList<>();
        List<Quantity> arms = new ArrayList<>();
        for (Map.Entry<String, Tree> value : with.byName("values").entrySet()) {
            vocabulary.checkCategory(of, value.getKey(), with.pointer() + "/values");
            names.add(value.getKey());
            arms.add(read(value.getValue(), with.pointer() + "/values/" + value.getKey(), table));
        }
        arms.add(otherwise(with, arms, table));
        List<Quantity> operands = new ArrayList<>(List.of(of));
        operands.addAll(sameUnit(arms));
        return new Applied(new CategoryTable(names), operands);
    }

    private Quantity gather(Arguments with, String table) {
        String from = with.text("from");
        if (!vocabulary.hasTable(from, with.pointer() + "/from")) {
            return missing();
        }
        Optional<String> key = vocabulary.keyTo(from, table, with.pointer() + "/from");
        Quantity of = read(with.tree("of"), with.pointer() + "/of", from);
        return key.map(column -> taken(
                        with.text("take"), function -> new Gathered(propagated(function), of, from, column, table)))
                .orElse(missing());
    }

    private Quantity over(Arguments with) {
        String table = with.text("table");
        if (!vocabulary.hasTable(table, with.pointer() + "/table")) {
            return missing();
        }
        Quantity of = read(with.tree("of"), with.pointer() + "/of", table);
        Quantity where =
                with.has("where") ? conditions.read(with.tree("where"), with.pointer() + "/where", table) : null;
        return taken(with.text("take"), function -> new Statistic(propagated(function), table, of, where));
    }

    private static Aggregate propagated(Aggregate.Function function) {
        return new Aggregate(function, Aggregate.Absents.PROPAGATED);
    }

    private static Quantity taken(String take, Function<Aggregate.Function, Quantity> aggregate) {
        return switch (take) {
            case "mean" -> aggregate.apply(Aggregate.Function.SUM).dividedBy(aggregate.apply(Aggregate.Function.COUNT));
            case "count" -> aggregate.apply(Aggregate.Function.COUNT);
            case "min" -> aggregate.apply(Aggregate.Function.MIN);
            case "max" -> aggregate.apply(Aggregate.Function.MAX);
            default -> aggregate.apply(Aggregate.Function.SUM);
        };
    }
}
