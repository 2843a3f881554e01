package io.github.meritpool.invariant;

import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which facts of some kind quantities look at. Keys by which rows are only put together, into a family's pools or a
 * partition, are not looked at: it does not matter what they are called.
 */
final class Reading {

    private final Predicate<Fact> sought;
    private final Set<Quantity> closed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Quantity, Optional<Fact>> known = new IdentityHashMap<>();

    Reading(Predicate<Fact> sought) {
        this.sought = sought;
    }

    /** The same, but nothing is looked at through some quantities. */
    Reading butThrough(Set<Quantity> some) {
        Reading less = new Reading(sought);
        less.closed.addAll(some);
        return less;
    }

    boolean isIn(Quantity quantity) {
        return in(quantity).isPresent();
    }

    Optional<Fact> in(Quantity quantity) {
        Optional<Fact> found = known.get(quantity);
        if (found == null) {
            found = find(quantity);
            known.put(quantity, found);
        }
        return found;
    }

    private Optional<Fact> find(Quantity quantity) {
        if (closed.contains(quantity)) {
            return Optional.empty();
        } else if (quantity instanceof Fact fact) {
            return Optional.of(fact).filter(sought);
        }
        for (Quantity part : parts(quantity)) {
            Optional<Fact> found = in(part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Quantity> parts(Quantity quantity) {
        List<Quantity> parts = new ArrayList<>(quantity.parts());
        for (Quantity key : keys(quantity)) {
            if (key instanceof Fact) {
                parts.remove(key);
            }
        }
        return parts;
    }

    private static List<Quantity> keys(Quantity quantity) {
        if (quantity instanceof Statistic statistic) {
            return statistic.by();
        } else if (quantity instanceof Ranked ranked) {
            return ranked.by();
        } else if (quantity instanceof Window window) {
            return window.by();
        } else if (quantity instanceof Share share) {
            return share.family() == null ? List.of() : List.of(share.family().member());
        }
        return List.of();
    }
}
