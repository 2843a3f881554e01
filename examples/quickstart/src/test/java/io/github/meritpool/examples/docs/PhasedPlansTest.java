package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.formats.ParametersJson;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.money.Money;
import io.github.meritpool.phase.Partial;
import io.github.meritpool.phase.Totals;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.settlement.AssessmentScores;
import io.github.meritpool.settlement.CheckAnswers;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.LinePayments;
import io.github.meritpool.settlement.PhasedSettler;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.testkit.PlanCases;
import io.github.meritpool.testkit.RosterKind;
import io.github.meritpool.testkit.RosterParts;
import io.github.meritpool.testkit.SettledCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every plan of a real regulation or school comes to the same figures in parts as in one piece, by whatever table it is
 * split.
 */
class PhasedPlansTest {

    private static final long SEED = 20261122;
    private static final int PARTS = 4;

    @TestFactory
    Stream<DynamicTest> eachComesToTheSameInParts() {
        return PlanFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(PlanFiles.name(file), () -> comesToTheSame(file)));
    }

    private static void comesToTheSame(Path file) {
        CompiledPlan plan = CompiledPlan.of(PlanJson.read(file).orElseThrow()).orElseThrow();
        Path parameters = file.resolveSibling("parameters.json");
        PlanCases any = PlanCases.of(plan);
        PlanCases cases = Files.exists(parameters)
                ? any.with(ParametersJson.read(parameters).orElseThrow())
                : any;
        for (RosterKind kind : RosterKind.values()) {
            SettledCase settled = cases.settled(Settler.of(plan), kind, SEED + kind.ordinal());
            if (settled.settlement().isOk()) {
                for (FactTable table : plan.plan().tables()) {
                    PhasedSettler.of(plan, table.id())
                            .value()
                            .ifPresent(settler -> comesToTheSame(settler, settled, SEED + kind.ordinal()));
                    PhasedSettler.reference(plan, table.id())
                            .value()
                            .ifPresent(settler -> comesToTheSame(settler, settled, SEED + kind.ordinal()));
                }
            }
        }
    }

    private static void comesToTheSame(PhasedSettler settler, SettledCase settled, long seed) {
        Settlement whole = settled.settlement().orElseThrow();
        Random random = new Random(seed);
        List<Inputs> parts =
                RosterParts.of(whole.plan(), settled.of().rows(), settler.splitTables(), PARTS, random).stream()
                        .map(rows ->
                                Inputs.of(rows.roster()).withAll(settled.of().parameters()))
                        .toList();
        Totals totals = settler.start();
        while (totals.rounds() < settler.rounds().size()) {
            Totals soFar = totals;
            List<Partial> partials = new ArrayList<>(parts.stream()
                    .map(part -> settler.partial(part, soFar).orElseThrow())
                    .toList());
            Partial inOrder = Partial.merged(partials);
            Collections.shuffle(partials, random);
            Partial merged = partials.stream().reduce(Partial::merge).orElseThrow();
            assertThat(merged.toBytes()).isEqualTo(inOrder.toBytes());
            assertThat(settler.partial(settled.inputs(), soFar).orElseThrow().toBytes())
                    .isEqualTo(merged.toBytes());
            merged = Partial.of(merged.toBytes()).orElseThrow();
            totals = settler.totals(parts.get(0), soFar, merged).orElseThrow();
            totals = Totals.of(totals.toBytes()).orElseThrow();
        }
        Totals all = totals;
        List<Settlement> pieces = new ArrayList<>(parts.stream()
                .map(part -> settler.settle(part, all).orElseThrow())
                .toList());
        pieces.add(settler.settleWhole(parts.get(0), all).orElseThrow());
        assertThat(figures(pieces)).isEqualTo(figures(List.of(whole)));
        pieces.forEach(piece -> piece.payouts().stream()
                .limit(2)
                .forEach(payout -> assertThat(values(piece.explain(payout.staffId())))
                        .isEqualTo(values(whole.explain(payout.staffId())))));
    }

    /** The figures of an explanation, computed again from its leaves. */
    private static Map<String, Value> values(Explanation explanation) {
        assertThat(explanation.text(Locale.ENGLISH)).isNotBlank();
        assertThat(explanation.text(Locale.CHINA)).isNotBlank();
        Map<String, Value> values = new TreeMap<>();
        explanation
                .scores()
                .forEach((id, figure) ->
                        values.put(id, figure.withoutResults().recomputed().value()));
        explanation
                .lines()
                .forEach((id, figure) ->
                        values.put(id, figure.withoutResults().recomputed().value()));
        return values;
    }

    private static List<Object> figures(List<Settlement> pieces) {
        Map<String, Object> payouts = new TreeMap<>();
        Map<String, Object> scores = new TreeMap<>();
        Map<String, Object> answers = new TreeMap<>();
        Map<String, Object> payments = new TreeMap<>();
        Map<String, PoolStatement> pools = new TreeMap<>();
        Map<String, Money> accounts = new TreeMap<>();
        for (Settlement piece : pieces) {
            piece.payouts().forEach(one -> payouts.put(one.staffId(), one));
            for (AssessmentScores assessment : piece.assessments()) {
                assessment.rows().forEach(row -> scores.put(assessment.assessment() + " " + row.row(), row));
            }
            for (CheckAnswers check : piece.checks()) {
                check.rows().forEach(row -> answers.put(check.check() + " " + row.row(), row));
            }
            for (LinePayments line : piece.payments()) {
                line.rows().forEach((row, amount) -> payments.put(line.line() + " " + row, amount));
            }
            piece.pools().forEach(pool -> pools.put(pool.pool() + " " + pool.row(), pool));
            piece.accounts().forEach((account, amount) -> accounts.merge(account, amount, Money::plus));
        }
        return List.of(payouts, scores, answers, payments, pools, accounts);
    }
}
