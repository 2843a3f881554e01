package io.github.meritpool.settlement;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.AllottedWithin;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * What made the value of a step, for one who reads it: the arm that was chosen and why, not the others, and not the
 * exceptions that did not apply; the terms for which something was recorded, not every zero. One for each text, as it is
 * asked about the same steps again and again.
 */
final class Decisive {

    private final IdentityHashMap<Derivation.Step, List<Derivation>> operands = new IdentityHashMap<>();
    private final IdentityHashMap<Derivation.Step, Boolean> gathering = new IdentityHashMap<>();

    /** The operands that mattered; of a choice the arm, then what decided for it. */
    List<Derivation> operands(Derivation.Step step) {
        List<Derivation> known = operands.get(step);
        if (known == null) {
            known = found(step);
            operands.put(step, known);
        }
        return known;
    }

    private List<Derivation> found(Derivation.Step step) {
        Operation operation = step.operation();
        List<Derivation> operands = step.operands();
        if (operation instanceof Choice) {
            return chosen(step);
        } else if (operation instanceof CategoryTable table && isPresent(operands.get(0))) {
            int arm = table.arm(operands.get(0).value().category());
            return List.of(operands.get(1 + arm), operands.get(0));
        } else if (operation instanceof BandTable table && isPresent(operands.get(0))) {
            int arm = table.band(operands.get(0).value().number());
            return List.of(operands.get(1 + arm), operands.get(0));
        } else if (operation == Presence.FIRST_PRESENT && isPresent(step)) {
            return operands.stream().filter(Decisive::isPresent).limit(1).toList();
        } else if (operation == Logic.ALL || operation == Logic.ANY) {
            return settling(step);
        } else if (isSum(operation)) {
            return without(operands, Decisive::isNegligible);
        } else if (isExtreme(operation)) {
            return different(operands);
        } else if (operation instanceof AllottedWithin) {
            return without(operands, operand -> operand.value().isAbsent());
        }
        return operation == Arithmetic.PRODUCT ? factors(operands) : operands;
    }

    private static List<Derivation> without(List<Derivation> operands, Predicate<Derivation> leftOut) {
        List<Derivation> rest = new ArrayList<>(operands.size());
        for (Derivation operand : operands) {
            if (!leftOut.test(operand)) {
                rest.add(operand);
            }
        }
        return rest;
    }

    private static boolean isExtreme(Operation operation) {
        return operation == Arithmetic.MIN || operation == Arithmetic.MAX;
    }

    /** Of those that are read as the same, as two bounds of which only one is there, the first. */
    private List<Derivation> different(List<Derivation> operands) {
        List<Derivation> different = new ArrayList<>();
        for (Derivation operand : operands) {
            Derivation read = read(operand);
            if (!isAny(different, other -> read(other).equals(read))) {
                different.add(operand);
            }
        }
        return different;
    }

    private Derivation read(Derivation operand) {
        boolean isRead = operand instanceof Derivation.Step step
                && !step.isNamed()
                && step.operation() == Presence.FIRST_PRESENT
                && isPresent(step);
        return isRead ? read(operands((Derivation.Step) operand).get(0)) : operand;
    }

    private static boolean isPresent(Derivation derivation) {
        return !derivation.value().isAbsent();
    }

    private static boolean isSum(Operation operation) {
        return operation == Arithmetic.SUM
                || (operation instanceof Aggregate aggregate && aggregate.function() == Aggregate.Function.SUM);
    }

    private static List<Derivation> chosen(Derivation.Step step) {
        List<Derivation> operands = step.operands();
        int arm = Choice.chosen(step.values());
        if (arm < 0) {
            return operands;
        }
        List<Derivation> chosen = new ArrayList<>(List.of(operands.get(arm)));
        if (arm < operands.size() - 1) {
            chosen.add(operands.get(arm - 1));
            if (arm > 2 && boundOneNumber(operands.get(arm - 1), operands.get(arm - 3))) {
                chosen.add(operands.get(arm - 3));
            }
            return chosen;
        }
        if (!isConstant(operands.get(arm)) && !areComparisons(operands.subList(0, arm))) {
            return chosen;
        }
        List<Derivation> passed = new ArrayList<>();
        for (int i = 0; i < arm; i += 2) {
            passed.add(operands.get(i));
        }
        chosen.addAll(
                areComparisons(operands.subList(0, arm)) ? passed.subList(passed.size() - 1, passed.size()) : passed);
        return chosen;
    }

    private static boolean isConstant(Derivation derivation) {
        return derivation instanceof Derivation.Leaf leaf && leaf.kind() == Derivation.LeafKind.CONSTANT;
    }

    /** Whether two conditions compare the same number, as the two edges of a band do. */
    static boolean boundOneNumber(Derivation one, Derivation other) {
        return isComparison(one)
                && isComparison(other)
                && ((Derivation.Step) one)
                        .operands()
                        .get(0)
                        .equals(((Derivation.Step) other).operands().get(0));
    }

    private static boolean isComparison(Derivation condition) {
        return condition instanceof Derivation.Step step && !step.isNamed() && step.operation() instanceof Comparison;
    }

    /** Whether the conditions of these cases compare a number with one bound after another, as bands do. */
    private static boolean areComparisons(List<Derivation> cases) {
        for (int i = 0; i < cases.size(); i += 2) {
            if (!isComparison(cases.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** One false operand settles ALL, one true operand settles ANY; otherwise all of them did. */
    private static List<Derivation> settling(Derivation.Step step) {
        boolean settles = step.operation() == Logic.ANY;
        if (!isPresent(step) || step.value().flag() != settles) {
            return step.operands();
        }
        return step.operands().stream()
                .filter(operand -> isPresent(operand) && operand.value().flag() == settles)
                .toList();
    }

    /** Without factors of one that nobody recorded or chose. */
    private static List<Derivation> factors(List<Derivation> operands) {
        List<Derivation> factors = without(operands, Decisive::isPlainOne);
        return factors.isEmpty() ? operands.subList(0, 1) : factors;
    }

    private static boolean isPlainOne(Derivation derivation) {
        return derivation.value() instanceof Value.Numeric number
                && number.number().equals(Rational.ONE)
                && leaves(derivation).stream().allMatch(leaf -> leaf.kind() == Derivation.LeafKind.CONSTANT);
    }

    /** Whether it is zero and nothing but zeros was recorded for it. */
    static boolean isNegligible(Derivation derivation) {
        return isZero(derivation.value()) && !isAnythingRecorded(derivation);
    }

    private static boolean isAnythingRecorded(Derivation derivation) {
        if (derivation instanceof Derivation.Step step) {
            return isAny(step.operands(), Decisive::isAnythingRecorded);
        }
        return ((Derivation.Leaf) derivation).kind() == Derivation.LeafKind.FACT
                && derivation.value() instanceof Value.Numeric number
                && !isZero(number);
    }

    private static boolean isAny(List<Derivation> derivations, Predicate<Derivation> is) {
        for (int i = 0; i < derivations.size(); i++) {
            if (is.test(derivations.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isZero(Value value) {
        return value instanceof Value.Numeric number && number.number().isZero();
    }

    /** Whether it brings rows of another table together. */
    boolean gathersRows(Derivation derivation) {
        if (!(derivation instanceof Derivation.Step step)) {
            return false;
        }
        Boolean known = gathering.get(step);
        if (known == null) {
            known = step.operation() instanceof Aggregate || isAny(step.operands(), this::gathersRows);
            gathering.put(step, known);
        }
        return known;
    }

    static List<Derivation.Leaf> leaves(Derivation derivation) {
        List<Derivation.Leaf> leaves = new ArrayList<>();
        gather(derivation, leaves);
        return leaves;
    }

    private static void gather(Derivation derivation, List<Derivation.Leaf> leaves) {
        if (derivation instanceof Derivation.Leaf leaf) {
            leaves.add(leaf);
        } else {
            ((Derivation.Step) derivation).operands().forEach(operand -> gather(operand, leaves));
        }
    }

    /**
     * The step that a figure is read as: a rounding that changed nothing, a sum of one term, a product with one factor
     * are read as what is in them, if that has no clause of its own to cite.
     */
    Derivation.Step opened(Derivation.Step step) {
        Derivation.Step open = step;
        while (isTransparent(open)
                && operands(open).get(0) instanceof Derivation.Step inner
                && inner.value().equals(open.value())
                && isHidden(inner, step)) {
            open = inner;
        }
        return open;
    }

    private boolean isTransparent(Derivation.Step step) {
        boolean simple = step.operation() instanceof Rounding
                || step.operation() == Arithmetic.PRODUCT
                || step.operation() == Presence.FIRST_PRESENT
                || step.operation() instanceof Choice
                || isExtreme(step.operation())
                || step.operation() instanceof Aggregate;
        return (simple || isSum(step.operation())) && operands(step).size() == 1;
    }

    private static boolean isHidden(Derivation.Step inner, Derivation.Step figure) {
        return !inner.isNamed()
                || inner.origin().role().equals("exact")
                || inner.origin().clause().isEmpty()
                || inner.origin().clause().equals(figure.origin().clause());
    }
}
