package io.github.meritpool.quantity;

import java.util.List;

/**
 * An operation on quantities of one table (and scalars), row by row.
 *
 * @param operation what is done
 * @param operands with what, in order; as many as the operation {@linkplain Operation#takes(int) takes}, at least one
 */
public record Applied(Operation operation, List<Quantity> operands) implements Quantity {

    /** Copies the operands and counts them. */
    public Applied {
        operands = List.copyOf(operands);
        if (operands.isEmpty() || !operation.takes(operands.size())) {
            throw new IllegalArgumentException("The operation " + operation.id() + " does not take " + operands.size()
                    + " operands." + "\nMaybe an arm or the 'otherwise' of a table or choice is missing.");
        }
    }

    @Override
    public List<Quantity> parts() {
        return operands;
    }
}
