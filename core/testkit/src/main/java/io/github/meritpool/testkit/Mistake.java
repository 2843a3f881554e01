package io.github.meritpool.testkit;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.spi.Tree;

/**
 * The arguments of an example with a mistake in them.
 *
 * @param what what is wrong, such as {@code 'of' being [true]}
 * @param pointer where that is in the example's plan; where something is missing, what it is missing from
 * @param arguments all arguments, wrong as they are
 */
record Mistake(String what, String pointer, Tree.Fields arguments) {

    /** Whether a problem is at the mistake, or at a part of what stands there. */
    boolean isPlaceOf(Problem problem) {
        return problem.location()
                .pointer()
                .filter(place -> place.equals(pointer) || place.startsWith(pointer + "/"))
                .isPresent();
    }
}
