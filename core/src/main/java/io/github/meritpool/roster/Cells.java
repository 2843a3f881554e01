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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the cells of one column: its declaration, taken apart once. */
final class Cells {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final FactColumn column;
    private final String id;
    private final FactColumn.Type type;
    private final int decimals;
    private final Rational min;
    private final Rational max;
    private final int maxDigits;
    private final String notApplicable;
    private final Map<String, String> categories;

    Cells(FactColumn column, int maxDigits) {
        this.column = column;
        this.id = column.id();
        this.type = column.type();
        this.decimals = column.decimals();
        boolean isNumber = type == FactColumn.Type.DECIMAL || type == FactColumn.Type.INTEGER;
        this.min = isNumber ? column.with().decimal("min") : Rational.ZERO;
        this.max = isNumber ? column.with().decimal("max") : Rational.ZERO;
        this.maxDigits = maxDigits;
        this.categories = categories(column);
        boolean isKey = type == FactColumn.Type.ID || type == FactColumn.Type.REFERENCE;
        this.notApplicable = isKey ? "" : column.notApplicable().orElse("");
    }

    String id() {
        return id;
    }

    FactColumn column() {
        return column;
    }

    /** The cell's value; absent if it says that it does not apply, or if there is a problem, which is now reported. */
    Value read(String cell, Location place, String row, Consumer<Problem> problems) {
        String text = cell.strip();
        if (!notApplicable.isEmpty() && text.equals(notApplicable)) {
            return Value.Absent.ABSENT;
        }
        if (text.isEmpty()) {
            String orElse = notApplicable.isEmpty() ? "" : " / " + notApplicable;
            problems.accept(problem(RosterProblem.BLANK, text, place, row).with("notApplicable", orElse));
            return Value.Absent.ABSENT;
        }
        return switch (type) {
            case ID, REFERENCE -> id(text, place, row, problems);
            case CATEGORY -> category(text, place, row, problems);
            case FLAG -> flag(text, place, row, problems);
            case DECIMAL, INTEGER -> number(text, place, row, problems);
            case DATE -> date(text, place, row, problems);
        };
    }

    private Problem problem(ProblemKind kind, String text, Location place, String row) {
        boolean isNamed = place.column().isPresent();
        return Problem.of(kind)
                .at(isNamed ? place : place.withColumn(id))
                .with("column", place.column().orElse(id))
                .with("id", row)
                .with("value", text);
    }

    private Value id(String text, Location place, String row, Consumer<Problem> problems) {
        if (!ID.matcher(text).matches()) {
            problems.accept(problem(RosterProblem.BAD_ID, text, place, row));
            return Value.Absent.ABSENT;
        }
        return Value.of(text);
    }

    private Value category(String text, Location place, String row, Consumer<Problem> problems) {
        String value = valueOf(text);
        if (value.isEmpty()) {
            problems.accept(problem(RosterProblem.UNKNOWN_CATEGORY, text, place, row)
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

    private Value flag(String text, Location place, String row, Consumer<Problem> problems) {
        return switch (text) {
            case "true", "是" -> Value.of(true);
            case "false", "否" -> Value.of(false);
            default -> {
                problems.accept(problem(RosterProblem.NOT_A_FLAG, text, place, row));
                yield Value.Absent.ABSENT;
            }
        };
    }

    private Value number(String text, Location place, String row, Consumer<Problem> problems) {
        if (text.length() > maxDigits + 2) {
            problems.accept(problem(RosterProblem.TOO_MANY_DIGITS, brief(text), place, row)
                    .with("max", maxDigits));
            return Value.Absent.ABSENT;
        }
        if (!NUMBER.matcher(text).matches() || scale(text) > decimals) {
            problems.accept(problem(RosterProblem.NOT_A_NUMBER, text, place, row)
                    .with("form", form().en())
                    .with("formZhCn", form().zhCn()));
            return Value.Absent.ABSENT;
        }
        Rational number = Rational.of(new BigDecimal(text));
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            problems.accept(problem(RosterProblem.OUT_OF_BOUNDS, text, place, row)
                    .with("min", min)
                    .with("max", max));
            return Value.Absent.ABSENT;
        }
        return Value.of(number);
    }

    private Value date(String text, Location place, String row, Consumer<Problem> problems) {
        if (!ArgumentCheck.isDate(text)) {
            problems.accept(problem(RosterProblem.NOT_A_DATE, brief(text), place, row));
            return Value.Absent.ABSENT;
        }
        LocalDate date = LocalDate.parse(text);
        LocalDate earliest = column.with().date("earliest");
        LocalDate latest = column.with().date("latest");
        if (date.isBefore(earliest) || date.isAfter(latest)) {
            problems.accept(problem(RosterProblem.OUT_OF_BOUNDS, text, place, row)
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
