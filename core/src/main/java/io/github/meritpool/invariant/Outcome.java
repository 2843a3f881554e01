package io.github.meritpool.invariant;

import io.github.meritpool.money.Money;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.settlement.AssessmentScores;
import io.github.meritpool.settlement.CheckAnswers;
import io.github.meritpool.settlement.CheckExplanation;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.settlement.LinePayments;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the invariants look at: the figures that a settlement publishes, and what they must follow from. Made from a
 * settlement; figures that come from elsewhere, such as a file, can be put in the place of its own. Immutable.
 *
 * @param compiled the plan, with its quantities
 * @param evaluation the values of these quantities
 * @param payouts what everyone is paid
 * @param payments what lines pay the rows of other tables, or into pools
 * @param assessments what the assessments came to
 * @param checks what the checks came to
 * @param pools the statements of the pools
 * @param accounts what each account came to
 * @param explained how the figures came about
 */
public record Outcome(
        CompiledPlan compiled,
        Evaluation evaluation,
        List<Payout> payouts,
        List<LinePayments> payments,
        List<AssessmentScores> assessments,
        List<CheckAnswers> checks,
        List<PoolStatement> pools,
        Map<String, Money> accounts,
        Explained explained) {

    /** How figures came about: the explanations that a settlement gives. */
    public interface Explained {

        /**
         * The explanation of a person's pay and scores.
         *
         * @param staffId who
         * @return the explanation
         */
        Explanation person(String staffId);

        /**
         * The explanation of a row's scores under an assessment.
         *
         * @param assessment its id
         * @param row the row's id
         * @return by dimension, and last the total
         */
        Map<String, Derivation> assessed(String assessment, String row);

        /**
         * The explanation of a row's answer.
         *
         * @param check the check's id
         * @param row the row's id
         * @return the explanation
         */
        CheckExplanation checked(String check, String row);
    }

    /** The explanations of a settlement. */
    private record OfSettlement(Settlement settlement) implements Explained {

        @Override
        public Explanation person(String staffId) {
            return settlement.explain(staffId);
        }

        @Override
        public Map<String, Derivation> assessed(String assessment, String row) {
            return settlement.explain(assessment, row).scores();
        }

        @Override
        public CheckExplanation checked(String check, String row) {
            return settlement.explainCheck(check, row);
        }
    }

    /** Copies the lists and the map, keeping their order. */
    public Outcome {
        payouts = List.copyOf(payouts);
        payments = List.copyOf(payments);
        assessments = List.copyOf(assessments);
        checks = List.copyOf(checks);
        pools = List.copyOf(pools);
        accounts = Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
    }

    /**
     * What a settlement says.
     *
     * @param settlement the settlement
     * @return its outcome
     */
    public static Outcome of(Settlement settlement) {
        return new Outcome(
                settlement.compiled(),
                settlement.evaluation(),
                settlement.payouts(),
                settlement.payments(),
                settlement.assessments(),
                settlement.checks(),
                settlement.pools(),
                settlement.accounts(),
                new OfSettlement(settlement));
    }

    /**
     * The plan.
     *
     * @return the plan that was settled
     */
    public PayPlan plan() {
        return compiled.plan();
    }

    /**
     * This outcome with other payouts.
     *
     * @param others what everyone is said to be paid
     * @return the changed outcome
     */
    public Outcome withPayouts(List<Payout> others) {
        return new Outcome(compiled, evaluation, others, payments, assessments, checks, pools, accounts, explained);
    }

    /**
     * This outcome with other payments to rows.
     *
     * @param others what lines are said to pay the rows of other tables, or into pools
     * @return the changed outcome
     */
    public Outcome withPayments(List<LinePayments> others) {
        return new Outcome(compiled, evaluation, payouts, others, assessments, checks, pools, accounts, explained);
    }

    /**
     * This outcome with other scores.
     *
     * @param others what the assessments are said to have come to
     * @return the changed outcome
     */
    public Outcome withAssessments(List<AssessmentScores> others) {
        return new Outcome(compiled, evaluation, payouts, payments, others, checks, pools, accounts, explained);
    }

    /**
     * This outcome with other answers.
     *
     * @param others what the checks are said to have come to
     * @return the changed outcome
     */
    public Outcome withChecks(List<CheckAnswers> others) {
        return new Outcome(compiled, evaluation, payouts, payments, assessments, others, pools, accounts, explained);
    }

    /**
     * This outcome with other pools.
     *
     * @param others what the pools are said to have come to
     * @return the changed outcome
     */
    public Outcome withPools(List<PoolStatement> others) {
        return new Outcome(compiled, evaluation, payouts, payments, assessments, checks, others, accounts, explained);
    }

    /**
     * This outcome with other accounts.
     *
     * @param others what each account is said to have come to
     * @return the changed outcome
     */
    public Outcome withAccounts(Map<String, Money> others) {
        return new Outcome(compiled, evaluation, payouts, payments, assessments, checks, pools, others, explained);
    }

    /**
     * This outcome with other explanations.
     *
     * @param others how the figures are said to have come about
     * @return the changed outcome
     */
    public Outcome withExplained(Explained others) {
        return new Outcome(compiled, evaluation, payouts, payments, assessments, checks, pools, accounts, others);
    }
}
