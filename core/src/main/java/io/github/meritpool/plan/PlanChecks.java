package io.github.meritpool.plan;

import io.github.meritpool.language.ColumnName;
import io.github.meritpool.language.LanguageProblem;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Nearest;
import io.github.meritpool.spi.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is checked of a plan before its quantities are lowered. */
final class PlanChecks {

    private PlanChecks() {}

    static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0);
    }

    private static void bounds(Element element, ProblemCollector problems) {
        Arguments with = element.with();
        if (with.has("min") && with.has("max") && with.decimal("min").compareTo(with.decimal("max")) > 0) {
            problems.add(Problem.of(PlanProblem.BOUNDS)
                    .at(with.at("min"))
                    .with("name", element.id())
                    .with("min", with.text("min"))
                    .with("max", with.text("max")));
        }
        if (with.has("earliest") && with.has("latest") && with.date("earliest").isAfter(with.date("latest"))) {
            problems.add(Problem.of(PlanProblem.BOUNDS)
                    .at(with.at("earliest"))
                    .with("name", element.id())
                    .with("min", with.text("earliest"))
                    .with("max", with.text("latest")));
        }
    }

    static void parameters(PayPlan plan, ProblemCollector problems) {
        unique("parameters", plan.parameters(), problems);
        for (PlanParameter parameter : plan.parameters()) {
            bounds(parameter, problems);
            idle(parameter, idleFields(parameter), problems);
            if (parameter.with().text("type").equals("category")
                    && parameter.with().texts("values").isEmpty()) {
                problems.add(needs(parameter, "values"));
            }
            dates(parameter, problems);
            parameter.slots().forEach(slot -> choice(parameter, slot, plan.conventions(), problems));
        }
    }

    private static void choice(
            PlanParameter parameter, PlanParameter.Slot slot, Conventions conventions, ProblemCollector problems) {
        slot.chosen()
                .filter(text -> parameter.read(text, conventions).isEmpty())
                .ifPresent(text -> problems.add(Problem.of(PlanProblem.BAD_CHOICE)
                        .at(Location.pointer(slot.place().pointer().orElseThrow() + "/chosen"))
                        .with("parameter", slot.id())
                        .with("value", text)
                        .with("expected", parameter.expected(conventions).en())
                        .with("expectedZhCn", parameter.expected(conventions).zhCn())));
    }

    /** Dates rise, and a value for all dates does not stand beside those by date. */
    private static void dates(PlanParameter parameter, ProblemCollector problems) {
        List<LocalDate> dates =
                parameter.slots().stream().flatMap(slot -> slot.from().stream()).toList();
        if (!new ArrayList<>(new TreeSet<>(dates)).equals(dates)) {
            problems.add(Problem.of(LanguageProblem.NOT_RISING)
                    .at(parameter.with().at("byDate"))
                    .with("numbers", dates));
        }
        if (parameter.isByDate() && parameter.with().has("chosen")) {
            problems.add(Problem.of(PlanProblem.CHOSEN_BESIDE_DATES)
                    .at(parameter.with().at("chosen"))
                    .with("parameter", parameter.id()));
        }
    }

    private static void idle(Element element, List<String> fields, ProblemCollector problems) {
        for (String field : fields) {
            if (element.with().has(field)) {
                problems.add(Problem.of(PlanProblem.IDLE_FIELD)
                        .at(element.with().at(field))
                        .with("name", element.id())
                        .with("field", field)
                        .with("type", element.with().text("type")));
            }
        }
    }

    private static List<String> idleFields(PlanParameter parameter) {
        List<String> usable = switch (parameter.with().text("type")) {
            case "decimal" -> List.of("unit", "decimals", "min", "max");
            case "integer" -> List.of("unit", "min", "max");
            case "money" -> List.of("min", "max");
            case "date" -> List.of("earliest", "latest");
            case "category" -> List.of("values");
            default -> List.of();
        };
        return PlanParameter.OF_SOME_TYPES.stream()
                .filter(field -> !usable.contains(field))
                .toList();
    }

    private static List<String> idleFields(FactColumn column) {
        List<String> usable = switch (column.type()) {
            case DECIMAL -> List.of("unit", "decimals", "min", "max", "notApplicable");
            case INTEGER -> List.of("unit", "min", "max", "notApplicable");
            case DATE -> List.of("earliest", "latest", "notApplicable");
            case CATEGORY -> List.of("values", "valueLabels", "notApplicable");
            case FLAG -> List.of("notApplicable");
            case REFERENCE -> List.of("references");
            case ID -> List.of();
        };
        return FactColumn.OF_SOME_TYPES.stream()
                .filter(field -> !usable.contains(field))
                .toList();
    }

    private static Problem needs(Element element, String needs) {
        return Problem.of(PlanProblem.BAD_COLUMN)
                .at(Location.pointer(element.with().pointer()))
                .with("column", element.id())
                .with("type", element.with().text("type"))
                .with("needs", needs);
    }

    static void unique(String what, List<? extends Element> elements, ProblemCollector problems) {
        Map<String, Location> places = new LinkedHashMap<>();
        for (Element element : elements) {
            checkOnce(element.id(), element.with().at("id"), what, places, problems);
        }
    }

    private static void checkOnce(
            String id, Location place, String what, Map<String, Location> places, ProblemCollector problems) {
        Location other = places.putIfAbsent(id, place);
        if (other != null) {
            problems.add(Problem.of(PlanProblem.DUPLICATE_ID)
                    .at(place)
                    .with("id", id)
                    .with("what", what)
                    .with("other", other));
        }
    }

    static void tables(PayPlan plan, Set<String> broken, ProblemCollector problems) {
        unique("tables", plan.tables(), problems);
        Set<String> ids = new LinkedHashSet<>(broken);
        plan.tables().forEach(table -> ids.add(table.id()));
        if (!ids.contains(Rubric.STAFF)) {
            problems.add(Problem.of(PlanProblem.NO_STAFF).at(Location.pointer("/tables")));
            ids.add(Rubric.STAFF);
        }
        for (FactTable table : plan.tables()) {
            unique("columns", table.columns(), problems);
            table.columns().forEach(column -> column(column, ids, problems));
            table.columns().forEach(column -> reference(column, plan, problems));
            if (!broken.contains(table.id())) {
                keys(table, problems);
            }
        }
    }

    private static void keys(FactTable table, ProblemCollector problems) {
        List<String> keys = table.key().isEmpty() ? List.of("") : table.key();
        for (String key : keys) {
            boolean fits = table.column(key)
                    .map(FactColumn::type)
                    .filter(type -> type == FactColumn.Type.ID
                            || type == FactColumn.Type.REFERENCE
                            || type == FactColumn.Type.CATEGORY)
                    .isPresent();
            if (!fits) {
                problems.add(Problem.of(PlanProblem.BAD_KEY)
                        .at(table.with().at("key"))
                        .with("table", table.id())
                        .with("key", key));
            }
        }
    }

    private static void column(FactColumn column, Set<String> tables, ProblemCollector problems) {
        bounds(column, problems);
        idle(column, idleFields(column), problems);
        List<String> needed = switch (column.type()) {
            case DECIMAL -> List.of("decimals", "min", "max");
            case INTEGER -> List.of("min", "max");
            case DATE -> List.of("earliest", "latest");
            case CATEGORY -> List.of("values");
            case REFERENCE -> List.of("references");
            case ID, FLAG -> List.of();
        };
        List<String> lacking = new ArrayList<>(needed);
        lacking.removeIf(field -> column.with().has(field) && !isEmpty(column, field));
        if (!lacking.isEmpty()) {
            problems.add(needs(column, String.join(", ", lacking)));
        }
        valueLabels(column, problems);
        column.references()
                .filter(table -> !tables.contains(table))
                .ifPresent(table -> problems.add(Problem.of(LanguageProblem.UNKNOWN_TABLE)
                        .at(column.with().at("references"))
                        .with("table", table)
                        .with("known", String.join(", ", tables))
                        .with("nearest", Nearest.to(table, tables))));
    }

    private static void reference(FactColumn column, PayPlan plan, ProblemCollector problems) {
        column.references()
                .flatMap(plan::table)
                .filter(table -> table.key().size() > 1)
                .ifPresent(table -> problems.add(Problem.of(PlanProblem.SEVERAL_KEYS)
                        .at(column.with().at("references"))
                        .with("column", column.id())
                        .with("table", table.id())
                        .with("key", String.join(", ", table.key()))));
    }

    private static boolean isEmpty(FactColumn column, String field) {
        return field.equals("values") && column.values().isEmpty();
    }

    /** Only declared values have words, and no two the same ones, since people may write them in cells. */
    private static void valueLabels(FactColumn column, ProblemCollector problems) {
        Map<String, Location> words = new LinkedHashMap<>();
        column.valueLabels().forEach((value, label) -> {
            Location place = column.with().at("valueLabels", value);
            Location first = words.putIfAbsent(label.en(), place);
            Location second = label.zhCn().equals(label.en()) ? null : words.putIfAbsent(label.zhCn(), place);
            Location other = first == null ? second : first;
            if (!column.values().contains(value)) {
                problems.add(Problem.of(LanguageProblem.UNKNOWN_CATEGORY)
                        .at(column.with().at("valueLabels"))
                        .with("column", column.id())
                        .with("value", value)
                        .with("known", String.join(", ", column.values()))
                        .with("nearest", Nearest.to(value, column.values())));
            } else if (other != null) {
                problems.add(Problem.of(PlanProblem.DUPLICATE_ID)
                        .at(place)
                        .with("id", label.en() + " / " + label.zhCn())
                        .with("what", "valueLabels")
                        .with("other", other));
            }
        });
    }

    /** The columns that names can mean; not those that are broken, whose names are known as such. */
    static Map<String, ColumnName> columnNames(FactTable table, Set<String> broken) {
        Map<String, ColumnName> names = new LinkedHashMap<>();
        for (FactColumn column : table.columns()) {
            boolean isDecimal =
                    column.type() != FactColumn.Type.DECIMAL || column.with().has("decimals");
            if (isDecimal && !broken.contains(table.id() + "/" + column.id())) {
                names.put(column.id(), column.name(table.id()));
            }
        }
        return names;
    }

    /** Clauses that are cited anywhere in a document, in elements with other problems too. */
    static void clauses(Map<String, String> citations, PayPlan plan, Set<String> broken, ProblemCollector problems) {
        Map<String, Location> declared = new LinkedHashMap<>();
        for (Clause clause : plan.clauses()) {
            checkOnce(clause.id(), clause.with().at("id"), "clauses", declared, problems);
        }
        citations.forEach((place, clause) -> {
            if (!declared.containsKey(clause) && !broken.contains(clause)) {
                problems.add(Problem.of(PlanProblem.UNKNOWN_CLAUSE)
                        .at(Location.pointer(place))
                        .with("clause", clause)
                        .with("nearest", Nearest.to(clause, declared.keySet())));
            }
        });
    }

    /** Warns of clauses that nothing cites. */
    static void uncited(Map<String, String> citations, PayPlan plan, ProblemCollector problems) {
        Set<String> cited = new LinkedHashSet<>(citations.values());
        for (Clause clause : plan.clauses()) {
            if (!cited.contains(clause.id())) {
                problems.add(Problem.of(PlanProblem.UNCITED_CLAUSE)
                        .at(clause.with().at("id"))
                        .with("clause", clause.id()));
            }
        }
    }

    /** The clauses that are cited anywhere in a document, by the places of the citations. */
    static Map<String, String> citations(Tree document) {
        Map<String, String> citations = new LinkedHashMap<>();
        cite(document, "", citations);
        return citations;
    }

    private static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static void cite(Tree data, String pointer, Map<String, String> citations) {
        if (data instanceof Tree.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                cite(list.items().get(i), pointer + "/" + i, citations);
            }
        } else if (data instanceof Tree.Fields object) {
            object.fields().forEach((name, value) -> {
                boolean cites = name.equals("clause") || name.endsWith("Clause");
                if (!(value instanceof Tree.Text text)) {
                    cite(value, child(pointer, name), citations);
                } else if (cites) {
                    citations.put(child(pointer, name), text.text());
                }
            });
        }
    }
}
