package io.github.meritpool.settlement;

import io.github.meritpool.money.Money;
import io.github.meritpool.plan.CompiledCheck;
import io.github.meritpool.plan.CompiledFigure;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.post.PostCheck;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.StatisticDerivation;
import io.github.meritpool.rubric.Rubric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A school's settled period: every payout, every pool, and the explanation of any figure. Immutable, thread-safe.
 *
 * <p>It holds the figures as columns of numbers and makes an object of its results when it is asked for: ask once and keep
 * what you go through several times.
 */
public final class Settlement {

    private static final Map<String, Derivation> NO_SCORES = FixedMap.copyOf(Map.of());

    private final CompiledPlan plan;
    private final Inputs inputs;
    private final SettledFigures settled;
    private final PoolStatements pools;
    private final Optional<PostCheck> staffing;
    private final Evaluation evaluation;
    private final Deriver deriver;
    private final ExplainedFigures explained;

    Settlement(
            CompiledPlan plan,
            Inputs inputs,
            SettledFigures settled,
            PoolStatements pools,
            Optional<PostCheck> staffing,
            Evaluation evaluation,
            Deriver deriver,
            ExplainedFigures explained) {
        this.plan = plan;
        this.inputs = inputs;
        this.settled = settled;
        this.pools = pools;
        this.staffing = staffing;
        this.evaluation = evaluation;
        this.deriver = deriver;
        this.explained = explained;
    }

    /**
     * The plan that was settled.
     *
     * @return the plan
     */
    public PayPlan plan() {
        return plan.plan();
    }

    /**
     * The plan that was settled, lowered to quantities.
     *
     * @return the compiled plan
     */
    public CompiledPlan compiled() {
        return plan;
    }

    /**
     * The values of the {@linkplain #compiled() compiled plan's} quantities and of their parts, row by row. To compute them
     * another way, give its {@linkplain Evaluation#facts() facts}, with the chosen parameters among them, to another
     * evaluator.
     *
     * @return the evaluation that the settlement was read off
     */
    public Evaluation evaluation() {
        return evaluation;
    }

    /**
     * What was settled.
     *
     * @return the inputs
     */
    public Inputs inputs() {
        return inputs;
    }

    /**
     * What everyone is paid.
     *
     * @return a payout for each of the staff, in order of their ids
     */
    public List<Payout> payouts() {
        return settled.payouts();
    }

    /**
     * What everyone is scored and paid, column by column.
     *
     * @return the figures
     */
    public SettledColumns columns() {
        return settled.columns();
    }

    /**
     * What one person is paid.
     *
     * @param staffId who
     * @return the payout
     * @throws IllegalArgumentException if there is no such person
     */
    public Payout payout(String staffId) {
        return settled.payout(row(staffId));
    }

    private int row(String staffId) {
        return index(Rubric.STAFF, staffId);
    }

    /**
     * What the assessments came to.
     *
     * @return one for each assessment, in the order of the plan
     */
    public List<AssessmentScores> assessments() {
        return settled.assessments();
    }

    /**
     * What the checks came to.
     *
     * @return one for each check, in the order of the plan
     */
    public List<CheckAnswers> checks() {
        return settled.checks();
    }

    /**
     * What one check came to.
     *
     * @param check its id
     * @return who passes and who does not
     * @throws IllegalArgumentException if there is no such check
     */
    public CheckAnswers check(String check) {
        return checks().stream()
                .filter(one -> one.check().equals(check))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plan has no check '" + check + "'."));
    }

    /**
     * What lines pay the rows of other tables than staff, or into pools.
     *
     * @return one for each such line, in the order of the plan
     */
    public List<LinePayments> payments() {
        return settled.payments();
    }

    /**
     * The statements of the pools.
     *
     * @return one for each pool, in the order of the plan, and of a family of pools one for each row of its table; each
     *     balances
     */
    public List<PoolStatement> pools() {
        return pools.all();
    }

    /**
     * What each account outside comes to.
     *
     * @return by account id what it received, less what it gave
     */
    public Map<String, Money> accounts() {
        return pools.accounts();
    }

    /**
     * How the posts stand on the as-of date: filled, vacant and too many by their quotas, and what is wrong with the
     * appointments, such as posts held together that nobody may. Findings do not keep anybody from being paid.
     *
     * @return the report, if the plan says where appointments are recorded
     */
    public Optional<PostCheck> staffing() {
        return staffing;
    }

    /**
     * How one person's figures came about.
     *
     * @param staffId who
     * @return the explanation
     * @throws IllegalArgumentException if there is no such person
     */
    public Explanation explain(String staffId) {
        return explain(row(staffId));
    }

    /**
     * How everybody's figures came about. An explanation is made when it is asked for; what is the same for everybody is
     * found out once.
     *
     * @return an explanation for each of the staff, in order of their ids
     */
    public List<Explanation> explanations() {
        return new MadeList<>(settled.ids(Rubric.STAFF).size(), this::explain);
    }

    private Explanation explain(int row) {
        Deriver.Together figures = deriver.together();
        boolean isAssessed = plan.rubric().stream().anyMatch(rubric -> settled.isAssessed(rubric, row));
        return new Explanation(
                settled.ids(Rubric.STAFF).get(row),
                isAssessed ? explained.scores(row, figures) : NO_SCORES,
                explained.lines(row, figures),
                explained.categories());
    }

    /**
     * How the scores of one row of an assessment came about, or a figure of the workload or the posts, a rating, a
     * custom quantity or whether somebody belongs to a population.
     *
     * @param element the id of the assessment or the figure
     * @param row the row's id
     * @return the explanation, with the values
     * @throws IllegalArgumentException if there is no such element, or it has no value for such a row
     */
    public ScoreExplanation explain(String element, String row) {
        CompiledFigure figure = plan.figures().get(element);
        return figure == null ? explainAssessment(element, row) : explain(figure, row);
    }

    private ScoreExplanation explain(CompiledFigure figure, String row) {
        String id = figure.element().id();
        Derivation derivation = deriver.derive(
                figure.quantity(), index(figure.table(), row), figure.element().origin("figure"));
        return explanation(id, figure.table(), row, Map.of(id, derivation));
    }

    private int index(String table, String row) {
        int index = position(table, row);
        if (index < 0) {
            throw new IllegalArgumentException("The table '" + table + "' has no row '" + row + "'.");
        }
        return index;
    }

    /** Below 0 if there is no such row. The rows of a table are in order of their ids. */
    private int position(String table, String row) {
        return Collections.binarySearch(inputs.roster().facts().ids(table), row);
    }

    private ScoreExplanation explainAssessment(String assessment, String row) {
        CompiledRubric scored = plan.assessments().stream()
                .filter(one -> one.rubric().id().equals(assessment))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plan has no assessment '" + assessment + "'."));
        String table = scored.rubric().table();
        int index = position(table, row);
        if (index < 0 || !settled.isAssessed(scored, index)) {
            throw new IllegalArgumentException("The assessment '" + assessment + "' scores no row '" + row + "'.");
        }
        return explanation(assessment, table, row, explained.scores(assessment, index, deriver.together()));
    }

    private ScoreExplanation explanation(String element, String table, String row, Map<String, Derivation> figures) {
        return new ScoreExplanation(
                element, table, row, figures, plan.plan().conventions().moneyUnit(), explained.categories());
    }

    /**
     * Why a row passes a check, or does not.
     *
     * @param check the check's id
     * @param row the row's id
     * @return the explanation
     * @throws IllegalArgumentException if there is no such check, or it is not asked about such a row
     */
    public CheckExplanation explainCheck(String check, String row) {
        CompiledCheck compiled = plan.checks().stream()
                .filter(one -> one.check().id().equals(check))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plan has no check '" + check + "'."));
        String table = compiled.check().table();
        int index = position(table, row);
        if (index < 0 || !settled.isAsked(compiled, index)) {
            throw new IllegalArgumentException("The check '" + check + "' is not asked about a row '" + row + "'.");
        }
        Deriver.Together figures = deriver.together();
        List<CheckExplanation.Part> parts = new ArrayList<>();
        compiled.parts().forEach((id, part) -> parts.add(answer(part, compiled.origin(id), index, figures)));
        return new CheckExplanation(
                table,
                row,
                answer(compiled.passed(), compiled.check().origin("check"), index, figures),
                compiled.check().needed(),
                parts,
                plan.plan().conventions().moneyUnit(),
                explained.categories());
    }

    private static CheckExplanation.Part answer(Quantity flag, Origin origin, int row, Deriver.Together figures) {
        return new CheckExplanation.Part(origin, figures.derive(flag, row, origin));
    }

    /**
     * The statistics that figures of this settlement rest on, such as {@code workload/headCount}: plan element and role.
     *
     * @return their ids, in the order of the plan
     */
    public List<String> statistics() {
        return deriver.statistics();
    }

    /**
     * How a statistic came about: what each row of its population contributed. Explanations of people only cite its
     * value, so that nobody's carries everyone's data.
     *
     * @param id one of {@link #statistics()}, as leaves of explanations name it
     * @return the explanation
     * @throws IllegalArgumentException if there is no such statistic
     */
    public StatisticExplanation explainStatistic(String id) {
        StatisticDerivation derivation = deriver.derive(id);
        Label table = plan.plan().tables().stream()
                .filter(one -> one.id().equals(derivation.table()))
                .map(FactTable::label)
                .findFirst()
                .orElseThrow();
        return new StatisticExplanation(
                derivation, table, plan.plan().conventions().moneyUnit());
    }
}
