package io.github.meritpool.internal;

import io.github.meritpool.quantity.Comparison;

/** Comparison of numbers. */
final class ComparisonKernel implements Kernel {

    private final Comparison comparison;

    ComparisonKernel(Comparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public Cells apply(Cells... operands) {
        NumberCells first = operands[0].numbers();
        NumberCells second = operands[1].numbers();
        return switch (comparison) {
            case LESS -> first.less(second);
            case AT_MOST -> second.less(first).negated();
            case EQUAL -> first.equal(second);
            case AT_LEAST -> first.less(second).negated();
            case MORE -> second.less(first);
        };
    }
}
