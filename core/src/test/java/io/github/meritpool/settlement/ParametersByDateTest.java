package io.github.meritpool.settlement;

import static io.github.meritpool.plan.Documents.custom;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemAssert;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.spi.Tree;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A monthly base of 10 yuan from September 2025 and another from January 2026; each look-up says on which date. */
class ParametersByDateTest {

    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");

    private static Tree.Fields from(String date) {
        return Tree.fields().put("from", date).build();
    }

    private static Tree.Fields plan(Tree date) {
        Tree dates = new Tree.Items(List.of(with(from("2025-09-01"), "/chosen", number("10")), from("2026-01-01")));
        Tree.Fields plan = with(small(), "/parameters/0/type", text("money"));
        plan = with(plan, "/parameters/0/byDate", dates);
        Tree onDate = Tree.fields()
                .put("onDate", Tree.fields().put("of", "rate").put("date", date).build())
                .build();
        plan = with(plan, "/custom/0", custom("base", onDate));
        plan = with(plan, "/parameters/0/max", number("100"));
        return with(without(plan, "/parameters/0/decimals"), "/lines/0/base", text("base"));
    }

    private static Checked<Settlement> settled(Tree.Fields document, String january) {
        PayPlan plan = PayPlan.read(document).orElseThrow();
        RosterBuilder roster = Roster.builder(plan);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", "A");
        cells.put("mark", "80");
        cells.put("days", "0");
        cells.put("status", "paid");
        roster.row("staff", cells, Location.nowhere());
        for (String term : List.of("first", "second")) {
            Map<String, String> mark = new LinkedHashMap<>();
            mark.put("person", "A");
            mark.put("term", term);
            mark.put("termMark", "0");
            roster.row("terms", mark, Location.nowhere());
        }
        Inputs inputs = Inputs.of(roster.build().orElseThrow());
        return Settler.of(plan).settle(january.isEmpty() ? inputs : inputs.with("rate", JANUARY, january));
    }

    /** Paid for two months. */
    @ParameterizedTest
    @CsvSource({"2025-09-01, 20.00", "2025-12-31, 20.00", "2026-01-01, 24.00", "2030-01-01, 24.00"})
    void theValueThatHoldsOnTheDateCounts(String date, String paid) {
        Settlement settlement = settled(plan(text(date)), "12").orElseThrow();
        assertThat(settlement.payout("A").lines().get("allowance")).hasToString("CNY " + paid);
    }

    @Test
    void theExplanationSaysFromWhenItHolds() {
        Settlement settlement = settled(plan(text("asOf")), "12").orElseThrow();
        assertThat(settlement.explain("A").text("allowance", Locale.ENGLISH))
                .contains("rate from 2025-09-01 10.00")
                .contains("since 2025-09-01 ≤ 2025-12-31 < 2026-01-01");
        assertThat(settlement.explain("A").text("allowance", Locale.SIMPLIFIED_CHINESE))
                .contains("比例（2025-09-01 起） 10.00");
    }

    @Test
    void beforeTheFirstDateThereIsNoValue() {
        assertThat(settled(plan(text("2025-08-31")), "12").errors())
                .extracting(Problem::code)
                .containsExactly("settlement.absentPayment");
    }

    @Test
    void everyDateNeedsAValue() {
        ProblemAssert.only(settled(plan(text("asOf")), "").errors())
                .is("settlement.parameterUnset")
                .at("/parameters/0/byDate/1")
                .says("The parameter 'rate@2026-01-01' (rate from 2026-01-01) has no value", "（比例（2026-01-01 起））没有取值");
        ProblemAssert.only(settled(plan(text("asOf")), "101").errors()).is("settlement.badParameter");
    }

    @Test
    void aNameWithValuesByDateNeedsADate() {
        ProblemAssert.only(PayPlan.read(with(plan(text("asOf")), "/lines/0/base", text("rate")))
                        .errors())
                .is("plan.dateNeeded")
                .at("/lines/0/base")
                .says("'rate' has values by date, but it is not said which date", "没有写明以哪一日为准")
                .advises("\"onDate\"", "\"onDate\"");
        ProblemAssert.only(PayPlan.read(with(plan(text("asOf")), "/custom/0/value/onDate/of", text("paidStaff")))
                        .errors())
                .is("plan.notByDate")
                .at("/custom/0/value/onDate/of")
                .says("'paidStaff' has no values by date; these have: rate", "按日期取值的有：rate")
                .advises("Maybe 'rate' is meant", "是否应为“rate”");
        ProblemAssert.only(PayPlan.read(plan(text("mark"))).errors())
                .is("plan.wrongKind")
                .at("/custom/0/value/onDate/date")
                .says("'onDate' needs a date, but 'mark' is a number", "需要日期");
    }

    @Test
    void datesRiseAndAValueStandsOnce() {
        ProblemAssert.only(PayPlan.read(with(plan(text("asOf")), "/parameters/0/byDate/1/from", text("2025-09-01")))
                        .errors())
                .is("plan.notRising")
                .at("/parameters/0/byDate");
        ProblemAssert.only(PayPlan.read(with(plan(text("asOf")), "/parameters/0/chosen", number("10")))
                        .errors())
                .is("plan.chosenBesideDates")
                .at("/parameters/0/chosen")
                .says("has values by date, so that one 'chosen' for all dates means nothing", "没有意义")
                .advises("Move \"chosen\" into an item of \"byDate\"", "请将 \"chosen\" 移入");
        ProblemAssert.only(PayPlan.read(with(plan(text("asOf")), "/parameters/0/byDate/0/chosen", number("-1")))
                        .errors())
                .is("plan.badChoice")
                .at("/parameters/0/byDate/0/chosen");
    }
}
