package io.github.meritpool.testkit;

import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * The domain for jqwik: with {@code @Domain(MeritpoolDomain.class)} a property can ask for {@code @ForAll} {@link PayPlan},
 * {@link PlanCase}, {@link RosterRows}, {@link Money}, {@link Rational} weights and lists of {@link Claim}s without
 * saying how they are made.
 *
 * <p>A team that has a plan of its own states it in a subclass:
 *
 * <pre>{@code
 * class OurPlan extends MeritpoolDomain {
 *     OurPlan() {
 *         super(PlanCases.of(PLAN).with(Map.of("meritPool", "100000.00")));
 *     }
 * }
 * }</pre>
 */
public class MeritpoolDomain extends DomainContextBase {

    private static final int MOST_DIMENSIONS = 5;
    private static final int MOST_CLAIMS = 12;
    private static final String CURRENCY = "CNY";

    private final Arbitrary<PayPlan> plans;
    private final Arbitrary<PlanCase> cases;
    private final String currency;

    /** Any plan with up to 5 dimensions, cases of such plans, and amounts in CNY. */
    public MeritpoolDomain() {
        this.plans = MeritpoolArbitraries.plans(MOST_DIMENSIONS);
        this.cases = MeritpoolArbitraries.cases(MOST_DIMENSIONS);
        this.currency = CURRENCY;
    }

    /**
     * One plan, its cases, and amounts in its currency.
     *
     * @param cases the cases of the plan
     */
    protected MeritpoolDomain(PlanCases cases) {
        this.plans = Arbitraries.just(cases.plan());
        this.cases = cases.arbitrary();
        this.currency = cases.plan().conventions().currency().getCurrencyCode();
    }

    /**
     * Plans.
     *
     * @return plans that compile
     */
    @Provide
    public Arbitrary<PayPlan> plans() {
        return plans;
    }

    /**
     * Whole cases.
     *
     * @return rosters and parameters, each with its plan
     */
    @Provide
    public Arbitrary<PlanCase> cases() {
        return cases;
    }

    /**
     * Rosters.
     *
     * @return the rosters of {@link #cases}
     */
    @Provide
    public Arbitrary<RosterRows> rosters() {
        return cases.map(PlanCase::rows);
    }

    /**
     * Amounts.
     *
     * @return zero, positive and negative ones
     */
    @Provide
    public Arbitrary<Money> money() {
        return MeritpoolArbitraries.money(currency);
    }

    /**
     * Weights.
     *
     * @return numbers of zero or more
     */
    @Provide
    public Arbitrary<Rational> weights() {
        return MeritpoolArbitraries.weights();
    }

    /**
     * Claims on a pool.
     *
     * @return up to 12 of them, or none
     */
    @Provide
    public Arbitrary<List<Claim<String>>> claims() {
        return MeritpoolArbitraries.claims(0, MOST_CLAIMS);
    }
}
