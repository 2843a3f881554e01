package io.github.meritpool.invariant;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Value;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a line shares, and who has a claim on it; for a family of pools one of them. Amounts are in the plan's currency.
 *
 * @param line the line's id
 * @param table the table whose rows have claims
 * @param row for a family the row of its table, and empty otherwise
 * @param amount what is shared
 * @param quantum the smallest amount that the line pays
 * @param residue who receives what its quanta leave
 * @param claimants who has a claim, in order of their ids
 */
record SharedPool(
        String line,
        String table,
        String row,
        Rational amount,
        Rational quantum,
        ResidueMode residue,
        List<Claimant> claimants) {

    /** One claim; the bounds are whole quanta. */
    record Claimant(String row, Rational claim, Rational floor, Optional<Rational> ceiling) {}

    SharedPool {
        claimants = List.copyOf(claimants);
    }

    /** The line, and for a family which of its pools. */
    String name() {
        return row.isEmpty() ? line : line + "/" + row;
    }

    Rational claims() {
        return claimants.stream().map(Claimant::claim).reduce(Rational.ZERO, Rational::plus);
    }

    /** What one unit of claim is worth where there are no bounds, exactly. */
    Rational worth() {
        return amount.dividedBy(claims());
    }

    boolean isBounded() {
        return claimants.stream()
                .anyMatch(one -> !one.floor().isZero() || one.ceiling().isPresent());
    }

    /** Every pool that is shared by a line. */
    static List<SharedPool> in(Outcome outcome) {
        List<SharedPool> all = new ArrayList<>();
        for (PayLine line : outcome.plan().lines()) {
            Payment payment = outcome.compiled().payments().get(line.id());
            if (payment != null && payment.share().isPresent()) {
                all.addAll(of(line.id(), payment, outcome.evaluation()));
            }
        }
        return all;
    }

    private static List<SharedPool> of(String line, Payment payment, Evaluation evaluation) {
        Share share = payment.share().orElseThrow();
        List<List<Claimant>> byPool = byPool(share, payment.table(), evaluation);
        List<String> rows = rows(share, evaluation);
        List<SharedPool> pools = new ArrayList<>();
        for (int pool = 0; pool < byPool.size(); pool++) {
            Value amount = evaluation.value(share.pool(), pool);
            if (!amount.isAbsent()) {
                pools.add(new SharedPool(
                        line,
                        payment.table(),
                        rows.get(pool),
                        amount.number(),
                        share.quantum(),
                        share.apportionment().residue(),
                        byPool.get(pool)));
            }
        }
        return pools;
    }

    private static List<String> rows(Share share, Evaluation evaluation) {
        Share.Family family = share.family();
        return family == null ? List.of("") : evaluation.facts().ids(family.table());
    }

    private static List<List<Claimant>> byPool(Share share, String table, Evaluation evaluation) {
        Share.Family family = share.family();
        Map<Value, List<Claimant>> pools = new LinkedHashMap<>();
        rows(share, evaluation).forEach(pool -> pools.put(Value.of(pool), new ArrayList<>()));
        List<String> ids = evaluation.facts().ids(table);
        for (int row = 0; row < ids.size(); row++) {
            Value claim = evaluation.value(share.claims(), row);
            List<Claimant> pool = pools.get(family == null ? Value.of("") : evaluation.value(family.member(), row));
            if (pool != null && !claim.isAbsent()) {
                pool.add(claimant(ids.get(row), claim.number(), share, row, evaluation));
            }
        }
        return List.copyOf(pools.values());
    }

    private static Claimant claimant(String id, Rational claim, Share share, int row, Evaluation evaluation) {
        Optional<Rational> floor = bound(share.bounds().floor(), row, RoundingMode.CEILING, share, evaluation);
        Optional<Rational> ceiling = bound(share.bounds().ceiling(), row, RoundingMode.FLOOR, share, evaluation);
        return new Claimant(id, claim, floor.orElse(Rational.ZERO), ceiling);
    }

    private static Optional<Rational> bound(
            @Nullable Quantity bound, int row, RoundingMode mode, Share share, Evaluation evaluation) {
        return Optional.ofNullable(bound)
                .map(quantity -> evaluation.value(quantity, row))
                .filter(value -> !value.isAbsent())
                .map(value -> value.number().roundedToStep(share.quantum(), mode));
    }
}
