package io.github.meritpool.money;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money: a currency and a whole number of its minor units (for CNY: fen), of any size, of either sign.
 * Immutable.
 *
 * <p>The currency is the JDK's {@link Currency}: it is what ISO 4217 says, codes and minor units both, an instance is
 * unique for its code, and it costs users no dependency. Of its methods only the code and the number of digits are
 * used, because its names and symbols depend on the locale.
 */
public final class Money implements Comparable<Money> {

    private final Currency currency;
    private final BigInteger minorUnits;

    private Money(Currency currency, BigInteger minorUnits) {
        this.currency = Objects.requireNonNull(currency, "currency");
        this.minorUnits = Objects.requireNonNull(minorUnits, "minorUnits");
    }

    /**
     * An amount as people write it.
     *
     * @param currency the ISO 4217 code, such as {@code "CNY"}
     * @param amount decimal text in major units, such as {@code "2016.23"}; see {@link Rational#parse}
     * @return the amount
     * @throws ProblemException {@code money.unknownCurrency}, {@code money.noMinorUnit}, {@code money.notADecimal},
     *     {@code money.tooManyDigits}, or {@code money.excessDigits} if the amount is finer than the minor unit
     */
    public static Money of(String currency, String amount) {
        return of(currency(currency), DecimalText.parse(amount));
    }

    /**
     * An amount in major units that needs no rounding. Zeros beyond the minor unit do no harm.
     *
     * @param currency the currency
     * @param amount the amount in major units
     * @return the amount
     * @throws ProblemException {@code money.excessDigits} if the amount is finer than the minor unit,
     *     {@code money.noMinorUnit}
     */
    public static Money of(Currency currency, BigDecimal amount) {
        Rational units = units(currency, Rational.of(amount));
        if (!units.isInteger()) {
            throw new ProblemException(Problem.of(MoneyProblem.EXCESS_DIGITS)
                    .with("amount", amount.toPlainString())
                    .with("currency", currency.getCurrencyCode())
                    .with("digits", digits(currency)));
        }
        return new Money(currency, units.numerator());
    }

    /**
     * An amount in major units, rounded to the minor unit.
     *
     * @param currency the currency
     * @param amount the amount in major units
     * @param mode how to round
     * @return the rounded amount
     * @throws ProblemException {@code money.noMinorUnit}; {@code money.inexact} if the mode is
     *     {@link RoundingMode#UNNECESSARY} and a rounding is needed
     */
    public static Money of(Currency currency, BigDecimal amount, RoundingMode mode) {
        return of(currency, Rational.of(amount), mode);
    }

    /**
     * An exact amount in major units, rounded to the minor unit.
     *
     * @param currency the currency
     * @param amount the amount in major units
     * @param mode how to round
     * @return the rounded amount
     * @throws ProblemException {@code money.noMinorUnit}; {@code money.inexact} if the mode is
     *     {@link RoundingMode#UNNECESSARY} and a rounding is needed
     */
    public static Money of(Currency currency, Rational amount, RoundingMode mode) {
        BigInteger[] units = amount.numerator()
                .multiply(BigInteger.TEN.pow(digits(currency)))
                .divideAndRemainder(amount.denominator());
        if (units[1].signum() == 0) {
            return new Money(currency, units[0]);
        }
        Rational rounded = amount.rounded(digits(currency), mode);
        return new Money(currency, units(currency, rounded).numerator());
    }

    /**
     * A number of minor units.
     *
     * @param currency the currency
     * @param minorUnits how many minor units; for CNY fen
     * @return the amount
     * @throws ProblemException {@code money.noMinorUnit}
     */
    public static Money ofMinor(Currency currency, long minorUnits) {
        return ofMinor(currency, BigInteger.valueOf(minorUnits));
    }

    /**
     * A number of minor units of any size.
     *
     * @param currency the currency
     * @param minorUnits how many minor units; for CNY fen
     * @return the amount
     * @throws ProblemException {@code money.noMinorUnit}
     */
    public static Money ofMinor(Currency currency, BigInteger minorUnits) {
        digits(currency);
        return new Money(currency, minorUnits);
    }

    /**
     * The sum.
     *
     * @param other an amount of the same currency
     * @return this + other
     * @throws ProblemException {@code money.currencyMismatch}, naming both amounts
     */
    public Money plus(Money other) {
        return new Money(currency, minorUnits.add(sameCurrency(other).minorUnits));
    }

    /**
     * The difference.
     *
     * @param other an amount of the same currency
     * @return this − other
     * @throws ProblemException {@code money.currencyMismatch}, naming both amounts
     */
    public Money minus(Money other) {
        return new Money(currency, minorUnits.subtract(sameCurrency(other).minorUnits));
    }

    /**
     * The amount with the other sign.
     *
     * @return −this
     */
    public Money negate() {
        return new Money(currency, minorUnits.negate());
    }

    /**
     * A whole multiple.
     *
     * @param factor how many times
     * @return this × factor
     */
    public Money times(long factor) {
        return new Money(currency, minorUnits.multiply(BigInteger.valueOf(factor)));
    }

    /**
     * The sign.
     *
     * @return −1, 0 or 1
     */
    public int signum() {
        return minorUnits.signum();
    }

    /**
     * Whether this is no money.
     *
     * @return true for 0
     */
    public boolean isZero() {
        return signum() == 0;
    }

    /**
     * The currency.
     *
     * @return the currency
     */
    public Currency currency() {
        return currency;
    }

    /**
     * The number of minor units.
     *
     * @return for CNY: fen
     */
    public BigInteger minorUnits() {
        return minorUnits;
    }

    /**
     * The amount in major units, with as many digits after the point as the currency has.
     *
     * @return for CNY: yuan with two digits
     */
    public BigDecimal amount() {
        return new BigDecimal(minorUnits, digits(currency));
    }

    /**
     * The amount in major units as an exact number.
     *
     * @return for CNY: yuan
     */
    public Rational exact() {
        return Rational.ratio(minorUnits, unitsPerMajor(currency));
    }

    /**
     * The amount for a reader, with thousands apart: {@code CNY 2,016.23}.
     *
     * <p>English and Chinese, the languages of this library, group digits alike, so the text is the same for every
     * locale; it never depends on the JVM's default or on its locale data.
     *
     * @param locale the reader's language
     * @return the currency's code, a space, the amount
     */
    public String text(Locale locale) {
        return currency.getCurrencyCode() + " " + amountText(locale);
    }

    /**
     * The amount for a reader, without the currency: {@code 2,016.23}; see {@link #text}.
     *
     * @param locale the reader's language
     * @return the amount with thousands apart
     */
    public String amountText(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        String plain = amount().abs().toPlainString();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain);
        for (int at = whole - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return signum() < 0 ? text.insert(0, '-').toString() : text.toString();
    }

    /**
     * Compares amounts of one currency.
     *
     * @throws ProblemException {@code money.currencyMismatch}, naming both amounts
     */
    @Override
    public int compareTo(Money other) {
        return minorUnits.compareTo(sameCurrency(other).minorUnits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money that && currency.equals(that.currency) && minorUnits.equals(that.minorUnits);
    }

    @Override
    public int hashCode() {
        // Not Currency.hashCode: it may differ between runs.
        return 31 * currency.getCurrencyCode().hashCode() + minorUnits.hashCode();
    }

    /** The amount as programs write it, without grouping: {@code CNY 2016.23}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount().toPlainString();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new ProblemException(Problem.of(MoneyProblem.CURRENCY_MISMATCH)
                    .with("left", this)
                    .with("right", other));
        }
        return other;
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            // The JDK's message says nothing; ours names the code.
            throw new ProblemException(
                    Problem.of(MoneyProblem.UNKNOWN_CURRENCY).with("currency", DecimalText.cut(code)));
        }
    }

    private static Rational units(Currency currency, Rational amount) {
        return amount.times(Rational.of(unitsPerMajor(currency)));
    }

    private static BigInteger unitsPerMajor(Currency currency) {
        return BigInteger.TEN.pow(digits(currency));
    }

    private static int digits(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new ProblemException(
                    Problem.of(MoneyProblem.NO_MINOR_UNIT).with("currency", currency.getCurrencyCode()));
        }
        return digits;
    }
}
