package io.github.meritpool.testkit;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Direction;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A column that an argument of an example names, of which its type says what the score does when it rises.
 *
 * @param table the table that the example scores or gathers from
 * @param column the column, a number
 * @param person the column that says whose the row is; the key column in the table of the staff
 * @param direction what the type says
 */
record DirectedFact(String table, FactColumn column, String person, Direction direction) {

    /**
     * Rows in which a fact has risen.
     *
     * @param rows the rows
     * @param staffId whose fact it is
     */
    record Raised(RosterRows rows, String staffId) {}

    static List<DirectedFact> of(RubricTypeProvider type, RubricTypeExample example) {
        Arguments with = Arguments.of(type.parameters(), example.arguments());
        String within = with.optionalText("within").orElse(Rubric.STAFF);
        FactTable table = example.tables().stream()
                .filter(one -> one.id().equals(within))
                .findFirst()
                .orElseThrow();
        List<DirectedFact> facts = new ArrayList<>();
        collect(type, type.parameters(), with, table, person(table, with), facts);
        return facts;
    }

    private static String person(FactTable table, Arguments with) {
        if (table.id().equals(Rubric.STAFF)) {
            return table.key().get(0);
        }
        return with.optionalText("along")
                .orElseGet(() -> table.columns().stream()
                        .filter(column -> column.references().equals(Optional.of(Rubric.STAFF)))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private static void collect(
            RubricTypeProvider type,
            Parameters parameters,
            Arguments with,
            FactTable table,
            String person,
            List<DirectedFact> facts) {
        for (Declared declared : parameters.declared()) {
            Direction direction = type.direction(declared, with);
            if (declared.type() == ArgumentType.QUANTITY
                    && direction != Direction.EITHER
                    && with.has(declared.name())) {
                column(with.tree(declared.name()), table)
                        .ifPresent(column -> facts.add(new DirectedFact(table.id(), column, person, direction)));
            }
            if (declared.type() == ArgumentType.OBJECT && with.has(declared.name())) {
                List<Arguments> objects = declared.many() == Declared.Many.LIST
                        ? with.objects(declared.name())
                        : List.of(with.object(declared.name()));
                objects.forEach(object -> collect(type, declared.nested(), object, table, person, facts));
            }
        }
    }

    private static Optional<FactColumn> column(Tree named, FactTable table) {
        return named instanceof Tree.Text name
                ? table.column(name.text()).filter(column -> column.with().has("max"))
                : Optional.empty();
    }

    /** One of the rows raised, by some of what its column allows; none if no row can be. */
    Optional<Raised> raised(RosterRows rows, Random random) {
        List<String> ids = rows.ids(table);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        String id = ids.get(random.nextInt(ids.size()));
        String cell = rows.cell(table, id, column.id());
        if (Optional.of(cell).equals(column.with().optionalText("notApplicable"))) {
            return Optional.empty();
        }
        BigDecimal most = column.with().bigDecimal("max");
        BigDecimal risen = new BigDecimal(cell)
                .add(BigDecimal.valueOf(1 + random.nextInt(5)))
                .min(most);
        return Optional.of(
                new Raised(rows.with(table, id, column.id(), risen.toPlainString()), rows.cell(table, id, person)));
    }

    @Override
    public String toString() {
        return table + "/" + column.id();
    }
}
