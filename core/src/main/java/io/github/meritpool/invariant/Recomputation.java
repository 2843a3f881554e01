package io.github.meritpool.invariant;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.Answer;
import io.github.meritpool.settlement.AssessmentScores;
import io.github.meritpool.settlement.CheckAnswer;
import io.github.meritpool.settlement.CheckAnswers;
import io.github.meritpool.settlement.CheckExplanation;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.RowScores;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks {@link Invariant#EXPLANATION_RECOMPUTES}. */
final class Recomputation {

    private final Outcome outcome;
    private final List<Violation> found = new ArrayList<>();
    private final Set<Derivation> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Recomputation(Outcome outcome) {
        this.outcome = outcome;
    }

    static List<Violation> check(Outcome outcome) {
        Recomputation check = new Recomputation(outcome);
        outcome.payouts().forEach(check::checkPerson);
        outcome.assessments().forEach(check::checkAssessment);
        outcome.checks().forEach(check::checkAnswers);
        return check.found;
    }

    private void checkPerson(Payout payout) {
        seen.clear();
        Explanation explanation = outcome.explained().person(payout.staffId());
        Map<String, Value> said = new LinkedHashMap<>();
        payout.lines().forEach((line, amount) -> said.put(line, Value.of(amount.exact())));
        compare(payout.staffId(), said, explanation.lines());
        outcome.compiled()
                .rubric()
                .ifPresent(rubric -> payout.score()
                        .ifPresent(total -> compare(
                                payout.staffId(),
                                scores(rubric.rubric(), payout.scores(), total),
                                explanation.scores())));
    }

    private void checkAssessment(AssessmentScores scores) {
        Rubric rubric = outcome.compiled().assessments().stream()
                .map(scored -> scored.rubric())
                .filter(one -> one.id().equals(scores.assessment()))
                .findFirst()
                .orElseThrow();
        for (RowScores row : scores.rows()) {
            seen.clear();
            compare(
                    row.row(),
                    scores(rubric, row.scores(), row.total()),
                    outcome.explained().assessed(scores.assessment(), row.row()));
        }
    }

    private static Map<String, Value> scores(Rubric rubric, Map<String, Rational> scores, Rational total) {
        Map<String, Value> said = new LinkedHashMap<>();
        scores.forEach((dimension, score) -> said.put(dimension, Value.of(score)));
        said.put(rubric.id(), Value.of(total));
        return said;
    }

    private void compare(String row, Map<String, Value> said, Map<String, Derivation> explained) {
        said.forEach((element, value) -> {
            Derivation figure = explained.get(element);
            if (figure == null) {
                add(element, row, value.toString(), "nothing");
            } else {
                compare(element, row, value, figure);
            }
        });
    }

    private void compare(String element, String row, Value said, Derivation figure) {
        if (!figure.value().equals(said)) {
            add(element, row, said.toString(), figure.value().toString());
        }
        checkSteps(row, figure);
    }

    /**
     * Every step's result is what its operation makes of its operands: so all of it comes out again from the leaves.
     * Steps that several figures share are looked at once.
     */
    private void checkSteps(String row, Derivation figure) {
        Deque<Derivation> open = new ArrayDeque<>(List.of(figure));
        while (!open.isEmpty()) {
            if (open.pop() instanceof Derivation.Step step && seen.add(step)) {
                Value again = step.operation().apply(step.values());
                if (!again.equals(step.value())) {
                    add(step.origin().element(), row, step.value().toString(), again.toString());
                }
                step.operands().forEach(open::push);
            }
        }
    }

    private void checkAnswers(CheckAnswers answers) {
        for (CheckAnswer answer : answers.rows()) {
            seen.clear();
            CheckExplanation explanation = outcome.explained().checked(answers.check(), answer.row());
            compare(answers.check(), answer.row(), answer.passed(), explanation.whole());
            for (CheckExplanation.Part part : explanation.parts()) {
                String id = part.origin().element();
                Answer said = answer.parts().get(id);
                if (said != null) {
                    compare(id, answer.row(), said, part);
                }
            }
        }
    }

    private void compare(String element, String row, Answer said, CheckExplanation.Part part) {
        if (part.answer() != said) {
            add(element, row, said.label().en(), part.answer().label().en());
        }
        checkSteps(row, part.derivation());
    }

    private void add(String element, String row, String said, String again) {
        found.add(Violation.of(Invariant.EXPLANATION_RECOMPUTES, InvariantProblem.NOT_RECOMPUTED)
                .with("element", element)
                .about("who", row)
                .with("said", said)
                .with("found", again));
    }
}
