package io.github.meritpool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is ruled out before any facts does not come about for any facts within their bounds. */
class ReachProperties {

    private static final Label WORDS = Label.same("words");
    private static final List<String> KINDS = List.of("red", "green", "blue");
    private static final int DEEPEST = 4;

    private static final PayPlan PLAN = PayPlan.builder()
            .id("plan")
            .label(WORDS)
            .conventions(Conventions.of("CNY", 2, "2025-12-31"))
            .addTables(FactTable.of(
                    "staff",
                    WORDS,
                    FactTable.RowsRule.COMPLETE,
                    List.of("id"),
                    FactColumn.id("id", WORDS),
                    FactColumn.integer("high", WORDS, "", "0", "10"),
                    FactColumn.integer("low", WORDS, "", "-5", "5"),
                    FactColumn.category("kind", WORDS, KINDS)))
            .build();

    private final Reach reach = Reach.of(PLAN);

    /** Quantities and conditions over the columns, all of one unit. */
    private record Grown(Random random) {

        Quantity number(int depth) {
            if (depth == 0 || random.nextInt(4) == 0) {
                return leaf();
            }
            return switch (random.nextInt(7)) {
                case 0, 1 -> new Applied(pick(arithmetic()), List.of(number(depth - 1), number(depth - 1)));
                case 2 -> new Applied(new Rounding(Rational.of(2), pick(roundings())), List.of(number(depth - 1)));
                case 3 -> Quantity.choice(flag(depth - 1), number(depth - 1), number(depth - 1));
                case 4 ->
                    new Applied(
                            Choice.FIRST_THAT_HOLDS,
                            List.of(
                                    flag(depth - 1),
                                    number(depth - 1),
                                    flag(depth - 1),
                                    number(depth - 1),
                                    number(depth - 1)));
                case 5 ->
                    new Applied(
                            new BandTable(List.of(Rational.ZERO, Rational.of(4)), pick(edges())),
                            List.of(number(depth - 1), number(depth - 1), number(depth - 1), number(depth - 1)));
                default ->
                    new Applied(
                            new CategoryTable(List.of("red", "blue")),
                            List.of(kind(), number(depth - 1), number(depth - 1), number(depth - 1)));
            };
        }

        private Quantity leaf() {
            return switch (random.nextInt(4)) {
                case 0 -> fact("high", Kind.NUMBER);
                case 1 -> fact("low", Kind.NUMBER);
                case 2 -> random.nextInt(5) == 0 ? new Missing(Kind.NUMBER, Unit.NONE) : constant();
                default -> constant();
            };
        }

        private Quantity constant() {
            return Quantity.plain(Rational.of(random.nextInt(14) - 4));
        }

        Quantity flag(int depth) {
            if (depth == 0 || random.nextInt(3) == 0) {
                return random.nextInt(4) == 0
                        ? kind().oneOf(List.of(pick(KINDS), pick(KINDS)))
                        : pick(List.of(fact("high", Kind.NUMBER), fact("low", Kind.NUMBER), number(depth)))
                                .compared(pick(List.of(Comparison.values())), constant());
            }
            return switch (random.nextInt(4)) {
                case 0 -> Quantity.all(List.of(flag(depth - 1), flag(depth - 1)));
                case 1 -> Quantity.any(List.of(flag(depth - 1), flag(depth - 1)));
                case 2 -> flag(depth - 1).not();
                default -> number(depth - 1).compared(pick(List.of(Comparison.values())), number(depth - 1));
            };
        }

        private Quantity kind() {
            return fact("kind", Kind.CATEGORY);
        }

        private static Quantity fact(String column, Kind kind) {
            return new Fact("staff", column, kind, Unit.NONE, 0, new Origin(column, "fact", null, WORDS));
        }

        private static List<Arithmetic> arithmetic() {
            return List.of(
                    Arithmetic.SUM,
                    Arithmetic.DIFFERENCE,
                    Arithmetic.PRODUCT,
                    Arithmetic.QUOTIENT,
                    Arithmetic.MIN,
                    Arithmetic.MAX);
        }

        private static List<RoundingMode> roundings() {
            return List.of(RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.FLOOR, RoundingMode.CEILING);
        }

        private static List<BandTable.Edge> edges() {
            return List.of(BandTable.Edge.values());
        }

        private <T> T pick(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }

    private static Map<String, Value> facts(int high, int low, String kind) {
        Map<String, Value> facts = new LinkedHashMap<>();
        facts.put("high", Value.of(Rational.of(high)));
        facts.put("low", Value.of(Rational.of(low)));
        facts.put("kind", Value.of(kind));
        return facts;
    }

    /** Facts from one bound to the other. */
    private static List<Map<String, Value>> everything() {
        List<Map<String, Value>> all = new ArrayList<>();
        for (int high = 0; high <= 10; high += 2) {
            for (int low = -5; low <= 5; low++) {
                for (String kind : KINDS) {
                    all.add(facts(high, low, kind));
                }
            }
        }
        return all;
    }

    private Value checked(Quantity quantity, Map<String, Value> facts) {
        Value value = value(quantity, facts);
        if (value instanceof Value.Numeric numeric) {
            Range range = reach.range(quantity);
            assertThat(range.isApartFrom(Range.only(numeric.number())))
                    .as("%s apart from %s in %s", range, value, quantity)
                    .isFalse();
        } else if (value instanceof Value.Flag flag) {
            Reach.Truth truth = reach.truth(quantity);
            assertThat(flag.flag() ? truth.canHold() : truth.canFail())
                    .as("%s of %s for %s", flag, quantity, facts)
                    .isTrue();
        }
        return value;
    }

    private Value value(Quantity quantity, Map<String, Value> facts) {
        if (quantity instanceof Constant constant) {
            return Value.of(constant.value());
        } else if (quantity instanceof Fact fact) {
            return facts.get(fact.column());
        } else if (quantity instanceof Applied applied) {
            List<Value> operands = new ArrayList<>();
            applied.operands().forEach(operand -> operands.add(checked(operand, facts)));
            checkArm(applied, operands, facts);
            return applied.operation().apply(operands);
        }
        return Value.Absent.ABSENT;
    }

    private void checkArm(Applied applied, List<Value> operands, Map<String, Value> facts) {
        int arm = -1;
        if (applied.operation() instanceof Choice) {
            int chosen = Choice.chosen(operands);
            arm = chosen < 0 ? -1 : chosen / 2;
        } else if (applied.operation() instanceof BandTable table
                && !operands.get(0).isAbsent()) {
            arm = table.band(operands.get(0).number());
        } else if (applied.operation() instanceof CategoryTable table) {
            arm = table.arm(operands.get(0).category());
        }
        assertThat(arm < 0 || reach.isTaken(applied, arm))
                .as("arm %s of %s for %s", arm, applied, facts)
                .isTrue();
    }

    @Property(tries = 60)
    void whatIsRuledOutDoesNotComeAbout(@ForAll long seed) {
        Random random = new Random(seed);
        Quantity quantity = random.nextBoolean() ? new Grown(random).number(DEEPEST) : new Grown(random).flag(DEEPEST);
        everything().forEach(facts -> checked(quantity, facts));
    }
}
