package io.github.meritpool.quantity;

import java.util.List;

/**
 * An operation on quantities of one table (and scalars), row by row.
 *
 * @param operation what is done
 * @param operands with what, in order; at least one
 */
public record Applied(Operation operation, List<Quantity> operands) implements Quantity {

    /** Copies the operands. */
    public Applied {
        operands = List.copyOf(operands);
        if (operands.isEmpty()) {
            throw new IllegalArgumentException("The operation " + operation.id() + " must have an operand.");
        }
    }
}
