package io.github.meritpool.internal;

/** A step that is computed by columns of long, or by its definition where these are not wide enough. */
abstract class CheckedStep implements Step {

    private final int[] operands;

    CheckedStep(int... operands) {
        this.operands = operands;
    }

    @Override
    public final int[] operands() {
        return operands;
    }

    @Override
    public final Cells compute(Run run) {
        try {
            return byColumns(run);
        } catch (ArithmeticException beyondLong) {
            return byDefinition(run);
        }
    }

    /** The values, or {@link ArithmeticException} where long is not wide enough. */
    abstract Cells byColumns(Run run);

    /** The values as the algebra defines them, row by row. */
    abstract Cells byDefinition(Run run);
}
