package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Money;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Money is neither made nor lost, whatever way it takes (law 2). */
class PoolEquationProperties {

    /** What facts can come to that no plan foresees; everything else settles. */
    private static final Set<String> FORESEEN = Set.of(
            "distribution.overdrawn",
            "distribution.noMean",
            "money.floorsAbovePool",
            "money.floorAboveCeiling",
            "settlement.negativeTotal");

    private static final Money NOTHING = Money.of("CNY", "0.00");

    @Property(tries = 150)
    void everyPoolBalancesAndNothingIsLost(
            @ForAll long seed, @ForAll long facts, @ForAll @IntRange(max = 2_000_000) int fen) {
        PayPlan plan = RandomMoney.plan(seed);
        Roster roster = RandomMoney.roster(plan, facts);
        Checked<Settlement> settled = settle(Settler.of(plan), roster, fen);
        if (!settled.isOk()) {
            assertThat(settled.errors()).extracting(Problem::code).isSubsetOf(FORESEEN);
            return;
        }
        Settlement settlement = settled.orElseThrow();
        assertThat(settlement.pools()).allMatch(PoolStatement::balances);
        assertThat(sum(settlement.pools(), PoolStatement::opening)).isEqualTo(gone(settlement));
        betweenPools(settlement);
        settlement.payouts().forEach(PoolEquationProperties::instalmentsAreTheLine);
    }

    private static void instalmentsAreTheLine(Payout payout) {
        payout.instalments().forEach((line, amounts) -> {
            assertThat(amounts).hasSize(8).allMatch(amount -> amount.signum() >= 0);
            assertThat(sum(amounts, amount -> amount)).isEqualTo(payout.lines().get(line));
        });
    }

    /** The same to the fen, row by row in plain rationals. */
    @Property(tries = 50)
    void bothEvaluationsAgree(@ForAll long seed, @ForAll long facts, @ForAll @IntRange(max = 2_000_000) int fen) {
        PayPlan plan = RandomMoney.plan(seed);
        Roster roster = RandomMoney.roster(plan, facts);
        Checked<Settlement> fast = settle(Settler.of(plan), roster, fen);
        Settler reference =
                Settler.reference(CompiledPlan.of(plan, RubricTypes.builtIn()).orElseThrow());
        Checked<Settlement> slow = settle(reference, roster, fen);
        assertThat(!fast.isOk()).isEqualTo(!slow.isOk());
        if (fast.isOk()) {
            assertThat(fast.orElseThrow().payouts())
                    .isEqualTo(slow.orElseThrow().payouts());
            assertThat(fast.orElseThrow().pools()).isEqualTo(slow.orElseThrow().pools());
        }
    }

    /** What closes a period opens the next: over three periods nothing is lost either. */
    @Property(tries = 50)
    void threePeriodsInARow(@ForAll long seed, @ForAll long facts, @ForAll @IntRange(max = 2_000_000) int fen) {
        PayPlan plan = RandomMoney.plan(seed);
        Settler settler = Settler.of(plan);
        Money opening = Money.ofMinor(NOTHING.currency(), fen);
        Money allOut = NOTHING;
        Money allIn = opening;
        for (int period = 0; period < 3; period++) {
            Checked<Settlement> settled = settle(
                    settler,
                    RandomMoney.roster(plan, facts + period),
                    opening.minorUnits().intValueExact());
            if (!settled.isOk()) {
                return;
            }
            Settlement settlement = settled.orElseThrow();
            Money closing = sum(settlement.pools(), PoolStatement::closing);
            allIn = allIn.plus(sum(settlement.pools(), PoolStatement::opening).minus(opening));
            allOut = allOut.plus(gone(settlement)).minus(closing);
            opening = closing;
        }
        assertThat(allIn).isEqualTo(allOut.plus(opening));
    }

    /** A property that seldom settles anything says little. */
    @Property(tries = 1)
    void mostOfThemSettle() {
        int settled = 0;
        for (long seed = 0; seed < 60; seed++) {
            PayPlan plan = RandomMoney.plan(seed);
            settled += settle(Settler.of(plan), RandomMoney.roster(plan, seed), 500_000)
                            .isOk()
                    ? 1
                    : 0;
        }
        assertThat(settled).isGreaterThan(30);
    }

    private static Checked<Settlement> settle(Settler settler, Roster roster, int fen) {
        String amount = BigDecimal.valueOf(fen, 2).toPlainString();
        return settler.settle(Inputs.of(roster).with("opening", amount));
    }

    /** People, what stays, and what accounts got less what they gave. */
    private static Money gone(Settlement settlement) {
        Money people = sum(settlement.payouts(), Payout::total);
        Money accounts = settlement.accounts().values().stream().reduce(NOTHING, Money::plus);
        return people.plus(sum(settlement.pools(), PoolStatement::closing)).plus(accounts);
    }

    /** What one pool says that it gave to another, the other says that it received. */
    private static void betweenPools(Settlement settlement) {
        List<String> pools =
                settlement.plan().pools().stream().map(pool -> pool.id()).toList();
        for (String from : pools) {
            for (String to : pools) {
                assertThat(moved(settlement, from, to, PoolStatement::transferred))
                        .as("%s to %s", from, to)
                        .isEqualTo(moved(settlement, to, from, PoolStatement::received)
                                .plus(moved(settlement, to, from, PoolStatement::returned)));
            }
        }
    }

    private static Money moved(
            Settlement settlement, String pool, String other, Function<PoolStatement, Map<String, Money>> amounts) {
        return settlement.pools().stream()
                .filter(one -> one.pool().equals(pool))
                .map(one -> amounts.apply(one).getOrDefault(other, NOTHING))
                .reduce(NOTHING, Money::plus);
    }

    private static <T> Money sum(List<T> all, Function<T, Money> amount) {
        return all.stream().map(amount).reduce(NOTHING, Money::plus);
    }
}
