package io.github.meritpool.roster;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.TableColumns;
import java.util.regex.Pattern;

/** Ids and references: the number of each among those that occur. */
final class IdColumn extends RecordedColumn {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final int MOST_CHARACTERS = 64;

    private final Names names = new Names();

    /** An id or a reference always applies. */
    IdColumn(FactColumn column) {
        super(column, "");
    }

    @Override
    long cell(char[] text, int from, int to, RosterRows at) {
        if (!isPlain(text, from, to)) {
            String written = string(text, from, to);
            if (!ID.matcher(written).matches()) {
                at.tell(problem(RosterProblem.BAD_ID, written, at));
                return ABSENT;
            }
        }
        return names.number(text, from, to);
    }

    /** Whether it is an id of ASCII letters and digits alone, as most are. */
    private static boolean isPlain(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
                return false;
            }
        }
        return to - from <= MOST_CHARACTERS;
    }

    /** Every id that occurs. */
    Names names() {
        return names;
    }

    @Override
    String name(int row) {
        return names.name(code(row));
    }

    @Override
    void put(long[] sorted, TableColumns into) {
        Column.Categories ids = new Column.Categories(names.all(), codes(sorted));
        String target = references();
        if (target == null) {
            into.column(id(), ids);
        } else {
            into.key(id(), target, ids);
        }
    }

    @Override
    void clear() {
        names.clear();
    }
}
