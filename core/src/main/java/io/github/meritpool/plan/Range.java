package io.github.meritpool.plan;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Rounding;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a quantity can come to. It may be wider than what really comes about, never narrower.
 *
 * @param least the least of them, or null if there is none or it is not known
 * @param most the greatest of them, or null if there is none or it is not known
 * @param isAttained whether both ends come about, if the parts that it was made from vary on their own
 */
record Range(@Nullable Rational least, @Nullable Rational most, boolean isAttained) {

    /** Nothing is known. */
    static final Range ANY = new Range(null, null, false);

    /** There is no number: the quantity never has a value. */
    static final Range NOTHING = new Range(Rational.ONE, Rational.ZERO, true);

    static Range only(Rational number) {
        return new Range(number, number, true);
    }

    static Range between(@Nullable Rational least, @Nullable Rational most) {
        return new Range(least, most, least != null && most != null);
    }

    static Range from(Rational least) {
        return new Range(least, null, false);
    }

    boolean isNothing() {
        return least != null && most != null && least.compareTo(most) > 0;
    }

    /** The one number that it is, if there is but one. */
    Optional<Rational> number() {
        return Optional.ofNullable(least).filter(number -> number.equals(most));
    }

    boolean isAtLeast(Rational bound) {
        return least != null && least.compareTo(bound) >= 0;
    }

    boolean isBelow(Rational bound) {
        return most != null && most.compareTo(bound) < 0;
    }

    private boolean isAbove(Rational bound) {
        return least != null && least.compareTo(bound) > 0;
    }

    /** Whether no number is in both. */
    boolean isApartFrom(Range other) {
        return (other.most != null && isAbove(other.most)) || (other.least != null && isBelow(other.least));
    }

    /** Either of the two. */
    Range or(Range other) {
        if (isNothing() || other.isNothing()) {
            return isNothing() ? other : this;
        }
        return new Range(
                both(least, other.least, Rational::min),
                both(most, other.most, Rational::max),
                isAttained && other.isAttained);
    }

    private static @Nullable Rational both(
            @Nullable Rational one, @Nullable Rational other, BinaryOperator<Rational> of) {
        return one == null || other == null ? null : of.apply(one, other);
    }

    private Range with(Range other, @Nullable Rational lower, @Nullable Rational upper) {
        boolean isNowhere = isNothing() || other.isNothing();
        return isNowhere ? NOTHING : new Range(lower, upper, isAttained && other.isAttained);
    }

    Range plus(Range other) {
        return with(other, both(least, other.least, Rational::plus), both(most, other.most, Rational::plus));
    }

    Range minus(Range other) {
        return with(other, both(least, other.most, Rational::minus), both(most, other.least, Rational::minus));
    }

    Range min(Range other) {
        return with(other, both(least, other.least, Rational::min), known(most, other.most, Rational::min));
    }

    Range max(Range other) {
        return with(other, known(least, other.least, Rational::max), both(most, other.most, Rational::max));
    }

    /** Of two bounds either of which binds, the one that is known. */
    private static @Nullable Rational known(
            @Nullable Rational one, @Nullable Rational other, BinaryOperator<Rational> of) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return of.apply(one, other);
    }

    Range times(Range other) {
        if (least != null && other.least != null && least.signum() >= 0 && other.least.signum() >= 0) {
            return with(other, least.times(other.least), both(most, other.most, Rational::times));
        }
        return corners(other, Rational::times);
    }

    /** A divisor that may be 0 or negative tells nothing. */
    Range dividedBy(Range divisor) {
        return divisor.isAbove(Rational.ZERO) ? corners(divisor, Rational::dividedBy) : ANY;
    }

    private Range corners(Range other, BinaryOperator<Rational> of) {
        if (isNothing() || other.isNothing()) {
            return NOTHING;
        }
        if (least == null || most == null || other.least == null || other.most == null) {
            return ANY;
        }
        List<Rational> corners = List.of(
                of.apply(least, other.least),
                of.apply(least, other.most),
                of.apply(most, other.least),
                of.apply(most, other.most));
        return with(
                other,
                corners.stream().reduce(Rational::min).orElseThrow(),
                corners.stream().reduce(Rational::max).orElseThrow());
    }

    Range rounded(Rounding rounding) {
        return isNothing()
                ? this
                : new Range(
                        least == null ? null : least.roundedToStep(rounding.step(), rounding.mode()),
                        most == null ? null : most.roundedToStep(rounding.step(), rounding.mode()),
                        isAttained);
    }

    /** Its one number, or from where to where. */
    @Override
    public String toString() {
        return number().map(Rational::toString).orElse((least == null ? "" : least) + "–" + (most == null ? "" : most));
    }
}
