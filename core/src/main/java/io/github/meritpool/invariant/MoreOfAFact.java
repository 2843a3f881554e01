package io.github.meritpool.invariant;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.spi.Direction;
import io.github.meritpool.spi.Tree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Checks {@link Relation#MORE_OF_A_FACT}: {@code before} is where the person stands worse. */
final class MoreOfAFact {

    /** What a dimension states that names no column. */
    private static final List<String> OWN_WORDS = List.of("id", "label", "clause", "scoreClause", "type");

    private final Pair pair;
    private final Findings found;
    private final Pair.Cell cell;
    private final List<DirectedFact> promises;
    private final String staffId;

    private MoreOfAFact(Pair pair, Findings found, Pair.Cell cell, List<DirectedFact> promises, String staffId) {
        this.pair = pair;
        this.found = found;
        this.cell = cell;
        this.promises = promises;
        this.staffId = staffId;
    }

    static void check(Pair pair, Findings found) {
        Optional<Problem> reason = pair.otherTerms().or(() -> otherIds(pair));
        List<Pair.Cell> differing = reason.isPresent() ? List.of() : pair.differing();
        if (reason.isPresent()) {
            found.silent(reason.get());
        } else if (differing.size() == 1) {
            check(pair, differing.get(0), found);
        } else {
            found.silent(Problem.of(Inapplicable.NOT_ONE_FACT).with("count", differing.size()));
        }
    }

    private static Optional<Problem> otherIds(Pair pair) {
        return pair.plan().tables().stream()
                .filter(table -> !Pair.ids(pair.before(), table).equals(Pair.ids(pair.after(), table)))
                .findFirst()
                .map(Pair::otherRows);
    }

    private static void check(Pair pair, Pair.Cell cell, Findings found) {
        List<DirectedFact> promises = DirectedFact.in(pair.plan(), RubricTypes.installed()).stream()
                .filter(fact ->
                        fact.table().equals(cell.table().id()) && fact.column().equals(cell.column()))
                .toList();
        Optional<String> staffId = staffId(pair, cell, promises);
        Optional<Problem> elsewhere = readElsewhere(pair, cell, promises);
        if (staffId.isEmpty() || !isOneWay(promises) || !isNumber(pair.valueBefore(cell), pair.valueAfter(cell))) {
            found.silent(Problem.of(Inapplicable.NOT_PROMISED)
                    .with("column", cell.column().id())
                    .with("table", cell.table().id()));
        } else if (elsewhere.isPresent()) {
            found.silent(elsewhere.get());
        } else {
            boolean isRisen = pair.valueAfter(cell)
                            .number()
                            .compareTo(pair.valueBefore(cell).number())
                    > 0;
            boolean isBetter = isRisen == (promises.get(0).direction() == Direction.RAISES);
            new MoreOfAFact(isBetter ? pair : pair.swapped(), found, cell, promises, staffId.get()).check();
        }
    }

    private static boolean isOneWay(List<DirectedFact> promises) {
        return promises.stream().map(DirectedFact::direction).distinct().count() == 1;
    }

    /** What types promise is of numbers of 0 or more. */
    private static boolean isNumber(Value one, Value other) {
        return List.of(one, other).stream()
                .noneMatch(value -> value.isAbsent() || value.number().signum() < 0);
    }

    /** Whose the fact is, if all dimensions that look at it score the same person by it. */
    private static Optional<String> staffId(Pair pair, Pair.Cell cell, List<DirectedFact> promises) {
        List<String> persons =
                promises.stream().map(DirectedFact::person).distinct().toList();
        if (persons.size() != 1) {
            return Optional.empty();
        } else if (cell.table().id().equals(Rubric.STAFF)) {
            return Optional.of(Pair.ids(pair.before(), cell.table()).get(cell.row()));
        }
        int row = Pair.facts(pair.before()).target(cell.table().id(), persons.get(0), cell.row());
        return row < 0
                ? Optional.empty()
                : Optional.of(Pair.facts(pair.before()).ids(Rubric.STAFF).get(row));
    }

    /** A dimension that names the column in an argument of which nothing is promised, or a figure that looks at it. */
    private static Optional<Problem> readElsewhere(Pair pair, Pair.Cell cell, List<DirectedFact> promises) {
        for (RubricDimension dimension : DirectedFact.dimensions(pair.plan())) {
            long promised = promises.stream()
                    .filter(one -> one.dimension().equals(dimension.id()))
                    .count();
            if (mentions(dimension, cell.column().id()) != promised) {
                return Optional.of(readElsewhere(dimension.id(), cell));
            }
        }
        Reading beside = reading(cell).butThrough(scores(pair, DirectedFact.dimensions(pair.plan())));
        return pair.before().compiled().figures().entrySet().stream()
                .filter(figure -> beside.isIn(figure.getValue().quantity()))
                .findFirst()
                .map(figure -> readElsewhere(figure.getKey(), cell));
    }

    private static Problem readElsewhere(String element, Pair.Cell cell) {
        return Problem.of(Inapplicable.READ_ELSEWHERE)
                .with("element", element)
                .with("column", cell.column().id());
    }

    /** How often a dimension names a column, beside its own words. */
    private static long mentions(RubricDimension dimension, String name) {
        return dimension.toTree().fields().entrySet().stream()
                .filter(field -> !OWN_WORDS.contains(field.getKey()))
                .mapToLong(field -> mentions(field.getValue(), name))
                .sum();
    }

    private static long mentions(Tree tree, String name) {
        if (tree instanceof Tree.Fields fields) {
            return fields.fields().values().stream()
                    .mapToLong(each -> mentions(each, name))
                    .sum();
        } else if (tree instanceof Tree.Items items) {
            return items.items().stream()
                    .mapToLong(each -> mentions(each, name))
                    .sum();
        }
        return tree instanceof Tree.Text text && text.text().equals(name) ? 1 : 0;
    }

    private static Reading reading(Pair.Cell cell) {
        return new Reading(fact -> fact.table().equals(cell.table().id())
                && fact.column().equals(cell.column().id()));
    }

    private static Set<Quantity> scores(Pair pair, List<RubricDimension> dimensions) {
        Set<Quantity> scores = Collections.newSetFromMap(new IdentityHashMap<>());
        CompiledRubric rubric = pair.before().compiled().rubric().orElseThrow();
        dimensions.forEach(dimension -> scores.add(rubric.score(dimension.id())));
        return scores;
    }

    private void check() {
        Optional<Payout> before = payout(pair.before());
        Optional<Payout> after = payout(pair.after());
        promises.stream().map(DirectedFact::dimension).distinct().forEach(dimension -> {
            Optional<Rational> one = before.map(payout -> payout.scores().get(dimension));
            Optional<Rational> other = after.map(payout -> payout.scores().get(dimension));
            if (one.isPresent() && other.isPresent()) {
                checkScore(dimension, one.get(), other.get());
            }
        });
        Rise rise = rise();
        pair.unbounded(found).forEach(pools -> checkPool(pools, rise));
    }

    private Optional<Payout> payout(Outcome outcome) {
        return outcome.payouts().stream()
                .filter(payout -> payout.staffId().equals(staffId))
                .findFirst();
    }

    private void checkScore(String dimension, Rational one, Rational other) {
        found.applies(dimension);
        if (other.compareTo(one) < 0) {
            found.broken(fell(InvariantProblem.SCORE_FELL)
                    .with("element", dimension)
                    .with("one", one)
                    .with("other", other));
        }
    }

    private Violation fell(InvariantProblem kind) {
        return found.of(kind).with("column", cell.column().id()).about("who", staffId);
    }

    private Rise rise() {
        List<RubricDimension> promised = DirectedFact.dimensions(pair.plan()).stream()
                .filter(dimension ->
                        promises.stream().anyMatch(one -> one.dimension().equals(dimension.id())))
                .toList();
        FactTable staff = pair.plan().table(Rubric.STAFF).orElseThrow();
        return new Rise(
                scores(pair, promised),
                reading(cell),
                pair.before().evaluation(),
                Pair.ids(pair.before(), staff).indexOf(staffId));
    }

    private void checkPool(SharedPools pools, Rise rise) {
        Optional<Problem> reason = reason(pools, rise);
        if (reason.isPresent()) {
            found.silent(reason.get());
            return;
        }
        found.applies(pools.name());
        Rational one = pools.before().worth().times(pools.claimBefore(staffId));
        Rational other = pools.after().worth().times(pools.claimAfter(staffId));
        if (other.compareTo(one) < 0) {
            found.broken(fell(InvariantProblem.SHARE_FELL)
                    .with("line", pools.name())
                    .with("one", one)
                    .with("other", other));
        }
        Rational least =
                pair.paidBefore(pools, staffId).exact().minus(pools.after().quantum());
        if (pair.paidAfter(pools, staffId).exact().compareTo(least) < 0) {
            found.broken(fell(InvariantProblem.PAY_FELL)
                    .with("line", pools.name())
                    .with("one", pair.paidBefore(pools, staffId))
                    .with("other", pair.paidAfter(pools, staffId))
                    .with("quantum", pools.after().quantum()));
        }
    }

    /** Why nothing can be said of a line. */
    private Optional<Problem> reason(SharedPools pools, Rise rise) {
        SharedPool pool = pools.before();
        Share share = Objects.requireNonNull(pair.before().compiled().payments().get(pool.line()))
                .share()
                .orElseThrow();
        if (!pool.table().equals(Rubric.STAFF)) {
            return Optional.of(Inapplicable.NOT_OF_STAFF.of(pool).with("table", pool.table()));
        } else if (!pools.isInBoth(staffId) || pools.claimBefore(staffId).isZero()) {
            return Optional.of(Inapplicable.NO_CLAIM.of(pool).with("who", staffId));
        } else if (pools.after().claims().isZero()) {
            return Optional.of(Inapplicable.NOTHING_SHARED.of(pool));
        } else if (pools.after().amount().compareTo(pool.amount()) < 0) {
            return Optional.of(pools.otherAmounts());
        } else if (!rise.of(share.claims())) {
            return Optional.of(Inapplicable.CLAIM_UNORDERED.of(pool).with("who", staffId));
        }
        Rational growth =
                pools.claimAfter(staffId).dividedBy(pools.claimBefore(staffId)).max(Rational.ONE);
        return pools.rows().stream()
                .filter(row -> !row.equals(staffId))
                .filter(row ->
                        pools.claimAfter(row).compareTo(pools.claimBefore(row).times(growth)) > 0)
                .findFirst()
                .map(row -> pools.otherClaims(Inapplicable.OTHERS_GROW, row));
    }
}
