package io.github.meritpool.internal;

import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.ShareRest;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Via;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Turns quantities into steps, operands before what reads them. A quantity met again is known by its identity; one that
 * is equal to another is known by a key of what it does and the slots of its operands, so no expression is ever compared
 * as a whole.
 */
final class Compiler {

    private final ProblemCollector problems = new ProblemCollector();
    private final Shapes shapes = new Shapes(problems);
    private final IdentityHashMap<Quantity, Integer> slots = new IdentityHashMap<>();
    private final Map<List<Object>, Integer> known = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    Compiler(List<? extends Quantity> outputs) {
        outputs.forEach(output -> shapes.of(output, ""));
        if (problems.hasErrors()) {
            throw new ProblemException(problems.problems());
        }
        outputs.forEach(this::compile);
    }

    ColumnProgram program() {
        return new ColumnProgram(steps, slots);
    }

    /** Without recursion, so that nesting has no bound but memory. */
    private void compile(Quantity output) {
        Deque<Quantity> open = new ArrayDeque<>(List.of(output));
        while (!open.isEmpty()) {
            Quantity next = open.element();
            List<Quantity> unknown = next.parts().stream()
                    .filter(part -> !slots.containsKey(part))
                    .toList();
            unknown.forEach(open::push);
            if (unknown.isEmpty()) {
                slots.put(next, compiled(next));
                open.remove();
            }
        }
    }

    /** The slot of a part, which is compiled before the whole. */
    private int slot(Quantity part) {
        return Objects.requireNonNull(slots.get(part));
    }

    private int compiled(Quantity quantity) {
        if (quantity instanceof Named named) {
            return slot(named.of());
        } else if (quantity instanceof Constant constant) {
            return constant(Kind.NUMBER, Value.of(constant.value()));
        } else if (quantity instanceof Missing missing) {
            return constant(missing.kind(), Value.Absent.ABSENT);
        } else if (quantity instanceof Fact fact) {
            return step(List.of("fact", fact.table(), fact.column()), () -> new FactStep(fact));
        } else if (quantity instanceof ParameterLeaf leaf) {
            return step(List.of("parameter", leaf.id()), () -> parameter(leaf));
        } else if (quantity instanceof Applied applied) {
            return applied(applied);
        } else if (quantity instanceof Statistic statistic) {
            return statistic(statistic);
        } else if (quantity instanceof Gathered gathered) {
            return gathered(gathered);
        } else if (quantity instanceof Via via) {
            int of = slot(via.of());
            return step(List.of("via", via.from(), via.key(), of), () -> new ViaStep(via, of));
        } else if (quantity instanceof Share share) {
            return share(share);
        }
        return rest(((ShareRest) quantity).share());
    }

    private int constant(Kind kind, Value value) {
        return step(List.of("constant", kind, value), () -> new ConstantStep(kind, value));
    }

    private static LeafStep parameter(ParameterLeaf leaf) {
        return run -> Packing.of(leaf.kind(), run.facts().parameter(leaf.id()));
    }

    private int applied(Applied applied) {
        Operation operation = applied.operation();
        Kind kind = shape(applied).kind();
        int[] operands = applied.operands().stream().mapToInt(this::slot).toArray();
        if (Arrays.stream(operands).allMatch(operand -> steps.get(operand) instanceof ConstantStep)) {
            return constant(kind, operation.apply(constants(operands)));
        }
        return step(List.of(operation, ints(operands)), () -> new AppliedStep(operation, kind, operands));
    }

    private List<Value> constants(int... operands) {
        return Arrays.stream(operands)
                .mapToObj(operand -> ((ConstantStep) steps.get(operand)).value())
                .toList();
    }

    private int statistic(Statistic statistic) {
        int of = slot(statistic.of());
        int[] operands =
                statistic.population().map(where -> new int[] {of, slot(where)}).orElseGet(() -> new int[] {of});
        return step(
                List.of("statistic", statistic.aggregate(), statistic.table(), ints(operands)),
                () -> new StatisticStep(statistic.aggregate(), statistic.table(), operands));
    }

    private int gathered(Gathered gathered) {
        int of = slot(gathered.of());
        return step(
                List.of("gathered", gathered.aggregate(), gathered.from(), gathered.key(), of),
                () -> new GatheredStep(gathered, of));
    }

    private int share(Share share) {
        int pool = slot(share.pool());
        int claims = slot(share.claims());
        String table = shape(share.claims()).table().orElseThrow();
        return step(
                List.of("share", share.apportionment(), share.minorUnit(), pool, claims),
                () -> new ShareStep(share, table, pool, claims));
    }

    private int rest(Share share) {
        int amounts = slot(share);
        int pool = slot(share.pool());
        return step(List.of("rest", amounts), () -> new RestStep(pool, amounts));
    }

    private Shape shape(Quantity quantity) {
        return shapes.of(quantity, "").orElseThrow();
    }

    /** The slot of the step that does the same, or else of a new one. */
    private int step(List<Object> key, Supplier<Step> made) {
        Integer slot = known.get(key);
        if (slot == null) {
            slot = steps.size();
            known.put(key, slot);
            steps.add(made.get());
        }
        return slot;
    }

    private static List<Integer> ints(int... operands) {
        return Arrays.stream(operands).boxed().toList();
    }
}
