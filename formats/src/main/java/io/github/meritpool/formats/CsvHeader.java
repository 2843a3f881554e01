package io.github.meritpool.formats;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The header of a CSV file: which of a table's columns stands where, under which name. */
final class CsvHeader {

    private final List<String> names;
    private final int count;
    private final Location place;
    private final Consumer<Problem> problems;

    /** For each place the column that stands there; null where the header is wrong. */
    private final List<@Nullable CsvColumn> columns = new ArrayList<>();

    private final int[] known;
    private final int[] ids;
    private final Map<String, String> writtenNames = new LinkedHashMap<>();

    /** Columns that a header of several meanings may stand for: not called missing as well. */
    private final Set<CsvColumn> perhaps = new HashSet<>();

    /**
     * Checks a header.
     *
     * @param names as written; of very many the first
     * @param count how many there are
     * @param declared the columns of the table
     * @param place file and line of the header
     * @param problems what takes every problem found
     */
    CsvHeader(List<String> names, int count, List<CsvColumn> declared, Location place, Consumer<Problem> problems) {
        this.names = names;
        this.count = count;
        this.place = place;
        this.problems = problems;
        if (namesRunTogether()) {
            problems.accept(Problem.of(FormatsProblem.CSV_SEPARATOR)
                    .with("header", names.get(0))
                    .at(place));
            known = new int[0];
            ids = known;
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            columns.add(column(i, declared));
        }
        known = indices(column -> true);
        ids = indices(CsvColumn::holdsIds);
        for (CsvColumn column : declared) {
            if (!writtenNames.containsKey(column.id()) && !perhaps.contains(column)) {
                problems.accept(Problem.of(FormatsProblem.CSV_MISSING_COLUMN)
                        .with("column", column.id())
                        .with("en", column.label().en())
                        .with("zhCN", column.label().zhCn())
                        .at(place.withColumn(column.id())));
            }
        }
    }

    private int[] indices(Predicate<CsvColumn> which) {
        return IntStream.range(0, columns.size())
                .filter(index -> {
                    CsvColumn column = columns.get(index);
                    return column != null && which.test(column);
                })
                .toArray();
    }

    /** Columns kept apart by something else than commas look like one column with a strange name. */
    private boolean namesRunTogether() {
        return names.size() == 1 && names.get(0).matches("(?s).*[;\t，；|].*");
    }

    private @Nullable CsvColumn column(int index, List<CsvColumn> declared) {
        String name = names.get(index);
        if (name.isBlank()) {
            problems.accept(Problem.of(FormatsProblem.CSV_BLANK_HEADER)
                    .with("position", index + 1)
                    .at(place));
            return null;
        }
        List<CsvColumn> meant = meant(name, declared);
        if (meant.size() != 1) {
            problems.accept(notOne(name, meant, declared).at(place.withColumn(name)));
            perhaps.addAll(meant);
            return null;
        }
        CsvColumn column = meant.get(0);
        String before = writtenNames.putIfAbsent(column.id(), name);
        if (before != null) {
            problems.accept(Problem.of(FormatsProblem.CSV_DUPLICATE_COLUMN)
                    .with("column", column.id())
                    .with("first", before)
                    .with("second", name)
                    .at(place.withColumn(name)));
            return null;
        }
        return column;
    }

    /** An id means its own column, whatever the labels of others say. */
    private static List<CsvColumn> meant(String name, List<CsvColumn> declared) {
        List<CsvColumn> byId =
                declared.stream().filter(column -> column.id().equals(name)).toList();
        return byId.isEmpty()
                ? declared.stream().filter(column -> column.isLabelled(name)).toList()
                : byId;
    }

    private static Problem notOne(String name, List<CsvColumn> meant, List<CsvColumn> declared) {
        if (meant.isEmpty()) {
            return Problem.of(FormatsProblem.CSV_UNKNOWN_COLUMN)
                    .with("name", name)
                    .with("columns", ids(declared));
        }
        return Problem.of(FormatsProblem.CSV_AMBIGUOUS_COLUMN)
                .with("name", name)
                .with("columns", ids(meant));
    }

    private static String ids(List<CsvColumn> columns) {
        return columns.stream().map(CsvColumn::id).collect(Collectors.joining(", "));
    }

    /** How many cells a row must have. */
    int count() {
        return count;
    }

    /** How many names there are to look at. */
    int size() {
        return names.size();
    }

    /** Whether a name stands where each cell of a row can be put. */
    boolean isReadable() {
        return !columns.isEmpty();
    }

    /** The column at an index, or null where the header is wrong. */
    @Nullable
    CsvColumn column(int index) {
        return columns.get(index);
    }

    /** The indices at which columns stand. */
    int[] known() {
        return known;
    }

    /** Those of them whose cells are ids. */
    int[] ids() {
        return ids;
    }

    /** The name at an index, as written. */
    String name(int index) {
        return names.get(index);
    }

    /** The names as written, by the ids of their columns. */
    Map<String, String> writtenNames() {
        return writtenNames;
    }
}
