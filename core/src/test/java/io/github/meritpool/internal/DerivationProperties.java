package io.github.meritpool.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.internal.RandomGraph.Node;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Derivation.Step;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.SampleFacts;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Law 6: a changed leaf changes the root of a derivation, unless a node on the way absorbs it that may: one that
 * rounds, cuts, compares or chooses, or a factor of zero. What adds, subtracts or divides never loses a change.
 */
class DerivationProperties {

    private static final Origin WHOLE = new Origin("whole", "value", null, Label.same("whole"));
    private static final long MOST_NODES = 100;

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void onlyWhatMayAbsorbAChangeDoes(
            @ForAll long seed,
            @ForAll @IntRange(min = 20, max = 60) int draws,
            @ForAll @IntRange(min = 1, max = 4) int staff) {
        SampleFacts facts = RandomFacts.of(seed, staff, 2 * staff);
        RandomGraph graph = new RandomGraph(seed, draws);
        ColumnEvaluator columns = ColumnProgram.of(graph.quantities()).run(facts);
        Deriver deriver = new Deriver(columns);
        for (Node node : graph.nodes()) {
            boolean hasRows = node.shape()
                    .table()
                    .map(table -> !facts.ids(table).isEmpty())
                    .orElse(true);
            if (hasRows && columns.problems().isEmpty() && node.treeSize() <= MOST_NODES) {
                assertNothingIsLost(deriver.derive(node.quantity(), 0, WHOLE));
            }
        }
    }

    /** Changes each leaf in turn; a node that stays the same though one of its operands does not must be an absorber. */
    private static void assertNothingIsLost(Derivation derivation) {
        if (derivation instanceof Step step) {
            for (int i = 0; i < step.operands().size(); i++) {
                Derivation operand = step.operands().get(i);
                if (operand.value() instanceof Value.Numeric numeric) {
                    Value other = Value.of(numeric.number().plus(Rational.parse("0.37")));
                    assertChanged(step, i, other);
                } else if (operand.value() instanceof Value.Flag flag) {
                    assertChanged(step, i, Value.of(!flag.flag()));
                }
                assertNothingIsLost(operand);
            }
        }
    }

    private static void assertChanged(Step step, int operand, Value other) {
        List<Value> values = new ArrayList<>(step.values());
        values.set(operand, other);
        boolean isLost = step.operation().apply(values).equals(step.value());
        if (isLost) {
            assertThat(mayAbsorb(step.operation(), step.values(), operand))
                    .as("%s of %s absorbs operand %s", step.operation(), step.values(), operand)
                    .isTrue();
        }
    }

    private static boolean mayAbsorb(Operation operation, List<Value> values, int operand) {
        if (!(operation instanceof Arithmetic arithmetic)) {
            boolean neverAbsorbs = operation == Logic.NOT
                    || operation instanceof Aggregate aggregate
                            && aggregate.function() == Aggregate.Function.SUM
                            && values.stream().noneMatch(Value::isAbsent);
            return !neverAbsorbs;
        }
        boolean besideNothing = values.stream().anyMatch(Value::isAbsent);
        return switch (arithmetic) {
            case SUM, DIFFERENCE -> besideNothing;
            case PRODUCT -> besideNothing || hasZeroBeside(values, operand);
            case QUOTIENT -> besideNothing || hasZeroBeside(values, operand);
            case MIN, MAX, POWER -> true;
        };
    }

    private static boolean hasZeroBeside(List<Value> values, int operand) {
        for (int i = 0; i < values.size(); i++) {
            if (i != operand && values.get(i).number().isZero()) {
                return true;
            }
        }
        return false;
    }
}
