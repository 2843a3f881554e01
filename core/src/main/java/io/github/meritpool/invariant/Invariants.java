package io.github.meritpool.invariant;

import io.github.meritpool.settlement.Settlement;
import java.util.Arrays;
import java.util.List;

/**
 * Some invariants, to be checked together. Immutable.
 *
 * <pre>{@code
 * List<Violation> violations = Invariants.all().check(settlement);
 * }</pre>
 *
 * @param list which, in the order in which they are checked
 */
public record Invariants(List<Invariant> list) {

    /** Copies the list. */
    public Invariants {
        list = List.copyOf(list);
    }

    /**
     * All that there are.
     *
     * @return every invariant
     */
    public static Invariants all() {
        return of(Invariant.values());
    }

    /**
     * Some.
     *
     * @param some which
     * @return these
     */
    public static Invariants of(Invariant... some) {
        return new Invariants(Arrays.asList(some));
    }

    /**
     * All of these but some.
     *
     * @param some which are left out, such as {@link Invariant#CLAUSE_CITED} for a plan that cites nothing
     * @return the others
     */
    public Invariants without(Invariant... some) {
        List<Invariant> out = Arrays.asList(some);
        return new Invariants(list.stream().filter(one -> !out.contains(one)).toList());
    }

    /**
     * Checks them. Takes about as long as explaining everyone's pay.
     *
     * @param settlement what is checked
     * @return every violation; empty if all hold
     */
    public List<Violation> check(Settlement settlement) {
        return check(Outcome.of(settlement));
    }

    /**
     * Checks them.
     *
     * @param outcome what is checked
     * @return every violation; empty if all hold
     */
    public List<Violation> check(Outcome outcome) {
        return list.stream().flatMap(one -> one.check(outcome).stream()).toList();
    }
}
