package io.github.meritpool.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the level at which {@code level × weight}, held within each claimant's floor and ceiling, uses up the pool.
 *
 * <p>As the level rises from zero, what is used rises in straight pieces: a claimant joins those who rise where the
 * level lifts it off its floor, and leaves them at its ceiling. The pieces are walked in order of their ends until the
 * pool is used up within one, and there the level is one exact quotient.
 */
final class WaterFilling {

    /** Where a claimant begins (weight above 0) or ceases (weight below 0) to rise, and how what is held changes. */
    private record Turn(Rational level, Rational weight, Rational held) {}

    private final BigInteger pool;
    private final @Nullable Rational level;

    private WaterFilling(BigInteger pool, @Nullable Rational level) {
        this.pool = pool;
        this.level = level;
    }

    /** The floors must not exceed the pool. */
    static <K extends Comparable<? super K>> WaterFilling of(BigInteger pool, List<Claimant<K>> claimants) {
        Rational held = Rational.ZERO;
        Rational rising = Rational.ZERO;
        List<Turn> turns = new ArrayList<>();
        for (Claimant<K> claimant : claimants) {
            Rational floor = Rational.of(claimant.floor());
            Rational weight = claimant.weight();
            held = held.plus(floor);
            if (weight.isZero()) {
                continue;
            }
            if (floor.isZero()) {
                rising = rising.plus(weight);
            } else {
                turns.add(new Turn(floor.dividedBy(weight), weight, floor.negate()));
            }
            BigInteger ceiling = claimant.ceiling();
            if (ceiling != null) {
                Rational most = Rational.of(ceiling);
                turns.add(new Turn(most.dividedBy(weight), weight.negate(), most));
            }
        }
        turns.sort(Comparator.comparing(Turn::level));
        return new WaterFilling(pool, level(Rational.of(pool), held, rising, turns));
    }

    private static @Nullable Rational level(Rational pool, Rational held, Rational rising, List<Turn> turns) {
        for (Turn turn : turns) {
            if (held.plus(rising.times(turn.level())).compareTo(pool) >= 0) {
                return rising.isZero() ? turn.level() : pool.minus(held).dividedBy(rising);
            }
            held = held.plus(turn.held());
            rising = rising.plus(turn.weight());
        }
        return rising.isZero() ? null : pool.minus(held).dividedBy(rising);
    }

    /** The lowest level that uses up the pool; null if none does, for want of weights or because of ceilings. */
    @Nullable
    Rational level() {
        return level;
    }

    Rational share(Claimant<?> claimant) {
        return claimant.shareAt(level);
    }

    /**
     * What the shares together have beyond their whole quanta: a whole amount, as with a level the shares come to the
     * pool, and without one each of them is a bound.
     */
    BigInteger beyond(BigInteger wholeQuanta) {
        return level == null ? BigInteger.ZERO : pool.subtract(wholeQuanta);
    }
}
