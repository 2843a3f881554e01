package io.github.meritpool.plan;

import io.github.meritpool.language.ColumnName;
import io.github.meritpool.language.Conditions;
import io.github.meritpool.language.Expressions;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Tree;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives a meaning to the names of a plan: its columns, conventions, parameters and elements. */
final class PlanDefinitions {

    private final PayPlan plan;
    private final Set<String> broken;
    private final RubricTypes types;
    private final Vocabulary vocabulary;

    PlanDefinitions(PayPlan plan, Set<String> broken, RubricTypes types, Vocabulary vocabulary) {
        this.plan = plan;
        this.broken = broken;
        this.types = types;
        this.vocabulary = vocabulary;
    }

    /** Gives every element its name; what is wrong in one is reported when it is lowered. */
    void define() {
        broken.forEach(vocabulary::noteBroken);
        if (plan.table(Rubric.STAFF).isEmpty()) {
            vocabulary.noteBroken(Rubric.STAFF);
        }
        plan.tables().forEach(this::addTable);
        vocabulary.define(Conventions.AS_OF, "/conventions/asOf", plan.conventions()::asOfQuantity);
        for (PlanParameter parameter : plan.parameters()) {
            parameter.define(vocabulary, plan.conventions());
        }
        for (Population population : plan.populations()) {
            vocabulary.define(
                    population.id(),
                    population.with().pointer() + "/id",
                    () -> new Conditions(vocabulary)
                            .read(
                                    population.with().tree("when"),
                                    population.with().pointer() + "/when",
                                    Rubric.STAFF)
                            .named(population.origin("population")));
        }
        for (CustomQuantity quantity : plan.custom()) {
            vocabulary.define(quantity.id(), quantity.with().pointer() + "/id", () -> custom(quantity));
        }
        for (Statement statement : plan.statements()) {
            vocabulary.define(
                    statement.id(),
                    statement.with().pointer() + "/id",
                    () -> new Expressions(vocabulary)
                            .read(
                                    statement.with().tree("value"),
                                    statement.with().pointer() + "/value",
                                    Rubric.STAFF)
                            .named(statement.origin("statement")));
        }
        plan.checks().forEach(check -> check.define(vocabulary));
        plan.ratings().forEach(rating -> rating.define(vocabulary));
        plan.posts()
                .define(plan.conventions().asOfQuantity(), plan.conventions().moneyUnit(), vocabulary);
        plan.workload().elements().forEach(element -> element.define(vocabulary));
        plan.rubric().ifPresent(this::define);
        plan.assessments().forEach(this::define);
    }

    private void define(Rubric rubric) {
        vocabulary.hasTable(rubric.table(), rubric.place() + "/table");
        Conventions conventions = plan.conventions();
        Rounding rounding = rubric.isInMoney()
                ? Rounding.toDecimals(conventions.moneyDecimals(), conventions.moneyRounding())
                : conventions.scoreRounding();
        rubric.define(ResultChecks.unitOf(rubric, plan.conventions()), Optional.of(rounding), types, vocabulary);
    }

    private void addTable(FactTable table) {
        Map<String, ColumnName> names = PlanChecks.columnNames(table, broken);
        vocabulary.addTable(table.id(), names, table.key());
        for (FactColumn column : table.columns()) {
            if (!names.containsKey(column.id())) {
                vocabulary.noteBroken(table.id() + "/" + column.id());
            }
        }
    }

    private Quantity custom(CustomQuantity quantity) {
        String table = quantity.table();
        if (!vocabulary.hasTable(table, quantity.with().pointer() + "/table")) {
            return new Missing(Kind.NUMBER, Unit.NONE);
        }
        Tree value = quantity.with().tree("value");
        return new Expressions(vocabulary)
                .read(value, quantity.with().pointer() + "/value", table)
                .named(quantity.origin("quantity"));
    }
}
