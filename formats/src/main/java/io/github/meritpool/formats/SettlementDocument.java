package io.github.meritpool.formats;

import io.github.meritpool.money.Money;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.settlement.AssessmentScores;
import io.github.meritpool.settlement.CheckAnswers;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.settlement.LinePayments;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a settlement came to, as far as a document holds it: all but the facts. Unlike the {@link Settlement} it was
 * written from it cannot explain more than it was asked to; what it explains can be {@link #recomputed()}. Immutable.
 */
public final class SettlementDocument {

    private final String planId;
    private final String planSha256;
    private final String currency;
    private final Map<String, String> parameters;
    private final List<Payout> payouts;
    private final List<AssessmentScores> assessments;
    private final List<CheckAnswers> checks;
    private final List<LinePayments> payments;
    private final List<PoolStatement> pools;
    private final Map<String, Money> accounts;
    private final Map<String, Explanation> explanations;

    SettlementDocument(
            String planId,
            String planSha256,
            String currency,
            Map<String, String> parameters,
            List<Payout> payouts,
            List<AssessmentScores> assessments,
            List<CheckAnswers> checks,
            List<LinePayments> payments,
            List<PoolStatement> pools,
            Map<String, Money> accounts,
            Map<String, Explanation> explanations) {
        this.planId = planId;
        this.planSha256 = planSha256;
        this.currency = currency;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        this.payouts = List.copyOf(payouts);
        this.assessments = List.copyOf(assessments);
        this.checks = List.copyOf(checks);
        this.payments = List.copyOf(payments);
        this.pools = List.copyOf(pools);
        this.accounts = Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
        this.explanations = Collections.unmodifiableMap(new LinkedHashMap<>(explanations));
    }

    /**
     * The document of a settlement.
     *
     * @param settlement what was settled
     * @param explained the ids of the staff whose figures it explains; none for none
     * @return the document
     * @throws IllegalArgumentException if there is no such person
     */
    public static SettlementDocument of(Settlement settlement, Collection<String> explained) {
        Map<String, Explanation> explanations = new LinkedHashMap<>();
        explained.forEach(staffId -> explanations.put(staffId, settlement.explain(staffId)));
        return new SettlementDocument(
                settlement.plan().id(),
                PlanJson.sha256(settlement.plan()),
                settlement.plan().conventions().currency().getCurrencyCode(),
                settlement.inputs().parameters(),
                settlement.payouts(),
                settlement.assessments(),
                settlement.checks(),
                settlement.payments(),
                settlement.pools(),
                settlement.accounts(),
                explanations);
    }

    /**
     * The plan that was settled.
     *
     * @return its id
     */
    public String planId() {
        return planId;
    }

    /**
     * What identifies that plan to the letter.
     *
     * @return the SHA-256 of its canonical form: see {@link PlanJson#sha256}
     */
    public String planSha256() {
        return planSha256;
    }

    /**
     * The currency of every amount.
     *
     * @return its ISO 4217 code
     */
    public String currency() {
        return currency;
    }

    /**
     * The values that were chosen.
     *
     * @return their texts, by parameter id
     */
    public Map<String, String> parameters() {
        return parameters;
    }

    /**
     * What everyone is paid.
     *
     * @return a payout for each of the staff, in order of their ids
     */
    public List<Payout> payouts() {
        return payouts;
    }

    /**
     * What the assessments came to.
     *
     * @return one for each assessment, in the order of the plan
     */
    public List<AssessmentScores> assessments() {
        return assessments;
    }

    /**
     * What the checks came to.
     *
     * @return one for each check, in the order of the plan
     */
    public List<CheckAnswers> checks() {
        return checks;
    }

    /**
     * What lines pay the rows of other tables than staff, or into pools.
     *
     * @return one for each such line, in the order of the plan
     */
    public List<LinePayments> payments() {
        return payments;
    }

    /**
     * The statements of the pools.
     *
     * @return one for each pool, in the order of the plan
     */
    public List<PoolStatement> pools() {
        return pools;
    }

    /**
     * What each account outside comes to.
     *
     * @return by account id what it received, less what it gave
     */
    public Map<String, Money> accounts() {
        return accounts;
    }

    /**
     * How figures came about.
     *
     * @return the explanations, by staff id
     */
    public Map<String, Explanation> explanations() {
        return explanations;
    }

    /**
     * How one person's figures came about.
     *
     * @param staffId who
     * @return the explanation, if the document holds it
     */
    public Optional<Explanation> explanation(String staffId) {
        return Optional.ofNullable(explanations.get(staffId));
    }

    /**
     * This document with the results of all steps taken out of its explanations; their leaves stay.
     *
     * @return the stripped document
     */
    public SettlementDocument withoutResults() {
        return withDerivations(Derivation::withoutResults);
    }

    /**
     * This document with every step of its explanations computed again from their leaves.
     *
     * @return the recomputed document
     */
    public SettlementDocument recomputed() {
        return withDerivations(Derivation::recomputed);
    }

    private SettlementDocument withDerivations(UnaryOperator<Derivation> change) {
        Map<String, Explanation> changed = new LinkedHashMap<>();
        explanations.forEach((staffId, explanation) -> changed.put(
                staffId,
                new Explanation(staffId, changed(explanation.scores(), change), changed(explanation.lines(), change))));
        return new SettlementDocument(
                planId,
                planSha256,
                currency,
                parameters,
                payouts,
                assessments,
                checks,
                payments,
                pools,
                accounts,
                changed);
    }

    private static Map<String, Derivation> changed(Map<String, Derivation> figures, UnaryOperator<Derivation> change) {
        Map<String, Derivation> changed = new LinkedHashMap<>();
        figures.forEach((id, figure) -> changed.put(id, change.apply(figure)));
        return changed;
    }

    private List<Object> parts() {
        List<Object> parts = new ArrayList<>(List.of(planId, planSha256, currency, parameters));
        parts.addAll(List.of(payouts, assessments, checks, payments, pools, accounts, explanations));
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SettlementDocument that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }
}
