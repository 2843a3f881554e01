package io.github.meritpool.internal;

/** One step of a program: computes the values of one quantity from those of earlier steps. */
interface Step {

    /** The numbers of the steps it reads. */
    int[] operands();

    Cells compute(Run run);
}
