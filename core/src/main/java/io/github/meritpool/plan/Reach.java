package io.github.meritpool.plan;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryConstant;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Via;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What quantities can come to, before any facts, by the bounds of the columns and parameters that they rest on. What it
 * rules out never comes about; what it does not rule out may.
 */
public final class Reach {

    /**
     * What a flag can come to.
     *
     * @param canHold whether nothing rules out that it holds
     * @param canFail whether nothing rules out that it does not
     */
    public record Truth(boolean canHold, boolean canFail) {
        private static final Truth EITHER = new Truth(true, true);

        Truth reversed() {
            return new Truth(/* canHold= */ canFail, /* canFail= */ canHold);
        }
    }

    /** The roles that one quantity of an element has, not several. */
    private static final List<String> NAMED_ONCE = List.of("quantity", "population", "level", "check", "requirement");

    private final PayPlan plan;
    private final boolean isChosen;
    /** By table and column, with a slash between. */
    private final Map<String, FactColumn> columns = new LinkedHashMap<>();

    private final Map<String, PlanParameter> parameters = new LinkedHashMap<>();
    private final IdentityHashMap<Quantity, Range> ranges = new IdentityHashMap<>();
    private final IdentityHashMap<Quantity, Truth> truths = new IdentityHashMap<>();

    private Reach(PayPlan plan, boolean isChosen) {
        this.plan = plan;
        this.isChosen = isChosen;
        for (FactTable table : plan.tables()) {
            table.columns().forEach(column -> columns.putIfAbsent(table.id() + "/" + column.id(), column));
        }
        plan.parameters().forEach(parameter -> parameters.putIfAbsent(parameter.id(), parameter));
    }

    /** Whatever is chosen for parameters. */
    static Reach of(PayPlan plan) {
        return new Reach(plan, false);
    }

    /**
     * With the values that the plan itself chooses for its parameters.
     *
     * @param plan the plan
     * @return what its quantities can come to
     */
    public static Reach asChosen(PayPlan plan) {
        return new Reach(plan, true);
    }

    /** The numbers that a quantity can come to. */
    Range range(Quantity quantity) {
        if (quantity instanceof Named named) {
            return range(named.of());
        }
        Range known = ranges.get(quantity);
        if (known == null) {
            known = computed(quantity);
            ranges.put(quantity, known);
        }
        return known;
    }

    private Range computed(Quantity quantity) {
        if (quantity instanceof Constant constant) {
            return Range.only(constant.value());
        } else if (quantity instanceof Missing) {
            return Range.NOTHING;
        } else if (quantity instanceof Fact fact) {
            return column(fact).map(Reach::bounds).orElse(Range.ANY);
        } else if (quantity instanceof ParameterLeaf leaf) {
            return parameter(leaf).map(one -> bounds(one, leaf)).orElse(Range.ANY);
        } else if (quantity instanceof Via via) {
            return range(via.of());
        } else if (quantity instanceof Gathered gathered) {
            return aggregated(gathered.aggregate(), gathered.of());
        } else if (quantity instanceof Statistic statistic) {
            return aggregated(statistic.aggregate(), statistic.of());
        } else if (quantity instanceof Ranked) {
            return Range.from(Rational.ONE);
        }
        return quantity instanceof Applied applied ? applied(applied) : Range.ANY;
    }

    private static Range bounds(FactColumn column) {
        return column.type() == FactColumn.Type.DATE
                ? Range.between(
                        DateSpan.days(column.with().date("earliest")),
                        DateSpan.days(column.with().date("latest")))
                : Range.between(column.with().decimal("min"), column.with().decimal("max"));
    }

    private Range bounds(PlanParameter parameter, ParameterLeaf leaf) {
        Optional<Range> chosen = parameter.slots().stream()
                .filter(slot -> isChosen && slot.id().equals(leaf.id()))
                .findFirst()
                .flatMap(PlanParameter.Slot::chosen)
                .flatMap(text -> parameter.read(text, plan.conventions()))
                .map(value -> Range.only(value.number()));
        boolean isDate = parameter.with().text("type").equals("date");
        return chosen.orElseGet(() -> Range.between(
                isDate ? day(parameter, "earliest") : number(parameter, "min"),
                isDate ? day(parameter, "latest") : number(parameter, "max")));
    }

    private static @Nullable Rational number(PlanParameter parameter, String field) {
        return parameter.with().has(field) ? parameter.with().decimal(field) : null;
    }

    private static @Nullable Rational day(PlanParameter parameter, String field) {
        LocalDate date = parameter.with().has(field) ? parameter.with().date(field) : null;
        return date == null ? null : DateSpan.days(date);
    }

    private Optional<FactColumn> column(Fact fact) {
        return Optional.ofNullable(columns.get(fact.table() + "/" + fact.column()));
    }

    private Optional<PlanParameter> parameter(ParameterLeaf leaf) {
        return Optional.ofNullable(parameters.get(leaf.origin().element()));
    }

    private Range aggregated(Aggregate aggregate, Quantity of) {
        return switch (aggregate.function()) {
            case COUNT -> Range.from(Rational.ZERO);
            case SUM -> range(of).isAtLeast(Rational.ZERO) ? Range.from(Rational.ZERO) : Range.ANY;
            case MIN, MAX -> new Range(range(of).least(), range(of).most(), false);
        };
    }

    private Range applied(Applied applied) {
        Operation operation = applied.operation();
        List<Quantity> operands = applied.operands();
        if (operation instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic, operands);
        } else if (operation instanceof Rounding rounding) {
            return range(operands.get(0)).rounded(rounding);
        } else if (operation instanceof DateSpan span) {
            return span(span, range(operands.get(0)), range(operands.get(1)));
        } else if (operation instanceof Interpolation || operation == Presence.FIRST_PRESENT) {
            boolean hasKey = operation instanceof Interpolation;
            return union(operands.subList(hasKey ? 1 : 0, operands.size()));
        }
        return isLookUp(operation) ? union(taken(applied)) : Range.ANY;
    }

    private static boolean isLookUp(Operation operation) {
        return operation instanceof Choice || operation instanceof BandTable || operation instanceof CategoryTable;
    }

    private Range union(List<Quantity> arms) {
        return arms.stream().map(this::range).reduce(Range.NOTHING, Range::or);
    }

    private Range arithmetic(Arithmetic arithmetic, List<Quantity> operands) {
        return switch (arithmetic) {
            case SUM -> all(operands, Range::plus);
            case DIFFERENCE -> all(operands, Range::minus);
            case PRODUCT -> all(operands, Range::times);
            case QUOTIENT -> all(operands, Range::dividedBy);
            case MIN -> all(operands, Range::min);
            case MAX -> all(operands, Range::max);
            case POWER -> Range.ANY;
        };
    }

    private Range all(List<Quantity> operands, BinaryOperator<Range> step) {
        Range range = range(operands.get(0));
        for (Quantity operand : operands.subList(1, operands.size())) {
            range = step.apply(range, range(operand));
        }
        return range;
    }

    private static Range span(DateSpan span, Range from, Range to) {
        return Range.between(days(span, from.most(), to.least()), days(span, from.least(), to.most()));
    }

    private static @Nullable Rational days(DateSpan span, @Nullable Rational from, @Nullable Rational to) {
        return from == null || to == null
                ? null
                : span.apply(List.of(Value.of(from), Value.of(to))).number();
    }

    /** The arms of a choice or a table that can be taken. */
    private List<Quantity> taken(Applied lookUp) {
        List<Quantity> arms = new ArrayList<>();
        List<Quantity> operands = lookUp.operands();
        boolean isChoice = lookUp.operation() instanceof Choice;
        for (int arm = 0; arm < arms(lookUp); arm++) {
            if (isTaken(lookUp, arm)) {
                int last = operands.size() - 1;
                arms.add(operands.get(isChoice ? Math.min(last, 2 * arm + 1) : arm + 1));
            }
        }
        return arms;
    }

    /**
     * How many arms a choice or a table has, with the one for all else.
     *
     * @param lookUp a choice, a table of bands or of categories
     * @return the number of arms
     */
    public static int arms(Applied lookUp) {
        int operands = lookUp.operands().size();
        return lookUp.operation() instanceof Choice ? operands / 2 + 1 : operands - 1;
    }

    /**
     * Whether an arm of a choice or a table can be taken.
     *
     * @param lookUp a choice, a table of bands or of categories
     * @param arm which arm, from 0
     * @return false if it never is, whatever the facts
     */
    public boolean isTaken(Applied lookUp, int arm) {
        if (lookUp.operation() instanceof BandTable bands) {
            return isReached(bands, range(lookUp.operands().get(0)), arm);
        } else if (lookUp.operation() instanceof CategoryTable table) {
            Optional<Set<String>> names = categories(lookUp.operands().get(0));
            return names.map(all -> isNamed(table, all, arm)).orElse(true);
        }
        Conjunction before = new Conjunction(this);
        for (int i = 0; i < arm; i++) {
            before.add(lookUp.operands().get(2 * i), false);
        }
        if (2 * arm < lookUp.operands().size() - 1) {
            before.add(lookUp.operands().get(2 * arm), true);
        }
        return before.isPossible();
    }

    private static boolean isReached(BandTable bands, Range range, int band) {
        if (range.isNothing()) {
            return false;
        }
        Rational least = range.least();
        Rational most = range.most();
        return (least == null || bands.band(least) <= band) && (most == null || bands.band(most) >= band);
    }

    private static boolean isNamed(CategoryTable table, Set<String> names, int arm) {
        return arm < table.names().size()
                ? names.contains(table.names().get(arm))
                : !table.names().containsAll(names);
    }

    /** What a category can say, if that is known. */
    Optional<Set<String>> categories(Quantity quantity) {
        if (quantity instanceof Fact fact) {
            return column(fact)
                    .map(FactColumn::values)
                    .filter(names -> !names.isEmpty())
                    .map(LinkedHashSet::new);
        } else if (quantity instanceof ParameterLeaf leaf) {
            return parameter(leaf).map(one -> new LinkedHashSet<>(one.with().texts("values")));
        } else if (quantity instanceof CategoryConstant constant) {
            return Optional.of(Set.of(constant.name()));
        } else if (quantity instanceof Missing) {
            return Optional.of(Set.of());
        } else if (quantity instanceof Named named) {
            return categories(named.of());
        } else if (quantity instanceof Via via) {
            return categories(via.of());
        }
        return quantity instanceof Applied applied && isLookUp(applied.operation())
                ? ofAll(taken(applied))
                : Optional.empty();
    }

    private Optional<Set<String>> ofAll(List<Quantity> arms) {
        Set<String> names = new LinkedHashSet<>();
        for (Quantity arm : arms) {
            Optional<Set<String>> of = categories(arm);
            if (of.isEmpty()) {
                return of;
            }
            names.addAll(of.get());
        }
        return Optional.of(names);
    }

    /**
     * Whether a flag can hold, and whether it can fail.
     *
     * @param flag the flag
     * @return what is not ruled out
     */
    public Truth truth(Quantity flag) {
        Truth known = truths.get(flag);
        if (known == null) {
            known = decided(flag);
            truths.put(flag, known);
        }
        return known;
    }

    private Truth decided(Quantity flag) {
        if (flag instanceof Named named) {
            return truth(named.of());
        }
        return flag instanceof Applied applied ? decided(applied) : Truth.EITHER;
    }

    private Truth decided(Applied applied) {
        List<Quantity> operands = applied.operands();
        if (applied.operation() instanceof Comparison comparison) {
            return compared(comparison, range(operands.get(0)), range(operands.get(1)));
        } else if (applied.operation() instanceof Membership membership) {
            return categories(operands.get(0))
                    .map(names -> belongs(membership, names))
                    .orElse(Truth.EITHER);
        }
        return applied.operation() instanceof Logic logic ? combined(logic, operands) : Truth.EITHER;
    }

    private static Truth belongs(Membership membership, Set<String> names) {
        return new Truth(
                names.stream().anyMatch(membership.names()::contains),
                !membership.names().containsAll(names));
    }

    private static Truth compared(Comparison comparison, Range first, Range second) {
        if (first.isNothing() || second.isNothing()) {
            return new Truth(false, false);
        }
        Range difference = first.minus(second);
        Rational least = difference.least();
        Rational most = difference.most();
        boolean below = least == null || least.signum() < 0;
        boolean equal = !first.isApartFrom(second);
        boolean above = most == null || most.signum() > 0;
        boolean canHold =
                (below && comparison.holds(-1)) || (equal && comparison.holds(0)) || (above && comparison.holds(1));
        boolean canFail =
                (below && !comparison.holds(-1)) || (equal && !comparison.holds(0)) || (above && !comparison.holds(1));
        return new Truth(canHold, canFail);
    }

    private Truth combined(Logic logic, List<Quantity> operands) {
        return switch (logic) {
            case NOT -> truth(operands.get(0)).reversed();
            case ALL ->
                new Truth(
                        arePossible(operands, true),
                        operands.stream().anyMatch(one -> truth(one).canFail()));
            case ANY ->
                new Truth(operands.stream().anyMatch(one -> truth(one).canHold()), arePossible(operands, false));
        };
    }

    private boolean arePossible(List<Quantity> flags, boolean hold) {
        Conjunction all = new Conjunction(this);
        flags.forEach(flag -> all.add(flag, hold));
        return all.isPossible();
    }

    /** What two conditions can speak of alike: a column, a parameter, an element of the plan. */
    static Optional<String> subject(Quantity quantity) {
        if (quantity instanceof Fact fact) {
            return Optional.of(fact.table() + "/" + fact.column());
        } else if (quantity instanceof ParameterLeaf leaf) {
            return Optional.of(leaf.id());
        } else if (quantity instanceof Via via) {
            return subject(via.of()).map(of -> via.from() + "/" + via.key() + "/" + of);
        }
        return quantity instanceof Named named
                        && NAMED_ONCE.contains(named.origin().role())
                ? Optional.of(named.origin().element() + "#" + named.origin().role())
                : Optional.empty();
    }

    /** A number that a quantity is compared with, as people write it: for a date the date. */
    static String words(Quantity quantity, Rational number) {
        boolean isDate = (quantity instanceof Fact fact && fact.unit().equals(Unit.DATE))
                || (quantity instanceof ParameterLeaf leaf && leaf.unit().equals(Unit.DATE));
        if (quantity instanceof Via via) {
            return words(via.of(), number);
        }
        return isDate ? DateSpan.date(number).toString() : number.toString();
    }
}
