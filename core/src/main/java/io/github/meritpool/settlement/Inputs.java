package io.github.meritpool.settlement;

import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.roster.Roster;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a settlement is computed from, beside the plan. Immutable.
 *
 * @param roster the recorded facts
 * @param parameters the values chosen, as text, by parameter id; those by date by {@link PlanParameter#idFrom}
 * @param period the one period that is settled, in words, such as {@code 2025-2026}; empty if it needs none
 */
public record Inputs(Roster roster, Map<String, String> parameters, String period) {

    /** Copies the parameters, keeping their order. */
    public Inputs {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Inputs without parameters.
     *
     * @param roster the recorded facts
     * @return the inputs
     */
    public static Inputs of(Roster roster) {
        return new Inputs(roster, Map.of(), "");
    }

    /**
     * These inputs for a period.
     *
     * @param words the one period that is settled, such as {@code 2025-2026}
     * @return the inputs
     */
    public Inputs forPeriod(String words) {
        return new Inputs(roster, parameters, words);
    }

    /**
     * These inputs with a parameter.
     *
     * @param parameter its id
     * @param value its value as text, such as {@code 2000000.00}
     * @return the inputs
     */
    public Inputs with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new Inputs(roster, more, period);
    }

    /**
     * These inputs with the value of a parameter from a date on.
     *
     * @param parameter its id
     * @param from one of the dates that the plan states for it
     * @param value its value as text
     * @return the inputs
     */
    public Inputs with(String parameter, LocalDate from, String value) {
        return with(PlanParameter.idFrom(parameter, from), value);
    }

    /**
     * These inputs with parameters.
     *
     * @param values their values as text, by id
     * @return the inputs
     */
    public Inputs withAll(Map<String, String> values) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.putAll(values);
        return new Inputs(roster, more, period);
    }
}
