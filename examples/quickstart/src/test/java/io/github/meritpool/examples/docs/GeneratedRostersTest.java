package io.github.meritpool.examples.docs;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.formats.ParametersJson;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.testkit.PlanCases;
import io.github.meritpool.testkit.Reachable;
import io.github.meritpool.testkit.Reached;
import io.github.meritpool.testkit.RosterKind;
import io.github.meritpool.testkit.SettledCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * Every plan settles on rosters that are made from its own declarations: every invariant holds, the reference settles the
 * same, and together with the facts of its page and its sample they reach every band, case, name and side of a condition.
 * What cannot come about stands in {@code unreached.csv} with the reason; a plan whose rosters are mostly refused is no
 * plan for real schools.
 */
class GeneratedRostersTest {

    private static final long SEED = 20251231;

    /** A line of the list of what is not reached: the plan's file, what, and why. */
    private record Unreached(String plan, String what, String reason) {}

    private static List<Unreached> unreached() {
        return Repository.text(Repository.ROOT.resolve("examples/quickstart/src/test/resources/unreached.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(" \\| ", -1))
                .map(cells -> new Unreached(cells[0], cells[1], cells[2]))
                .toList();
    }

    private static String name(Path plan) {
        return Repository.ROOT
                .resolve("examples/plans")
                .relativize(plan)
                .toString()
                .replace('\\', '/');
    }

    @TestFactory
    Stream<DynamicTest> eachSettlesAndIsReachedWhole(TestReporter reporter) {
        return PlanFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> settlesAndIsReached(file, reporter)));
    }

    private static void settlesAndIsReached(Path file, TestReporter reporter) {
        CompiledPlan plan = CompiledPlan.of(PlanJson.read(file).orElseThrow()).orElseThrow();
        Settler settler = Settler.of(plan);
        PlanCases cases = cases(plan, file);
        Reached reached = Reached.by(plan);
        unreached().stream().filter(one -> one.plan().equals(name(file))).forEach(one -> reached.except(one.what()));
        List<SettledCase> settled = new ArrayList<>();
        for (RosterKind kind : RosterKind.values()) {
            SettledCase one = cases.settled(settler, kind, SEED + kind.ordinal());
            check(one, plan);
            if (one.settlement().isOk()) {
                settled.add(one);
                reached.add(one.settlement().orElseThrow());
            }
        }
        int kinds = RosterKind.values().length;
        ofItsPage(file, settler).forEach(reached::add);
        ofItsSample(file, settler).ifPresent(reached::add);
        assertThat(2 * settled.size())
                .as("twice the rosters of %s that settle", kinds)
                .isGreaterThan(kinds);
        cases.reaching(settler, reached, settled, SEED).forEach(one -> check(one, plan));
        reporter.publishEntry(name(file), settled.size() + " of " + kinds + " settled, reached " + reached);
        assertThat(reached.missed())
                .as("what no roster reaches")
                .extracting(Reachable::id)
                .isEmpty();
        assertThat(reached.reachedAfterAll())
                .as("what is reached although it stands in the list")
                .isEmpty();
    }

    /** The settlements that its page works by hand: what they reach need not be looked for. */
    private static List<Settlement> ofItsPage(Path file, Settler settler) {
        List<Settlement> settled = new ArrayList<>();
        for (PlanExample example : PlanExample.in(PlanFiles.page(file))) {
            if (example.json().isEmpty() && example.isWorked()) {
                WorkedExample worked = example.worked().by(settler);
                worked.settled().value().ifPresent(settled::add);
                ClauseChange.of(example)
                        .forEach(change -> worked.settled(change).value().ifPresent(settled::add));
            }
        }
        return settled;
    }

    /** The settlement of the facts that stand beside the plan. */
    private static Optional<Settlement> ofItsSample(Path file, Settler settler) {
        Path facts = file.resolveSibling("facts");
        return Files.exists(facts)
                ? RosterCsv.read(PlanJson.read(file).orElseThrow(), facts)
                        .then(roster -> settler.settle(Inputs.of(roster)
                                .withAll(ParametersJson.read(file.resolveSibling("parameters.json"))
                                        .orElseThrow())))
                        .value()
                : Optional.empty();
    }

    private static PlanCases cases(CompiledPlan plan, Path file) {
        Path parameters = file.resolveSibling("parameters.json");
        return Files.exists(parameters)
                ? PlanCases.of(plan).with(ParametersJson.read(parameters).orElseThrow())
                : PlanCases.of(plan);
    }

    private static void check(SettledCase one, CompiledPlan plan) {
        var reference = Settler.reference(plan).settle(one.inputs());
        assertThat(reference.problems()).isEqualTo(one.settlement().problems());
        if (one.settlement().isOk()) {
            Settlement settlement = one.settlement().orElseThrow();
            assertThat(settlement).keepsEveryInvariant();
            assertThat(figures(reference.orElseThrow())).as(one.toString()).isEqualTo(figures(settlement));
        }
    }

    private static List<Object> figures(Settlement settlement) {
        return List.of(
                settlement.payouts(),
                settlement.payments(),
                settlement.assessments(),
                settlement.checks(),
                settlement.pools(),
                settlement.accounts());
    }

    @Test
    void whatIsNotReachedHasAReason() {
        List<String> plans =
                PlanFiles.all().stream().map(GeneratedRostersTest::name).toList();
        assertThat(unreached()).allSatisfy(one -> {
            assertThat(plans).contains(one.plan());
            assertThat(one.reason()).isNotBlank();
        });
    }
}
