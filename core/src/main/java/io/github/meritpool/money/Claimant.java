package io.github.meritpool.money;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A checked claim with its bounds brought to whole quanta: the floor up, the ceiling down. */
record Claimant<K extends Comparable<? super K>>(
        K key, Rational weight, BigInteger floor, @Nullable BigInteger ceiling) {

    static <K extends Comparable<? super K>> Claimant<K> of(Claim<K> claim, BigInteger quantum) {
        BigInteger floor = claim.floor();
        BigInteger ceiling = claim.ceiling();
        return new Claimant<>(
                claim.key(),
                claim.weight(),
                floor == null ? BigInteger.ZERO : raised(floor, quantum),
                ceiling == null ? null : ceiling.subtract(ceiling.mod(quantum)));
    }

    private static BigInteger raised(BigInteger floor, BigInteger quantum) {
        return floor.add(floor.negate().mod(quantum));
    }

    boolean isContradictory() {
        return ceiling != null && floor.compareTo(ceiling) > 0;
    }

    /** The share at a level; null stands for a level above every ceiling. */
    Rational shareAt(@Nullable Rational level) {
        Rational least = Rational.of(floor);
        if (weight.isZero()) {
            return least;
        }
        if (level == null) {
            return Rational.of(Objects.requireNonNull(ceiling));
        }
        Rational share = level.times(weight).max(least);
        return ceiling == null ? share : share.min(Rational.of(ceiling));
    }

    boolean hasRoomAbove(BigInteger amount) {
        return ceiling == null || amount.compareTo(ceiling) < 0;
    }
}
