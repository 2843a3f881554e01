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
                Declared.of("base", ArgumentType.QUANTITY, "the monthly base, in money", "每月基数")
                        .atLeast(0),
                Declared.of("each", ArgumentType.QUANTITY, "the money for each counted", "每单位金额")
                        .optional(),
                Declared.of("count", ArgumentType.QUANTITY, "what is counted", "计数的对象")
                        .optional(),
                Declared.of(
                                "free",
                                ArgumentType.QUANTITY,
                                "how many are not counted; only what is beyond",
                                "不计的数量，只计超出部分")
                        .atLeast(0)
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
                Declared.of("less", ArgumentType.QUANTITY, "what is taken off a month, in money", "从每月金额中扣除的金额")
                        .optional(),
                Declared.of(
                                "least",
                                ArgumentType.QUANTITY,
                                "the least that is left of a month; no limit if not stated",
                                "每月扣后至少余额，不写则不设下限")
                        .optional(),
                Declared.of(
                                "months",
                                ArgumentType.QUANTITY,
                                "for how many whole months; once if not stated",
                                "发放月数（整月），不写则一次")
                        .atLeast(0)
                        .optional(),
                Declared.option(
                                "draws",
                                List.of("paid", "rate"),
                                "what the pool loses: what is paid, if not stated, or the full rate",
                                "从总量中列支实发额（不写时）或全额")
                        .optional(),
                Declared.of(
                                "withheldTo",
                                ArgumentType.TEXT,
                                "the account or pool for what is not earned",
                                "未发部分转入的账户或总量")
                        .optional());
    }

    @Override
    public boolean sharesRemainder() {
        return false;
    }

    @Override
    public Payment lower(Arguments with, LineScope line) {
        checkFields(with, line);
        Optional<Quantity> to = line.to();
        LineScope in = to.map(line::only).orElse(line);
        Quantity rate = rate(with, in);
        Quantity month = in.terms().rounded(after(with, in, scored(with, in, rate)));
        Quantity paid = in.toThose(to, forMonths(with, in, month));
        Quantity drawn = drawsRate(with)
                ? in.toThose(to, forMonths(with, in, in.terms().rounded(capped(with, in, rate))))
                : paid;
        return Payment.fixed(line, paid, drawn);
    }

    private static boolean drawsRate(Arguments with) {
        return with.optionalText("draws").equals(Optional.of("rate"));
    }

    private static Quantity forMonths(Arguments with, LineScope in, Quantity month) {
        return with.has("months")
                ? month.named(in.line().origin("paid").part("month", Label.of("allowance for a month", "每月津贴")))
                        .times(months(with, in))
                : month;
    }

    /** A month is rounded to the minor unit; a part of a month would not be. */
    private static Quantity months(Arguments with, LineScope in) {
        Quantity months = in.quantity(with, "months", Unit.NONE);
        if (!in.vocabulary().shapes().isWhole(months)) {
            in.report(Problem.of(DistributionProblem.PART_OF_A_MONTH)
                    .at(with.at("months"))
                    .with("line", in.line().id())
                    .with("months", with.text("months")));
        }
        return months;
    }

    private static void checkFields(Arguments with, LineScope in) {
        if (drawsRate(with) != with.has("withheldTo")) {
            in.report(Problem.of(DistributionProblem.WITHHELD)
                    .at(with.at(with.has("draws") ? "draws" : "withheldTo"))
                    .with("line", in.line().id()));
        }
        in.requireWith(with, "each", "count");
        in.requireWith(with, "free", "count");
        in.requireWith(with, "count", "each");
        in.requireWith(with, "least", "less");
        in.requireWith(with, "outOf", "score");
        in.requireWith(with, "capBinds", "cap");
        in.requireWith(with, "capBinds", "score");
        if (with.has("cap") && with.has("score") && !with.has("capBinds")) {
            in.report(Problem.of(DistributionProblem.CAP_BINDS)
                    .at(with.at("cap"))
                    .with("line", in.line().id()));
        }
    }

    private static Quantity rate(Arguments with, LineScope in) {
        Quantity rate = in.quantity(with, "base", in.terms().unit());
        if (with.has("each") && with.has("count")) {
            Quantity count = in.quantity(with, "count", Unit.NONE);
            Unit unit = in.terms().unit().per(in.vocabulary().shapes().unitOf(count));
            rate = rate.plus(in.quantity(with, "each", unit).times(beyond(with, in, count)));
        }
        return rate.named(in.origin().part("rate", Label.of("monthly rate", "月标准")));
    }

    private static Quantity beyond(Arguments with, LineScope in, Quantity count) {
        if (!with.has("free")) {
            return count;
        }
        Unit unit = in.vocabulary().shapes().unitOf(count);
        return Quantity.max(Quantity.constant(Rational.ZERO, unit), count.minus(in.quantity(with, "free", unit)))
                .named(in.origin().part("beyond", Label.of("beyond what is free", "超出部分")));
    }

    private static Quantity capped(Arguments with, LineScope in, Quantity amount) {
        return with.has("cap")
                ? Quantity.min(in.quantity(with, "cap", in.terms().unit()), amount)
                : amount;
    }

    /** What deductions leave of a month. */
    private static Quantity after(Arguments with, LineScope in, Quantity month) {
        if (!with.has("less")) {
            return month;
        }
        Quantity left = month.minus(in.quantity(with, "less", in.terms().unit()));
        return with.has("least")
                ? Quantity.max(in.quantity(with, "least", in.terms().unit()), left)
                : left;
    }

    private static Quantity scored(Arguments with, LineScope in, Quantity rate) {
        boolean capsRate = !with.optionalText("capBinds").equals(Optional.of("afterScore"));
        Quantity base = capsRate ? capped(with, in, rate) : rate;
        if (!with.has("score")) {
            return base;
        }
        Quantity score = in.quantity(with, "score", Unit.NONE);
        Quantity outOf = with.has("outOf")
                ? in.divisor(with, "outOf", in.vocabulary().shapes().unitOf(score))
                : Quantity.constant(Rational.ONE, in.vocabulary().shapes().unitOf(score));
        Quantity paid = base.times(score).dividedBy(outOf);
        return capsRate ? paid : capped(with, in, paid);
    }
}
