package io.github.meritpool.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a load is, a norm takes what is worked out here without the algebra. */
class WorkloadNormProperties {

    private static final Label WORDS = Label.of("norm", "标准");

    @Property(tries = 300)
    void whatIsOverOrUnderCountsFromTheEdgeOrFromTheFullLoad(
            @ForAll @IntRange(max = 30) int load,
            @ForAll @IntRange(min = 1, max = 20) int full,
            @ForAll @IntRange(max = 5) int below,
            @ForAll @IntRange(max = 5) int above,
            @ForAll boolean isFromFull) {
        int least = Math.max(0, full - below);
        int most = full + above;
        String counted = isFromFull ? "fromFull" : "fromEdge";
        int over = load > most ? load - (isFromFull ? full : most) : 0;
        int under = load < least ? (isFromFull ? full : least) - load : 0;
        Tree.FieldsBuilder bounded =
                norm("over").put("full", text(full)).put("most", text(most)).put("counted", counted);
        assertThat(taken(load, bounded)).isEqualTo(Rational.of(over));
        Tree.FieldsBuilder lacking =
                norm("under").put("full", text(full)).put("least", text(least)).put("counted", counted);
        assertThat(taken(load, lacking)).isEqualTo(Rational.of(under));
        assertThat(taken(load, norm("over").put("most", text(most)))).isEqualTo(Rational.of(Math.max(0, load - most)));
        assertThat(taken(load, norm("ratio").put("full", text(full)))).isEqualTo(Rational.ratio(load, full));
        assertThat(taken(load, norm("difference").put("full", text(full)))).isEqualTo(Rational.of(load - full));
        assertThat(loads(load).reaches("T1", built(norm("reached").put("least", text(least)))))
                .isEqualTo(load >= least);
    }

    @Property(tries = 300)
    void tiersCountWhatIsInEachOrAllByTheOneReached(
            @ForAll @IntRange(max = 40) int load,
            @ForAll @IntRange(max = 10) int first,
            @ForAll @IntRange(min = 1, max = 10) int width,
            @ForAll boolean isUpper) {
        int second = first + width;
        List<Tree.Fields> tiers = List.of(tier(first, "1"), tier(second, "1.5"));
        Rational over = Rational.of(Math.max(0, load - 12));
        Rational inFirst =
                over.min(Rational.of(second)).minus(Rational.of(first)).max(Rational.ZERO);
        Rational beyond = over.minus(Rational.of(second)).max(Rational.ZERO);
        Tree.FieldsBuilder graduated =
                norm("over").put("full", "12").putItems("tiers", tiers).put("tiering", "graduated");
        assertThat(taken(load, graduated)).isEqualTo(inFirst.plus(beyond.times(Rational.parse("1.5"))));
        Tree.FieldsBuilder cliff = norm("over")
                .put("full", "12")
                .putItems("tiers", tiers)
                .put("tiering", "cliff")
                .put("edge", isUpper ? "upperTier" : "lowerTier");
        String times = isBeyond(over, second, isUpper) ? "1.5" : isBeyond(over, first, isUpper) ? "1" : "0";
        assertThat(taken(load, cliff)).isEqualTo(over.times(Rational.parse(times)));
    }

    private static boolean isBeyond(Rational amount, int edge, boolean isUpper) {
        int sign = amount.compareTo(Rational.of(edge));
        return isUpper ? sign >= 0 : sign > 0;
    }

    private static Tree.Fields tier(int from, String times) {
        return Tree.fields()
                .put("from", Tree.Decimal.of(text(from)))
                .put("times", times)
                .build();
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    private static Tree.FieldsBuilder norm(String take) {
        return Element.fields("norm", WORDS).put("load", "load").put("take", take);
    }

    private static WorkloadNorm built(Tree.FieldsBuilder norm) {
        return new WorkloadNorm(Arguments.of(WorkloadNorm.FIELDS, norm.build()));
    }

    private static WeeklyLoads loads(int load) {
        return WorkloadConversion.builder("load", WORDS)
                .of("periods")
                .build()
                .convert(List.of(Activity.of("A1", "T1").number("periods", "period", text(load))))
                .orElseThrow();
    }

    private static Rational taken(int load, Tree.FieldsBuilder norm) {
        return loads(load).against("T1", built(norm));
    }
}
