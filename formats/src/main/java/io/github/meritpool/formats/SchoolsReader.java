package io.github.meritpool.formats;

import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the files of many schools side by side, one school at a time. Made for one folder; not thread-safe. */
final class SchoolsReader {

    private static final int NOT_KNOWN = -2;

    private final CsvColumn school;
    private final FactFiles files;

    SchoolsReader(List<FactTable> tables, Path folder, CsvColumn school, CsvLimits limits) {
        this.school = school;
        this.files = new FactFiles(tables, folder, limits, List.of(school));
    }

    /** A file, and the school of the row that comes next in it. */
    private final class Source {

        private final FactFiles.FactFile file;
        private @Nullable String next;
        private String last = "";
        private int errorsBeforeNext;

        /** The place of the school's column, once the header is known; -1 if it is not there. */
        private int index = NOT_KNOWN;

        Source(FactFiles.FactFile file) {
            this.file = file;
            advance();
        }

        /** Goes on to the next row whose school can be told. */
        private void advance() {
            errorsBeforeNext = file.errors();
            next = null;
            while (next == null && file.csv().next()) {
                next = schoolOfRow();
            }
        }

        private @Nullable String schoolOfRow() {
            CsvTable csv = file.csv();
            if (index == NOT_KNOWN) {
                index = csv.columnIds().indexOf(school.id());
            }
            // Most rows are of the school of the row before.
            if (index >= 0 && !last.isEmpty() && csv.cells().is(index, last)) {
                return last;
            }
            if (csv.isWithheld(school.id())) {
                return null;
            }
            String id = csv.cells().cell(index).strip();
            Location place = csv.place().withColumn(written());
            if (id.isEmpty()) {
                file.add(Problem.of(FormatsProblem.CSV_BLANK_SCHOOL)
                        .with("column", written())
                        .at(place));
                return null;
            }
            if (id.compareTo(last) < 0) {
                file.add(Problem.of(FormatsProblem.CSV_SCHOOLS_UNSORTED)
                        .with("school", id)
                        .with("before", last)
                        .at(place));
                return null;
            }
            last = id;
            return id;
        }

        private String written() {
            return file.csv().writtenNames().getOrDefault(school.id(), school.id());
        }

        void addRows(String school, RosterBuilder roster) {
            file.beginRoster(errorsBeforeNext);
            while (school.equals(next)) {
                file.addRow(roster);
                advance();
            }
        }
    }

    /** Hands on the roster of each school that has no problem; gives their number, or every problem. */
    Checked<Integer> read(BiConsumer<String, Roster> into) {
        try (files) {
            return files.find() ? readSchools(into) : files.problems().refuse();
        }
    }

    private Checked<Integer> readSchools(BiConsumer<String, Roster> into) {
        List<Source> sources = files.all().stream()
                .filter(FactFiles.FactFile::isThere)
                .map(Source::new)
                .toList();
        int schools = 0;
        for (String id = first(sources); id != null; id = first(sources)) {
            readSchool(id, sources, into);
            schools++;
        }
        ProblemCollector problems = files.problems();
        return problems.check(schools);
    }

    private void readSchool(String id, List<Source> sources, BiConsumer<String, Roster> into) {
        RosterBuilder builder = files.roster();
        builder.clear();
        for (Source source : sources) {
            source.addRows(id, builder);
        }
        Checked<Roster> roster = builder.build();
        for (Problem problem : roster.problems()) {
            files.addProblem(inSchool(problem, id));
        }
        roster.value().ifPresent(value -> into.accept(id, value));
    }

    /** The first of the schools that come next, or null if none does. */
    private static @Nullable String first(List<Source> sources) {
        String first = null;
        for (Source source : sources) {
            String next = source.next;
            if (next != null && (first == null || next.compareTo(first) < 0)) {
                first = next;
            }
        }
        return first;
    }

    /** What has no line, such as a row that is missing, names the school with the row. */
    static Problem inSchool(Problem problem, String school) {
        Location place = problem.location();
        return place.line() > 0
                ? problem
                : problem.at(
                        place.withRow(place.row().map(row -> school + "/" + row).orElse(school)));
    }
}
