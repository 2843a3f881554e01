package io.github.meritpool.invariant;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Direction;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of numbers that a dimension of a plan names in an argument of which its rubric type says what the score does
 * when it rises.
 *
 * @param dimension the dimension's id
 * @param table the table that the dimension scores or gathers from
 * @param column the column
 * @param person the column that says whose the row is; the key column in the table of the staff
 * @param direction what the type says, {@link Direction#RAISES} or {@link Direction#LOWERS}
 */
public record DirectedFact(String dimension, String table, FactColumn column, String person, Direction direction) {

    /**
     * Those of a plan's rubric.
     *
     * @param plan the plan
     * @param types the rubric types that it can name; of a type that is not among them nothing is known
     * @return them, in the order of the plan; a column that several arguments name stands there as often
     */
    public static List<DirectedFact> in(PayPlan plan, RubricTypes types) {
        List<DirectedFact> facts = new ArrayList<>();
        for (RubricDimension dimension : dimensions(plan)) {
            types.get(dimension.type().name()).ifPresent(type -> collect(plan, dimension, type, facts));
        }
        return List.copyOf(facts);
    }

    static List<RubricDimension> dimensions(PayPlan plan) {
        return plan.rubric().map(Rubric::dimensions).orElse(List.of());
    }

    private static void collect(
            PayPlan plan, RubricDimension dimension, RubricTypeProvider type, List<DirectedFact> facts) {
        Arguments with = Arguments.of(type.parameters(), dimension.type().arguments());
        plan.table(with.optionalText("within").orElse(Rubric.STAFF))
                .ifPresent(table -> person(table, with)
                        .ifPresent(person -> new Collector(type, dimension.id(), table, person, facts)
                                .collect(type.parameters(), with)));
    }

    private static Optional<String> person(FactTable table, Arguments with) {
        if (table.id().equals(Rubric.STAFF)) {
            return Optional.of(table.key().get(0));
        }
        return with.optionalText("along")
                .or(() -> table.columns().stream()
                        .filter(column -> column.references().equals(Optional.of(Rubric.STAFF)))
                        .findFirst()
                        .map(FactColumn::id));
    }

    /** Goes through the arguments of one dimension. */
    private record Collector(
            RubricTypeProvider type, String dimension, FactTable table, String person, List<DirectedFact> facts) {

        void collect(Parameters parameters, Arguments with) {
            for (Declared declared : parameters.declared()) {
                Direction direction = type.direction(declared, with);
                if (declared.type() == ArgumentType.QUANTITY
                        && direction != Direction.EITHER
                        && with.has(declared.name())) {
                    column(with.tree(declared.name()))
                            .ifPresent(column ->
                                    facts.add(new DirectedFact(dimension, table.id(), column, person, direction)));
                }
                if (declared.type() == ArgumentType.OBJECT && with.has(declared.name())) {
                    List<Arguments> objects = declared.many() == Declared.Many.LIST
                            ? with.objects(declared.name())
                            : List.of(with.object(declared.name()));
                    objects.forEach(object -> collect(declared.nested(), object));
                }
            }
        }

        private Optional<FactColumn> column(Tree named) {
            return named instanceof Tree.Text name
                    ? table.column(name.text())
                            .filter(column -> column.type() == FactColumn.Type.DECIMAL
                                    || column.type() == FactColumn.Type.INTEGER)
                    : Optional.empty();
        }
    }
}
