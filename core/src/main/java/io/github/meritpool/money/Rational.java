package io.github.meritpool.money;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a whole numerator over a whole denominator, in lowest terms, the denominator above zero.
 *
 * <p>Nothing is ever rounded unless a scale or step and a mode are given. Two rationals are equal if and only if they
 * are the same number, so {@code 0.50} equals {@code 1/2}, and order agrees with equality. Immutable.
 */
public final class Rational implements Comparable<Rational> {

    /** The most digits that {@link #parse} reads, before and after the point together. */
    public static final int MAX_DIGITS = 60;

    /** The largest exponent of {@link #pow}, and the most digits on either side of the point in a BigDecimal. */
    public static final int MAX_POWER = 1000;

    /** Zero. */
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    /** One. */
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    /** Numbers of so few bits are reckoned in {@code long}, their magnitude taken without overflow. */
    private static final int SHORT_BITS = 62;

    /** The most decimals that a power of ten in {@code long} has. */
    private static final int SHORT_DECIMALS = 18;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * A whole number.
     *
     * @param whole the number
     * @return the same number
     */
    public static Rational of(long whole) {
        return of(BigInteger.valueOf(whole));
    }

    /**
     * A whole number of any size.
     *
     * @param whole the number
     * @return the same number
     */
    public static Rational of(BigInteger whole) {
        return new Rational(Objects.requireNonNull(whole, "whole"), BigInteger.ONE);
    }

    /**
     * A decimal number.
     *
     * @param decimal the number; its scale does not matter
     * @return the same number
     * @throws ProblemException {@code money.tooManyDigits} if it has more than {@value #MAX_POWER} digits before or
     *     after the point, so that a number such as 1E+1000000000 cannot fill the memory
     */
    public static Rational of(BigDecimal decimal) {
        long fraction = decimal.scale();
        long whole = decimal.precision() - fraction;
        long most = Math.max(Math.max(fraction, whole), decimal.precision());
        if (most > MAX_POWER) {
            throw tooManyDigits(DecimalText.cut(decimal.toString()), most, MAX_POWER);
        }
        return fraction <= 0
                ? of(decimal.toBigIntegerExact())
                : ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * The number that a decimal text says: {@code -?digits[.digits]}, ASCII digits, no spaces, no exponent.
     *
     * @param text the text, such as {@code "2016.23"}
     * @return the number
     * @throws ProblemException {@code money.notADecimal} for any other text, {@code money.tooManyDigits} past
     *     {@value #MAX_DIGITS} digits
     */
    public static Rational parse(String text) {
        return of(DecimalText.parse(text));
    }

    /**
     * A quotient of whole numbers.
     *
     * @param numerator the dividend
     * @param denominator the divisor, not zero
     * @return the quotient
     * @throws ProblemException {@code money.divisionByZero}
     */
    public static Rational ratio(long numerator, long denominator) {
        if (denominator <= 0 || numerator == Long.MIN_VALUE) {
            return ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long common = gcd(denominator, Math.abs(numerator));
        return new Rational(BigInteger.valueOf(numerator / common), BigInteger.valueOf(denominator / common));
    }

    private static boolean isShort(BigInteger number) {
        return number.bitLength() <= SHORT_BITS;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /**
     * A quotient of whole numbers of any size.
     *
     * @param numerator the dividend
     * @param denominator the divisor, not zero
     * @return the quotient
     * @throws ProblemException {@code money.divisionByZero}
     */
    public static Rational ratio(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ProblemException(Problem.of(MoneyProblem.DIVISION_BY_ZERO).with("dividend", numerator));
        }
        if (denominator.signum() > 0 && isShort(numerator) && isShort(denominator)) {
            return ratio(numerator.longValue(), denominator.longValue());
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return new Rational(numerator.divide(divisor), denominator.divide(divisor));
    }

    /**
     * The sum.
     *
     * @param other what is added
     * @return this + other
     */
    public Rational plus(Rational other) {
        if (isInteger() || other.isInteger()) {
            // A whole number changes no denominator, so the sum is in lowest terms already.
            return new Rational(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }
        return ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * The difference.
     *
     * @param other what is taken away
     * @return this − other
     */
    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    /**
     * The product.
     *
     * @param other the factor
     * @return this × other
     */
    public Rational times(Rational other) {
        return ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The exact quotient.
     *
     * @param other the divisor
     * @return this ÷ other
     * @throws ProblemException {@code money.divisionByZero} if the divisor is zero
     */
    public Rational dividedBy(Rational other) {
        if (other.isZero()) {
            throw new ProblemException(Problem.of(MoneyProblem.DIVISION_BY_ZERO).with("dividend", this));
        }
        return ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * The number with the other sign.
     *
     * @return −this
     */
    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    /**
     * The number without its sign.
     *
     * @return |this|
     */
    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    /**
     * The sign.
     *
     * @return −1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * Whether this is zero.
     *
     * @return true for 0
     */
    public boolean isZero() {
        return signum() == 0;
    }

    /**
     * Whether this is a whole number.
     *
     * @return true if the denominator is 1
     */
    public boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    /**
     * The smaller of two numbers.
     *
     * @param other the other number
     * @return the smaller
     */
    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The larger of two numbers.
     *
     * @param other the other number
     * @return the larger
     */
    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The power with a whole exponent; anything to the power 0 is 1.
     *
     * @param exponent from −{@value #MAX_POWER} to {@value #MAX_POWER}
     * @return this to the power
     * @throws ProblemException {@code money.exponentTooLarge} out of these bounds, {@code money.divisionByZero} for
     *     zero to a negative power
     */
    public Rational pow(int exponent) {
        if (exponent < -MAX_POWER || exponent > MAX_POWER) {
            throw new ProblemException(Problem.of(MoneyProblem.EXPONENT_TOO_LARGE)
                    .with("exponent", exponent)
                    .with("limit", MAX_POWER));
        }
        return exponent < 0
                ? ONE.dividedBy(pow(-exponent))
                : new Rational(numerator.pow(exponent), denominator.pow(exponent));
    }

    /**
     * The largest whole number that is not above this one.
     *
     * @return the floor, towards minus infinity
     */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /**
     * The smallest whole number that is not below this one.
     *
     * @return the ceiling, towards plus infinity
     */
    public BigInteger ceiling() {
        return negate().floor().negate();
    }

    /**
     * This number rounded to a number of decimal digits.
     *
     * @param scale digits after the point; negative for tens, hundreds and so on
     * @param mode how to round
     * @return the rounded number
     * @throws ProblemException {@code money.inexact} if the mode is {@link RoundingMode#UNNECESSARY} and a rounding is
     *     needed, {@code money.exponentTooLarge} if the scale is out of ±{@value #MAX_POWER}
     */
    public Rational rounded(int scale, RoundingMode mode) {
        return roundedToStep(of(BigInteger.TEN).pow(-scale), mode);
    }

    /**
     * This number rounded to a multiple of a step.
     *
     * @param step the unit to round to, above zero, such as 0.5
     * @param mode how to round
     * @return the multiple
     * @throws ProblemException {@code money.stepNotPositive}; {@code money.inexact} if the mode is
     *     {@link RoundingMode#UNNECESSARY} and a rounding is needed
     */
    public Rational roundedToStep(Rational step, RoundingMode mode) {
        if (step.signum() <= 0) {
            throw new ProblemException(
                    Problem.of(MoneyProblem.STEP_NOT_POSITIVE).with("step", step));
        }
        Rational steps = dividedBy(step);
        if (mode == RoundingMode.UNNECESSARY && !steps.isInteger()) {
            throw new ProblemException(
                    Problem.of(MoneyProblem.INEXACT).with("value", this).with("step", step));
        }
        return of(steps.toInteger(mode)).times(step);
    }

    /** This number rounded to a whole one; the caller has dealt with {@link RoundingMode#UNNECESSARY}. */
    private BigInteger toInteger(RoundingMode mode) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, mode)
                .toBigIntegerExact();
    }

    /**
     * The number as a decimal, if it has one that ends.
     *
     * @return the decimal without trailing zeros after the point, its scale never below 0; empty for a number such as
     *     1/3
     */
    public Optional<BigDecimal> decimal() {
        if (isInteger()) {
            return Optional.of(new BigDecimal(numerator));
        } else if (isShort(denominator)) {
            long divisor = denominator.longValue();
            long power = 1;
            for (int scale = 0; scale <= SHORT_DECIMALS; scale++) {
                if (power % divisor == 0) {
                    return Optional.of(new BigDecimal(numerator.multiply(BigInteger.valueOf(power / divisor)), scale));
                }
                power *= 10;
            }
        }
        return longDecimal();
    }

    private Optional<BigDecimal> longDecimal() {
        int twos = denominator.getLowestSetBit();
        BigInteger rest = denominator.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        int scale = Math.max(twos, fives);
        BigInteger unscaled = numerator.multiply(BigInteger.TEN.pow(scale)).divide(denominator);
        return Optional.of(new BigDecimal(unscaled, scale));
    }

    /**
     * The numerator in lowest terms; it carries the sign.
     *
     * @return the numerator
     */
    public BigInteger numerator() {
        return numerator;
    }

    /**
     * The denominator in lowest terms.
     *
     * @return the denominator, above zero
     */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * The number for a reader: a plain decimal cut, not rounded, after some digits, with {@code …} where more follow,
     * such as {@code 1539.5338…}.
     *
     * @param digits the most digits after the point, 0 or more
     * @return the text, the same in every locale
     * @throws IllegalArgumentException if digits is negative
     * @throws ProblemException {@code money.exponentTooLarge} if digits is above {@value #MAX_POWER}
     */
    public String text(int digits) {
        if (digits < 0) {
            throw new IllegalArgumentException("digits is " + digits + "; it must be 0 or more");
        }
        Rational cut = rounded(digits, RoundingMode.DOWN);
        if (cut.equals(this)) {
            return toString();
        }
        // A cut that leaves only zeros would lose the sign.
        String sign = signum() < 0 && cut.isZero() ? "-" : "";
        return sign + cut.decimal().orElseThrow().setScale(digits).toPlainString() + "…";
    }

    @Override
    public int compareTo(Rational other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** A plain decimal if there is one that ends, such as {@code 1539.53}; else a fraction, such as {@code -1/3}. */
    @Override
    public String toString() {
        return decimal().map(BigDecimal::toPlainString).orElseGet(() -> numerator + "/" + denominator);
    }

    static ProblemException tooManyDigits(String text, long digits, int limit) {
        return new ProblemException(Problem.of(MoneyProblem.TOO_MANY_DIGITS)
                .with("text", text)
                .with("digits", digits)
                .with("limit", limit));
    }
}
