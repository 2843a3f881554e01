package io.github.meritpool.invariant;

import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Value;
import java.util.List;
import java.util.Set;

/**
 * Whether a quantity of a row can be told not to fall when some scores of that row do not fall and nothing else that it
 * looks at changes: it comes from them by sums, limits, roundings and factors that are not negative, in an arm that is
 * chosen by other facts.
 */
final class Rise {

    private final Set<Quantity> scores;
    private final Reading changed;
    private final Evaluation before;
    private final int row;

    /** Scores that do not fall, what has changed, and the values in a row before it did. */
    Rise(Set<Quantity> scores, Reading changed, Evaluation before, int row) {
        this.scores = scores;
        this.changed = changed;
        this.before = before;
        this.row = row;
    }

    boolean of(Quantity quantity) {
        if (scores.contains(quantity) || isUnchanged(quantity)) {
            return true;
        } else if (quantity instanceof Named named) {
            return of(named.of());
        }
        return quantity instanceof Applied applied && of(applied);
    }

    private boolean isUnchanged(Quantity quantity) {
        return !changed.isIn(quantity);
    }

    private boolean of(Applied applied) {
        List<Quantity> operands = applied.operands();
        if (applied.operation() instanceof Arithmetic arithmetic) {
            return of(arithmetic, operands);
        } else if (applied.operation() instanceof Choice) {
            return ofChosen(operands);
        }
        boolean keepsOrder = applied.operation() instanceof Rounding || applied.operation() == Presence.FIRST_PRESENT;
        return keepsOrder && operands.stream().allMatch(this::of);
    }

    private boolean of(Arithmetic arithmetic, List<Quantity> operands) {
        return switch (arithmetic) {
            case SUM, MIN, MAX -> operands.stream().allMatch(this::of);
            case PRODUCT -> operands.stream().allMatch(factor -> of(factor) && isNotNegative(factor));
            case DIFFERENCE -> of(operands.get(0)) && isUnchanged(operands.get(1));
            case QUOTIENT -> of(operands.get(0)) && isUnchanged(operands.get(1)) && isNotNegative(operands.get(1));
            case POWER -> false;
        };
    }

    /** What does not fall is not negative afterwards if it was not before. */
    private boolean isNotNegative(Quantity quantity) {
        Value value = before.value(quantity, row);
        return !value.isAbsent() && value.number().signum() >= 0;
    }

    private boolean ofChosen(List<Quantity> operands) {
        for (int i = 0; i < operands.size() - 1; i += 2) {
            Value condition = before.value(operands.get(i), row);
            if (condition.isAbsent() || !isUnchanged(operands.get(i))) {
                return false;
            } else if (condition.flag()) {
                return of(operands.get(i + 1));
            }
        }
        return of(operands.get(operands.size() - 1));
    }
}
