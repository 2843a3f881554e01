package io.github.meritpool.invariant;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.AssessmentScores;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.RowScores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks {@link Invariant#PLAN_RULES}. Whom a veto hits and whom a line pays is read off the plan's quantities: a score
 * is a choice between what a veto lets it be and what it is otherwise, a payment one between an amount and nothing.
 */
final class PlanRules {

    private static final String VETO = "veto";

    private final Outcome outcome;
    private final Evaluation evaluation;
    private final List<Violation> found = new ArrayList<>();

    private PlanRules(Outcome outcome) {
        this.outcome = outcome;
        this.evaluation = outcome.evaluation();
    }

    static List<Violation> check(Outcome outcome) {
        PlanRules rules = new PlanRules(outcome);
        outcome.compiled().rubric().ifPresent(rubric -> rules.checkScores(rubric, ofStaff(outcome.payouts())));
        for (CompiledRubric assessment : outcome.compiled().assessments()) {
            rules.checkScores(assessment, rules.scores(assessment.rubric().id()));
        }
        Paid paid = new Paid(outcome);
        outcome.plan().lines().forEach(line -> rules.checkExcluded(line, paid));
        return rules.found;
    }

    private static List<RowScores> ofStaff(List<Payout> payouts) {
        List<RowScores> scores = new ArrayList<>();
        for (Payout payout : payouts) {
            payout.score().ifPresent(total -> scores.add(new RowScores(payout.staffId(), payout.scores(), total)));
        }
        return scores;
    }

    private List<RowScores> scores(String assessment) {
        return outcome.assessments().stream()
                .filter(one -> one.assessment().equals(assessment))
                .map(AssessmentScores::rows)
                .flatMap(List::stream)
                .toList();
    }

    private Map<String, Integer> rows(String table) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        evaluation.facts().ids(table).forEach(id -> rows.put(id, rows.size()));
        return rows;
    }

    // Scores

    private void checkScores(CompiledRubric scored, List<RowScores> scores) {
        Rubric rubric = scored.rubric();
        Map<String, Integer> rows = rows(rubric.table());
        for (RowScores one : scores) {
            int row = rows.getOrDefault(one.row(), -1);
            if (row >= 0) {
                scored.assessed()
                        .filter(assessed -> !holds(assessed, row))
                        .ifPresent(not -> found.add(of(InvariantProblem.NOT_ASSESSED)
                                .about("who", one.row())
                                .with("element", rubric.id())
                                .with("score", one.total())));
                one.scores().forEach((dimension, score) -> {
                    if (scored.scores().containsKey(dimension)) {
                        checkVetoes(dimension, scored.score(dimension), row, one.row(), score);
                    }
                });
                checkVetoes(rubric.id(), scored.total(), row, one.row(), one.total());
            }
        }
    }

    private void checkVetoes(String element, Quantity score, int row, String who, Rational said) {
        Quantity rest = unnamed(score);
        while (rest instanceof Applied choice && isVeto(choice)) {
            Value most = evaluation.value(atMost(choice), row);
            if (holds(choice.operands().get(0), row) && !most.isAbsent() && said.compareTo(most.number()) > 0) {
                found.add(of(InvariantProblem.VETO_EXCEEDED)
                        .about("who", who)
                        .with("element", element)
                        .with("score", said)
                        .with("most", most.number()));
            }
            rest = unnamed(choice.operands().get(2));
        }
    }

    private static boolean isVeto(Applied applied) {
        return applied.operation() == Choice.FIRST_THAT_HOLDS
                && applied.operands().get(1) instanceof Named named
                && named.origin().role().equals(VETO);
    }

    private static Quantity atMost(Applied choice) {
        return unnamed(choice.operands().get(1)).parts().get(1);
    }

    // Pay

    private void checkExcluded(PayLine line, Paid paid) {
        Payment payment = outcome.compiled().payments().get(line.id());
        if (payment == null || !line.with().has("to") || mayReachAnyone(payment)) {
            return;
        }
        Quantity amount = unnamed(payment.share().map(Share::claims).orElse(payment.paid()));
        if (!(amount instanceof Applied choice) || choice.operation() != Choice.FIRST_THAT_HOLDS) {
            return;
        }
        rows(payment.table()).forEach((id, row) -> {
            Money got = paid.to(line.id(), id);
            if (!got.isZero() && holdsNone(choice, row)) {
                found.add(of(InvariantProblem.EXCLUDED_PAID)
                        .about("who", id)
                        .with("line", line.id())
                        .with("paid", got));
            }
        });
    }

    private static boolean mayReachAnyone(Payment payment) {
        return payment.share()
                .filter(share -> share.apportionment().residue() == ResidueMode.STATED_ORDER)
                .isPresent();
    }

    private boolean holdsNone(Applied choice, int row) {
        for (int condition = 0; condition < choice.operands().size() - 1; condition += 2) {
            if (!isFalse(choice.operands().get(condition), row)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Quantity flag, int row) {
        Value value = evaluation.value(flag, row);
        return !value.isAbsent() && value.flag();
    }

    private boolean isFalse(Quantity flag, int row) {
        Value value = evaluation.value(flag, row);
        return !value.isAbsent() && !value.flag();
    }

    private static Quantity unnamed(Quantity quantity) {
        return quantity instanceof Named named ? unnamed(named.of()) : quantity;
    }

    private static Violation of(InvariantProblem kind) {
        return Violation.of(Invariant.PLAN_RULES, kind);
    }
}
