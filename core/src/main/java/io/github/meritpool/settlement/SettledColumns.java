package io.github.meritpool.settlement;

import io.github.meritpool.distribution.Payment;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.rubric.Rubric;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a settlement column by column, for those who read those of many people: the same numbers as
 * {@link Settlement#payouts()} and {@link Settlement#assessments()} hold, without an object for each. Immutable.
 *
 * <p>A column is made when it is asked for: ask once and keep what you go through several times.
 *
 * <pre>{@code
 * SettledColumns columns = settlement.columns();
 * FigureColumn pay = columns.pay();
 * for (int row = 0; row < columns.ids("staff").size(); row++) {
 *     pay.number(row);
 * }
 * }</pre>
 */
public final class SettledColumns {

    private final CompiledPlan plan;
    private final Evaluation evaluation;
    private final SettledFigures settled;

    SettledColumns(CompiledPlan plan, Evaluation evaluation, SettledFigures settled) {
        this.plan = plan;
        this.evaluation = evaluation;
        this.settled = settled;
    }

    /**
     * The rows of a table; each column over it has a figure for each of them.
     *
     * @param table its id
     * @return the rows' ids, in order
     */
    public List<String> ids(String table) {
        return settled.ids(table);
    }

    /**
     * Which rows have scores.
     *
     * @param rubric the id of the staff's rubric or of an assessment
     * @return the rows of its table that are assessed; none if another part of a {@linkplain PhasedSettler settlement in
     *     parts} scores them
     */
    public BitSet assessed(String rubric) {
        return find(rubric).map(this::assessed).orElseGet(BitSet::new);
    }

    private BitSet assessed(CompiledRubric scored) {
        return settled.rows(scored.rubric().table(), scored.assessed());
    }

    private Optional<CompiledRubric> find(String rubric) {
        for (CompiledRubric one : plan.rubrics()) {
            if (one.rubric().id().equals(rubric)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private CompiledRubric scored(String rubric) {
        return find(rubric)
                .orElseThrow(() -> new IllegalArgumentException("There are no scores of a rubric '" + rubric + "'."));
    }

    /**
     * The scores of a dimension.
     *
     * @param rubric the id of the staff's rubric or of an assessment
     * @param dimension the dimension's id
     * @return for each row of the rubric's table its points, or its money in an assessment in money; none for those who are
     *     not assessed
     * @throws IllegalArgumentException if nothing is scored by such a rubric, or the rubric has no such dimension
     */
    public FigureColumn score(String rubric, String dimension) {
        CompiledRubric scored = scored(rubric);
        return scores(scored, scored.score(dimension));
    }

    /**
     * The total scores after sanctions.
     *
     * @param rubric the id of the staff's rubric or of an assessment
     * @return for each row of the rubric's table its points, or its money in an assessment in money; none for those who are
     *     not assessed
     * @throws IllegalArgumentException if nothing is scored by such a rubric
     */
    public FigureColumn total(String rubric) {
        CompiledRubric scored = scored(rubric);
        return scores(scored, scored.total());
    }

    private FigureColumn scores(CompiledRubric scored, Quantity score) {
        int rows = ids(scored.rubric().table()).size();
        return FigureColumn.of(evaluation, score, rows, assessed(scored));
    }

    /**
     * What a line pays the staff.
     *
     * @param line its id
     * @return for each of the staff the amount
     * @throws IllegalArgumentException if there is no such line, or it pays into a pool
     */
    public FigureColumn amount(String line) {
        return Optional.ofNullable(plan.payments().get(line))
                .flatMap(Payment::toStaff)
                .map(this::amount)
                .orElseThrow(() -> new IllegalArgumentException("No line '" + line + "' pays the staff."));
    }

    private FigureColumn amount(Quantity amount) {
        int staff = ids(Rubric.STAFF).size();
        return FigureColumn.of(evaluation, amount, staff, settled.rows(Rubric.STAFF, Optional.empty()))
                .inMinorUnits(staff, settled.moneyDecimals());
    }

    /**
     * What everyone is paid by all lines together.
     *
     * @return for each of the staff the amount
     */
    public FigureColumn pay() {
        List<FigureColumn> amounts = new ArrayList<>();
        plan.payments().values().forEach(payment -> payment.toStaff().ifPresent(amount -> amounts.add(amount(amount))));
        return FigureColumn.sum(amounts, ids(Rubric.STAFF).size(), settled.moneyDecimals());
    }
}
