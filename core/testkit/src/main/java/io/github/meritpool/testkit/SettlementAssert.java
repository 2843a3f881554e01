package io.github.meritpool.testkit;

import io.github.meritpool.invariant.Invariant;
import io.github.meritpool.invariant.Invariants;
import io.github.meritpool.invariant.Related;
import io.github.meritpool.invariant.Relation;
import io.github.meritpool.invariant.Violation;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settlement;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** What can be asserted of a settlement. Where a person's pay is not as it must be, the failure shows how it came about. */
public final class SettlementAssert extends AbstractAssert<SettlementAssert, Settlement> {

    /** Of how many people at most a failure shows the explanations. */
    private static final int MOST_EXPLAINED = 3;

    SettlementAssert(Settlement actual) {
        super(actual, SettlementAssert.class);
    }

    /**
     * Every invariant holds. A failure lists each violation, and shows how the pay of the people came about whom it
     * concerns.
     *
     * @return this
     */
    public SettlementAssert keepsEveryInvariant() {
        return keeps(Invariants.all());
    }

    /**
     * Some invariants hold.
     *
     * @param invariants which
     * @return this
     */
    public SettlementAssert keeps(Invariants invariants) {
        isNotNull();
        List<Violation> violations = invariants.check(actual);
        if (!violations.isEmpty()) {
            failWithMessage("%s%s", told(violations), explained(actual, violations));
        }
        return this;
    }

    /**
     * A relation to another settlement of the same plan holds. It fails too where the relation has nothing to say of the
     * two, and says why: nothing has been checked then.
     *
     * @param relation which
     * @param before the other settlement, in the relation's words the one before
     * @return this
     */
    public SettlementAssert keeps(Relation relation, Settlement before) {
        isNotNull();
        Related related = relation.between(before, actual);
        if (!related.applies()) {
            failWithMessage(
                    "The relation '%s' has nothing to say of these settlements.%n%s",
                    relation.id(), told(related.reasons()));
        }
        List<Violation> violations = related.violations();
        if (!violations.isEmpty()) {
            failWithMessage(
                    "%s%sThe settlement before:%n%s",
                    told(violations), explained(actual, violations), explained(before, violations));
        }
        return this;
    }

    private static String told(List<?> each) {
        return each.stream().map(one -> one + "\n").collect(Collectors.joining());
    }

    private static String explained(Settlement settlement, List<Violation> violations) {
        return violations.stream()
                .flatMap(violation -> violation.people().stream())
                .filter(settlement.inputs().roster().staffIds()::contains)
                .distinct()
                .limit(MOST_EXPLAINED)
                .map(staffId -> explained(settlement, staffId))
                .collect(Collectors.joining());
    }

    /**
     * Every pool adds up to the minor unit (opening + received + returned = paid + transferred + closing), and people
     * are paid what it says: {@link Invariant#POOL_EQUATION}.
     *
     * @return this
     */
    public SettlementAssert balancesEveryPool() {
        return keeps(Invariants.of(Invariant.POOL_EQUATION));
    }

    /**
     * A person is paid an amount in all.
     *
     * @param staffId who
     * @param amount how much, in the settlement's currency, such as {@code 1669.37}
     * @return this
     */
    public SettlementAssert pays(String staffId, String amount) {
        isNotNull();
        return paid(staffId, "in all", actual.payout(staffId).total(), amount);
    }

    /**
     * A person is paid an amount by a line.
     *
     * @param staffId who
     * @param line the line's id
     * @param amount how much, in the settlement's currency
     * @return this
     */
    public SettlementAssert pays(String staffId, String line, String amount) {
        isNotNull();
        Money paid = actual.payout(staffId).lines().get(line);
        if (paid == null) {
            throw failure(
                    "There is no line '%s'; there are %s.",
                    line, actual.payout(staffId).lines().keySet());
        }
        return paid(staffId, "by " + line, paid, amount);
    }

    /**
     * Everyone is paid what another engine says, to the minor unit, and nobody else is. A failure lists whose pay
     * differs, and shows how the pay of some of them came about.
     *
     * @param totals what each is paid in all, by staff id
     * @return this
     */
    public SettlementAssert paysAll(Map<String, Money> totals) {
        isNotNull();
        Map<String, Money> mine = new LinkedHashMap<>();
        actual.payouts().forEach(payout -> mine.put(payout.staffId(), payout.total()));
        List<String> unknown =
                totals.keySet().stream().filter(id -> !mine.containsKey(id)).toList();
        List<String> others = mine.keySet().stream()
                .filter(id -> !Objects.equals(mine.get(id), totals.get(id)))
                .toList();
        if (!unknown.isEmpty() || !others.isEmpty()) {
            StringBuilder wrong = new StringBuilder();
            unknown.forEach(id ->
                    wrong.append("%s must be paid %s, but is not among the staff.%n".formatted(id, totals.get(id))));
            others.forEach(id -> wrong.append(
                    totals.containsKey(id)
                            ? "%s must be paid %s, but is paid %s.%n".formatted(id, totals.get(id), mine.get(id))
                            : "%s is paid %s, but nothing is said of what they must be paid.%n"
                                    .formatted(id, mine.get(id))));
            others.stream().limit(MOST_EXPLAINED).forEach(id -> wrong.append(explained(actual, id)));
            throw failure("%s", wrong);
        }
        return this;
    }

    /**
     * Goes on with how a person's figures came about.
     *
     * @param staffId who
     * @return what can be asserted of the explanation
     */
    public ExplanationAssert explains(String staffId) {
        isNotNull();
        return new ExplanationAssert(actual.explain(staffId));
    }

    private SettlementAssert paid(String staffId, String by, Money paid, String amount) {
        Money expected = Money.of(paid.currency().getCurrencyCode(), amount);
        if (!paid.equals(expected)) {
            throw failureWithActualExpected(
                    paid,
                    expected,
                    "%s must be paid %s %s, but is paid %s:%n%s",
                    staffId,
                    expected,
                    by,
                    paid,
                    explained(actual, staffId));
        }
        return this;
    }

    /**
     * A person is paid no less than in another settlement, as exactly as that can be true: the exact pay (each share of
     * a pool before whole minor units are made of it) is not less, and what is paid is less by at most one minor unit
     * for each line that shares a pool. That one unit is real: when claims change, remainders change their order.
     *
     * @param other the other settlement
     * @param staffId who
     * @return this
     */
    public SettlementAssert paysAtLeast(Settlement other, String staffId) {
        isNotNull();
        Rational exact = exactTotal(actual, staffId);
        Rational least = exactTotal(other, staffId);
        if (exact.compareTo(least) < 0) {
            throw failure(
                    "%s must be paid at least %s exactly, but is paid %s:%n%s%nThe other settlement:%n%s",
                    staffId, least, exact, explained(actual, staffId), explained(other, staffId));
        }
        Money paid = actual.payout(staffId).total();
        Money floor = other.payout(staffId).total().minus(slack(paid.currency()));
        if (paid.compareTo(floor) < 0) {
            throw failure(
                    "%s must be paid at least %s, but is paid %s:%n%s%nThe other settlement:%n%s",
                    staffId, floor, paid, explained(actual, staffId), explained(other, staffId));
        }
        return this;
    }

    private Money slack(Currency currency) {
        long shares = actual.plan().lines().stream()
                .filter(line -> line.formula().sharesRemainder())
                .count();
        return Money.ofMinor(currency, shares);
    }

    private static Rational exactTotal(Settlement settlement, String staffId) {
        return settlement.explain(staffId).lines().values().stream()
                .map(Derivations::exact)
                .reduce(Rational.ZERO, Rational::plus);
    }

    /**
     * Another settlement pays the same people the same, for the same scores and from the same pools, and explains it in
     * the same words.
     *
     * @param other the other settlement
     * @return this
     */
    public SettlementAssert isSameAs(Settlement other) {
        isNotNull();
        if (!figures(actual).equals(figures(other))) {
            throw failureWithActualExpected(figures(actual), figures(other), "The settlements must be the same.");
        }
        for (Payout payout : actual.payouts()) {
            String mine = explained(actual, payout.staffId());
            String others = explained(other, payout.staffId());
            if (!mine.equals(others)) {
                throw failureWithActualExpected(
                        mine, others, "The explanations of %s must be the same.", payout.staffId());
            }
        }
        return this;
    }

    private static String figures(Settlement settlement) {
        return settlement.payouts().stream().map(Payout::toString).collect(Collectors.joining("\n")) + "\n"
                + settlement.pools() + "\n" + settlement.accounts();
    }

    /**
     * Every figure of every person comes out again from the leaves of its explanation: {@link
     * Invariant#EXPLANATION_RECOMPUTES}.
     *
     * @return this
     */
    public SettlementAssert recomputesFromItsLeaves() {
        return keeps(Invariants.of(Invariant.EXPLANATION_RECOMPUTES));
    }

    private static String explained(Settlement settlement, String staffId) {
        return ExplanationAssert.text(settlement.explain(staffId));
    }
}
