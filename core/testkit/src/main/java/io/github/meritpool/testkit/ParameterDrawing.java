package io.github.meritpool.testkit;

import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.spi.Arguments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntUnaryOperator;

/** Chooses values for parameters that a plan leaves blank, within their bounds. */
final class ParameterDrawing {

    /** A parameter without bounds is up to this. */
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private static final int PARTS = 1000;

    /** So many ways to choose a number are as likely as each other. */
    private static final int WAYS = 8;

    /** The least of little is so many halvings less than the most. */
    private static final int HALVINGS = 24;

    private ParameterDrawing() {}

    /**
     * A value as text.
     *
     * @param below gives any number from 0 to one less than that it is asked with
     */
    static String text(PlanParameter parameter, int moneyDecimals, IntUnaryOperator below) {
        Arguments with = parameter.with();
        return switch (with.text("type")) {
            case "flag" -> String.valueOf(below.applyAsInt(2) == 1);
            case "category" ->
                with.texts("values").get(below.applyAsInt(with.texts("values").size()));
            case "date" -> date(with, below);
            case "integer" -> number(with, 0, below);
            case "money" -> number(with, moneyDecimals, below);
            default -> number(with, with.has("decimals") ? with.integer("decimals") : 2, below);
        };
    }

    private static String date(Arguments with, IntUnaryOperator below) {
        LocalDate earliest = with.has("earliest") ? with.date("earliest") : LocalDate.EPOCH;
        LocalDate latest = with.has("latest") ? with.date("latest") : earliest.plusYears(1);
        return earliest.plusDays((ChronoUnit.DAYS.between(earliest, latest) * below.applyAsInt(PARTS + 1)) / PARTS)
                .toString();
    }

    /** Often rather much, since a pool of nothing settles nothing; but also anything else, little, and both ends. */
    private static String number(Arguments with, int decimals, IntUnaryOperator below) {
        BigDecimal min = with.has("min") ? with.bigDecimal("min") : BigDecimal.ZERO;
        BigDecimal max = with.has("max") ? with.bigDecimal("max") : min.add(MOST);
        return max.subtract(min)
                .multiply(part(below.applyAsInt(WAYS * PARTS)))
                .setScale(decimals, RoundingMode.DOWN)
                .add(min.setScale(decimals, RoundingMode.CEILING))
                .min(max.setScale(decimals, RoundingMode.FLOOR))
                .toPlainString();
    }

    /** How far between the ends, from 0 to 1. */
    private static BigDecimal part(int choice) {
        int place = choice / WAYS;
        return switch (choice % WAYS) {
            case 0, 1, 2, 3 -> thousandths(PARTS / 2 + place / 2);
            case 4, 5 -> thousandths(place);
            case 6 -> BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(place % HALVINGS));
            default -> thousandths(place % 2 * PARTS);
        };
    }

    private static BigDecimal thousandths(int parts) {
        return BigDecimal.valueOf(parts, 3);
    }
}
