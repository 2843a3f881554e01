package io.github.meritpool.distribution;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pays a multiple of a mean of what is known without it (平均数的倍数): of another line's pay, of wages outside. A
 * multiple of the mean of the very pool it is paid from is a claim on that pool: the point value pays it.
 */
record MeanMultipleFormula() implements DistributionFormula {

    @Override
    public String name() {
        return "meanMultiple";
    }

    @Override
    public Label label() {
        return Label.of("multiple of a mean", "平均数的倍数");
    }

    @Override
    public Parameters parameters() {
        return Parameters.of(
                Declared.of("of", ArgumentType.QUANTITY, "the amount whose mean it is", "求平均的金额"),
                Declared.of("meanOver", ArgumentType.CONDITION, "whose mean; all if not stated", "求平均的范围，不写则为全部")
                        .optional(),
                Declared.of(
                                "meanTable",
                                ArgumentType.TABLE,
                                "the table of the mean; staff if not stated",
                                "求平均的表，不写则为教职工")
                        .optional(),
                Declared.of("times", ArgumentType.QUANTITY, "the multiple of the mean", "均值的倍数")
                        .atLeast(0));
    }

    @Override
    public boolean sharesRemainder() {
        return false;
    }

    @Override
    public Payment lower(Arguments with, LineScope line) {
        Optional<Quantity> to = line.to();
        LineScope in = to.map(line::only).orElse(line);
        Quantity amount =
                in.terms().rounded(in.quantity(with, "times", Unit.NONE).times(mean(with, in, to.orElse(null))));
        Quantity paid = in.toThose(to, amount);
        return Payment.fixed(line, paid, paid);
    }

    private static Quantity mean(Arguments with, LineScope in, @Nullable Quantity receivers) {
        String table = with.optionalText("meanTable").orElse(Rubric.STAFF);
        in.vocabulary().hasTable(table, with.pointer() + "/meanTable");
        TableScope rows = TableScope.of(in.vocabulary(), table);
        Quantity of = rows.quantity(with, "of", in.terms().unit(), in.origin());
        Quantity where = with.has("meanOver") ? rows.condition(with, "meanOver") : null;
        Quantity sum = over(table, Aggregate.Function.SUM, of, where)
                .named(in.origin().part("sumInMean", Label.of("sum of those in the mean", "均值范围内的合计")));
        Quantity count = over(table, Aggregate.Function.COUNT, of, where)
                .named(in.origin().part("headsInMean", Label.of("heads in the mean", "均值范围内的人数")));
        in.requireMean(with.at("of"), count, receivers);
        return sum.dividedBy(count).named(in.origin().part("mean", Label.of("mean", "均值")));
    }

    private static Quantity over(String table, Aggregate.Function function, Quantity of, @Nullable Quantity where) {
        return new Statistic(new Aggregate(function, Aggregate.Absents.PROPAGATED), table, of, where);
    }
}
