package io.github.meritpool.internal;

import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.CategoryConstant;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Given;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.ShareRest;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Via;
import io.github.meritpool.quantity.Window;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
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
    private final Shapes shapes;
    private final IdentityHashMap<Quantity, Integer> slots = new IdentityHashMap<>();
    private final Map<Object, Integer> known = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final IdentityHashMap<Quantity, Given> given = new IdentityHashMap<>();
    private final BitSet outputs = new BitSet();

    // Most keys are one of these two; others are lists.

    private record ConstantKey(Kind kind, Value value) {}

    private record AppliedKey(Operation operation, List<Integer> operands) {}

    Compiler(List<? extends Quantity> outputs, List<Given> given, Shapes shapes) {
        this.shapes = shapes.reportingTo(problems);
        given.forEach(one -> this.given.put(one.quantity(), one));
        outputs.forEach(output -> this.shapes.of(output, ""));
        if (problems.hasErrors()) {
            throw new ProblemException(problems.problems());
        }
        outputs.forEach(this::compile);
        outputs.forEach(output -> this.outputs.set(slot(output)));
    }

    ColumnProgram program() {
        return new ColumnProgram(new Folding(steps, outputs).folded(), slots, outputs);
    }

    /** Without recursion, so that nesting has no bound but memory. */
    private void compile(Quantity output) {
        Deque<Quantity> open = new ArrayDeque<>();
        open.push(output);
        while (!open.isEmpty()) {
            Quantity next = open.element();
            int before = open.size();
            for (Quantity part : needed(next)) {
                if (!slots.containsKey(part)) {
                    open.push(part);
                }
            }
            if (open.size() == before) {
                slots.put(next, compiled(next));
                open.remove();
            }
        }
    }

    /** What must be computed before a quantity is. */
    private List<Quantity> needed(Quantity quantity) {
        Given known = given.get(quantity);
        return known == null ? quantity.parts() : known.by();
    }

    /** The slot of a part, which is compiled before the whole. */
    private int slot(Quantity part) {
        return Objects.requireNonNull(slots.get(part));
    }

    private int compiled(Quantity quantity) {
        Given known = given.get(quantity);
        if (known != null) {
            return given(known);
        } else if (quantity instanceof Named named) {
            return slot(named.of());
        } else if (quantity instanceof Constant constant) {
            return constant(Kind.NUMBER, Value.of(constant.value()));
        } else if (quantity instanceof CategoryConstant constant) {
            return constant(Kind.CATEGORY, Value.of(constant.name()));
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
        } else if (quantity instanceof Ranked ranked) {
            return ranked(ranked);
        } else if (quantity instanceof Window window) {
            return window(window);
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
        return step(new ConstantKey(kind, value), () -> new ConstantStep(kind, value));
    }

    /** Quantities are given one by one, also those that are equal. */
    private int given(Given one) {
        int[] by = one.by().stream().mapToInt(this::slot).toArray();
        steps.add(new GivenStep(one, shape(one.quantity()), by));
        return steps.size() - 1;
    }

    private static LeafStep parameter(ParameterLeaf leaf) {
        return run -> Packing.of(leaf.kind(), run.facts().parameter(leaf.id()));
    }

    private int applied(Applied applied) {
        Operation operation = applied.operation();
        Kind kind = shape(applied).kind();
        int[] operands = new int[applied.operands().size()];
        List<Value> constants = new ArrayList<>();
        for (int i = 0; i < operands.length; i++) {
            operands[i] = slot(applied.operands().get(i));
            if (steps.get(operands[i]) instanceof ConstantStep constant) {
                constants.add(constant.value());
            }
        }
        return constants.size() == operands.length
                ? constant(kind, operation.apply(constants))
                : step(new AppliedKey(operation, ints(operands)), () -> new AppliedStep(operation, kind, operands));
    }

    private int statistic(Statistic statistic) {
        Parts parts = parts(statistic);
        boolean isPartial = statistic.population().isPresent();
        return step(
                List.of("statistic", statistic.aggregate(), statistic.table(), isPartial, ints(parts.slots())),
                () -> new StatisticStep(statistic, parts));
    }

    private int ranked(Ranked ranked) {
        Parts parts = parts(ranked);
        List<Ranked.Order> orders =
                ranked.keys().stream().map(Ranked.Key::order).toList();
        boolean isPartial = ranked.population().isPresent();
        return step(
                List.of("ranked", ranked.table(), orders, ranked.ties(), isPartial, ints(parts.slots())),
                () -> new RankedStep(ranked, parts));
    }

    private int window(Window window) {
        Parts parts = parts(window);
        Kind kind = shape(window).kind();
        return step(
                List.of("window", window.table(), window.frame(), window.operation(), ints(parts.slots())),
                () -> new WindowStep(window, kind, parts));
    }

    private Parts parts(Quantity whole) {
        return new Parts(whole, this::slot);
    }

    private int gathered(Gathered gathered) {
        int of = slot(gathered.of());
        return step(
                List.of("gathered", gathered.aggregate(), gathered.from(), gathered.key(), of),
                () -> new GatheredStep(gathered, of));
    }

    private int share(Share share) {
        Parts parts = parts(share);
        String table = shape(share.claims()).table().orElseThrow();
        List<Object> family =
                share.family() == null ? List.of() : List.of(share.family().table());
        return step(
                List.of(
                        "share",
                        share.apportionment(),
                        share.minorUnit(),
                        table,
                        family,
                        share.bounds().floor() != null,
                        share.bounds().ceiling() != null,
                        ints(parts.slots())),
                () -> new ShareStep(share, table, parts));
    }

    private int rest(Share share) {
        int pool = slot(share.pool());
        int amounts = slot(share);
        return step(List.of("rest", amounts), () -> new RestStep((ShareStep) steps.get(amounts), pool, amounts));
    }

    private Shape shape(Quantity quantity) {
        return shapes.of(quantity, "").orElseThrow();
    }

    /** The slot of the step that does the same, or else of a new one. */
    private int step(Object key, Supplier<Step> made) {
        Integer slot = known.get(key);
        if (slot == null) {
            slot = steps.size();
            known.put(key, slot);
            steps.add(made.get());
        }
        return slot;
    }

    private static List<Integer> ints(int... slots) {
        List<Integer> ints = new ArrayList<>(slots.length);
        for (int slot : slots) {
            ints.add(slot);
        }
        return ints;
    }
}
