package io.github.meritpool.formats;

import java.util.ArrayList;
import java.util.List;

/** The cells of a row as texts. Not thread-safe; made for one row. */
final class RowTexts implements RowWriter {

    private final List<String> texts = new ArrayList<>();
    private final CellText number = new CellText();

    @Override
    public void text(String text) {
        texts.add(text);
    }

    @Override
    public void decimal(long unscaled, int decimals) {
        number.addDecimal(unscaled, decimals);
        texts.add(number.take());
    }

    @Override
    public void plain(long unscaled, int decimals) {
        number.addPlain(unscaled, decimals);
        texts.add(number.take());
    }

    static List<String> of(List<Cell> cells, int row) {
        RowTexts to = new RowTexts();
        cells.forEach(cell -> cell.write(row, to));
        return List.copyOf(to.texts);
    }
}
