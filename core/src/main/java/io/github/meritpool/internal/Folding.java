package io.github.meritpool.internal;

import io.github.meritpool.quantity.Arithmetic;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds steps that are sums and multiples of others, and folds those that are nested. */
final class Folding {

    private final List<Step> steps;
    private final BitSet outputs;
    private final int[] uses;
    private final Map<Integer, Linear> linears = new HashMap<>();

    Folding(List<Step> steps, BitSet outputs) {
        this.steps = steps;
        this.outputs = outputs;
        this.uses = new int[steps.size()];
        for (Step step : steps) {
            for (int operand : step.operands()) {
                uses[operand]++;
            }
        }
    }

    List<Step> folded() {
        List<Step> folded = new ArrayList<>();
        for (int slot = 0; slot < steps.size(); slot++) {
            folded.add(folded(slot));
        }
        return folded;
    }

    private Step folded(int slot) {
        if (steps.get(slot) instanceof AppliedStep step && step.operation() instanceof Arithmetic operation) {
            Optional<Linear> linear = linear(operation, step.operands());
            Optional<FoldedStep> folded = linear.flatMap(of -> FoldedStep.of(step, of));
            if (folded.isPresent()) {
                linears.put(slot, linear.orElseThrow());
                return folded.get();
            }
        }
        return steps.get(slot);
    }

    private Optional<Linear> linear(Arithmetic operation, int... operands) {
        List<Linear> of = new ArrayList<>();
        for (int operand : operands) {
            if (steps.get(operand) instanceof ConstantStep constant) {
                if (constant.value().isAbsent()) {
                    return Optional.empty();
                }
                of.add(Linear.ofConstant(constant.value().number()));
            } else {
                of.add(isWorthFolding(operand) ? linears.get(operand) : Linear.ofSlot(operand));
            }
        }
        return Linear.of(operation, of);
    }

    /** What has a loop of its own is folded only if nobody else needs what it comes to. */
    private boolean isWorthFolding(int operand) {
        Linear linear = linears.get(operand);
        return linear != null && (linear.isOfOneStep() || (uses[operand] == 1 && !outputs.get(operand)));
    }
}
