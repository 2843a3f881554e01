package io.github.meritpool.rubric;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;

/**
 * A mark that was given: taken as it is, or scaled from a full mark of its own (score = mark ÷ out of × full). It must
 * not exceed the full mark that it is given out of.
 */
public final class Mark implements RubricTypeProvider {

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.of("of", ArgumentType.QUANTITY, "the mark", "所评分数").raises(),
            Declared.of("outOf", ArgumentType.QUANTITY, "the most the mark can be; it is scaled to full", "评分满分，按比例折算")
                    .atLeast(0)
                    .lowers()
                    .optional());

    /** The type. */
    public Mark() {}

    /**
     * A mark in points, taken as it is.
     *
     * @param of the fact or quantity that holds the mark
     * @return the type with its arguments
     */
    public static RubricType of(String of) {
        return new RubricType("mark", Tree.fields().put("of", of).build());
    }

    /**
     * A mark scaled to the dimension's full mark.
     *
     * @param of the fact or quantity that holds the mark
     * @param outOf the most it can be, a decimal number
     * @return the type with its arguments
     */
    public static RubricType of(String of, String outOf) {
        return new RubricType(
                "mark",
                Tree.fields().put("of", of).put("outOf", Tree.Decimal.of(outOf)).build());
    }

    @Override
    public String name() {
        return "mark";
    }

    @Override
    public Label label() {
        return Label.of("mark", "评分");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        Quantity of = in.quantity(with, "of", in.unit());
        if (!with.has("outOf")) {
            requireFull(of, with, in);
            return of;
        }
        Quantity outOf = in.divisor(with, "outOf", in.unitOf(of));
        requireWithin(of, outOf, with, in);
        return of.dividedBy(outOf).times(Quantity.constant(in.full(), in.unit()));
    }

    /** A mark that is taken as it is must not exceed the full mark; what should has a type of its own. */
    private static void requireFull(Quantity of, Arguments with, Scope in) {
        Problem problem = Problem.of(RubricProblem.ABOVE_FULL)
                .at(with.at("of"))
                .with("dimension", in.origin().element())
                .with("mark", in.labelOf(of).en())
                .with("markZhCn", in.labelOf(of).zhCn())
                .with("full", in.full());
        Quantity full = Quantity.constant(in.full(), in.unit());
        if (!(of instanceof Constant stated)) {
            in.require(of.compared(Comparison.AT_MOST, full), problem, of);
        } else if (stated.value().compareTo(in.full()) > 0) {
            in.report(problem.with("value", stated.value()));
        }
    }

    /** A mark above the most it can be is no mark of that scale. */
    private static void requireWithin(Quantity of, Quantity outOf, Arguments with, Scope in) {
        in.require(
                of.compared(Comparison.AT_MOST, outOf),
                Problem.of(RubricProblem.ABOVE_OUT_OF)
                        .at(with.at("outOf"))
                        .with("dimension", in.origin().element())
                        .with("mark", in.labelOf(of).en())
                        .with("markZhCn", in.labelOf(of).zhCn())
                        .with("outOf", with.text("outOf")),
                of);
    }
}
