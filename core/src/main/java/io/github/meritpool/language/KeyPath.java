package io.github.meritpool.language;

import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way along key columns from the rows of a table to those of another: one key, or several after each other. */
public final class KeyPath {

    private record Hop(String from, String key, String to) {}

    private final Vocabulary vocabulary;
    private final String pointer;
    private final List<Hop> hops;

    private KeyPath(Vocabulary vocabulary, String pointer, List<Hop> hops) {
        this.vocabulary = vocabulary;
        this.pointer = pointer;
        this.hops = List.copyOf(hops);
    }

    /**
     * The way from a table to another.
     *
     * @param vocabulary what names mean
     * @param from where it starts
     * @param to where it leads; the same table is where it is
     * @param stated key columns with a dot between them; if not stated, the one key that leads there
     * @param pointer where this is needed
     * @return the path, or empty if there is not exactly one, which is now reported
     */
    public static Optional<KeyPath> of(
            Vocabulary vocabulary, String from, String to, Optional<String> stated, String pointer) {
        if (from.equals(to) && stated.isEmpty()) {
            return Optional.of(new KeyPath(vocabulary, pointer, List.of()));
        }
        List<Hop> hops = new ArrayList<>();
        String table = from;
        String rest = stated.orElse("");
        int dot = rest.indexOf('.');
        while (dot > 0) {
            String key = rest.substring(0, dot);
            Optional<String> next = vocabulary.referenced(table, key);
            if (next.isEmpty()) {
                break;
            }
            hops.add(new Hop(table, key, next.get()));
            table = next.get();
            rest = rest.substring(dot + 1);
            dot = rest.indexOf('.');
        }
        String last = table;
        return vocabulary
                .keyTo(last, to, stated.isPresent() ? Optional.of(rest) : Optional.empty(), pointer)
                .map(key -> {
                    hops.add(new Hop(last, key, to));
                    return new KeyPath(vocabulary, pointer, hops);
                });
    }

    /**
     * Sums up, for each row that the path leads to, what belongs to it.
     *
     * @param ofEach an amount for each row where the path starts
     * @return the sums; the amounts themselves if the path leads nowhere else
     */
    public Quantity sum(Quantity ofEach) {
        Quantity sum = ofEach;
        for (Hop hop : hops) {
            sum = new Gathered(
                    new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED),
                    sum,
                    hop.from(),
                    hop.key(),
                    hop.to());
        }
        return sum;
    }

    /**
     * Whether the path leads to the rows where it starts.
     *
     * @return true if there is no key to follow
     */
    public boolean staysThere() {
        return hops.isEmpty();
    }

    /**
     * The id of the row that it leads to.
     *
     * @return a category for each row where it starts; absent where a key leads nowhere
     */
    public Quantity target() {
        List<String> keys = hops.stream().map(Hop::key).toList();
        return vocabulary.named(String.join(".", keys), pointer, hops.get(0).from());
    }

    /**
     * Whether it leads somewhere.
     *
     * @return a flag for each row where it starts
     */
    public Quantity leadsSomewhere() {
        return new Applied(Presence.IS_ABSENT, List.of(target())).not();
    }
}
