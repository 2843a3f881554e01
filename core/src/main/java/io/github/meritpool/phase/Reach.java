package io.github.meritpool.phase;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.ShareRest;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Window;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which figures of a plan reach beyond the parts, and after how many rounds each is known. A figure is known as soon as all
 * that it is computed from is, and one that reaches beyond a part a round after the rows that it brings together.
 */
final class Reach {

    private final SplitTables tables;
    private final Shapes shapes = new Shapes(new ProblemCollector());
    private final IdentityHashMap<Quantity, Integer> rounds = new IdentityHashMap<>();
    private final IdentityHashMap<Quantity, Label> labels = new IdentityHashMap<>();
    private final List<Gathering> gatherings = new ArrayList<>();

    Reach(SplitTables tables, List<Quantity> figures) {
        this.tables = tables;
        figures.forEach(this::add);
    }

    /** Everything that reaches beyond the parts, after what it rests on. */
    List<Gathering> gatherings() {
        return List.copyOf(gatherings);
    }

    /** After how many rounds a figure of the plan, or a part of one, is known. */
    int rounds(Quantity quantity) {
        return Objects.requireNonNull(rounds.get(quantity));
    }

    /** Shapes are remembered as they are found, and phases may be asked from several threads. */
    synchronized Optional<String> table(Quantity quantity) {
        return shapes.of(quantity, "").flatMap(Shape::table);
    }

    boolean isSplit(Quantity quantity) {
        return table(quantity).filter(tables::isSplit).isPresent();
    }

    /** Without recursion, so that nesting has no bound but memory. */
    private void add(Quantity figure) {
        Deque<Quantity> open = new ArrayDeque<>(List.of(figure));
        while (!open.isEmpty()) {
            Quantity next = open.element();
            if (next instanceof Named named) {
                labels.put(named.of(), named.origin().label());
            }
            List<Quantity> unknown = next.parts().stream()
                    .filter(part -> !rounds.containsKey(part))
                    .toList();
            label(next).ifPresent(label -> unknown.forEach(part -> labels.putIfAbsent(part, label)));
            unknown.forEach(open::push);
            if (unknown.isEmpty()) {
                open.remove();
                if (!rounds.containsKey(next)) {
                    rounds.put(next, found(next));
                }
            }
        }
    }

    /** The words for a figure, or for what it was first met in. */
    private Optional<Label> label(Quantity quantity) {
        return Optional.ofNullable(labels.get(quantity));
    }

    private int found(Quantity quantity) {
        if (isTallied(quantity)) {
            int round = latest(quantity.parts()) + 1;
            gatherings.add(new Tallied(quantity, round, words(quantity, Tallied.rows(quantity))));
            return round;
        } else if (isListed(quantity)) {
            return listed(quantity, quantity.parts());
        } else if (quantity instanceof ShareRest rest && isListed(rest.share())) {
            return listed(quantity, rest.share().parts());
        }
        return latest(quantity.parts());
    }

    private int listed(Quantity quantity, List<Quantity> parts) {
        List<Quantity> rows =
                parts.stream().filter(this::isSplit).map(Reach::unnamed).toList();
        List<Quantity> others = parts.stream().filter(part -> !isSplit(part)).toList();
        int round = Math.max(latest(rows) + 1, latest(others));
        gatherings.add(new Listed(
                quantity, round, rows, words(quantity, table(rows.get(0)).orElseThrow())));
        return round;
    }

    private Label words(Quantity quantity, String rows) {
        return GatheringWords.of(quantity, rows, label(quantity));
    }

    private int latest(List<Quantity> parts) {
        return parts.stream().mapToInt(this::rounds).max().orElse(0);
    }

    private static Quantity unnamed(Quantity quantity) {
        Quantity of = quantity;
        while (of instanceof Named named) {
            of = named.of();
        }
        return of;
    }

    private boolean isTallied(Quantity quantity) {
        if (quantity instanceof Gathered gathered) {
            return tables.isSplit(gathered.from()) && !tables.isSplit(gathered.to());
        }
        return quantity instanceof Statistic statistic && reachesBeyond(statistic.table(), statistic.by());
    }

    private boolean isListed(Quantity quantity) {
        if (quantity instanceof Ranked ranked) {
            return reachesBeyond(ranked.table(), ranked.by());
        } else if (quantity instanceof Window window) {
            return reachesBeyond(window.table(), window.by());
        }
        return quantity instanceof Share share && share.parts().stream().anyMatch(this::isSplit) && !staysInPart(share);
    }

    /** Groups stay in a part if the rows of each lead to one row that is in it. */
    private boolean reachesBeyond(String table, List<Quantity> by) {
        return tables.isSplit(table)
                && by.stream().noneMatch(one -> tables.named(one).isPresent());
    }

    private boolean staysInPart(Share share) {
        Share.Family family = share.family();
        return family != null && tables.named(family.member()).equals(Optional.of(family.table()));
    }
}
