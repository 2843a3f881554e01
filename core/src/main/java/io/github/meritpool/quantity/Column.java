package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;

/** The recorded values of one fact for every row of a table. Immutable. */
public sealed interface Column {

    /**
     * The value in a row.
     *
     * @param row the row, from 0
     * @return the value; absent where none applies
     */
    Value value(int row);

    /**
     * Whether every row has a value.
     *
     * @return true if no row is absent
     */
    boolean isComplete();

    /**
     * The rows without a value.
     *
     * @return a copy
     */
    BitSet absent();

    /** Decimal numbers of one scale, as whole numbers of their last decimal. */
    final class Numbers implements Column {

        private final long[] unscaled;
        private final int decimals;
        private final BitSet absent;
        private final boolean isComplete;
        private final long least;
        private final long greatest;

        /**
         * A column of numbers.
         *
         * @param unscaled each number times 10 to the power of the decimals
         * @param decimals how many decimals
         * @param absent the rows without a value
         */
        public Numbers(long[] unscaled, int decimals, BitSet absent) {
            this.unscaled = unscaled.clone();
            this.decimals = decimals;
            this.absent = (BitSet) absent.clone();
            this.isComplete = absent.isEmpty();
            long low = unscaled.length == 0 ? 0 : Long.MAX_VALUE;
            long high = unscaled.length == 0 ? 0 : Long.MIN_VALUE;
            for (long each : unscaled) {
                low = Math.min(low, each);
                high = Math.max(high, each);
            }
            this.least = low;
            this.greatest = high;
        }

        /**
         * The numbers.
         *
         * @return a copy; each number times 10 to the power of {@link #decimals()}
         */
        public long[] unscaled() {
            return unscaled.clone();
        }

        /**
         * The number in a row.
         *
         * @param row the row, from 0
         * @return the number times 10 to the power of {@link #decimals()}; any where it {@linkplain #isAbsent is absent}
         */
        public long unscaled(int row) {
            return unscaled[row];
        }

        /**
         * Whether a row has no number.
         *
         * @param row the row, from 0
         * @return true if it is absent
         */
        public boolean isAbsent(int row) {
            return !isComplete && absent.get(row);
        }

        /**
         * The least of the {@linkplain #unscaled() numbers}.
         *
         * @return the number; 0 if there is no row
         */
        public long least() {
            return least;
        }

        /**
         * The greatest of the {@linkplain #unscaled() numbers}.
         *
         * @return the number; 0 if there is no row
         */
        public long greatest() {
            return greatest;
        }

        /**
         * How many decimals.
         *
         * @return the scale of the column
         */
        public int decimals() {
            return decimals;
        }

        @Override
        public Value value(int row) {
            return isAbsent(row)
                    ? Value.Absent.ABSENT
                    : Value.of(Rational.of(BigDecimal.valueOf(unscaled[row], decimals)));
        }

        @Override
        public boolean isComplete() {
            return isComplete;
        }

        @Override
        public BitSet absent() {
            return (BitSet) absent.clone();
        }
    }

    /** Flags. */
    final class Flags implements Column {

        private final BitSet set;
        private final BitSet absent;

        /**
         * A column of flags.
         *
         * @param set the rows where the flag holds
         * @param absent the rows without a value
         */
        public Flags(BitSet set, BitSet absent) {
            this.set = (BitSet) set.clone();
            this.absent = (BitSet) absent.clone();
        }

        /**
         * The rows where the flag holds.
         *
         * @return a copy
         */
        public BitSet set() {
            return (BitSet) set.clone();
        }

        @Override
        public Value value(int row) {
            return absent.get(row) ? Value.Absent.ABSENT : Value.of(set.get(row));
        }

        @Override
        public boolean isComplete() {
            return absent.isEmpty();
        }

        @Override
        public BitSet absent() {
            return (BitSet) absent.clone();
        }
    }

    /** Categories, keys among them. */
    final class Categories implements Column {

        private final List<String> names;
        private final int[] codes;
        private final boolean isComplete;

        /**
         * A column of categories.
         *
         * @param names every name that may occur, each once
         * @param codes for each row the index of its name, or -1 where there is no value
         */
        public Categories(List<String> names, int[] codes) {
            this.names = List.copyOf(names);
            this.codes = codes.clone();
            boolean isAnyAbsent = false;
            for (int code : codes) {
                isAnyAbsent |= code < 0;
            }
            this.isComplete = !isAnyAbsent;
        }

        /**
         * Every name that may occur.
         *
         * @return the names; codes are their indices
         */
        public List<String> names() {
            return names;
        }

        /**
         * For each row the index of its name.
         *
         * @return a copy; -1 where there is no value
         */
        public int[] codes() {
            return codes.clone();
        }

        @Override
        public Value value(int row) {
            return codes[row] < 0 ? Value.Absent.ABSENT : Value.of(names.get(codes[row]));
        }

        @Override
        public boolean isComplete() {
            return isComplete;
        }

        @Override
        public BitSet absent() {
            BitSet absent = new BitSet();
            for (int row = 0; row < codes.length; row++) {
                absent.set(row, codes[row] < 0);
            }
            return absent;
        }
    }
}
