package io.github.meritpool.invariant;

import io.github.meritpool.money.Money;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.settlement.AssessmentScores;
import io.github.meritpool.settlement.CheckAnswer;
import io.github.meritpool.settlement.CheckAnswers;
import io.github.meritpool.settlement.LinePayments;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.RowScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks {@link Relation#SAME_FACTS}. */
final class SameFacts {

    private SameFacts() {}

    static void check(Pair pair, Findings found) {
        Optional<Problem> reason = pair.otherTerms().or(() -> otherFact(pair)).or(() -> idsRead(pair));
        if (reason.isPresent()) {
            found.silent(reason.get());
            return;
        }
        found.applies(pair.plan().id());
        List<Figure> before = Figures.of(pair.before());
        List<Figure> after = Figures.of(pair.after());
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Figure one = i < before.size() ? before.get(i) : after.get(i).missing();
            Figure other = i < after.size() ? after.get(i) : one.missing();
            if (!one.isSameAs(other)) {
                found.broken(found.of(InvariantProblem.CHANGED_FIGURE)
                        .with("element", one.element())
                        .about("who", one.row())
                        .with("one", one.value())
                        .with("other", other.value()));
            }
        }
    }

    private static Optional<Problem> otherFact(Pair pair) {
        return pair.differing().stream()
                .findFirst()
                .map(cell -> Problem.of(Inapplicable.OTHER_FACT)
                        .with("column", cell.column().id())
                        .with("table", cell.table().id())
                        .with("who", Pair.ids(pair.before(), cell.table()).get(cell.row()))
                        .with("one", pair.valueBefore(cell))
                        .with("other", pair.valueAfter(cell)));
    }

    /** Where ids differ, the plan may not look at them: what it says of an id by its name is another fact. */
    private static Optional<Problem> idsRead(Pair pair) {
        boolean isRenamed = pair.plan().tables().stream()
                .anyMatch(table -> !Pair.ids(pair.before(), table).equals(Pair.ids(pair.after(), table)));
        if (!isRenamed) {
            return Optional.empty();
        }
        Reading ids = new Reading(fact -> isOfIds(pair, fact));
        return pair.before().compiled().quantities().stream()
                .flatMap(quantity -> ids.in(quantity).stream())
                .findFirst()
                .map(fact -> Problem.of(Inapplicable.IDS_READ)
                        .with("column", fact.column())
                        .with("table", fact.table()));
    }

    private static boolean isOfIds(Pair pair, Fact fact) {
        return pair.plan()
                .table(fact.table())
                .flatMap(table -> table.column(fact.column()))
                .filter(column -> column.type() != FactColumn.Type.ID && column.type() != FactColumn.Type.REFERENCE)
                .isEmpty();
    }

    /** A figure of a row; ids do not count, only the place in their order. */
    private record Figure(String element, String row, String value) {

        boolean isSameAs(Figure other) {
            return element.equals(other.element()) && value.equals(other.value());
        }

        Figure missing() {
            return new Figure(element, row, "-");
        }
    }

    /** The figures of an outcome, in its order. */
    private static final class Figures {

        private final List<Figure> all = new ArrayList<>();

        static List<Figure> of(Outcome outcome) {
            Figures figures = new Figures();
            outcome.payouts().forEach(figures::payout);
            outcome.payments().forEach(figures::payments);
            outcome.assessments().forEach(figures::assessment);
            outcome.checks().forEach(figures::checks);
            outcome.pools().forEach(figures::pool);
            outcome.accounts().forEach((account, amount) -> figures.add(account, "", amount));
            return figures.all;
        }

        private void add(String element, String row, Object value) {
            all.add(new Figure(element, row, value.toString()));
        }

        private void payout(Payout payout) {
            String row = payout.staffId();
            payout.scores().forEach((dimension, score) -> add(dimension, row, score));
            payout.score().ifPresent(score -> add("score", row, score));
            payout.lines().forEach((line, amount) -> add(line, row, amount));
            payout.instalments().forEach((line, amounts) -> add(line + "/instalments", row, amounts));
            add("total", row, payout.total());
        }

        private void payments(LinePayments payments) {
            payments.rows().forEach((row, amount) -> add(payments.line(), row, amount));
        }

        private void assessment(AssessmentScores scores) {
            for (RowScores row : scores.rows()) {
                row.scores().forEach((dimension, score) -> add(dimension, row.row(), score));
                add(scores.assessment(), row.row(), row.total());
            }
        }

        private void checks(CheckAnswers checks) {
            for (CheckAnswer answer : checks.rows()) {
                answer.parts().forEach((part, said) -> add(part, answer.row(), said));
                add(checks.check(), answer.row(), answer.passed());
            }
        }

        private void pool(PoolStatement pool) {
            String row = pool.row().orElse("");
            add(pool.pool() + "/opening", row, pool.opening());
            amounts(pool.pool() + "/received/", row, pool.received());
            amounts(pool.pool() + "/returned/", row, pool.returned());
            amounts(pool.pool() + "/paid/", row, pool.paid());
            amounts(pool.pool() + "/transferred/", row, pool.transferred());
            add(pool.pool() + "/closing", row, pool.closing());
        }

        private void amounts(String part, String row, Map<String, Money> amounts) {
            amounts.forEach((other, amount) -> add(part + other, row, amount));
        }
    }
}
