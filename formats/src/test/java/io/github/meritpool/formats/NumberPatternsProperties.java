package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.spi.ArgumentCheck;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The patterns say of a text what its number says. */
class NumberPatternsProperties {

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<BigDecimal> near = Arbitraries.bigDecimals()
                .between(new BigDecimal(-300), new BigDecimal(300))
                .ofScale(2);
        Arbitrary<BigDecimal> far = Arbitraries.integers().map(BigDecimal::valueOf);
        return Arbitraries.oneOf(
                near.map(BigDecimal::toPlainString),
                near.map(number -> number.stripTrailingZeros().toPlainString()),
                near.map(number -> number.toBigInteger().toString()),
                far.map(BigDecimal::toPlainString),
                Arbitraries.of(
                        "-0",
                        "0",
                        "-0.0",
                        "00",
                        "01",
                        "1.",
                        ".5",
                        "+1",
                        "1e2",
                        "",
                        "-",
                        "2147483648",
                        "9".repeat(30),
                        "1" + "0".repeat(30),
                        "x"));
    }

    @Provide
    Arbitrary<Integer> bounds() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-300, 300),
                Arbitraries.integers().filter(bound -> bound > Integer.MIN_VALUE));
    }

    @Property
    void aTextFitsIfItsNumberIsWithin(
            @ForAll("bounds") int one, @ForAll("bounds") int other, @ForAll("texts") String text) {
        int least = Math.min(one, other);
        int most = Math.max(one, other);
        boolean isWithin = ArgumentCheck.isDecimal(text)
                && new BigDecimal(text).compareTo(BigDecimal.valueOf(least)) >= 0
                && new BigDecimal(text).compareTo(BigDecimal.valueOf(most)) <= 0;
        assertThat(text.matches(NumberPatterns.decimal(least, most))).isEqualTo(isWithin);
        boolean isFrom =
                ArgumentCheck.isDecimal(text) && new BigDecimal(text).compareTo(BigDecimal.valueOf(least)) >= 0;
        assertThat(text.matches(NumberPatterns.decimalFrom(least))).isEqualTo(isFrom);
        boolean isWhole = isWithin && new BigDecimal(text).stripTrailingZeros().scale() <= 0;
        assertThat(text.matches(NumberPatterns.whole(least, most))).isEqualTo(isWhole);
    }
}
