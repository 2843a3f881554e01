package io.github.meritpool.internal;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Kind;
import java.util.BitSet;
import java.util.function.BinaryOperator;

/** An aggregate of the operands, in each row of its own. */
final class AggregateKernel implements Kernel {

    private static final NumberCells ZERO = NumberCells.of(Rational.ZERO);

    private final Aggregate aggregate;
    private final boolean skips;
    private final PresenceKernel firstPresent = new PresenceKernel(Kind.NUMBER);

    AggregateKernel(Aggregate aggregate) {
        this.aggregate = aggregate;
        this.skips = aggregate.absents() == Aggregate.Absents.SKIPPED;
    }

    @Override
    public Cells apply(Cells... operands) {
        return switch (aggregate.function()) {
            case SUM -> together(NumberCells::plus, ZERO, operands);
            case MIN -> together(NumberCells::min, operands[0], operands);
            case MAX -> together(NumberCells::max, operands[0], operands);
            case COUNT -> counts(operands);
        };
    }

    private Cells together(BinaryOperator<NumberCells> step, Cells first, Cells... operands) {
        NumberCells result = first.numbers();
        for (Cells operand : operands) {
            NumberCells next = operand.numbers();
            NumberCells both = step.apply(result, next);
            result = skips && both.absent != null
                    ? firstPresent.apply(both, result, next).numbers()
                    : both;
        }
        return result;
    }

    private Cells counts(Cells... operands) {
        long[] counts = new long[Cells.commonLength(operands)];
        BitSet absent = new BitSet();
        for (Cells operand : operands) {
            for (int row = 0; row < counts.length; row++) {
                if (operand.isAbsent(row)) {
                    absent.set(row);
                } else if (Grouped.counts(operand, row)) {
                    counts[row]++;
                }
            }
        }
        return NumberCells.decimals(Longs.ofEach(counts), 0, skips ? null : Absents.orNone(absent));
    }
}
