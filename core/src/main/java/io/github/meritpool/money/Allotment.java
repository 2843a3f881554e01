package io.github.meritpool.money;

import java.math.BigInteger;

/**
 * What one claimant receives from a pool, and why. All money is in minor units; for a pool below zero all of it is
 * negative or zero.
 *
 * @param key who receives
 * @param weight the weight of the claim
 * @param share the exact share
 * @param floor the whole quanta in the share
 * @param remainder what the share has beyond them: {@code share = floor + remainder}
 * @param rank the place, from 1, in the order in which the residue is given; 0 if the residue can never reach this
 *     claimant
 * @param amount what is paid: the floor, with one quantum more if the rank is within the {@linkplain
 *     Apportioned#unitsToGive() units to give}; the rank after those may have what is below the quantum, by
 *     {@link BelowQuantum}
 * @param <K> the type of the keys
 */
public record Allotment<K>(
        K key, Rational weight, Rational share, BigInteger floor, Rational remainder, int rank, BigInteger amount) {

    Allotment<K> negated() {
        return new Allotment<>(key, weight, share.negate(), floor.negate(), remainder.negate(), rank, amount.negate());
    }
}
