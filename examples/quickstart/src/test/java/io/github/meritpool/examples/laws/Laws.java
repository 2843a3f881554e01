package io.github.meritpool.examples.laws;

import io.github.meritpool.money.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * The laws, under the names of Thomson, of Balinski and Young, of Pukelsheim, and of Herrero and Martínez. Weights are
 * also claims where the pool is not more than they come to; without that the laws about claims say nothing.
 */
final class Laws {

    private static final List<Integer> FACTORS = List.of(2, 3);
    private static final List<Rational> SMALL = List.of(whole(1), whole(2), whole(3), whole(4));

    private static final List<List<List<Rational>>> GROWTH = IntStream.rangeClosed(0, 4)
            .mapToObj(heads -> Division.vectors(heads, 1))
            .toList();

    private Laws() {}

    static List<Law> all() {
        List<Law> all = new ArrayList<>();
        all.addAll(ofOneDivision());
        all.addAll(ofWeights());
        all.addAll(ofPools());
        all.addAll(ofPeople());
        all.addAll(ofClaims());
        return all;
    }

    private static List<Law> ofOneDivision() {
        return List.of(
                Law.of("Efficiency", Laws::efficiency),
                Law.of("Null claims", Laws::nullClaims).meansNothingFor("floor", "a floor is paid to everyone"),
                share(Law.of("Exactness", Laws::exactness)),
                share(Law.of("Quota rule", Laws::quotaRule)),
                Law.of("Claims boundedness", Laws::claimsBoundedness),
                Law.of("Order preservation of awards", Laws::orderOfAwards),
                Law.of("Order preservation of losses", Laws::orderOfLosses),
                Law.of("Equal treatment of equals", Laws::equalTreatment),
                Law.of("Balancedness", Laws::balancedness),
                Law.of("Anonymity", Laws::anonymity));
    }

    private static List<Law> ofWeights() {
        return List.of(
                share(Law.of("Homogeneity in weights", Laws::homogeneityInWeights)),
                Law.of("Own claims monotonicity", Laws::ownClaimsMonotonicity),
                Law.of("Other-regarding claims monotonicity", Laws::otherRegardingMonotonicity),
                Law.of("Population monotonicity by growth", Laws::populationMonotonicityByGrowth));
    }

    private static List<Law> ofPools() {
        return List.of(
                Law.of("Resource monotonicity of two", (d, f) -> resourceMonotonicity(d, f, d.heads() == 2)),
                Law.of("Resource monotonicity of three or more", (d, f) -> resourceMonotonicity(d, f, d.heads() > 2)),
                share(Law.of("Additivity in the pool", Laws::additivity)),
                share(Law.of("Homogeneity in the pool", Laws::homogeneityInPool)),
                share(Law.of("Proportional consistency", Laws::proportionalConsistency)));
    }

    private static List<Law> ofPeople() {
        return List.of(
                Law.of("Null claims consistency", Laws::nullClaimsConsistency),
                Law.of("Consistency", Laws::consistency),
                Law.of("Population monotonicity by a newcomer", Laws::populationMonotonicityByNewcomer),
                Law.of("New states", Laws::newStates),
                perHead(Law.of(
                        "No advantageous merging", (d, f) -> merging(d, f, (one, two) -> one.compareTo(two) <= 0))),
                perHead(Law.of(
                        "No advantageous splitting", (d, f) -> merging(d, f, (one, two) -> one.compareTo(two) >= 0))),
                perHead(Law.of("Decomposability", Laws::decomposability)));
    }

    private static List<Law> ofClaims() {
        return List.of(
                enough(Law.of("Composition down", Laws::compositionDown)),
                enough(Law.of("Composition up", Laws::compositionUp)),
                enough(Law.of("Self-duality", Laws::selfDuality)),
                enough(Law.of("Claims truncation invariance", Laws::claimsTruncation)),
                enough(Law.of("Minimal rights first", Laws::minimalRights)),
                enough(Law.of("Exemption", Laws::exemption)),
                enough(Law.of("Reasonable lower bound", Laws::lowerBound)));
    }

    private static Law share(Law law) {
        return law.meansNothingFor(Ways.FIXED_PRICE, "a price is no share of the pool");
    }

    private static Law enough(Law law) {
        return law.meansNothingFor(Ways.FIXED_PRICE, "there is enough for all prices");
    }

    private static Law perHead(Law law) {
        String why = "the bound is one head's, not a group's";
        return law.meansNothingFor(Ways.CEILING, why).meansNothingFor(Ways.FLOOR, why);
    }

    private static Rational whole(int number) {
        return Rational.of(number);
    }

    private static boolean isMore(Rational one, Rational other) {
        return one.compareTo(other) > 0;
    }

    // One division

    private static void efficiency(Division d, Trial f) {
        f.expect(Division.sum(f.of(d)).equals(d.pool()), () -> f.says(d));
    }

    private static void nullClaims(Division d, Trial f) {
        for (int who : d.everyone()) {
            if (d.weight(who).isZero()) {
                f.expect(f.of(d, who).isZero(), () -> f.says(d));
            }
        }
    }

    private static void exactness(Division d, Trial f) {
        if (d.everyone().stream().allMatch(who -> d.quota(who).isInteger())) {
            f.expect(f.of(d).equals(d.everyone().stream().map(d::quota).toList()), () -> f.says(d));
        }
    }

    private static void quotaRule(Division d, Trial f) {
        for (int who : d.everyone()) {
            f.expect(isMore(Rational.ONE, f.of(d, who).minus(d.quota(who)).abs()), () -> f.says(d));
        }
    }

    private static void claimsBoundedness(Division d, Trial f) {
        if (d.isClaimed()) {
            for (int who : d.everyone()) {
                f.expect(!isMore(f.of(d, who), d.weight(who)), () -> f.says(d));
            }
        }
    }

    private static void orderOfAwards(Division d, Trial f) {
        ofPairs(d, (one, other) -> {
            if (isMore(d.weight(one), d.weight(other))) {
                f.expect(!isMore(f.of(d, other), f.of(d, one)), () -> f.says(d));
            }
        });
    }

    private static void orderOfLosses(Division d, Trial f) {
        ofPairs(d, (one, other) -> {
            if (d.isClaimed() && isMore(d.weight(one), d.weight(other))) {
                Rational loss = d.weight(one).minus(f.of(d, one));
                Rational lesser = d.weight(other).minus(f.of(d, other));
                f.expect(!isMore(lesser, loss), () -> f.says(d));
            }
        });
    }

    private static void equalTreatment(Division d, Trial f) {
        ofPairs(d, (one, other) -> {
            if (d.weight(one).equals(d.weight(other))) {
                f.expect(f.of(d, one).equals(f.of(d, other)), () -> f.says(d));
            }
        });
    }

    private static void balancedness(Division d, Trial f) {
        ofPairs(d, (one, other) -> {
            if (d.weight(one).equals(d.weight(other))) {
                Rational apart = f.of(d, one).minus(f.of(d, other)).abs();
                f.expect(!isMore(apart, Rational.ONE), () -> f.says(d));
            }
        });
    }

    /** It is enough to exchange neighbours: all orders come from that. */
    private static void anonymity(Division d, Trial f) {
        for (int who = 1; who < d.heads(); who++) {
            List<Integer> order = new ArrayList<>(d.everyone());
            order.set(who - 1, who);
            order.set(who, who - 1);
            Division exchanged = d.among(order);
            if (f.takes(exchanged)) {
                List<Rational> amounts = f.of(d);
                f.expect(
                        f.of(exchanged).equals(order.stream().map(amounts::get).toList()),
                        () -> d.equals(exchanged) ? f.says(d) : f.says(d) + " but " + f.says(exchanged));
            }
        }
    }

    /** Each pair of two, in both orders. */
    private static void ofPairs(Division d, Pair pair) {
        for (int one : d.everyone()) {
            for (int other : d.everyone()) {
                if (one != other) {
                    pair.of(one, other);
                }
            }
        }
    }

    private interface Pair {
        void of(int one, int other);
    }

    // Other weights

    private static void homogeneityInWeights(Division d, Trial f) {
        for (int factor : FACTORS) {
            Division scaled = d.by(d.weights().stream()
                    .map(weight -> weight.times(whole(factor)))
                    .toList());
            if (f.takes(scaled)) {
                f.expect(f.of(scaled).equals(f.of(d)), () -> f.says(d) + " but " + f.says(scaled));
            }
        }
    }

    private static void ownClaimsMonotonicity(Division d, Trial f) {
        ofRaised(
                d,
                f,
                (who, raised) ->
                        f.expect(!isMore(f.of(d, who), f.of(raised, who)), () -> f.says(d) + " but " + f.says(raised)));
    }

    private static void otherRegardingMonotonicity(Division d, Trial f) {
        ofRaised(d, f, (who, raised) -> {
            for (int other : d.everyone()) {
                if (other != who) {
                    f.expect(!isMore(f.of(raised, other), f.of(d, other)), () -> f.says(d) + " but " + f.says(raised));
                }
            }
        });
    }

    /** Someone's weight higher, everything else as it was. */
    private static void ofRaised(Division d, Trial f, Raise raise) {
        for (int who : d.everyone()) {
            for (Rational more : SMALL.subList(0, 2)) {
                Division raised = d.with(who, d.weight(who).plus(more));
                if (f.takes(raised)) {
                    raise.of(who, raised);
                }
            }
        }
    }

    private interface Raise {
        void of(int who, Division raised);
    }

    /** Nobody whose weight grew relatively more loses to someone whose weight grew less. */
    private static void populationMonotonicityByGrowth(Division d, Trial f) {
        for (List<Rational> growth : GROWTH.get(d.heads())) {
            Division grown = d.by(d.everyone().stream()
                    .map(who -> d.weight(who).plus(growth.get(who)))
                    .toList());
            if (f.takes(grown)) {
                ofPairs(d, (one, other) -> {
                    boolean loses = isMore(f.of(d, one), f.of(grown, one));
                    boolean wins = isMore(f.of(grown, other), f.of(d, other));
                    f.expect(
                            !(loses && wins && grewMore(d, grown, one, other)),
                            () -> f.says(d) + " but " + f.says(grown));
                });
            }
        }
    }

    private static boolean grewMore(Division d, Division grown, int one, int other) {
        return isMore(
                grown.weight(one).times(d.weight(other)), grown.weight(other).times(d.weight(one)));
    }

    // Other pools

    private static void resourceMonotonicity(Division d, Trial f, boolean concerns) {
        Division more = d.more();
        if (concerns && f.takes(more)) {
            for (int who : d.everyone()) {
                f.expect(!isMore(f.of(d, who), f.of(more, who)), () -> f.says(d) + " but " + f.says(more));
            }
        }
    }

    private static void additivity(Division d, Trial f) {
        for (Division first = d.of(Rational.ONE); isMore(d.pool(), first.pool()); first = first.more()) {
            Division one = first;
            Division two = d.of(d.pool().minus(one.pool()));
            if (f.takes(one) && f.takes(two)) {
                f.expect(
                        sum(f.of(one), f.of(two)).equals(f.of(d)),
                        () -> f.says(d) + " but " + f.says(one) + (one.equals(two) ? " twice" : " and " + f.says(two)));
            }
        }
    }

    private static List<Rational> sum(List<Rational> one, List<Rational> other) {
        List<Rational> sum = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            sum.add(one.get(i).plus(other.get(i)));
        }
        return sum;
    }

    private static List<Rational> difference(List<Rational> one, List<Rational> other) {
        return sum(one, other.stream().map(Rational::negate).toList());
    }

    private static void homogeneityInPool(Division d, Trial f) {
        for (int factor : FACTORS) {
            Division scaled = d.times(factor);
            if (f.takes(scaled)) {
                List<Rational> expected =
                        f.of(d).stream().map(one -> one.times(whole(factor))).toList();
                f.expect(f.of(scaled).equals(expected), () -> f.says(d) + " but " + f.says(scaled));
            }
        }
    }

    /** What a larger pool pays, if it can be divided by the factor, is the factor times what the pool pays. */
    private static void proportionalConsistency(Division d, Trial f) {
        for (int factor : FACTORS) {
            Division scaled = d.times(factor);
            if (f.takes(scaled)) {
                List<Rational> expected = f.of(scaled).stream()
                        .map(one -> one.dividedBy(whole(factor)))
                        .toList();
                if (expected.stream().allMatch(Rational::isInteger)) {
                    f.expect(f.of(d).equals(expected), () -> f.says(scaled) + " but " + f.says(d));
                }
            }
        }
    }

    // Other people

    private static void nullClaimsConsistency(Division d, Trial f) {
        for (int who : d.everyone()) {
            Division others = d.without(who);
            if (d.weight(who).isZero() && f.takes(others)) {
                f.expect(f.of(others).equals(without(f.of(d), who)), () -> f.says(d) + " but " + f.says(others));
            }
        }
    }

    private static List<Rational> without(List<Rational> amounts, int who) {
        List<Rational> others = new ArrayList<>(amounts);
        others.remove(who);
        return others;
    }

    private static void consistency(Division d, Trial f) {
        for (int who : d.everyone()) {
            Division others = d.without(who).of(d.pool().minus(f.of(d, who)));
            if (f.takes(others)) {
                f.expect(f.of(others).equals(without(f.of(d), who)), () -> f.says(d) + " but " + f.says(others));
            }
        }
    }

    private static void populationMonotonicityByNewcomer(Division d, Trial f) {
        for (Rational weight : SMALL) {
            Division joined = d.joinedBy(weight);
            if (f.takes(joined)) {
                for (int who : d.everyone()) {
                    f.expect(!isMore(f.of(joined, who), f.of(d, who)), () -> f.says(d) + " but " + f.says(joined));
                }
            }
        }
    }

    /** A newcomer who brings what it then receives changes nothing for the others. */
    private static void newStates(Division d, Trial f) {
        for (Rational weight : SMALL) {
            Rational brought = d.pool().times(weight).dividedBy(d.total());
            for (Rational more : List.of(brought, whole(1), whole(2))) {
                Division joined = d.of(d.pool().plus(more)).joinedBy(weight);
                if (f.takes(joined) && f.of(joined, d.heads()).equals(more)) {
                    f.expect(
                            without(f.of(joined), d.heads()).equals(f.of(d)),
                            () -> f.says(d) + " but " + f.says(joined));
                }
            }
        }
    }

    /** Two as one, in the place of the first; how what the one gets may compare with what the two get. */
    private static void merging(Division d, Trial f, BiPredicate<Rational, Rational> mayBe) {
        for (int one = 0; one < d.heads(); one++) {
            for (int other = one + 1; other < d.heads(); other++) {
                Division merged =
                        d.with(one, d.weight(one).plus(d.weight(other))).without(other);
                if (f.takes(merged)) {
                    Rational ofTwo = f.of(d, one).plus(f.of(d, other));
                    f.expect(mayBe.test(f.of(merged, one), ofTwo), () -> f.says(d) + " but " + f.says(merged));
                }
            }
        }
    }

    /** Two groups first, each of neighbours, and then within. */
    private static void decomposability(Division d, Trial f) {
        for (int cut = 1; cut < d.heads(); cut++) {
            List<Integer> first = d.everyone().subList(0, cut);
            List<Integer> second = d.everyone().subList(cut, d.heads());
            Division groups =
                    d.by(List.of(d.among(first).total(), d.among(second).total()));
            if (f.takes(groups)) {
                Division within = d.among(first).of(f.of(groups, 0));
                Division other = d.among(second).of(f.of(groups, 1));
                if (f.takes(within) && f.takes(other)) {
                    List<Rational> amounts = new ArrayList<>(f.of(within));
                    amounts.addAll(f.of(other));
                    f.expect(
                            amounts.equals(f.of(d)),
                            () -> f.says(d) + " but groups " + f.says(groups) + ", within " + f.says(within) + " and "
                                    + f.says(other));
                }
            }
        }
    }

    // Claims

    private static void compositionDown(Division d, Trial f) {
        for (Division higher = d.more(); higher.isClaimed(); higher = higher.more()) {
            Division first = higher;
            if (d.isClaimed() && f.takes(first)) {
                Division then = d.by(f.of(first));
                if (f.takes(then)) {
                    f.expect(
                            f.of(then).equals(f.of(d)),
                            () -> f.says(d) + " but after " + f.says(first) + " " + f.says(then));
                }
            }
        }
    }

    private static void compositionUp(Division d, Trial f) {
        for (Division lower = d.of(Rational.ONE); isMore(d.pool(), lower.pool()); lower = lower.more()) {
            Division first = lower;
            if (d.isClaimed() && f.takes(first)) {
                Division then = new Division(d.pool().minus(first.pool()), difference(d.weights(), f.of(first)));
                if (f.takes(then)) {
                    f.expect(
                            sum(f.of(first), f.of(then)).equals(f.of(d)),
                            () -> f.says(d) + " but " + f.says(first) + " and then " + f.says(then));
                }
            }
        }
    }

    private static void selfDuality(Division d, Trial f) {
        Division lost = d.of(d.total().minus(d.pool()));
        if (f.takes(lost)) {
            f.expect(
                    difference(d.weights(), f.of(lost)).equals(f.of(d)),
                    () -> f.says(d) + " but " + (lost.equals(d) ? "is also what is lost" : f.says(lost) + " is lost"));
        }
    }

    private static void claimsTruncation(Division d, Trial f) {
        Division truncated =
                d.by(d.weights().stream().map(claim -> claim.min(d.pool())).toList());
        if (d.isClaimed() && !truncated.equals(d) && f.takes(truncated)) {
            f.expect(f.of(truncated).equals(f.of(d)), () -> f.says(d) + " but " + f.says(truncated));
        }
    }

    private static void minimalRights(Division d, Trial f) {
        List<Rational> rights = d.everyone().stream()
                .map(who -> d.pool().minus(d.without(who).total()).max(Rational.ZERO))
                .toList();
        Division then = new Division(d.pool().minus(Division.sum(rights)), difference(d.weights(), rights));
        if (d.isClaimed() && !then.equals(d) && f.takes(then)) {
            f.expect(
                    sum(rights, f.of(then)).equals(f.of(d)),
                    () -> f.says(d) + " but after " + Division.listed(rights) + " " + f.says(then));
        }
    }

    private static void exemption(Division d, Trial f) {
        for (int who : d.everyone()) {
            if (d.isClaimed() && !isMore(d.weight(who).times(whole(d.heads())), d.pool())) {
                f.expect(f.of(d, who).equals(d.weight(who)), () -> f.says(d));
            }
        }
    }

    private static void lowerBound(Division d, Trial f) {
        for (int who : d.everyone()) {
            if (d.isClaimed()) {
                Rational least = d.weight(who).min(d.pool()).dividedBy(whole(d.heads()));
                f.expect(!isMore(least, f.of(d, who)), () -> f.says(d));
            }
        }
    }
}
