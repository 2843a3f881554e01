package io.github.meritpool.examples.laws;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** All ways in which Meritpool divides money, through its public API. */
final class Ways {

    static final String CEILING = "ceiling";
    static final String FLOOR = "floor";
    static final String FIXED_PRICE = "fixed price";

    private Ways() {}

    static List<Way> all() {
        return List.of(
                exact(),
                residue(ResidueMode.LARGEST_REMAINDER, true),
                residue(ResidueMode.LARGEST_WEIGHT_FIRST, true),
                residue(ResidueMode.STATED_ORDER, false),
                residue(ResidueMode.STATED_ORDER_NONZERO, false),
                residue(ResidueMode.KEPT_APART, true),
                ceiling(),
                floor(),
                scaled(),
                split(),
                fixedPrice());
    }

    /** To whole units by largest remainders, without bounds. */
    static Rule largestRemainder() {
        return rule(ResidueMode.LARGEST_REMAINDER);
    }

    /** Pools and weights may be fractions here: a pool in halves is so many more halves. */
    private static Way exact() {
        return Way.of(new Rule("exact", division -> true, Ways::exactShares), true);
    }

    private static List<Rational> exactShares(Division division) {
        Rational unit = Rational.of(division.pool().denominator());
        return split(
                Apportionment.largestRemainder(),
                division.pool().times(unit).numerator(),
                claims(division),
                one -> one.share().dividedBy(unit));
    }

    private static Way residue(ResidueMode mode, boolean ties) {
        return Way.of(rule(mode), ties);
    }

    private static Rule rule(ResidueMode mode) {
        return new Rule(
                mode.id(), Division::isWhole, division -> amounts(Apportionment.of(mode), division, claims(division)));
    }

    private static Way ceiling() {
        return bounded(CEILING, "at most ", (most, division) -> true, Claim::atMost);
    }

    /** Floors that the pool cannot pay are refused. */
    private static Way floor() {
        return bounded(
                FLOOR,
                "at least ",
                (least, division) ->
                        division.pool().compareTo(Rational.of(least.longValueExact() * division.heads())) >= 0,
                Claim::atLeast);
    }

    private interface Needs {
        boolean of(BigInteger bound, Division division);
    }

    private interface Bound {
        Claim<Integer> on(Claim<Integer> claim, BigInteger bound);
    }

    private static Way bounded(String name, String words, Needs needs, Bound bound) {
        List<Rule> rules = LongStream.rangeClosed(1, 2)
                .mapToObj(BigInteger::valueOf)
                .map(amount -> new Rule(
                        words + amount + " each",
                        whole(division -> needs.of(amount, division)),
                        division -> amounts(
                                Apportionment.largestRemainder(),
                                division,
                                claims(division).stream()
                                        .map(claim -> bound.on(claim, amount))
                                        .toList())))
                .toList();
        return new Way(name, rules, true);
    }

    /** A real plan: lines with fixed prices on a pool that has less. */
    private static Way scaled() {
        return Way.of(new Rule("scaled", whole(Division::isClaimed), new PricesPlan()::amounts), true);
    }

    /** A real plan: a pool that is split by weights. */
    private static Way split() {
        return Way.of(new Rule("split", Division::isWhole, new SplitPlan()::amounts), false);
    }

    /** The same plan as scaled prices, with enough in the pool. */
    private static Way fixedPrice() {
        Predicate<Division> isEnough = division -> division.pool().compareTo(division.total()) >= 0;
        return Way.of(new Rule(FIXED_PRICE, whole(isEnough), new PricesPlan()::amounts), true);
    }

    private static Predicate<Division> whole(Predicate<Division> and) {
        return and.and(Division::isWhole);
    }

    private static List<Claim<Integer>> claims(Division division) {
        List<Claim<Integer>> claims = new ArrayList<>();
        division.everyone().forEach(who -> claims.add(Claim.of(who, division.weight(who))));
        return claims;
    }

    private static List<Rational> amounts(Apportionment settings, Division division, List<Claim<Integer>> claims) {
        return split(settings, division.pool().numerator(), claims, one -> Rational.of(one.amount()));
    }

    private static List<Rational> split(
            Apportionment settings,
            BigInteger pool,
            List<Claim<Integer>> claims,
            Function<Allotment<Integer>, Rational> read) {
        Apportioned<Integer> split = settings.split(pool, claims);
        return split.allotments().stream().map(read).toList();
    }
}
