package io.github.meritpool.testkit;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Which rosters are made for a plan: how many rows a table has, and which cells a column. What is not stated comes from
 * the plan's own declarations. Immutable.
 *
 * <p>A roster is read off lists of whole numbers, one list for each row, so that a failing one shrinks to few rows with
 * plain cells, and so that another source of numbers than jqwik will do.
 */
public final class RosterShape {

    /** The most rows of a table whose rows have ids of their own. */
    private static final int MOST_ROWS = 8;

    private final PayPlan plan;
    private final Map<String, Integer> least;
    private final Map<String, Integer> most;
    private final Map<ColumnName, List<String>> cells;
    private final Map<ColumnName, Arbitrary<String>> own;

    private final PlanConstants constants;

    private RosterShape(
            PayPlan plan,
            PlanConstants constants,
            Map<String, Integer> least,
            Map<String, Integer> most,
            Map<ColumnName, List<String>> cells,
            Map<ColumnName, Arbitrary<String>> own) {
        this.plan = plan;
        this.constants = constants;
        this.least = least;
        this.most = most;
        this.cells = cells;
        this.own = own;
    }

    /**
     * Any roster that the plan allows, with up to 8 rows in tables whose rows have ids of their own.
     *
     * @param plan the plan
     * @return the shape
     */
    public static RosterShape of(PayPlan plan) {
        return new RosterShape(plan, PlanConstants.NONE, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * Any roster that the plan allows; values at, just below and just above the numbers that the plan compares facts with
     * are frequent, and where it counts rows there can be more of them than that.
     *
     * @param plan the plan
     * @return the shape
     */
    public static RosterShape of(CompiledPlan plan) {
        return new RosterShape(plan.plan(), PlanConstants.of(plan), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * This shape with other numbers of staff.
     *
     * @param fewest how many there are at least
     * @param mostOf how many there are at most
     * @return the shape
     */
    public RosterShape staff(int fewest, int mostOf) {
        return rows(Rubric.STAFF, fewest, mostOf);
    }

    /**
     * This shape with other numbers of rows in a table. A table that needs a row for each key has them all the same.
     *
     * @param table the table's id
     * @param fewest how many rows there are at least
     * @param mostOf how many rows there are at most
     * @return the shape
     * @throws IllegalArgumentException if the plan has no such table
     */
    public RosterShape rows(String table, int fewest, int mostOf) {
        if (fewest < 0 || mostOf < fewest) {
            throw new IllegalArgumentException(
                    "The table '" + table + "' cannot have from " + fewest + " to " + mostOf + " rows.");
        }
        table(table);
        return new RosterShape(plan, constants, plus(least, table, fewest), plus(most, table, mostOf), cells, own);
    }

    /**
     * This shape with nothing else in a column than stated cells.
     *
     * @param table the table's id
     * @param column the column's id
     * @param texts the cells that there can be; to make one frequent, state it several times
     * @return the shape
     * @throws IllegalArgumentException if the plan has no such column
     */
    public RosterShape cells(String table, String column, String... texts) {
        check(table, column);
        Map<ColumnName, Arbitrary<String>> others = new LinkedHashMap<>(own);
        others.remove(new ColumnName(table, column));
        return new RosterShape(
                plan, constants, least, most, plus(cells, new ColumnName(table, column), List.of(texts)), others);
    }

    /**
     * This shape with a column drawn otherwise, everything else as it was.
     *
     * @param table the table's id
     * @param column the column's id; no part of the key
     * @param texts its cells as text; what the column cannot hold is a problem of the roster
     * @return the shape
     * @throws IllegalArgumentException if the plan has no such column
     */
    public RosterShape cells(String table, String column, Arbitrary<String> texts) {
        check(table, column);
        return new RosterShape(plan, constants, least, most, cells, plus(own, new ColumnName(table, column), texts));
    }

    private FactTable table(String table) {
        return plan.table(table)
                .orElseThrow(() -> new IllegalArgumentException("The plan has no table '" + table + "'."));
    }

    private void check(String table, String column) {
        if (table(table).column(column).isEmpty()) {
            throw new IllegalArgumentException("The table '" + table + "' has no column '" + column + "'.");
        }
    }

    private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    int least(String table) {
        return least.getOrDefault(table, 0);
    }

    int most(String table) {
        return most.getOrDefault(table, Math.max(least(table), Math.max(MOST_ROWS, constants.rows(table))));
    }

    /** Whether it has been stated that a table has no rows. */
    boolean isEmpty(String table) {
        return most.getOrDefault(table, 1) == 0;
    }

    List<String> cells(String table, String column) {
        return cells.getOrDefault(new ColumnName(table, column), List.of());
    }

    /** Whether a cell may have another text, if a case needs it: what a test states of a column stays. */
    boolean allows(String table, String column, String cell) {
        ColumnName name = new ColumnName(table, column);
        return !own.containsKey(name)
                && (!cells.containsKey(name) || cells(table, column).contains(cell));
    }

    /** The columns that are drawn by arbitraries of their own. */
    Map<ColumnName, Arbitrary<String>> own() {
        return own;
    }

    /** What the plan compares a column with, and what is beside that. */
    List<String> nearConstants(String table, String column) {
        return constants.cells(table, column);
    }

    /** A row more for a table of a roster, with an id of its own if it has one. */
    Map<String, String> row(FactTable table, RosterRows beside, Random random) {
        return new RosterDrawing(plan, this).row(table, beside, random);
    }

    /**
     * One roster, without jqwik.
     *
     * @param kind what it is like
     * @param seed the same seed gives the same roster, on every machine
     * @return a valid roster of this shape; with no more or fewer staff than the kind says
     */
    public RosterRows drawn(RosterKind kind, long seed) {
        Random random = new Random(seed);
        RosterDrawing drawing = new RosterDrawing(plan, kind.within(this));
        List<List<List<Integer>>> numbers = new ArrayList<>();
        for (FactTable table : plan.tables()) {
            int rows = drawing.rows(table, random);
            List<List<Integer>> lists = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                lists.add(kind.numbers(RosterDrawing.numbersForRow(table), random));
            }
            numbers.add(lists);
        }
        Map<ColumnName, List<String>> texts = new LinkedHashMap<>();
        own.forEach((column, arbitrary) ->
                texts.put(column, OwnTexts.drawn(arbitrary, drawing.mostNumbers(table(column.table())), random)));
        return kind.finished(drawing.rows(numbers, texts), random::nextInt);
    }

    /**
     * The rosters.
     *
     * @return valid rosters of this shape
     */
    public Arbitrary<RosterRows> arbitrary() {
        RosterDrawing drawing = new RosterDrawing(plan, this);
        return Combinators.combine(numbers(drawing), texts(drawing)).as(drawing::rows);
    }

    /**
     * The rosters of a kind.
     *
     * @param kind what they are like
     * @return valid rosters of this shape; with no more or fewer staff than the kind says
     */
    public Arbitrary<RosterRows> arbitrary(RosterKind kind) {
        RosterDrawing drawing = new RosterDrawing(plan, kind.within(this));
        return Combinators.combine(numbers(drawing), texts(drawing), Numbers.ANY)
                .as((numbers, texts, last) -> {
                    List<List<List<Integer>>> ofKind = numbers.stream()
                            .map(rows -> rows.stream().map(kind::numbers).toList())
                            .toList();
                    return kind.finished(drawing.rows(ofKind, texts), new Choices(List.of(last))::below);
                });
    }

    private Arbitrary<List<List<List<Integer>>>> numbers(RosterDrawing drawing) {
        List<Arbitrary<List<List<Integer>>>> tables = new ArrayList<>();
        for (FactTable table : plan.tables()) {
            tables.add(Numbers.lists(
                    RosterDrawing.numbersForRow(table), drawing.leastNumbers(table), drawing.mostNumbers(table)));
        }
        return Combinators.combine(tables).as(lists -> lists);
    }

    /** As many texts for a column as its table can have rows. */
    private Arbitrary<Map<ColumnName, List<String>>> texts(RosterDrawing drawing) {
        List<Arbitrary<List<String>>> columns = new ArrayList<>();
        own.forEach((column, arbitrary) ->
                columns.add(arbitrary.list().ofSize(drawing.mostNumbers(table(column.table())))));
        return Combinators.combine(columns).as(lists -> {
            Map<ColumnName, List<String>> texts = new LinkedHashMap<>();
            own.keySet().forEach(column -> texts.put(column, lists.get(texts.size())));
            return texts;
        });
    }
}
