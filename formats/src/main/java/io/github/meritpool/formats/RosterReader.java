package io.github.meritpool.formats;

import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of one roster. Made for one folder; not thread-safe. */
final class RosterReader {

    private final FactFiles files;

    RosterReader(List<FactTable> tables, Path folder, CsvLimits limits) {
        this.files = new FactFiles(tables, folder, limits, List.of());
    }

    Checked<Roster> read() {
        if (!files.find()) {
            return files.problems().refuse();
        }
        RosterBuilder builder = files.roster();
        for (FactFiles.FactFile file : files.all()) {
            if (file.isThere()) {
                file.csv().read(() -> file.addRow(builder));
            }
        }
        Checked<Roster> roster = builder.build();
        roster.problems().forEach(files::addProblem);
        ProblemCollector problems = files.problems();
        return roster.value().map(problems::check).orElseGet(problems::refuse);
    }
}
