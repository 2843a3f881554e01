package io.github.meritpool.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CSV file of one table row by row: RFC 4180, in UTF-8 with or without a byte order mark, with a header. Checks
 * what can be checked without knowing what the cells mean. Made for one file; not thread-safe.
 */
final class CsvTable implements AutoCloseable {

    /** The parser's least buffer, below which it cannot work. */
    private static final int SMALLEST_BUFFER = 16 * 1024;

    /** How the parser tells where it stopped; it has no other way. */
    private static final Pattern STOPPED_AT = Pattern.compile("record starting at line (\\d+)");

    private final Path file;
    private final String name;
    private final List<CsvColumn> columns;
    private final CsvLimits limits;
    private final ProblemCollector problems;
    private final Set<String> refusedInRow = new HashSet<>();
    private Map<String, String> writtenNames = Map.of();
    private int rows;
    private boolean opened;
    private @Nullable CsvReader<CsvRecord> reader;
    private @Nullable Iterator<CsvRecord> records;
    private @Nullable CsvHeader header;
    private boolean isHeaderRight;
    private Map<String, String> cells = Map.of();
    private Location place = Location.nowhere();

    /**
     * The file of a table.
     *
     * @param file which
     * @param columns what its header must name
     * @param limits how much it may hold
     * @param problems what takes every problem found, in the order of the file
     */
    CsvTable(Path file, List<CsvColumn> columns, CsvLimits limits, ProblemCollector problems) {
        this.file = file;
        this.name = FileText.name(file);
        this.columns = columns;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * Reads the file to its end.
     *
     * @param eachRow what takes the row at hand
     */
    void read(Runnable eachRow) {
        try (this) {
            while (next()) {
                eachRow.run();
            }
        }
    }

    /** Goes on to the next row that can be read; false if there is none, and then what hinders reading is told. */
    boolean next() {
        try {
            if (!opened) {
                opened = true;
                open();
            }
            return nextRow();
        } catch (CsvParseException e) {
            problems.add(parserStopped(e));
        } catch (IOException | UncheckedIOException e) {
            problems.add(FileText.unreadable(name, e));
        }
        records = null;
        return false;
    }

    /** The row's cells by column id, in the order of the file; without those whose header or text is wrong. */
    Map<String, String> cells() {
        return cells;
    }

    /** Whether the header was read and names each column once, and no other. */
    boolean isHeaderRight() {
        return isHeaderRight;
    }

    /** File and line of the row. */
    Location place() {
        return place;
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (IOException e) {
            problems.add(FileText.unreadable(name, e));
        }
    }

    /** The names that the columns have in the file, by their ids. */
    Map<String, String> writtenNames() {
        return writtenNames;
    }

    /** Whether the row being given lacks a cell because its column is not there or its text was refused. */
    boolean isWithheld(String column) {
        return !writtenNames.containsKey(column) || refusedInRow.contains(column);
    }

    private Optional<Problem> notUtf8() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Utf8.firstProblem(in, name);
        }
    }

    private void open() throws IOException {
        Optional<Problem> notUtf8 = notUtf8();
        if (notUtf8.isPresent()) {
            problems.add(notUtf8.get());
            return;
        }
        reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                // Checked here, against the header; the parser would check against the first row.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(SMALLEST_BUFFER, 2 * limits.maxCellLength()))
                .ofCsvRecord(Files.newInputStream(file), StandardCharsets.UTF_8);
        Iterator<CsvRecord> iterator = reader.iterator();
        if (!iterator.hasNext()) {
            problems.add(Problem.of(FormatsProblem.CSV_EMPTY).with("file", name).at(line(1)));
            return;
        }
        CsvRecord first = iterator.next();
        int errorsBefore = problems.errors();
        header = new CsvHeader(first.getFields(), columns, place(first), problems::add);
        isHeaderRight = problems.errors() == errorsBefore;
        writtenNames = header.writtenNames();
        if (header.isReadable()) {
            records = iterator;
        }
    }

    private boolean nextRow() {
        while (records != null && header != null && records.hasNext()) {
            CsvRecord row = records.next();
            rows++;
            if (rows > limits.maxRows()) {
                problems.add(Problem.of(FormatsProblem.CSV_TOO_MANY_ROWS)
                        .with("file", name)
                        .with("limit", limits.maxRows())
                        .at(place(row)));
                records = null;
            } else if (readRow(row, header)) {
                return true;
            }
        }
        return false;
    }

    private boolean readRow(CsvRecord row, CsvHeader header) {
        place = place(row);
        if (row.getFieldCount() != header.size()) {
            problems.add(Problem.of(FormatsProblem.CSV_FIELD_COUNT)
                    .with("count", row.getFieldCount())
                    .with("expected", header.size())
                    .at(place));
            return false;
        }
        if (isBlank(row)) {
            problems.add(Problem.of(FormatsProblem.CSV_BLANK_ROW).at(place));
            return false;
        }
        refusedInRow.clear();
        cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            CsvColumn column = header.column(i);
            if (column == null) {
                continue;
            }
            String cell = row.getField(i);
            Optional<Problem> wrong = problem(cell, column);
            if (wrong.isPresent()) {
                problems.add(wrong.get().at(place.withColumn(header.name(i))));
                refusedInRow.add(column.id());
            } else {
                cells.put(column.id(), cell);
            }
        }
        return true;
    }

    private static boolean isBlank(CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            if (!row.getField(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Problem> problem(String cell, CsvColumn column) {
        if (cell.length() > limits.maxCellLength()) {
            return Optional.of(Problem.of(FormatsProblem.CSV_CELL_TOO_LONG)
                    .with("length", cell.length())
                    .with("limit", limits.maxCellLength()));
        }
        if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') > 0) {
            return Optional.of(Problem.of(FormatsProblem.CSV_LINE_BREAK));
        }
        if (column.holdsIds() && FormulaText.isOne(cell)) {
            return Optional.of(Problem.of(FormatsProblem.CSV_FORMULA_ID)
                    .with("value", cell)
                    .with("sign", FormulaText.firstSign(cell)));
        }
        return Optional.empty();
    }

    /** Quotes that do not pair leave the parser without a notion of where the next row begins. */
    private Problem parserStopped(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        Matcher stoppedAt = STOPPED_AT.matcher(message);
        Location place = stoppedAt.find() ? line(Integer.parseInt(stoppedAt.group(1))) : Location.file(name);
        if (message.contains("after closing quote")) {
            return Problem.of(FormatsProblem.CSV_TEXT_AFTER_QUOTE).at(place);
        }
        if (message.contains("buffer size")) {
            return Problem.of(FormatsProblem.CSV_ENDLESS_CELL)
                    .with("limit", limits.maxCellLength())
                    .at(place);
        }
        return Problem.of(FormatsProblem.CSV_UNCLOSED_QUOTE).at(place);
    }

    private Location place(CsvRecord row) {
        return line(Math.toIntExact(row.getStartingLineNumber()));
    }

    private Location line(int number) {
        return Location.file(name).withLine(number);
    }
}
