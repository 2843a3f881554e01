package io.github.meritpool.rubric;

import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;

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
