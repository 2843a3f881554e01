package io.github.meritpool.quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a quantity for one row: makes the {@link Derivation} of its value from an evaluation. Thread-safe. */
public final class Deriver {

    private final Statistics statistics;
    private final StatisticRows rows;
    private final Readings readings;

    /**
     * A deriver that names statistics as it meets them.
     *
     * @param evaluation where values come from
     */
    public Deriver(Evaluation evaluation) {
        this(evaluation, new Statistics());
    }

    /**
     * A deriver.
     *
     * @param evaluation where values come from
     * @param statistics the names of statistics, so that they do not depend on what is derived first
     */
    public Deriver(Evaluation evaluation, Statistics statistics) {
        this.statistics = statistics;
        this.rows = new StatisticRows(evaluation, statistics);
        this.readings = new Readings(evaluation, statistics, rows);
    }

    /**
     * The statistics that have been named.
     *
     * @return their ids
     */
    public List<String> statistics() {
        return statistics.ids();
    }

    /**
     * How a value came about.
     *
     * @param quantity the quantity
     * @param row the row of its table; any number for a scalar
     * @param whole what the quantity is in the plan, where it has no words of its own
     * @return the derivation
     */
    public Derivation derive(Quantity quantity, int row, Origin whole) {
        return together().derive(quantity, row, whole);
    }

    /**
     * Figures that are read together: what they have in common is derived once, and is the same object wherever it stands.
     *
     * @return a reading of no figure yet; thread-safe
     */
    public Together together() {
        return new Together();
    }

    /** Derivations that share their parts. */
    public final class Together {

        /** By the number of a table. */
        private final List<Rows> tables = new ArrayList<>();

        private Together() {}

        /**
         * How a value came about.
         *
         * @param quantity the quantity
         * @param row the row of its table; any number for a scalar
         * @param whole what the quantity is in the plan, where it has no words of its own
         * @return the derivation
         */
        public Derivation derive(Quantity quantity, int row, Origin whole) {
            synchronized (Deriver.this) {
                return of(readings.of(quantity, whole, false), row);
            }
        }

        /** What is read in a row, made if it is not known yet. */
        Derivation of(Reading reading, int row) {
            Reading.Place place = reading.place();
            if (place == null) {
                return reading.ofAllRows(this);
            }
            Derivation known = rows(place.table()).get(row, place.number());
            if (known == null) {
                known = reading.made(row, this);
                rows(place.table()).put(row, place.number(), known);
            }
            return known;
        }

        private Rows rows(int table) {
            while (tables.size() <= table) {
                tables.add(new Rows(readings.count(tables.size())));
            }
            return tables.get(table);
        }
    }

    /** The derivations made for rows of one table, by the number of their reading. */
    private static final class Rows {

        private final int readings;
        /** The row that was asked for last, as the next is mostly in it, too. */
        private int row = -1;

        private @Nullable Derivation[] made = {};
        private final Map<Integer, @Nullable Derivation[]> others = new HashMap<>(1);

        Rows(int readings) {
            this.readings = readings;
        }

        @Nullable
        Derivation get(int of, int number) {
            turnTo(of);
            return number < made.length ? made[number] : null;
        }

        void put(int of, int number, Derivation derivation) {
            turnTo(of);
            if (number >= made.length) {
                made = Arrays.copyOf(made, Math.max(readings, number + 1));
            }
            made[number] = derivation;
        }

        private void turnTo(int of) {
            if (of != row) {
                if (row >= 0) {
                    others.put(row, made);
                }
                row = of;
                made = Objects.requireNonNullElseGet(others.remove(of), () -> new Derivation[0]);
            }
        }
    }

    /**
     * How a statistic came about, row by row.
     *
     * @param id the statistic's id, as leaves name it
     * @return the derivation
     * @throws IllegalArgumentException if there is no such statistic
     */
    public synchronized StatisticDerivation derive(String id) {
        int group = id.indexOf(StatisticRows.GROUP);
        Statistics.Found found = statistics.found(group < 0 ? id : id.substring(0, group));
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no statistic '" + id + "'; there are " + statistics.ids() + ".");
        }
        String key = group < 0 ? "" : id.substring(group + 1);
        Statistic statistic = found.statistic();
        Origin where = statistic.where() instanceof Named named ? named.origin() : found.origin();
        return new StatisticDerivation(
                id,
                found.origin(),
                statistic.aggregate(),
                statistic.table(),
                statistic.where() == null ? null : where,
                readings.unit(statistic),
                rows.value(statistic, key),
                rows.contributions(statistic, key),
                rows.undecided(statistic, key));
    }
}
