package io.github.meritpool.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.internal.RandomGraph.Node;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.SampleFacts;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Shared;
import io.github.meritpool.quantity.Value;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The column evaluator agrees with the reference on every node and row of random graphs over random facts. */
class EvaluatorAgreementProperties {

    private static final Origin WHOLE = new Origin("whole", "value", null, Label.same("whole"));

    /** Derivations are trees, and a graph written out as a tree may be past all bounds. */
    private static final long MOST_NODES = 500;

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyNodeHasTheSameValueInEveryRow(
            @ForAll long seed,
            @ForAll @IntRange(max = 80) int draws,
            @ForAll @IntRange(max = 6) int staff,
            @ForAll @IntRange(max = 8) int lessons) {
        SampleFacts facts = RandomFacts.of(seed, staff, lessons);
        RandomGraph graph = new RandomGraph(seed, draws);
        RowEvaluator reference = new RowEvaluator(facts);
        ColumnProgram program = ColumnProgram.of(roots(graph.quantities()));
        ColumnEvaluator columns = program.run(facts);
        // What is read below must be none of this run's, though it used the same columns.
        program.run(RandomFacts.of(seed + 1, lessons, staff));
        for (Node node : graph.nodes()) {
            for (int row = 0; row < rows(facts, node); row++) {
                assertSame(node, row, reference, columns);
            }
            assertSameOfAll(node, rows(facts, node), reference, columns);
            assertSameBelow(node, graph.nodes(), rows(facts, node), reference, columns);
            Statistics.label("numbers").collect(form(node, columns));
        }
    }

    /** Those that are no part of another: all others are computed on the way, or when they are asked for. */
    private static List<Quantity> roots(List<Quantity> quantities) {
        Set<Quantity> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Quantity> open = new ArrayDeque<>(quantities);
        while (!open.isEmpty()) {
            open.remove().parts().stream().filter(parts::add).forEach(open::add);
        }
        return quantities.stream().filter(quantity -> !parts.contains(quantity)).toList();
    }

    private static void assertSame(Node node, int row, RowEvaluator reference, ColumnEvaluator columns) {
        Outcome<Value> expected = Outcome.of(() -> reference.value(node.quantity(), row));
        Outcome<Value> actual = Outcome.of(() -> columns.value(node.quantity(), row));
        if (!actual.problems().isEmpty()) {
            // The failure of a column is that of all its rows, though the row asked for may not read what failed, or
            // may
            // meet another failure first.
            assertThat(columns.problems()).containsAll(actual.problems());
        } else {
            assertThat(actual).as("%s in row %s", node.quantity(), row).isEqualTo(expected);
        }
    }

    /** What is asked of a whole column is what its values say. */
    private static void assertSameOfAll(Node node, int rows, RowEvaluator reference, ColumnEvaluator columns) {
        if (!columns.problems().isEmpty()) {
            return;
        }
        Quantity quantity = node.quantity();
        assertThat(columns.absent(quantity, rows)).isEqualTo(reference.absent(quantity, rows));
        if (node.shape().kind() == Kind.FLAG) {
            assertThat(columns.failing(quantity, rows)).isEqualTo(reference.failing(quantity, rows));
        } else if (node.shape().kind() == Kind.NUMBER) {
            assertThat(columns.negative(quantity, rows)).isEqualTo(reference.negative(quantity, rows));
            assertThat(columns.nonZero(quantity, rows)).isEqualTo(reference.nonZero(quantity, rows));
            for (int decimals = 0; decimals < 4; decimals++) {
                assertThat(columns.fitsDecimals(quantity, rows, decimals))
                        .isEqualTo(reference.fitsDecimals(quantity, rows, decimals));
            }
        }
    }

    /** Compared with every number of the same rows. */
    private static void assertSameBelow(
            Node node, List<Node> nodes, int rows, RowEvaluator reference, ColumnEvaluator columns) {
        for (Node other : nodes) {
            boolean isComparable = columns.problems().isEmpty()
                    && node.shape().kind() == Kind.NUMBER
                    && other.shape().kind() == Kind.NUMBER
                    && other.shape().table().equals(node.shape().table());
            if (isComparable) {
                assertThat(columns.below(node.quantity(), other.quantity(), rows))
                        .isEqualTo(reference.below(node.quantity(), other.quantity(), rows));
            }
        }
    }

    private static String form(Node node, ColumnEvaluator columns) {
        if (node.shape().kind() != Kind.NUMBER) {
            return "none";
        }
        return !columns.problems().isEmpty() ? "failed" : columns.isBig(node.quantity()) ? "big" : "long";
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyShareCameOutTheSameWay(
            @ForAll long seed,
            @ForAll @IntRange(max = 80) int draws,
            @ForAll @IntRange(max = 6) int staff,
            @ForAll @IntRange(max = 8) int lessons) {
        SampleFacts facts = RandomFacts.of(seed, staff, lessons);
        RandomGraph graph = new RandomGraph(seed, draws);
        RowEvaluator reference = new RowEvaluator(facts);
        ColumnEvaluator columns = ColumnProgram.of(graph.quantities()).run(facts);
        for (Node node : graph.nodes()) {
            if (node.quantity() instanceof Share share) {
                Outcome<Shared> expected = Outcome.of(() -> reference.shared(share));
                Outcome<Shared> actual = Outcome.of(() -> columns.shared(share));
                if (actual.problems().isEmpty()) {
                    assertThat(expected.problems()).isEmpty();
                    assertThat(parts(actual, share, rows(facts, node)))
                            .isEqualTo(parts(expected, share, rows(facts, node)));
                } else {
                    // Where several of its parts fail, each evaluation says what it met first.
                    assertThat(columns.problems()).containsAll(actual.problems());
                }
            }
        }
    }

    /** For each row its pool, how its money was cut out of that, and for what a unit of claim counts. */
    private static List<List<Object>> parts(Outcome<Shared> shared, Share share, int rows) {
        Shared came = shared.value().orElseThrow();
        return IntStream.range(0, rows)
                .mapToObj(row -> List.<Object>of(
                        came.pool(row), came.has(row), came.allotted(row), came.has(row) ? came.level(row) : share))
                .toList();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyDerivationIsTheSameAndRecomputes(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int draws,
            @ForAll @IntRange(max = 6) int staff,
            @ForAll @IntRange(max = 8) int lessons) {
        SampleFacts facts = RandomFacts.of(seed, staff, lessons);
        RandomGraph graph = new RandomGraph(seed, draws);
        ColumnEvaluator columns = ColumnProgram.of(graph.quantities()).run(facts);
        if (!columns.problems().isEmpty()) {
            return;
        }
        Deriver deriver = new Deriver(columns);
        Deriver reference = new Deriver(new RowEvaluator(facts));
        for (Node node : graph.nodes()) {
            for (int row = 0; row < rows(facts, node) && node.treeSize() <= MOST_NODES; row++) {
                Derivation derivation = deriver.derive(node.quantity(), row, WHOLE);
                assertThat(derivation).isEqualTo(reference.derive(node.quantity(), row, WHOLE));
                assertThat(derivation.withoutResults().recomputed()).isEqualTo(derivation);
            }
        }
    }

    private static int rows(SampleFacts facts, Node node) {
        return node.shape().table().map(table -> facts.ids(table).size()).orElse(1);
    }

    /** A value, or the problems for which there is none. */
    private record Outcome<T>(Optional<T> value, List<Problem> problems) {
        static <T> Outcome<T> of(Supplier<T> supplier) {
            try {
                return new Outcome<>(Optional.of(supplier.get()), List.of());
            } catch (ProblemException e) {
                return new Outcome<>(Optional.empty(), e.problems());
            }
        }
    }
}
