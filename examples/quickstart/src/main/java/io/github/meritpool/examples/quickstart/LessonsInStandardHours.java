package io.github.meritpool.examples.quickstart;

import io.github.meritpool.problem.Label;
import io.github.meritpool.workload.Lesson;
import io.github.meritpool.workload.Preparation;
import io.github.meritpool.workload.SubjectFactor;
import io.github.meritpool.workload.WeeklyLoads;
import io.github.meritpool.workload.WorkloadConversion;
import java.util.List;

/** Converts a week of lessons into standard class hours. */
public final class LessonsInStandardHours {

    private LessonsInStandardHours() {}

    /**
     * Prints each person's week.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // tag::week[]
        WorkloadConversion conversion = WorkloadConversion.builder("weeklyLoad", Label.of("weekly load", "周工作量"))
                .addSubjects(SubjectFactor.of("chinese", "1"), SubjectFactor.byLoads("pe", 12, 18))
                .repeatFactor("0.9")
                .build();
        List<Lesson> lessons = List.of(
                Lesson.of("L1", "T0004", "chinese", 52, "6", Preparation.FIRST),
                Lesson.of("L2", "T0004", "chinese", 48, "6", Preparation.REPEAT),
                Lesson.of("L3", "T0009", "pe", 45, "17", Preparation.FIRST));
        WeeklyLoads loads = conversion.convert(lessons).orElseThrow();
        System.out.println(loads);
        // end::week[]
    }
}
