package io.github.meritpool.money;

import static io.github.meritpool.money.Claims.amounts;
import static io.github.meritpool.money.Claims.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Splits with floors and ceilings: equal to the naive way, within the bounds, and level where no bound holds. */
class BoundedApportionmentProperties {

    /** A pool that can pay its floors, and how it is to be split. */
    record Bounded(Apportionment settings, BigInteger pool, List<Claim<Integer>> claims) {

        Apportioned<Integer> split() {
            return settings.split(pool, claims);
        }

        Rational quantum() {
            return Rational.of(settings.quantum());
        }

        /** The floor in effect: raised to whole quanta. */
        BigInteger floor(int at) {
            BigInteger floor = claims.get(at).floor();
            return floor == null ? BigInteger.ZERO : upToQuantum(floor, settings.quantum());
        }

        /** The ceiling in effect: lowered to whole quanta. */
        @Nullable
        BigInteger ceiling(int at) {
            BigInteger ceiling = claims.get(at).ceiling();
            return ceiling == null ? null : ceiling.subtract(ceiling.mod(settings.quantum()));
        }
    }

    /** What a claim is made of: the ceiling is that much above the floor in effect. */
    private record Part(
            Rational weight,
            @Nullable BigInteger floor,
            @Nullable BigInteger width) {}

    @Provide
    Arbitrary<Bounded> bounded() {
        Arbitrary<Apportionment> settings = new ApportionmentProperties().settings();
        Arbitrary<List<Part>> parts = parts().list().ofMaxSize(5);
        Arbitrary<BigInteger> extras = small(120);
        return Combinators.combine(settings, parts, extras)
                .as(BoundedApportionmentProperties::bounded)
                .withoutEdgeCases();
    }

    private static Arbitrary<Part> parts() {
        Arbitrary<Rational> weights = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 4))
                .as(Rational::ratio);
        return Combinators.combine(weights, small(20).injectNull(0.5), small(40).injectNull(0.4))
                .as(Part::new);
    }

    private static Arbitrary<BigInteger> small(long most) {
        return Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(most));
    }

    private static Bounded bounded(Apportionment settings, List<Part> parts, BigInteger extra) {
        List<Claim<Integer>> claims = new ArrayList<>();
        BigInteger pool = extra;
        for (Part part : parts) {
            BigInteger floor = part.floor() == null ? BigInteger.ZERO : upToQuantum(part.floor(), settings.quantum());
            pool = pool.add(floor);
            BigInteger ceiling = part.width() == null ? null : floor.add(part.width());
            // Keys against the order of the list, so that a tie shows by which it is broken.
            claims.add(new Claim<>(-claims.size(), part.weight(), part.floor(), ceiling));
        }
        return new Bounded(settings, pool, claims);
    }

    private static BigInteger upToQuantum(BigInteger amount, BigInteger quantum) {
        BigInteger over = amount.mod(quantum);
        return over.signum() == 0 ? amount : amount.add(quantum).subtract(over);
    }

    @Property
    void paysWhatTheNaiveWayPays(@ForAll("bounded") Bounded given) {
        Apportioned<Integer> split = given.split();

        assertThat(split.allotments())
                .extracting(Allotment::share)
                .isEqualTo(NaiveApportionment.shares(given.settings(), given.pool(), given.claims()));
        assertThat(amounts(split))
                .isEqualTo(NaiveApportionment.amounts(given.settings(), given.pool(), given.claims()));
    }

    @Property
    void efficiency(@ForAll("bounded") Bounded given) {
        Apportioned<Integer> split = given.split();

        assertThat(sum(amounts(split)).add(split.rest())).isEqualTo(given.pool());
        assertThat(split.rest()).isNotNegative();
    }

    @Property
    void nobodyIsBelowAFloorOrAboveACeiling(@ForAll("bounded") Bounded given) {
        List<BigInteger> paid = amounts(given.split());
        for (int at = 0; at < paid.size(); at++) {
            assertThat(paid.get(at)).isGreaterThanOrEqualTo(given.floor(at));
            BigInteger ceiling = given.ceiling(at);
            if (ceiling != null) {
                assertThat(paid.get(at)).isLessThanOrEqualTo(ceiling);
            }
        }
    }

    /** Who is between the bounds is at the level; only whom the level would put below a floor is lifted to it. */
    @Property
    void oneLevelForAllWhomNoBoundHolds(@ForAll("bounded") Bounded given) {
        Apportioned<Integer> split = given.split();
        Rational level = split.level();
        for (int at = 0; at < given.claims().size(); at++) {
            Allotment<Integer> one = split.allotments().get(at);
            Rational floor = Rational.of(given.floor(at));
            BigInteger ceiling = given.ceiling(at);
            if (level == null) {
                assertThat(one.share()).isEqualTo(one.weight().isZero() ? floor : Rational.of(ceiling));
                continue;
            }
            Rational wanted = level.times(one.weight());
            if (one.share().compareTo(wanted) > 0) {
                assertThat(one.share()).isEqualTo(floor);
            } else if (one.share().compareTo(wanted) < 0) {
                assertThat(one.share()).isEqualTo(Rational.of(ceiling));
            }
            assertThat(Rational.of(one.amount()).minus(one.share()).abs()).isLessThanOrEqualTo(given.quantum());
        }
    }

    @Property
    void theSharesUseUpThePoolUnlessEveryoneIsAtACeiling(@ForAll("bounded") Bounded given) {
        Apportioned<Integer> split = given.split();
        Rational shared = split.allotments().stream().map(Allotment::share).reduce(Rational.ZERO, Rational::plus);

        if (split.level() == null) {
            assertThat(shared).isLessThanOrEqualTo(Rational.of(given.pool()));
        } else {
            assertThat(shared).isEqualTo(Rational.of(given.pool()));
        }
    }

    @Property
    void orderPreservationAmongThoseWithoutBounds(@ForAll("bounded") Bounded given) {
        ResidueMode mode = given.settings().residue();
        if (mode != ResidueMode.LARGEST_REMAINDER && mode != ResidueMode.LARGEST_WEIGHT_FIRST) {
            return;
        }
        List<Allotment<Integer>> unbounded = new ArrayList<>();
        List<Allotment<Integer>> all = given.split().allotments();
        for (int at = 0; at < all.size(); at++) {
            if (given.claims().get(at).floor() == null && given.claims().get(at).ceiling() == null) {
                unbounded.add(all.get(at));
            }
        }
        for (Allotment<Integer> one : unbounded) {
            for (Allotment<Integer> other : unbounded) {
                if (one.weight().compareTo(other.weight()) > 0) {
                    assertThat(one.amount()).isGreaterThanOrEqualTo(other.amount());
                }
            }
        }
    }
}
