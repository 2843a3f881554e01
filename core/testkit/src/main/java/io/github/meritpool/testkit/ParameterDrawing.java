package io.github.meritpool.testkit;

import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.spi.Arguments;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntUnaryOperator;

/** Chooses values for parameters that a plan leaves blank, within their bounds. */
final class ParameterDrawing {

    /** A parameter without bounds is up to this. */
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private static final int PARTS = 1000;

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

    /** Rather more than less: a pool of nothing settles nothing. */
    private static String number(Arguments with, int decimals, IntUnaryOperator below) {
        BigDecimal min = with.has("min") ? with.bigDecimal("min") : BigDecimal.ZERO;
        BigDecimal max = with.has("max") ? with.bigDecimal("max") : min.add(MOST);
        BigInteger part = BigInteger.valueOf(PARTS / 2 + below.applyAsInt(PARTS / 2 + 1));
        return max.subtract(min)
                .multiply(new BigDecimal(part))
                .divide(BigDecimal.valueOf(PARTS), decimals, RoundingMode.DOWN)
                .add(min.setScale(decimals, RoundingMode.CEILING))
                .min(max.setScale(decimals, RoundingMode.FLOOR))
                .toPlainString();
    }
}
