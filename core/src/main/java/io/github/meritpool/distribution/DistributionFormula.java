package io.github.meritpool.distribution;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Parameters;
import java.util.List;
import java.util.Optional;

/** How a pay line pays. The set is closed; each formula is lowered to quantities. */
public sealed interface DistributionFormula
        permits AllowanceFormula, MeanMultipleFormula, PointValueFormula, ScoredFormula {

    /**
     * Every formula.
     *
     * @return the formulas, in the order in which they are documented
     */
    static List<DistributionFormula> all() {
        return List.of(new PointValueFormula(), new AllowanceFormula(), new ScoredFormula(), new MeanMultipleFormula());
    }

    /**
     * A formula.
     *
     * @param name its name in plans
     * @return the formula, if there is one
     */
    static Optional<DistributionFormula> of(String name) {
        return all().stream().filter(formula -> formula.name().equals(name)).findFirst();
    }

    /**
     * The names.
     *
     * @return the names of all formulas
     */
    static List<String> names() {
        return all().stream().map(DistributionFormula::name).toList();
    }

    /**
     * The formula's name in plans.
     *
     * @return the name
     */
    String name();

    /**
     * The words for it.
     *
     * @return the label
     */
    Label label();

    /**
     * The arguments it takes.
     *
     * @return the declared parameters, without those that every line has
     */
    Parameters parameters();

    /**
     * Whether it shares all that remains of a pool, instead of paying what it must.
     *
     * @return true if it shares the remainder
     */
    boolean sharesRemainder();

    /**
     * Lowers a line.
     *
     * @param with the line's arguments
     * @param in the line, the pool's remainder and what names mean
     * @return what it pays
     */
    Payment lower(Arguments with, LineScope in);
}
