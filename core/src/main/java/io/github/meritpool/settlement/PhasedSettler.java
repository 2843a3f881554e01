package io.github.meritpool.settlement;

import io.github.meritpool.phase.Partial;
import io.github.meritpool.phase.Round;
import io.github.meritpool.phase.Totals;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.problem.Checked;
import java.util.List;

/**
 * Settles a roster that is in several parts, perhaps on several machines: all its figures are those that one {@link Settler}
 * gives for all parts together. Immutable and thread-safe.
 *
 * <p>A table is split, such as {@code schools}, and with it every table whose rows lead to its rows by a key. A part is some
 * of its rows with all that belongs to them, and all rows of the tables that are not split. What reaches beyond a part is
 * gathered in rounds:
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

    private PhasedSettler() {}

    /**
     * A settler in phases.
     *
     * @param plan the plan
     * @param table the id of the table that is split; if it is {@code staff}, each of the staff may be a part
     * @return the settler, or every problem why the plan cannot be split so
     */
    public static Checked<PhasedSettler> of(CompiledPlan plan, String table) {
        throw new UnsupportedOperationException();
    }

    /**
     * The reference, as {@link Settler#reference} is: it evaluates row by row in plain rationals.
     *
     * @param plan the plan
     * @param table the id of the table that is split
     * @return the reference settler, or every problem why the plan cannot be split so
     */
    public static Checked<PhasedSettler> reference(CompiledPlan plan, String table) {
        throw new UnsupportedOperationException();
    }

    /**
     * The tables that are split: the named one and those whose rows lead to it.
     *
     * @return their ids, in the order of the plan
     */
    public List<String> splitTables() {
        throw new UnsupportedOperationException();
    }

    /**
     * The rounds that are needed, with what is gathered in each.
     *
     * @return the rounds; none if nothing reaches beyond a row of the split table
     */
    public List<Round> rounds() {
        throw new UnsupportedOperationException();
    }

    /**
     * How many rounds there must have been before a part can be settled. Those after them are only for the figures of the
     * whole; a part can hand over its partial for one of them when it is settled.
     *
     * @return at most as many as there are {@link #rounds}
     */
    public int roundsBeforeSettling() {
        throw new UnsupportedOperationException();
    }

    /**
     * What is known before the first round: nothing.
     *
     * @return the totals to start with
     */
    public Totals start() {
        throw new UnsupportedOperationException();
    }

    /**
     * What a part contributes to the next round. What can be checked by now is checked: requirements and scores.
     *
     * @param part the facts of the part and the parameters, which are the same for all parts
     * @param soFar the totals of the rounds before
     * @return the partial, or every problem of the part
     * @throws IllegalStateException if there is no further round
     */
    public Checked<Partial> partial(Inputs part, Totals soFar) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is known of the whole after a further round.
     *
     * @param common the parameters and the tables that are not split; any part's inputs will do, since the rows of split
     *     tables are not read
     * @param soFar the totals of the rounds before
     * @param merged the partials of all parts, merged
     * @return the totals, or every problem
     */
    public Checked<Totals> totals(Inputs common, Totals soFar, Partial merged) {
        throw new UnsupportedOperationException();
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
     */
    public Checked<Settlement> settle(Inputs part, Totals totals) {
        throw new UnsupportedOperationException();
    }

    /**
     * Settles what belongs to no part: the statements of pools that reach beyond the parts, and payments, scores and figures of
     * the tables that are not split. It pays none of the staff. What an account comes to is the sum of this and of all
     * parts.
     *
     * @param common as for {@link #totals}
     * @param totals the totals of all rounds
     * @return the settlement, or every problem, such as a pool that is overdrawn
     */
    public Checked<Settlement> settleWhole(Inputs common, Totals totals) {
        throw new UnsupportedOperationException();
    }
}
