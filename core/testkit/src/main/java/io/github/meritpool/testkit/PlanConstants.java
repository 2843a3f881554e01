package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.RunLength;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Via;
import io.github.meritpool.quantity.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers that a plan compares facts with: edges of bands, points of lines, limits in conditions. Where it compares
 * something made of facts, it is worked out, as far as that is easy, what the facts must then be; values that lead
 * nowhere do no harm.
 */
final class PlanConstants {

    static final PlanConstants NONE = new PlanConstants();

    /** Beyond so many rows a table is not made larger to reach a number that rows are counted against. */
    private static final int MOST_ROWS = 40;

    private static final int MOST_STEPS = 20;

    private final Map<String, Set<String>> cells = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    private PlanConstants() {}

    static PlanConstants of(CompiledPlan plan) {
        PlanConstants constants = new PlanConstants();
        new Mining(plan.plan(), constants).mine(plan.quantities());
        return constants;
    }

    List<String> cells(String table, String column) {
        return List.copyOf(cells.getOrDefault(table + "/" + column, Set.of()));
    }

    /** How many rows reach what rows are counted against; 0 if they are against nothing. */
    int rows(String table) {
        return rows.getOrDefault(table, 0);
    }

    /** What the operand that moves must be, if the others are fixed and those that move as well are neutral. */
    static Optional<Rational> solved(Arithmetic arithmetic, List<Rational> fixed, boolean isFirst, Rational number) {
        Rational sum = fixed.stream().reduce(Rational.ZERO, Rational::plus);
        Rational product = fixed.stream().reduce(Rational.ONE, Rational::times);
        return switch (arithmetic) {
            case SUM -> Optional.of(number.minus(sum));
            case DIFFERENCE -> Optional.of(isFirst ? number.plus(sum) : sum.minus(number));
            case PRODUCT -> product.isZero() ? Optional.empty() : Optional.of(number.dividedBy(product));
            case QUOTIENT ->
                isFirst
                        ? Optional.of(number.times(product))
                        : Optional.of(number).filter(one -> !one.isZero()).map(product::dividedBy);
            case MIN, MAX -> Optional.of(number);
            case POWER -> Optional.empty();
        };
    }

    /** So many units after a date. */
    static Rational after(DateSpan span, Rational from, Rational number) {
        LocalDate start = DateSpan.date(from.rounded(0, RoundingMode.HALF_UP));
        long units = number.rounded(0, RoundingMode.HALF_UP).numerator().longValue();
        return DateSpan.days(
                switch (span) {
                    case DAYS -> start.plusDays(units);
                    case MONTHS, MONTHS_THROUGH -> start.plusMonths(units);
                    case YEARS -> start.plusYears(units);
                });
    }

    /** Walks through a plan's quantities. */
    private static final class Mining {

        private final PayPlan plan;
        private final PlanConstants constants;

        private Mining(PayPlan plan, PlanConstants constants) {
            this.plan = plan;
            this.constants = constants;
        }

        private void mine(List<Quantity> roots) {
            Set<Quantity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            Deque<Quantity> open = new ArrayDeque<>(roots);
            while (!open.isEmpty()) {
                Quantity next = open.pop();
                if (seen.add(next)) {
                    if (next instanceof Applied applied) {
                        compared(applied);
                    }
                    next.parts().forEach(open::push);
                }
            }
        }

        private void compared(Applied applied) {
            List<Quantity> operands = applied.operands();
            if (applied.operation() instanceof Comparison) {
                value(operands.get(1)).ifPresent(limit -> offer(operands.get(0), limit, 0));
                value(operands.get(0)).ifPresent(limit -> offer(operands.get(1), limit, 0));
            } else if (applied.operation() instanceof BandTable bands) {
                bands.edges().forEach(edge -> offer(operands.get(0), edge, 0));
            } else if (applied.operation() instanceof Interpolation line) {
                line.points().forEach(point -> offer(operands.get(0), point, 0));
            }
        }

        /** A number that facts do not change. */
        private Optional<Rational> value(Quantity quantity) {
            if (quantity instanceof Constant constant) {
                return Optional.of(constant.value());
            } else if (quantity instanceof Named named) {
                return value(named.of());
            } else if (quantity instanceof ParameterLeaf leaf) {
                return chosen(leaf);
            } else if (quantity instanceof Applied applied && applied.operation() instanceof Arithmetic) {
                List<Optional<Rational>> values =
                        applied.operands().stream().map(this::value).toList();
                return values.stream().allMatch(Optional::isPresent)
                        ? number(
                                applied,
                                values.stream().map(Optional::orElseThrow).toList())
                        : Optional.empty();
            }
            return Optional.empty();
        }

        private static Optional<Rational> number(Applied applied, List<Rational> values) {
            Value result =
                    applied.operation().apply(values.stream().map(Value::of).toList());
            return result.isAbsent() ? Optional.empty() : Optional.of(result.number());
        }

        private Optional<Rational> chosen(ParameterLeaf leaf) {
            for (PlanParameter parameter : plan.parameters()) {
                for (PlanParameter.Slot slot : parameter.slots()) {
                    if (slot.id().equals(leaf.id())) {
                        return slot.chosen()
                                .flatMap(text -> parameter.read(text, plan.conventions()))
                                .filter(value -> value instanceof Value.Numeric)
                                .map(value -> value.number());
                    }
                }
            }
            return Optional.empty();
        }

        /** Facts that bring a quantity near a number. */
        private void offer(Quantity quantity, Rational number, int steps) {
            if (steps > MOST_STEPS) {
                return;
            }
            int next = steps + 1;
            if (quantity instanceof Fact fact) {
                offerCell(fact, number);
            } else if (quantity instanceof Named named) {
                offer(named.of(), number, next);
            } else if (quantity instanceof Via via) {
                offer(via.of(), number, next);
            } else if (quantity instanceof Gathered gathered) {
                offer(gathered.aggregate(), gathered.of(), gathered.from(), number, next);
            } else if (quantity instanceof Statistic statistic) {
                offer(statistic.aggregate(), statistic.of(), statistic.table(), number, next);
            } else if (quantity instanceof Ranked ranked) {
                offerRows(ranked.table(), number);
            } else if (quantity instanceof Window window) {
                if (window.operation() instanceof RunLength) {
                    offerRows(window.table(), number);
                }
                offer(window.of(), number, next);
            } else if (quantity instanceof Applied applied) {
                offer(applied, number, next);
            }
        }

        private void offer(Aggregate aggregate, Quantity of, String table, Rational number, int steps) {
            if (aggregate.function() == Aggregate.Function.COUNT) {
                offerRows(table, number);
            } else {
                offer(of, number, steps);
                if (aggregate.function() == Aggregate.Function.SUM) {
                    offer(of, number.dividedBy(Rational.of(2)), steps);
                    if (value(of).isPresent() || of instanceof Applied) {
                        offerRows(table, number);
                    }
                }
            }
        }

        private void offer(Applied applied, Rational number, int steps) {
            List<Quantity> operands = applied.operands();
            if (applied.operation() instanceof Arithmetic arithmetic) {
                offer(arithmetic, operands, number, steps);
            } else if (applied.operation() instanceof DateSpan span) {
                value(operands.get(0)).ifPresent(from -> offer(operands.get(1), after(span, from, number), steps));
                value(operands.get(1)).ifPresent(to -> offer(operands.get(0), after(span, to, number.negate()), steps));
            } else if (applied.operation() instanceof Choice) {
                for (int arm = 1; arm < operands.size(); arm += 2) {
                    offer(operands.get(arm), number, steps);
                }
                offer(operands.get(operands.size() - 1), number, steps);
            } else if (applied.operation() instanceof CategoryTable || applied.operation() instanceof BandTable) {
                operands.stream().skip(1).forEach(arm -> offer(arm, number, steps));
            } else if (applied.operation() instanceof Rounding || applied.operation() == Presence.FIRST_PRESENT) {
                operands.forEach(operand -> offer(operand, number, steps));
            }
        }

        private void offer(Arithmetic arithmetic, List<Quantity> operands, Rational number, int steps) {
            List<Quantity> moving = operands.stream()
                    .filter(operand -> value(operand).isEmpty())
                    .toList();
            List<Rational> fixed = operands.stream()
                    .flatMap(operand -> value(operand).stream())
                    .toList();
            boolean isFirst = value(operands.get(0)).isEmpty();
            for (Quantity one : moving) {
                solved(arithmetic, fixed, isFirst, number).ifPresent(solution -> offer(one, solution, steps));
                if (arithmetic == Arithmetic.SUM && moving.size() > 1) {
                    solved(arithmetic, fixed, isFirst, number)
                            .map(sum -> sum.dividedBy(Rational.of(moving.size())))
                            .ifPresent(part -> offer(one, part, steps));
                }
            }
        }

        private void offerRows(String table, Rational number) {
            int count = number.rounded(0, RoundingMode.CEILING).numerator().intValue() + 2;
            if (count > 0) {
                constants.rows.merge(table, Math.min(MOST_ROWS, count), Math::max);
            }
        }

        private void offerCell(Fact fact, Rational number) {
            plan.table(fact.table())
                    .flatMap(table -> table.column(fact.column()))
                    .ifPresent(column -> {
                        Set<String> there = constants.cells.computeIfAbsent(
                                fact.table() + "/" + fact.column(), one -> new LinkedHashSet<>());
                        there.addAll(
                                column.type() == FactColumn.Type.DATE
                                        ? dates(column, number)
                                        : numbers(column, number));
                    });
        }

        private static List<String> dates(FactColumn column, Rational number) {
            LocalDate date = DateSpan.date(number.rounded(0, RoundingMode.HALF_UP));
            List<String> near = new ArrayList<>();
            for (LocalDate one : List.of(date, date.minusDays(1), date.plusDays(1))) {
                if (!one.isBefore(column.with().date("earliest"))
                        && !one.isAfter(column.with().date("latest"))) {
                    near.add(one.toString());
                }
            }
            return near;
        }

        private static List<String> numbers(FactColumn column, Rational number) {
            BigDecimal at = number.rounded(column.decimals(), RoundingMode.HALF_UP)
                    .decimal()
                    .orElseThrow()
                    .setScale(column.decimals(), RoundingMode.UNNECESSARY);
            BigDecimal step = BigDecimal.ONE.movePointLeft(column.decimals());
            List<String> near = new ArrayList<>();
            for (BigDecimal one : List.of(at, at.subtract(step), at.add(step))) {
                if (one.compareTo(column.with().bigDecimal("min")) >= 0
                        && one.compareTo(column.with().bigDecimal("max")) <= 0) {
                    near.add(one.toPlainString());
                }
            }
            return near;
        }
    }
}
