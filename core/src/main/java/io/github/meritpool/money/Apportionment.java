package io.github.meritpool.money;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a pool of money is cut into whole amounts by weights. The settings are immutable and can be used for any number
 * of pools.
 *
 * <p>Each claimant's exact share is {@code level × weight}, held within its floor and ceiling, where the level is solved
 * exactly so that the shares use up the pool. Each share is cut down to whole quanta; the quanta left over go by the
 * {@link ResidueMode}, at most one to each, and never past a ceiling; what is below one quantum goes by
 * {@link BelowQuantum}. The amounts and the rest always add up to the pool.
 *
 * <p>What is defined at the edges:
 *
 * <ul>
 *   <li>nobody claims, or all weights are zero: nobody is paid beyond a floor, the pool is in the rest;
 *   <li>a zero weight receives its floor, or nothing; only {@link ResidueMode#STATED_ORDER} may give it a quantum;
 *   <li>fewer quanta than claimants: the first by the mode receive one each;
 *   <li>a pool below zero: what splitting the positive amount gives, negated; floors and ceilings are refused;
 *   <li>all ceilings are reached: the rest of the pool is in the rest;
 *   <li>floors are raised and ceilings lowered to whole quanta.
 * </ul>
 *
 * <p>With {@link ResidueMode#LARGEST_REMAINDER} and {@link ResidueMode#LARGEST_WEIGHT_FIRST} the order of the claims
 * changes nothing. Largest remainders keep the quota rule, order preservation and balancedness, but a larger pool may
 * lower an amount by one quantum (the Alabama paradox), and instalments need not add up to the split of their sum.
 *
 * @param residue who receives the quanta left over
 * @param quantum the smallest amount paid, in minor units, above zero; 1 to pay to the minor unit
 * @param belowQuantum where what is smaller than the quantum goes
 */
public record Apportionment(ResidueMode residue, BigInteger quantum, BelowQuantum belowQuantum) {

    /**
     * Checks the settings.
     *
     * @throws ProblemException {@code money.quantumNotPositive}; {@code money.nobodyNextInOrder} if the residue is kept
     *     apart but what is below the quantum is not
     */
    public Apportionment {
        Objects.requireNonNull(residue, "residue");
        Objects.requireNonNull(belowQuantum, "belowQuantum");
        if (quantum.signum() <= 0) {
            throw new ProblemException(
                    Problem.of(MoneyProblem.QUANTUM_NOT_POSITIVE).with("quantum", quantum));
        }
        if (residue == ResidueMode.KEPT_APART && belowQuantum == BelowQuantum.NEXT_IN_ORDER) {
            throw new ProblemException(Problem.of(MoneyProblem.NOBODY_NEXT_IN_ORDER));
        }
    }

    /**
     * To the minor unit by largest remainders.
     *
     * @return the default settings
     */
    public static Apportionment largestRemainder() {
        return of(ResidueMode.LARGEST_REMAINDER);
    }

    /**
     * To the minor unit by a mode.
     *
     * @param residue who receives the minor units left over
     * @return the settings
     */
    public static Apportionment of(ResidueMode residue) {
        return new Apportionment(residue, BigInteger.ONE, BelowQuantum.KEPT_APART);
    }

    /**
     * These settings with a quantum.
     *
     * @param minorUnits the smallest amount paid, above zero, such as 100 for whole yuan
     * @param home where what is below it goes
     * @return the settings with the quantum
     * @throws ProblemException as the constructor
     */
    public Apportionment withQuantum(BigInteger minorUnits, BelowQuantum home) {
        return new Apportionment(residue, minorUnits, home);
    }

    /**
     * Splits a pool.
     *
     * @param pool what is split, in minor units, of any size and sign
     * @param claims who shares in it, in the order that stated-order modes follow
     * @param <K> the type of the keys
     * @return what each receives, in the order of the claims, and what is left
     * @throws ProblemException every problem with the claims: {@code money.duplicateKey}, {@code money.negativeWeight},
     *     {@code money.negativeFloor}, {@code money.negativeCeiling}, {@code money.floorAboveCeiling},
     *     {@code money.floorsAbovePool}, {@code money.boundsOnNegativePool}
     */
    public <K extends Comparable<? super K>> Apportioned<K> split(BigInteger pool, List<Claim<K>> claims) {
        List<Claimant<K>> claimants = ClaimCheck.check(pool, claims, quantum);
        return pool.signum() < 0 ? splitPositive(pool.negate(), claimants).negated() : splitPositive(pool, claimants);
    }

    private <K extends Comparable<? super K>> Apportioned<K> splitPositive(
            BigInteger pool, List<Claimant<K>> claimants) {
        WaterFilling filled = WaterFilling.of(pool, claimants);
        List<Cut<K>> cuts = new ArrayList<>();
        for (Claimant<K> claimant : claimants) {
            cuts.add(Cut.of(cuts.size(), claimant, filled.share(claimant), quantum));
        }
        Residue<K> given = Residue.of(this, filled, cuts);
        return new Apportioned<>(pool, given.allotments(), filled.level(), given.units(), pool.subtract(given.paid()));
    }
}
