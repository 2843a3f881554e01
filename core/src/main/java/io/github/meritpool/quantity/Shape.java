package io.github.meritpool.quantity;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a quantity before any fact is seen.
 *
 * @param kind the sort of its values
 * @param unit the unit of its numbers
 * @param decimals how many decimals its numbers need at most, or {@link #FRACTION} if a quotient has made them exact
 *     fractions that no rounding has made decimal again
 * @param tableId the table it has a value for each row of, or null for a scalar
 */
public record Shape(
        Kind kind, Unit unit, int decimals, @Nullable String tableId) {

    /** The decimals of an exact fraction: none suffice. */
    public static final int FRACTION = -1;

    static Shape number(Unit unit, int decimals) {
        return new Shape(Kind.NUMBER, unit, decimals, null);
    }

    static Shape flag() {
        return new Shape(Kind.FLAG, Unit.NONE, 0, null);
    }

    static Shape category() {
        return new Shape(Kind.CATEGORY, Unit.NONE, 0, null);
    }

    /**
     * The table.
     *
     * @return the table's id, or empty for a scalar
     */
    public Optional<String> table() {
        return Optional.ofNullable(tableId);
    }

    /**
     * Whether the numbers are exact fractions, still to be rounded.
     *
     * @return true after a quotient, until a rounding
     */
    public boolean isFraction() {
        return decimals == FRACTION;
    }

    Shape over(@Nullable String table) {
        return Objects.equals(table, tableId) ? this : new Shape(kind, unit, decimals, table);
    }

    /** Decimals that hold the values of all these shapes. */
    static int widest(List<Shape> shapes) {
        int widest = 0;
        for (Shape shape : shapes) {
            if (shape.isFraction()) {
                return FRACTION;
            }
            widest = Math.max(widest, shape.decimals);
        }
        return widest;
    }

    static void requireKind(Kind kind, Shape shape, String operation) {
        if (shape.kind != kind) {
            throw new ProblemException(Problem.of(QuantityProblem.KIND_MISMATCH)
                    .with("operation", operation)
                    .with("expected", kind.label().en())
                    .with("expectedZhCn", kind.label().zhCn())
                    .with("found", shape.kind.label().en())
                    .with("foundZhCn", shape.kind.label().zhCn()));
        }
    }

    static void requireAlike(List<Shape> shapes, String operation) {
        Shape first = shapes.get(0);
        for (Shape other : shapes) {
            requireKind(first.kind, other, operation);
            if (!other.unit.equals(first.unit)) {
                throw new ProblemException(Problem.of(QuantityProblem.UNIT_MISMATCH)
                        .with("operation", operation)
                        .with("first", first.unit)
                        .with("second", other.unit));
            }
        }
    }

    /** Dates compare, but are no amounts to calculate with. */
    static void requireNoDate(Shape shape, String operation) {
        if (shape.unit.equals(Unit.DATE)) {
            throw new ProblemException(
                    Problem.of(QuantityProblem.DATE_IS_NO_AMOUNT).with("operation", operation));
        }
    }
}
