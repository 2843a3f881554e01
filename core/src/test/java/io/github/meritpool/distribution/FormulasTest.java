package io.github.meritpool.distribution;

import static io.github.meritpool.distribution.SmallSchool.school;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.settlement.Payout;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lines pay, worked by hand: marks are 50, 30 and 20, and T3 is not among the paid staff. */
class FormulasTest {

    private static String paid(String formula, String amount, String fragment) {
        return school().pool("merit", "'amount': " + amount + ", 'rest': 'closing'")
                .line("pay", "merit", 1, formula, fragment)
                .paid("pay");
    }

    @Nested
    class Allowances {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    // 10 + 2 × 50, and so on
                    "'base': 10, 'each': 2, 'count': 'mark' | T1 110.00, T2 70.00, T3 50.00",
                    // 25 are free: 25, 5 and none
                    "'base': 10, 'each': 2, 'count': 'mark', 'free': 25 | T1 60.00, T2 20.00, T3 10.00",
                    "'base': 10, 'each': 2, 'count': 'mark', 'cap': 60 | T1 60.00, T2 60.00, T3 50.00",
                    // a score of 50 is 50 times the base where no full mark is stated
                    "'base': 1, 'score': 'mark' | T1 50.00, T2 30.00, T3 20.00",
                    "'base': 100, 'score': 'mark', 'outOf': 100 | T1 50.00, T2 30.00, T3 20.00",
                    // 40 × 0.5, and so on
                    "'base': 100, 'score': 'mark', 'outOf': 100, 'cap': 40, 'capBinds': 'beforeScore' | T1 20.00, T2 12.00, T3 8.00",
                    "'base': 100, 'score': 'mark', 'outOf': 100, 'cap': 40, 'capBinds': 'afterScore' | T1 40.00, T2 30.00, T3 20.00",
                    // 50 − 15, 30 − 15, 20 − 15
                    "'base': 100, 'score': 'mark', 'outOf': 100, 'less': 15 | T1 35.00, T2 15.00, T3 5.00",
                    "'base': 100, 'score': 'mark', 'outOf': 100, 'less': 15, 'least': 10 | T1 35.00, T2 15.00, T3 10.00",
                    // 50/7 is 7.142857…, 30/7 is 4.285714…, 20/7 is 2.857142…: each month is rounded
                    "'base': 10, 'score': 'mark', 'outOf': 70, 'months': 3 | T1 21.42, T2 12.87, T3 8.58",
                    "'base': 10, 'score': 'mark', 'outOf': 70, 'rounding': 'up' | T1 7.15, T2 4.29, T3 2.86",
                    "'base': 10, 'score': 'mark', 'outOf': 70, 'quantum': 1 | T1 7.00, T2 4.00, T3 3.00",
                })
        void aMonthsRate(String fragment, String paid) {
            assertThat(paid("allowance", "1000", fragment)).isEqualTo(paid);
        }

        @Test
        void belowNothing() {
            assertThat(paid("allowance", "1000", "'base': 100, 'score': 'mark', 'outOf': 100, 'less': 30"))
                    .isEqualTo("distribution.negativePayment T3 /lines/0");
        }

        /** The pool loses the rate of 40, held to the cap, for two months; what is not earned goes to the fund. */
        @Test
        void thePoolLosesTheFullRate() {
            SmallSchool school = school().pool("merit", "'amount': 240").line("pay", "merit", 1, "allowance", """
                            'base': 100, 'score': 'mark', 'outOf': 100, 'cap': 40, 'capBinds': 'beforeScore', 'months': 2,
                            'draws': 'rate', 'withheldTo': 'fund'""");
            assertThat(school.flow("merit")).isEqualTo("240.00, -pay 80.00, to fund 160.00, = 0.00");
            assertThat(school.accounts()).isEqualTo("fund 160.00, town 0.00");
        }

        /** T1 and T2 draw 100 each and are paid 50 and 30: 120 come into the other pool. */
        @Test
        void whatIsWithheldComesIntoAPool() {
            SmallSchool school = school().pool("merit", "'amount': 200")
                    .pool("spare", "'rest': 'closing'")
                    .line("pay", "merit", 1, "allowance", """
                            'base': 100, 'score': 'mark', 'outOf': 100, 'to': 'paidStaff', 'draws': 'rate', 'withheldTo': 'spare'""")
                    .line("more", "spare", 1, "pointValue", "'points': 1, 'ceiling': 30");
            assertThat(school.flow("merit")).isEqualTo("200.00, -pay 80.00, to spare 120.00, = 0.00");
            assertThat(school.flow("spare")).isEqualTo("0.00, +merit 120.00, -more 90.00, = 30.00");
        }

        /** 70 % in two parts of 35.0035 and 70.007 together, the rest is the balance. */
        @Test
        void paidInInstalments() {
            SmallSchool school = school().pool("merit", "'amount': 100.01").line("pay", "merit", 1, "pointValue", """
                            'points': 1, 'to': {'of': 'mark', 'atLeast': 50}, 'instalments': [
                             {'label': {'en': 'monthly', 'zh-CN': '按月'}, 'times': 2, 'percent': 70},
                             {'label': {'en': 'balance', 'zh-CN': '结算'}, 'remainder': true}]""");
            Payout payout = school.settled().orElseThrow().payout("T1");
            assertThat(payout.instalments()).hasToString("{pay=[CNY 35.00, CNY 35.01, CNY 30.00]}");
            assertThat(payout.lines()).hasToString("{pay=CNY 100.01}");
        }
    }

    @Nested
    class ScoredInMoney {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "'full': 50 | T1 40.00, T2 40.00, T3 10.00",
                    "'full': 50, 'to': 'paidStaff' | T1 40.00, T2 40.00, T3 0.00"
                })
        void byLevels(String fragment, String paid) {
            assertThat(paid("scored", "1000", fragment + """
                            , 'score': {'type': 'levelPoints', 'of': 'status', 'points': {'paid': 40, 'out': 10}}""")).isEqualTo(paid);
        }

        /** What is scored has its price: it shares no remainder, and others may draw after it. */
        @Test
        void isAFixedPrice() {
            assertThat(school().pool("merit", "'amount': 1000")
                            .line("scored", "merit", 1, "scored", """
                                    'full': 50, 'score': {'type': 'levelPoints', 'of': 'status', 'points': {'paid': 40, 'out': 10}}""")
                            .line("pay", "merit", 2, "pointValue", "'points': 'mark'")
                            .paid("pay"))
                    .isEqualTo("T1 455.00, T2 273.00, T3 182.00");
        }
    }

    @Test
    void theFormulasByTheirNames() {
        assertThat(DistributionFormula.names())
                .extracting(name -> DistributionFormula.of(name).orElseThrow().label())
                .extracting(label -> label.en() + " " + label.zhCn())
                .containsExactly(
                        "point value 分值分配",
                        "monthly allowance 按月津贴",
                        "scored in money 按金额计分",
                        "multiple of a mean 平均数的倍数");
    }

    @Nested
    class MultiplesOfAMean {

        /** Pay is 480, 288 and 192, its mean 320, that of the paid staff 384. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "'times': 0.5 | T1 160.00, T2 160.00, T3 160.00",
                    "'times': 0.5, 'to': 'paidStaff' | T1 160.00, T2 160.00, T3 0.00",
                    "'times': 0.5, 'meanOver': 'paidStaff' | T1 192.00, T2 192.00, T3 192.00",
                    // 106.6656
                    "'times': 0.33333 | T1 106.67, T2 106.67, T3 106.67"
                })
        void ofAnotherLine(String fragment, String paid) {
            SmallSchool school = school().pool("merit", "'amount': 960")
                    .line("pay", "merit", 1, "pointValue", "'points': 'mark'")
                    .line("mean", "fund", 1, "meanMultiple", "'of': 'pay', " + fragment);
            assertThat(school.paid("mean")).isEqualTo(paid);
        }

        /** 400 and 600 for the classes, on the mean 500. */
        @Test
        void ofClasses() {
            SmallSchool school = school().pool("merit", "'amount': 1000")
                    .line("byPupils", "merit", 1, "pointValue", "'over': 'classes', 'points': 'size'")
                    .line("mean", "fund", 1, "meanMultiple", "'of': 'byPupils', 'meanTable': 'classes', 'times': 0.1");
            assertThat(school.paid("mean")).isEqualTo("T1 50.00, T2 50.00, T3 50.00");
            assertThat(school.accounts()).isEqualTo("fund -150.00, town 0.00");
        }

        @Test
        void ofNobody() {
            SmallSchool school = school().pool("merit", "'amount': 960")
                    .line("pay", "merit", 1, "pointValue", "'points': 'mark'")
                    .line("mean", "fund", 1, "meanMultiple", """
                            'of': 'pay', 'times': 1, 'meanOver': {'of': 'mark', 'atLeast': 60}""");
            assertThat(school.paid("mean")).isEqualTo("distribution.noMean /lines/1/of");
        }
    }

    @Nested
    class PointValues {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "1000 | 'points': 'mark' | T1 500.00, T2 300.00, T3 200.00",
                    "800 | 'points': 'mark', 'to': 'paidStaff' | T1 500.00, T2 300.00, T3 0.00",
                    // 2500, 900 and 400 of 3800
                    "3800 | 'points': 'mark', 'times': 'mark' | T1 2500.00, T2 900.00, T3 400.00",
                    // 300 equally, 300 by marks
                    "600 | 'points': 'mark', 'equally': 0.5 | T1 250.00, T2 190.00, T3 160.00",
                    // 150 each, and 300 by 50 and 30 of 80
                    "600 | 'points': 'mark', 'equally': 0.5, 'to': 'paidStaff' | T1 337.50, T2 262.50, T3 0.00",
                    // 600 for those who are paid, 400 for those who are out
                    "1000 | 'points': 'mark', 'within': {'by': 'status', 'shares': {'paid': 0.6, 'out': 0.4}} | T1 375.00, T2 225.00, T3 400.00",
                    "1000 | 'points': 'mark', 'floor': 250, 'ceiling': 450 | T1 450.00, T2 300.00, T3 250.00",
                    // below its floor T3 counts for nothing in the other's shares: 750 by 50 and 30
                    "1000 | 'points': 'mark', 'floor': 250 | T1 468.75, T2 281.25, T3 250.00",
                    // above its ceiling T1's rest goes by 30 and 20
                    "1000 | 'points': 'mark', 'ceiling': 450 | T1 450.00, T2 330.00, T3 220.00",
                    "500 | 'points': 'mark', 'to': 'paidStaff', 'floor': 250 | T1 250.00, T2 250.00, T3 0.00",
                })
        void sharesOfWhatThereIs(String pool, String fragment, String paid) {
            assertThat(paid("pointValue", pool, fragment)).isEqualTo(paid);
        }

        /** A floor of everyone holds for everyone; of nobody's id need it be said that it is recorded. */
        @Test
        void aFloorOfEveryoneSaysNothingOfIds() {
            SmallSchool school = school().pool("merit", "'amount': 1000").line("pay", "merit", 1, "pointValue", """
                            'points': 'mark', 'floor': 250""");
            assertThat(school.settled().orElseThrow().explain("T3").text(Locale.ENGLISH))
                    .contains("at least 250")
                    .doesNotContain("since", "staff id");
        }

        /** A category without points takes no part: 1,000 go to the others, 50 and 30 of 80. */
        @Test
        void aCategoryWithoutPoints() {
            SmallSchool school = school().pool("merit", "'amount': 1000")
                    .line("pay", "merit", 1, "pointValue", """
                            'points': 'mark', 'within': {'by': 'status', 'shares': {'paid': 0.6, 'out': 0.4}}""")
                    .staff("T1 50 paid", "T2 30 paid", "T3 0 out");
            assertThat(school.paid("pay")).isEqualTo("T1 625.00, T2 375.00, T3 0.00");
        }

        @Test
        void lessThanNoPoints() {
            SmallSchool school = school().pool("merit", "'amount': 1000")
                    .line("pay", "merit", 1, "pointValue", "'points': 'mark'")
                    .staff("T1 50 paid", "T2 30 paid", "T3 -1 out");
            assertThat(school.paid("pay")).isEqualTo("distribution.negativeClaim T3 /lines/0/points");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    // the mean of 50 and 30 is 40, 1.5 times that 60: 50, 30 and 60 of 140
                    "1400 |  | T1 500.00, T2 300.00, T3 600.00",
                    // 80 ÷ (3 − 1.5) = 53.33…, 1.5 times that 80: T3 has 1.5 times 1600 ÷ 3
                    "1600 | , 'meanOver': {'of': 'mark', 'atLeast': 0} | T1 500.00, T2 300.00, T3 800.00",
                    // those of more than 40 have 50 on the mean: 50, 30 and 75 of 155
                    "1550 | , 'meanOver': {'of': 'mark', 'atLeast': 40} | T1 500.00, T2 300.00, T3 750.00",
                })
        void multiplesOfTheMean(String pool, String meanOver, String paid) {
            String fragment = """
                    'points': 'mark', 'to': 'paidStaff', 'meanPaid': [{'to': {'of': 'status', 'is': 'out'}, 'times': 1.5}]
                    """;
            assertThat(paid("pointValue", pool, fragment + (meanOver == null ? "" : meanOver)))
                    .isEqualTo(paid);
        }

        /** Three heads less three times the mean for T3: nothing is left to divide by. */
        @Test
        void aMeanThatIsNone() {
            assertThat(paid("pointValue", "1000", """
                            'points': 'mark', 'to': 'paidStaff', 'meanOver': {'of': 'mark', 'atLeast': 0},
                            'meanPaid': [{'to': {'of': 'status', 'is': 'out'}, 'times': 3}]""")).isEqualTo("distribution.noMean /lines/0/meanPaid");
        }

        @Test
        void oneIsPaidInOneWay() {
            assertThat(paid("pointValue", "1000", """
                            'points': 'mark', 'meanPaid': [{'to': {'of': 'status', 'is': 'out'}, 'times': 1}]""")).isEqualTo("distribution.paidTwice T3 /lines/0/meanPaid/0/to");
            assertThat(paid("pointValue", "1000", """
                            'points': 'mark', 'to': {'of': 'mark', 'atLeast': 50}, 'meanPaid': [
                             {'to': {'of': 'mark', 'atMost': 30}, 'times': 1}, {'to': {'of': 'mark', 'atMost': 20}, 'times': 1}]""")).isEqualTo("distribution.paidTwice T3 /lines/0/meanPaid/1/to");
        }

        /** Of 1,000 the mean is 333.33…; 1.2 times that are 400, 0.9 times 300. Marks are 50, 30 and 20. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    // what T1 has above 400 goes by 30 and 20: 360 and 240
                    "'meanCeilings': [{'to': 'paidStaff', 'times': 1.2, 'mean': 'everyone'}] | T1 400.00, T2 360.00, T3 240.00",
                    // 700 by 50 and 30
                    "'meanFloors': [{'to': {'of': 'status', 'is': 'out'}, 'times': 0.9, 'mean': 'everyone'}] | T1 437.50, T2 262.50, T3 300.00",
                    // the tighter of 350 and 400 holds T1, 650 by 30 and 20
                    "'ceiling': 350, 'meanCeilings': [{'to': 'paidStaff', 'times': 1.2, 'mean': 'everyone'}] | T1 350.00, T2 350.00, T3 300.00",
                    // held to the 20 of T3
                    "'meanCeilings': [{'to': 'paidStaff', 'times': 1, 'mean': 'others'}] | T1 333.34, T2 333.33, T3 333.33",
                    // raised to 40, the mean of 50 and 30: 50, 30 and 40 of 120
                    "'meanFloors': [{'to': {'of': 'status', 'is': 'out'}, 'times': 1, 'mean': 'others'}] | T1 416.67, T2 250.00, T3 333.33",
                    // a ceiling that does not bind and a floor that does not
                    "'meanCeilings': [{'to': 'paidStaff', 'times': 9, 'mean': 'others'}] | T1 500.00, T2 300.00, T3 200.00",
                    "'meanFloors': [{'to': {'of': 'status', 'is': 'out'}, 'times': 0.5, 'mean': 'others'}] | T1 500.00, T2 300.00, T3 200.00",
                    // everybody is bounded, so nobody is left whose mean it could be
                    "'meanCeilings': [{'to': {'of': 'mark', 'atLeast': 0}, 'times': 1, 'mean': 'others'}] | distribution.noMean /lines/0/meanCeilings/0/mean",
                })
        void heldToMultiplesOfAMean(String fragment, String paid) {
            assertThat(paid("pointValue", "1000", "'points': 'mark', " + fragment))
                    .isEqualTo(paid);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    // 50.25, 30.15 and 20.10 in whole yuan
                    "100.5 | 'quantum': 1 | T1 50.00, T2 30.00, T3 20.00",
                    "100.5 | 'quantum': 1, 'belowQuantum': 'nextInOrder' | T1 50.50, T2 30.00, T3 20.00",
                    // 50.5, 30.3 and 20.2: one yuan is left, and a part of one
                    "101 | 'quantum': 1 | T1 51.00, T2 30.00, T3 20.00",
                    "101.5 | 'quantum': 1, 'belowQuantum': 'nextInOrder' | T1 51.00, T2 30.50, T3 20.00",
                    "101 | 'quantum': 1, 'residue': 'keptApart' | T1 50.00, T2 30.00, T3 20.00",
                    "101 | 'quantum': 1, 'residue': 'statedOrder' | T1 51.00, T2 30.00, T3 20.00",
                })
        void inWholeYuan(String pool, String fragment, String paid) {
            assertThat(paid("pointValue", pool, "'points': 'mark', " + fragment))
                    .isEqualTo(paid);
        }
    }

    /**
     * T1 has 10 and 25 points beyond the free ones a month, so 35; with 15 for T2 and 10 for T3 that are 120 in two months,
     * and 580 remain. Points: a quarter equally is 0.125 for each of two, three quarters by marks are 0.46875 for T1 and
     * 0.28125 for T2. Half the mean of 0.5 is 0.25 for T3: one unit of 1.25 is 464.
     */
    @Test
    void inTheWordsOfTheField() {
        SmallSchool school = school().pool("merit", """
                        'sources': [{'label': {'en': 'by heads', 'zh-CN': '按人头'}, 'rate': 400, 'of': 'paidStaff'}],
                        'ceiling': {'amount': 700, 'above': 'fund'}""")
                .line(
                        "duty",
                        "merit",
                        1,
                        "allowance",
                        "'base': 10, 'each': 1, 'count': 'mark', 'free': 25, 'months': 2")
                .line("pay", "merit", 2, "pointValue", """
                        'points': 'mark', 'to': 'paidStaff', 'equally': 0.25,
                        'meanPaid': [{'to': {'of': 'status', 'is': 'out'}, 'times': 0.5}],
                        'meanCeilings': [{'to': 'paidStaff', 'times': 9, 'mean': 'everyone'}]""");
        assertThat(school.settled().orElseThrow().explain("T1").text(Locale.ENGLISH))
                .isEqualTo("""
                        T1
                        the duty 70.00 = allowance for a month 35.00 × 2
                          allowance for a month 35.00 = 10.00 + beyond what is free 25
                            beyond what is free 25 = mark 50 − 25, at least 0
                        the pay 275.50
                          0.59375 × money for one unit of claim 464.00, at most 2,610.00, from 580.00
                          pool 580.00 = remainder of the merit 580.00, at least 0.00
                            remainder of the merit 580.00 = the merit 700.00 − total of the duty 120.00
                              the merit 700.00 = least of (by heads 800.00, most that the merit has 700.00)
                                by heads 800.00 = 400.00 × how many count 2
                                most that the merit has 700.00
                          points 0.59375 = equal part 0.125 + differential part 0.46875, since paid staff
                            equal part 0.125 = 0.25 ÷ heads 2
                            differential part 0.46875 = (1 − 0.25) × mark 50 ÷ points of all 80, since points of all 80 > 0
                            paid staff: status paid
                          ceiling 2,610.00 = ceiling by the mean 2,610.00, since paid staff
                            ceiling by the mean 2,610.00 = mean pay 290.00 × 9
                              mean pay 290.00 = (remainder of the merit 580.00, at least 0.00) ÷ heads 2
                        """);
    }
}
