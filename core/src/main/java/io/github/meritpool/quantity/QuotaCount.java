package io.github.meritpool.quantity;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Rational;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of a number of heads have one of the first so many levels, where each level has a share of the heads. The one
 * operand is the number of heads. The counts of all levels make the heads, whatever the rounding: one level absorbs.
 *
 * @param shares the share of each level, from the best down; together they make 1
 * @param absorbs the index of the level that has whoever the others do not count; matters only if each is rounded
 * @param upTo how many levels are counted, from the best
 * @param counting how shares of heads become whole heads
 * @param mode how they are rounded; does not matter to {@link Counting#LARGEST_REMAINDER}
 */
public record QuotaCount(List<Rational> shares, int absorbs, int upTo, Counting counting, RoundingMode mode)
        implements Operation {

    /** How shares of heads become whole heads. */
    public enum Counting {
        /** The count of each level but the absorbing one is rounded by itself. */
        EACH,
        /** What the levels down to a cut have together is rounded. */
        CUMULATIVE,
        /** All counts together are apportioned by largest remainders, ties to the better level. */
        LARGEST_REMAINDER
    }

    /** Checks the shares. */
    public QuotaCount {
        shares = List.copyOf(shares);
        Rational sum = shares.stream().reduce(Rational.ZERO, Rational::plus);
        if (!sum.equals(Rational.ONE) || shares.stream().anyMatch(share -> share.signum() < 0)) {
            throw new IllegalArgumentException("The shares " + shares + " must be 0 or more and make 1.");
        }
        if (absorbs < 0 || absorbs >= shares.size() || upTo < 0 || upTo > shares.size()) {
            throw new IllegalArgumentException("There are " + shares.size() + " levels, so that the level " + absorbs
                    + " and the first " + upTo + " must be among them.");
        }
    }

    @Override
    public String id() {
        return "quotaCount";
    }

    @Override
    public boolean takes(int operands) {
        return operands == 1;
    }

    @Override
    public Value apply(List<Value> operands) {
        Value heads = operands.get(0);
        return heads.isAbsent() ? heads : Value.of(count(heads.number()));
    }

    /** Never more than all heads, however the single counts are rounded: then the better levels come first. */
    private Rational count(Rational heads) {
        Rational count = switch (counting) {
            case EACH -> each(heads);
            case CUMULATIVE -> share(upTo).times(heads).rounded(0, mode);
            case LARGEST_REMAINDER -> apportioned(heads);
        };
        return count.min(heads);
    }

    private Rational each(Rational heads) {
        return upTo <= absorbs
                ? rounded(heads, 0, upTo)
                : heads.minus(rounded(heads, upTo, shares.size())).max(rounded(heads, 0, absorbs));
    }

    private Rational rounded(Rational heads, int from, int to) {
        Rational sum = Rational.ZERO;
        for (Rational share : shares.subList(from, to)) {
            sum = sum.plus(share.times(heads).rounded(0, mode));
        }
        return sum;
    }

    private Rational share(int levels) {
        return shares.subList(0, levels).stream().reduce(Rational.ZERO, Rational::plus);
    }

    private Rational apportioned(Rational heads) {
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
        Shape.requireAlike(List.of(Shape.number(Unit.NONE, 0), operands.get(0)), id());
        return Shape.number(Unit.NONE, 0);
    }
}
