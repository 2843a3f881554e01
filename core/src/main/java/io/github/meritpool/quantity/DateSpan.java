package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * How far it is from one date to another. A date is the number of days since 1970-01-01, in {@link Unit#DATE}. Below
 * zero where the second date is earlier.
 */
public enum DateSpan implements Operation {
    /** Days; the day of the second date itself does not count. */
    DAYS("daysBetween", "day"),
    /** Whole months completed; from the 31st to the 30th is no whole month. */
    MONTHS("monthsBetween", "month"),
    /** Whole months from a first day through a last day, both of which count. */
    MONTHS_THROUGH("monthsThrough", "month"),
    /** Whole years completed, as ages are counted. */
    YEARS("yearsBetween", "year");

    private final String id;
    private final Unit unit;

    DateSpan(String id, String unit) {
        this.id = id;
        this.unit = Unit.of(unit);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean takes(int operands) {
        return operands == 2;
    }

    @Override
    public Value apply(List<Value> operands) {
        if (operands.stream().anyMatch(Value::isAbsent)) {
            return Value.Absent.ABSENT;
        }
        Rational from = operands.get(0).number();
        Rational to = operands.get(1).number();
        return Value.of(this == DAYS ? to.minus(from) : Rational.of(whole(date(from), date(to))));
    }

    private long whole(LocalDate from, LocalDate to) {
        Period period = Period.between(from, this == MONTHS_THROUGH ? to.plusDays(1) : to);
        return this == YEARS ? period.getYears() : period.toTotalMonths();
    }

    /**
     * The number that a date is.
     *
     * @param date the date
     * @return days since 1970-01-01
     */
    public static Rational days(LocalDate date) {
        return Rational.of(date.toEpochDay());
    }

    /**
     * The date that a number is.
     *
     * @param days days since 1970-01-01
     * @return the date
     */
    public static LocalDate date(Rational days) {
        return LocalDate.ofEpochDay(days.numerator().longValueExact());
    }

    @Override
    public Shape shape(List<Shape> operands) {
        operands.forEach(operand -> Shape.requireKind(Kind.NUMBER, operand, id));
        Shape.requireAlike(List.of(Shape.number(Unit.DATE, 0), operands.get(0), operands.get(1)), id);
        return Shape.number(unit, 0);
    }
}
