package io.github.meritpool.distribution;

import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shares what remains of a pool by points (THP-8.1), among those paid by points and those paid a multiple of the mean
 * (THP-7.1, THP-7.2): one share, rounded once, within floors and ceilings. {@link Claims} says what points count.
 *
 * <p>The mean is that of the pay of a stated population. If receivers of the mean are in it, it is the solution of a
 * linear equation: with claims S of those in it who are paid by points, N heads, and multiples c of those in it who are
 * paid the mean, a mean claim weighs S ÷ (N − Σc). It is absent if that divisor is zero.
 */
record PointValueFormula() implements DistributionFormula {

    private static final Parameters MEAN_PAID = Parameters.of(
            Declared.of("to", ArgumentType.CONDITION, "who is paid so", "发给谁"),
            Declared.of("times", ArgumentType.QUANTITY, "the multiple of the mean", "均值的倍数")
                    .atLeast(0),
            Declared.of("clause", ArgumentType.TEXT, "the clause", "条款").optional());

    /** Who is paid how many times the mean; read once, since claims and mean both need it. */
    private record MeanPaid(Quantity to, Quantity times, Optional<String> clause) {

        static MeanPaid read(Arguments with, LineScope in) {
            Quantity to = in.condition(with, "to");
            return new MeanPaid(to, in.only(to).quantity(with, "times", Unit.NONE), with.optionalText("clause"));
        }
    }

    @Override
    public String name() {
        return "pointValue";
    }

    @Override
    public Label label() {
        return Label.of("point value", "分值分配");
    }

    @Override
    public Parameters parameters() {
        return Claims.FIELDS
                .and(Parameters.of(
                        Declared.object("meanPaid", MEAN_PAID, "who is paid a multiple of the mean", "按均值倍数发放的人员")
                                .list()
                                .optional(),
                        Declared.of(
                                        "meanOver",
                                        ArgumentType.CONDITION,
                                        "whose mean pay; those paid by points if not stated",
                                        "均值的范围，不写则为按分发放者")
                                .optional()))
                .and(ShareBounds.FIELDS);
    }

    @Override
    public boolean sharesRemainder() {
        return true;
    }

    @Override
    public Payment lower(Arguments with, LineScope in) {
        in.requireWith(with, "meanOver", "meanPaid");
        Optional<Quantity> to = in.to();
        Quantity byPoints =
                to.orElseGet(() -> in.vocabulary().everyRow(in.rows().table()));
        ShareBounds bounds = ShareBounds.read(with, in, to.orElse(null));
        Quantity earned = bounds.held(Claims.of(with, in, byPoints));
        List<Quantity> arms = new ArrayList<>(List.of(byPoints, earned));
        List<MeanPaid> meanPaid = with.objects("meanPaid").stream()
                .map(one -> MeanPaid.read(one, in))
                .toList();
        Quantity over = with.has("meanOver") ? in.condition(with, "meanOver") : byPoints;
        if (!meanPaid.isEmpty()) {
            requireApart(with, in, byPoints, meanPaid);
            Quantity mean = mean(with, in, Quantity.choice(byPoints, earned, in.zeroLike(earned)), over, meanPaid);
            for (MeanPaid one : meanPaid) {
                arms.add(one.to());
                arms.add(mean.times(one.times())
                        .named(new Origin(
                                in.origin().element(),
                                "meanClaim",
                                one.clause().orElse(in.origin().clauseId()),
                                Label.of("multiple of the mean, in points", "按均值折合的分数"))));
            }
        }
        arms.add(in.zeroLike(earned));
        boolean isEveryones =
                to.isEmpty() && meanPaid.isEmpty() && in.vocabulary().shapes().hasRows(earned);
        Quantity claims = (isEveryones ? earned : new Applied(Choice.FIRST_THAT_HOLDS, arms))
                .named(in.origin().part("claim", Label.of("points", "得分")));
        Share.Bounds within = bounds.ofShare();
        Quantity left = in.remainder() == null ? in.terms().zero() : in.remainder();
        Quantity pool = within.equals(Share.Bounds.NONE) ? left : in.there();
        return Payment.shared(
                in,
                new Share(
                        pool,
                        claims,
                        within,
                        in.family(),
                        in.terms().apportionment(),
                        in.terms().minorUnit()));
    }

    /** Nobody is paid in two ways: the order in which a plan lists them decides nothing. */
    private static void requireApart(Arguments with, LineScope in, Quantity byPoints, List<MeanPaid> meanPaid) {
        List<Quantity> paid = new ArrayList<>(List.of(byPoints));
        List<String> places = new ArrayList<>(List.of("to"));
        List<Arguments> stated = with.objects("meanPaid");
        for (int i = 0; i < meanPaid.size(); i++) {
            Quantity to = meanPaid.get(i).to();
            String place = "meanPaid/" + i + "/to";
            for (int j = 0; j < paid.size(); j++) {
                Label first = Vocabulary.labelOf(paid.get(j), Label.same(places.get(j)));
                Label second = Vocabulary.labelOf(to, Label.same(place));
                in.rows()
                        .require(
                                Quantity.all(List.of(paid.get(j), to)).not(),
                                Problem.of(DistributionProblem.PAID_TWICE)
                                        .at(stated.get(i).at("to"))
                                        .with("line", in.line().id())
                                        .with("first", first.en())
                                        .with("firstZhCn", first.zhCn())
                                        .with("second", second.en())
                                        .with("secondZhCn", second.zhCn()));
            }
            paid.add(to);
            places.add(place);
        }
    }

    /** The mean pay, in points: what a claim of one mean weighs. */
    private static Quantity mean(
            Arguments with, LineScope in, Quantity earned, @Nullable Quantity over, List<MeanPaid> meanPaid) {
        List<Quantity> multiples = new ArrayList<>();
        for (MeanPaid one : meanPaid) {
            multiples.add(one.to());
            multiples.add(one.times());
        }
        multiples.add(Quantity.plain(Rational.ZERO));
        Quantity multiple = new Applied(Choice.FIRST_THAT_HOLDS, multiples);
        Quantity sum = in.overPool(Aggregate.Function.SUM, earned, over)
                .named(in.origin().part("pointsInMean", Label.of("points of those in the mean", "均值范围内的得分合计")));
        Quantity heads =
                in.headsWhere(over).named(in.origin().part("headsInMean", Label.of("heads in the mean", "均值范围内的人数")));
        Quantity received = in.overPool(Aggregate.Function.SUM, multiple, over)
                .named(in.origin()
                        .part("multiplesInMean", Label.of("multiples of the mean paid among them", "其中按均值发放的倍数合计")));
        Quantity divisor = heads.minus(received);
        Quantity receivers = Quantity.any(meanPaid.stream().map(MeanPaid::to).toList());
        in.requireMean(with.at("meanPaid"), divisor, receivers);
        return sum.dividedBy(divisor).named(in.origin().part("mean", Label.of("mean, in points", "均值（折合分数）")));
    }
}
