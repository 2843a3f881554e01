package io.github.meritpool.rubric;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.List;

/**
 * How a leaf dimension is scored: the name of a rubric type with its arguments, as data.
 *
 * @param name the type's name, such as {@code deduction} or {@code vendor:type}
 * @param arguments its arguments, as the type declares them
 */
public record RubricType(String name, Tree.Fields arguments) {

    /** The field beside its arguments, as it stands inside another type. */
    public static final Parameters FIELDS =
            Parameters.of(Declared.of("type", ArgumentType.TEXT, "how it is scored", "计分方式"));

    /**
     * A score that belongs to no rubric, such as the amount of a pay line: unrounded, in the unit stated.
     *
     * @param data the type and its arguments, as they stand inside another element
     * @param pointer where they stand
     * @param types the types there are
     * @param unit the unit of the score
     * @param full the full mark, in that unit
     * @param origin the element that it is part of
     * @param rows the rows that are scored, and what names mean for them
     * @return the score of each row
     */
    public static Quantity score(
            Tree data, String pointer, RubricTypes types, Unit unit, Rational full, Origin origin, TableScope rows) {
        Scorings none = new Scorings(List.of(), origin.element(), rows.vocabulary());
        RubricScope.Terms terms = new RubricScope.Terms(types, unit, none, false);
        return new RubricScope(rows, terms, "", full, origin).score(data, pointer);
    }

    /**
     * The type and its arguments as they stand inside another type.
     *
     * @return an object with the field {@code type} and the arguments
     */
    public Tree.Fields toTree() {
        Tree.FieldsBuilder fields = Tree.fields().put("type", name);
        arguments.fields().forEach(fields::put);
        return fields.build();
    }
}
