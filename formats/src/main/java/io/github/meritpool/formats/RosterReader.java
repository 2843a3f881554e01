package io.github.meritpool.formats;

import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.roster.RosterLimits;
import io.github.meritpool.roster.RosterProblem;
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

/** Reads the files of one roster. Made for one folder; not thread-safe. */
final class RosterReader {

    private final List<FactTable> tables;
    private final Path folder;
    private final CsvLimits limits;
    private final RosterBuilder builder;
    private final ProblemCollector folderProblems = new ProblemCollector();
    private final Map<String, TableFile> files = new LinkedHashMap<>();

    /** The file of one table, and what is wrong with it. */
    private final class TableFile {

        private final FactTable table;
        private final String name;
        private final ProblemCollector problems;
        private final CsvTable csv;

        /** Whether rows or cells of the table may be missing, so that it tells nothing if others miss them too. */
        private boolean isIncomplete;

        TableFile(FactTable table) {
            this.table = table;
            this.name = RosterCsv.fileName(table);
            this.problems = FileText.problems(name, limits.maxProblems());
            this.csv = new CsvTable(folder.resolve(name), RosterCsv.columns(table), limits, problems);
        }
    }

    RosterReader(List<FactTable> tables, Path folder, CsvLimits limits) {
        this.tables = tables;
        this.folder = folder;
        this.limits = limits;
        this.builder = Roster.builder(
                        tables, new RosterLimits(limits.maxRows(), RosterLimits.DEFAULT.digits(), limits.maxProblems()))
                .withoutConsequences(this::isConsequence);
    }

    Checked<Roster> read() {
        Optional<Problem> missing = FileText.missing(folder);
        if (missing.isPresent()) {
            return Checked.refused(List.of(missing.get()));
        }
        Set<String> names;
        try {
            names = csvFiles();
        } catch (IOException e) {
            return Checked.refused(List.of(FileText.unreadable(FileText.name(folder), e)));
        }
        for (FactTable table : tables) {
            read(table, names.remove(RosterCsv.fileName(table)));
        }
        names.forEach(this::refuseUnknown);
        return check(builder.build());
    }

    /** By their names as written, on every system: upper and lower case count. */
    private Set<String> csvFiles() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(FileText::name)
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void read(FactTable table, boolean isThere) {
        TableFile file = new TableFile(table);
        files.put(table.id(), file);
        if (isThere) {
            file.csv.read((cells, place) -> builder.row(table.id(), cells, place, file.csv.writtenNames()));
        } else {
            file.problems.add(Problem.of(FormatsProblem.CSV_MISSING_FILE)
                    .with("table", table.id())
                    .with("en", table.label().en())
                    .with("zhCN", table.label().zhCn())
                    .with("file", file.name)
                    .at(Location.file(file.name)));
        }
        file.isIncomplete = file.problems.hasErrors();
    }

    private void refuseUnknown(String name) {
        folderProblems.add(Problem.of(FormatsProblem.CSV_UNKNOWN_FILE)
                .with("file", name)
                .with("files", tables.stream().map(RosterCsv::fileName).collect(Collectors.joining(", ")))
                .at(Location.file(name)));
    }

    /** All problems, file by file: those with the file itself, then those with what it records. */
    private Checked<Roster> check(Checked<Roster> roster) {
        roster.problems().forEach(this::sort);
        ProblemCollector problems = new ProblemCollector();
        files.values().forEach(file -> problems.addAll(file.problems.problems()));
        problems.addAll(folderProblems.problems());
        return roster.value().map(problems::check).orElseGet(problems::refuse);
    }

    private void sort(Problem problem) {
        Optional<TableFile> file = fileOf(problem);
        if (file.isEmpty()) {
            folderProblems.add(problem);
        } else if (problem.kind() == RosterProblem.MORE_PROBLEMS) {
            file.get().problems.addUnlisted(Integer.parseInt(problem.values().get("count")));
        } else if (problem.kind() != RosterProblem.INCOMPLETE) {
            file.get().problems.add(asWritten(problem, file.get()));
        }
    }

    /** Rows of a file bear its name, rows that are missing the table's id. */
    private Optional<TableFile> fileOf(Problem problem) {
        String where = problem.location().file().orElse("");
        return files.values().stream()
                .filter(file -> where.equals(file.name) || where.equals(file.table.id()))
                .findFirst();
    }

    /** Whether a problem only says again that a cell or a row was refused, or a file could not be read. */
    private boolean isConsequence(Problem problem) {
        return fileOf(problem).filter(file -> isConsequence(problem, file)).isPresent();
    }

    private boolean isConsequence(Problem problem, TableFile file) {
        if (problem.kind() == RosterProblem.BLANK) {
            return file.csv.isWithheld(columnId(problem.location(), file));
        }
        if (problem.kind() == RosterProblem.DANGLING_KEY) {
            TableFile target = files.get(problem.values().get("target"));
            return target != null && target.isIncomplete;
        }
        boolean isAboutRows =
                problem.kind() == RosterProblem.MISSING_ROW || problem.kind() == RosterProblem.TOO_MANY_ROWS;
        return isAboutRows && file.isIncomplete;
    }

    private static String columnId(Location cell, TableFile file) {
        String written = cell.column().orElse("");
        return file.csv.writtenNames().entrySet().stream()
                .filter(name -> name.getValue().equals(written))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }

    /** A problem with the names that stand in the file, rather than the ids of table and column. */
    private static Problem asWritten(Problem problem, TableFile file) {
        Location place = problem.location().withFile(file.name);
        String column = place.column().orElse("");
        String written = file.csv.writtenNames().get(column);
        if (written == null || written.equals(column)) {
            return problem.at(place);
        }
        return problem.at(place.withColumn(written)).with("column", written);
    }
}
