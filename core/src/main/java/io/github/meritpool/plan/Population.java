package io.github.meritpool.plan;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;

/**
 * Some of the staff, by a condition.
 *
 * @param with its data
 */
public record Population(Arguments with) implements Element {

    /** The fields of a population. */
    public static final Parameters FIELDS =
            COMMON.and(Parameters.of(Declared.of("when", ArgumentType.CONDITION, "who belongs to it", "包括哪些人")));

    /**
     * A population.
     *
     * @param id its id
     * @param label its words
     * @param when who belongs to it: the name of a flag, or an object that compares
     * @return the population
     */
    public static Population of(String id, Label label, Tree when) {
        return new Population(
                Arguments.of(FIELDS, Element.fields(id, label).put("when", when).build()));
    }
}
