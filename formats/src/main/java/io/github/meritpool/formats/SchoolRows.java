package io.github.meritpool.formats;

import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.SettledColumns;
import io.github.meritpool.settlement.Settlement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes settlements under one header, each row with its school. Not thread-safe. */
final class SchoolRows {

    private final SettlementColumns<SettledColumns> columns;
    private final CsvRows rows;

    /**
     * Writes the header.
     *
     * @throws IllegalArgumentException if a column is called as the school's
     */
    SchoolRows(SettlementColumns<SettledColumns> columns, CsvColumn school, SettlementCsv.Headers headers, Writer out)
            throws IOException {
        this.columns = columns;
        this.rows = new CsvRows(headers, out);
        List<String> names = new ArrayList<>();
        names.add(headers.name(school.id(), school.label()));
        names.addAll(columns.names(headers));
        if (names.lastIndexOf(names.get(0)) > 0) {
            throw new IllegalArgumentException(
                    "A column of the settlement is called '" + names.get(0) + "', as that of the schools.");
        }
        rows.writeHeader(names);
    }

    /** @throws UncheckedIOException if writing fails */
    void add(String school, Settlement settlement) {
        SettledColumns figures = settlement.columns();
        String safe = FormulaText.madeSafe(school);
        List<Cell> cells = new ArrayList<>();
        cells.add((row, to) -> to.text(safe));
        cells.addAll(columns.cells(figures));
        try {
            for (int row = 0; row < figures.ids(Rubric.STAFF).size(); row++) {
                rows.writeRow(cells, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() throws IOException {
        rows.end();
    }
}
