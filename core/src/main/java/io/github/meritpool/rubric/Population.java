package io.github.meritpool.rubric;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those with whom somebody is compared: the rows of the scope's table for which the argument {@code over} holds, group by
 * group if {@code groups} are stated.
 *
 * @param over a flag, or null for every row
 * @param groups what the rows of a group share; empty for one group of all
 */
record Population(@Nullable Quantity over, List<Quantity> groups) {

    static Population of(Arguments with, Scope in) {
        return new Population(
                with.has("over") ? in.condition(with, "over") : null, in.quantities(with, "groups", Unit.NONE));
    }

    /** This population without those for whom a condition does not hold. */
    Population where(Quantity condition) {
        return new Population(over == null ? condition : Quantity.all(List.of(over, condition)), groups);
    }

    /** The mean; absent if there is nobody. */
    Quantity mean(Quantity of, Origin origin, Scope in) {
        Label what = in.labelOf(of);
        Quantity sum = statistic(Aggregate.Function.SUM, of, in)
                .named(origin.part("sum", Label.of("sum of " + what.en(), what.zhCn() + "总和")));
        return mean(of, sum, origin, in);
    }

    /** A stated sum divided by the head count. */
    Quantity mean(Quantity of, Quantity sum, Origin origin, Scope in) {
        Label what = in.labelOf(of);
        Quantity count = statistic(Aggregate.Function.COUNT, of, in)
                .named(origin.part("headCount", Label.of("head count", "人数")));
        return sum.dividedBy(count).named(origin.part("mean", Label.of("mean of " + what.en(), what.zhCn() + "均值")));
    }

    /** The highest; absent if there is nobody. */
    Quantity best(Quantity of, Origin origin, Scope in) {
        Label what = in.labelOf(of);
        return statistic(Aggregate.Function.MAX, of, in)
                .named(origin.part("best", Label.of("highest " + what.en(), "最高" + what.zhCn())));
    }

    private Quantity statistic(Aggregate.Function function, Quantity of, Scope in) {
        return new Statistic(new Aggregate(function, Aggregate.Absents.PROPAGATED), in.table(), of, over, groups);
    }
}
