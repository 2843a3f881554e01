package io.github.meritpool.rubric;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import org.jspecify.annotations.Nullable;

/**
 * One's own amount against the mean of a population: score = own ÷ mean × full (THP-3.1, THP-3.2). Above the mean it
 * exceeds the full mark, unless a cap is stated. With nobody in the population, or a mean of zero, it is absent.
 */
public final class RatioToMean implements RubricTypeProvider {

    /** The type. */
    public RatioToMean() {}

    /**
     * The ratio to the mean of everyone.
     *
     * @param of the fact or quantity that is compared
     * @return the type with its arguments
     */
    public static RubricType of(String of) {
        return new RubricType("ratioToMean", Tree.fields().put("of", of).build());
    }

    @Override
    public String name() {
        return "ratioToMean";
    }

    @Override
    public Label label() {
        return Label.of("ratio to the mean", "与均值之比");
    }

    @Override
    public Parameters parameters() {
        return Parameters.of(
                Declared.of("of", ArgumentType.QUANTITY, "what is compared with its mean", "与均值比较的量"),
                Declared.of("over", ArgumentType.CONDITION, "whose mean; everyone's if not stated", "取谁的均值，不写则取全体")
                        .optional(),
                Declared.of("cap", ArgumentType.DECIMAL, "the most the score can be", "最高分")
                        .optional());
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        Quantity of = in.quantity(with, "of", Unit.NONE);
        Quantity over = with.has("over") ? in.condition(with, "over") : null;
        Label what = in.labelOf(of);
        Quantity sum = statistic(Aggregate.Function.SUM, of, over, in)
                .named(in.origin().part("sum", Label.of("sum of " + what.en(), what.zhCn() + "总和")));
        Quantity count = statistic(Aggregate.Function.COUNT, of, over, in)
                .named(in.origin().part("headCount", Label.of("head count", "人数")));
        Quantity mean = sum.dividedBy(count)
                .named(in.origin().part("mean", Label.of("mean of " + what.en(), what.zhCn() + "均值")));
        Quantity score = of.dividedBy(mean).times(Quantity.constant(in.full(), Scope.POINT));
        return with.has("cap") ? Quantity.min(score, Quantity.constant(with.decimal("cap"), Scope.POINT)) : score;
    }

    private static Quantity statistic(Aggregate.Function function, Quantity of, @Nullable Quantity over, Scope in) {
        return new Statistic(new Aggregate(function, Aggregate.Absents.PROPAGATED), in.table(), of, over);
    }
}
