package io.github.meritpool.workload;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;

/**
 * What work is counted in. Numbers of different units do not add: the algebra of quantities refuses hours plus points.
 *
 * <p>Neither Ed-Fi nor the Chinese education data standard has a counterpart; Ed-Fi's StaffSectionAssociation says who
 * teaches a section and with which PercentageContribution, not what that counts.
 *
 * @param id the unit's stable name
 * @param label the words for it
 */
public record WorkloadUnit(String id, Label label) {

    /** The standard class hour (标准课时): one lesson of the subject, class and kind that all others are compared with. */
    public static final WorkloadUnit STANDARD_CLASS_HOUR =
            new WorkloadUnit("standardClassHour", Label.of("standard class hour", "标准课时"));

    /** The lesson as the timetable has it (节), before any conversion. */
    public static final WorkloadUnit LESSON = new WorkloadUnit("lesson", Label.of("lesson", "节"));

    /**
     * The unit in the algebra.
     *
     * @return the unit
     */
    public Unit unit() {
        return Unit.of(id);
    }

    /**
     * An amount of work.
     *
     * @param number how much, a finite decimal
     * @return a constant of this unit
     */
    public Quantity of(Rational number) {
        return Quantity.constant(number, unit());
    }

    /**
     * An amount of work.
     *
     * @param number how much, as decimal text such as {@code "0.5"}
     * @return a constant of this unit
     */
    public Quantity of(String number) {
        return of(Rational.parse(number));
    }

    /**
     * What one lesson is worth.
     *
     * @param number how much of this unit, as decimal text such as {@code "1"}
     * @return a constant of this unit per {@link #LESSON}
     */
    public Quantity perLesson(String number) {
        return Quantity.constant(Rational.parse(number), unit().per(LESSON.unit()));
    }
}
