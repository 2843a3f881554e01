package io.github.meritpool.examples.quickstart;

import static io.github.meritpool.workload.WorkloadUnit.STANDARD_CLASS_HOUR;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.workload.ClassSizeBand;
import io.github.meritpool.workload.Lesson;
import io.github.meritpool.workload.Preparation;
import io.github.meritpool.workload.SubjectFactor;
import io.github.meritpool.workload.WeeklyLoads;
import io.github.meritpool.workload.WorkloadConversion;
import io.github.meritpool.workload.WorkloadNorm;
import java.util.List;

/** Converts a week of lessons into standard class hours, and holds each person's week against the full load. */
public final class LessonsInStandardHours {

    private LessonsInStandardHours() {}

    /**
     * Prints each person's week.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // tag::week[]
        WorkloadConversion conversion = WorkloadConversion.builder()
                .id("weeklyLoad")
                .label(Label.of("weekly load", "周工作量"))
                .addSubjects(SubjectFactor.of("chinese", "1"), SubjectFactor.byLoads("pe", 12, 18))
                .addClassSizes(ClassSizeBand.from(0, "1"), ClassSizeBand.from(51, "1.1"))
                .repeatFactor(Quantity.plain(Rational.parse("0.9")))
                .build();
        WeeklyLoads loads = conversion
                .convert(List.of(
                        Lesson.of("L1", "T0004", "chinese", 52, "6", Preparation.FIRST),
                        Lesson.of("L2", "T0004", "chinese", 48, "6", Preparation.REPEAT),
                        Lesson.of("L3", "T0009", "pe", 45, "17", Preparation.FIRST)))
                .orElseThrow();
        WorkloadNorm full = WorkloadNorm.of("full", Label.of("full load", "标准工作量"), STANDARD_CLASS_HOUR.of("12"));
        for (String staff : loads.staff()) {
            System.out.println(staff + ": " + loads.of(staff).text(4) + " standard class hours, "
                    + loads.ratio(staff, full).text(4) + " of a full load");
        }
        // end::week[]
    }
}
