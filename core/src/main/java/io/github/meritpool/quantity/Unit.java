package io.github.meritpool.quantity;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a number: a product of named units with whole exponents, such as {@code point}, {@code CNY} or
 * {@code CNY/pupil}. Numbers of different units neither add nor compare.
 */
public final class Unit {

    /** No unit: a plain number, a ratio, a count of heads. */
    public static final Unit NONE = new Unit(new TreeMap<>());

    /** Dates, as days since 1970-01-01: they compare, and {@link DateSpan} tells how far apart they are. */
    public static final Unit DATE = Unit.of("date");

    private static final Pattern POWER = Pattern.compile("([^^]+)\\^([1-9]\\d?)");

    private final SortedMap<String, Integer> exponents;

    private Unit(SortedMap<String, Integer> exponents) {
        this.exponents = Collections.unmodifiableSortedMap(exponents);
    }

    /**
     * A named unit.
     *
     * @param name such as {@code hour}; an empty name is {@link #NONE}
     * @return the unit
     */
    public static Unit of(String name) {
        return name.isEmpty() ? NONE : new Unit(new TreeMap<>(Map.of(name, 1)));
    }

    /**
     * A unit from its text: what {@link #toString()} gives, and more slashes, each of which divides by what follows it.
     *
     * @param text such as {@code hour}, {@code CNY/pupil}, {@code CNY/point/month} or {@code CNY/month·point}; empty or
     *     {@code 1} for none
     * @return the unit
     */
    public static Unit parse(String text) {
        String[] sides = text.split("/", -1);
        Unit unit = product(sides[0]);
        for (int i = 1; i < sides.length; i++) {
            unit = unit.per(product(sides[i]));
        }
        return unit;
    }

    private static Unit product(String text) {
        Unit product = NONE;
        for (String factor : text.split("·", -1)) {
            product = product.times(power(factor.strip()));
        }
        return product;
    }

    private static Unit power(String text) {
        Matcher power = POWER.matcher(text);
        if (!power.matches()) {
            return of(text.equals("1") ? "" : text);
        }
        return new Unit(new TreeMap<>(Map.of(power.group(1), Integer.parseInt(power.group(2)))));
    }

    /**
     * The unit of a product.
     *
     * @param other the other factor's unit
     * @return this unit times the other
     */
    public Unit times(Unit other) {
        return combined(other, 1);
    }

    /**
     * The unit of a quotient.
     *
     * @param other the divisor's unit
     * @return this unit per the other
     */
    public Unit per(Unit other) {
        return combined(other, -1);
    }

    private Unit combined(Unit other, int sign) {
        if (other.exponents.isEmpty()) {
            return this;
        }
        if (exponents.isEmpty() && sign > 0) {
            return other;
        }
        SortedMap<String, Integer> sum = new TreeMap<>(exponents);
        other.exponents.forEach((name, exponent) -> sum.merge(name, sign * exponent, Integer::sum));
        sum.values().removeIf(exponent -> exponent == 0);
        return new Unit(sum);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof Unit that && exponents.equals(that.exponents));
    }

    @Override
    public int hashCode() {
        return exponents.hashCode();
    }

    /** Such as {@code CNY/pupil}; {@code 1} for no unit. */
    @Override
    public String toString() {
        String over = side(1);
        String under = side(-1);
        return (over.isEmpty() ? "1" : over) + (under.isEmpty() ? "" : "/" + under);
    }

    private String side(int sign) {
        return exponents.entrySet().stream()
                .filter(e -> e.getValue() * sign > 0)
                .map(e -> e.getKey() + (Math.abs(e.getValue()) == 1 ? "" : "^" + Math.abs(e.getValue())))
                .collect(Collectors.joining("·"));
    }
}
