package io.github.meritpool.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settlement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes settlements under one header, each row with its school. Not thread-safe. */
final class SchoolRows {

    private final SettlementColumns<Payout> columns;
    private final CsvWriter csv;

    /**
     * Writes the header.
     *
     * @throws IllegalArgumentException if a column is called as the school's
     */
    SchoolRows(SettlementColumns<Payout> columns, CsvColumn school, SettlementCsv.Headers headers, Writer out)
            throws IOException {
        this.columns = columns;
        this.csv = SettlementCsv.begin(headers, out);
        List<String> names = new ArrayList<>();
        names.add(headers.name(school.id(), school.label()));
        names.addAll(columns.names(headers));
        if (names.lastIndexOf(names.get(0)) > 0) {
            throw new IllegalArgumentException(
                    "A column of the settlement is called '" + names.get(0) + "', as that of the schools.");
        }
        csv.writeRecord(names);
    }

    /** @throws UncheckedIOException if writing fails */
    void add(String school, Settlement settlement) {
        String safe = FormulaText.madeSafe(school);
        for (Payout payout : settlement.payouts()) {
            List<String> cells = new ArrayList<>();
            cells.add(safe);
            cells.addAll(columns.cells(payout));
            csv.writeRecord(cells);
        }
    }

    void end() throws IOException {
        // Not closed, since the writer belongs to the caller.
        csv.flush();
    }
}
