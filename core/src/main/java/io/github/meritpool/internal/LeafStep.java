package io.github.meritpool.internal;

/** A step that reads no other: a constant, a fact, a parameter. */
@FunctionalInterface
interface LeafStep extends Step {

    /** No steps. */
    int[] NONE = {};

    @Override
    default int[] operands() {
        return NONE;
    }
}
