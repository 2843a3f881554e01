package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import java.util.Arrays;
import java.util.List;

/** Values and quantities in few words, for tests. */
final class Figures {

    static final Value ABSENT = Value.Absent.ABSENT;
    static final Value YES = Value.of(true);
    static final Value NO = Value.of(false);

    private Figures() {}

    /** A number, also such as {@code 1/3}; {@code null} for absent. */
    static Value number(String number) {
        if (number == null) {
            return ABSENT;
        }
        String[] parts = number.split("/");
        Rational numerator = Rational.parse(parts[0]);
        return Value.of(parts.length == 1 ? numerator : numerator.dividedBy(Rational.parse(parts[1])));
    }

    static List<Value> numbers(String... numbers) {
        return Arrays.stream(numbers).map(Figures::number).toList();
    }

    static Value name(String name) {
        return Value.of(name);
    }

    static Quantity constant(String number) {
        return Quantity.plain(Rational.parse(number));
    }

    static Quantity numbers(String table, String column, int decimals, Unit unit) {
        return new Fact(table, column, Kind.NUMBER, unit, decimals, origin(column));
    }

    static Quantity numbers(String table, String column, int decimals) {
        return numbers(table, column, decimals, Unit.NONE);
    }

    static Quantity flags(String table, String column) {
        return new Fact(table, column, Kind.FLAG, Unit.NONE, 0, origin(column));
    }

    static Quantity categories(String table, String column) {
        return new Fact(table, column, Kind.CATEGORY, Unit.NONE, 0, origin(column));
    }

    static Origin origin(String element) {
        return new Origin(element, "value", null, Label.same(element));
    }

    static Aggregate aggregate(Aggregate.Function function) {
        return new Aggregate(function, Aggregate.Absents.SKIPPED);
    }
}
