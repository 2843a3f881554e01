package io.github.meritpool.language;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
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
                    operands("power", "the first to the power of the second, a whole number", "乘方，指数为整数")
                            .items(2, 2),
                    operands("min", "the least", "最小者"),
                    operands("max", "the greatest", "最大者"),
                    operands("firstPresent", "the first that is not absent", "第一个有值者"),
                    Declared.object("number", numberParameters(), "a number with a unit", "带单位的数")
                            .optional(),
                    Declared.object(
                                    "rounded",
                                    Parameters.of(Declared.of(
                                                    "of", ArgumentType.EXPRESSION, "what is rounded", "取整的对象"))
                                            .and(StatedRounding.FIELDS)
                                            .inForms(
                                                    LanguageProblem.ROUNDED_TO,
                                                    List.of(
                                                            Form.of("of", "decimals", "mode"),
                                                            Form.of("of", "step", "mode"))),
                                    "rounded",
                                    "取整")
                            .optional(),
                    Declared.object(
                                    "choose",
                                    Parameters.of(
                                            Declared.object(
                                                            "cases",
                                                            Parameters.of(
                                                                    Declared.of(
                                                                            "when", ArgumentType.CONDITION, "if", "条件"),
                                                                    Declared.of(
                                                                            "then",
                                                                            ArgumentType.EXPRESSION,
                                                                            "then",
                                                                            "取值")),
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
                                            Declared.of(
                                                            "values",
                                                            ArgumentType.EXPRESSION,
                                                            "what each stands for",
                                                            "各类别的值")
                                                    .byName(),
                                            Declared.of("otherwise", ArgumentType.EXPRESSION, "any other", "其他")
                                                    .optional()),
                                    "by category",
                                    "按类别")
                            .optional(),
                    Declared.object(
                                    "byBand",
                                    Parameters.of(
                                            Declared.of("of", ArgumentType.EXPRESSION, "the number", "数"),
                                            Declared.of(
                                                            "below",
                                                            ArgumentType.EXPRESSION,
                                                            "the value below the first band",
                                                            "低于第一档的值")
                                                    .optional(),
                                            Declared.object(
                                                            "bands",
                                                            Parameters.of(
                                                                    Declared.of(
                                                                            "from",
                                                                            ArgumentType.DECIMAL,
                                                                            "where the band begins",
                                                                            "该档起点"),
                                                                    Declared.of(
                                                                            "value",
                                                                            ArgumentType.EXPRESSION,
                                                                            "its value",
                                                                            "该档的值"),
                                                                    PrintedEnds.TO),
                                                            "the bands from the lowest up",
                                                            "由低到高的各档")
                                                    .list(),
                                            Declared.option(
                                                    "edge",
                                                    List.of("upperBand", "lowerBand"),
                                                    "to which band an edge belongs",
                                                    "边界值归属哪一档")),
                                    "by bands of a number",
                                    "按数值分档")
                            .optional(),
                    Declared.object(
                                    "interpolated",
                                    Parameters.of(
                                            Declared.of("of", ArgumentType.EXPRESSION, "the number", "数"),
                                            Declared.object(
                                                            "points",
                                                            Parameters.of(
                                                                    Declared.of(
                                                                            "at", ArgumentType.DECIMAL, "where", "何处"),
                                                                    Declared.of(
                                                                            "value",
                                                                            ArgumentType.EXPRESSION,
                                                                            "the value there",
                                                                            "该处的值")),
                                                            "the points between which the line is straight",
                                                            "折线的各点")
                                                    .list()),
                                    "on a line between stated points",
                                    "按折线插值")
                            .optional(),
                    Declared.object(
                                    "onDate",
                                    Parameters.of(
                                            Declared.of(
                                                    "of",
                                                    ArgumentType.TEXT,
                                                    "a parameter with values by date",
                                                    "按日期取值的参数"),
                                            Declared.of("date", ArgumentType.QUANTITY, "on which date", "以何日为准")),
                                    "the value that holds on a date",
                                    "某日适用的值")
                            .optional(),
                    span("daysBetween", "the days from one date to another", "两个日期之间的天数"),
                    span("monthsBetween", "the whole months from one date to another", "两个日期之间的整月数"),
                    span("yearsBetween", "the whole years from one date to another", "两个日期之间的整年数"))
            .and(TableExpressions.FIELDS));

    private final Vocabulary vocabulary;
    private final Conditions conditions;
    private final TableExpressions tables;

    /**
     * A reader.
     *
     * @param vocabulary what names mean
     */
    public Expressions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.conditions = new Conditions(vocabulary);
        this.tables = new TableExpressions(vocabulary, this);
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

    private static Declared span(String name, String en, String zhCn) {
        return Declared.object(
                        name,
                        Parameters.of(
                                Declared.of("from", ArgumentType.QUANTITY, "from which date", "起始日期"),
                                Declared.of("to", ArgumentType.QUANTITY, "to which date", "截止日期")),
                        en,
                        zhCn)
                .optional();
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
            case "power" -> new Applied(Arithmetic.POWER, readAll(with, name, table));
            case "quotient" -> new Applied(Arithmetic.QUOTIENT, readAll(with, name, table));
            case "number" -> number(with.object(name));
            case "rounded" -> rounded(with.object(name), table);
            case "choose" -> choose(with.object(name), table);
            case "byCategory" -> byCategory(with.object(name), table);
            case "byBand" -> byBand(with.object(name), table);
            case "interpolated" -> interpolated(with.object(name), table);
            case "onDate" -> onDate(with.object(name), table);
            case "daysBetween" -> span(DateSpan.DAYS, with.object(name), table);
            case "monthsBetween" -> span(DateSpan.MONTHS, with.object(name), table);
            case "yearsBetween" -> span(DateSpan.YEARS, with.object(name), table);
            default -> tables.read(name, with.object(name), table);
        };
    }

    private List<Quantity> readAll(Arguments with, String name, String table) {
        List<Quantity> operands = new ArrayList<>();
        for (Tree item : with.items(name)) {
            String pointer = with.pointer() + "/" + name + "/" + operands.size();
            Vocabulary.Attempt operand = vocabulary.attempt(() -> read(item, pointer, table));
            boolean fits = name.equals("firstPresent") || vocabulary.shapes().isOf(Kind.NUMBER, operand, name, pointer);
            operands.add(fits ? operand.quantity() : missing());
        }
        return operands;
    }

    private Quantity alike(Operation operation, Arguments with, String name, String table) {
        return new Applied(operation, sameUnit(readAll(with, name, table)));
    }

    /** Gives bare numbers the unit of the first operand that is none. */
    private List<Quantity> sameUnit(List<Quantity> operands) {
        Unit unit = operands.stream()
                .filter(operand -> !isBareNumber(operand))
                .map(vocabulary.shapes()::unitOf)
                .findFirst()
                .orElse(Unit.NONE);
        return operands.stream()
                .map(operand -> operand instanceof Constant constant && isBareNumber(operand)
                        ? Quantity.constant(constant.value(), unit)
                        : operand)
                .toList();
    }

    private static boolean isBareNumber(Quantity operand) {
        return operand instanceof Constant constant && constant.unit().equals(Unit.NONE);
    }

    private static Quantity number(Arguments with) {
        return Quantity.constant(with.decimal("value"), Unit.parse(with.text("unit")));
    }

    private Quantity rounded(Arguments with, String table) {
        Quantity of = read(with.tree("of"), with.pointer() + "/of", table);
        return StatedRounding.read(with, vocabulary.problems())
                .<Quantity>map(rounding -> new Applied(rounding, List.of(of)))
                .orElse(missing());
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
        return arms.isEmpty()
                ? missing()
                : new Missing(
                        vocabulary.shapes().kindOf(arms.get(0)),
                        vocabulary.shapes().unitOf(arms.get(0)));
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

    private Quantity byBand(Arguments with, String table) {
        List<Quantity> arms = new ArrayList<>();
        List<Rational> edges = new ArrayList<>();
        for (Arguments band : with.objects("bands")) {
            edges.add(band.decimal("from"));
            arms.add(read(band.tree("value"), band.pointer() + "/value", table));
        }
        Quantity below = with.has("below")
                ? read(with.tree("below"), with.pointer() + "/below", table)
                : arms.isEmpty()
                        ? missing()
                        : new Missing(
                                vocabulary.shapes().kindOf(arms.get(0)),
                                vocabulary.shapes().unitOf(arms.get(0)));
        arms.add(0, below);
        BandTable.Edge edge =
                with.text("edge").equals("upperBand") ? BandTable.Edge.UPPER_BAND : BandTable.Edge.LOWER_BAND;
        Quantity banded = lookedUp(with, "bands", edges, arms, table, rising -> new BandTable(rising, edge));
        if (banded instanceof Applied lookUp) {
            PrintedEnds.check(
                    with.objects("bands"),
                    edges.stream().map(Quantity::plain).toList(),
                    vocabulary.shapes().decimalsOf(lookUp.operands().get(0)),
                    edge == BandTable.Edge.UPPER_BAND,
                    vocabulary.problems()::add);
        }
        return banded;
    }

    private Quantity interpolated(Arguments with, String table) {
        List<Quantity> values = new ArrayList<>();
        List<Rational> points = new ArrayList<>();
        for (Arguments point : with.objects("points")) {
            points.add(point.decimal("at"));
            values.add(read(point.tree("value"), point.pointer() + "/value", table));
        }
        return lookedUp(with, "points", points, values, table, Interpolation::new);
    }

    /** Looks a number up by numbers that must rise. */
    private Quantity lookedUp(
            Arguments with,
            String field,
            List<Rational> rising,
            List<Quantity> arms,
            String table,
            Function<List<Rational>, Operation> operation) {
        Quantity of = read(with.tree("of"), with.pointer() + "/of", table);
        boolean rises = !rising.isEmpty();
        for (int i = 1; i < rising.size(); i++) {
            rises &= rising.get(i - 1).compareTo(rising.get(i)) < 0;
        }
        if (!rises) {
            vocabulary
                    .problems()
                    .add(Problem.of(LanguageProblem.NOT_RISING)
                            .at(with.at(field))
                            .with("numbers", rising));
            return missing();
        }
        List<Quantity> operands = new ArrayList<>(List.of(of));
        operands.addAll(sameUnit(arms));
        return new Applied(operation.apply(rising), operands);
    }

    private Quantity onDate(Arguments with, String table) {
        String pointer = with.pointer() + "/date";
        Vocabulary.Attempt date =
                vocabulary.attempt(() -> vocabulary.quantity(with.tree("date"), pointer, table, Unit.NONE));
        return isDate(date, pointer)
                ? vocabulary.onDate(with.text("of"), date.quantity(), with.pointer() + "/of")
                : missing();
    }

    private boolean isDate(Vocabulary.Attempt read, String pointer) {
        Label found = Vocabulary.labelOf(read.quantity(), Kind.NUMBER.label());
        boolean isNumber = read.isSound() && vocabulary.shapes().isOf(Kind.NUMBER, read, "onDate", pointer);
        if (isNumber && !vocabulary.shapes().unitOf(read.quantity()).equals(Unit.DATE)) {
            vocabulary
                    .problems()
                    .add(Problem.of(LanguageProblem.WRONG_KIND)
                            .at(Location.pointer(pointer))
                            .with("operation", "onDate")
                            .with("label", found.en())
                            .with("labelZhCn", found.zhCn())
                            .with("expected", "date")
                            .with("expectedZhCn", "日期")
                            .with("found", Kind.NUMBER.label().en())
                            .with("foundZhCn", Kind.NUMBER.label().zhCn()));
            return false;
        }
        return isNumber;
    }

    private Quantity span(DateSpan span, Arguments with, String table) {
        Quantity from = vocabulary.quantity(with.tree("from"), with.pointer() + "/from", table, Unit.NONE);
        Quantity to = vocabulary.quantity(with.tree("to"), with.pointer() + "/to", table, Unit.NONE);
        return new Applied(span, List.of(from, to));
    }
}
