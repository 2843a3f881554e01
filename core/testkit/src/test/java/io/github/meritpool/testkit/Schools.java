package io.github.meritpool.testkit;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random schools under a plan of the regulation, in each of its readings. */
final class Schools {

    private static final List<School> PLANS = plans();

    private Schools() {}

    /** A plan, ready to settle, with the rows and the parameters of a school. */
    record School(String reading, CompiledPlan plan, RosterRows rows, Map<String, String> parameters) {

        School with(RosterRows others) {
            return new School(reading, plan, others, parameters);
        }

        /** With another cell for one of the staff. */
        School with(String staffId, String column, String cell) {
            return with(rows.with(Thp.STAFF, staffId, column, cell));
        }

        Inputs inputs() {
            return Inputs.of(rows.roster()).withAll(parameters);
        }

        Checked<Settlement> check() {
            return Settler.of(plan).settle(inputs());
        }

        Settlement settled() {
            return check().orElseThrow();
        }

        @Override
        public String toString() {
            return reading + " " + parameters + rows;
        }
    }

    private static List<School> plans() {
        List<School> plans = new ArrayList<>();
        for (Thp.Beyond beyond : Thp.Beyond.values()) {
            for (Thp.MeanOver meanOver : Thp.MeanOver.values()) {
                plans.add(school("thp " + beyond + " " + meanOver, Thp.plan(beyond, meanOver), Map.of()));
            }
            plans.add(school("by terms " + beyond, ThpByTerms.plan(beyond), Map.of("meritPool", "12345.67")));
        }
        return plans;
    }

    private static School school(String reading, PayPlan plan, Map<String, String> parameters) {
        return new School(reading, CompiledPlan.of(plan).orElseThrow(), RosterRows.none(plan), parameters);
    }

    /** Any school that the tables allow; some cannot be settled, as when nobody has a workload. */
    static Arbitrary<School> any() {
        return oneOf(0);
    }

    /** Schools with someone whose pay is by points, as nearly all real ones are; most of them settle. */
    static Arbitrary<School> usual() {
        return oneOf(1);
    }

    private static Arbitrary<School> oneOf(int fewest) {
        List<Arbitrary<School>> schools = new ArrayList<>();
        for (School empty : PLANS) {
            schools.add(ofPlan(empty, fewest));
        }
        return Arbitraries.oneOf(schools);
    }

    private static Arbitrary<School> ofPlan(School empty, int fewest) {
        RosterShape shape = RosterShape.of(empty.plan().plan());
        if (fewest > 0) {
            shape = shape.staff(fewest, 8)
                    .cells(Thp.STAFF, "weekly", "12", "12", "18.5", "20.25", "9.75", "23", "0")
                    .cells(Thp.STAFF, "status", "points", "points", "points", "points", "mean", "mean80", "out")
                    .cells(Thp.STAFF, "pupils", "0", "0", "0", "45", "60", "23")
                    .cells(Thp.STAFF, "sanction", "none", "none", "none", "warning", "demerit", "major");
        }
        return Combinators.combine(shape.arbitrary(), Arbitraries.of("0", "0.05", "12345.67", "92233720.36"))
                .as((rows, pool) -> new School(
                        empty.reading(),
                        empty.plan(),
                        rows,
                        empty.parameters().isEmpty() ? Map.of() : Map.of("meritPool", pool)));
    }
}
