package io.github.meritpool.roster;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.TableColumns;
import io.github.meritpool.spi.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Categories: the place of each among the values declared. */
final class CategoryColumn extends RecordedColumn {

    private final List<String> values;
    private final Map<String, Integer> codes = new HashMap<>();

    /** The text of the cell before, which is often that of the next. */
    private String last = "";

    private int lastCode = Names.NONE;

    CategoryColumn(FactColumn column) {
        super(column, column.notApplicable().orElse(""));
        this.values = column.values();
        column.valueLabels().forEach((value, label) -> {
            codes.put(label.en(), values.indexOf(value));
            codes.put(label.zhCn(), values.indexOf(value));
        });
        values.forEach(value -> codes.put(value, values.indexOf(value)));
    }

    /** The category that a cell says by its name or by its words in either language. */
    @Override
    long cell(char[] text, int from, int to, RosterRows at) {
        if (RowText.is(text, from, to, last)) {
            return lastCode;
        }
        String written = string(text, from, to);
        int code = codes.getOrDefault(written, Names.NONE);
        if (code == Names.NONE) {
            at.tell(problem(RosterProblem.UNKNOWN_CATEGORY, written, at)
                    .with("known", String.join(", ", values))
                    .with("nearest", Nearest.to(written, values)));
            return ABSENT;
        }
        last = written;
        lastCode = code;
        return code;
    }

    @Override
    String name(int row) {
        return values.get(code(row));
    }

    @Override
    void put(long[] sorted, TableColumns into) {
        into.column(id(), new Column.Categories(values, codes(sorted)));
    }
}
