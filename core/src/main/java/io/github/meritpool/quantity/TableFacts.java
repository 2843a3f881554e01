package io.github.meritpool.quantity;

import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Facts that are held in memory, given as tables of objects and parameter values. What a domain type evaluates its
 * quantities on when there is no plan.
 *
 * <p>Immutable and thread-safe. What the tables' rows were made from is read once, when a table is added.
 */
public final class TableFacts implements Facts {

    private final Map<String, Table> tables;
    private final Map<String, Value> parameters;

    private TableFacts(Map<String, Table> tables, Map<String, Value> parameters) {
        this.tables = tables;
        this.parameters = parameters;
    }

    /**
     * Facts of some tables, without parameters.
     *
     * @param tables the tables
     * @return the facts
     * @throws ProblemException as {@link Builder#build()} does
     */
    public static TableFacts of(Rows<?>... tables) {
        Builder builder = builder();
        for (Rows<?> table : tables) {
            builder.table(table);
        }
        return builder.build();
    }

    /**
     * A builder.
     *
     * @return a builder with no table and no parameter
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The same tables with other parameters.
     *
     * @param values the parameters' values, by their ids
     * @return the facts
     */
    public TableFacts with(Map<String, Value> values) {
        return new TableFacts(tables, new TreeMap<>(values));
    }

    @Override
    public List<String> ids(String table) {
        return table(table).ids();
    }

    @Override
    public Column column(String table, String column) {
        return known(table(table).columns(), column, "column of", table);
    }

    /** {@inheritDoc} A copy: ask once, not for each row. */
    @Override
    public int[] targets(String table, String key) {
        return key(table, key).targets().clone();
    }

    @Override
    public int target(String table, String key, int row) {
        return key(table, key).target(row);
    }

    @Override
    public int[] referring(String table, String key, int target) {
        return key(table, key).referring(target);
    }

    @Override
    public Value parameter(String id) {
        return known(parameters, id, "parameter", "");
    }

    private Table table(String table) {
        return known(tables, table, "table", "");
    }

    private KeyIndex key(String table, String key) {
        return known(table(table).keys(), key, "key of", table);
    }

    /** Asking for what was never given is a mistake of the program, not of its input. */
    private static <V> V known(Map<String, V> all, String id, String what, String table) {
        @Nullable V found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "'" + id + "' is no " + what + (table.isEmpty() ? "" : " '" + table + "'")
                            + " in these facts; there are " + new TreeSet<>(all.keySet()) + ".");
        }
        return found;
    }

    /** Only looked up in, never gone through, so that the order of the maps shows nowhere. Copies are flat: nearer in memory. */
    private record Table(List<String> ids, Map<String, Column> columns, Map<String, KeyIndex> keys) {}

    /** Gathers tables and parameters. Not thread-safe. */
    public static final class Builder {

        private final List<TableColumns> tables = new ArrayList<>();
        private final Map<String, Value> parameters = new TreeMap<>();

        private Builder() {}

        /**
         * Adds a table.
         *
         * @param rows the table; its keys may lead to tables that are added later
         * @return this builder
         * @throws IllegalArgumentException if there is one of that id already
         */
        public Builder table(Rows<?> rows) {
            return table(rows.byColumns());
        }

        /**
         * Adds a table that is there by columns.
         *
         * @param columns the table; its keys may lead to tables that are added later
         * @return this builder
         * @throws IllegalArgumentException if there is one of that id already
         */
        public Builder table(TableColumns columns) {
            for (TableColumns known : tables) {
                if (known.table().equals(columns.table())) {
                    throw new IllegalArgumentException("There is a table '" + columns.table() + "' already.");
                }
            }
            tables.add(columns);
            return this;
        }

        /**
         * Adds a parameter.
         *
         * @param id the parameter's id
         * @param value its value
         * @return this builder
         * @throws IllegalArgumentException if there is one of that id already
         */
        public Builder parameter(String id, Value value) {
            if (parameters.putIfAbsent(id, value) != null) {
                throw new IllegalArgumentException("There is a parameter '" + id + "' already.");
            }
            return this;
        }

        /**
         * The facts.
         *
         * @return the facts
         * @throws ProblemException with every {@link TableProblem}: two rows of one id, a key that leads nowhere, a
         *     number that a column cannot hold
         * @throws IllegalArgumentException if a key leads to a table that was not added
         */
        public TableFacts build() {
            ProblemCollector problems = new ProblemCollector();
            Map<String, List<String>> ids = new TreeMap<>();
            for (TableColumns table : tables) {
                ids.put(table.table(), table.ids());
            }
            Map<String, Table> built = new HashMap<>();
            for (TableColumns table : tables) {
                built.put(table.table(), table(table, ids, problems));
            }
            if (problems.hasErrors()) {
                throw new ProblemException(problems.problems());
            }
            return new TableFacts(Map.copyOf(built), new TreeMap<>(parameters));
        }

        private static Table table(TableColumns table, Map<String, List<String>> ids, ProblemCollector problems) {
            ColumnReader reader = new ColumnReader(table.table(), table.ids(), problems);
            reader.requireDistinctIds();
            Map<String, Column> columns = new HashMap<>();
            Map<String, KeyIndex> keys = new HashMap<>();
            table.parts().forEach((column, part) -> {
                columns.put(column, part.packed().apply(reader));
                TableColumns.Key key = part.key();
                if (key != null) {
                    keys.put(column, reader.key(column, key, known(ids, key.target(), "table", "")));
                }
            });
            return new Table(table.ids(), Map.copyOf(columns), Map.copyOf(keys));
        }
    }
}
