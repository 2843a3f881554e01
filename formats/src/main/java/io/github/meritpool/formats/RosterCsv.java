package io.github.meritpool.formats;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.roster.Roster;
import java.nio.file.Path;
import java.util.List;

/**
 * Facts in a folder of CSV files, one {@code <table id>.csv} for each table that a plan declares.
 *
 * <p>RFC 4180 in UTF-8, with or without a byte order mark; commas; a header whose names are the columns' ids or either of
 * their labels, in any order. Every row of every file is checked, and every problem bears file, line and the column's
 * name as written. An id must not begin as a formula does; numbers are taken by their decimal text.
 */
public final class RosterCsv {

    private RosterCsv() {}

    /**
     * Reads and checks the facts that a plan declares, within the default limits.
     *
     * @param plan the plan
     * @param folder the folder; each {@code .csv} file in it must be a table's, since facts in another would not count;
     *     files that are no CSV files are let be
     * @return the roster, or every problem with file, line and column
     */
    public static Checked<Roster> read(PayPlan plan, Path folder) {
        return read(plan, folder, CsvLimits.defaults());
    }

    /**
     * Reads and checks the facts that a plan declares.
     *
     * @param plan the plan
     * @param folder the folder; each {@code .csv} file in it must be a table's, since facts in another would not count;
     *     files that are no CSV files are let be
     * @param limits how much the files may hold
     * @return the roster, or every problem with file, line and column
     */
    public static Checked<Roster> read(PayPlan plan, Path folder, CsvLimits limits) {
        return new RosterReader(plan.tables(), folder, limits).read();
    }

    static String fileName(FactTable table) {
        return table.id() + ".csv";
    }

    static List<CsvColumn> columns(FactTable table) {
        return table.columns().stream().map(RosterCsv::column).toList();
    }

    private static CsvColumn column(FactColumn column) {
        boolean holdsIds = column.type() == FactColumn.Type.ID || column.type() == FactColumn.Type.REFERENCE;
        return new CsvColumn(column.id(), column.label(), holdsIds);
    }
}
