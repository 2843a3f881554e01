package io.github.meritpool.internal;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Value;

/** What a share leaves: the pool less everyone's money. */
final class RestStep extends CheckedStep {

    /** Operands: the pool and the share. */
    RestStep(int pool, int share) {
        super(pool, share);
    }

    @Override
    Cells byColumns(Run run) {
        NumberCells pool = run.cells(operands()[0]).numbers();
        NumberCells amounts = run.cells(operands()[1]).numbers();
        long paid = 0;
        for (int row = 0; row < amounts.length(); row++) {
            paid = Math.addExact(paid, amounts.isAbsent(row) ? 0 : amounts.numerators[row]);
        }
        return pool.minus(NumberCells.decimals(new long[] {paid}, amounts.decimals, null));
    }

    @Override
    Cells byDefinition(Run run) {
        Value pool = run.cells(operands()[0]).value(0);
        Cells amounts = run.cells(operands()[1]);
        Rational paid = Rational.ZERO;
        for (int row = 0; row < amounts.length(); row++) {
            Value amount = amounts.value(row);
            paid = amount.isAbsent() ? paid : paid.plus(amount.number());
        }
        return Packing.of(
                Kind.NUMBER, pool.isAbsent() ? pool : Value.of(pool.number().minus(paid)));
    }
}
