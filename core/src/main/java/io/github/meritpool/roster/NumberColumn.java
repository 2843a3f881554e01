package io.github.meritpool.roster;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.TableColumns;
import io.github.meritpool.quantity.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers, in units of the last decimal declared. */
final class NumberColumn extends RecordedColumn {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** So many digits always fit into a long. */
    private static final int MOST_DIGITS = 18;

    private static final long[] POWERS = powers();
    private static final long NOT_SHORT = Long.MIN_VALUE;

    /** Longer numbers in units than these bits have may fit into a long, but leave no room for the marks below. */
    private static final int UNIT_BITS = 62;

    /** Cells from here on, up to the least number of so many bits, stand for the wide numbers. */
    private static final long FIRST_WIDE = ABSENT + 1;

    private static final long LEAST_UNITS = -(1L << UNIT_BITS);

    private final int decimals;
    private final Rational min;
    private final Rational max;
    private final int maxDigits;
    private final long lowest;
    private final long highest;

    /** Numbers for which there is no long in units of the last decimal: rare, but as exact as others. */
    private final List<Value> wide = new ArrayList<>();

    NumberColumn(FactColumn column, int maxDigits) {
        super(column, column.notApplicable().orElse(""));
        this.decimals = column.decimals();
        this.min = column.with().decimal("min");
        this.max = column.with().decimal("max");
        this.maxDigits = maxDigits;
        BigInteger most = BigInteger.valueOf(POWERS[MOST_DIGITS]);
        this.lowest = units(min).ceiling().max(most.negate()).longValueExact();
        this.highest = units(max).floor().min(most).longValueExact();
    }

    private static long[] powers() {
        long[] powers = new long[MOST_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /** A bound in units of the last decimal. */
    private Rational units(Rational bound) {
        return bound.times(Rational.of(BigInteger.TEN).pow(decimals));
    }

    @Override
    long cell(char[] text, int from, int to, RosterRows at) {
        long units = to - from > maxDigits ? NOT_SHORT : shortNumber(text, from, to);
        return units >= lowest && units <= highest ? units : anyNumber(string(text, from, to), at);
    }

    /** A number of few digits, or {@link #NOT_SHORT}: most cells hold one, and need none of what follows. */
    private long shortNumber(char[] text, int from, int to) {
        int first = text[from] == '-' ? from + 1 : from;
        int point = to;
        long units = 0;
        for (int i = first; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                units = 10 * units + c - '0';
            } else if (c == '.' && point == to) {
                point = i;
            } else {
                return NOT_SHORT;
            }
        }
        int places = Math.max(0, to - point - 1);
        boolean isNumber = point > first && point != to - 1 && places <= decimals;
        if (!isNumber || point - first + decimals > MOST_DIGITS) {
            return NOT_SHORT;
        }
        long scaled = units * POWERS[decimals - places];
        return first > from ? -scaled : scaled;
    }

    private long anyNumber(String text, RosterRows at) {
        if (text.length() > maxDigits + 2) {
            at.tell(problem(RosterProblem.TOO_MANY_DIGITS, brief(text), at).with("max", maxDigits));
            return ABSENT;
        }
        if (!NUMBER.matcher(text).matches() || scale(text) > decimals) {
            at.tell(problem(RosterProblem.NOT_A_NUMBER, text, at)
                    .with("form", form().en())
                    .with("formZhCn", form().zhCn()));
            return ABSENT;
        }
        BigDecimal decimal = new BigDecimal(text);
        Rational number = Rational.of(decimal);
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            at.tell(problem(RosterProblem.OUT_OF_BOUNDS, text, at)
                    .with("min", min)
                    .with("max", max));
            return ABSENT;
        }
        BigInteger units = decimal.setScale(decimals).unscaledValue();
        if (units.bitLength() <= UNIT_BITS) {
            return units.longValueExact();
        }
        wide.add(Value.of(number));
        return FIRST_WIDE + wide.size() - 1;
    }

    private Label form() {
        return decimals == 0
                ? Label.of("a whole number, such as 12", "整数，例如 12")
                : Label.of(
                        "a number with at most " + decimals + " decimals, such as 12.5",
                        "至多 " + decimals + " 位小数的数，例如 12.5");
    }

    private static int scale(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }

    /**
     * The column has the decimals that occur, not all that are declared: products of narrow numbers then stay within long,
     * and a number may be the longer the fewer there are.
     */
    @Override
    void put(long[] sorted, TableColumns into) {
        if (!wide.isEmpty()) {
            into.values(id(), Kind.NUMBER, values(sorted));
            return;
        }
        BitSet absent = absentToZero(sorted);
        int scale = decimals;
        while (scale > 0 && areTens(sorted)) {
            scale--;
            for (int row = 0; row < sorted.length; row++) {
                sorted[row] /= 10;
            }
        }
        into.column(id(), new Column.Numbers(sorted, scale, absent));
    }

    private static boolean areTens(long[] units) {
        for (long each : units) {
            if (each % 10 != 0) {
                return false;
            }
        }
        return true;
    }

    private List<Value> values(long[] cells) {
        List<Value> values = new ArrayList<>(cells.length);
        for (long cell : cells) {
            values.add(value(cell));
        }
        return values;
    }

    private Value value(long cell) {
        if (cell == ABSENT) {
            return Value.Absent.ABSENT;
        }
        return cell < LEAST_UNITS
                ? wide.get((int) (cell - FIRST_WIDE))
                : Value.of(Rational.of(BigDecimal.valueOf(cell, decimals)));
    }

    @Override
    void clear() {
        wide.clear();
    }
}
