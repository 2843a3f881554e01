package io.github.meritpool.quantity;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The algebra's one money operation: a pool split among the rows of a table by their claims, to the quantum. The sum of
 * the shares and the {@link ShareRest rest} is the pool, exactly. Ties go by row id; the stated order is that of the
 * ids. A row whose claim is absent is no claimant: its share is absent, and it stands in no order. If the pool is
 * absent, so are all shares and the rest.
 *
 * @param pool the money, a scalar, a whole number of minor units
 * @param claims each row's claim, a number of any unit, at least 0
 * @param apportionment quantum and residue, in minor units
 * @param minorUnit the currency's smallest amount, in the pool's unit: 0.01 for CNY
 */
public record Share(Quantity pool, Quantity claims, Apportionment apportionment, Rational minorUnit)
        implements Quantity {

    /** Checks the minor unit. */
    public Share {
        if (!minorUnit.decimal().map(BigDecimal::unscaledValue).equals(Optional.of(BigInteger.ONE))) {
            throw new IllegalArgumentException("The minor unit " + minorUnit + " must be 1, 0.1, 0.01 and so on.");
        }
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
     * Splits the pool: the definition of this operation.
     *
     * @param money the pool's value
     * @param ids the ids of the rows
     * @param weights each row's claim
     * @return each row's allotment in order of the rows, nothing where the claim is absent; amounts in minor units
     * @throws io.github.meritpool.problem.ProblemException {@code money.negativeWeight} for every negative claim
     * @throws IllegalArgumentException if the pool is not a whole number of minor units
     */
    public Apportioned<String> split(Rational money, List<String> ids, List<Value> weights) {
        Rational units = money.dividedBy(minorUnit);
        if (!units.isInteger()) {
            throw new IllegalArgumentException("The pool " + money + " must be a whole number of minor units.");
        }
        List<Claim<String>> claims = new ArrayList<>();
        for (int row = 0; row < ids.size(); row++) {
            if (!weights.get(row).isAbsent()) {
                claims.add(Claim.of(ids.get(row), weights.get(row).number()));
            }
        }
        return overAllRows(apportionment.split(units.numerator(), claims), ids, weights);
    }

    private static Apportioned<String> overAllRows(Apportioned<String> among, List<String> ids, List<Value> weights) {
        Iterator<Allotment<String>> claimants = among.allotments().iterator();
        List<Allotment<String>> all = new ArrayList<>();
        for (int row = 0; row < ids.size(); row++) {
            all.add(weights.get(row).isAbsent() ? nothing(ids.get(row)) : claimants.next());
        }
        return new Apportioned<>(among.pool(), all, among.level(), among.unitsToGive(), among.rest());
    }

    private static Allotment<String> nothing(String id) {
        return new Allotment<>(id, Rational.ZERO, Rational.ZERO, BigInteger.ZERO, Rational.ZERO, 0, BigInteger.ZERO);
    }

    @Override
    public List<Quantity> parts() {
        return List.of(pool, claims);
    }
}
