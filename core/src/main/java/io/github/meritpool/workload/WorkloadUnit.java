package io.github.meritpool.workload;

import io.github.meritpool.quantity.Unit;

/**
 * What work is counted in. Numbers of different units do not add: hours plus points is a problem of the plan.
 *
 * <p>Neither Ed-Fi nor the Chinese education data standard has a counterpart; Ed-Fi's StaffSectionAssociation says who
 * teaches a section and with which PercentageContribution, not what that counts.
 *
 * @param id the unit's name, as columns and conversions state it
 */
public record WorkloadUnit(String id) {

    /** The standard class hour (标准课时): one lesson of the subject, class and kind that all others are compared with. */
    public static final WorkloadUnit STANDARD_CLASS_HOUR = new WorkloadUnit("hour");

    /**
     * The unit in the algebra.
     *
     * @return the unit
     */
    public Unit unit() {
        return Unit.parse(id);
    }
}
