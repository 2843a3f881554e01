package io.github.meritpool.distribution;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * An allowance with a monthly rate (THP-8.2): rate = base + each × count, at most a cap; paid by a score out of its full
 * mark, rounded for the month, for a number of months.
 *
 * <p>The cap binds before or after the rate is multiplied by the score. The pool loses what is paid, or the full rate;
 * then what is not earned goes to a named account.
 */
record AllowanceFormula() implements DistributionFormula {

    @Override
    public String name() {
        return "allowance";
    }

    @Override
    public Label label() {
        return Label.of("monthly allowance", "按月津贴");
    }

    @Override
    public Parameters parameters() {
        return Parameters.of(
                Declared.of("to", ArgumentType.CONDITION, "who receives it", "发给谁"),
                Declared.of("base", ArgumentType.QUANTITY, "the monthly base, in money", "每月基数")
                        .atLeast(0),
                Declared.of("each", ArgumentType.QUANTITY, "the money for each counted", "每单位金额")
                        .optional(),
                Declared.of("count", ArgumentType.QUANTITY, "what is counted", "计数的对象")
                        .optional(),
                Declared.of("cap", ArgumentType.QUANTITY, "the most for a month", "每月上限")
                        .atLeast(0)
                        .optional(),
                Declared.option(
                                "capBinds",
                                List.of("beforeScore", "afterScore"),
                                "when the cap binds",
                                "上限在乘以得分之前或之后生效")
                        .optional(),
                Declared.of("score", ArgumentType.QUANTITY, "the score it is paid by", "按何得分发放")
                        .optional(),
                Declared.of("outOf", ArgumentType.QUANTITY, "the score's full mark", "该得分的满分")
                        .atLeast(0)
                        .optional(),
                Declared.of("months", ArgumentType.QUANTITY, "for how many whole months", "发放月数（整月）")
                        .atLeast(0),
                Declared.option("draws", List.of("paid", "rate"), "what the pool loses", "从总量中列支实发额或全额"),
                Declared.of("withheldTo", ArgumentType.TEXT, "the account for what is not earned", "未发部分的账户")
                        .optional());
    }

    @Override
    public boolean sharesRemainder() {
        return false;
    }

    @Override
    public Payment lower(Arguments with, LineScope line) {
        checkFields(with, line);
        Quantity to = line.condition(with, "to");
        LineScope in = line.only(to);
        Quantity months = months(with, in);
        Quantity rate = rate(with, in);
        Quantity month = in.terms()
                .rounded(scored(with, in, rate))
                .named(in.origin().part("month", Label.of("allowance for a month", "每月津贴")));
        Quantity paid = Quantity.choice(to, month.times(months), in.terms().zero());
        if (with.text("draws").equals("rate") != with.has("withheldTo")) {
            in.vocabulary()
                    .problems()
                    .add(Problem.of(DistributionProblem.WITHHELD)
                            .at(with.at("draws"))
                            .with("line", in.origin().element()));
        }
        Quantity drawn = with.text("draws").equals("rate")
                ? Quantity.choice(
                        to,
                        in.terms().rounded(capped(with, in, rate)).times(months),
                        in.terms().zero())
                : paid;
        return new Payment(paid.named(in.origin()), drawn, Optional.empty());
    }

    /** A month is rounded to the minor unit; a part of a month would not be. */
    private static Quantity months(Arguments with, LineScope in) {
        Quantity months = in.quantity(with, "months", Unit.NONE);
        if (!in.vocabulary().isWhole(months)) {
            in.vocabulary()
                    .problems()
                    .add(Problem.of(DistributionProblem.PART_OF_A_MONTH)
                            .at(with.at("months"))
                            .with("line", in.origin().element())
                            .with("months", with.text("months")));
        }
        return months;
    }

    private static void checkFields(Arguments with, LineScope in) {
        in.requireWith(with, "each", "count");
        in.requireWith(with, "count", "each");
        in.requireWith(with, "outOf", "score");
        in.requireWith(with, "capBinds", "cap");
        in.requireWith(with, "capBinds", "score");
        if (with.has("cap") && with.has("score") && !with.has("capBinds")) {
            in.vocabulary()
                    .problems()
                    .add(Problem.of(DistributionProblem.CAP_BINDS)
                            .at(with.at("cap"))
                            .with("line", in.origin().element()));
        }
    }

    private static Quantity rate(Arguments with, LineScope in) {
        Quantity rate = in.quantity(with, "base", in.terms().unit());
        if (with.has("each") && with.has("count")) {
            Quantity count = in.quantity(with, "count", Unit.NONE);
            Unit unit = in.terms().unit().per(in.vocabulary().unitOf(count));
            rate = rate.plus(in.quantity(with, "each", unit).times(count));
        }
        return rate.named(in.origin().part("rate", Label.of("monthly rate", "月标准")));
    }

    private static Quantity capped(Arguments with, LineScope in, Quantity amount) {
        return with.has("cap")
                ? Quantity.min(in.quantity(with, "cap", in.terms().unit()), amount)
                : amount;
    }

    private static Quantity scored(Arguments with, LineScope in, Quantity rate) {
        boolean capsRate = !with.optionalText("capBinds").equals(Optional.of("afterScore"));
        Quantity base = capsRate ? capped(with, in, rate) : rate;
        if (!with.has("score")) {
            return capped(with, in, base);
        }
        Quantity score = in.quantity(with, "score", Unit.NONE);
        Quantity outOf = with.has("outOf")
                ? in.divisor(with, "outOf", in.vocabulary().unitOf(score))
                : Quantity.constant(Rational.ONE, in.vocabulary().unitOf(score));
        Quantity paid = base.times(score).dividedBy(outOf);
        return capsRate ? paid : capped(with, in, paid);
    }
}
