package io.github.meritpool.examples.docs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A clause of a source, as the list beside the plans has it.
 *
 * @param id the clause
 * @param tag what it is about
 * @param provenance the class of its source, {@code A} to {@code C}; empty if it has none
 * @param state {@code exempt} if it computes nothing, {@code notSaid} if a plan cannot say it; else it is covered
 * @param reason why it computes nothing, or what is missing
 */
record ListedClause(String id, String tag, String provenance, String state, String reason) {

    private static final String SCHOOLS = "examples/plans/corpus/clauses.csv";
    private static final String SOURCES = "examples/plans/corpus/sources.csv";
    private static final String REGULATIONS = "examples/plans/regulations/clauses.csv";

    /** The clauses of published plans of schools, and of schemes from elsewhere. */
    static List<ListedClause> ofSchools() {
        Map<String, String> classes = new LinkedHashMap<>();
        rows(SOURCES).forEach(row -> classes.put(row.getField("plan"), row.getField("class")));
        return rows(SCHOOLS).map(row -> of(row, row.getField("tag"), classes)).toList();
    }

    /** The clauses of the regulations; their tag is the regulation. */
    static List<ListedClause> ofRegulations() {
        return rows(REGULATIONS)
                .map(row -> of(row, row.getField("clause").replaceAll("-.*", ""), Map.of()))
                .toList();
    }

    /** The class and the address of the source of each plan of a school. */
    static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        rows(SOURCES).forEach(row -> sources.put(row.getField("plan"), row.getField("class") + ", " + address(row)));
        return sources;
    }

    private static String address(NamedCsvRecord row) {
        String address = row.getField("source");
        return address.isEmpty() ? "no address on record" : "[page](" + address + ")";
    }

    private static ListedClause of(NamedCsvRecord row, String tag, Map<String, String> classes) {
        String id = row.getField("clause");
        String provenance = classes.getOrDefault(id.replaceAll("-[^-]*$", ""), "");
        return new ListedClause(id, tag, provenance, row.getField("state"), row.getField("reason"));
    }

    private static Stream<NamedCsvRecord> rows(String file) {
        Path path = Repository.ROOT.resolve(file);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            return reader.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean computes() {
        return !state.equals("exempt");
    }

    /** Whether a plan says it. */
    boolean isSaid() {
        return state.isEmpty();
    }
}
