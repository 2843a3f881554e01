package io.github.meritpool.settlement;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two settlements side by side, such as one and its re-check by others who recorded the same facts (SIX-4). Immutable.
 *
 * <p>Figures come in the order in which they rest on each other: parameters, facts, assessments, checks, scores, payments,
 * pools, accounts. So the first difference is nearest to its cause: where a fact was typed differently it is that fact, not
 * the pay of everyone in the pool.
 */
public final class SettlementComparison {

    private final List<Difference> differences;

    private SettlementComparison(List<Difference> differences) {
        this.differences = List.copyOf(differences);
    }

    /**
     * Compares two settlements. They may be of different plans: figures are the same if their names and rows are.
     *
     * @param first one
     * @param second the other
     * @return the comparison
     */
    public static SettlementComparison of(Settlement first, Settlement second) {
        Map<Figure, Value> one = Figures.of(first);
        Map<Figure, Value> other = Figures.of(second);
        Set<Figure> all = new LinkedHashSet<>(one.keySet());
        all.addAll(other.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Figure figure : all.stream().sorted().toList()) {
            Optional<Value> before = Optional.ofNullable(one.get(figure));
            Optional<Value> after = Optional.ofNullable(other.get(figure));
            if (!before.equals(after)) {
                differences.add(new Difference(figure.name(), figure.row(), before, after));
            }
        }
        return new SettlementComparison(differences);
    }

    /**
     * Every figure that differs.
     *
     * @return the differences, those that others rest on before them
     */
    public List<Difference> differences() {
        return differences;
    }

    /**
     * The first difference, nearest to the cause.
     *
     * @return it; empty if the settlements agree in every figure
     */
    public Optional<Difference> first() {
        return differences.stream().findFirst();
    }

    /** The kinds of figures, each resting on those before it. */
    private enum Stage {
        PARAMETER,
        FACT,
        ASSESSMENT,
        CHECK,
        SCORE,
        PAYMENT,
        POOL,
        ACCOUNT
    }

    /** A figure by its name; within a stage those of the first settlement come first, in their order. */
    private record Figure(Stage stage, String name, Optional<String> row) implements Comparable<Figure> {

        @Override
        public int compareTo(Figure other) {
            return stage.compareTo(other.stage);
        }
    }

    /** The figures of one settlement. */
    private static final class Figures {

        private final Map<Figure, Value> values = new LinkedHashMap<>();
        private final String rubric;

        private Figures(String rubric) {
            this.rubric = rubric;
        }

        static Map<Figure, Value> of(Settlement settlement) {
            Figures figures =
                    new Figures(settlement.plan().rubric().map(Rubric::id).orElse(""));
            settlement
                    .inputs()
                    .parameters()
                    .forEach((parameter, text) -> figures.values.put(
                            new Figure(Stage.PARAMETER, parameter, Optional.empty()), Value.of(text)));
            figures.facts(settlement.inputs().roster());
            settlement.assessments().forEach(figures::assessment);
            settlement.checks().forEach(figures::check);
            settlement.payouts().forEach(figures::payout);
            settlement
                    .payments()
                    .forEach(line -> line.rows()
                            .forEach((row, amount) -> figures.money(Stage.PAYMENT, line.line(), row, amount)));
            settlement.pools().forEach(figures::pool);
            settlement
                    .accounts()
                    .forEach((account, amount) -> figures.values.put(
                            new Figure(Stage.ACCOUNT, account, Optional.empty()), Value.of(amount.exact())));
            return figures.values;
        }

        private void put(Stage stage, String name, String row, Value value) {
            values.put(new Figure(stage, name, Optional.of(row)), value);
        }

        private void money(Stage stage, String name, String row, Money amount) {
            put(stage, name, row, Value.of(amount.exact()));
        }

        private void facts(Roster roster) {
            for (FactTable table : roster.tables()) {
                for (String row : roster.facts().ids(table.id())) {
                    for (FactColumn column : table.columns()) {
                        put(Stage.FACT, table.id() + "/" + column.id(), row, roster.fact(table.id(), row, column.id()));
                    }
                }
            }
        }

        private void assessment(AssessmentScores scores) {
            for (RowScores row : scores.rows()) {
                row.scores().forEach((dimension, score) -> score(Stage.ASSESSMENT, dimension, row.row(), score));
                score(Stage.ASSESSMENT, scores.assessment(), row.row(), row.total());
            }
        }

        private void score(Stage stage, String name, String row, Rational score) {
            put(stage, name, row, Value.of(score));
        }

        private void check(CheckAnswers check) {
            for (CheckAnswer row : check.rows()) {
                row.parts().forEach((part, answer) -> put(Stage.CHECK, part, row.row(), words(answer)));
                put(Stage.CHECK, check.check(), row.row(), words(row.passed()));
            }
        }

        private static Value words(Answer answer) {
            return Value.of(answer.label().en());
        }

        private void payout(Payout payout) {
            String staffId = payout.staffId();
            payout.scores().forEach((dimension, score) -> score(Stage.SCORE, dimension, staffId, score));
            payout.score().ifPresent(total -> score(Stage.SCORE, rubric, staffId, total));
            payout.lines().forEach((line, amount) -> money(Stage.PAYMENT, line, staffId, amount));
        }

        private void pool(PoolStatement pool) {
            statement(pool, "opening", pool.opening());
            pool.received().forEach((from, amount) -> statement(pool, "received/" + from, amount));
            pool.returned().forEach((from, amount) -> statement(pool, "returned/" + from, amount));
            pool.paid().forEach((line, amount) -> statement(pool, "paid/" + line, amount));
            pool.transferred().forEach((to, amount) -> statement(pool, "transferred/" + to, amount));
            statement(pool, "closing", pool.closing());
        }

        private void statement(PoolStatement pool, String part, Money amount) {
            values.put(new Figure(Stage.POOL, pool.pool() + "/" + part, pool.row()), Value.of(amount.exact()));
        }
    }
}
