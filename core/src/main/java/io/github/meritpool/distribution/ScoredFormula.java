package io.github.meritpool.distribution;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import java.util.Optional;

/**
 * Pays what a rubric type makes of the facts, in money: amounts by level, by place, by event and prize, by bands. The
 * full mark is the most that there is to be had.
 */
record ScoredFormula() implements DistributionFormula {

    @Override
    public String name() {
        return "scored";
    }

    @Override
    public Label label() {
        return Label.of("scored in money", "按金额计分");
    }

    @Override
    public Parameters parameters() {
        return Parameters.of(
                Declared.of("full", ArgumentType.DECIMAL, "the most that is paid", "最高金额")
                        .atLeast(0),
                Declared.of("score", ArgumentType.RUBRIC_TYPE, "how the amount is found, in money", "金额如何得出"));
    }

    @Override
    public boolean sharesRemainder() {
        return false;
    }

    @Override
    public Payment lower(Arguments with, LineScope line) {
        Optional<Quantity> to = line.to();
        LineScope in = to.map(line::only).orElse(line);
        Quantity score = RubricType.score(
                with.tree("score"),
                with.pointer() + "/score",
                in.types(),
                in.terms().unit(),
                with.decimal("full"),
                in.origin(),
                in.rows());
        Quantity paid = in.toThose(to, in.terms().rounded(score));
        return Payment.fixed(line, paid, paid);
    }
}
