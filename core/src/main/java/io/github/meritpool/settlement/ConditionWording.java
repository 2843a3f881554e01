package io.github.meritpool.settlement;

import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Operation;
import java.util.List;
import java.util.stream.Collectors;

/** How a condition reads: what is so, as what makes it hold or fail. */
final class ConditionWording {

    private static final int ROWS_NAMED = 3;

    private final FigureWording figures;
    private final FormulaWording formulas;

    ConditionWording(FigureWording figures, FormulaWording formulas) {
        this.figures = figures;
        this.formulas = formulas;
    }

    /** What is so: a condition reads as what makes it hold, or as what makes it fail. */
    String condition(Derivation derivation, String row, boolean open) {
        if (derivation.value().isAbsent()) {
            return figures.named(derivation, row) + " " + figures.value(derivation);
        }
        if (!(derivation instanceof Derivation.Step step) || (step.isNamed() && !open)) {
            return figures.named(derivation, row);
        }
        Operation operation = step.operation();
        List<Derivation> decisive = figures.decisive().operands(step);
        if (operation instanceof Logic) {
            return decisive.stream()
                    .map(one -> condition(one, row, false))
                    .collect(Collectors.joining(figures.say(" and ", "，且")));
        } else if (operation instanceof Comparison) {
            return comparison(step, row);
        } else if (operation instanceof Membership) {
            return formulas.term(decisive.get(0), row);
        }
        return formulas.formula(step, row);
    }

    private String comparison(Derivation.Step step, String row) {
        Derivation left = step.operands().get(0);
        if (left instanceof Derivation.Step count
                && !count.isNamed()
                && count.operation() instanceof Aggregate
                && count.operands().stream().allMatch(FigureWording::isFlag)) {
            return someRow(count.operands(), row);
        }
        return formulas.term(left, row)
                + sign(step)
                + formulas.term(step.operands().get(1), row);
    }

    /** The rows in which a condition holds; if in none, why it does not in each. */
    private String someRow(List<Derivation> rows, String row) {
        List<Derivation> holding =
                rows.stream().filter(one -> one.value().flag()).toList();
        if (holding.isEmpty() && (rows.isEmpty() || rows.size() > ROWS_NAMED)) {
            return figures.say("in none of " + rows.size() + " records", rows.size() + " 条记录均不成立");
        }
        return (holding.isEmpty() ? rows : holding)
                .stream()
                        .map(one -> condition(one, row, false))
                        .collect(Collectors.joining(figures.say(" and ", "，且")));
    }

    /** Whether one of two conditions bounds a number from below, and the other the same number from above. */
    static boolean areEdges(Derivation one, Derivation other) {
        if (!Decisive.boundOneNumber(one, other)) {
            return false;
        }
        Derivation.Step first = (Derivation.Step) one;
        Derivation.Step second = (Derivation.Step) other;
        return (isLower(first) && isUpper(second)) || (isUpper(first) && isLower(second));
    }

    private static boolean isLower(Derivation.Step step) {
        return List.of(" ≥ ", " > ").contains(sign(step));
    }

    private static boolean isUpper(Derivation.Step step) {
        return List.of(" ≤ ", " < ").contains(sign(step));
    }

    /** The two edges around a number: from below, the number, to above. */
    String edges(Derivation.Step one, Derivation.Step other, String row) {
        Derivation.Step lower = isLower(one) ? one : other;
        Derivation.Step upper = isLower(one) ? other : one;
        String turned = sign(lower).replace('≥', '≤').replace('>', '<');
        return formulas.term(lower.operands().get(1), row)
                + turned
                + formulas.term(lower.operands().get(0), row)
                + sign(upper)
                + formulas.term(upper.operands().get(1), row);
    }

    private static String sign(Derivation.Step step) {
        return sign((Comparison) step.operation(), step.value().flag());
    }

    private static String sign(Comparison comparison, boolean holds) {
        return switch (comparison) {
            case LESS -> holds ? " < " : " ≥ ";
            case AT_MOST -> holds ? " ≤ " : " > ";
            case EQUAL -> holds ? " = " : " ≠ ";
            case AT_LEAST -> holds ? " ≥ " : " < ";
            case MORE -> holds ? " > " : " ≤ ";
        };
    }
}
