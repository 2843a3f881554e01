package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Scope;
import java.math.RoundingMode;
import java.util.List;

/** Amounts of which only whole steps count, such as whole percentage points or every five places. */
final class Steps {

    private static final Label WHOLE = Label.of("whole steps that count", "计入的整数倍");

    private Steps() {}

    /** What counts of an amount that is not below zero: its whole multiples of {@code step}, or all of it. */
    static Quantity whole(Quantity amount, Arguments with, Scope in) {
        if (!with.has("step")) {
            return amount;
        }
        Rational step = with.decimal("step");
        if (step.signum() <= 0) {
            in.report(Problem.of(RubricProblem.STEP)
                    .at(with.at("step"))
                    .with("dimension", in.origin().element())
                    .with("step", step));
            return amount;
        }
        return new Applied(new Rounding(step, RoundingMode.DOWN), List.of(amount))
                .named(in.origin().part("whole", WHOLE));
    }
}
