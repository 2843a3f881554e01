package io.github.meritpool.plan;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;

/**
 * A value that the source states (条款规定值): a cap, a yearly amount, the points of a bundle. Sources state some values
 * more than once, as a total and as its parts, or in two clauses; the first counts, and the others are compared with it.
 *
 * @param with its data
 */
public record Statement(Arguments with) implements Element {

    private static final Parameters ALSO = Parameters.of(
            Declared.of("value", ArgumentType.EXPRESSION, "the value stated there", "该处规定的值"),
            Declared.of("clause", ArgumentType.TEXT, "the clause that states it", "该处条款")
                    .optional());

    /** The fields of a statement. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.of("value", ArgumentType.EXPRESSION, "the value that counts", "作准的值"),
            Declared.object("alsoStated", ALSO, "where else the source states it", "原文另处的规定")
                    .list()
                    .optional()));

    /**
     * A value that the source states once.
     *
     * @param id its id
     * @param label its words
     * @param value a number, a name or an expression, the same for all
     * @return the statement
     */
    public static Statement of(String id, Label label, Tree value) {
        return new Statement(Arguments.of(
                FIELDS, Element.fields(id, label).put("value", value).build()));
    }
}
