package io.github.meritpool.formats;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Allotted;
import io.github.meritpool.quantity.AllottedWithin;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Placement;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.QuotaCount;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.RunLength;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The operations of explanations as data: for each its id, the fields it has beside it, and how many operands. */
final class OperationNotation {

    private static final String ROUNDED = "rounded";
    private static final String ONE_OF = "oneOf";
    private static final String BY_CATEGORY = "byCategory";
    private static final String BY_BAND = "byBand";
    private static final String INTERPOLATED = "interpolated";
    private static final String QUOTA_COUNT = "quotaCount";
    private static final String ALLOTTED = "allotted";
    private static final String ALLOTTED_WITHIN = "allottedWithin";

    /** The operations that are nothing but their id. */
    private static final Map<String, Operation> PLAIN = plain();

    private static final Map<String, Aggregate.Function> AGGREGATES = aggregates();

    private static final Parameters ROUNDING = Parameters.of(
            number("to", "the step rounded to", "取整单位"),
            Declared.option("mode", roundingModes(), "how ties and rests are rounded", "取整方式"));
    private static final Parameters NAMES = Parameters.of(
            Declared.of("names", ArgumentType.TEXT, "the categories", "类别").list());
    private static final Parameters BANDS = Parameters.of(
            number("edges", "where bands meet", "分段界点").list(),
            Declared.option("edgeBelongs", ids(BandTable.Edge.values()), "to which band an edge belongs", "界点归属"));
    private static final Parameters LINE =
            Parameters.of(number("points", "where values are stated", "给出取值的各点").list());
    private static final Parameters QUOTA = Parameters.of(
            Declared.of("absorbs", ArgumentType.INTEGER, "the index of the level that has the rest", "取其余的等第的序号"),
            Declared.of("upTo", ArgumentType.INTEGER, "how many levels are counted", "计入的等第个数"),
            Declared.option("counting", ids(QuotaCount.Counting.values()), "how shares become whole", "比例取整的方式"),
            Declared.option("mode", roundingModes(), "how they are rounded", "取整方式"));
    private static final Parameters AGGREGATE = Parameters.of(
            Declared.option("absents", ids(Aggregate.Absents.values()), "what absent values do", "缺值的处理"));
    private static final Parameters ALLOTMENT = Parameters.of(
            number("quantum", "the least unit paid", "最小发放单位"),
            Declared.of("rank", ArgumentType.INTEGER, "the rank of the remainder, 0 for none", "余数的排位，0 表示不参与"),
            Declared.of("ranked", ArgumentType.INTEGER, "how many were ranked", "参与排位的个数"),
            Declared.of("left", ArgumentType.INTEGER, "how many units were left to give", "余下的单位数"),
            number("given", "what was given beyond the floor", "余数所得"));

    private OperationNotation() {}

    private static Declared number(String name, String en, String zhCn) {
        return Declared.of(name, ArgumentType.QUANTITY, en, zhCn);
    }

    private static Map<String, Operation> plain() {
        Map<String, Operation> plain = new LinkedHashMap<>();
        for (Operation[] family : List.of(
                Arithmetic.values(),
                Comparison.values(),
                Logic.values(),
                Presence.values(),
                Choice.values(),
                DateSpan.values(),
                RunLength.values(),
                Placement.values())) {
            for (Operation operation : family) {
                plain.put(operation.id(), operation);
            }
        }
        return plain;
    }

    private static Map<String, Aggregate.Function> aggregates() {
        Map<String, Aggregate.Function> aggregates = new LinkedHashMap<>();
        for (Aggregate.Function function : Aggregate.Function.values()) {
            aggregates.put(new Aggregate(function, Aggregate.Absents.SKIPPED).id(), function);
        }
        return aggregates;
    }

    private static <E extends Enum<E>> List<String> ids(E[] constants) {
        return Arrays.stream(constants).map(OperationNotation::id).toList();
    }

    /** Those that round. */
    private static List<String> roundingModes() {
        return ids(RoundingMode.values()).stream()
                .filter(id -> !id.equals(id(RoundingMode.UNNECESSARY)))
                .toList();
    }

    /** A constant's name as documents write it: {@code halfUp} for {@code HALF_UP}. */
    private static String id(Enum<?> constant) {
        StringBuilder id = new StringBuilder();
        for (String word : constant.name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            id.append(id.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
        }
        return id.toString();
    }

    private static <E extends Enum<E>> E constant(E[] constants, String id) {
        return Arrays.stream(constants)
                .filter(one -> id(one).equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The ids of all operations. */
    static List<String> ids() {
        List<String> ids = new ArrayList<>(PLAIN.keySet());
        ids.addAll(AGGREGATES.keySet());
        ids.addAll(
                List.of(ROUNDED, ONE_OF, BY_CATEGORY, BY_BAND, INTERPOLATED, QUOTA_COUNT, ALLOTTED, ALLOTTED_WITHIN));
        return ids;
    }

    /** The fields that an operation has beside its id. */
    static Parameters fields(String id) {
        if (AGGREGATES.containsKey(id)) {
            return AGGREGATE;
        }
        return switch (id) {
            case ROUNDED -> ROUNDING;
            case ONE_OF, BY_CATEGORY -> NAMES;
            case BY_BAND -> BANDS;
            case INTERPOLATED -> LINE;
            case QUOTA_COUNT -> QUOTA;
            case ALLOTTED, ALLOTTED_WITHIN -> ALLOTMENT;
            default -> Parameters.NONE;
        };
    }

    /** Puts an operation's fields beside its id. */
    static void put(Operation operation, Tree.FieldsBuilder into) {
        if (operation instanceof Rounding rounding) {
            into.put("to", Numbers.tree(rounding.step())).put("mode", id(rounding.mode()));
        } else if (operation instanceof Membership membership) {
            into.put("names", Tree.texts(membership.names()));
        } else if (operation instanceof CategoryTable table) {
            into.put("names", Tree.texts(table.names()));
        } else if (operation instanceof BandTable bands) {
            into.put(
                            "edges",
                            new Tree.Items(
                                    bands.edges().stream().map(Numbers::tree).toList()))
                    .put("edgeBelongs", id(bands.edgeBelongs()));
        } else if (operation instanceof Aggregate aggregate) {
            into.put("absents", id(aggregate.absents()));
        } else if (operation instanceof Interpolation line) {
            into.put(
                    "points",
                    new Tree.Items(line.points().stream().map(Numbers::tree).toList()));
        } else if (operation instanceof QuotaCount quota) {
            into.put("absorbs", BigDecimal.valueOf(quota.absorbs()))
                    .put("upTo", BigDecimal.valueOf(quota.upTo()))
                    .put("counting", id(quota.counting()))
                    .put("mode", id(quota.mode()));
        } else if (operation instanceof Allotted allotted) {
            put(allotted, into);
        } else if (operation instanceof AllottedWithin within) {
            put(within.allotted(), into);
        }
    }

    private static void put(Allotted allotted, Tree.FieldsBuilder into) {
        into.put("quantum", Numbers.tree(allotted.quantum()))
                .put("rank", BigDecimal.valueOf(allotted.rank()))
                .put("ranked", BigDecimal.valueOf(allotted.ranked()))
                .put("left", BigDecimal.valueOf(allotted.left()))
                .put("given", Numbers.tree(allotted.given()));
    }

    /**
     * The operation that checked fields say.
     *
     * @param id the operation's id
     * @param with its fields
     * @return the operation, or empty if a number among them is none, or bands do not rise
     */
    static Optional<Operation> read(String id, Arguments with) {
        Operation plain = PLAIN.get(id);
        if (plain != null) {
            return Optional.of(plain);
        }
        Aggregate.Function function = AGGREGATES.get(id);
        if (function != null) {
            return Optional.of(new Aggregate(function, constant(Aggregate.Absents.values(), with.text("absents"))));
        }
        return switch (id) {
            case ONE_OF -> Optional.of(new Membership(with.texts("names")));
            case BY_CATEGORY -> Optional.of(new CategoryTable(with.texts("names")));
            case ROUNDED -> rounding(with);
            case BY_BAND ->
                rising(with, "edges")
                        .map(edges ->
                                new BandTable(edges, constant(BandTable.Edge.values(), with.text("edgeBelongs"))));
            case INTERPOLATED ->
                rising(with, "points").filter(points -> !points.isEmpty()).map(Interpolation::new);
            case QUOTA_COUNT -> quotaCount(with);
            case ALLOTTED -> allotted(with).map(Operation.class::cast);
            default -> allotted(with).map(AllottedWithin::new);
        };
    }

    private static Optional<Operation> rounding(Arguments with) {
        return Numbers.of(with.tree("to"))
                .filter(step -> step.signum() > 0 && step.decimal().isPresent())
                .map(step -> new Rounding(step, constant(RoundingMode.values(), with.text("mode"))));
    }

    private static Optional<Operation> quotaCount(Arguments with) {
        int absorbs = with.integer("absorbs");
        int upTo = with.integer("upTo");
        return absorbs < 0 || upTo < 0
                ? Optional.empty()
                : Optional.of(new QuotaCount(
                        absorbs,
                        upTo,
                        constant(QuotaCount.Counting.values(), with.text("counting")),
                        constant(RoundingMode.values(), with.text("mode"))));
    }

    private static Optional<List<Rational>> numbers(Arguments with, String field) {
        List<Optional<Rational>> items =
                with.items(field).stream().map(Numbers::of).toList();
        return items.contains(Optional.<Rational>empty())
                ? Optional.empty()
                : Optional.of(items.stream().map(Optional::orElseThrow).toList());
    }

    /** Numbers of which each is above the one before. */
    private static Optional<List<Rational>> rising(Arguments with, String field) {
        return numbers(with, field).filter(OperationNotation::isRising);
    }

    private static boolean isRising(List<Rational> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i - 1).compareTo(numbers.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Allotted> allotted(Arguments with) {
        Optional<Rational> quantum = Numbers.of(with.tree("quantum")).filter(number -> number.signum() > 0);
        Optional<Rational> given = Numbers.of(with.tree("given"));
        if (quantum.isEmpty() || given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Allotted(
                quantum.get(), with.integer("rank"), with.integer("ranked"), with.integer("left"), given.get()));
    }
}
