package io.github.meritpool.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Dividing by a reciprocal and rounding by thresholds is dividing and rounding. */
class RounderProperties {

    @Property(tries = 5000)
    void roundsAsDecimalsDo(
            @ForAll("numbers") long dividend, @ForAll("divisors") long divisor, @ForAll RoundingMode mode) {
        Assume.that(mode != RoundingMode.UNNECESSARY && dividend != Long.MIN_VALUE);
        assertThat(new Rounder(divisor, mode).divide(dividend)).isEqualTo(rounded(dividend, divisor, mode));
    }

    @Property
    void tiesGoTheWayOfTheMode(@ForAll("halves") long half, @ForAll("divisors") long odd, @ForAll RoundingMode mode) {
        Assume.that(mode != RoundingMode.UNNECESSARY && odd < 1_000_000);
        assertThat(new Rounder(2 * odd, mode).divide((2 * half + 1) * odd))
                .isEqualTo(rounded((2 * half + 1) * odd, 2 * odd, mode));
    }

    private static long rounded(long dividend, long divisor, RoundingMode mode) {
        return BigDecimal.valueOf(dividend)
                .divide(BigDecimal.valueOf(divisor), 0, mode)
                .longValueExact();
    }

    @Property(tries = 5000)
    void wholeQuotients(@ForAll("numbers") long dividend, @ForAll("divisors") long divisor) {
        long size = dividend & Long.MAX_VALUE;
        assertThat(new Divisor(divisor).quotient(size)).isEqualTo(size / divisor);
    }

    /** Among few numbers, so that many a column goes the short way, and with one below zero the long one. */
    @Property(tries = 5000)
    void columnsAreRoundedAsTheirNumbers(
            @ForAll("dividends") long[] dividends, @ForAll("divisors") long divisor, @ForAll RoundingMode mode) {
        Assume.that(mode != RoundingMode.UNNECESSARY && divisor < Long.MAX_VALUE / 2);
        long[] expected = Arrays.stream(dividends)
                .map(dividend -> rounded(dividend, divisor, mode))
                .toArray();
        Longs actual = new Rounder(divisor, mode).divide(Longs.ofEach(dividends));
        assertThat(actual.values()).isEqualTo(expected);
        assertThat(Arrays.stream(expected)).allMatch(number -> actual.least() <= number && number <= actual.greatest());
    }

    @Property(tries = 5000)
    void shortQuotients(@ForAll @IntRange(min = 0) int dividend, @ForAll @IntRange(min = 1) int divisor) {
        long[] quotients = {7, 7, 7};
        new Divisor(divisor).shortQuotients(quotients, 2, new long[] {dividend, Integer.MAX_VALUE}, 0, 1, 0);
        assertThat(quotients)
                .as("two of them, and what is beyond as it was")
                .containsExactly(dividend / divisor, Integer.MAX_VALUE / divisor, 7);
    }

    @Example
    void theLeastLongIsLeftToTheDefinition() {
        assertThatThrownBy(() -> new Rounder(3, RoundingMode.HALF_UP).divide(Long.MIN_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<long[]> dividends() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 10_000);
        Arbitrary<Long> any = Arbitraries.longs().between(-1L << 40, 1L << 40);
        return Arbitraries.frequencyOf(Tuple.of(3, few), Tuple.of(1, any))
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Long> divisors() {
        return Arbitraries.oneOf(
                Arbitraries.longs().greaterOrEqual(1), Arbitraries.longs().between(1, 1000));
    }

    @Provide
    Arbitrary<Long> halves() {
        return Arbitraries.longs().between(-1_000_000, 1_000_000);
    }
}
