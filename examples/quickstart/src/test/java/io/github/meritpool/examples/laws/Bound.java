package io.github.meritpool.examples.laws;

import io.github.meritpool.money.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * How far a law that fails can be missed, by ways that keep the quota rule: every amount is less than a unit from its
 * exact share, and all else follows from that.
 *
 * @param name what is compared
 * @param most the bound in whole units, which are less than what the quota rule gives
 * @param measure what is measured at a division
 */
record Bound(String name, int most, Measure measure) {

    /** What is measured. */
    interface Measure {

        /** Notes how far a rule is off at a division that it takes. */
        void at(Division division, Rule rule, Worst worst);
    }

    /** The farthest that a rule was off, the first time that it was. */
    static final class Worst {

        private Rational off = Rational.ZERO;
        private String where = "";

        void note(Rational one, Rational other, Supplier<String> words) {
            Rational apart = one.minus(other).abs();
            if (apart.compareTo(off) > 0) {
                off = apart;
                where = words.get();
            }
        }

        Rational off() {
            return off;
        }

        String where() {
            return where;
        }
    }

    static List<Bound> all() {
        List<Bound> all = new ArrayList<>();
        for (int factor = 2; factor <= 4; factor++) {
            int times = factor;
            all.add(new Bound(
                    "the pool " + times + " times as large, against " + times + " times the amount",
                    times,
                    (d, f, worst) -> scaling(d, f, worst, times)));
        }
        all.add(new Bound("a loss although the pool is larger", 1, Bound::loss));
        all.add(new Bound("two pools, against one as large as both", 2, Bound::twoPools));
        all.add(new Bound("groups first and then within, against all at once", 2, Bound::groups));
        all.add(new Bound("the others, when someone leaves with the amount", 2, Bound::leaving));
        return all;
    }

    /** The farthest that a rule is off. */
    Worst worst(Rule rule, List<Division> divisions) {
        Worst worst = new Worst();
        divisions.stream().filter(rule::takes).forEach(division -> measure.at(division, rule, worst));
        return worst;
    }

    private static void scaling(Division d, Rule f, Worst worst, int factor) {
        Division scaled = d.times(factor);
        for (int who : d.everyone()) {
            worst.note(
                    f.of(d).get(who).times(Rational.of(factor)),
                    f.of(scaled).get(who),
                    () -> f.says(d) + " but " + f.says(scaled));
        }
    }

    private static void loss(Division d, Rule f, Worst worst) {
        Division larger = d;
        for (int more = 1; more <= 4; more++) {
            larger = larger.more();
            Division other = larger;
            for (int who : d.everyone()) {
                Rational before = f.of(d).get(who);
                worst.note(before, before.min(f.of(other).get(who)), () -> f.says(d) + " but " + f.says(other));
            }
        }
    }

    private static void twoPools(Division d, Rule f, Worst worst) {
        for (Division first = d.of(Rational.ONE); first.pool().compareTo(d.pool()) < 0; first = first.more()) {
            Division one = first;
            Division two = d.of(d.pool().minus(one.pool()));
            for (int who : d.everyone()) {
                worst.note(
                        f.of(one).get(who).plus(f.of(two).get(who)),
                        f.of(d).get(who),
                        () -> f.says(d) + " but " + f.says(one) + " and " + f.says(two));
            }
        }
    }

    private static void groups(Division d, Rule f, Worst worst) {
        for (int cut = 1; cut < d.heads(); cut++) {
            Division first = d.among(d.everyone().subList(0, cut));
            Division second = d.among(d.everyone().subList(cut, d.heads()));
            Division groups = d.by(List.of(first.total(), second.total()));
            within(d, f, worst, groups, first.of(f.of(groups).get(0)), 0);
            within(d, f, worst, groups, second.of(f.of(groups).get(1)), cut);
        }
    }

    private static void within(Division d, Rule f, Worst worst, Division groups, Division group, int from) {
        if (f.takes(group)) {
            for (int who : group.everyone()) {
                worst.note(
                        f.of(group).get(who),
                        f.of(d).get(from + who),
                        () -> f.says(d) + " but groups " + f.says(groups) + ", within " + f.says(group));
            }
        }
    }

    private static void leaving(Division d, Rule f, Worst worst) {
        for (int who : d.everyone()) {
            Division others = d.without(who).of(d.pool().minus(f.of(d).get(who)));
            if (f.takes(others)) {
                for (int other : others.everyone()) {
                    worst.note(
                            f.of(others).get(other),
                            f.of(d).get(other < who ? other : other + 1),
                            () -> f.says(d) + " but " + f.says(others));
                }
            }
        }
    }
}
