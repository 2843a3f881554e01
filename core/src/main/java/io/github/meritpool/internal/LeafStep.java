package io.github.meritpool.internal;

/** A step that reads no other: a constant, a fact, a parameter. */
@FunctionalInterface
interface LeafStep extends Step {

    @Override
    default int[] operands() {
        return new int[0];
    }
}
