package io.github.meritpool.internal;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.BelowQuantum;
import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.List;

/** A pool split by claims: each row's money. */
final class ShareStep extends CheckedStep {

    private final Share share;
    private final String table;
    private final int decimals;

    /** Operands: the pool and the claims. */
    ShareStep(Share share, String table, int pool, int claims) {
        super(pool, claims);
        this.share = share;
        this.table = table;
        this.decimals = share.minorUnit().decimal().orElseThrow().scale();
    }

    private Cells pool(Run run) {
        return run.cells(operands()[0]);
    }

    private Cells claims(Run run) {
        return run.cells(operands()[1]);
    }

    @Override
    Cells byColumns(Run run) {
        NumberCells pool = pool(run).numbers();
        NumberCells claims = claims(run).numbers();
        if (pool.isAbsent(0)) {
            return NumberCells.decimals(new long[claims.length()], decimals, Absents.all(claims.length()));
        }
        // Weights over one denominator are in proportion to their numerators.
        if (!claims.hasOneDenominator()
                || !pool.areDecimals()
                || share.apportionment().belowQuantum() != BelowQuantum.KEPT_APART) {
            return byDefinition(run);
        }
        long[] amounts = new Split(share.apportionment(), claims.numerators, claims.absent)
                .amounts(pool.numeratorsAt(decimals)[0]);
        return NumberCells.decimals(amounts, decimals, claims.absent);
    }

    @Override
    Cells byDefinition(Run run) {
        Value[] amounts = new Value[claims(run).length()];
        List<Allotment<String>> allotments =
                pool(run).isAbsent(0) ? List.of() : apportioned(run).allotments();
        for (int row = 0; row < amounts.length; row++) {
            amounts[row] = allotments.isEmpty() || claims(run).isAbsent(row)
                    ? Value.Absent.ABSENT
                    : Value.of(Rational.of(allotments.get(row).amount()).times(share.minorUnit()));
        }
        return Packing.of(Kind.NUMBER, amounts);
    }

    /** How the pool came to be split, with everyone's place in the order of the residue. */
    Apportioned<String> apportioned(Run run) {
        List<Value> claims = new ArrayList<>();
        for (int row = 0; row < run.rows(table); row++) {
            claims.add(claims(run).value(row));
        }
        return share.split(pool(run).value(0).number(), run.facts().ids(table), claims);
    }
}
