package io.github.meritpool.quantity;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Rational;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of a number of heads have one of the first so many levels, where each level has a share of the heads.
 * Operands: the number of heads, then the part of each level, from the best down; its share is its part of the sum of
 * all. The counts of all levels make the heads, whatever the rounding: one level absorbs. Absent if a part is below
 * zero, or all are zero.
 *
 * @param absorbs the index of the level that has whoever the others do not count; matters only if each is rounded
 * @param upTo how many levels are counted, from the best
 * @param counting how shares of heads become whole heads
 * @param mode how they are rounded; does not matter to {@link Counting#LARGEST_REMAINDER}
 */
public record QuotaCount(int absorbs, int upTo, Counting counting, RoundingMode mode) implements Operation {

    /** How shares of heads become whole heads. */
    public enum Counting {
        /** The count of each level but the absorbing one is rounded by itself. */
        EACH,
        /** What the levels down to a cut have together is rounded. */
        CUMULATIVE,
        /** All counts together are apportioned by largest remainders, ties to the better level. */
        LARGEST_REMAINDER
    }

    /** Checks that levels are counted from the best. */
    public QuotaCount {
        if (absorbs < 0 || upTo < 0) {
            throw new IllegalArgumentException(
                    "The level " + absorbs + " and the first " + upTo + " must be 0 or more, counted from the best.");
        }
    }

    @Override
    public String id() {
        return "quotaCount";
    }

    @Override
    public boolean takes(int operands) {
        return operands - 1 > absorbs && operands - 1 >= upTo;
    }

    @Override
    public Value apply(List<Value> operands) {
        if (operands.stream().anyMatch(Value::isAbsent)) {
            return Value.Absent.ABSENT;
        }
        List<Rational> parts =
                operands.stream().skip(1).map(part -> part.number()).toList();
        Rational whole = sum(parts);
        return whole.isZero() || parts.stream().anyMatch(part -> part.signum() < 0)
                ? Value.Absent.ABSENT
                : Value.of(count(
                        operands.get(0).number(),
                        parts.stream().map(part -> part.dividedBy(whole)).toList()));
    }

    private static Rational sum(List<Rational> numbers) {
        return numbers.stream().reduce(Rational.ZERO, Rational::plus);
    }

    /** Never more than all heads, however the single counts are rounded: then the better levels come first. */
    private Rational count(Rational heads, List<Rational> shares) {
        Rational count = switch (counting) {
            case EACH -> each(heads, shares);
            case CUMULATIVE -> sum(shares.subList(0, upTo)).times(heads).rounded(0, mode);
            case LARGEST_REMAINDER -> apportioned(heads, shares);
        };
        return count.min(heads);
    }

    private Rational each(Rational heads, List<Rational> shares) {
        return upTo <= absorbs
                ? rounded(heads, shares.subList(0, upTo))
                : heads.minus(rounded(heads, shares.subList(upTo, shares.size())))
                        .max(rounded(heads, shares.subList(0, absorbs)));
    }

    private Rational rounded(Rational heads, List<Rational> shares) {
        return sum(shares.stream()
                .map(share -> share.times(heads).rounded(0, mode))
                .toList());
    }

    private Rational apportioned(Rational heads, List<Rational> shares) {
        List<Claim<Integer>> claims = new ArrayList<>();
        for (Rational share : shares) {
            claims.add(Claim.of(claims.size(), share));
        }
        BigInteger count = Apportionment.largestRemainder().split(heads.numerator(), claims).allotments().stream()
                .limit(upTo)
                .map(allotment -> allotment.amount())
                .reduce(BigInteger.ZERO, BigInteger::add);
        return Rational.of(count);
    }

    @Override
    public Shape shape(List<Shape> operands) {
        List<Shape> all = new ArrayList<>(List.of(Shape.number(Unit.NONE, 0)));
        all.addAll(operands);
        Shape.requireAlike(all, id());
        return Shape.number(Unit.NONE, 0);
    }
}
