package io.github.meritpool.money;

import static io.github.meritpool.money.Claims.amounts;
import static io.github.meritpool.money.Claims.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * Splits without bounds: equal to the naive way in every mode, and the axioms of fair division that hold for largest
 * remainders, under the names of Thomson, of Balinski and Young, and of Pukelsheim.
 */
class ApportionmentProperties {

    private static final Apportionment LARGEST_REMAINDER = Apportionment.largestRemainder();

    @Provide
    Arbitrary<Rational> weights() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 5).map(Rational::of)),
                Tuple.of(2, decimals()),
                Tuple.of(2, fractions()),
                Tuple.of(1, beyondLong().map(Rational::of)));
    }

    private static Arbitrary<Rational> decimals() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100"))
                .ofScale(5)
                .map(Rational::of);
    }

    private static Arbitrary<Rational> fractions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 12))
                .as(Rational::ratio);
    }

    private static Arbitrary<BigInteger> beyondLong() {
        return Arbitraries.bigIntegers().between(BigInteger.TWO.pow(63), BigInteger.TWO.pow(90));
    }

    /** Claims with the keys 0 to n-1 in any order. */
    @Provide
    Arbitrary<List<Claim<Integer>>> claims() {
        return weights()
                .list()
                .ofMaxSize(7)
                .flatMap(ApportionmentProperties::withKeys)
                .withoutEdgeCases();
    }

    private static Arbitrary<List<Claim<Integer>>> withKeys(List<Rational> weights) {
        List<Integer> keys = IntStream.range(0, weights.size()).boxed().toList();
        return Arbitraries.shuffle(keys)
                .map(shuffled -> IntStream.range(0, weights.size())
                        .mapToObj(i -> Claim.of(shuffled.get(i), weights.get(i)))
                        .toList());
    }

    @Provide
    Arbitrary<BigInteger> pools() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(30))),
                Tuple.of(2, Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(300_000_000))),
                Tuple.of(2, beyondLong()));
    }

    @Provide
    Arbitrary<Apportionment> settings() {
        return settings(Arbitraries.of(ResidueMode.class));
    }

    @Provide
    Arbitrary<Apportionment> byLargestRemainder() {
        return settings(Arbitraries.of(ResidueMode.LARGEST_REMAINDER));
    }

    @Provide
    Arbitrary<Apportionment> largestFirst() {
        return settings(Arbitraries.of(ResidueMode.LARGEST_REMAINDER, ResidueMode.LARGEST_WEIGHT_FIRST));
    }

    private static Arbitrary<Apportionment> settings(Arbitrary<ResidueMode> modes) {
        Arbitrary<BigInteger> quanta = Arbitraries.of(1, 1, 1, 2, 5, 7, 100).map(BigInteger::valueOf);
        return Combinators.combine(modes, quanta, Arbitraries.of(BelowQuantum.class))
                .filter((mode, quantum, home) -> mode != ResidueMode.KEPT_APART || home == BelowQuantum.KEPT_APART)
                .as(Apportionment::new);
    }

    @Property
    void everyModePaysWhatTheNaiveWayPays(
            @ForAll("settings") Apportionment settings,
            @ForAll("pools") BigInteger pool,
            @ForAll("claims") List<Claim<Integer>> claims) {
        assertThat(amounts(settings.split(pool, claims))).isEqualTo(NaiveApportionment.amounts(settings, pool, claims));
    }

    @Property
    void aNegativePoolMirrorsThePositiveOne(
            @ForAll("settings") Apportionment settings,
            @ForAll("pools") BigInteger pool,
            @ForAll("claims") List<Claim<Integer>> claims) {
        Apportioned<Integer> paid = settings.split(pool, claims);
        Apportioned<Integer> taken = settings.split(pool.negate(), claims);

        assertThat(amounts(taken).stream().map(BigInteger::negate)).isEqualTo(amounts(paid));
        assertThat(taken.rest().negate()).isEqualTo(paid.rest());
    }

    @Property
    void efficiency(
            @ForAll("settings") Apportionment settings,
            @ForAll("pools") BigInteger pool,
            @ForAll("claims") List<Claim<Integer>> claims) {
        Apportioned<Integer> split = settings.split(pool, claims);

        assertThat(sum(amounts(split)).add(split.rest())).isEqualTo(pool);
        boolean claimed = claims.stream().anyMatch(claim -> !claim.weight().isZero());
        if (claimed && settings.belowQuantum() == BelowQuantum.NEXT_IN_ORDER) {
            assertThat(split.rest()).isZero();
        } else if (claimed && settings.residue() != ResidueMode.KEPT_APART) {
            assertThat(split.rest()).isEqualTo(pool.mod(settings.quantum()));
        }
    }

    @Property
    void everyAllotmentExplainsItsAmount(
            @ForAll("settings") Apportionment settings,
            @ForAll("pools") BigInteger pool,
            @ForAll("claims") List<Claim<Integer>> claims) {
        Apportioned<Integer> split = settings.split(pool, claims);

        for (Allotment<Integer> one : split.allotments()) {
            assertThat(Rational.of(one.floor()).plus(one.remainder())).isEqualTo(one.share());
            assertThat(one.floor().mod(settings.quantum())).isZero();
            assertThat(one.remainder()).isBetween(Rational.ZERO, Rational.of(settings.quantum()));
            BigInteger more = one.amount().subtract(one.floor());
            if (one.rank() == 0 || one.rank() > split.unitsToGive() + 1) {
                assertThat(more).isZero();
            } else if (one.rank() <= split.unitsToGive()) {
                assertThat(more).isEqualTo(settings.quantum());
            } else {
                assertThat(more).isLessThan(settings.quantum()).isNotNegative();
            }
        }
        assertThat(split.allotments().stream()
                        .map(Allotment::rank)
                        .filter(rank -> rank > 0)
                        .sorted())
                .isEqualTo(IntStream.rangeClosed(1, split.ranked()).boxed().toList());
        assertThat(split.allotments()).extracting(Allotment::key).isEqualTo(keys(claims));
    }

    @Property
    void nonNegativityAndNothingForANullClaim(
            @ForAll("pools") BigInteger pool, @ForAll("claims") List<Claim<Integer>> claims) {
        for (Allotment<Integer> one : LARGEST_REMAINDER.split(pool, claims).allotments()) {
            assertThat(one.amount()).isNotNegative();
            if (one.weight().isZero()) {
                assertThat(one.amount()).isZero();
            }
        }
    }

    @Property
    void exactness(@ForAll @IntRange(max = 50) int times, @ForAll("claims") List<Claim<Integer>> claims) {
        List<Claim<Integer>> whole = claims.stream()
                .map(claim -> Claim.of(claim.key(), Rational.of(claim.weight().ceiling())))
                .toList();
        BigInteger total = whole.stream().map(c -> c.weight().numerator()).reduce(BigInteger.ZERO, BigInteger::add);

        List<BigInteger> paid = amounts(LARGEST_REMAINDER.split(total.multiply(BigInteger.valueOf(times)), whole));

        assertThat(paid)
                .isEqualTo(whole.stream()
                        .map(c -> c.weight().numerator().multiply(BigInteger.valueOf(times)))
                        .toList());
    }

    @Property
    void quotaRule(
            @ForAll("byLargestRemainder") Apportionment settings,
            @ForAll("pools") BigInteger pool,
            @ForAll("claims") List<Claim<Integer>> claims) {
        for (Allotment<Integer> one : settings.split(pool, claims).allotments()) {
            assertThat(Rational.of(one.amount()).minus(one.share()).abs()).isLessThan(Rational.of(settings.quantum()));
        }
    }

    @Property
    void balancednessAndTheExtraOneToTheSmallerKey(
            @ForAll("pools") BigInteger pool, @ForAll("claims") List<Claim<Integer>> claims) {
        List<Allotment<Integer>> all = LARGEST_REMAINDER.split(pool, claims).allotments();
        for (Allotment<Integer> one : all) {
            for (Allotment<Integer> other : all) {
                if (one.weight().equals(other.weight()) && one.key() < other.key()) {
                    assertThat(one.amount().subtract(other.amount())).isBetween(BigInteger.ZERO, BigInteger.ONE);
                }
            }
        }
    }

    @Property
    void orderPreservation(
            @ForAll("largestFirst") Apportionment settings,
            @ForAll("pools") BigInteger pool,
            @ForAll("claims") List<Claim<Integer>> claims) {
        List<Allotment<Integer>> all = settings.split(pool, claims).allotments();
        for (Allotment<Integer> one : all) {
            for (Allotment<Integer> other : all) {
                if (one.weight().compareTo(other.weight()) > 0) {
                    assertThat(one.amount()).isGreaterThanOrEqualTo(other.amount());
                }
            }
        }
    }

    @Property
    void claimsBoundednessAndOrderPreservationOfLosses(
            @ForAll("pools") BigInteger any, @ForAll("claims") List<Claim<Integer>> claims) {
        List<Claim<Integer>> whole = claims.stream()
                .map(claim -> Claim.of(claim.key(), Rational.of(claim.weight().ceiling())))
                .toList();
        BigInteger total = whole.stream().map(c -> c.weight().numerator()).reduce(BigInteger.ZERO, BigInteger::add);
        List<Allotment<Integer>> all = LARGEST_REMAINDER
                .split(any.mod(total.add(BigInteger.ONE)), whole)
                .allotments();
        for (Allotment<Integer> one : all) {
            assertThat(loss(one)).isNotNegative();
            for (Allotment<Integer> other : all) {
                if (one.weight().compareTo(other.weight()) > 0) {
                    assertThat(loss(one)).isGreaterThanOrEqualTo(loss(other));
                }
            }
        }
    }

    private static BigInteger loss(Allotment<Integer> one) {
        return one.weight().numerator().subtract(one.amount());
    }

    @Property
    void rowOrderChangesNothing(
            @ForAll("settings") Apportionment settings,
            @ForAll("pools") BigInteger pool,
            @ForAll("claims") List<Claim<Integer>> claims) {
        Assume.that(settings.residue() != ResidueMode.STATED_ORDER
                && settings.residue() != ResidueMode.STATED_ORDER_NONZERO);
        List<Claim<Integer>> sorted = new ArrayList<>(claims);
        sorted.sort(Comparator.comparing(Claim::key));

        assertThat(byKey(settings.split(pool, claims))).isEqualTo(byKey(settings.split(pool, sorted)));
    }

    @Property
    void homogeneityInWeights(
            @ForAll("settings") Apportionment settings,
            @ForAll("pools") BigInteger pool,
            @ForAll("claims") List<Claim<Integer>> claims,
            @ForAll("weights") Rational factor) {
        Assume.that(!factor.isZero());
        List<Claim<Integer>> scaled = claims.stream()
                .map(claim -> Claim.of(claim.key(), claim.weight().times(factor)))
                .toList();

        assertThat(amounts(settings.split(pool, scaled))).isEqualTo(amounts(settings.split(pool, claims)));
    }

    @Property
    void nullClaimsConsistency(
            @ForAll("settings") Apportionment settings,
            @ForAll("pools") BigInteger pool,
            @ForAll("claims") List<Claim<Integer>> claims) {
        Assume.that(settings.residue() != ResidueMode.STATED_ORDER);
        List<Claim<Integer>> withoutZeros =
                claims.stream().filter(claim -> !claim.weight().isZero()).toList();
        TreeMap<Integer, BigInteger> before = amountsByKey(settings.split(pool, claims));

        amountsByKey(settings.split(pool, withoutZeros))
                .forEach((key, amount) -> assertThat(amount).isEqualTo(before.get(key)));
    }

    @Property
    void ownClaimsMonotonicity(
            @ForAll("pools") BigInteger pool,
            @ForAll("claims") List<Claim<Integer>> claims,
            @ForAll @IntRange(max = 6) int who,
            @ForAll("weights") Rational more) {
        Assume.that(who < claims.size());
        Claim<Integer> own = claims.get(who);
        List<Claim<Integer>> raised = new ArrayList<>(claims);
        raised.set(who, Claim.of(own.key(), own.weight().plus(more)));

        assertThat(amounts(LARGEST_REMAINDER.split(pool, raised)).get(who))
                .isGreaterThanOrEqualTo(
                        amounts(LARGEST_REMAINDER.split(pool, claims)).get(who));
    }

    @Property
    void resourceMonotonicityOfTwo(
            @ForAll("pools") BigInteger pool, @ForAll("weights") Rational first, @ForAll("weights") Rational second) {
        List<Claim<Integer>> claims = List.of(Claim.of(1, first), Claim.of(2, second));
        List<BigInteger> before = amounts(LARGEST_REMAINDER.split(pool, claims));
        List<BigInteger> after = amounts(LARGEST_REMAINDER.split(pool.add(BigInteger.ONE), claims));

        assertThat(after.get(0)).isGreaterThanOrEqualTo(before.get(0));
        assertThat(after.get(1)).isGreaterThanOrEqualTo(before.get(1));
    }

    private static List<Integer> keys(List<Claim<Integer>> claims) {
        return claims.stream().map(Claim::key).toList();
    }

    private static TreeMap<Integer, Allotment<Integer>> byKey(Apportioned<Integer> split) {
        TreeMap<Integer, Allotment<Integer>> all = new TreeMap<>();
        split.allotments().forEach(one -> all.put(one.key(), one));
        return all;
    }

    private static TreeMap<Integer, BigInteger> amountsByKey(Apportioned<Integer> split) {
        TreeMap<Integer, BigInteger> all = new TreeMap<>();
        split.allotments().forEach(one -> all.put(one.key(), one.amount()));
        return all;
    }

    /**
     * A pool k times as large pays each at most k - 1 units more or less than k times the amount. Say someone with the
     * remainder f has a unit of the residue of r units. If f is at least 1/k, the larger pool's share has a whole unit of
     * it. If not, and u others come before, then r is more than u. In the larger pool only these u can come before; its
     * residue is k × r less at most k - 1 whole units for each of them, so at least k + u, and the unit is given again. The
     * other way round it is the same of what is lacking.
     */
    @Property
    void aWholeMultipleOfThePool(
            @ForAll("pools") BigInteger pool,
            @ForAll @IntRange(min = 1, max = 12) int times,
            @ForAll("claims") List<Claim<Integer>> claims) {
        BigInteger factor = BigInteger.valueOf(times);
        Apportioned<Integer> one = LARGEST_REMAINDER.split(pool, claims);
        Apportioned<Integer> larger = LARGEST_REMAINDER.split(pool.multiply(factor), claims);
        for (int i = 0; i < claims.size(); i++) {
            BigInteger multiple = one.allotments().get(i).amount().multiply(factor);
            assertThat(larger.allotments().get(i).amount().subtract(multiple).abs())
                    .isLessThan(factor);
        }
    }

    /** One unit by k equal weights, and k units: the first has 1, and k times that is k - 1 too much. */
    @Property
    void aWholeMultipleMayBeNearlyThatFarAway(@ForAll @IntRange(min = 1, max = 50) int times) {
        List<Claim<Integer>> claims = IntStream.range(0, times)
                .mapToObj(key -> Claim.of(key, Rational.ONE))
                .toList();
        BigInteger factor = BigInteger.valueOf(times);
        assertThat(LARGEST_REMAINDER
                        .split(BigInteger.ONE, claims)
                        .allotments()
                        .get(0)
                        .amount())
                .isEqualTo(BigInteger.ONE);
        assertThat(LARGEST_REMAINDER.split(factor, claims).allotments().get(0).amount())
                .isEqualTo(BigInteger.ONE);
    }
}
