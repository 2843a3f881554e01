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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

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
    private final Map<String, List<String>> cells;

    private final PlanConstants constants;

    private RosterShape(
            PayPlan plan,
            PlanConstants constants,
            Map<String, Integer> least,
            Map<String, Integer> most,
            Map<String, List<String>> cells) {
        this.plan = plan;
        this.constants = constants;
        this.least = least;
        this.most = most;
        this.cells = cells;
    }

    /**
     * Any roster that the plan allows, with up to 8 rows in tables whose rows have ids of their own.
     *
     * @param plan the plan
     * @return the shape
     */
    public static RosterShape of(PayPlan plan) {
        return new RosterShape(plan, PlanConstants.NONE, Map.of(), Map.of(), Map.of());
    }

    /**
     * Any roster that the plan allows; values at, just below and just above the numbers that the plan compares facts with
     * are frequent, and where it counts rows there can be more of them than that.
     *
     * @param plan the plan
     * @return the shape
     */
    public static RosterShape of(CompiledPlan plan) {
        return new RosterShape(plan.plan(), PlanConstants.of(plan), Map.of(), Map.of(), Map.of());
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
     */
    public RosterShape rows(String table, int fewest, int mostOf) {
        if (fewest < 0 || mostOf < fewest) {
            throw new IllegalArgumentException(
                    "The table '" + table + "' cannot have from " + fewest + " to " + mostOf + " rows.");
        }
        return new RosterShape(plan, constants, plus(least, table, fewest), plus(most, table, mostOf), cells);
    }

    /**
     * This shape with nothing else in a column than stated cells.
     *
     * @param table the table's id
     * @param column the column's id
     * @param texts the cells that there can be; to make one frequent, state it several times
     * @return the shape
     */
    public RosterShape cells(String table, String column, String... texts) {
        return new RosterShape(plan, constants, least, most, plus(cells, table + "/" + column, List.of(texts)));
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
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
        return cells.getOrDefault(table + "/" + column, List.of());
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
        return kind.finished(drawing.rows(numbers), random);
    }

    /**
     * The rosters.
     *
     * @return valid rosters of this shape
     */
    public Arbitrary<RosterRows> arbitrary() {
        RosterDrawing drawing = new RosterDrawing(plan, this);
        RandomDistribution evenly = RandomDistribution.uniform();
        Arbitrary<Integer> number = Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .withDistribution(evenly)
                .withoutEdgeCases();
        List<Arbitrary<List<List<Integer>>>> tables = new ArrayList<>();
        for (FactTable table : plan.tables()) {
            tables.add(number.list()
                    .ofSize(RosterDrawing.numbersForRow(table))
                    .list()
                    .ofMinSize(drawing.leastNumbers(table))
                    .ofMaxSize(drawing.mostNumbers(table))
                    .withSizeDistribution(evenly)
                    .withoutEdgeCases());
        }
        return Combinators.combine(tables).as(drawing::rows);
    }
}
