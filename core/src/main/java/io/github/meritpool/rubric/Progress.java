package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Direction;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.List;

/**
 * What was gained on an earlier period (进步): places or marks, or the gain relative to what there was. It is scored by
 * points for each unit gained or lost, or scaled so that the largest gain has the full mark; then who gained nothing has
 * 0. Nothing relative is gained on zero: absent. Where nobody gained, everyone has 0.
 */
public final class Progress implements RubricTypeProvider {

    private static final List<String> TO_BEST = List.of("bestGain");

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.of("of", ArgumentType.QUANTITY, "what there is now", "本期的量"),
            Declared.of("since", ArgumentType.QUANTITY, "what there was in the earlier period", "前期的量"),
            Declared.option("better", List.of("higher", "lower"), "which is the better", "何者为优"),
            Declared.option(
                    "gain",
                    List.of("difference", "relative"),
                    "how the gain is measured: as the difference, or divided by what there was",
                    "进步的度量：差值，或差值除以前期的量"),
            Declared.option("by", List.of("perUnit", "bestGain"), "how the gain is scored", "进步如何计分"),
            PerUnit.DECLARED,
            Declared.of(
                            "over",
                            ArgumentType.CONDITION,
                            "whose gain is the largest; everyone's if not stated",
                            "在谁当中取最大进步，不写则取全体")
                    .optional(),
            Declared.of(
                            "groups",
                            ArgumentType.QUANTITY,
                            "what the rows of a group share: each group has its largest gain",
                            "分组依据，各组分别取最大进步")
                    .list()
                    .notEmpty()
                    .optional(),
            Limits.CAP,
            Limits.CAP_CLAUSE,
            Limits.FLOOR,
            Limits.FLOOR_CLAUSE);

    /** The type. */
    public Progress() {}

    /**
     * The gain, scaled so that the largest has the full mark.
     *
     * @param of the fact or quantity that holds what there is now
     * @param since the one that holds what there was
     * @param better {@code higher} or {@code lower}
     * @return the type with its arguments
     */
    public static RubricType toBestGain(String of, String since, String better) {
        return new RubricType(
                "progress",
                Tree.fields()
                        .put("of", of)
                        .put("since", since)
                        .put("better", better)
                        .put("gain", "difference")
                        .put("by", "bestGain")
                        .build());
    }

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public Label label() {
        return Label.of("progress on an earlier period", "进步");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    /** Scaled to the largest gain, the score rises with what is better now and falls with what was better before. */
    @Override
    public Direction direction(Declared argument, Arguments with) {
        boolean isNow = argument.name().equals("of");
        if (with.has("perUnit") || !(isNow || argument.name().equals("since"))) {
            return argument.direction();
        }
        return isNow == with.text("better").equals("higher") ? Direction.RAISES : Direction.LOWERS;
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        FieldPairs.needs(with, "perUnit", "by", List.of("perUnit"), in);
        FieldPairs.onlyFor(with, "over", "by", TO_BEST, in);
        FieldPairs.onlyFor(with, "groups", "by", TO_BEST, in);
        Quantity gain = gain(with, in);
        Population whose = Population.of(with, in);
        Quantity score = TO_BEST.contains(with.text("by")) || !with.has("perUnit")
                ? toBest(gain, whose, in)
                : PerUnit.points(gain, with, in);
        return Limits.within(score, with, in);
    }

    private static Quantity gain(Arguments with, Scope in) {
        Quantity now = in.quantity(with, "of", in.unit());
        Quantity before = in.quantity(with, "since", in.unitOf(now));
        Quantity difference = with.text("better").equals("higher") ? now.minus(before) : before.minus(now);
        Quantity gain = with.text("gain").equals("relative") ? difference.dividedBy(before) : difference;
        Label what = in.labelOf(now);
        return gain.named(in.origin().part("gain", Label.of("gain in " + what.en(), what.zhCn() + "的进步")));
    }

    private static Quantity toBest(Quantity gain, Population whose, Scope in) {
        Quantity none = Quantity.constant(Rational.ZERO, in.unitOf(gain));
        Quantity counted =
                Quantity.max(none, gain).named(in.origin().part("counted", Label.of("gain that counts", "计分的进步")));
        Quantity best = whose.best(counted, in.origin(), in);
        Quantity full = Quantity.constant(in.full(), in.unit());
        Quantity nobody = best.compared(Comparison.EQUAL, none);
        return Quantity.choice(
                nobody,
                Quantity.constant(Rational.ZERO, in.unit()),
                counted.dividedBy(best).times(full));
    }
}
