package io.github.meritpool.examples.benchmarks;

import java.math.BigDecimal;

/** A person's facts, as a payroll developer would hold them. */
record Person(
        String id,
        BigDecimal sick,
        BigDecimal personal,
        BigDecimal absent,
        BigDecimal missed,
        BigDecimal weekly,
        BigDecimal routine,
        BigDecimal research,
        BigDecimal results,
        BigDecimal pupils,
        BigDecimal assessment,
        String sanction) {

    static Person of(School school, int row) {
        return new Person(
                school.ids[row],
                BigDecimal.valueOf(school.sick[row], 1),
                BigDecimal.valueOf(school.personal[row], 1),
                BigDecimal.valueOf(school.absent[row], 1),
                BigDecimal.valueOf(school.missed[row]),
                BigDecimal.valueOf(school.weekly[row], 2),
                BigDecimal.valueOf(school.routine[row], 1),
                BigDecimal.valueOf(school.research[row], 1),
                BigDecimal.valueOf(school.results[row], 2),
                BigDecimal.valueOf(school.pupils[row]),
                BigDecimal.valueOf(school.assessment[row], 1),
                School.SANCTIONS.get(school.sanction[row]));
    }
}
