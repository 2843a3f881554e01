package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Allotted;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks that an explanation is the computation: it comes out again from its leaves, and each leaf counts. */
public final class Derivations {

    private Derivations() {}

    /**
     * The leaves.
     *
     * @param derivation a derivation
     * @return each leaf once, in the order in which they are read
     */
    public static List<Derivation.Leaf> leaves(Derivation derivation) {
        Set<Derivation.Leaf> leaves = new LinkedHashSet<>();
        collectLeaves(derivation, leaves);
        return List.copyOf(leaves);
    }

    private static void collectLeaves(Derivation derivation, Set<Derivation.Leaf> leaves) {
        if (derivation instanceof Derivation.Step step) {
            step.operands().forEach(operand -> collectLeaves(operand, leaves));
        } else {
            leaves.add((Derivation.Leaf) derivation);
        }
    }

    /**
     * The derivation with every result taken off and computed again from the leaves.
     *
     * @param derivation a derivation
     * @return what comes out; equal to the derivation if that is true
     */
    public static Derivation recomputed(Derivation derivation) {
        return derivation.withoutResults().recomputed();
    }

    /**
     * The derivation with another value of one leaf, wherever that leaf stands in it, computed again.
     *
     * @param derivation a derivation
     * @param leaf one of its {@link #leaves}
     * @param value the leaf's other value
     * @return what comes out
     */
    public static Derivation changed(Derivation derivation, Derivation.Leaf leaf, Value value) {
        return replaced(derivation, leaf, value).recomputed();
    }

    private static Derivation replaced(Derivation derivation, Derivation.Leaf leaf, Value value) {
        if (derivation instanceof Derivation.Step step) {
            return step.withOperands(step.operands().stream()
                    .map(operand -> replaced(operand, leaf, value))
                    .toList());
        }
        return derivation.equals(leaf) ? leaf.with(value) : derivation;
    }

    /**
     * Other values that a leaf could have: a number near by, one far off and zero; the other flag; every category that
     * the derivation speaks of.
     *
     * @param derivation a derivation
     * @param leaf one of its leaves
     * @return values that differ from the leaf's own; none for a leaf that is absent
     */
    public static List<Value> otherValues(Derivation derivation, Derivation.Leaf leaf) {
        Set<Value> others = new LinkedHashSet<>();
        if (leaf.value() instanceof Value.Numeric number) {
            others.add(Value.of(number.number().plus(Rational.ONE)));
            others.add(Value.of(number.number().times(Rational.of(3)).plus(Rational.of(100))));
            others.add(Value.of(Rational.ZERO));
        } else if (leaf.value() instanceof Value.Flag flag) {
            others.add(Value.of(!flag.flag()));
        } else if (leaf.value() instanceof Value.Category) {
            categories(derivation).forEach(name -> others.add(Value.of(name)));
        }
        others.remove(leaf.value());
        return List.copyOf(others);
    }

    private static Set<String> categories(Derivation derivation) {
        Set<String> names = new LinkedHashSet<>();
        if (derivation instanceof Derivation.Step step) {
            names.addAll(names(step.operation()));
            step.operands().forEach(operand -> names.addAll(categories(operand)));
        }
        return names;
    }

    private static List<String> names(Operation operation) {
        if (operation instanceof CategoryTable table) {
            return table.names();
        }
        return operation instanceof Membership membership ? membership.names() : List.of();
    }

    /**
     * Where a change is absorbed on its way to the root: every step that has the same value before and after although
     * one of its operands has another.
     *
     * @param before a derivation
     * @param after the same derivation with other leaves, computed again
     * @return the reasons, from the root down; {@link Absorption#NONE} for a step that does not account for it
     */
    public static List<Absorption> absorptions(Derivation before, Derivation after) {
        List<Absorption> found = new ArrayList<>();
        collectAbsorptions(before, after, found);
        return found;
    }

    private static void collectAbsorptions(Derivation before, Derivation after, List<Absorption> found) {
        if (!(before instanceof Derivation.Step first) || !(after instanceof Derivation.Step second)) {
            return;
        }
        boolean operandsDiffer = !first.values().equals(second.values());
        if (operandsDiffer && first.value().equals(second.value())) {
            found.add(Absorption.of(first, second));
        }
        for (int i = 0; i < first.operands().size(); i++) {
            collectAbsorptions(first.operands().get(i), second.operands().get(i), found);
        }
    }

    /**
     * Whether a changed leaf shows: the root has another value, or steps that say so absorb the change.
     *
     * @param before a derivation
     * @param after the same derivation with another value of a leaf, computed again
     * @return false if the leaf is shown but does not count, which an explanation must never do
     */
    public static boolean accountsFor(Derivation before, Derivation after) {
        if (!before.value().equals(after.value())) {
            return true;
        }
        List<Absorption> absorptions = absorptions(before, after);
        return !absorptions.isEmpty() && !absorptions.contains(Absorption.NONE);
    }

    /**
     * What a figure comes to before whole minor units are made of a share: pool × claim ÷ sum of claims.
     *
     * @param figure how a line's payment came about
     * @return the exact share; for what is no share the figure itself
     */
    public static Rational exact(Derivation figure) {
        return figure instanceof Derivation.Step step && step.operation() instanceof Allotted
                ? Allotted.exact(step.values()).number()
                : figure.value().number();
    }
}
