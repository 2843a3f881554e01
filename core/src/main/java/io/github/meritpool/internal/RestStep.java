package io.github.meritpool.internal;

import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Splits;
import io.github.meritpool.quantity.Value;
import java.util.Arrays;

/** What a share leaves: each pool less everyone's money. */
final class RestStep extends CheckedStep {

    private final ShareStep share;

    /** Operands: the pool and the share. */
    RestStep(ShareStep share, int pool, int amounts) {
        super(pool, amounts);
        this.share = share;
    }

    @Override
    Cells byColumns(Run run) {
        NumberCells pool = run.cells(operands()[0]).numbers();
        NumberCells amounts = run.cells(operands()[1]).numbers();
        if (share.isOfOnePool() && amounts.isComplete()) {
            Longs all = Longs.of(amounts.numerators.total(amounts.length()));
            return pool.minus(NumberCells.decimals(all, amounts.decimals, null));
        }
        int[] pools = share.pools(run);
        long[] paid = new long[share.count(run)];
        for (int row = 0; row < amounts.length(); row++) {
            if (!amounts.isAbsent(row)) {
                paid[pools[row]] = Math.addExact(paid[pools[row]], amounts.numerator(row));
            }
        }
        return pool.minus(NumberCells.decimals(Longs.ofEach(paid), amounts.decimals, null));
    }

    @Override
    Cells byDefinition(Run run) {
        Splits splits = share.splits(run);
        Value[] rests = new Value[share.count(run)];
        Arrays.setAll(rests, splits::rest);
        return Packing.of(Kind.NUMBER, rests);
    }
}
