package io.github.meritpool.testkit;

import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitraries of the domain. What tests by hand forget is frequent in them: zeros, ties, a single one, everyone alike,
 * the ends of bounds, amounts past {@code long}.
 */
public final class MeritpoolArbitraries {

    /** Past {@code long}, which ends near 9.2 × 10^18. */
    private static final BigInteger HUGE = BigInteger.TEN.pow(24);

    private static final int WEIGHT_DECIMALS = 4;
    private static final int MOST_DENOMINATOR = 1000;

    private MeritpoolArbitraries() {}

    /**
     * Pools: amounts of zero or more.
     *
     * @param currency an ISO 4217 code
     * @return 0, a few minor units (fewer than there are claimants, likely), usual amounts and huge ones
     */
    public static Arbitrary<Money> pools(String currency) {
        Currency unit = Currency.getInstance(currency);
        Arbitrary<BigInteger> minorUnits = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(BigInteger.ZERO)),
                Tuple.of(3, between(BigInteger.ZERO, BigInteger.TEN)),
                Tuple.of(6, between(BigInteger.ZERO, BigInteger.valueOf(100_000_000))),
                Tuple.of(1, between(BigInteger.ZERO, HUGE)));
        return minorUnits.map(amount -> Money.ofMinor(unit, amount));
    }

    /**
     * Amounts of money.
     *
     * @param currency an ISO 4217 code
     * @return amounts as in {@link #pools}, and their negatives
     */
    public static Arbitrary<Money> money(String currency) {
        return Combinators.combine(pools(currency), Arbitraries.of(false, true))
                .as((amount, isNegative) -> isNegative ? amount.negate() : amount);
    }

    private static Arbitrary<BigInteger> between(BigInteger least, BigInteger most) {
        return Arbitraries.bigIntegers().between(least, most);
    }

    /**
     * Weights: numbers of zero or more by which something is shared.
     *
     * @return 0, numbers that come up again and again, decimals, and ratios that no decimal states
     */
    public static Arbitrary<Rational> weights() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Rational.ZERO)),
                Tuple.of(2, Arbitraries.of(1, 2, 3).map(Rational::of)),
                Tuple.of(
                        4,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(200))
                                .ofScale(WEIGHT_DECIMALS)
                                .map(Rational::of)),
                Tuple.of(2, ratios()));
    }

    private static Arbitrary<Rational> ratios() {
        Arbitrary<Integer> parts = Arbitraries.integers().between(1, MOST_DENOMINATOR);
        return Combinators.combine(parts, parts).as(Rational::ratio);
    }

    /**
     * Claims on a pool, with the keys {@code C01}, {@code C02}, … in order.
     *
     * @param least how many there are at least
     * @param most how many there are at most
     * @return claims without bounds; sometimes all have the same weight
     */
    public static Arbitrary<List<Claim<String>>> claims(int least, int most) {
        Arbitrary<List<Rational>> weights =
                weights().list().ofMinSize(least).ofMaxSize(most).withoutEdgeCases();
        return Combinators.combine(weights, Arbitraries.integers().between(0, 9).withoutEdgeCases())
                .as((each, alike) -> {
                    List<Claim<String>> claims = new ArrayList<>();
                    for (Rational weight : each) {
                        claims.add(Claim.of("C%02d".formatted(claims.size() + 1), alike == 0 ? each.get(0) : weight));
                    }
                    return claims;
                });
    }

    /**
     * Rosters for a plan, from the tables and columns that it declares: nobody, one person, everyone alike, ties in
     * every column and the ends of its bounds. The plan's parameters are not part of a roster.
     *
     * @param plan the plan
     * @return valid rosters; for other sizes or cells see {@link RosterShape}
     */
    public static Arbitrary<RosterRows> rosters(PayPlan plan) {
        return RosterShape.of(plan).arbitrary();
    }

    /**
     * Plans with up to so many dimensions, each of which compiles.
     *
     * @param dimensions how many dimensions there are at most, from 1
     * @return plans of every built-in rubric type; for some types or other numbers of lines see {@link PlanShape}
     */
    public static Arbitrary<PayPlan> plans(int dimensions) {
        return PlanShape.of(dimensions).arbitrary();
    }

    /**
     * Whole cases of a plan: rosters, and values for the parameters that it leaves blank.
     *
     * @param plan the plan, of the installed rubric types
     * @return the cases; for other rosters or parameters see {@link PlanCases}
     * @throws io.github.meritpool.problem.ProblemException every problem in the plan
     */
    public static Arbitrary<PlanCase> cases(PayPlan plan) {
        return PlanCases.of(CompiledPlan.of(plan).orElseThrow()).arbitrary();
    }

    /**
     * Whole cases of plans with up to so many dimensions.
     *
     * @param dimensions how many dimensions there are at most, from 1
     * @return the cases, each of another {@linkplain PlanCase#plan() plan}
     */
    public static Arbitrary<PlanCase> cases(int dimensions) {
        return plans(dimensions).flatMap(MeritpoolArbitraries::cases);
    }
}
