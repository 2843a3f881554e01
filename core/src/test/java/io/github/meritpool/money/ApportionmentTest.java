package io.github.meritpool.money;

import static io.github.meritpool.money.BelowQuantum.NEXT_IN_ORDER;
import static io.github.meritpool.money.Claims.amounts;
import static io.github.meritpool.money.Claims.claim;
import static io.github.meritpool.money.Claims.minor;
import static io.github.meritpool.money.Claims.ranks;
import static io.github.meritpool.money.Claims.shares;
import static io.github.meritpool.money.Claims.units;
import static io.github.meritpool.money.Claims.weights;
import static io.github.meritpool.money.Refusals.codes;
import static io.github.meritpool.money.Refusals.problem;
import static io.github.meritpool.money.Refusals.problems;
import static io.github.meritpool.money.Refusals.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Location;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApportionmentTest {

    private static final Apportionment LARGEST_REMAINDER = Apportionment.largestRemainder();

    @Nested
    class CutsSharesByLargestRemainder {

        /**
         * 14,221.56 by 52.70881, 180.5 and 253.6928, together 486.90161: shares in fen 1422156 × w ÷ 486.90161 are
         * 153953.38…, 527209.50… and 740993.10…. The floors come to 1422155; the fen left goes to .50.
         */
        @Test
        void aPoolByPoints() {
            Apportioned<Integer> split =
                    LARGEST_REMAINDER.split(units(1422156), weights("52.70881", "180.5", "253.6928"));

            Allotment<Integer> first = split.allotments().get(0);
            assertThat(first.share()).isEqualTo(Rational.ratio(1422156L * 5270881L, 48690161L));
            assertThat(first.floor()).isEqualTo(units(153953));
            assertThat(first.remainder()).isEqualTo(first.share().minus(Rational.of(153953)));
            assertThat(first.weight()).isEqualTo(Rational.parse("52.70881"));
            assertThat(first.key()).isZero();
            assertThat(ranks(split)).containsExactly(2, 1, 3);
            assertThat(amounts(split)).isEqualTo(minor(153953, 527210, 740993));
            assertThat(split.unitsToGive()).isEqualTo(1);
            assertThat(split.ranked()).isEqualTo(3);
            assertThat(split.rest()).isZero();
            assertThat(split.pool()).isEqualTo(units(1422156));
            assertThat(split.level()).isEqualTo(Rational.parse("1422156").dividedBy(Rational.parse("486.90161")));
        }

        @Test
        void byWeightsThatNoDecimalCanSay() {
            // 100 by 1/3, 1/7 and 11/21: 33.33…, 14.28…, 52.38…; the one left goes to .38.
            Apportioned<Integer> split = LARGEST_REMAINDER.split(units(100), weights("1/3", "1/7", "11/21"));

            assertThat(shares(split)).containsExactly("100/3", "100/7", "1100/21");
            assertThat(amounts(split)).isEqualTo(minor(33, 14, 53));
        }

        @Test
        void aPoolPastLong() {
            // 2^64 = 18446744073709551616 by three: 6148914691236517205 1/3 each.
            BigInteger pool = BigInteger.TWO.pow(64);
            Apportioned<Integer> split = LARGEST_REMAINDER.split(pool, weights("1", "1", "1"));

            assertThat(amounts(split))
                    .containsExactly(
                            new BigInteger("6148914691236517206"),
                            new BigInteger("6148914691236517205"),
                            new BigInteger("6148914691236517205"));
        }

        @Test
        void tiesByKeyWhateverTheOrderOfTheRows() {
            List<Claim<String>> claims = List.of(claim("T0003", "2"), claim("T0001", "2"), claim("T0002", "2"));

            Apportioned<String> split = LARGEST_REMAINDER.split(units(5), claims);

            // 1 2/3 each; two are left, for T0001 and T0002.
            assertThat(amounts(split)).isEqualTo(minor(1, 2, 2));
            assertThat(ranks(split)).containsExactly(3, 1, 2);
        }

        @Test
        void givingNothingToWholeSharesAndZeroWeights() {
            // 7 by 2, 1, 0, 4: 2, 1, 0, 4 exactly. 8: 2 2/7, 1 1/7, 0, 4 4/7.
            assertThat(ranks(LARGEST_REMAINDER.split(units(7), weights("2", "1", "0", "4"))))
                    .containsOnly(0);
            Apportioned<Integer> eight = LARGEST_REMAINDER.split(units(8), weights("2", "1", "0", "4"));
            assertThat(ranks(eight)).containsExactly(2, 3, 0, 1);
            assertThat(eight.ranked()).isEqualTo(3);
            assertThat(amounts(eight)).isEqualTo(minor(2, 1, 0, 5));
        }

        @Test
        void fewerUnitsThanClaimants() {
            assertThat(amounts(LARGEST_REMAINDER.split(units(2), weights("1", "1", "3", "1"))))
                    .isEqualTo(minor(1, 0, 1, 0));
        }
    }

    /** Nine by 3, 3, 4 and 0: shares 2.7, 2.7, 3.6 and 0, so two are left over. */
    @Nested
    class GivesTheResidueByItsMode {

        @ParameterizedTest
        @CsvSource({
            "LARGEST_REMAINDER, 3 3 3 0, 1 2 3 0, 0",
            "LARGEST_WEIGHT_FIRST, 3 2 4 0, 2 3 1 0, 0",
            "STATED_ORDER, 3 3 3 0, 1 2 3 4, 0",
            "KEPT_APART, 2 2 3 0, 0 0 0 0, 2"
        })
        void toDifferentClaimants(ResidueMode mode, String amounts, String ranks, long rest) {
            Apportioned<Integer> split = Apportionment.of(mode).split(units(9), weights("3", "3", "4", "0"));

            assertThat(amounts(split)).extracting(BigInteger::toString).containsExactly(amounts.split(" "));
            assertThat(ranks(split)).extracting(String::valueOf).containsExactly(ranks.split(" "));
            assertThat(split.rest()).isEqualTo(units(rest));
            assertThat(split.unitsToGive()).isEqualTo(2);
            assertThat(split.pool()).isEqualTo(units(9));
        }

        @Test
        void inTheStatedOrderAZeroWeightIsReachedOrPassedOver() {
            // 1 by 0, 1, 1.
            List<Claim<Integer>> claims = weights("0", "1", "1");

            Apportioned<Integer> all =
                    Apportionment.of(ResidueMode.STATED_ORDER).split(units(1), claims);
            assertThat(amounts(all)).isEqualTo(minor(1, 0, 0));
            assertThat(ranks(all)).containsExactly(1, 2, 3);
            Apportioned<Integer> nonZero =
                    Apportionment.of(ResidueMode.STATED_ORDER_NONZERO).split(units(1), claims);
            assertThat(amounts(nonZero)).isEqualTo(minor(0, 1, 0));
            assertThat(ranks(nonZero)).containsExactly(0, 1, 2);
        }

        @Test
        void theStatedOrderIsThatOfTheListNotOfTheKeys() {
            List<Claim<String>> claims = List.of(claim("T2", "1"), claim("T1", "1"));

            assertThat(amounts(Apportionment.of(ResidueMode.STATED_ORDER).split(units(3), claims)))
                    .isEqualTo(minor(2, 1));
            assertThat(amounts(
                            Apportionment.of(ResidueMode.STATED_ORDER_NONZERO).split(units(3), claims)))
                    .isEqualTo(minor(2, 1));
            assertThat(amounts(
                            Apportionment.of(ResidueMode.LARGEST_WEIGHT_FIRST).split(units(3), claims)))
                    .isEqualTo(minor(1, 2));
        }

        @Test
        void underAnIdThatPlansUse() {
            assertThat(ResidueMode.values())
                    .extracting(ResidueMode::id)
                    .containsExactly(
                            "largestRemainder", "largestWeight", "statedOrder", "statedOrderNonZero", "keptApart");
            assertThat(ResidueMode.ofId("statedOrder")).contains(ResidueMode.STATED_ORDER);
            assertThat(ResidueMode.ofId("STATED_ORDER")).isEmpty();
            assertThat(BelowQuantum.values()).extracting(BelowQuantum::id).containsExactly("keptApart", "nextInOrder");
            assertThat(BelowQuantum.ofId("nextInOrder")).contains(NEXT_IN_ORDER);
            assertThat(BelowQuantum.ofId("first")).isEmpty();
        }
    }

    /**
     * 1,003.37 by 1, 2 and 4 in whole yuan: shares in fen 14333 6/7, 28667 5/7, 57335 3/7. Whole yuan 143, 286, 573 and
     * 1.37 left: one yuan to the largest remainder (the second), 37 fen below the quantum.
     */
    @Nested
    class PaysWholeQuanta {

        private final List<Claim<Integer>> claims = weights("1", "2", "4");

        private Apportionment wholeYuan(ResidueMode mode, BelowQuantum home) {
            return Apportionment.of(mode).withQuantum(units(100), home);
        }

        @Test
        void andKeepsWhatIsBelowApart() {
            Apportioned<Integer> split = wholeYuan(ResidueMode.LARGEST_REMAINDER, BelowQuantum.KEPT_APART)
                    .split(units(100337), claims);

            assertThat(amounts(split)).isEqualTo(minor(14300, 28700, 57300));
            assertThat(split.rest()).isEqualTo(units(37));
            assertThat(split.unitsToGive()).isEqualTo(1);
            assertThat(ranks(split)).containsExactly(3, 1, 2);
            assertThat(split.allotments().get(0).floor()).isEqualTo(units(14300));
            assertThat(split.allotments().get(0).remainder()).isEqualTo(Rational.ratio(33 * 7 + 6, 7));
        }

        @Test
        void orGivesItToTheNextInOrder() {
            assertThat(amounts(wholeYuan(ResidueMode.LARGEST_REMAINDER, NEXT_IN_ORDER)
                            .split(units(100337), claims)))
                    .isEqualTo(minor(14300, 28700, 57337));
            assertThat(amounts(wholeYuan(ResidueMode.LARGEST_WEIGHT_FIRST, NEXT_IN_ORDER)
                            .split(units(100337), claims)))
                    .isEqualTo(minor(14300, 28637, 57400));
            assertThat(amounts(
                            wholeYuan(ResidueMode.STATED_ORDER, NEXT_IN_ORDER).split(units(100337), claims)))
                    .isEqualTo(minor(14400, 28637, 57300));
        }

        @Test
        void whereNoQuantumIsLeftToTheFirstInOrder() {
            // 7.21 by 1, 2 and 4 is 1.03, 2.06, 4.12: 21 fen below, the largest remainder is the third's.
            Apportioned<Integer> split =
                    wholeYuan(ResidueMode.LARGEST_REMAINDER, NEXT_IN_ORDER).split(units(721), claims);

            assertThat(split.unitsToGive()).isZero();
            assertThat(amounts(split)).isEqualTo(minor(100, 200, 421));
            assertThat(split.rest()).isZero();
        }

        @Test
        void keepingQuantaAndWhatIsBelowApartTogether() {
            Apportioned<Integer> split =
                    wholeYuan(ResidueMode.KEPT_APART, BelowQuantum.KEPT_APART).split(units(100337), claims);

            assertThat(amounts(split)).isEqualTo(minor(14300, 28600, 57300));
            assertThat(split.rest()).isEqualTo(units(137));
            assertThat(split.unitsToGive()).isEqualTo(1);
        }

        @Test
        void aPoolSmallerThanTheQuantum() {
            assertThat(wholeYuan(ResidueMode.LARGEST_REMAINDER, BelowQuantum.KEPT_APART)
                            .split(units(99), claims)
                            .rest())
                    .isEqualTo(units(99));
            assertThat(amounts(wholeYuan(ResidueMode.LARGEST_REMAINDER, NEXT_IN_ORDER)
                            .split(units(99), claims)))
                    .isEqualTo(minor(0, 0, 99));
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -5})
        void ofASizeAboveZero(long quantum) {
            assertThat(sentence(() -> LARGEST_REMAINDER.withQuantum(units(quantum), BelowQuantum.KEPT_APART)))
                    .isEqualTo("The quantum is " + quantum + " minor units; it must be above 0.");
        }

        @Test
        void andNeverToTheNextInNoOrder() {
            assertThat(problem(() -> wholeYuan(ResidueMode.KEPT_APART, NEXT_IN_ORDER))
                            .code())
                    .isEqualTo("money.nobodyNextInOrder");
        }
    }

    @Nested
    class IsDefinedAtTheEdges {

        @ParameterizedTest
        @EnumSource
        void nobodyIsPaidWhenNobodyClaims(ResidueMode mode) {
            Apportioned<String> split = Apportionment.of(mode).split(units(100), List.of());

            assertThat(split.allotments()).isEmpty();
            assertThat(split.rest()).isEqualTo(units(100));
            assertThat(split.level()).isNull();
        }

        @ParameterizedTest
        @EnumSource
        void nobodyIsPaidWhenAllWeightsAreZero(ResidueMode mode) {
            Apportioned<Integer> split = Apportionment.of(mode).split(units(100), weights("0", "0"));

            assertThat(amounts(split)).isEqualTo(minor(0, 0));
            assertThat(split.rest()).isEqualTo(units(100));
            assertThat(split.unitsToGive()).isZero();
            assertThat(split.level()).isNull();
        }

        @ParameterizedTest
        @EnumSource
        void anEmptyPoolPaysNothing(ResidueMode mode) {
            Apportioned<Integer> split = Apportionment.of(mode).split(units(0), weights("1", "2"));

            assertThat(amounts(split)).isEqualTo(minor(0, 0));
            assertThat(split.rest()).isZero();
            assertThat(split.level()).isEqualTo(Rational.ZERO);
        }

        /** Ten by 3, 3 and 4 is 3, 3, 4; eleven is 3.3, 3.3, 4.4. Taken back it is the same, negated. */
        @Test
        void aNegativePoolIsMirrored() {
            Apportioned<Integer> split = LARGEST_REMAINDER.split(units(-11), weights("3", "3", "4"));

            assertThat(amounts(split)).isEqualTo(minor(-3, -3, -5));
            assertThat(shares(split)).containsExactly("-3.3", "-3.3", "-4.4");
            assertThat(ranks(split)).containsExactly(2, 3, 1);
            assertThat(split.allotments().get(2).floor()).isEqualTo(units(-4));
            assertThat(split.allotments().get(2).remainder()).isEqualTo(Rational.parse("-0.4"));
            assertThat(split.allotments().get(2).weight()).isEqualTo(Rational.of(4));
            assertThat(split.level()).isEqualTo(Rational.parse("-1.1"));
            assertThat(split.unitsToGive()).isEqualTo(1);
            assertThat(split.rest()).isZero();
            assertThat(split.pool()).isEqualTo(units(-11));
        }

        @Test
        void soIsItsRest() {
            assertThat(Apportionment.of(ResidueMode.KEPT_APART)
                            .split(units(-11), weights("3", "3", "4"))
                            .rest())
                    .isEqualTo(units(-1));
            assertThat(LARGEST_REMAINDER.split(units(-11), weights()).rest()).isEqualTo(units(-11));
            assertThat(LARGEST_REMAINDER.split(units(-11), weights()).level()).isNull();
        }

        @Test
        void itsResultCannotBeChanged() {
            List<Allotment<Integer>> allotments = new ArrayList<>(
                    LARGEST_REMAINDER.split(units(1), weights("1")).allotments());
            Apportioned<Integer> copy = new Apportioned<>(units(1), allotments, null, 0, units(0));
            allotments.clear();

            assertThat(copy.allotments()).hasSize(1);
        }
    }

    /** What no method by largest remainders can promise, by its smallest examples; plans must not count on it. */
    @Nested
    class DoesNotPromise {

        private List<BigInteger> split(long pool, String... weights) {
            return amounts(LARGEST_REMAINDER.split(units(pool), weights(weights)));
        }

        @Test
        void thatALargerPoolLowersNobody() {
            assertThat(split(3, "1", "3", "3")).isEqualTo(minor(1, 1, 1));
            assertThat(split(4, "1", "3", "3")).isEqualTo(minor(0, 2, 2));
        }

        @Test
        void thatInstalmentsAddUp() {
            assertThat(split(2, "1", "2")).isEqualTo(minor(1, 1));
            assertThat(split(1, "1", "2")).isEqualTo(minor(0, 1));
        }

        @Test
        void thatTheOthersKeepTheirsWhenAPaidPersonLeaves() {
            assertThat(split(5, "1", "6", "6")).isEqualTo(minor(1, 2, 2));
            assertThat(split(3, "1", "6")).isEqualTo(minor(0, 3));
        }

        @Test
        void thatAHigherWeightTakesFromEverybody() {
            assertThat(split(4, "3", "3", "1")).isEqualTo(minor(2, 2, 0));
            assertThat(split(4, "5", "3", "1")).isEqualTo(minor(2, 1, 1));
        }

        @Test
        void thatGroupsFirstAndThenMembersIsTheSame() {
            assertThat(split(1, "4", "2", "3")).isEqualTo(minor(1, 0, 0));
            assertThat(split(1, "4", "5")).isEqualTo(minor(0, 1));
        }
    }

    @Nested
    class Refuses {

        @Test
        void aNegativeWeight() {
            assertThat(sentence(() -> LARGEST_REMAINDER.split(units(1), List.of(claim("T0001", "-1/3")))))
                    .isEqualTo("The weight of T0001 is -1/3; a weight must be 0 or more.");
            assertThat(problem(() -> LARGEST_REMAINDER.split(units(1), List.of(claim("T0001", "-1"))))
                            .location())
                    .isEqualTo(Location.row("T0001"));
        }

        @Test
        void aKeyTwice() {
            Claim<String> claim = claim("T0001", "1");

            assertThat(sentence(() -> LARGEST_REMAINDER.split(units(1), Collections.nCopies(3, claim))))
                    .isEqualTo("T0001 claims more than once; each claimant has one claim on a pool.");
        }

        @Test
        void keysThatCompareAsEqual() {
            List<Claim<BigDecimal>> claims = List.of(
                    Claim.of(new BigDecimal("1.0"), Rational.ONE), Claim.of(new BigDecimal("1.00"), Rational.ONE));

            assertThat(problem(() -> LARGEST_REMAINDER.split(units(1), claims)).code())
                    .isEqualTo("money.duplicateKey");
        }

        @Test
        void negativeBounds() {
            assertThat(sentence(() -> LARGEST_REMAINDER.split(
                            units(1), List.of(claim("a", "1").atLeast(units(-1))))))
                    .isEqualTo("The floor of a is -1 minor units; a floor must be 0 or more.");
            assertThat(sentence(() -> LARGEST_REMAINDER.split(
                            units(1), List.of(claim("a", "1").atMost(units(-1))))))
                    .isEqualTo("The ceiling of a is -1 minor units; a ceiling must be 0 or more.");
        }

        @Test
        void aFloorAboveItsCeiling() {
            assertThat(sentence(() -> LARGEST_REMAINDER.split(
                            units(9), List.of(claim("a", "1").atLeast(units(5)).atMost(units(4))))))
                    .isEqualTo("a has the floor 5 and the ceiling 4 in minor units; no multiple of 1 is between them.");
        }

        @Test
        void boundsWithoutAWholeQuantumBetweenThem() {
            Apportionment wholeYuan = LARGEST_REMAINDER.withQuantum(units(100), BelowQuantum.KEPT_APART);

            assertThat(sentence(() -> wholeYuan.split(
                            units(900),
                            List.of(claim("a", "1").atLeast(units(110)).atMost(units(190))))))
                    .isEqualTo(
                            "a has the floor 110 and the ceiling 190 in minor units; no multiple of 100 is between them.");
        }

        @Test
        void floorsThatThePoolCannotPay() {
            List<Claim<String>> claims =
                    List.of(claim("a", "1").atLeast(units(7)), claim("b", "1").atLeast(units(5)));

            assertThat(sentence(() -> LARGEST_REMAINDER.split(units(10), claims)))
                    .isEqualTo("The floors come to 12 minor units, but the pool is 10: 2 are missing.");
            assertThat(LARGEST_REMAINDER.split(units(12), claims).rest()).isZero();
        }

        @Test
        void boundsOnANegativePool() {
            assertThat(sentence(() -> LARGEST_REMAINDER.split(
                            units(-1), List.of(claim("a", "1").atMost(units(4))))))
                    .isEqualTo("The pool is -1 minor units and claims have floors or ceilings;"
                            + " these mean nothing for a pool below 0.");
            assertThat(codes(() -> LARGEST_REMAINDER.split(
                            units(-1), List.of(claim("a", "1"), claim("b", "1").atLeast(units(0))))))
                    .containsExactly("money.boundsOnNegativePool");
        }

        @Test
        void everythingThatIsWrongAtOnce() {
            List<Claim<String>> claims = List.of(
                    claim("a", "1").atLeast(units(7)),
                    claim("b", "-1").atMost(units(-2)),
                    claim("a", "1"),
                    claim("c", "-2").atLeast(units(5)).atMost(units(4)));

            assertThat(codes(() -> LARGEST_REMAINDER.split(units(10), claims)))
                    .containsExactly(
                            "money.duplicateKey",
                            "money.negativeWeight",
                            "money.negativeCeiling",
                            "money.negativeWeight",
                            "money.floorAboveCeiling",
                            "money.floorsAbovePool");
            assertThat(problems(() -> LARGEST_REMAINDER.split(units(10), claims))
                            .get(3)
                            .values())
                    .containsEntry("key", "c")
                    .containsEntry("weight", "-2");
        }
    }
}
