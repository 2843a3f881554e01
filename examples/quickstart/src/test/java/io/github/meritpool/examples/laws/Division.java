package io.github.meritpool.examples.laws;

import io.github.meritpool.money.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A pool that is to be divided by weights, in units that cannot be divided. Whoever stands first has the smallest id.
 * Where a law reads the weights as claims, they are in units too.
 */
final class Division {

    private final Rational pool;
    private final List<Rational> weights;
    private final Rational total;
    private final int hash;

    Division(Rational pool, List<Rational> weights) {
        this.pool = pool;
        this.weights = List.copyOf(weights);
        this.total = sum(weights);
        this.hash = hash(pool, weights);
    }

    /** Small numbers in many places: the usual factor of 31 would make most of them collide. */
    private static int hash(Rational pool, List<Rational> weights) {
        int hash = mixed(1, pool);
        for (Rational weight : weights) {
            hash = mixed(hash, weight);
        }
        return hash;
    }

    private static int mixed(int hash, Rational number) {
        return (hash * 1_000_003 + number.numerator().intValue()) * 1_000_003
                + number.denominator().intValue();
    }

    static Division of(int pool, int... weights) {
        return new Division(
                Rational.of(pool), IntStream.of(weights).mapToObj(Rational::of).toList());
    }

    /** All divisions among so many, with whole weights and pools up to these, the smallest first. */
    static List<Division> all(int heads, int greatestWeight, int greatestPool) {
        List<List<Rational>> weights = vectors(heads, greatestWeight);
        List<Division> all = new ArrayList<>();
        for (int pool = 0; pool <= greatestPool; pool++) {
            for (List<Rational> each : weights) {
                all.add(new Division(Rational.of(pool), each));
            }
        }
        all.removeIf(one -> one.total().isZero());
        return all;
    }

    /** All vectors of whole numbers from 0 to the greatest, those of the smallest sum first. */
    static List<List<Rational>> vectors(int length, int greatest) {
        List<List<Rational>> vectors = new ArrayList<>();
        vectors.add(List.of());
        for (int place = 0; place < length; place++) {
            List<List<Rational>> longer = new ArrayList<>();
            for (List<Rational> vector : vectors) {
                for (int number = 0; number <= greatest; number++) {
                    longer.add(and(vector, Rational.of(number)));
                }
            }
            vectors = longer;
        }
        vectors.sort((one, other) -> sum(one).compareTo(sum(other)));
        return vectors;
    }

    static Rational sum(List<Rational> numbers) {
        Rational sum = Rational.ZERO;
        for (Rational number : numbers) {
            sum = sum.plus(number);
        }
        return sum;
    }

    private static List<Rational> and(List<Rational> numbers, Rational last) {
        List<Rational> more = new ArrayList<>(numbers);
        more.add(last);
        return more;
    }

    Rational pool() {
        return pool;
    }

    List<Rational> weights() {
        return weights;
    }

    int heads() {
        return weights.size();
    }

    List<Integer> everyone() {
        return IntStream.range(0, heads()).boxed().toList();
    }

    Rational weight(int who) {
        return weights.get(who);
    }

    Rational total() {
        return total;
    }

    /** The exact share by weights. */
    Rational quota(int who) {
        return pool.times(weight(who)).dividedBy(total);
    }

    /** Whether the weights, as claims, use up the pool. */
    boolean isClaimed() {
        return pool.compareTo(total) <= 0;
    }

    boolean isWhole() {
        return pool.isInteger() && isEach(Rational::isInteger);
    }

    /** Whether there is something to divide by, and nothing below zero. */
    boolean isPossible() {
        return pool.signum() >= 0 && total.signum() > 0 && isEach(weight -> weight.signum() >= 0);
    }

    private boolean isEach(Predicate<Rational> condition) {
        for (Rational weight : weights) {
            if (!condition.test(weight)) {
                return false;
            }
        }
        return true;
    }

    Division of(Rational otherPool) {
        return new Division(otherPool, weights);
    }

    Division more() {
        return of(pool.plus(Rational.ONE));
    }

    Division times(int factor) {
        return of(pool.times(Rational.of(factor)));
    }

    Division by(List<Rational> otherWeights) {
        return new Division(pool, otherWeights);
    }

    Division with(int who, Rational weight) {
        List<Rational> changed = new ArrayList<>(weights);
        changed.set(who, weight);
        return by(changed);
    }

    /** Someone more, with the largest id. */
    Division joinedBy(Rational weight) {
        return by(and(weights, weight));
    }

    Division without(int who) {
        List<Rational> others = new ArrayList<>(weights);
        others.remove(who);
        return by(others);
    }

    /** Only these, in their order. */
    Division among(List<Integer> some) {
        return by(some.stream().map(this::weight).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Division that && pool.equals(that.pool) && weights.equals(that.weights);
    }

    /** Computed once: divisions are looked up millions of times. */
    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "f(" + pool + "; " + listed(weights) + ")";
    }

    static String listed(List<Rational> numbers) {
        return numbers.stream().map(Rational::toString).collect(Collectors.joining(","));
    }
}
