package io.github.meritpool.testkit;

import io.github.meritpool.plan.Conventions;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.rubric.Scoring;
import io.github.meritpool.rubric.VendorType;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import java.util.List;

/**
 * An example of the use of a rubric type: arguments, and the tables of facts that they name.
 *
 * @param full the dimension's full mark, a decimal number
 * @param arguments the arguments as a plan states them, without {@code type}
 * @param tables the tables; {@code staff} among them
 * @param scorings what the rubric states once, for a type that uses it
 */
public record RubricTypeExample(String full, Tree.Fields arguments, List<FactTable> tables, List<Scoring> scorings) {

    /** The dimension's id in the example's plan. */
    static final String DIMENSION = "scored";

    /** Where the dimension stands in the example's plan, a JSON pointer. */
    static final String POINTER = "/rubric/dimensions/0";

    /** Copies the lists. */
    public RubricTypeExample {
        tables = List.copyOf(tables);
        scorings = List.copyOf(scorings);
    }

    /**
     * An example.
     *
     * @param full the dimension's full mark, a decimal number
     * @param arguments the arguments as a plan states them, without {@code type}
     * @param tables the tables; {@code staff} among them
     * @return the example
     */
    public static RubricTypeExample of(String full, Tree.Fields arguments, FactTable... tables) {
        return new RubricTypeExample(full, arguments, List.of(tables), List.of());
    }

    /**
     * This example in a rubric that states a scoring.
     *
     * @param more the scorings
     * @return the example
     */
    public RubricTypeExample withScorings(Scoring... more) {
        return new RubricTypeExample(full, arguments, tables, List.of(more));
    }

    /** This example with other arguments. */
    RubricTypeExample with(Tree.Fields others) {
        return new RubricTypeExample(full, others, tables, scorings);
    }

    /**
     * A plan that does nothing but score by the type, such as for {@link RosterShape#of} where a vendor narrows the rosters.
     *
     * @param type the type
     * @return the plan
     */
    public PayPlan plan(RubricTypeProvider type) {
        Label label = Label.of("what is scored", "所评分项");
        RubricDimension dimension = RubricDimension.of(DIMENSION, label, full, new RubricType(type.name(), arguments));
        Rubric rubric = Rubric.builder()
                .from(Rubric.of("total", Label.of("total", "总分"), dimension))
                .scorings(scorings)
                .build();
        return PayPlan.builder()
                .id("example")
                .label(Label.of("an example", "示例"))
                .conventions(Conventions.of("CNY", 4, "2025-12-31"))
                .rubricTypes(isBuiltIn(type) ? List.of() : List.of(VendorType.of(type, "the jar under test")))
                .tables(tables)
                .rubric(rubric)
                .build();
    }

    private static boolean isBuiltIn(RubricTypeProvider type) {
        return RubricTypes.builtIn().get(type.name()).isPresent();
    }
}
