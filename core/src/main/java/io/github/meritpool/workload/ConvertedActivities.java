package io.github.meritpool.workload;

import io.github.meritpool.language.ColumnName;
import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Requirement;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Rows;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.TableFacts;
import io.github.meritpool.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Activities given by themselves: made into facts, converted as in a plan, and checked. */
final class ConvertedActivities {

    private static final String ACTIVITIES = WorkloadConversion.ACTIVITIES;
    private static final String STAFF = TableScope.STAFF;
    private static final Aggregate SUM = new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED);

    private final WorkloadConversion conversion;
    private final List<Activity> activities;
    private final ProblemCollector problems = new ProblemCollector();

    private ConvertedActivities(WorkloadConversion conversion, List<Activity> activities) {
        this.conversion = conversion;
        this.activities = activities;
    }

    static Checked<WeeklyLoads> of(WorkloadConversion conversion, List<Activity> activities) {
        return new ConvertedActivities(conversion, activities).loads();
    }

    private Checked<WeeklyLoads> loads() {
        Map<String, ColumnName> columns = columns();
        Vocabulary vocabulary = new Vocabulary(problems);
        vocabulary.addTable(ACTIVITIES, columns, List.of());
        vocabulary.addTable(STAFF, Map.of(), List.of());
        Vocabulary.Attempt work = vocabulary.attempt(() -> conversion.lower(vocabulary));
        Origin origin = conversion.origin().part("load", conversion.label());
        Quantity load =
                new Gathered(SUM, work.quantity().named(conversion.origin()), ACTIVITIES, STAFF, STAFF).named(origin);
        if (work.isSound()) {
            new Shapes(problems).of(load, conversion.id());
        }
        Optional<TableFacts> facts = facts(columns);
        facts.filter(sound -> !problems.hasErrors())
                .ifPresent(sound -> vocabulary.requirements().forEach(requirement -> check(requirement, sound)));
        return facts.isEmpty() || problems.hasErrors()
                ? problems.refuse()
                : problems.check(new WeeklyLoads(facts.get(), load, conversion));
    }

    /** A column as the activities know it together; of its decimals the most. */
    private Map<String, ColumnName> columns() {
        Map<String, ColumnName> columns = new LinkedHashMap<>();
        Origin origin = new Origin(STAFF, "fact", null, Label.of("person", "教职工"));
        Fact key = new Fact(ACTIVITIES, STAFF, Kind.CATEGORY, Unit.NONE, 0, origin);
        columns.put(STAFF, new ColumnName(key, List.of(), STAFF));
        for (Activity activity : activities) {
            activity.facts().columns().forEach((id, column) -> columns.merge(id, column, this::finer));
        }
        return columns;
    }

    private ColumnName finer(ColumnName one, ColumnName other) {
        if (one.fact().kind() != other.fact().kind()
                || !one.fact().unit().equals(other.fact().unit())) {
            throw new IllegalArgumentException(
                    "The fact '" + one.fact().column() + "' must be of one kind and unit in all activities.");
        }
        return one.fact().decimals() >= other.fact().decimals() ? one : other;
    }

    private Optional<TableFacts> facts(Map<String, ColumnName> columns) {
        TreeSet<String> staff = new TreeSet<>();
        activities.forEach(activity -> staff.add(activity.staff()));
        Rows<Activity> rows = Rows.of(ACTIVITIES, activities, Activity::id).key(STAFF, STAFF, Activity::staff);
        for (Map.Entry<String, ColumnName> column : columns.entrySet()) {
            if (!column.getKey().equals(STAFF)) {
                rows = rows.values(
                        column.getKey(),
                        column.getValue().fact().kind(),
                        activity -> activity.facts().value(column.getKey()));
            }
        }
        try {
            return Optional.of(TableFacts.of(rows, Rows.ofIds(STAFF, staff)));
        } catch (ProblemException refusal) {
            problems.addAll(refusal.problems());
            return Optional.empty();
        }
    }

    private void check(Requirement requirement, TableFacts facts) {
        RowEvaluator evaluator = new RowEvaluator(facts);
        List<String> ids = facts.ids(ACTIVITIES);
        boolean isOfRows = new Shapes(new ProblemCollector())
                .of(requirement.condition(), "")
                .flatMap(Shape::table)
                .isPresent();
        for (int row = 0; row < (isOfRows ? ids.size() : 1); row++) {
            String id = isOfRows ? ids.get(row) : conversion.id();
            requirement.failure(evaluator, row).ifPresent(problem -> problems.add(inRow(problem, id)));
        }
    }

    private static Problem inRow(Problem problem, String id) {
        return problem.at(problem.location().withRow(id)).with("id", id);
    }
}
