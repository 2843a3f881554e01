package io.github.meritpool.examples.benchmarks;

import io.github.meritpool.formats.JsonDocument;
import io.github.meritpool.formats.JsonLimits;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Location;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The job with the plan as data, {@code job.json}. */
final class MeritpoolJob implements Contestant<Roster, Settlement> {

    /** The job's plan. */
    static final PayPlan PLAN = plan();

    private static final Rational TOTAL_UNIT = Rational.parse("100000");

    private final Settler settler = Settler.of(CompiledPlan.of(PLAN).orElseThrow());

    private static PayPlan plan() {
        try (InputStream in = Objects.requireNonNull(MeritpoolJob.class.getResourceAsStream("job.json"))) {
            return JsonDocument.read(in, "job.json", JsonLimits.defaults())
                    .then(document -> PlanJson.read(document, RubricTypes.installed()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Roster facts(School school) {
        return roster(school);
    }

    @Override
    public Settlement settle(Roster roster) {
        return settler.settle(Inputs.of(roster)).orElseThrow();
    }

    static Roster roster(School school) {
        RosterBuilder roster = Roster.builder(PLAN);
        for (int row = 0; row < school.size; row++) {
            roster.row("staff", cells(school, row), Location.row(school.ids[row]));
        }
        return roster.build().orElseThrow();
    }

    /** A row as it stands in a file. */
    static Map<String, String> cells(School school, int row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", school.ids[row]);
        cells.put("sick", decimal(school.sick[row], 1));
        cells.put("personal", decimal(school.personal[row], 1));
        cells.put("absent", decimal(school.absent[row], 1));
        cells.put("missed", decimal(school.missed[row], 0));
        cells.put("weekly", decimal(school.weekly[row], 2));
        cells.put("routine", decimal(school.routine[row], 1));
        cells.put("research", decimal(school.research[row], 1));
        cells.put("results", decimal(school.results[row], 2));
        cells.put("pupils", decimal(school.pupils[row], 0));
        cells.put("assessment", decimal(school.assessment[row], 1));
        cells.put("sanction", School.SANCTIONS.get(school.sanction[row]));
        return cells;
    }

    private static String decimal(int unscaled, int decimals) {
        return BigDecimal.valueOf(unscaled, decimals).toPlainString();
    }

    @Override
    public Figures figures(Settlement settlement) {
        List<Payout> payouts = List.copyOf(settlement.payouts());
        return new Figures(
                payouts.stream()
                        .mapToLong(payout -> payout.score()
                                .orElseThrow()
                                .times(TOTAL_UNIT)
                                .rounded(0, RoundingMode.UNNECESSARY)
                                .numerator()
                                .longValueExact())
                        .toArray(),
                fen(payouts, "classTeacher"),
                fen(payouts, "merit"));
    }

    private static long[] fen(List<Payout> payouts, String line) {
        return payouts.stream()
                .mapToLong(payout -> {
                    Money amount = Objects.requireNonNull(payout.lines().get(line));
                    return amount.minorUnits().longValueExact();
                })
                .toArray();
    }
}
