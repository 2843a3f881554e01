package io.github.meritpool.settlement;

import io.github.meritpool.internal.ColumnProgram;
import io.github.meritpool.phase.Partial;
import io.github.meritpool.phase.Phases;
import io.github.meritpool.phase.Round;
import io.github.meritpool.phase.Totals;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Given;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles a roster that is in several parts, perhaps on several machines: all its figures are those that one {@link Settler}
 * gives for all parts together. Immutable and thread-safe.
 *
 * <p>A table is split, such as {@code schools}, and with it every table whose rows lead to its rows by a key. A part is some
 * of its rows with all that belongs to them, and all rows of the tables that are not split, which all parts have in common.
 * What reaches beyond a part is gathered in rounds:
 *
 * <pre>{@code
 * Totals totals = settler.start();
 * for (Round round : settler.rounds()) {
 *     // each part on its own, wherever it is
 *     Partial partial = settler.partial(part, totals).orElseThrow();
 *     // in any order
 *     Partial merged = partial.merge(others);
 *     // in one place; the totals then go to every part
 *     totals = settler.totals(common, totals, merged).orElseThrow();
 * }
 * Settlement ofPart = settler.settle(part, totals).orElseThrow();
 * Settlement ofWhole = settler.settleWhole(common, totals).orElseThrow();
 * }</pre>
 */
public final class PhasedSettler {

    private final Phases phases;
    private final InputCheck inputCheck;
    private final Statistics statistics;
    /** By round what a part does to contribute to it. */
    private final List<Pass> contributing = new ArrayList<>();
    /** By round what is done with what parts have contributed. */
    private final List<Pass> totalling = new ArrayList<>();
    /** How a part is settled, by how many rounds there have been beyond those that it needs. */
    private final List<Pass> settling = new ArrayList<>();

    private final Pass settlingWhole;

    /** Computes quantities, some of which are given. */
    @FunctionalInterface
    private interface Program {
        Evaluation run(Facts facts, Given.Values given);
    }

    /** Makes programs. */
    @FunctionalInterface
    private interface Programs {
        Program of(List<Quantity> outputs, List<Given> given);
    }

    /** What is settled or checked in one go, and how it is computed. */
    private record Pass(CompiledPlan scope, SettlementRules rules, Program program) {
        Pass(CompiledPlan scope, Shapes shapes, Program program) {
            this(scope, new SettlementRules(scope, shapes), program);
        }
    }

    private PhasedSettler(CompiledPlan plan, Phases phases, Programs programs) {
        this.phases = phases;
        this.inputCheck = new InputCheck(plan);
        Shapes shapes = new Shapes(new ProblemCollector());
        this.statistics = Settler.statistics(plan, shapes);
        CompiledPlan ofParts = phases.ofParts();
        CompiledPlan ofWhole = phases.ofWhole();
        int rounds = phases.rounds().size();
        for (int each = 1; each <= rounds; each++) {
            int round = each;
            CompiledPlan early = phases.checked(ofParts, known -> known == round - 1);
            contributing.add(new Pass(
                    early, shapes, programs.of(with(early, phases.neededOfPart(round)), phases.given(round - 1))));
            CompiledPlan whole = phases.checked(ofWhole, known -> Math.max(known, 1) == round);
            totalling.add(new Pass(
                    whole, shapes, programs.of(with(whole, phases.neededOfWhole(round)), phases.givenToWhole(round))));
        }
        for (int done = phases.roundsOfParts(); done <= rounds; done++) {
            settling.add(new Pass(ofParts, shapes, programs.of(phases.computable(done), phases.given(done))));
        }
        List<Quantity> common = phases.computable(rounds).stream()
                .filter(figure -> !phases.isSplit(figure))
                .toList();
        this.settlingWhole = new Pass(ofWhole, shapes, programs.of(common, phases.givenToWhole(rounds + 1)));
    }

    private static List<Quantity> with(CompiledPlan scope, List<Quantity> needed) {
        List<Quantity> all = new ArrayList<>(scope.quantities());
        all.addAll(needed);
        return all;
    }

    /**
     * A settler in phases.
     *
     * @param plan the plan
     * @param table the id of the table that is split; if it is {@code staff}, each of the staff may be a part
     * @return the settler, or every problem why the plan cannot be split so
     */
    public static Checked<PhasedSettler> of(CompiledPlan plan, String table) {
        return of(plan, table, (outputs, given) -> ColumnProgram.of(outputs, given)::run);
    }

    /**
     * The reference, as {@link Settler#reference} is: it evaluates row by row in plain rationals.
     *
     * @param plan the plan
     * @param table the id of the table that is split
     * @return the reference settler, or every problem why the plan cannot be split so
     */
    public static Checked<PhasedSettler> reference(CompiledPlan plan, String table) {
        return of(plan, table, (outputs, given) -> (facts, values) -> new RowEvaluator(facts, given, values));
    }

    private static Checked<PhasedSettler> of(CompiledPlan plan, String table, Programs programs) {
        return Phases.of(plan, table).then(phases -> Checked.of(new PhasedSettler(plan, phases, programs)));
    }

    /**
     * The tables that are split: the named one and those whose rows lead to it.
     *
     * @return their ids, in the order of the plan
     */
    public List<String> splitTables() {
        return phases.splitTables();
    }

    /**
     * The rounds that are needed, with what is gathered in each.
     *
     * @return the rounds; none if nothing reaches beyond a row of the split table
     */
    public List<Round> rounds() {
        return phases.rounds();
    }

    /**
     * How many rounds there must have been before a part can be settled. Those after them are only for the figures of the
     * whole; a part can hand over its partial for one of them when it is settled.
     *
     * @return at most as many as there are {@link #rounds}
     */
    public int roundsBeforeSettling() {
        return phases.roundsOfParts();
    }

    /**
     * What is known before the first round: nothing.
     *
     * @return the totals to start with
     */
    public Totals start() {
        return phases.start();
    }

    /**
     * What a part contributes to the next round. What can be checked by now is checked: requirements and scores.
     *
     * @param part the facts of the part and the parameters, which are the same for all parts
     * @param soFar the totals of the rounds before
     * @return the partial, or every problem of the part
     * @throws IllegalArgumentException if there is no further round
     */
    public Checked<Partial> partial(Inputs part, Totals soFar) {
        requireFurther(soFar);
        Pass pass = contributing.get(soFar.rounds());
        return checked(part, (facts, problems) -> {
            phases.requireFitting(soFar, facts, true);
            Evaluation evaluation = pass.program().run(facts, phases.values(soFar));
            builder(pass, part, evaluation, problems).checkFactsAndScores();
            return problems.hasErrors() ? problems.refuse() : problems.check(phases.partial(evaluation, soFar));
        });
    }

    private void requireFurther(Totals soFar) {
        if (soFar.rounds() >= rounds().size()) {
            throw new IllegalArgumentException("There are " + rounds().size()
                    + " rounds, and the totals are of as many." + "\nSettle the parts and the whole with them.");
        }
    }

    /**
     * What is known of the whole after a further round.
     *
     * @param common the parameters and the tables that are not split; any part's inputs will do, since the rows of split
     *     tables are not read
     * @param soFar the totals of the rounds before
     * @param merged the partials of all parts, merged
     * @return the totals, or every problem
     * @throws IllegalArgumentException if there is no further round
     */
    public Checked<Totals> totals(Inputs common, Totals soFar, Partial merged) {
        requireFurther(soFar);
        Pass pass = totalling.get(soFar.rounds());
        return checked(common, (facts, problems) -> {
            phases.requireNext(soFar, merged, facts);
            Evaluation evaluation = pass.program()
                    .run(phases.wholeFacts(facts, Optional.of(merged)), phases.valuesOfWhole(soFar, merged));
            builder(pass, common, evaluation, problems).checkFactsAndScores();
            return problems.hasErrors() ? problems.refuse() : problems.check(phases.totals(evaluation, soFar, merged));
        });
    }

    /**
     * Settles a part. Its payouts, scores, answers and explanations are those of the whole. It has the statements of those
     * pools only that belong to a row of a split table, and of accounts what its own pools and lines bring and take: the rest
     * is in {@link #settleWhole}. Where an explanation comes to a figure that reaches beyond the part, it gives that figure's
     * value and words.
     *
     * @param part the facts of the part and the parameters
     * @param totals the totals of {@link #roundsBeforeSettling} rounds or more
     * @return the settlement of the part, or every problem of it
     * @throws IllegalArgumentException if the totals are of fewer rounds
     */
    public Checked<Settlement> settle(Inputs part, Totals totals) {
        requireRounds(totals, roundsBeforeSettling());
        Pass pass = settling.get(totals.rounds() - roundsBeforeSettling());
        return checked(part, (facts, problems) -> {
            phases.requireFitting(totals, facts, true);
            Evaluation evaluation = pass.program().run(facts, phases.values(totals));
            return builder(pass, part, evaluation, problems).build();
        });
    }

    private static void requireRounds(Totals totals, int needed) {
        if (totals.rounds() < needed) {
            throw new IllegalArgumentException("The totals are of " + totals.rounds() + " rounds, but must be of "
                    + needed + ".\nGather the rounds that are missing first.");
        }
    }

    /**
     * Settles what belongs to no part: the statements of pools that reach beyond the parts, and payments, scores and figures of
     * the tables that are not split. It pays none of the staff. What an account comes to is the sum of this and of all
     * parts.
     *
     * @param common as for {@link #totals}
     * @param totals the totals of all rounds
     * @return the settlement, or every problem, such as a pool that is overdrawn
     * @throws IllegalArgumentException if the totals are of fewer rounds
     */
    public Checked<Settlement> settleWhole(Inputs common, Totals totals) {
        requireRounds(totals, rounds().size());
        return checked(common, (facts, problems) -> {
            phases.requireFitting(totals, facts, false);
            Evaluation evaluation =
                    settlingWhole.program().run(phases.wholeFacts(facts, Optional.empty()), phases.values(totals));
            return builder(settlingWhole, common, evaluation, problems).build();
        });
    }

    private SettlementBuilder builder(Pass pass, Inputs inputs, Evaluation evaluation, ProblemCollector problems) {
        return new SettlementBuilder(
                pass.scope(), inputs, evaluation, pass.rules(), new Deriver(evaluation, statistics), problems);
    }

    /** Does something with the facts of inputs that have been checked. */
    @FunctionalInterface
    private interface Work<T> {
        Checked<T> with(Facts facts, ProblemCollector problems);
    }

    private <T> Checked<T> checked(Inputs inputs, Work<T> work) {
        ProblemCollector problems = new ProblemCollector();
        Optional<Facts> facts = inputCheck.facts(inputs, problems);
        if (facts.isEmpty()) {
            return problems.refuse();
        }
        try {
            return work.with(facts.get(), problems);
        } catch (ProblemException e) {
            e.problems().forEach(problem -> problems.add(Settler.located(problem)));
            return problems.refuse();
        }
    }
}
