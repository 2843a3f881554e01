package io.github.meritpool.invariant;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where an invariant or a relation does not hold.
 *
 * @param law which
 * @param problem what is wrong, in words
 * @param people whom it concerns: ids of the staff, or of the rows of another table that are paid; empty if it is a pool,
 *     an account or a line
 * @param amounts the amounts that do not fit, exact, by the names that the words have for them
 */
public record Violation(Law law, Problem problem, List<String> people, Map<String, Rational> amounts) {

    /** Decimals of a score in words. */
    private static final int DIGITS = 6;

    /** Copies list and map, keeping their order. */
    public Violation {
        people = List.copyOf(people);
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    static Violation of(Law law, InvariantProblem kind) {
        return new Violation(law, Problem.of(kind), List.of(), Map.of());
    }

    /** This violation, and whom it concerns under a name. */
    Violation about(String name, String id) {
        List<String> more = new ArrayList<>(people);
        more.add(id);
        return new Violation(law, problem.with(name, id), more, amounts);
    }

    Violation with(String name, String text) {
        return new Violation(law, problem.with(name, text), people, amounts);
    }

    Violation with(String name, Money amount) {
        return with(name, amount.exact(), amount.toString());
    }

    Violation with(String name, Rational amount) {
        return with(name, amount, amount.text(DIGITS));
    }

    private Violation with(String name, Rational amount, String text) {
        Map<String, Rational> more = new LinkedHashMap<>(amounts);
        more.put(name, amount);
        return new Violation(law, problem.with(name, text), people, more);
    }

    /**
     * The violation for a person to read.
     *
     * @param locale the reader's language: Chinese, or English for every other
     * @return what is wrong, and on the next line what to do
     */
    public String text(Locale locale) {
        return problem.text(locale);
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
