package io.github.meritpool.spi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Data without a notation: what a plan document, its elements and their arguments are made of. JSON is one way to write
 * it; core knows none.
 *
 * <p>Immutable. Two trees are equal if they hold the same data; the order of fields does not count, the order of items
 * does.
 */
public sealed interface Tree {

    /**
     * What kind of data this is, for messages.
     *
     * @return {@code text}, {@code number}, {@code flag}, {@code list} or {@code object}
     */
    String kind();

    /**
     * Words.
     *
     * @param text the words
     */
    record Text(String text) implements Tree {
        @Override
        public String kind() {
            return "text";
        }
    }

    /**
     * A decimal number, exact.
     *
     * @param value the number; trailing zeros are dropped, so that 1.50 equals 1.5
     */
    record Decimal(BigDecimal value) implements Tree {

        /** Drops trailing zeros and exponents. */
        public Decimal {
            BigDecimal stripped = value.stripTrailingZeros();
            value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        /**
         * A number from its decimal text.
         *
         * @param text such as {@code 0.5}
         * @return the number
         * @throws NumberFormatException if the text is no decimal number
         */
        public static Decimal of(String text) {
            return new Decimal(new BigDecimal(text));
        }

        /**
         * The number as plain decimal text.
         *
         * @return such as {@code 0.5}, never with an exponent
         */
        public String text() {
            return value.toPlainString();
        }

        @Override
        public String kind() {
            return "number";
        }
    }

    /**
     * Yes or no.
     *
     * @param value which
     */
    record Flag(boolean value) implements Tree {
        @Override
        public String kind() {
            return "flag";
        }
    }

    /**
     * A list.
     *
     * @param items what it holds, in order
     */
    record Items(List<Tree> items) implements Tree {

        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "list";
        }
    }

    /**
     * An object: named fields.
     *
     * @param fields the fields, in the order written
     */
    record Fields(Map<String, Tree> fields) implements Tree {

        /** Copies the fields, keeping their order. */
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /**
         * One field.
         *
         * @param name its name
         * @return its data, or empty if there is none
         */
        public Optional<Tree> get(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        @Override
        public String kind() {
            return "object";
        }
    }

    /**
     * A builder of an object.
     *
     * @return the empty builder
     */
    static FieldsBuilder fields() {
        return new FieldsBuilder();
    }

    /**
     * A list of texts.
     *
     * @param texts the texts
     * @return the list
     */
    static Items texts(Iterable<String> texts) {
        List<Tree> items = new ArrayList<>();
        for (String text : texts) {
            items.add(new Text(text));
        }
        return new Items(items);
    }

    /** Builds an object field by field; a null or empty value leaves the field out. */
    final class FieldsBuilder {

        private final Map<String, Tree> fields = new LinkedHashMap<>();

        private FieldsBuilder() {}

        /**
         * Adds a field.
         *
         * @param name its name
         * @param value its data; null leaves the field out
         * @return this
         */
        public FieldsBuilder put(String name, @Nullable Tree value) {
            if (value != null && fields.put(name, value) != null) {
                throw new IllegalArgumentException("The field '" + name + "' must be put once only.");
            }
            return this;
        }

        /**
         * Adds a text.
         *
         * @param name the field's name
         * @param text the text; null leaves the field out
         * @return this
         */
        public FieldsBuilder put(String name, @Nullable String text) {
            return put(name, text == null ? null : new Text(text));
        }

        /**
         * Adds a number.
         *
         * @param name the field's name
         * @param number the number; null leaves the field out
         * @return this
         */
        public FieldsBuilder put(String name, @Nullable BigDecimal number) {
            return put(name, number == null ? null : new Decimal(number));
        }

        /**
         * Adds a list, if it is not empty.
         *
         * @param name the field's name
         * @param items what it holds
         * @return this
         */
        public FieldsBuilder putItems(String name, List<? extends Tree> items) {
            return put(name, items.isEmpty() ? null : new Items(List.copyOf(items)));
        }

        /**
         * The object.
         *
         * @return the fields so far
         */
        public Fields build() {
            return new Fields(fields);
        }
    }
}
