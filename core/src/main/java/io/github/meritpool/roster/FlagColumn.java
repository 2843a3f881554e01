package io.github.meritpool.roster;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.TableColumns;
import java.util.BitSet;

/** Flags: 1 where one holds, else 0. */
final class FlagColumn extends RecordedColumn {

    FlagColumn(FactColumn column) {
        super(column, column.notApplicable().orElse(""));
    }

    @Override
    long cell(char[] text, int from, int to, RosterRows at) {
        if (RowText.is(text, from, to, "true") || RowText.is(text, from, to, "是")) {
            return 1;
        }
        if (!RowText.is(text, from, to, "false") && !RowText.is(text, from, to, "否")) {
            at.tell(problem(RosterProblem.NOT_A_FLAG, string(text, from, to), at));
            return ABSENT;
        }
        return 0;
    }

    @Override
    void put(long[] sorted, TableColumns into) {
        BitSet absent = absentToZero(sorted);
        BitSet set = new BitSet();
        for (int row = 0; row < sorted.length; row++) {
            if (sorted[row] == 1) {
                set.set(row);
            }
        }
        into.column(id(), new Column.Flags(set, absent));
    }
}
