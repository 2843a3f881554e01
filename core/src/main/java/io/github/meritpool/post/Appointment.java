package io.github.meritpool.post;

import io.github.meritpool.money.Rational;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person in a post (聘任). Anything may stand in it; {@link PostCatalogue#check} says what is wrong.
 *
 * <p>Elsewhere: 聘任起始日期 PRQSRQ and 聘任终止日期 PRZZRQ, or 岗位起始年月 GWQSNY and 岗位结束年月 GWJSNY, of the Chinese
 * education data standard; Ed-Fi's StaffEducationOrganizationAssignmentAssociation, with BeginDate, EndDate,
 * FullTimeEquivalency and OrderOfAssignment.
 *
 * @param staff the person's id
 * @param post the post's id
 * @param from the first day
 * @param lastDay the last day, or null if no end is set
 * @param share how much of the person's whole working time it takes: above 0, 1 for all of it
 * @param order 1 for the person's main post, 2 for the next
 */
public record Appointment(
        String staff, String post, LocalDate from, @Nullable LocalDate lastDay, Rational share, int order) {

    /**
     * A person's only post, taking all their time, with no end set.
     *
     * @param staff the person's id
     * @param post the post's id
     * @param from the first day
     * @return the appointment
     */
    public static Appointment of(String staff, String post, LocalDate from) {
        return new Appointment(staff, post, from, null, Rational.ONE, 1);
    }

    /**
     * This appointment, ending.
     *
     * @param day the last day
     * @return the appointment
     */
    public Appointment until(LocalDate day) {
        return new Appointment(staff, post, from, day, share, order);
    }

    /**
     * This appointment as one of several.
     *
     * @param part how much of the person's whole working time it takes
     * @param place 1 for the main post, 2 for the next
     * @return the appointment
     */
    public Appointment sharing(Rational part, int place) {
        return new Appointment(staff, post, from, lastDay, part, place);
    }

    /**
     * The last day.
     *
     * @return the day, or empty if no end is set
     */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(lastDay);
    }

    /**
     * Whether the person holds the post on a day.
     *
     * @param day the day
     * @return true from the first day to the last, both included
     */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether there is a day on which both are held. */
    boolean overlaps(Appointment other) {
        return isOn(other.from) || other.isOn(from);
    }
}
