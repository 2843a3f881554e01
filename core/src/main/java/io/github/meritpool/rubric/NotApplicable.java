package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.function.Supplier;

/** For whom a dimension does not apply, such as teachers whose subject is not tested, and what counts for them instead. */
public final class NotApplicable {

    static final String RESCALED = "rescaled";

    private static final List<String> OF_A_MEAN = List.of("mean");

    /** The fields of the element. */
    static final Parameters FIELDS = Parameters.of(
            Declared.of("when", ArgumentType.CONDITION, "for whom the dimension does not apply", "该指标不适用于谁"),
            Declared.option(
                    "counts",
                    List.of(RESCALED, "full", "value", "mean"),
                    "what counts for them: what the other dimensions come to in proportion, the full mark, a stated value, or the mean of those it applies to",
                    "对其如何计：按其余指标的得分比例折算、满分、规定的值，或适用者的均值"),
            Declared.of("value", ArgumentType.QUANTITY, "the value, such as their own earlier score", "所计的值，如本人上期得分")
                    .optional(),
            Declared.of(
                            "over",
                            ArgumentType.CONDITION,
                            "whose mean, of those it applies to; all of theirs if not stated",
                            "适用者中取谁的均值，不写则取全部适用者")
                    .optional(),
            Declared.of(
                            "groups",
                            ArgumentType.QUANTITY,
                            "what the rows of a group share, such as the department: each group has its mean",
                            "分组依据，如教研组，各组分别取均值")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.of(
                            "share",
                            ArgumentType.QUANTITY,
                            "the share of the mean that counts; all of it if not stated",
                            "按均值的多少计，不写则全计")
                    .atLeast(0)
                    .optional(),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若与指标不同）")
                    .optional());

    private static final Label INSTEAD = Label.of("what counts where it does not apply", "不适用时所计");

    private final Arguments with;
    private final Scope in;
    private final Quantity when;
    private final Population whose;

    /**
     * For whom a dimension does not apply, for {@link RubricDimension#notApplicable()}.
     *
     * @param when the population or condition of those it does not apply to
     * @param counts {@code rescaled}, {@code full} or {@code mean}: what counts for them instead
     * @return the element as data
     */
    public static Tree.Fields of(String when, String counts) {
        return Tree.fields().put("when", when).put("counts", counts).build();
    }

    NotApplicable(Arguments with, Scope in) {
        this.with = with;
        this.in = with.optionalText("clause").map(in::citing).orElse(in);
        this.when = in.condition(with, "when");
        this.whose = Population.of(with, in);
        FieldPairs.needs(with, "value", "counts", List.of("value"), in);
        FieldPairs.onlyFor(with, "over", "counts", OF_A_MEAN, in);
        FieldPairs.onlyFor(with, "groups", "counts", OF_A_MEAN, in);
        FieldPairs.onlyFor(with, "share", "counts", OF_A_MEAN, in);
    }

    /** A flag: it does not apply. */
    Quantity when() {
        return when;
    }

    boolean isRescaled() {
        return with.text("counts").equals(RESCALED);
    }

    /**
     * What counts instead of the score.
     *
     * @param measured the score where the dimension applies
     * @param inProportion what the other dimensions come to, for this one's full mark
     */
    Quantity instead(Quantity measured, Supplier<Quantity> inProportion) {
        Quantity instead = switch (with.text("counts")) {
            case RESCALED -> inProportion.get();
            case "mean" -> mean(measured);
            case "value" -> with.has("value") ? in.only(when).quantity(with, "value", in.unit()) : measured;
            default -> Quantity.constant(in.full(), in.unit());
        };
        Origin origin = in.origin();
        return instead.named(origin.part("notApplicable", INSTEAD));
    }

    private Quantity mean(Quantity measured) {
        Quantity mean = whose.where(when.not()).mean(measured, in.origin(), in);
        return with.has("share") ? mean.times(in.quantity(with, "share", Unit.NONE)) : mean;
    }

    /** The score where it applies; 0 where it does not, if it then counts in proportion to the others. */
    Quantity without(Quantity measured) {
        return Quantity.choice(when, Quantity.constant(Rational.ZERO, in.unit()), measured);
    }
}
