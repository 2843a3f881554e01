package io.github.meritpool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Law 8: what needs what decides the order, not where it is written; and nothing may need itself. */
class ElementOrderTest {

    /** The score needs four times the mark, that needs twice the mark, and each stands before what it needs. */
    private static Tree.Fields plan() {
        Tree.Fields needy = Documents.with(
                Documents.small(), "/custom/0", Documents.custom("fourfold", Documents.sumOf("doubled", "doubled")));
        Tree.Fields both =
                Documents.with(needy, "/custom/1", Documents.custom("doubled", Documents.sumOf("mark", "mark")));
        Tree.Fields scored = Documents.with(both, "/rubric/dimensions/0/of", Documents.text("fourfold"));
        return Documents.with(scored, "/rubric/dimensions/0/outOf", Documents.number("400"));
    }

    private static Tree.Fields reversed(Tree.Fields plan) {
        Map<String, Tree> fields = new LinkedHashMap<>();
        plan.fields().forEach((name, section) -> fields.put(name, section));
        for (String section : List.of("clauses", "tables", "custom", "lines")) {
            List<Tree> items = new ArrayList<>(((Tree.Items) plan.get(section).orElseThrow()).items());
            Collections.reverse(items);
            fields.put(section, new Tree.Items(items));
        }
        return new Tree.Fields(fields);
    }

    private static List<Payout> settled(Tree.Fields document) {
        PayPlan plan = PayPlan.read(document).orElseThrow();
        RosterBuilder roster = Roster.builder(plan);
        for (String id : List.of("T1", "T2", "T3")) {
            roster.row("staff", Map.of("id", id, "mark", "8" + id.charAt(1), "days", "3", "status", "paid"), at(id));
            for (String term : List.of("first", "second")) {
                roster.row("terms", Map.of("person", id, "term", term, "termMark", "70"), at(id));
            }
        }
        Inputs inputs = Inputs.of(roster.build().orElseThrow()).with("rate", "0.5");
        return Settler.of(plan).settle(inputs).orElseThrow().payouts();
    }

    private static Location at(String id) {
        return Location.row(id);
    }

    @Test
    void elementsMayStandBeforeWhatTheyNeed() {
        assertThat(settled(plan())).isEqualTo(settled(reversed(plan())));
    }

    @Test
    void whatNeedsItselfIsAProblemThatNamesTheWay() {
        Tree.Fields cycle =
                Documents.with(plan(), "/custom/1", Documents.custom("doubled", Documents.sumOf("fourfold", "mark")));
        assertThat(PayPlan.read(cycle).problems()).extracting(Problem::code).containsExactly("plan.cycle");
        assertThat(PayPlan.read(cycle).problems().get(0).values())
                .containsEntry("path", "fourfold → doubled → fourfold");
    }
}
