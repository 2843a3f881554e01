package io.github.meritpool.internal;

import io.github.meritpool.quantity.Via;

/** Values looked up along a key. */
final class ViaStep implements Step {

    private final String from;
    private final String key;
    private final int[] operands;

    ViaStep(Via via, int of) {
        this.from = via.from();
        this.key = via.key();
        this.operands = new int[] {of};
    }

    @Override
    public int[] operands() {
        return operands;
    }

    @Override
    public Cells compute(Run run) {
        return run.cells(operands[0]).at(run.facts().targets(from, key));
    }
}
