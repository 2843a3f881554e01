package io.github.meritpool.testkit;

import io.github.meritpool.distribution.PoolFlow;
import io.github.meritpool.invariant.DirectedFact;
import io.github.meritpool.invariant.Relation;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * How a second case is made of a first, so that a {@link Relation} has something to say of their settlements. Whether it
 * has depends on the plan and on the facts: {@link io.github.meritpool.invariant.Related#applies} tells.
 */
public enum Transformation {
    /** The rows of every table in another order. */
    ROWS_SHUFFLED(Relation.SAME_FACTS) {
        @Override
        Optional<PlanCase> of(SettledCase first, Random random) {
            return Optional.of(with(first, first.of().rows().shuffled(random)));
        }
    },
    /** Other ids of people, and of the rows of every table whose key is an id of its own; they keep their order. */
    IDS_RENAMED(Relation.SAME_FACTS) {
        @Override
        Optional<PlanCase> of(SettledCase first, Random random) {
            RosterRows rows = first.of().rows();
            for (FactTable table : plan(first).tables()) {
                boolean hasIds = table.key().size() == 1
                        && table.column(table.key().get(0))
                                .filter(column -> column.type() == FactColumn.Type.ID)
                                .isPresent();
                rows = hasIds ? rows.renamed(table.id(), "N") : rows;
            }
            return Optional.of(with(first, rows));
        }
    },
    /**
     * More of one fact of which a rubric type promises that it raises or lowers a score. Where only one claim moves with
     * it, {@link Relation#LARGER_CLAIM} has something to say as well.
     */
    MORE_OF_A_FACT(Relation.MORE_OF_A_FACT) {
        @Override
        Optional<PlanCase> of(SettledCase first, Random random) {
            return oneOf(DirectedFact.in(plan(first), RubricTypes.installed()), random)
                    .flatMap(fact -> FactRise.of(fact, first.of().rows(), random))
                    .map(risen -> with(first, risen.rows()));
        }
    },
    /** Another amount for one of the parameters that a pool is made of. */
    POOL_SCALED(Relation.SAME_CLAIM) {
        @Override
        Optional<PlanCase> of(SettledCase first, Random random) {
            PayPlan plan = plan(first);
            Set<String> ofPools = ofPools(compiled(first));
            List<PlanParameter> amounts = plan.parameters().stream()
                    .filter(parameter -> ofPools.contains(parameter.id())
                            && first.of().parameters().containsKey(parameter.id()))
                    .toList();
            BigDecimal times = FACTORS.get(random.nextInt(FACTORS.size()));
            return oneOf(amounts, random).flatMap(parameter -> scaled(first.of(), plan, parameter, times));
        }
    },
    /** One of those leaves who have no claim on some pool. */
    NULL_CLAIM_LEAVES(Relation.NULL_CLAIM) {
        @Override
        Optional<PlanCase> of(SettledCase first, Random random) {
            return oneOf(withoutClaim(first.settlement().orElseThrow()), random)
                    .map(staffId -> with(first, first.of().rows().without(Rubric.STAFF, staffId)));
        }
    };

    private static final List<BigDecimal> FACTORS = List.of(
            new BigDecimal("2"),
            new BigDecimal("3"),
            new BigDecimal("10"),
            new BigDecimal("0.5"),
            new BigDecimal("1.4"),
            new BigDecimal("1.0001"));

    private final Relation relation;

    Transformation(Relation relation) {
        this.relation = relation;
    }

    /**
     * The relation that it is made for.
     *
     * @return what must hold between the settlements of both cases
     */
    public Relation relation() {
        return relation;
    }

    /**
     * The second case.
     *
     * @param first a case that settles
     * @param random decides which of the second cases that there are
     * @return the case; none if the first has nothing that could be changed so
     */
    abstract Optional<PlanCase> of(SettledCase first, Random random);

    /**
     * The settlement of the second case.
     *
     * @param settler what settles both
     * @param first a case that settles
     * @param random decides which of the second cases that there are
     * @return the settlement; none if the first case has nothing that could be changed so, or if the second is refused
     */
    public Optional<Settlement> settled(Settler settler, SettledCase first, Random random) {
        return of(first, random)
                .map(second -> SettledCase.of(settler, second))
                .flatMap(second -> second.settlement().value());
    }

    private static CompiledPlan compiled(SettledCase first) {
        return first.settlement().orElseThrow().compiled();
    }

    private static PayPlan plan(SettledCase first) {
        return compiled(first).plan();
    }

    private static PlanCase with(SettledCase first, RosterRows rows) {
        return new PlanCase(rows, first.of().parameters());
    }

    private static <T> Optional<T> oneOf(List<T> some, Random random) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    private static Optional<PlanCase> scaled(PlanCase of, PayPlan plan, PlanParameter parameter, BigDecimal times) {
        Map<String, String> parameters = new LinkedHashMap<>(of.parameters());
        BigDecimal amount = new BigDecimal(parameters.getOrDefault(parameter.id(), "0"));
        String scaled = amount.multiply(times)
                .setScale(plan.conventions().moneyDecimals(), RoundingMode.HALF_UP)
                .toPlainString();
        parameters.put(parameter.id(), scaled);
        return parameter.read(scaled, plan.conventions()).map(any -> new PlanCase(of.rows(), parameters));
    }

    /** The parameters that the opening amounts of pools rest on. */
    private static Set<String> ofPools(CompiledPlan plan) {
        Set<String> found = new LinkedHashSet<>();
        Set<Quantity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        plan.flows().stream().map(PoolFlow::opening).forEach(opening -> collect(opening, seen, found));
        return found;
    }

    private static void collect(Quantity quantity, Set<Quantity> seen, Set<String> found) {
        if (seen.add(quantity)) {
            if (quantity instanceof ParameterLeaf leaf) {
                found.add(leaf.id());
            }
            quantity.parts().forEach(part -> collect(part, seen, found));
        }
    }

    private static List<String> withoutClaim(Settlement settlement) {
        List<String> ids = settlement.evaluation().facts().ids(Rubric.STAFF);
        List<String> without = new ArrayList<>();
        for (int row = 0; row < ids.size(); row++) {
            int of = row;
            boolean isWithout = settlement.compiled().payments().values().stream()
                    .filter(payment -> payment.table().equals(Rubric.STAFF))
                    .flatMap(payment -> payment.share().stream())
                    .map(Share::claims)
                    .map(claims -> settlement.evaluation().value(claims, of))
                    .anyMatch(Value.of(Rational.ZERO)::equals);
            if (isWithout) {
                without.add(ids.get(row));
            }
        }
        return without;
    }
}
