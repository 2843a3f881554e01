package io.github.meritpool.formats;

import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * Facts of many schools in one folder of CSV files, read and settled one school at a time, so that as many schools fit as
 * there is disk. Immutable; each {@code with} gives a changed copy.
 *
 * <p>The files are those of {@link RosterCsv} with one more column, {@code school} unless it is called otherwise, whose cells
 * are ids. In each file the rows rise by school, by the code units of its id: {@code LC_ALL=C sort} leaves them so. Each
 * school is a roster of its own, for which the plan's rules hold: ids need differ only within a school.
 */
public final class SchoolsCsv {

    private static final CsvColumn SCHOOL = new CsvColumn("school", Label.of("school", "学校"), true);

    private final PayPlan plan;
    private final CsvColumn school;
    private final CsvLimits limits;

    private SchoolsCsv(PayPlan plan, CsvColumn school, CsvLimits limits) {
        this.plan = plan;
        this.school = school;
        this.limits = limits;
    }

    /**
     * Schools that are settled under one plan, within the default limits, named in the column {@code school}.
     *
     * @param plan the plan
     * @return how to read them
     */
    public static SchoolsCsv of(PayPlan plan) {
        return new SchoolsCsv(plan, SCHOOL, CsvLimits.defaults());
    }

    /**
     * These schools, named in another column.
     *
     * @param id the column's id, which none of the plan's columns may have
     * @param label its words, either of which a header may bear instead
     * @return the changed copy
     */
    public SchoolsCsv withColumn(String id, Label label) {
        return new SchoolsCsv(plan, new CsvColumn(id, label, true), limits);
    }

    /**
     * These schools within other limits.
     *
     * @param other how much the files may hold, all schools together
     * @return the changed copy
     */
    public SchoolsCsv withLimits(CsvLimits other) {
        return new SchoolsCsv(plan, school, other);
    }

    /**
     * Reads school by school. Every row of every file is checked; schools after one with problems are handed on all the same,
     * so that what follows must count only if the number of schools comes back.
     *
     * @param folder the folder; see {@link RosterCsv#read(PayPlan, Path)}
     * @param into takes each school's id and roster, in rising order of the ids
     * @return how many schools there are, or every problem with file, line and column
     * @throws IllegalArgumentException if a column of the plan is called as the school's
     */
    public Checked<Integer> read(Path folder, BiConsumer<String, Roster> into) {
        requireOwnColumn();
        return new SchoolsReader(plan.tables(), folder, school, limits).read(into);
    }

    /**
     * Settles school by school into one CSV file: that of {@link SettlementCsv}, the school's id before each row. The file
     * appears whole or not at all.
     *
     * @param settler for the plan
     * @param folder the folder; see {@link RosterCsv#read(PayPlan, Path)}
     * @param inputs what each school is settled with, from its id and its roster
     * @param headers what the columns are called
     * @param file where to; what is there is replaced, unless there are problems
     * @return how many schools were settled, or every problem with what was recorded and with settling, and then no file was
     *     changed
     * @throws ProblemException if the file cannot be written ({@link FormatsProblem#FILE_UNWRITABLE})
     * @throws IllegalArgumentException if a column of the plan or of the file is called as the school's
     */
    public Checked<Integer> settle(
            Settler settler,
            Path folder,
            BiFunction<String, Roster, Inputs> inputs,
            SettlementCsv.Headers headers,
            Path file) {
        requireOwnColumn();
        Path target = file.toAbsolutePath().normalize();
        try (WholeFiles files = WholeFiles.in(WholeFiles.folderOf(target))) {
            Settling settling = new Settling(settler, inputs, FileText.name(folder));
            files.write(FileText.name(target), out -> {
                try {
                    SchoolRows rows = new SchoolRows(SettlementColumns.ofPayouts(plan), school, headers, out);
                    settling.run(folder, rows);
                    rows.end();
                } catch (UncheckedIOException e) {
                    throw new IOException(e);
                }
            });
            Checked<Integer> settled = settling.outcome();
            if (settled.isOk()) {
                files.publish();
            }
            return settled;
        }
    }

    private void requireOwnColumn() {
        for (FactTable table : plan.tables()) {
            if (table.column(school.id()).isPresent()) {
                throw new IllegalArgumentException("The table '" + table.id() + "' has a column '" + school.id()
                        + "' of its own; call that of the schools otherwise.");
            }
        }
    }

    /** One run through all schools. */
    private final class Settling {

        private final Settler settler;
        private final BiFunction<String, Roster, Inputs> inputs;
        private final ProblemCollector problems;
        private Checked<Integer> read = Checked.of(0);

        Settling(Settler settler, BiFunction<String, Roster, Inputs> inputs, String name) {
            this.settler = settler;
            this.inputs = inputs;
            this.problems = FileText.problems(name, limits.maxProblems());
        }

        void run(Path folder, SchoolRows rows) {
            read = read(folder, (id, roster) -> {
                Checked<Settlement> settled = settler.settle(inputs.apply(id, roster));
                for (Problem problem : settled.problems()) {
                    problems.add(SchoolsReader.inSchool(problem, id));
                }
                if (!problems.hasErrors()) {
                    settled.value().ifPresent(settlement -> rows.add(id, settlement));
                }
            });
        }

        Checked<Integer> outcome() {
            ProblemCollector all = new ProblemCollector();
            all.addAll(read.problems());
            all.addAll(problems.problems());
            return read.value().map(all::check).orElseGet(all::refuse);
        }
    }
}
