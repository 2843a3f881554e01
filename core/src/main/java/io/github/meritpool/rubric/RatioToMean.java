package io.github.meritpool.rubric;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Origin;
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
                        .optional(),
                Declared.of(
                                "within",
                                ArgumentType.TEXT,
                                "the table over whose rows one's own amount is added up, such as posts held",
                                "逐行累加的表，如所任岗位表")
                        .optional(),
                Scope.ALONG,
                Declared.of(
                                "by",
                                ArgumentType.QUANTITY,
                                "the category that weights go by, such as the post",
                                "权重所依据的类别，如岗位")
                        .optional(),
                Declared.of("weights", ArgumentType.QUANTITY, "the weight of each category", "各类别的权重")
                        .atLeast(0)
                        .byName()
                        .optional(),
                Declared.of(
                                "total",
                                ArgumentType.QUANTITY,
                                "what the mean divides by the head count, if not the sum over the people in it",
                                "求均值的总量，不写则为各人之和")
                        .optional(),
                clause("meanClause", "the clause of the mean, if it is another", "均值的条款（若不同）"),
                clause("weightsClause", "the clause of the weights, if it is another", "权重的条款（若不同）"));
    }

    private static Declared clause(String name, String en, String zhCn) {
        return Declared.of(name, ArgumentType.TEXT, en, zhCn).optional();
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        Quantity of = own(with, in);
        Quantity over = with.has("over") ? in.condition(with, "over") : null;
        Label what = in.labelOf(of);
        Origin origin = cited(with, "meanClause", in);
        Quantity sum = with.has("total")
                ? in.quantity(with, "total", in.unitOf(of))
                : statistic(Aggregate.Function.SUM, of, over, in)
                        .named(origin.part("sum", Label.of("sum of " + what.en(), what.zhCn() + "总和")));
        Quantity count = statistic(Aggregate.Function.COUNT, of, over, in)
                .named(origin.part("headCount", Label.of("head count", "人数")));
        Quantity mean =
                sum.dividedBy(count).named(origin.part("mean", Label.of("mean of " + what.en(), what.zhCn() + "均值")));
        Quantity score = of.dividedBy(mean).times(Quantity.constant(in.full(), in.unit()));
        return with.has("cap") ? Quantity.min(score, Quantity.constant(with.decimal("cap"), in.unit())) : score;
    }

    private static Origin cited(Arguments with, String name, Scope in) {
        String clause = with.optionalText(name).orElse(in.origin().clauseId());
        return new Origin(
                in.origin().element(), in.origin().role(), clause, in.origin().label());
    }

    /** One's own amount: as it is, weighted by category, or added up over the rows of another table. */
    private static Quantity own(Arguments with, Scope in) {
        boolean gathers = with.has("within");
        Scope rows = gathers ? in.within(with, "within") : in;
        Quantity of = rows.quantity(with, "of", Unit.NONE);
        FieldPairs.require(with, "weights", "by", in);
        FieldPairs.require(with, "by", "weights", in);
        FieldPairs.require(with, "weightsClause", "weights", in);
        boolean isWeighted = with.has("weights") && with.has("by");
        if (!gathers && !isWeighted) {
            return of;
        }
        Label what = rows.labelOf(of);
        Quantity amount = isWeighted ? of.times(weight(with, rows)) : of;
        Quantity all = gathers
                ? new Gathered(
                        new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED),
                        amount,
                        rows.table(),
                        rows.key(),
                        in.table())
                : amount;
        Label label = isWeighted ? Label.of("weighted " + what.en(), "加权" + what.zhCn()) : what;
        return all.named(cited(with, "weightsClause", in).part("own", label));
    }

    private static Quantity weight(Arguments with, Scope rows) {
        Quantity by = rows.quantity(with, "by", Unit.NONE);
        return ByCategory.of(by, rows.quantities(with, "weights", by, Unit.NONE));
    }

    private static Quantity statistic(Aggregate.Function function, Quantity of, @Nullable Quantity over, Scope in) {
        return new Statistic(new Aggregate(function, Aggregate.Absents.PROPAGATED), in.table(), of, over);
    }
}
