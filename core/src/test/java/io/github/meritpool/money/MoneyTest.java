package io.github.meritpool.money;

import static io.github.meritpool.money.Refusals.problem;
import static io.github.meritpool.money.Refusals.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");

    private static Money cny(String amount) {
        return Money.of("CNY", amount);
    }

    @Nested
    class Holds {

        @Test
        void wholeMinorUnits() {
            Money pay = cny("2016.23");

            assertThat(pay.currency()).isEqualTo(CNY);
            assertThat(pay.minorUnits()).isEqualTo(BigInteger.valueOf(201623));
            assertThat(pay.amount()).isEqualTo(new BigDecimal("2016.23"));
            assertThat(pay.exact()).isEqualTo(Rational.ratio(201623, 100));
            assertThat(pay).isEqualTo(Money.ofMinor(CNY, 201623)).hasToString("CNY 2016.23");
        }

        @Test
        void asManyDigitsAsTheCurrencyHas() {
            assertThat(Money.of("JPY", "2016"))
                    .isEqualTo(Money.ofMinor(JPY, 2016))
                    .hasToString("JPY 2016");
            assertThat(Money.of("KWD", "2016.235")).isEqualTo(Money.ofMinor(KWD, 2016235));
            assertThat(cny("5")).hasToString("CNY 5.00");
            assertThat(cny("5").amount()).isEqualTo(new BigDecimal("5.00"));
        }

        @Test
        void moreThanALongOfFen() {
            Money most = Money.ofMinor(CNY, Long.MAX_VALUE);

            assertThat(most.plus(Money.ofMinor(CNY, 1)).minorUnits()).isEqualTo("9223372036854775808");
            assertThat(most.times(Long.MAX_VALUE).minorUnits()).isEqualTo("85070591730234615847396907784232501249");
            assertThat(Money.ofMinor(CNY, BigInteger.TEN.pow(30))).hasToString("CNY 1" + "0".repeat(28) + ".00");
        }

        @Test
        void oneAmountHoweverItIsWritten() {
            assertThat(Money.of(CNY, new BigDecimal("1.5000")))
                    .isEqualTo(cny("1.50"))
                    .hasSameHashCodeAs(cny("1.5"));
            assertThat(cny("1"))
                    .isNotEqualTo(cny("1.01"))
                    .isNotEqualTo(Money.ofMinor(JPY, 100))
                    .isNotEqualTo("CNY 1.00");
            assertThat(cny("1").hashCode()).isNotEqualTo(cny("1.01").hashCode());
            assertThat(cny("1").hashCode()).isNotEqualTo(Money.ofMinor(JPY, 100).hashCode());
        }

        @Test
        void itsSign() {
            assertThat(cny("-0.01").signum()).isEqualTo(-1);
            assertThat(cny("0").isZero()).isTrue();
            assertThat(cny("0.01").isZero()).isFalse();
        }
    }

    @Nested
    class Computes {

        @Test
        void withAmountsOfOneCurrency() {
            assertThat(cny("2000.00").plus(cny("16.23"))).isEqualTo(cny("2016.23"));
            assertThat(cny("2000.00").minus(cny("2016.23"))).isEqualTo(cny("-16.23"));
            assertThat(cny("16.23").negate()).isEqualTo(cny("-16.23"));
            assertThat(cny("16.23").times(-3)).isEqualTo(cny("-48.69"));
            assertThat(cny("16.23")).isGreaterThan(cny("16.22")).isEqualByComparingTo(cny("16.23"));
            assertThat(cny("-1")).isLessThan(cny("0"));
        }

        @Test
        void neverAcrossCurrencies() {
            Money pay = cny("2016.23");
            Money yen = Money.ofMinor(JPY, 5);
            String told = "CNY 2016.23 and JPY 5 are of different currencies;"
                    + " only amounts of one currency can be added or compared.";

            assertThat(sentence(() -> pay.plus(yen))).isEqualTo(told);
            assertThat(sentence(() -> pay.minus(yen))).isEqualTo(told);
            assertThat(sentence(() -> pay.compareTo(yen))).isEqualTo(told);
        }
    }

    @Nested
    class RoundsOnlyWhenTold {

        @ParameterizedTest
        @CsvSource({
            "2016.235, HALF_UP, 2016.24",
            "2016.235, HALF_EVEN, 2016.24",
            "2016.225, HALF_EVEN, 2016.22",
            "-2016.235, HALF_UP, -2016.24",
            "2016.239, DOWN, 2016.23",
            "2016.231, UP, 2016.24"
        })
        void byTheModeGiven(String amount, RoundingMode mode, String rounded) {
            assertThat(Money.of(CNY, new BigDecimal(amount), mode)).isEqualTo(cny(rounded));
            assertThat(Money.of(CNY, Rational.parse(amount), mode)).isEqualTo(cny(rounded));
        }

        @Test
        void aThirdOfAnAmount() {
            assertThat(Money.of(CNY, Rational.ratio(100, 3), RoundingMode.HALF_UP))
                    .isEqualTo(cny("33.33"));
            assertThat(Money.of(JPY, Rational.ratio(100, 3), RoundingMode.UP)).isEqualTo(Money.ofMinor(JPY, 34));
        }

        @Test
        void refusingExcessDigitsOtherwise() {
            assertThat(sentence(() -> cny("2016.235")))
                    .isEqualTo("The amount 2016.235 is finer than CNY allows: 2 digits after the point.");
            assertThat(sentence(() -> Money.of(JPY, new BigDecimal("0.5"))))
                    .isEqualTo("The amount 0.5 is finer than JPY allows: 0 digits after the point.");
            assertThat(problem(() -> Money.of(CNY, Rational.ratio(1, 3), RoundingMode.UNNECESSARY))
                            .code())
                    .isEqualTo("money.inexact");
        }
    }

    @Nested
    class Refuses {

        @Test
        void whatIsNoCurrency() {
            assertThat(sentence(() -> Money.of("RMB", "1")))
                    .isEqualTo("\"RMB\" is not a currency; a currency is an ISO 4217 code.");
            assertThat(problem(() -> Money.of("元", "1")).code()).isEqualTo("money.unknownCurrency");
        }

        @Test
        void whatHasNoMinorUnit() {
            Currency gold = Currency.getInstance("XAU");

            assertThat(sentence(() -> Money.of("XAU", "1")))
                    .isEqualTo("XAU has no minor unit, so no pay can be counted in it.");
            assertThat(problem(() -> Money.ofMinor(gold, 1)).code()).isEqualTo("money.noMinorUnit");
            assertThat(problem(() -> Money.of(gold, Rational.ONE, RoundingMode.UP))
                            .code())
                    .isEqualTo("money.noMinorUnit");
        }

        @Test
        void whatIsNoDecimal() {
            assertThat(problem(() -> cny("2,016.23")).code()).isEqualTo("money.notADecimal");
            assertThat(problem(() -> cny("1".repeat(61))).code()).isEqualTo("money.tooManyDigits");
        }
    }

    @Nested
    class IsWrittenForAReader {

        private final Locale before = Locale.getDefault();

        @AfterEach
        void restoreTheDefault() {
            Locale.setDefault(before);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2016.23 | CNY 2,016.23",
                    "0 | CNY 0.00",
                    "999.99 | CNY 999.99",
                    "1000 | CNY 1,000.00",
                    "-999 | CNY -999.00",
                    "-1000 | CNY -1,000.00",
                    "123456.7 | CNY 123,456.70",
                    "1234567890.12 | CNY 1,234,567,890.12"
                })
        void withThousandsApart(String amount, String text) {
            assertThat(cny(amount).text(Locale.SIMPLIFIED_CHINESE)).isEqualTo(text);
            assertThat(cny(amount).text(Locale.ENGLISH)).isEqualTo(text);
        }

        @Test
        void withoutAPointWhereTheCurrencyHasNoMinorUnits() {
            assertThat(Money.ofMinor(JPY, 1234567).text(Locale.ENGLISH)).isEqualTo("JPY 1,234,567");
            assertThat(Money.ofMinor(JPY, 1234567).amountText(Locale.ENGLISH)).isEqualTo("1,234,567");
        }

        @Test
        void alikeUnderEveryDefaultLocale() {
            for (String tag : new String[] {"de-DE", "ar-EG-u-nu-arab", "hi-IN", "th-TH-u-nu-thai"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(cny("1234567.89").text(Locale.getDefault())).isEqualTo("CNY 1,234,567.89");
                assertThat(cny("1234567.89")).hasToString("CNY 1234567.89");
            }
        }
    }
}
