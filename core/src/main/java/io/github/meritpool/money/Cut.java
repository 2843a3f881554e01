package io.github.meritpool.money;

import java.math.BigInteger;

/** A claimant's exact share, cut into whole quanta and what remains; the position is its place in the claims. */
record Cut<K extends Comparable<? super K>>(
        int position, Claimant<K> claimant, Rational share, BigInteger floor, Rational remainder) {

    static <K extends Comparable<? super K>> Cut<K> of(
            int position, Claimant<K> claimant, Rational share, BigInteger quantum) {
        BigInteger whole = share.floor();
        BigInteger floor = whole.subtract(whole.mod(quantum));
        return new Cut<>(position, claimant, share, floor, share.minus(Rational.of(floor)));
    }

    K key() {
        return claimant.key();
    }

    Rational weight() {
        return claimant.weight();
    }

    boolean hasRoom() {
        return claimant.hasRoomAbove(floor);
    }
}
