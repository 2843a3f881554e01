package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.distribution.PointValue;
import io.github.meritpool.distribution.Shares;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a pool shared by points keeps, under the names that the literature on division gives it. */
class PointValueProperties {

    @Provide
    Arbitrary<Money> pools() {
        return MeritpoolArbitraries.money("CNY");
    }

    @Provide
    Arbitrary<List<Claim<String>>> claims() {
        return MeritpoolArbitraries.claims(0, 12);
    }

    private static Map<String, Rational> points(List<Claim<String>> claims) {
        Map<String, Rational> points = new LinkedHashMap<>();
        claims.forEach(claim -> points.put(claim.key(), claim.weight()));
        return points;
    }

    private static Rational sum(Map<String, Rational> points) {
        return points.values().stream().reduce(Rational.ZERO, Rational::plus);
    }

    @Property
    void efficiencyNothingIsLostOrMade(@ForAll("pools") Money pool, @ForAll("claims") List<Claim<String>> claims) {
        Map<String, Rational> points = points(claims);
        Shares<String> shares = PointValue.of(points).share(pool);
        Money paid = points.keySet().stream().map(shares::of).reduce(Money.ofMinor(pool.currency(), 0), Money::plus);
        assertThat(paid.plus(shares.rest())).isEqualTo(pool);
        assertThat(shares.rest().isZero())
                .isEqualTo(pool.isZero() || !sum(points).isZero());
    }

    @Property
    void quotaRuleLessThanOneMinorUnitFromTheExactShare(
            @ForAll("pools") Money pool, @ForAll("claims") List<Claim<String>> claims) {
        Map<String, Rational> points = points(claims);
        Rational sum = sum(points);
        Assume.that(!sum.isZero());
        Shares<String> shares = PointValue.of(points).share(pool);
        points.forEach((who, weight) -> {
            Rational exact = Rational.of(pool.minorUnits()).times(weight).dividedBy(sum);
            Rational paid = Rational.of(shares.of(who).minorUnits());
            assertThat(paid.minus(exact).abs()).as(who).isLessThan(Rational.ONE);
            assertThat(weight.isZero() && !paid.isZero())
                    .as("paid without a point")
                    .isFalse();
        });
    }

    @Property
    void concordanceAndBalancednessMorePointsNeverLessEqualPointsWithinOne(
            @ForAll("pools") Money pool, @ForAll("claims") List<Claim<String>> claims) {
        Map<String, Rational> points = points(claims);
        Shares<String> shares = PointValue.of(points).share(pool);
        points.forEach((one, more) -> points.forEach((other, less) -> {
            BigInteger ahead = shares.of(one).minus(shares.of(other)).minorUnits();
            int sign = pool.signum() < 0 ? -1 : 1;
            if (more.compareTo(less) > 0) {
                assertThat(ahead.signum() * sign).isNotNegative();
            } else if (more.equals(less)) {
                assertThat(ahead.abs()).isLessThanOrEqualTo(BigInteger.ONE);
                boolean isFirst = one.compareTo(other) < 0;
                assertThat(isFirst && ahead.signum() * sign < 0)
                        .as("the later key is ahead")
                        .isFalse();
            }
        }));
    }

    @Property
    void anonymityUpToTheKeyTheOrderOfClaimsDoesNotMatter(
            @ForAll("pools") Money pool, @ForAll("claims") List<Claim<String>> claims, @ForAll Random random) {
        List<Claim<String>> others = new ArrayList<>(claims);
        Collections.shuffle(others, random);
        Shares<String> stated = PointValue.of(points(claims)).share(pool);
        Shares<String> shuffled = PointValue.of(points(others)).share(pool);
        claims.forEach(claim -> assertThat(shuffled.of(claim.key())).isEqualTo(stated.of(claim.key())));
    }

    @Property
    void homogeneityTheUnitOfPointsDoesNotMatter(
            @ForAll("pools") Money pool, @ForAll("claims") List<Claim<String>> claims) {
        Map<String, Rational> scaled = new LinkedHashMap<>();
        points(claims).forEach((who, weight) -> scaled.put(who, weight.times(Rational.ratio(7, 3))));
        Shares<String> stated = PointValue.of(points(claims)).share(pool);
        Shares<String> other = PointValue.of(scaled).share(pool);
        claims.forEach(claim -> assertThat(other.of(claim.key())).isEqualTo(stated.of(claim.key())));
    }

    @Property
    void nullClaimsConsistencyWhoeverHasNoPointsCanLeave(
            @ForAll("pools") Money pool, @ForAll("claims") List<Claim<String>> claims) {
        Map<String, Rational> some = points(claims);
        some.values().removeIf(Rational::isZero);
        Shares<String> all = PointValue.of(points(claims)).share(pool);
        Shares<String> fewer = PointValue.of(some).share(pool);
        some.keySet().forEach(who -> assertThat(fewer.of(who)).isEqualTo(all.of(who)));
    }

    /** What looks true and is not: a larger pool can pay someone a minor unit less (the Alabama paradox). */
    @Example
    void houseMonotonicityFailsByOneMinorUnit() {
        Map<String, Rational> points = new LinkedHashMap<>();
        points.put("a", Rational.ONE);
        points.put("b", Rational.of(3));
        points.put("c", Rational.of(3));
        assertThat(PointValue.of(points).share(Money.of("CNY", "0.03")).of("a")).isEqualTo(Money.of("CNY", "0.01"));
        assertThat(PointValue.of(points).share(Money.of("CNY", "0.04")).of("a")).isEqualTo(Money.of("CNY", "0.00"));
    }
}
