package io.github.meritpool.workload;

import io.github.meritpool.language.StatedRounding;
import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;

/** An element of the workload section: it gives its id to a quantity of the rows of a table. */
public sealed interface WorkloadElement extends Element permits WorkloadConversion, WorkloadLoad, WorkloadNorm {

    /** The parameter that states the table of elements that are mostly of people. */
    Declared OF_STAFF = Declared.of(
                    "table", ArgumentType.TABLE, "for whose rows it is; staff if not stated", "所属的表，不写则为教职工")
            .optional();

    /** The parameter that states what work is counted in. */
    Declared UNIT = Declared.of(
                    "unit",
                    ArgumentType.TEXT,
                    "the unit of work; hour, the standard class hour, if not stated",
                    "工作量单位，不写则为 hour（标准课时）")
            .optional();

    /** The parameter that states how the result is rounded. */
    Declared ROUNDING = StatedRounding.DECLARED;

    /**
     * The table for whose rows it is.
     *
     * @return the table's id
     */
    default String table() {
        return with().optionalText("table").orElse(TableScope.STAFF);
    }

    /**
     * What its work is counted in.
     *
     * @return the unit that it states, or the standard class hour
     */
    default WorkloadUnit unit() {
        return with().optionalText(UNIT.name()).map(WorkloadUnit::new).orElse(WorkloadUnit.STANDARD_CLASS_HOUR);
    }

    /**
     * Where its result comes from.
     *
     * @return id, clause and label
     */
    Origin origin();

    /**
     * The element in the algebra.
     *
     * @param vocabulary what names mean
     * @return a quantity of the element's table; a missing one if there are problems, which are now reported
     */
    Quantity lower(Vocabulary vocabulary);

    /**
     * Gives the element's id its meaning.
     *
     * @param vocabulary where the name goes
     */
    default void define(Vocabulary vocabulary) {
        vocabulary.define(
                id(), with().pointer() + "/id", () -> lower(vocabulary).named(origin()));
    }
}
