package io.github.meritpool.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RationalProperties {

    @Provide
    Arbitrary<Rational> rationals() {
        Arbitrary<BigInteger> small =
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-30), BigInteger.valueOf(30));
        Arbitrary<BigInteger> large =
                Arbitraries.bigIntegers().between(BigInteger.TWO.pow(80).negate(), BigInteger.TWO.pow(80));
        Arbitrary<BigInteger> numerators = Arbitraries.oneOf(small, large);
        Arbitrary<BigInteger> denominators = numerators.filter(d -> d.signum() != 0);
        // Edge cases of three numbers at once would crowd out the random ones; the small range meets them often enough.
        return Combinators.combine(numerators, denominators).as(Rational::ratio).withoutEdgeCases();
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(6);
    }

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    @Property
    void additionIsACommutativeGroup(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Rational.ZERO)).isEqualTo(a);
        assertThat(a.plus(a.negate())).isEqualTo(Rational.ZERO);
        assertThat(a.minus(b).plus(b)).isEqualTo(a);
    }

    @Property
    void multiplicationIsACommutativeGroupWithoutZero(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
        assertThat(a.times(Rational.ONE)).isEqualTo(a);
        Assume.that(!b.isZero());
        assertThat(b.times(Rational.ONE.dividedBy(b))).isEqualTo(Rational.ONE);
        assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
    }

    @Property
    void multiplicationDistributesOverAddition(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    }

    @Property
    void orderAgreesWithEqualityAndSubtraction(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.min(b)).isLessThanOrEqualTo(a.max(b));
        assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
    }

    @Property
    void aResultIsAlwaysInLowestTerms(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        for (Rational result : new Rational[] {a.plus(b), a.minus(b), a.times(b), a.negate(), a.pow(3)}) {
            assertThat(result.denominator()).isPositive();
            assertThat(result.numerator().gcd(result.denominator())).isEqualTo(BigInteger.ONE);
        }
    }

    @Property
    void aPowerIsARepeatedProduct(@ForAll("rationals") Rational a, @ForAll @IntRange(max = 8) int exponent) {
        Rational product = Rational.ONE;
        for (int i = 0; i < exponent; i++) {
            product = product.times(a);
        }
        assertThat(a.pow(exponent)).isEqualTo(product);
        Assume.that(!a.isZero());
        assertThat(a.pow(-exponent).times(product)).isEqualTo(Rational.ONE);
    }

    @Property
    void aDecimalIsRoundedAsBigDecimalDoes(
            @ForAll("decimals") BigDecimal decimal,
            @ForAll @IntRange(min = -4, max = 7) int scale,
            @ForAll("modes") RoundingMode mode) {
        Rational expected = Rational.of(decimal.setScale(scale, mode));

        assertThat(Rational.of(decimal).rounded(scale, mode)).isEqualTo(expected);
    }

    @Property
    void aRoundedNumberIsTheMultipleThatTheModeAsksFor(
            @ForAll("rationals") Rational number,
            @ForAll("rationals") Rational any,
            @ForAll("modes") RoundingMode mode) {
        Assume.that(!any.isZero());
        Rational step = any.abs();
        Rational rounded = number.roundedToStep(step, mode);

        assertThat(rounded.dividedBy(step).isInteger()).isTrue();
        Rational moved = rounded.minus(number);
        assertThat(moved.abs()).isLessThan(step);
        switch (mode) {
            case FLOOR -> assertThat(moved.signum()).isLessThanOrEqualTo(0);
            case CEILING -> assertThat(moved.signum()).isGreaterThanOrEqualTo(0);
            case DOWN -> assertThat(rounded.abs()).isLessThanOrEqualTo(number.abs());
            case UP -> assertThat(rounded.abs()).isGreaterThanOrEqualTo(number.abs());
            default -> assertThat(moved.abs().times(Rational.of(2))).isLessThanOrEqualTo(step);
        }
    }

    @Property
    void theFloorIsTheLastWholeNumberNotAbove(@ForAll("rationals") Rational number) {
        Rational floor = Rational.of(number.floor());
        Rational ceiling = Rational.of(number.ceiling());

        assertThat(floor).isLessThanOrEqualTo(number);
        assertThat(floor.plus(Rational.ONE)).isGreaterThan(number);
        assertThat(ceiling.minus(floor)).isEqualTo(number.isInteger() ? Rational.ZERO : Rational.ONE);
    }

    @Property
    void aDecimalTextIsReadBackAsTheSameNumber(@ForAll("decimals") BigDecimal decimal) {
        Rational number = Rational.of(decimal);

        assertThat(Rational.parse(number.toString())).isEqualTo(number);
        assertThat(number.toString()).isEqualTo(plain(decimal));
        assertThat(number.decimal())
                .hasValueSatisfying(d -> assertThat(d.scale()).isNotNegative());
    }

    @Property
    void aFractionIsReadBackFromItsText(@ForAll("rationals") Rational number) {
        String[] parts = number.toString().split("/");
        Rational read = parts.length == 1
                ? Rational.of(new BigDecimal(parts[0]))
                : Rational.ratio(new BigInteger(parts[0]), new BigInteger(parts[1]));

        assertThat(read).isEqualTo(number);
    }

    @Property
    void aCutTextIsTheBeginningOfALongerOne(
            @ForAll("rationals") Rational number, @ForAll @IntRange(max = 12) int digits) {
        String cut = number.text(digits);
        String longer = number.text(digits + 5);

        if (cut.endsWith("…")) {
            assertThat(longer).startsWith(cut.substring(0, cut.length() - 1));
            assertThat(new BigDecimal(cut.substring(0, cut.length() - 1)).scale())
                    .isEqualTo(digits);
        } else {
            assertThat(longer).isEqualTo(cut);
            assertThat(Rational.of(new BigDecimal(cut))).isEqualTo(number);
        }
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
