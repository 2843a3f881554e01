package io.github.meritpool.money;

import static io.github.meritpool.money.Claims.amounts;
import static io.github.meritpool.money.Claims.claim;
import static io.github.meritpool.money.Claims.minor;
import static io.github.meritpool.money.Claims.ranks;
import static io.github.meritpool.money.Claims.shares;
import static io.github.meritpool.money.Claims.units;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a split does with floors and ceilings. */
class ApportionmentBoundsTest {

    private static final Apportionment LARGEST_REMAINDER = Apportionment.largestRemainder();

    /** 100: a holds 10, d is lifted to 10, b and c share 80 by 3 and 4: 34 2/7 and 45 5/7. */
    @Test
    void theRestIsSharedByWeights() {
        Apportioned<String> split = LARGEST_REMAINDER.split(
                units(100),
                List.of(
                        claim("a", "3").atMost(units(10)),
                        claim("b", "3"),
                        claim("c", "4"),
                        claim("d", "0").atLeast(units(10))));

        assertThat(shares(split)).containsExactly("10", "240/7", "320/7", "10");
        assertThat(amounts(split)).isEqualTo(minor(10, 34, 46, 10));
        assertThat(ranks(split)).containsExactly(0, 2, 1, 0);
        assertThat(split.level()).isEqualTo(Rational.ratio(80, 7));
    }

    /**
     * 100 by 1, 1 and 8, the first at least 20, the last at most 50. At the plain level 10 the first is lifted to 20
     * and the last cut to 50; but then 50 are left for two, 25 each, and the floor no longer binds.
     */
    @Test
    void releasingAFloorThatACeilingMakesNeedless() {
        Apportioned<String> split = LARGEST_REMAINDER.split(
                units(100),
                List.of(
                        claim("a", "1").atLeast(units(20)),
                        claim("b", "1"),
                        claim("c", "8").atMost(units(50))));

        assertThat(amounts(split)).isEqualTo(minor(25, 25, 50));
        assertThat(split.level()).isEqualTo(Rational.of(25));
    }

    @Test
    void oneClaimBetweenAFloorAndACeiling() {
        Claim<String> bounded = claim("a", "1").atLeast(units(3)).atMost(units(8));

        assertThat(amounts(LARGEST_REMAINDER.split(units(3), List.of(bounded)))).isEqualTo(minor(3));
        assertThat(amounts(LARGEST_REMAINDER.split(units(5), List.of(bounded)))).isEqualTo(minor(5));
        assertThat(amounts(LARGEST_REMAINDER.split(units(8), List.of(bounded)))).isEqualTo(minor(8));
        assertThat(LARGEST_REMAINDER.split(units(8), List.of(bounded)).level()).isEqualTo(Rational.of(8));
        assertThat(bounded).isEqualTo(claim("a", "1").atMost(units(8)).atLeast(units(3)));
    }

    @Test
    void whenTheFloorsUseUpThePool() {
        Apportioned<String> split = LARGEST_REMAINDER.split(
                units(50),
                List.of(claim("a", "1").atLeast(units(20)), claim("b", "9").atLeast(units(30)), claim("c", "5")));

        assertThat(amounts(split)).isEqualTo(minor(20, 30, 0));
        assertThat(split.rest()).isZero();
    }

    @Test
    void leavingInTheRestWhatIsAboveAllCeilings() {
        Apportioned<String> split = LARGEST_REMAINDER.split(
                units(50),
                List.of(claim("a", "1").atMost(units(20)), claim("b", "9").atMost(units(25)), claim("c", "0")));

        assertThat(amounts(split)).isEqualTo(minor(20, 25, 0));
        assertThat(split.rest()).isEqualTo(units(5));
        assertThat(split.level()).isNull();
    }

    @Test
    void aCeilingOfNothing() {
        assertThat(amounts(LARGEST_REMAINDER.split(
                        units(5), List.of(claim("a", "1").atMost(units(0)), claim("b", "1")))))
                .isEqualTo(minor(0, 5));
    }

    /** In whole yuan the floor 1.01 becomes 2.00 and the ceiling 4.99 becomes 4.00; 2.00, 4.00 and the 6.00 left. */
    @Test
    void inWholeQuanta() {
        Apportioned<String> split = LARGEST_REMAINDER
                .withQuantum(units(100), BelowQuantum.KEPT_APART)
                .split(
                        units(1200),
                        List.of(
                                claim("a", "1").atLeast(units(101)),
                                claim("b", "8").atMost(units(499)),
                                claim("c", "4")));

        assertThat(amounts(split)).isEqualTo(minor(200, 400, 600));
    }

    @Test
    void thatAreWholeQuantaAsTheyAre() {
        Apportionment wholeYuan = LARGEST_REMAINDER.withQuantum(units(100), BelowQuantum.KEPT_APART);

        assertThat(amounts(wholeYuan.split(
                        units(1000), List.of(claim("a", "1").atLeast(units(300)).atMost(units(300)), claim("b", "1")))))
                .isEqualTo(minor(300, 700));
    }

    /** 10 by 1, 1, 1 with the first at most 3: 3, 3.5, 3.5. The one left passes over the first, who has no room. */
    @ParameterizedTest
    @EnumSource(names = {"STATED_ORDER", "STATED_ORDER_NONZERO"})
    void passingOverWhoeverHasNoRoomForTheResidue(ResidueMode mode) {
        Apportioned<String> split = Apportionment.of(mode)
                .split(units(10), List.of(claim("a", "1").atMost(units(3)), claim("b", "1"), claim("c", "1")));

        assertThat(amounts(split)).isEqualTo(minor(3, 4, 3));
        assertThat(ranks(split)).containsExactly(0, 1, 2);
    }

    /** 10 by 5, 1, 1 with the first at most 3: 3, 3.5, 3.5. The largest weight has no room. */
    @Test
    void passingOverTheLargestWeightWithoutRoom() {
        Apportioned<String> split = Apportionment.of(ResidueMode.LARGEST_WEIGHT_FIRST)
                .split(units(10), List.of(claim("a", "5").atMost(units(3)), claim("b", "1"), claim("c", "1")));

        assertThat(amounts(split)).isEqualTo(minor(3, 4, 3));
        assertThat(ranks(split)).containsExactly(0, 1, 2);
    }
}
