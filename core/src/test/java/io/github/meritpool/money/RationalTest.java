package io.github.meritpool.money;

import static io.github.meritpool.money.Refusals.problem;
import static io.github.meritpool.money.Refusals.sentence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    private static final Rational THIRD = Rational.ratio(1, 3);

    @Nested
    class IsOneNumberWhateverItsForm {

        @ParameterizedTest
        @CsvSource({"6,4, 3,2", "-6,4, -3,2", "6,-4, -3,2", "-6,-4, 3,2", "0,-5, 0,1", "7,1, 7,1", "12,6, 2,1"})
        void inLowestTermsWithTheDenominatorAboveZero(long n, long d, long lowestN, long lowestD) {
            Rational number = Rational.ratio(n, d);

            assertThat(number.numerator()).isEqualTo(BigInteger.valueOf(lowestN));
            assertThat(number.denominator()).isEqualTo(BigInteger.valueOf(lowestD));
        }

        @Test
        void equalHoweverItWasMade() {
            Rational half = Rational.ratio(1, 2);

            assertThat(Rational.parse("0.50")).isEqualTo(half).hasSameHashCodeAs(half);
            assertThat(Rational.of(new BigDecimal("5E-1"))).isEqualTo(half);
            assertThat(Rational.of(new BigDecimal("2E+2"))).isEqualTo(Rational.of(200));
            assertThat(Rational.of(BigInteger.TEN)).isEqualTo(Rational.of(10));
            assertThat(half).isNotEqualTo(Rational.ratio(1, 3)).isNotEqualTo(Rational.ratio(3, 2));
            assertThat(half).isNotEqualTo(new BigDecimal("0.5"));
            assertThat(THIRD.hashCode()).isNotEqualTo(Rational.ratio(1, 4).hashCode());
            assertThat(THIRD.hashCode()).isNotEqualTo(Rational.ratio(2, 3).hashCode());
        }

        @Test
        void knowsWhetherItIsZeroOrWhole() {
            assertThat(Rational.ZERO.isZero()).isTrue();
            assertThat(THIRD.isZero()).isFalse();
            assertThat(Rational.ZERO.isInteger()).isTrue();
            assertThat(Rational.ratio(6, 3).isInteger()).isTrue();
            assertThat(THIRD.isInteger()).isFalse();
        }
    }

    @Nested
    class Computes {

        @Test
        void theFourOperationsExactly() {
            Rational sixth = Rational.ratio(1, 6);

            assertThat(THIRD.plus(sixth)).isEqualTo(Rational.ratio(1, 2));
            assertThat(THIRD.minus(sixth)).isEqualTo(sixth);
            assertThat(THIRD.times(Rational.ratio(3, 4))).isEqualTo(Rational.ratio(1, 4));
            assertThat(THIRD.dividedBy(Rational.ratio(-2, 3))).isEqualTo(Rational.ratio(-1, 2));
            assertThat(Rational.of(7).plus(Rational.of(-9))).isEqualTo(Rational.of(-2));
            assertThat(Rational.of(7).times(Rational.of(-9))).isEqualTo(Rational.of(-63));
            assertThat(Rational.of(7).times(THIRD)).isEqualTo(Rational.ratio(7, 3));
            assertThat(THIRD.plus(Rational.of(7))).isEqualTo(Rational.ratio(22, 3));
        }

        @Test
        void pastLong() {
            Rational most = Rational.of(Long.MAX_VALUE);

            assertThat(most.plus(Rational.ONE)).hasToString("9223372036854775808");
            assertThat(most.times(most)).hasToString("85070591730234615847396907784232501249");
        }

        @Test
        void signsAndExtremes() {
            assertThat(THIRD.negate()).isEqualTo(Rational.ratio(-1, 3));
            assertThat(THIRD.negate().abs()).isEqualTo(THIRD);
            assertThat(THIRD.abs()).isEqualTo(THIRD);
            assertThat(THIRD.negate().signum()).isEqualTo(-1);
            assertThat(THIRD.min(Rational.ZERO)).isEqualTo(Rational.ZERO);
            assertThat(Rational.ZERO.min(THIRD)).isEqualTo(Rational.ZERO);
            assertThat(THIRD.max(Rational.ZERO)).isEqualTo(THIRD);
            assertThat(Rational.ZERO.max(THIRD)).isEqualTo(THIRD);
        }

        @Test
        void ordersByValue() {
            assertThat(THIRD).isLessThan(Rational.parse("0.3334")).isGreaterThan(Rational.parse("0.3333"));
            assertThat(THIRD).isGreaterThan(Rational.ratio(-2, 3)).isLessThan(Rational.ratio(2, 3));
            assertThat(THIRD.negate()).isGreaterThan(Rational.ratio(-1, 2));
        }

        @Test
        void wholePowers() {
            Rational minusTwoThirds = Rational.ratio(-2, 3);

            assertThat(minusTwoThirds.pow(3)).isEqualTo(Rational.ratio(-8, 27));
            assertThat(minusTwoThirds.pow(-3)).isEqualTo(Rational.ratio(-27, 8));
            assertThat(Rational.ZERO.pow(0)).isEqualTo(Rational.ONE);
            assertThat(Rational.of(2).pow(1000).numerator().bitLength()).isEqualTo(1001);
            assertThat(Rational.of(2).pow(-1000).denominator().bitLength()).isEqualTo(1001);
        }

        @ParameterizedTest
        @ValueSource(ints = {1001, -1001, Integer.MIN_VALUE})
        void noPowerPastTheLimit(int exponent) {
            assertThat(sentence(() -> Rational.ONE.pow(exponent)))
                    .isEqualTo("The exponent " + exponent + " is out of bounds; it must be from -1000 to 1000.");
        }

        @Test
        void noQuotientByZero() {
            assertThat(sentence(() -> THIRD.dividedBy(Rational.ZERO)))
                    .isEqualTo("1/3 is divided by 0; a quotient by zero has no value.");
            assertThat(problem(() -> Rational.ratio(5, 0)).values()).containsEntry("dividend", "5");
            assertThat(problem(() -> Rational.ZERO.pow(-1)).code()).isEqualTo("money.divisionByZero");
        }
    }

    @Nested
    class Rounds {

        @ParameterizedTest
        @CsvSource({"7,2, 3,4", "-7,2, -4,-3", "6,2, 3,3", "-6,2, -3,-3", "1,3, 0,1", "-1,3, -1,0", "0,1, 0,0"})
        void downAndUpToWholeNumbers(long n, long d, long floor, long ceiling) {
            assertThat(Rational.ratio(n, d).floor()).isEqualTo(BigInteger.valueOf(floor));
            assertThat(Rational.ratio(n, d).ceiling()).isEqualTo(BigInteger.valueOf(ceiling));
        }

        @ParameterizedTest
        @CsvSource({
            "2.345, 2, HALF_UP, 2.35",
            "2.345, 2, HALF_EVEN, 2.34",
            "2.345, 2, HALF_DOWN, 2.34",
            "-2.345, 2, HALF_UP, -2.35",
            "-2.341, 2, FLOOR, -2.35",
            "-2.349, 2, CEILING, -2.34",
            "2.341, 2, UP, 2.35",
            "2.349, 2, DOWN, 2.34",
            "1250, -2, HALF_UP, 1300",
            "2.5, 0, HALF_UP, 3",
            "2.34, 2, UNNECESSARY, 2.34",
        })
        void toAScale(String number, int scale, RoundingMode mode, String rounded) {
            assertThat(Rational.parse(number).rounded(scale, mode)).isEqualTo(Rational.parse(rounded));
        }

        @ParameterizedTest
        @CsvSource({
            // Half lessons: 10.26 is nearer to 10.5 than to 10.
            "10.26, 0.5, HALF_UP, 10.5",
            "10.24, 0.5, HALF_UP, 10",
            "10.25, 0.5, HALF_DOWN, 10",
            "-10.25, 0.5, HALF_UP, -10.5",
            "1234, 50, DOWN, 1200",
            "1250, 50, UNNECESSARY, 1250",
        })
        void toAStep(String number, String step, RoundingMode mode, String rounded) {
            assertThat(Rational.parse(number).roundedToStep(Rational.parse(step), mode))
                    .isEqualTo(Rational.parse(rounded));
        }

        @Test
        void aThirdToAStepOfAThird() {
            assertThat(Rational.parse("0.4").roundedToStep(THIRD, RoundingMode.HALF_UP))
                    .isEqualTo(THIRD);
        }

        @Test
        void notWhereNoneWasToBeNeeded() {
            assertThat(sentence(() -> THIRD.rounded(2, RoundingMode.UNNECESSARY)))
                    .isEqualTo("1/3 is not a multiple of 0.01, and the rounding stated is that none is needed.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-0.5"})
        void notToAStepThatIsNotAboveZero(String step) {
            assertThat(sentence(() -> THIRD.roundedToStep(Rational.parse(step), RoundingMode.HALF_UP)))
                    .isEqualTo("The rounding step is " + step + "; it must be above 0.");
        }

        @ParameterizedTest
        @ValueSource(ints = {1001, -1001, Integer.MIN_VALUE})
        void notToAScalePastTheLimit(int scale) {
            assertThat(problem(() -> THIRD.rounded(scale, RoundingMode.DOWN)).code())
                    .isEqualTo("money.exponentTooLarge");
        }
    }

    @Nested
    class ReadsText {

        @ParameterizedTest
        @CsvSource({"0,0", "-0,0", "-0.0,0", "007.50,7.5", "2016.23,2016.23", "-12,-12"})
        void ofPlainDecimals(String text, String number) {
            assertThat(Rational.parse(text)).hasToString(number);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", " 1", "1 ", "+1", ".5", "5.", "1,000", "1e3", "1/3", "--1", "1.2.3", "NaN", "１２", "٣"})
        void andNothingElse(String text) {
            assertThat(sentence(() -> Rational.parse(text)))
                    .isEqualTo("\"" + text + "\" is not a decimal number;"
                            + " only digits 0-9, one point and a leading minus are read.");
        }

        @Test
        void upToSixtyDigits() {
            String sixty = "1".repeat(40) + "." + "0".repeat(10) + "9".repeat(10);

            assertThat(Rational.parse("-" + sixty)).hasToString("-" + sixty);
            assertThat(sentence(() -> Rational.parse(sixty + "3")))
                    .isEqualTo("The number " + sixty + "3 has 61 digits; the limit is 60.");
        }

        @Test
        void andRepeatsOnlyTheBeginningOfALongOne() {
            assertThat(problem(() -> Rational.parse("9".repeat(80))).values()).containsEntry("text", "9".repeat(80));
            assertThat(problem(() -> Rational.parse("9".repeat(1_000_000))).values())
                    .containsEntry("text", "9".repeat(80) + "…")
                    .containsEntry("digits", "1000000");
            assertThat(problem(() -> Rational.parse("x".repeat(81))).values())
                    .containsEntry("text", "x".repeat(80) + "…");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1E+1000", "1E-1001", "1E+1000000000", "1E-1000000000", "0E+1000000000"})
        void andNoDecimalThatWouldFillTheMemory(String decimal) {
            BigDecimal huge = new BigDecimal(decimal);

            assertThat(problem(() -> Rational.of(huge)).code()).isEqualTo("money.tooManyDigits");
        }

        @Test
        void andDecimalsUpToTheLimit() {
            assertThat(Rational.of(new BigDecimal("1E+999")).numerator()).isEqualTo(BigInteger.TEN.pow(999));
            assertThat(Rational.of(new BigDecimal("1E-1000")).denominator()).isEqualTo(BigInteger.TEN.pow(1000));
            // 1001 digits, but neither 1000 of them before nor 1000 after the point.
            BigDecimal long1001 = new BigDecimal("9".repeat(501) + "." + "9".repeat(500));
            assertThat(problem(() -> Rational.of(long1001)).values()).containsEntry("digits", "1001");
        }
    }

    @Nested
    class WritesText {

        @ParameterizedTest
        @CsvSource({
            "1,2, 0.5",
            "3,1, 3",
            "100,1, 100",
            "-1,8, -0.125",
            "1,3, 1/3",
            "-22,7, -22/7",
            "1,1000000000, 0.000000001",
            "1,25, 0.04",
            "7,160, 0.04375"
        })
        void asADecimalThatEndsOrAFraction(long n, long d, String text) {
            assertThat(Rational.ratio(n, d)).hasToString(text);
        }

        @Test
        void theDecimalOnlyIfItEnds() {
            assertThat(Rational.ratio(5, 4).decimal()).contains(new BigDecimal("1.25"));
            assertThat(Rational.of(1200).decimal()).contains(new BigDecimal("1200"));
            assertThat(Rational.ratio(7, 500).decimal()).contains(new BigDecimal("0.014"));
            assertThat(THIRD.decimal()).isEmpty();
            assertThat(Rational.ratio(1, 30).decimal()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "1539533809,1000000, 4, 1539.5338…",
            "1539533809,1000000, 6, 1539.533809",
            "1539533809,1000000, 9, 1539.533809",
            "2,3, 4, 0.6666…",
            "-2,3, 4, -0.6666…",
            "2,3, 0, 0…",
            "-2,3, 0, -0…",
            "1,1000, 2, 0.00…",
            "-1,1000, 2, -0.00…",
            "1,2, 0, 0…",
            "-1001,1000, 1, -1.0…",
            "5,1, 0, 5"
        })
        void cutForAReader(long n, long d, int digits, String text) {
            assertThat(Rational.ratio(n, d).text(digits)).isEqualTo(text);
        }

        @Test
        void neverCutBeforeThePoint() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> THIRD.text(-1))
                    .withMessageContaining("-1");
        }
    }

    /** 2^62 is where numbers are kept another way; a number is the same from whichever side it was come to. */
    @Test
    void numbersAreTheSameOnBothSidesOfWhatLongHolds() {
        BigInteger edge = BigInteger.TWO.pow(62);
        for (int sign : new int[] {1, -1}) {
            for (int beyond = -2; beyond <= 2; beyond++) {
                BigInteger whole = edge.add(BigInteger.valueOf(beyond)).multiply(BigInteger.valueOf(sign));
                Rational number = Rational.of(whole);
                assertThat(number).hasToString(whole.toString()).hasSameHashCodeAs(Rational.of(whole.longValueExact()));
                assertThat(number).isEqualTo(Rational.of(whole.longValueExact()));
                assertThat(number).isEqualTo(Rational.of(edge.negate()).plus(Rational.of(whole.add(edge))));
                assertThat(number).isEqualTo(Rational.ratio(whole.shiftLeft(1), BigInteger.TWO));
                assertThat(number.negate().negate()).isEqualTo(number);
                assertThat(number.times(number).dividedBy(number)).isEqualTo(number);
                assertThat(Rational.ONE.dividedBy(number).numerator()).isEqualTo(BigInteger.valueOf(sign));
                assertThat(number.plus(Rational.ratio(1, 3)).floor()).isEqualTo(whole);
                assertThat(number.compareTo(Rational.of(edge))).isEqualTo(whole.compareTo(edge));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,4", "1,0", "-1200,2", "75,3", "-64,6", "3125,5", "40,18", "10,1", "7,40", "9223372036854775807,3"})
    void unitsOfTheLastDecimal(long unscaled, int scale) {
        assertThat(Rational.ofUnscaled(unscaled, scale)).isEqualTo(Rational.of(BigDecimal.valueOf(unscaled, scale)));
        assertThat(Rational.ofUnscaled(unscaled, scale).numerator())
                .isEqualTo(Rational.of(BigDecimal.valueOf(unscaled, scale)).numerator());
    }
}
