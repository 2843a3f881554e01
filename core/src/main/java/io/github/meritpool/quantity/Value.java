package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;

/**
 * The value of a quantity in one row: a number, a flag, a category, or {@link Absent absent}.
 *
 * <p>Absent is what there is no value for: a mean over nobody, a score outside every band. It propagates through every
 * operation that does not say how it treats it.
 */
public sealed interface Value {

    /**
     * A number.
     *
     * @param number the number, exact
     */
    record Numeric(Rational number) implements Value {
        @Override
        public String toString() {
            return number.toString();
        }
    }

    /**
     * Yes or no.
     *
     * @param flag which
     */
    record Flag(boolean flag) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(flag);
        }
    }

    /**
     * A name out of a set.
     *
     * @param category the name
     */
    record Category(String category) implements Value {
        @Override
        public String toString() {
            return category;
        }
    }

    /** No value. */
    enum Absent implements Value {
        /** No value. */
        ABSENT;

        @Override
        public String toString() {
            return "absent";
        }
    }

    /**
     * A number.
     *
     * @param number the number
     * @return the value
     */
    static Value of(Rational number) {
        return new Numeric(number);
    }

    /**
     * A flag.
     *
     * @param flag yes or no
     * @return the value
     */
    static Value of(boolean flag) {
        return new Flag(flag);
    }

    /**
     * A category.
     *
     * @param category its name
     * @return the value
     */
    static Value of(String category) {
        return new Category(category);
    }

    /**
     * Whether there is no value.
     *
     * @return true for {@link Absent}
     */
    default boolean isAbsent() {
        return this == Absent.ABSENT;
    }

    /**
     * The number.
     *
     * @return the number
     * @throws IllegalStateException if this is no number
     */
    default Rational number() {
        throw new IllegalStateException("The value '" + this + "' must be a number.");
    }

    /**
     * The flag.
     *
     * @return yes or no
     * @throws IllegalStateException if this is no flag
     */
    default boolean flag() {
        throw new IllegalStateException("The value '" + this + "' must be a flag.");
    }

    /**
     * The category.
     *
     * @return its name
     * @throws IllegalStateException if this is no category
     */
    default String category() {
        throw new IllegalStateException("The value '" + this + "' must be a category.");
    }
}
