package io.github.meritpool.workload;

import io.github.meritpool.language.LanguageProblem;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says one factor in the algebra. */
final class FactorLowering {

    private static final Quantity ONE = Quantity.plain(Rational.ONE);
    private static final Label FACTOR = Label.of("factor", "系数");

    /** What each way to state a factor needs, and what it may have, beside words and a clause. */
    private enum Way {
        VALUES("values", List.of("by"), List.of("otherwise", "standard")),
        BANDS("bands", List.of("by", "edge"), List.of("atLeast")),
        POINTS("points", List.of("by"), List.of("atLeast")),
        BASE("base", List.of("by", "over", "each", "per", "partStep"), List.of("atLeast")),
        POWER("power", List.of("by", "over"), List.of("atLeast")),
        TIMES("times", List.of("when"), List.of()),
        NTH("nth", List.of("within", "inOrderOf"), List.of());

        private final String field;
        private final List<String> needs;
        private final List<String> may;

        Way(String field, List<String> needs, List<String> may) {
            this.field = field;
            this.needs = needs;
            this.may = may;
        }
    }

    private final WorkloadScope in;
    private final Arguments with;

    private FactorLowering(Arguments with, WorkloadScope in) {
        this.with = with;
        this.in = in;
    }

    /** A plain number for each row; a missing one if there are problems, which are now reported. */
    static Quantity lower(Arguments with, WorkloadScope in) {
        List<Way> ways = new ArrayList<>();
        for (Way way : Way.values()) {
            if (with.has(way.field)) {
                ways.add(way);
            }
        }
        FactorLowering lowering = new FactorLowering(with, in);
        // Read in any case, so that what is wrong in it is reported too.
        Quantity when = with.has("when") ? in.condition(with, "when") : new Missing(Kind.FLAG, Unit.NONE);
        if (ways.size() != 1) {
            lowering.reportForm(ways);
            return missing();
        }
        return lowering.isComplete(ways.get(0)) ? lowering.lower(ways.get(0), when) : missing();
    }

    private static Quantity missing() {
        return new Missing(Kind.NUMBER, Unit.NONE);
    }

    private void reportForm(List<Way> ways) {
        String found = ways.stream().map(way -> way.field).collect(Collectors.joining(", "));
        in.vocabulary()
                .problems()
                .add(in.problem(WorkloadProblem.FACTOR_FORM, Location.pointer(with.pointer()))
                        .with("found", found.isEmpty() ? "none" : found)
                        .with("foundZhCn", found.isEmpty() ? "无" : found));
    }

    private boolean isComplete(Way way) {
        boolean isComplete = true;
        for (String field : way.needs) {
            isComplete &= in.fields().needs(with, field, way.field);
        }
        Set<String> meant = new LinkedHashSet<>(List.of("label", "clause", way.field));
        meant.addAll(way.needs);
        meant.addAll(way.may);
        for (String field : with.fields().fields().keySet()) {
            if (!meant.contains(field)) {
                in.fields().only(false, with, field, way.field);
            }
        }
        return isComplete;
    }

    private Quantity lower(Way way, Quantity when) {
        return switch (way) {
            case VALUES -> byCategory();
            case BANDS -> byBand();
            case POINTS -> onALine();
            case BASE -> inSteps();
            case POWER -> byPower();
            case TIMES ->
                in.part(Quantity.choice(when, in.number(with, "times", Unit.NONE), ONE), with, "factor", FACTOR);
            case NTH -> ofRepeats();
        };
    }

    private Quantity byCategory() {
        Quantity category = in.category(with, "by");
        Map<String, Quantity> values = in.rows().quantities(with, "values", category, Unit.NONE, in.origin());
        List<Quantity> operands = new ArrayList<>(List.of(category));
        operands.addAll(values.values());
        if (with.has("otherwise")) {
            operands.add(in.number(with, "otherwise", Unit.NONE));
        } else {
            operands.add(missing());
            requireFactor(category, category.oneOf(List.copyOf(values.keySet())), String.join(", ", values.keySet()));
        }
        Quantity value = new Applied(new CategoryTable(List.copyOf(values.keySet())), operands);
        return named(
                with.has("standard") ? in.number(with, "standard", Unit.NONE).dividedBy(value) : value, category);
    }

    private Quantity named(Quantity factor, Quantity by) {
        Label what = Vocabulary.labelOf(by, FACTOR);
        return in.part(factor, with, "factor", Label.of("factor by " + what.en(), "按" + what.zhCn() + "的系数"));
    }

    private void requireFactor(Quantity by, Quantity condition, String known) {
        Label what = Vocabulary.labelOf(by, FACTOR);
        Problem problem = in.problem(WorkloadProblem.NO_FACTOR, with.at("by"))
                .with("label", what.en())
                .with("labelZhCn", what.zhCn())
                .with("known", known)
                .with("knownZhCn", known);
        in.rows().require(condition, problem);
    }

    /** The number that the factor goes by; less than the least counts as the least. */
    private Quantity counted(Quantity by) {
        return with.has("atLeast")
                ? in.part(Quantity.max(by, constant("atLeast", by)), "counted", "number that counts", "计入的数")
                : by;
    }

    private Quantity constant(String field, Quantity like) {
        return Quantity.constant(with.decimal(field), in.vocabulary().shapes().unitOf(like));
    }

    private Quantity byBand() {
        Quantity stated = in.number(with, "by", Unit.NONE);
        Quantity by = counted(stated);
        Map<Rational, Quantity> bands = placed("bands", "from");
        if (bands.isEmpty()) {
            return missing();
        }
        List<Rational> edges = List.copyOf(bands.keySet());
        Quantity first =
                Quantity.constant(edges.get(0), in.vocabulary().shapes().unitOf(by));
        requireFactor(by, by.compared(Comparison.AT_LEAST, first), "≥ " + edges.get(0));
        // Below the first band there is none, so where it begins belongs to it whatever is said of the others.
        boolean isUpper = with.text("edge").equals("upperBand");
        Quantity atTheFirst = isUpper ? missing() : bands.get(edges.get(0));
        List<Quantity> operands = new ArrayList<>(List.of(by, atTheFirst));
        operands.addAll(bands.values());
        BandTable table = new BandTable(edges, isUpper ? BandTable.Edge.UPPER_BAND : BandTable.Edge.LOWER_BAND);
        return named(new Applied(table, operands), stated);
    }

    private Quantity onALine() {
        Quantity stated = in.number(with, "by", Unit.NONE);
        Quantity by = counted(stated);
        Map<Rational, Quantity> points = placed("points", "at");
        if (points.isEmpty()) {
            return missing();
        }
        List<Quantity> operands = new ArrayList<>(List.of(by));
        operands.addAll(points.values());
        Operation line = new Interpolation(List.copyOf(points.keySet()));
        return named(new Applied(line, operands), stated);
    }

    /** Factors by rising numbers; none if they do not rise, which is now reported. */
    private Map<Rational, Quantity> placed(String field, String where) {
        Map<Rational, Quantity> placed = new LinkedHashMap<>();
        List<Rational> numbers = new ArrayList<>();
        for (Arguments one : with.objects(field)) {
            numbers.add(one.decimal(where));
            placed.put(one.decimal(where), in.number(one, "factor", Unit.NONE));
        }
        if (numbers.stream().sorted().distinct().toList().equals(numbers)) {
            return placed;
        }
        in.vocabulary()
                .problems()
                .add(Problem.of(LanguageProblem.NOT_RISING).at(with.at(field)).with("numbers", numbers));
        return Map.of();
    }

    /** So much more for each step over a number. */
    private Quantity inSteps() {
        Quantity stated = in.number(with, "by", Unit.NONE);
        Quantity by = counted(stated);
        Quantity per = constant("per", by);
        if (with.decimal("per").signum() <= 0) {
            in.vocabulary()
                    .problems()
                    .add(in.problem(WorkloadProblem.STEP_NOT_POSITIVE, with.at("per"))
                            .with("value", with.decimal("per")));
            return missing();
        }
        Quantity steps = in.part(stepsOf(over(by).dividedBy(per)), "steps", "steps", "级数");
        Quantity base = in.number(with, "base", Unit.NONE);
        return named(base.plus(in.number(with, "each", Unit.NONE).times(steps)), stated);
    }

    /** How far it is over the number from which the factor changes. */
    private Quantity over(Quantity by) {
        return Quantity.max(
                Quantity.constant(Rational.ZERO, in.vocabulary().shapes().unitOf(by)), by.minus(constant("over", by)));
    }

    /** Once more for each whole one over a number. */
    private Quantity byPower() {
        Quantity stated = in.number(with, "by", Unit.NONE);
        Quantity by = counted(stated);
        Quantity one = Quantity.constant(Rational.ONE, in.vocabulary().shapes().unitOf(by));
        Quantity times = in.part(whole(over(by).dividedBy(one)), "times", "times", "次数");
        Quantity factor = in.number(with, "power", Unit.NONE);
        return named(new Applied(Arithmetic.POWER, List.of(factor, times)), stated);
    }

    private static Quantity whole(Quantity exact) {
        return new Applied(Rounding.toDecimals(0, RoundingMode.DOWN), List.of(exact));
    }

    private Quantity stepsOf(Quantity exact) {
        return switch (with.text("partStep")) {
            case "down" -> whole(exact);
            case "up" -> new Applied(Rounding.toDecimals(0, RoundingMode.UP), List.of(exact));
            default -> exact;
        };
    }

    private Quantity ofRepeats() {
        List<Quantity> factors = in.listed(with, "nth", Unit.NONE);
        List<Ranked.Key> keys =
                List.of(new Ranked.Key(in.number(with, "inOrderOf", Unit.NONE), Ranked.Order.LOWEST_FIRST));
        Quantity ranked = new Ranked(in.table(), keys, Ranked.Ties.BY_ID, null, in.listed(with, "within", Unit.NONE));
        Quantity place = in.part(ranked, "repeat", "which time", "第几次");
        List<Rational> edges = new ArrayList<>();
        for (int i = 1; i < factors.size(); i++) {
            edges.add(Rational.of(i + 1L));
        }
        List<Quantity> operands = new ArrayList<>(List.of(place));
        operands.addAll(factors);
        return in.part(
                new Applied(new BandTable(edges, BandTable.Edge.UPPER_BAND), operands),
                with,
                "factor",
                Label.of("factor for repeats", "重复系数"));
    }
}
