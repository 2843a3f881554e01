package io.github.meritpool.examples.quickstart;

import static io.github.meritpool.workload.WorkloadFactor.at;
import static io.github.meritpool.workload.WorkloadFactor.byCategory;

import io.github.meritpool.problem.Label;
import io.github.meritpool.workload.Activity;
import io.github.meritpool.workload.WorkloadConversion;
import io.github.meritpool.workload.WorkloadFactor;
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
                .of("periods")
                .factor(byCategory("subject", at("chinese", "12"), at("pe", "18"))
                        .standard("12"))
                .factor(WorkloadFactor.nth(List.of("staff", "subject"), "order", "1", "0.9"))
                .build();
        List<Activity> lessons = List.of(
                lesson("L1", "T0004", "chinese", "6", "1"),
                lesson("L2", "T0004", "chinese", "6", "2"),
                lesson("L3", "T0009", "pe", "17", "1"));
        System.out.println(conversion.convert(lessons).orElseThrow());
        // end::week[]
    }

    // tag::lesson[]
    private static Activity lesson(String id, String staff, String subject, String periods, String order) {
        Activity lesson = Activity.of(id, staff).category("subject", subject);
        return lesson.number("periods", "period", periods).number("order", "", order);
    }
    // end::lesson[]
}
