package io.github.meritpool.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/**
 * Writes rows as CSV. Numbers go from their digits to the file without a text for each; a text that may need quotes is
 * quoted by the CSV library. Not thread-safe.
 */
final class CsvRows implements RowWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The writer beneath gets as much at once. */
    private static final int FULL = 1 << 16;

    private final Writer out;
    private final CellText text = new CellText();
    private final StringWriter quoted = new StringWriter();
    private final CsvWriter quoting =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(quoted);
    private boolean isFirst = true;

    CsvRows(SettlementCsv.Headers headers, Writer out) {
        this.out = out;
        if (headers != SettlementCsv.Headers.IDS) {
            text.add(BYTE_ORDER_MARK);
        }
    }

    void writeHeader(List<String> names) throws IOException {
        names.forEach(this::text);
        endRow();
    }

    void writeRow(List<Cell> cells, int row) throws IOException {
        for (Cell cell : cells) {
            cell.write(row, this);
        }
        endRow();
    }

    private void endRow() throws IOException {
        text.add('\n');
        isFirst = true;
        if (text.length() >= FULL) {
            text.moveTo(out);
        }
    }

    /** Writes what is left, and flushes; the writer beneath belongs to the caller, who closes it. */
    void end() throws IOException {
        text.moveTo(out);
        out.flush();
    }

    @Override
    public void text(String cell) {
        if (needsNoQuotes(cell)) {
            beginCell();
            text.add(cell);
        } else {
            addQuoted(cell);
        }
    }

    /** Sees at once that most texts need none; whether the others do, the library knows. */
    private static boolean needsNoQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            // The comma and all that is before it in ASCII: quotes, line ends and the number sign among them.
            if (sign <= ',' && sign != ' ') {
                return false;
            }
        }
        return true;
    }

    private void addQuoted(String cell) {
        if (isFirst) {
            quoting.writeRecord(cell);
        } else {
            // As the second of a record, it brings its comma.
            quoting.writeRecord("", cell);
        }
        isFirst = false;
        StringBuffer record = quoted.getBuffer();
        text.add(record.substring(0, record.length() - 1));
        record.setLength(0);
    }

    @Override
    public void decimal(long unscaled, int decimals) {
        beginCell();
        text.addDecimal(unscaled, decimals);
    }

    @Override
    public void plain(long unscaled, int decimals) {
        beginCell();
        text.addPlain(unscaled, decimals);
    }

    private void beginCell() {
        if (!isFirst) {
            text.add(',');
        }
        isFirst = false;
    }
}
