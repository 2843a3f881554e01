package io.github.meritpool.plan;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Quantity;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions that are to hold or fail at once, and whether what they ask of one number, category or flag leaves any. */
final class Conjunction {

    /** The part of a line that is left, with or without its ends. */
    private static final class Stretch {
        private @Nullable Rational least;
        private @Nullable Rational most;
        private boolean isLeastOut;
        private boolean isMostOut;

        void raise(Rational bound, boolean isOut) {
            int sign = least == null ? -1 : least.compareTo(bound);
            isLeastOut = sign < 0 ? isOut : isLeastOut || (sign == 0 && isOut);
            least = sign < 0 ? bound : least;
        }

        void lower(Rational bound, boolean isOut) {
            int sign = most == null ? 1 : most.compareTo(bound);
            isMostOut = sign > 0 ? isOut : isMostOut || (sign == 0 && isOut);
            most = sign > 0 ? bound : most;
        }

        boolean isEmpty() {
            int sign = least == null || most == null ? -1 : least.compareTo(most);
            return sign > 0 || (sign == 0 && (isLeastOut || isMostOut));
        }
    }

    private final Reach reach;
    private final Map<String, Stretch> stretches = new LinkedHashMap<>();
    private final Map<String, Set<String>> categories = new LinkedHashMap<>();
    private final Map<String, Boolean> flags = new LinkedHashMap<>();
    private boolean isPossible = true;

    Conjunction(Reach reach) {
        this.reach = reach;
    }

    /** Whether all that was added can be so at once, as far as can be told. */
    boolean isPossible() {
        return isPossible
                && stretches.values().stream().noneMatch(Stretch::isEmpty)
                && categories.values().stream().noneMatch(Set::isEmpty);
    }

    /** A condition that is to hold, or to fail. */
    void add(Quantity flag, boolean holds) {
        Reach.Truth truth = reach.truth(flag);
        isPossible &= holds ? truth.canHold() : truth.canFail();
        Reach.subject(flag).ifPresent(subject -> {
            Boolean other = flags.put(subject, holds);
            isPossible &= other == null || other == holds;
        });
        if (flag instanceof Named named) {
            add(named.of(), holds);
        } else if (flag instanceof Applied applied) {
            add(applied, holds);
        }
    }

    private void add(Applied applied, boolean holds) {
        List<Quantity> operands = applied.operands();
        if (applied.operation() == Logic.NOT) {
            add(operands.get(0), !holds);
        } else if (applied.operation() == (holds ? Logic.ALL : Logic.ANY)) {
            operands.forEach(one -> add(one, holds));
        } else if (applied.operation() instanceof Comparison comparison) {
            compare(comparison, operands, holds);
        } else if (applied.operation() instanceof Membership membership) {
            Reach.subject(operands.get(0)).ifPresent(subject -> belong(membership, operands.get(0), subject, holds));
        }
    }

    private void compare(Comparison comparison, List<Quantity> operands, boolean holds) {
        Optional<String> subject = Reach.subject(operands.get(0));
        Optional<Rational> bound = reach.range(operands.get(1)).number();
        if (subject.isEmpty() || bound.isEmpty()) {
            return;
        }
        Stretch left = stretches.computeIfAbsent(subject.get(), any -> within(reach.range(operands.get(0))));
        boolean takesEqual = comparison.holds(0) == holds;
        boolean takesAbove = comparison.holds(1) == holds;
        boolean takesBelow = comparison.holds(-1) == holds;
        if (!takesBelow) {
            left.raise(bound.get(), !takesEqual);
        }
        if (!takesAbove) {
            left.lower(bound.get(), !takesEqual);
        }
    }

    private static Stretch within(Range range) {
        Stretch stretch = new Stretch();
        stretch.least = range.least();
        stretch.most = range.most();
        return stretch;
    }

    private void belong(Membership membership, Quantity of, String subject, boolean holds) {
        Set<String> left = categories.get(subject);
        if (left == null) {
            Optional<Set<String>> known = reach.categories(of);
            if (known.isEmpty()) {
                return;
            }
            left = new LinkedHashSet<>(known.get());
            categories.put(subject, left);
        }
        left.removeIf(name -> membership.names().contains(name) != holds);
    }
}
