package io.github.meritpool.formats;

import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.roster.RosterLimits;
import io.github.meritpool.roster.RosterProblem;
import io.github.meritpool.roster.RosterRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a plan's tables in one folder, and every problem with them and with what they record. Made for one folder;
 * not thread-safe.
 */
final class FactFiles implements AutoCloseable {

    private final List<FactTable> tables;
    private final Path folder;
    private final ProblemCollector folderProblems = new ProblemCollector();
    private final Map<String, FactFile> files = new LinkedHashMap<>();
    private final RosterBuilder roster;

    /** The file of one table, and what is wrong with it. */
    static final class FactFile {

        private final FactTable table;
        private final String name;
        private final ProblemCollector problems;
        private final CsvTable csv;
        private boolean isThere;

        /** What takes the rows, once the header is known. */
        private @Nullable RosterRows rows;

        /** How many errors there were before the rows of the roster that is being read. */
        private int errorsBefore;

        private FactFile(FactTable table, Path folder, List<CsvColumn> columns, CsvLimits limits) {
            this.table = table;
            this.name = RosterCsv.fileName(table);
            this.problems = FileText.problems(name, limits.maxProblems());
            this.csv = new CsvTable(folder.resolve(name), columns, limits, problems);
        }

        CsvTable csv() {
            return csv;
        }

        void add(Problem problem) {
            problems.add(problem);
        }

        int errors() {
            return problems.errors();
        }

        boolean isThere() {
            return isThere;
        }

        /** Gives the row at hand to a roster. */
        void addRow(RosterBuilder roster) {
            if (rows == null) {
                rows = roster.rows(table.id(), Location.file(name), ownColumns(), csv.writtenNames());
            }
            rows.add(csv.cells(), csv.line());
        }

        /** Those of the file, but for columns that the table does not have. */
        private List<String> ownColumns() {
            return csv.columnIds().stream()
                    .map(id -> table.column(id).isPresent() ? id : "")
                    .toList();
        }

        /** From here on rows belong to another roster. */
        void beginRoster(int errors) {
            errorsBefore = errors;
        }

        /** Whether rows or cells of the table may be missing, so that it tells nothing if others miss them too. */
        private boolean isIncomplete() {
            return problems.errors() > errorsBefore || !csv.isHeaderRight();
        }
    }

    /**
     * The files of a folder.
     *
     * @param tables what the plan declares
     * @param folder where they are
     * @param limits how much each may hold
     * @param more columns that each has beside its table's
     */
    FactFiles(List<FactTable> tables, Path folder, CsvLimits limits, List<CsvColumn> more) {
        this.tables = tables;
        this.folder = folder;
        for (FactTable table : tables) {
            List<CsvColumn> columns = Stream.concat(more.stream(), RosterCsv.columns(table).stream())
                    .toList();
            files.put(table.id(), new FactFile(table, folder, columns, limits));
        }
        this.roster = Roster.builder(
                        tables, new RosterLimits(limits.maxRows(), RosterLimits.DEFAULT.digits(), limits.maxProblems()))
                .withoutConsequences(this::isConsequence);
    }

    /** Looks what is in the folder; false if there is no use in reading on. */
    boolean find() {
        Optional<Problem> missing = FileText.missing(folder);
        if (missing.isPresent()) {
            folderProblems.add(missing.get());
            return false;
        }
        try {
            Set<String> names = csvFiles();
            for (FactFile file : files.values()) {
                file.isThere = names.remove(file.name);
                if (!file.isThere) {
                    refuseMissing(file);
                }
            }
            names.forEach(this::refuseUnknown);
            return true;
        } catch (IOException e) {
            folderProblems.add(FileText.unreadable(FileText.name(folder), e));
            return false;
        }
    }

    /** By their names as written, on every system: upper and lower case count. */
    private Set<String> csvFiles() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(FileText::name)
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void refuseMissing(FactFile file) {
        FactTable table = file.table;
        file.problems.add(Problem.of(FormatsProblem.CSV_MISSING_FILE)
                .with("table", table.id())
                .with("en", table.label().en())
                .with("zhCN", table.label().zhCn())
                .with("file", file.name)
                .at(Location.file(file.name)));
    }

    private void refuseUnknown(String name) {
        folderProblems.add(Problem.of(FormatsProblem.CSV_UNKNOWN_FILE)
                .with("file", name)
                .with("files", tables.stream().map(RosterCsv::fileName).collect(Collectors.joining(", ")))
                .at(Location.file(name)));
    }

    /** In the order of the tables. */
    List<FactFile> all() {
        return List.copyOf(files.values());
    }

    /** For one roster after the other; leaves out problems that only follow from what is wrong with the files. */
    RosterBuilder roster() {
        return roster;
    }

    /** Whether a problem only says again that a cell or a row was refused, or a file could not be read. */
    private boolean isConsequence(Problem problem) {
        return fileOf(problem).filter(file -> isConsequence(problem, file)).isPresent();
    }

    private boolean isConsequence(Problem problem, FactFile file) {
        if (problem.kind() == RosterProblem.BLANK) {
            return file.csv.isWithheld(columnId(problem.location(), file));
        }
        if (problem.kind() == RosterProblem.DANGLING_KEY) {
            FactFile target = files.get(problem.values().get("target"));
            return target != null && target.isIncomplete();
        }
        boolean isAboutRows =
                problem.kind() == RosterProblem.MISSING_ROW || problem.kind() == RosterProblem.TOO_MANY_ROWS;
        return isAboutRows && file.isIncomplete();
    }

    private static String columnId(Location cell, FactFile file) {
        String written = cell.column().orElse("");
        return file.csv.writtenNames().entrySet().stream()
                .filter(name -> name.getValue().equals(written))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }

    /** Puts a problem of a roster with its file. */
    void addProblem(Problem problem) {
        Optional<FactFile> file = fileOf(problem);
        if (file.isEmpty()) {
            folderProblems.add(problem);
        } else if (problem.kind() == RosterProblem.MORE_PROBLEMS) {
            file.get().problems.addUnlisted(Integer.parseInt(problem.values().get("count")));
        } else if (problem.kind() != RosterProblem.INCOMPLETE) {
            file.get().problems.add(asWritten(problem, file.get()));
        }
    }

    /** Rows of a file bear its name, rows that are missing the table's id. */
    private Optional<FactFile> fileOf(Problem problem) {
        String where = problem.location().file().orElse("");
        return files.values().stream()
                .filter(file -> where.equals(file.name) || where.equals(file.table.id()))
                .findFirst();
    }

    /** A problem with the names that stand in the file, rather than the ids of table and column. */
    private static Problem asWritten(Problem problem, FactFile file) {
        Location place = problem.location().withFile(file.name);
        String column = place.column().orElse("");
        String written = file.csv.writtenNames().get(column);
        if (written == null || written.equals(column)) {
            return problem.at(place);
        }
        return problem.at(place.withColumn(written)).with("column", written);
    }

    /** All problems, file by file: those with the file itself, then those with what it records. */
    ProblemCollector problems() {
        ProblemCollector problems = new ProblemCollector();
        files.values().forEach(file -> problems.addAll(file.problems.problems()));
        problems.addAll(folderProblems.problems());
        return problems;
    }

    @Override
    public void close() {
        files.values().forEach(file -> file.csv.close());
    }
}
