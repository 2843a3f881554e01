package io.github.meritpool.testkit;

import io.github.meritpool.plan.PayPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Which plans are made: of how many dimensions, with how many pay lines, and scored by which of the library's rubric
 * types. Every plan compiles. It declares the tables that its elements need and no others, has pools, a line that shares
 * by points, and now and then sanctions, vetoes, populations, ratings, parameters, accounts and pools of departments.
 * Immutable.
 *
 * <p>A plan is read off lists of whole numbers, as a roster is: so one that fails shrinks to few dimensions with plain
 * arguments, and any source of numbers will do.
 *
 * <pre>{@code
 * PayPlan plan = PlanShape.of(5).drawn(42);
 * Arbitrary<PayPlan> plans = PlanShape.of(5).types("ratio", "bands").arbitrary();
 * }</pre>
 */
public final class PlanShape {

    /** One in so many dimensions a line is added beside that which shares by points. */
    private static final int LINES = 3;

    private final int dimensions;
    private final int lines;
    private final List<String> types;

    private PlanShape(int dimensions, int lines, List<String> types) {
        if (dimensions < 1 || lines < 0) {
            throw new IllegalArgumentException(
                    "A plan cannot have " + dimensions + " dimensions and " + lines + " further lines.");
        }
        this.dimensions = dimensions;
        this.lines = lines;
        this.types = types;
    }

    /**
     * Plans of a size, of every built-in rubric type.
     *
     * @param dimensions how many dimensions the rubric has, from 1; there is about a third as many lines
     * @return the shape
     */
    public static PlanShape of(int dimensions) {
        return new PlanShape(dimensions, 1 + dimensions / LINES, DrawnDimension.typeNames());
    }

    /**
     * These plans with another number of lines.
     *
     * @param further how many there are beside that which shares by points
     * @return the shape
     */
    public PlanShape lines(int further) {
        return new PlanShape(dimensions, further, types);
    }

    /**
     * These plans with no other rubric types than some.
     *
     * @param names built-in types; the first is the one that shrinking ends with
     * @return the shape
     * @throws IllegalArgumentException if one is not built in
     */
    public PlanShape types(String... names) {
        List<String> known = DrawnDimension.typeNames();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "No plans are made with the type '" + name + "', only with " + known + ".");
            }
        }
        return new PlanShape(dimensions, lines, List.of(names));
    }

    /**
     * One plan, without jqwik.
     *
     * @param seed the same seed gives the same plan, on every machine
     * @return a plan that compiles, with all the dimensions and lines that are stated
     */
    public PayPlan drawn(long seed) {
        Random random = new Random(seed);
        return PlanDrawing.plan(
                types, lists(dimensions, random), lists(lines, random), Numbers.drawn(PlanDrawing.NUMBERS, random));
    }

    private static List<List<Integer>> lists(int many, Random random) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            lists.add(Numbers.drawn(PlanDrawing.NUMBERS, random));
        }
        return lists;
    }

    /**
     * The plans.
     *
     * @return plans that compile, with up to as many dimensions and lines as are stated
     */
    public Arbitrary<PayPlan> arbitrary() {
        return Combinators.combine(
                        Numbers.lists(PlanDrawing.NUMBERS, 1, dimensions),
                        Numbers.lists(PlanDrawing.NUMBERS, 0, lines),
                        Numbers.ANY.list().ofSize(PlanDrawing.NUMBERS))
                .as((scored, paid, once) -> PlanDrawing.plan(types, scored, paid, once));
    }
}
