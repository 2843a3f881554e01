package io.github.meritpool.examples.benchmarks;

/**
 * One way to do the job.
 *
 * @param <F> a school's facts, in the form that this way wants them
 * @param <R> a settled school, in the form that this way leaves it
 */
interface Contestant<F, R> {

    /** A school's facts as they would stand in memory after reading. */
    F facts(School school);

    /** Scores and pays a school. */
    R settle(F facts);

    /** What was settled, to be compared with the others. */
    Figures figures(R settled);
}
