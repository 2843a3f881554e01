package io.github.meritpool.phase;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one part, or several parts merged, contribute in one round. Immutable.
 *
 * <p>Merging is associative and commutative: however the rows of the split table are put into parts, and in whatever
 * order and tree these are merged, the same rows give equal partials, and equal partials have the same bytes.
 */
public final class Partial {

    static final Label KIND = Label.of("partial", "部分结果");

    private static final String FORMAT = "meritpool.partial.1";

    private final Header header;
    private final SortedSet<String> rows;
    private final List<Tallies> tallies;
    private final List<Listing> listings;

    /** What is aggregated: by group, by the row that a key leads to, or all under one key. */
    record Tallies(Aggregate.Function function, SortedMap<String, Tally> byKey) {}

    /** What is listed of a table: by row id the values of some quantities. */
    record Listing(String table, SortedMap<String, List<Value>> byRow) {}

    Partial(Header header, SortedSet<String> rows, List<Tallies> tallies, List<Listing> listings) {
        this.header = header;
        this.rows = Collections.unmodifiableSortedSet(rows);
        this.tallies = List.copyOf(tallies);
        this.listings = List.copyOf(listings);
    }

    Header header() {
        return header;
    }

    SortedSet<String> rows() {
        return rows;
    }

    Tallies tallies(int index) {
        return tallies.get(index);
    }

    List<Listing> listings() {
        return listings;
    }

    /**
     * The round that it is of.
     *
     * @return from 1
     */
    public int round() {
        return header.round();
    }

    /**
     * The rows of the split table that are in it.
     *
     * @return their ids, rising
     */
    public List<String> ids() {
        return List.copyOf(rows);
    }

    /**
     * This and what other parts contribute. Of very many partials {@link #merged} makes one with less work.
     *
     * @param other of the same plan and round, of other rows, under the same common tables and parameters
     * @return both together
     * @throws ProblemException with a {@link PhaseProblem}, if it is of another plan or round, of other common facts, or a row
     *     is in both
     */
    public Partial merge(Partial other) {
        return merged(List.of(this, other));
    }

    /**
     * What several parts contribute.
     *
     * @param partials at least one, in any order
     * @return all together
     * @throws ProblemException as {@link #merge} does
     */
    public static Partial merged(Collection<Partial> partials) {
        Iterator<Partial> all = partials.iterator();
        Partial first = all.next();
        Merging merging = new Merging(first);
        all.forEachRemaining(merging::add);
        return merging.merged();
    }

    /** Partials as they are put together. */
    private static final class Merging {

        private final Header header;
        private final SortedSet<String> rows;
        private final List<Tallies> tallies = new ArrayList<>();
        private final List<Listing> listings = new ArrayList<>();

        Merging(Partial first) {
            header = first.header;
            rows = new TreeSet<>(first.rows);
            first.tallies.forEach(one -> tallies.add(new Tallies(one.function(), new TreeMap<>(one.byKey()))));
            first.listings.forEach(one -> listings.add(new Listing(one.table(), new TreeMap<>(one.byRow()))));
        }

        void add(Partial other) {
            header.requireFitting(other.header);
            other.rows.forEach(row -> requireNew(rows.add(row), header.table(), row));
            for (int i = 0; i < tallies.size(); i++) {
                add(tallies.get(i), other.tallies.get(i));
            }
            for (int i = 0; i < listings.size(); i++) {
                add(listings.get(i), other.listings.get(i));
            }
        }

        private static void add(Tallies tallies, Tallies others) {
            others.byKey()
                    .forEach((key, tally) ->
                            tallies.byKey().merge(key, tally, (one, other) -> one.together(other, tallies.function())));
        }

        private static void add(Listing listing, Listing others) {
            others.byRow()
                    .forEach((row, values) ->
                            requireNew(listing.byRow().putIfAbsent(row, values) == null, listing.table(), row));
        }

        private static void requireNew(boolean isNew, String table, String row) {
            if (!isNew) {
                throw new ProblemException(Problem.of(PhaseProblem.IN_TWO_PARTS)
                        .at(Location.row(row))
                        .with("table", table)
                        .with("id", row));
            }
        }

        Partial merged() {
            return new Partial(header, rows, tallies, listings);
        }
    }

    /**
     * This partial as bytes: a versioned form, the same for equal partials.
     *
     * @return the bytes
     */
    public byte[] toBytes() {
        CanonicalWriter writer = new CanonicalWriter().text(FORMAT);
        header.write(writer);
        writer.all(rows, writer::text);
        writer.all(tallies, one -> {
            writer.text(one.function().name());
            writer.all(
                    one.byKey().entrySet(),
                    entry -> writer.text(entry.getKey()).value(entry.getValue().value()));
        });
        writer.all(listings, one -> {
            writer.text(one.table());
            writer.all(
                    one.byRow().entrySet(), entry -> writer.text(entry.getKey()).all(entry.getValue(), writer::value));
        });
        return writer.bytes();
    }

    /**
     * A partial from its bytes.
     *
     * @param bytes what {@link #toBytes} gave
     * @return the partial, or a problem if the bytes are none or of another version
     */
    public static Checked<Partial> of(byte[] bytes) {
        return Header.read(FORMAT, KIND, bytes, Partial::read, Partial::toBytes);
    }

    private static Partial read(CanonicalReader reader) {
        Header header = Header.read(reader);
        SortedSet<String> rows = new TreeSet<>(reader.all(reader::text));
        List<Tallies> tallies = reader.all(() -> new Tallies(
                Aggregate.Function.valueOf(reader.text()), Header.sorted(reader, () -> tally(reader.value()))));
        List<Listing> listings =
                reader.all(() -> new Listing(reader.text(), Header.sorted(reader, () -> reader.all(reader::value))));
        return new Partial(header, rows, tallies, listings);
    }

    private static Tally tally(Value value) {
        return value.isAbsent() ? Tally.SPOILT : new Tally(value.number());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Partial partial
                && header.equals(partial.header)
                && rows.equals(partial.rows)
                && tallies.equals(partial.tallies)
                && listings.equals(partial.listings);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }
}
