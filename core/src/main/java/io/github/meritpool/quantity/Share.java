package io.github.meritpool.quantity;

import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The algebra's one money operation: a pool split among the rows of a table by their claims, to the quantum; or each
 * pool of a family among the rows that belong to it. The sum of the shares and the {@link ShareRest rest} is the pool,
 * exactly. Ties go by row id; the stated order is that of the ids. A row whose claim is absent is no claimant: its share
 * is absent, and it stands in no order. If the pool is absent, so are its shares and its rest.
 *
 * @param pool the money, a whole number of minor units: a scalar, or for a family one for each row of its table
 * @param claims each row's claim, a number of any unit, at least 0
 * @param bounds the least and the most that a row receives
 * @param family the table of pools and which of them each row belongs to, or null for one pool
 * @param apportionment quantum and residue, in minor units
 * @param minorUnit the currency's smallest amount, in the pool's unit: 0.01 for CNY
 */
public record Share(
        Quantity pool,
        Quantity claims,
        Bounds bounds,
        @Nullable Family family,
        Apportionment apportionment,
        Rational minorUnit)
        implements Quantity {

    /**
     * The least and the most that a row receives, in the pool's unit. A row in which one is absent has none. A floor
     * between two minor units is raised, a ceiling lowered.
     *
     * @param floor the least, or null if there is none
     * @param ceiling the most, or null if there is none
     */
    public record Bounds(@Nullable Quantity floor, @Nullable Quantity ceiling) {

        /** No bounds. */
        public static final Bounds NONE = new Bounds(null, null);
    }

    /**
     * Many pools, one for each row of a table.
     *
     * @param table the table
     * @param member for each row that claims the id of the row whose pool it belongs to; where it is absent, or no row's
     *     id, the row is no claimant
     */
    public record Family(String table, Quantity member) {}

    /**
     * One row's claim, as values.
     *
     * @param id the row's id
     * @param weight the claim
     * @param floor the least, or absent
     * @param ceiling the most, or absent
     */
    public record ClaimOf(String id, Value weight, Value floor, Value ceiling) {}

    /** Checks the minor unit. */
    public Share {
        if (!minorUnit.decimal().map(BigDecimal::unscaledValue).equals(Optional.of(BigInteger.ONE))) {
            throw new IllegalArgumentException("The minor unit " + minorUnit + " must be 1, 0.1, 0.01 and so on.");
        }
    }

    /**
     * One pool, shared without bounds.
     *
     * @param pool the money
     * @param claims each row's claim
     * @param apportionment quantum and residue
     * @param minorUnit the smallest amount
     */
    public Share(Quantity pool, Quantity claims, Apportionment apportionment, Rational minorUnit) {
        this(pool, claims, Bounds.NONE, null, apportionment, minorUnit);
    }

    /**
     * The smallest amount paid.
     *
     * @return the quantum in the pool's unit
     */
    public Rational quantum() {
        return Rational.of(apportionment.quantum()).times(minorUnit);
    }

    /**
     * How it is for those to whom nothing is allotted, for want of a pool or a claim.
     *
     * @return no place in the order of what is left over, and nothing given
     */
    public Allotted notAllotted() {
        return new Allotted(quantum(), 0, 0, 0, Rational.ZERO);
    }

    /**
     * Whether anyone's share can be bounded.
     *
     * @return true if there is a floor or a ceiling
     */
    public boolean isBounded() {
        return bounds.floor() != null || bounds.ceiling() != null;
    }

    /**
     * Splits one pool: the definition of this operation.
     *
     * @param money the pool's value
     * @param claims the claims on it, none of them absent, in order of the rows
     * @return the allotments, keyed by id, in the order of the claims; amounts in minor units
     * @throws io.github.meritpool.problem.ProblemException every problem of the claims
     */
    public Apportioned<String> split(Rational money, List<ClaimOf> claims) {
        Rational units = money.dividedBy(minorUnit);
        if (!units.isInteger()) {
            throw new IllegalArgumentException("The pool " + money + " must be a whole number of minor units.");
        }
        List<Claim<String>> among = new ArrayList<>();
        for (ClaimOf claim : claims) {
            among.add(new Claim<>(
                    claim.id(),
                    claim.weight().number(),
                    units(claim.floor(), RoundingMode.CEILING),
                    units(claim.ceiling(), RoundingMode.FLOOR)));
        }
        return apportionment.split(units.numerator(), among);
    }

    private @Nullable BigInteger units(Value money, RoundingMode mode) {
        return money.isAbsent()
                ? null
                : money.number().dividedBy(minorUnit).rounded(0, mode).numerator();
    }

    @Override
    public List<Quantity> parts() {
        List<Quantity> parts = new ArrayList<>(List.of(pool, claims));
        Optional.ofNullable(bounds.floor()).ifPresent(parts::add);
        Optional.ofNullable(bounds.ceiling()).ifPresent(parts::add);
        Optional.ofNullable(family).ifPresent(many -> parts.add(many.member()));
        return List.copyOf(parts);
    }
}
