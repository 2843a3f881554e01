package io.github.meritpool.workload;

import io.github.meritpool.language.FactRow;

/**
 * One activity of one person, for converting workload without a plan: lessons of one class, a duty, a cover. Immutable:
 * each method returns an activity of which one fact more is known.
 *
 * <p>Elsewhere: Ed-Fi's StaffSectionAssociation with its Section.
 */
public final class Activity {

    private final String id;
    private final String staff;
    private final FactRow facts;

    private Activity(String id, String staff, FactRow facts) {
        this.id = id;
        this.staff = staff;
        this.facts = facts;
    }

    /**
     * An activity of which nothing else is known.
     *
     * @param id its id, of one activity only
     * @param staff the person's id; in conditions and factors the category {@code staff}
     * @return the activity
     */
    public static Activity of(String id, String staff) {
        return new Activity(id, staff, FactRow.of(WorkloadConversion.ACTIVITIES));
    }

    /**
     * This activity with a number.
     *
     * @param fact the fact's id
     * @param unit its unit, such as {@code period}; empty for none
     * @param number the number, decimal text
     * @return the activity
     */
    public Activity number(String fact, String unit, String number) {
        return new Activity(id, staff, facts.number(fact, unit, number));
    }

    /**
     * This activity with a category.
     *
     * @param fact the fact's id
     * @param name the category
     * @return the activity
     */
    public Activity category(String fact, String name) {
        return new Activity(id, staff, facts.category(fact, name));
    }

    /**
     * This activity with a flag.
     *
     * @param fact the fact's id
     * @param holds whether it holds
     * @return the activity
     */
    public Activity flag(String fact, boolean holds) {
        return new Activity(id, staff, facts.flag(fact, holds));
    }

    String id() {
        return id;
    }

    String staff() {
        return staff;
    }

    FactRow facts() {
        return facts;
    }
}
