package io.github.meritpool.language;

import io.github.meritpool.money.MoneyProblem;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Parameters.Form;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A rounding as plans state it: to decimals or to a multiple of a step, with a mode. */
public final class StatedRounding {

    /** The fields of a rounding, for an object that also holds what is rounded. */
    static final Parameters FIELDS = Parameters.of(
            RoundingModes.DECIMALS.optional(),
            Declared.of(
                            "step",
                            ArgumentType.DECIMAL,
                            "to a multiple of what, instead of to decimals",
                            "取到何数的倍数（代替小数位数）")
                    .optional(),
            RoundingModes.DECLARED);

    /** The parameter that states how an element's result is rounded; it stays exact if that is not stated. */
    public static final Declared DECLARED = Declared.object(
                    "rounding",
                    FIELDS.inForms(
                            LanguageProblem.ROUNDED_TO, List.of(Form.of("decimals", "mode"), Form.of("step", "mode"))),
                    "how it is rounded; exact if not stated",
                    "取整方式，不写则保持精确值")
            .optional();

    private StatedRounding() {}

    /**
     * The rounding that fields state.
     *
     * @param with the checked fields
     * @param problems where problems go
     * @return the rounding, or empty if its step is not above 0, which is now reported
     */
    public static Optional<Rounding> read(Arguments with, ProblemCollector problems) {
        if (with.has("step") && with.decimal("step").signum() <= 0) {
            problems.add(Problem.of(MoneyProblem.STEP_NOT_POSITIVE)
                    .at(with.at("step"))
                    .with("step", with.decimal("step")));
            return Optional.empty();
        }
        RoundingMode mode = RoundingModes.of(with.text("mode"));
        return Optional.of(
                with.has("step")
                        ? new Rounding(with.decimal("step"), mode)
                        : Rounding.toDecimals(with.integer("decimals"), mode));
    }
}
