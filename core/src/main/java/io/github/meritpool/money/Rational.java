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
    public static final Rational ZERO = of(0);

    /** One. */
    public static final Rational ONE = of(1);

    /** Numbers of so few bits are kept and reckoned in {@code long}: the sum of two of them, or twice one, fits as well. */
    private static final int SHORT_BITS = 62;

    /** The most decimals that a power of ten in {@code long} has. */
    private static final int SHORT_DECIMALS = 18;

    private static final long FIVE = 5;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    /** Both are short, or stand in the big fraction. */
    private final long numerator;

    private final long denominator;
    private final @Nullable Fraction big;

    /** A fraction in lowest terms that is not short. */
    private record Fraction(BigInteger numerator, BigInteger denominator) {}

    private static long[] powersOfTen() {
        long[] powers = new long[SHORT_DECIMALS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    private Rational(long numerator, long denominator, @Nullable Fraction big) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = big;
    }

    /** From lowest terms. */
    private static Rational reduced(long numerator, long denominator) {
        return isShort(numerator) && isShort(denominator)
                ? new Rational(numerator, denominator, null)
                : new Rational(0, 1, new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
    }

    /** From lowest terms. */
    private static Rational reduced(BigInteger numerator, BigInteger denominator) {
        return isShort(numerator) && isShort(denominator)
                ? new Rational(numerator.longValue(), denominator.longValue(), null)
                : new Rational(0, 1, new Fraction(numerator, denominator));
    }

    /**
     * A whole number.
     *
     * @param whole the number
     * @return the same number
     */
    public static Rational of(long whole) {
        return reduced(whole, 1);
    }

    /**
     * A whole number of any size.
     *
     * @param whole the number
     * @return the same number
     */
    public static Rational of(BigInteger whole) {
        return reduced(Objects.requireNonNull(whole, "whole"), BigInteger.ONE);
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
     * A decimal number in units of its last decimal, as columns keep them.
     *
     * @param unscaled the number times 10 to the power of the scale
     * @param scale how many decimals, 0 or more
     * @return the number
     * @throws ProblemException {@code money.exponentTooLarge} if the scale is above {@value #MAX_POWER}
     */
    public static Rational ofUnscaled(long unscaled, int scale) {
        if (scale > SHORT_DECIMALS || !isShort(unscaled)) {
            return of(unscaled).dividedBy(of(10).pow(scale));
        }
        long numerator = unscaled;
        int decimals = scale;
        while (decimals > 0 && numerator % 10 == 0) {
            numerator /= 10;
            decimals--;
        }
        // Now the numerator has no 2 or no 5 in common with the power of ten.
        int twos = Math.min(decimals, Long.numberOfTrailingZeros(numerator));
        long common = 1L << twos;
        for (int i = 0; i < decimals && twos == 0 && numerator / common % FIVE == 0; i++) {
            common *= FIVE;
        }
        return reduced(numerator / common, POWERS_OF_TEN[decimals] / common);
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
        return reduced(numerator / common, denominator / common);
    }

    private static boolean isShort(BigInteger number) {
        return number.bitLength() <= SHORT_BITS && isShort(number.longValue());
    }

    private static boolean isShort(long number) {
        return bits(number) <= SHORT_BITS;
    }

    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(number));
    }

    /** Whether the sum of this product and another such is in long. */
    private static boolean isShortProduct(long a, long b) {
        return bits(a) + bits(b) <= SHORT_BITS;
    }

    private boolean areShortProducts(Rational other) {
        return big == null
                && other.big == null
                && isShortProduct(numerator, other.denominator)
                && isShortProduct(other.numerator, denominator);
    }

    private static long gcd(long a, long b) {
        long rest = b;
        long common = a;
        while (rest != 0) {
            long next = common % rest;
            common = rest;
            rest = next;
        }
        return common;
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
        return reduced(numerator.divide(divisor), denominator.divide(divisor));
    }

    /**
     * The sum.
     *
     * @param other what is added
     * @return this + other
     */
    public Rational plus(Rational other) {
        if (areShortProducts(other) && isShortProduct(denominator, other.denominator)) {
            long sum = numerator * other.denominator + other.numerator * denominator;
            long whole = denominator * other.denominator;
            // A whole number changes no denominator, so the sum is in lowest terms already.
            return denominator == 1 || other.denominator == 1 ? reduced(sum, whole) : ratio(sum, whole);
        }
        return ratio(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
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
        if (big == null
                && other.big == null
                && isShortProduct(numerator, other.numerator)
                && isShortProduct(denominator, other.denominator)) {
            return ratio(numerator * other.numerator, denominator * other.denominator);
        }
        return ratio(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
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
        if (areShortProducts(other)) {
            long sign = Long.signum(other.numerator);
            return ratio(sign * numerator * other.denominator, sign * other.numerator * denominator);
        }
        return ratio(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /**
     * The number with the other sign.
     *
     * @return −this
     */
    public Rational negate() {
        return big == null ? reduced(-numerator, denominator) : reduced(big.numerator.negate(), big.denominator);
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
        return big == null ? Long.signum(numerator) : big.numerator.signum();
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
        return big == null ? denominator == 1 : big.denominator.equals(BigInteger.ONE);
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
                : reduced(numerator().pow(exponent), denominator().pow(exponent));
    }

    /**
     * The largest whole number that is not above this one.
     *
     * @return the floor, towards minus infinity
     */
    public BigInteger floor() {
        if (big == null) {
            return BigInteger.valueOf(Math.floorDiv(numerator, denominator));
        }
        BigInteger[] parts = big.numerator.divideAndRemainder(big.denominator);
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
        Rational step = scale < 0 || scale > SHORT_DECIMALS ? of(10).pow(-scale) : reduced(1, POWERS_OF_TEN[scale]);
        return roundedToStep(step, mode);
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
        return steps.isInteger() ? this : steps.toInteger(mode).times(step);
    }

    /** This fraction rounded to a whole number; the caller has dealt with {@link RoundingMode#UNNECESSARY}. */
    private Rational toInteger(RoundingMode mode) {
        if (big != null) {
            return of(new BigDecimal(big.numerator)
                    .divide(new BigDecimal(big.denominator), 0, mode)
                    .toBigIntegerExact());
        }
        long whole = numerator / denominator;
        long twice = 2 * Math.abs(numerator % denominator);
        boolean isAway = switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case FLOOR -> numerator < 0;
            case CEILING -> numerator > 0;
            case HALF_UP -> twice >= denominator;
            case HALF_DOWN -> twice > denominator;
            case HALF_EVEN -> twice > denominator || (twice == denominator && whole % 2 != 0);
            case UNNECESSARY -> throw new IllegalStateException("A fraction must be rounded.");
        };
        return of(isAway ? whole + Long.signum(numerator) : whole);
    }

    /**
     * The number as a decimal, if it has one that ends.
     *
     * @return the decimal without trailing zeros after the point, its scale never below 0; empty for a number such as
     *     1/3
     */
    public Optional<BigDecimal> decimal() {
        return big == null ? shortDecimal() : longDecimal(big.numerator, big.denominator);
    }

    private Optional<BigDecimal> shortDecimal() {
        int twos = Long.numberOfTrailingZeros(denominator);
        long rest = denominator >> twos;
        int fives = 0;
        while (rest % FIVE == 0) {
            rest /= FIVE;
            fives++;
        }
        if (rest != 1) {
            return Optional.empty();
        }
        int scale = Math.max(twos, fives);
        long factor = scale <= SHORT_DECIMALS ? POWERS_OF_TEN[scale] / denominator : Long.MAX_VALUE;
        return isShortProduct(numerator, factor)
                ? Optional.of(BigDecimal.valueOf(numerator * factor, scale))
                : longDecimal(numerator(), denominator());
    }

    private static Optional<BigDecimal> longDecimal(BigInteger numerator, BigInteger denominator) {
        int twos = denominator.getLowestSetBit();
        BigInteger rest = denominator.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(FIVE);
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
        return big == null ? BigInteger.valueOf(numerator) : big.numerator;
    }

    /**
     * The denominator in lowest terms.
     *
     * @return the denominator, above zero
     */
    public BigInteger denominator() {
        return big == null ? BigInteger.valueOf(denominator) : big.denominator;
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
        if (areShortProducts(other)) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rational that
                && numerator == that.numerator
                && denominator == that.denominator
                && Objects.equals(big, that.big);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(numerator) + Long.hashCode(denominator) + Objects.hashCode(big);
    }

    /** A plain decimal if there is one that ends, such as {@code 1539.53}; else a fraction, such as {@code -1/3}. */
    @Override
    public String toString() {
        return decimal().map(BigDecimal::toPlainString).orElseGet(() -> numerator() + "/" + denominator());
    }

    static ProblemException tooManyDigits(String text, long digits, int limit) {
        return new ProblemException(Problem.of(MoneyProblem.TOO_MANY_DIGITS)
                .with("text", text)
                .with("digits", digits)
                .with("limit", limit));
    }
}
