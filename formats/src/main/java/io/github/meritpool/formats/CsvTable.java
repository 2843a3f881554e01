package io.github.meritpool.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.roster.RowText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
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

    /** So many bytes are read together. */
    private static final int AT_ONCE = 1 << 16;

    /** So many names more than there are columns are looked at in a header; there must be problems among them. */
    private static final int MORE_NAMES = 1_000;

    /** How the parser tells where it stopped; it has no other way. */
    private static final Pattern STOPPED_AT = Pattern.compile("record starting at line (\\d+)");

    private final Path file;
    private final String name;
    private final List<CsvColumn> columns;
    private final CsvLimits limits;
    private final ProblemCollector problems;
    private final CsvRow row;
    private final Set<String> refusedInRow = new HashSet<>();
    private Map<String, String> writtenNames = Map.of();
    private int rows;
    private boolean opened;
    private @Nullable CsvReader<CsvRow> reader;
    private @Nullable Iterator<CsvRow> records;
    private @Nullable CsvHeader header;
    private boolean isHeaderRight;

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
        this.row = new CsvRow(columns.size() + MORE_NAMES);
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

    /** The row's cells, in the order of the file; those whose text is wrong are blank. */
    RowText cells() {
        return row.cells();
    }

    /** The ids of the columns, in the order of the file; empty where the header is wrong. */
    List<String> columnIds() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; header != null && i < header.size(); i++) {
            CsvColumn column = header.column(i);
            ids.add(column == null ? "" : column.id());
        }
        return ids;
    }

    /** Whether the header was read and names each column once, and no other. */
    boolean isHeaderRight() {
        return isHeaderRight;
    }

    /** File and line of the row. */
    Location place() {
        return line(row.line());
    }

    /** The line of the row. */
    int line() {
        return row.line();
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

    private void open() throws IOException {
        Optional<Problem> notUtf8 = Utf8.firstProblem(() -> Files.newInputStream(file), name);
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
                .build(row, new BufferedInputStream(Files.newInputStream(file), AT_ONCE), StandardCharsets.UTF_8);
        Iterator<CsvRow> iterator = reader.iterator();
        if (!iterator.hasNext()) {
            problems.add(Problem.of(FormatsProblem.CSV_EMPTY).with("file", name).at(line(1)));
            return;
        }
        iterator.next();
        int errorsBefore = problems.errors();
        header = new CsvHeader(names(), row.count(), columns, place(), problems::add);
        isHeaderRight = problems.errors() == errorsBefore;
        writtenNames = header.writtenNames();
        row.limit(header.size(), limits.maxCellLength());
        if (header.isReadable()) {
            records = iterator;
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            names.add(row.cells().cell(i));
        }
        return names;
    }

    private boolean nextRow() {
        while (records != null && header != null && records.hasNext()) {
            records.next();
            rows++;
            if (rows > limits.maxRows()) {
                problems.add(Problem.of(FormatsProblem.CSV_TOO_MANY_ROWS)
                        .with("file", name)
                        .with("limit", limits.maxRows())
                        .at(place()));
                records = null;
            } else if (readRow(header)) {
                return true;
            }
        }
        return false;
    }

    private boolean readRow(CsvHeader header) {
        if (row.count() != header.count()) {
            problems.add(Problem.of(FormatsProblem.CSV_FIELD_COUNT)
                    .with("count", row.count())
                    .with("expected", header.count())
                    .at(place()));
            return false;
        }
        if (row.cells().isEmpty() && !row.isOdd()) {
            problems.add(Problem.of(FormatsProblem.CSV_BLANK_ROW).at(place()));
            return false;
        }
        refusedInRow.clear();
        // Other cells can only be wrong if the row is odd.
        for (int index : row.isOdd() ? header.known() : header.ids()) {
            CsvColumn column = header.column(index);
            if (column != null) {
                checkCell(index, column, header.name(index));
            }
        }
        return true;
    }

    private void checkCell(int index, CsvColumn column, String written) {
        Problem wrong = problem(index, column);
        if (wrong != null) {
            problems.add(wrong.at(place().withColumn(written)));
            refusedInRow.add(column.id());
            row.cells().blank(index);
        }
    }

    private @Nullable Problem problem(int index, CsvColumn column) {
        if (row.excessiveLength(index) > 0) {
            return Problem.of(FormatsProblem.CSV_CELL_TOO_LONG)
                    .with("length", row.excessiveLength(index))
                    .with("limit", limits.maxCellLength());
        }
        if (row.hasLineBreak(index)) {
            return Problem.of(FormatsProblem.CSV_LINE_BREAK);
        }
        if (column.holdsIds() && row.cells().beginsWithOneOf(index, FormulaText.FIRST_SIGNS)) {
            String cell = row.cells().cell(index);
            return Problem.of(FormatsProblem.CSV_FORMULA_ID)
                    .with("value", cell)
                    .with("sign", FormulaText.firstSign(cell));
        }
        return null;
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

    private Location line(int number) {
        return Location.file(name).withLine(number);
    }
}
