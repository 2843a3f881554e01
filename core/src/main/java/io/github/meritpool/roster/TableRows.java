package io.github.meritpool.roster;

import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.TableColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of one table so far, by columns, and every problem with them. Not thread-safe. */
final class TableRows {

    private static final int FIRST_ROWS = 128;

    private final String id;
    private final RosterLimits limits;
    private final Predicate<Problem> isConsequence;
    private final boolean isForEachKey;
    private final List<RecordedColumn> columns;
    private final List<String> columnIds;
    private final List<RecordedColumn> keys;

    /** The ids of the rows, each with the number of its row; where an id is all of the key, the names of its column. */
    private final Names ids;

    private final @Nullable IdColumn onlyKey;
    private int size;

    /** Where the rows stand; the line is apart from the rest, which many rows have in common. */
    private Location[] origins = new Location[FIRST_ROWS];

    private int[] lines = new int[FIRST_ROWS];

    private ProblemCollector problems;
    private boolean isSound = true;
    private boolean isIncomplete;
    private boolean isToldFull;

    /**
     * No rows.
     *
     * @param table what is recorded
     * @param limits how much there may be
     * @param isConsequence whether a problem only follows from others, and is left out
     */
    TableRows(FactTable table, RosterLimits limits, Predicate<Problem> isConsequence) {
        this.id = table.id();
        this.limits = limits;
        this.isConsequence = isConsequence;
        this.isForEachKey = table.rows() == FactTable.RowsRule.FOR_EACH_KEY;
        this.columns = table.columns().stream()
                .map(column -> RecordedColumn.of(column, limits.digits()))
                .toList();
        this.columnIds = columns.stream().map(RecordedColumn::id).toList();
        this.keys = table.key().stream()
                .map(key -> columns.get(columnIds.indexOf(key)))
                .toList();
        this.onlyKey = keys.size() == 1 && keys.get(0) instanceof IdColumn key ? key : null;
        this.ids = onlyKey == null ? new Names() : onlyKey.names();
        this.problems = listing();
    }

    private ProblemCollector listing() {
        return new ProblemCollector(
                limits.problems(), Problem.of(RosterProblem.MORE_PROBLEMS).at(Location.file(id)));
    }

    String id() {
        return id;
    }

    /** Whether there must be a row for each combination of what the keys lead to. */
    boolean isForEachKey() {
        return isForEachKey;
    }

    List<RecordedColumn> columns() {
        return columns;
    }

    List<String> columnIds() {
        return columnIds;
    }

    /** The columns that together are a row's id. */
    List<RecordedColumn> keys() {
        return keys;
    }

    Names ids() {
        return ids;
    }

    int size() {
        return size;
    }

    Location place(int row) {
        return place(origins[row], lines[row]);
    }

    static Location place(Location origin, int line) {
        return line > 0 ? origin.withLine(line) : origin;
    }

    void tell(Problem problem) {
        isSound = false;
        if (isConsequence.test(problem)) {
            isIncomplete = true;
        } else {
            problems.add(problem);
        }
    }

    boolean isFull() {
        return size >= limits.rows();
    }

    /** Told only once, of the first row too many. */
    void tellFull(Location place) {
        if (!isToldFull) {
            isToldFull = true;
            tell(Problem.of(RosterProblem.TOO_MANY_ROWS)
                    .at(place)
                    .with("table", id)
                    .with("max", limits.rows()));
        }
    }

    /** Takes the row whose cells have been read, unless its id is wrong or not its own. */
    void addRow(Location origin, int line) {
        int number = onlyKey == null ? joinedNumber() : onlyKey.code(size);
        if (number == Names.NONE) {
            return;
        }
        if (number < size) {
            String name = ids.name(number);
            tell(Problem.of(RosterProblem.DUPLICATE_ROW)
                    .at(place(origin, line).withRow(name))
                    .with("table", id)
                    .with("id", name)
                    .with("other", place(number)));
            return;
        }
        if (size == lines.length) {
            origins = Arrays.copyOf(origins, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
        }
        origins[size] = origin;
        lines[size] = line;
        size++;
    }

    private int joinedNumber() {
        List<String> parts = new ArrayList<>();
        for (RecordedColumn key : keys) {
            if (key.isAbsent(size)) {
                return Names.NONE;
            }
            parts.add(key.name(size));
        }
        return ids.number(String.join("/", parts));
    }

    List<Problem> told() {
        List<Problem> told = new ArrayList<>(problems.problems());
        if (isIncomplete) {
            told.add(Problem.of(RosterProblem.INCOMPLETE).at(Location.file(id)).with("table", id));
        }
        return told;
    }

    /** The columns, in order of the rows' ids. */
    TableColumns facts() {
        if (ids.isRising()) {
            TableColumns facts = TableColumns.of(id, ids.all());
            for (RecordedColumn column : columns) {
                column.put(column.cells(size), facts);
            }
            return facts;
        }
        int[] order = order();
        TableColumns facts =
                TableColumns.of(id, Arrays.stream(order).mapToObj(ids::name).toList());
        for (RecordedColumn column : columns) {
            column.put(column.cells(order), facts);
        }
        return facts;
    }

    private int[] order() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(ids::name))
                .mapToInt(row -> row)
                .toArray();
    }

    void clear() {
        columns.forEach(RecordedColumn::clear);
        ids.clear();
        size = 0;
        if (!isSound) {
            problems = listing();
            isSound = true;
            isIncomplete = false;
            isToldFull = false;
        }
    }
}
