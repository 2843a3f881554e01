package io.github.meritpool.roster;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.Nearest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the cells of one column: its declaration, taken apart once. */
final class Cells {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final int MOST_ID_CHARACTERS = 64;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** So many digits fit into a long, with room for the marks below and above. */
    private static final int MOST_CHARACTERS = 17;

    private static final long[] POWERS = powers();
    private static final long MOST_UNITS = POWERS[MOST_CHARACTERS];
    private static final long NOT_SHORT = Long.MIN_VALUE;

    private final FactColumn column;
    private final String id;
    private final FactColumn.Type type;
    private final int decimals;
    private final Rational min;
    private final Rational max;
    private final int maxDigits;
    private final String notApplicable;
    private final Map<String, String> categories;
    private final long lowest;
    private final long highest;

    /**
     * Where a row stands, for problems with its cells.
     *
     * @param row the row's place
     * @param id the row's id as written
     * @param headers the columns' names as written there, by column id
     */
    record Place(Location row, String id, Map<String, String> headers) {}

    Cells(FactColumn column, int maxDigits) {
        this.column = column;
        this.id = column.id();
        this.type = column.type();
        this.decimals = column.decimals();
        boolean isNumber = type == FactColumn.Type.DECIMAL || type == FactColumn.Type.INTEGER;
        this.min = isNumber ? column.with().decimal("min") : Rational.ZERO;
        this.max = isNumber ? column.with().decimal("max") : Rational.ZERO;
        this.maxDigits = maxDigits;
        this.lowest = units(min).ceiling().max(BigInteger.valueOf(-MOST_UNITS)).longValueExact();
        this.highest = units(max).floor().min(BigInteger.valueOf(MOST_UNITS)).longValueExact();
        this.categories = categories(column);
        boolean isKey = type == FactColumn.Type.ID || type == FactColumn.Type.REFERENCE;
        this.notApplicable = isKey ? "" : column.notApplicable().orElse("");
    }

    /** A bound in units of the last decimal. */
    private Rational units(Rational bound) {
        return bound.times(Rational.of(BigInteger.TEN).pow(decimals));
    }

    String id() {
        return id;
    }

    FactColumn column() {
        return column;
    }

    /** The cell's value; absent if it says that it does not apply, or if there is a problem, which is now reported. */
    Value read(String cell, Place place, Consumer<Problem> problems) {
        String text = cell.strip();
        if (!notApplicable.isEmpty() && text.equals(notApplicable)) {
            return Value.Absent.ABSENT;
        }
        if (text.isEmpty()) {
            String orElse = notApplicable.isEmpty() ? "" : " / " + notApplicable;
            problems.accept(problem(RosterProblem.BLANK, text, place).with("notApplicable", orElse));
            return Value.Absent.ABSENT;
        }
        return switch (type) {
            case ID, REFERENCE -> id(text, place, problems);
            case CATEGORY -> category(text, place, problems);
            case FLAG -> flag(text, place, problems);
            case DECIMAL, INTEGER -> number(text, place, problems);
            case DATE -> date(text, place, problems);
        };
    }

    private Problem problem(ProblemKind kind, String text, Place place) {
        String written = place.headers().getOrDefault(id, id);
        return Problem.of(kind)
                .at(place.row().withRow(place.id()).withColumn(written))
                .with("column", written)
                .with("id", place.id())
                .with("value", text);
    }

    private Value id(String text, Place place, Consumer<Problem> problems) {
        if (!isPlainId(text) && !ID.matcher(text).matches()) {
            problems.accept(problem(RosterProblem.BAD_ID, text, place));
            return Value.Absent.ABSENT;
        }
        return Value.of(text);
    }

    /** Whether it is an id of ASCII letters and digits alone, as most are. */
    private static boolean isPlainId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
                return false;
            }
        }
        return text.length() <= MOST_ID_CHARACTERS;
    }

    private Value category(String text, Place place, Consumer<Problem> problems) {
        String value = valueOf(text);
        if (value.isEmpty()) {
            problems.accept(problem(RosterProblem.UNKNOWN_CATEGORY, text, place)
                    .with("known", String.join(", ", column.values()))
                    .with("nearest", Nearest.to(text, column.values())));
            return Value.Absent.ABSENT;
        }
        return Value.of(value);
    }

    /** The category that a cell says by its name or by its words in either language; empty if none. */
    private String valueOf(String text) {
        String value = categories.get(text);
        return value == null ? "" : value;
    }

    private static Map<String, String> categories(FactColumn column) {
        Map<String, String> categories = new HashMap<>();
        column.valueLabels().forEach((value, label) -> {
            categories.put(label.en(), value);
            categories.put(label.zhCn(), value);
        });
        column.values().forEach(value -> categories.put(value, value));
        return categories;
    }

    private Value flag(String text, Place place, Consumer<Problem> problems) {
        return switch (text) {
            case "true", "是" -> Value.of(true);
            case "false", "否" -> Value.of(false);
            default -> {
                problems.accept(problem(RosterProblem.NOT_A_FLAG, text, place));
                yield Value.Absent.ABSENT;
            }
        };
    }

    private Value number(String text, Place place, Consumer<Problem> problems) {
        long units = text.length() > maxDigits ? NOT_SHORT : shortNumber(text);
        if (units >= lowest && units <= highest) {
            return Value.of(Rational.ratio(units, POWERS[decimals]));
        }
        if (text.length() > maxDigits + 2) {
            problems.accept(
                    problem(RosterProblem.TOO_MANY_DIGITS, brief(text), place).with("max", maxDigits));
            return Value.Absent.ABSENT;
        }
        if (!NUMBER.matcher(text).matches() || scale(text) > decimals) {
            problems.accept(problem(RosterProblem.NOT_A_NUMBER, text, place)
                    .with("form", form().en())
                    .with("formZhCn", form().zhCn()));
            return Value.Absent.ABSENT;
        }
        Rational number = Rational.of(new BigDecimal(text));
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            problems.accept(problem(RosterProblem.OUT_OF_BOUNDS, text, place)
                    .with("min", min)
                    .with("max", max));
            return Value.Absent.ABSENT;
        }
        return Value.of(number);
    }

    /**
     * A number of few characters in units of the last decimal, or {@link #NOT_SHORT}: most cells hold one, and need none of
     * what follows.
     */
    private long shortNumber(String text) {
        int length = text.length();
        if (length > MOST_CHARACTERS || decimals > MOST_CHARACTERS) {
            return NOT_SHORT;
        }
        int first = text.charAt(0) == '-' ? 1 : 0;
        int point = length;
        long units = 0;
        for (int i = first; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point == length && i > first) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                units = 10 * units + c - '0';
            } else {
                return NOT_SHORT;
            }
        }
        int places = Math.max(0, length - point - 1);
        boolean isWhole = first < length && point != length - 1 && places <= decimals;
        if (!isWhole || length - first + decimals - places > MOST_CHARACTERS) {
            return NOT_SHORT;
        }
        long scaled = units * POWERS[decimals - places];
        return first == 1 ? -scaled : scaled;
    }

    private static long[] powers() {
        long[] powers = new long[MOST_CHARACTERS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    private Value date(String text, Place place, Consumer<Problem> problems) {
        if (!ArgumentCheck.isDate(text)) {
            problems.accept(problem(RosterProblem.NOT_A_DATE, brief(text), place));
            return Value.Absent.ABSENT;
        }
        LocalDate date = LocalDate.parse(text);
        LocalDate earliest = column.with().date("earliest");
        LocalDate latest = column.with().date("latest");
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            problems.accept(problem(RosterProblem.OUT_OF_BOUNDS, text, place)
                    .with("min", earliest)
                    .with("max", latest));
            return Value.Absent.ABSENT;
        }
        return Value.of(DateSpan.days(date));
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

    private static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
