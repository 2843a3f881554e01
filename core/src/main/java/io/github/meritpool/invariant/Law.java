package io.github.meritpool.invariant;

import io.github.meritpool.problem.Label;

/** What settlements keep: an invariant of one, or a relation between two. */
public sealed interface Law permits Invariant, Relation {

    /**
     * Its name for programs.
     *
     * @return the id; it never changes
     */
    String id();

    /**
     * What holds.
     *
     * @return the rule in words
     */
    Label rule();

    /**
     * How exactly it holds.
     *
     * @return the bound in words
     */
    Label bound();
}
