package io.github.meritpool.roster;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.TableColumns;
import io.github.meritpool.spi.ArgumentCheck;
import java.time.LocalDate;
import java.util.BitSet;

/** Dates, in days since 1970-01-01. */
final class DateColumn extends RecordedColumn {

    private static final String FORM = "YYYY-MM-DD";
    private static final int AFTER_YEAR = FORM.indexOf('-');
    private static final int AFTER_MONTH = FORM.lastIndexOf('-');

    /** Every month has so many days. */
    private static final int SHORTEST_MONTH = 28;

    private static final int MONTHS = 12;
    private static final long NOT_PLAIN = Long.MIN_VALUE;

    private final LocalDate earliest;
    private final LocalDate latest;
    private final long firstDay;
    private final long lastDay;

    DateColumn(FactColumn column) {
        super(column, column.notApplicable().orElse(""));
        this.earliest = column.with().date("earliest");
        this.latest = column.with().date("latest");
        this.firstDay = earliest.toEpochDay();
        this.lastDay = latest.toEpochDay();
    }

    @Override
    long cell(char[] text, int from, int to, RosterRows at) {
        long day = plainDay(text, from, to);
        return day >= firstDay && day <= lastDay ? day : anyDay(string(text, from, to), at);
    }

    /** The day of a date that is there in every month, or {@link #NOT_PLAIN}: most cells need none of what follows. */
    private static long plainDay(char[] text, int from, int to) {
        int month = from + AFTER_YEAR + 1;
        int day = from + AFTER_MONTH + 1;
        if (to - from != FORM.length() || text[month - 1] != '-' || text[day - 1] != '-') {
            return NOT_PLAIN;
        }
        int yearNumber = number(text, from, month - 1);
        int monthNumber = number(text, month, day - 1);
        int dayNumber = number(text, day, to);
        boolean isPlain = yearNumber >= 0
                && monthNumber >= 1
                && monthNumber <= MONTHS
                && dayNumber >= 1
                && dayNumber <= SHORTEST_MONTH;
        return isPlain ? LocalDate.of(yearNumber, monthNumber, dayNumber).toEpochDay() : NOT_PLAIN;
    }

    /** The number that some digits say, or -1 if there is something else among them. */
    private static int number(char[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
            number = 10 * number + text[i] - '0';
        }
        return number;
    }

    private long anyDay(String written, RosterRows at) {
        if (!ArgumentCheck.isDate(written)) {
            at.tell(problem(RosterProblem.NOT_A_DATE, brief(written), at));
            return ABSENT;
        }
        LocalDate date = LocalDate.parse(written);
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            at.tell(problem(RosterProblem.OUT_OF_BOUNDS, written, at)
                    .with("min", earliest)
                    .with("max", latest));
            return ABSENT;
        }
        return date.toEpochDay();
    }

    @Override
    void put(long[] sorted, TableColumns into) {
        BitSet absent = absentToZero(sorted);
        into.column(id(), new Column.Numbers(sorted, 0, absent));
    }
}
