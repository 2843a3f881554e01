package io.github.meritpool.phase;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Value;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of the whole after some rounds; every part needs it for the next, or to be settled. Immutable. */
public final class Totals {

    static final Label KIND = Label.of("totals", "总计");

    private static final String FORMAT = "meritpool.totals.1";

    private final Header header;
    private final SortedSet<String> rows;
    private final List<SortedMap<String, Value>> values;

    /**
     * Totals.
     *
     * @param rows the rows of the split table that they were gathered from
     * @param values for each gathered figure by key its value
     */
    Totals(Header header, SortedSet<String> rows, List<SortedMap<String, Value>> values) {
        this.header = header;
        this.rows = Collections.unmodifiableSortedSet(rows);
        this.values = List.copyOf(values);
    }

    Header header() {
        return header;
    }

    SortedSet<String> rows() {
        return rows;
    }

    List<SortedMap<String, Value>> values() {
        return values;
    }

    /**
     * After how many rounds.
     *
     * @return 0 at the start
     */
    public int rounds() {
        return header.round();
    }

    /**
     * The rows of the split table that they were gathered from.
     *
     * @return their ids, rising
     */
    public List<String> ids() {
        return List.copyOf(rows);
    }

    /**
     * These totals as bytes: a versioned form, the same for equal totals.
     *
     * @return the bytes
     */
    public byte[] toBytes() {
        CanonicalWriter writer = new CanonicalWriter().text(FORMAT);
        header.write(writer);
        writer.all(rows, writer::text);
        writer.all(
                values,
                one -> writer.all(
                        one.entrySet(), entry -> writer.text(entry.getKey()).value(entry.getValue())));
        return writer.bytes();
    }

    /**
     * Totals from their bytes.
     *
     * @param bytes what {@link #toBytes} gave
     * @return the totals, or a problem if the bytes are none or of another version
     */
    public static Checked<Totals> of(byte[] bytes) {
        return Header.read(FORMAT, KIND, bytes, Totals::read, Totals::toBytes);
    }

    private static Totals read(CanonicalReader reader) {
        return new Totals(
                Header.read(reader),
                new TreeSet<>(reader.all(reader::text)),
                reader.all(() -> Header.sorted(reader, reader::value)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Totals totals
                && header.equals(totals.header)
                && rows.equals(totals.rows)
                && values.equals(totals.values);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }
}
