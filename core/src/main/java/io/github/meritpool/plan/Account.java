package io.github.meritpool.plan;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;

/**
 * A named account outside the pools, from which money comes in or to which it goes. Its totals are part of the result.
 *
 * @param with its data
 */
public record Account(Arguments with) implements Element {

    /** The fields of an account. */
    public static final Parameters FIELDS = COMMON;

    /**
     * An account.
     *
     * @param id its id
     * @param label its words
     * @return the account
     */
    public static Account of(String id, Label label) {
        return new Account(Arguments.of(FIELDS, Element.fields(id, label).build()));
    }
}
