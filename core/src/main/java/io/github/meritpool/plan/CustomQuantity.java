package io.github.meritpool.plan;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;

/**
 * A quantity of the plan's own, written in the algebra, for what no domain word says.
 *
 * @param with its data
 */
public record CustomQuantity(Arguments with) implements Element {

    /** The fields of a custom quantity. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.of("table", ArgumentType.TABLE, "the table for whose rows it is", "所属的表"),
            Declared.of("value", ArgumentType.EXPRESSION, "the expression", "表达式")));

    /**
     * A custom quantity.
     *
     * @param id its id
     * @param label its words
     * @param table the table for whose rows it is
     * @param value the expression
     * @return the quantity
     */
    public static CustomQuantity of(String id, Label label, String table, Tree value) {
        return new CustomQuantity(Arguments.of(
                FIELDS,
                Element.fields(id, label)
                        .put("table", table)
                        .put("value", value)
                        .build()));
    }

    /**
     * The table for whose rows it is.
     *
     * @return its id
     */
    public String table() {
        return with.text("table");
    }
}
