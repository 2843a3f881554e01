package io.github.meritpool.workload;

import io.github.meritpool.money.Rational;

/**
 * What one person teaches one class in a week: a row of the timetable's summary. Anything may stand in it;
 * {@link WorkloadConversion#convert} says what is wrong.
 *
 * <p>Elsewhere: Ed-Fi's StaffSectionAssociation with its Section.
 *
 * @param id the row's id, of one row only
 * @param staff the person's id
 * @param subject what the conversion tells apart: a subject, or a subject at a stage
 * @param classSize how many pupils are taught together
 * @param periods lessons a week, a finite decimal; half a period stands for one every other week
 * @param preparation what preparing it takes
 */
public record Lesson(
        String id, String staff, String subject, int classSize, Rational periods, Preparation preparation) {

    /**
     * What one person teaches one class in a week.
     *
     * @param id the row's id, of one row only
     * @param staff the person's id
     * @param subject the subject, or the subject at a stage
     * @param classSize how many pupils are taught together
     * @param periods lessons a week, as decimal text such as {@code "2.5"}
     * @param preparation what preparing it takes
     * @return the lesson
     */
    public static Lesson of(
            String id, String staff, String subject, int classSize, String periods, Preparation preparation) {
        return new Lesson(id, staff, subject, classSize, Rational.parse(periods), preparation);
    }
}
