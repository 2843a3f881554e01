package io.github.meritpool.plan;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;

/**
 * A clause of the regulation that elements rest on (条款).
 *
 * @param with its data
 */
public record Clause(Arguments with) {

    /** The fields of a clause. */
    public static final Parameters FIELDS = Parameters.of(
            Declared.of("id", ArgumentType.TEXT, "the clause's id, such as THP-8.1", "条款编号"),
            Declared.of("says", ArgumentType.LABEL, "what it says, in short", "条款要点"));

    /**
     * A clause.
     *
     * @param id its id, such as {@code THP-8.1}
     * @param says what it says, in short
     * @return the clause
     */
    public static Clause of(String id, Label says) {
        return new Clause(Arguments.of(
                FIELDS,
                Tree.fields().put("id", id).put("says", Element.tree(says)).build()));
    }

    /**
     * The clause's id.
     *
     * @return such as {@code THP-8.1}
     */
    public String id() {
        return with.text("id");
    }

    /**
     * What it says, in short.
     *
     * @return the words
     */
    public Label says() {
        return with.label("says");
    }
}
