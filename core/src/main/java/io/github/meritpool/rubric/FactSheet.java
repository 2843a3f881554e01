package io.github.meritpool.rubric;

import io.github.meritpool.language.ColumnName;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Requirement;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Rows;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.TableFacts;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.spi.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person's facts, for scoring a rubric without a plan. Immutable: each method returns a sheet with one fact more. */
public final class FactSheet {

    private final String staffId;
    private final Map<String, ColumnName> columns;
    private final Map<String, Value> values;

    private FactSheet(String staffId, Map<String, ColumnName> columns, Map<String, Value> values) {
        this.staffId = staffId;
        this.columns = Collections.unmodifiableMap(columns);
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * A sheet without facts.
     *
     * @param staffId whose sheet it is
     * @return the sheet
     */
    public static FactSheet of(String staffId) {
        return new FactSheet(staffId, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /**
     * This sheet with a number.
     *
     * @param fact the fact's id
     * @param unit its unit, such as {@code day} or {@code point}; empty for none
     * @param number the number, decimal text
     * @return the sheet
     */
    public FactSheet number(String fact, String unit, String number) {
        Rational value = Rational.parse(number);
        int decimals = value.decimal().orElseThrow().scale();
        return with(fact, Kind.NUMBER, Unit.parse(unit), Math.max(0, decimals), Value.of(value));
    }

    /**
     * This sheet with a category.
     *
     * @param fact the fact's id
     * @param name the category
     * @return the sheet
     */
    public FactSheet category(String fact, String name) {
        return with(fact, Kind.CATEGORY, Unit.NONE, 0, Value.of(name));
    }

    /**
     * This sheet with a flag.
     *
     * @param fact the fact's id
     * @param holds whether it holds
     * @return the sheet
     */
    public FactSheet flag(String fact, boolean holds) {
        return with(fact, Kind.FLAG, Unit.NONE, 0, Value.of(holds));
    }

    private FactSheet with(String id, Kind kind, Unit unit, int decimals, Value value) {
        Origin origin = new Origin(id, "fact", null, Label.same(id));
        Map<String, ColumnName> moreColumns = new LinkedHashMap<>(columns);
        moreColumns.put(id, new ColumnName(new Fact(Rubric.STAFF, id, kind, unit, decimals, origin), List.of(), ""));
        Map<String, Value> moreValues = new LinkedHashMap<>(values);
        moreValues.put(id, value);
        return new FactSheet(staffId, moreColumns, moreValues);
    }

    RubricScore score(Rubric rubric, RubricTypes types) {
        if (!rubric.table().equals(Rubric.STAFF) || rubric.isInMoney()) {
            throw new IllegalArgumentException(
                    "The rubric '" + rubric.id() + "' must be of the staff and in points to be scored without a plan.");
        }
        ProblemCollector problems = new ProblemCollector();
        Vocabulary vocabulary = new Vocabulary(problems);
        vocabulary.addTable(Rubric.STAFF, columns, List.of());
        rubric.define(Scope.POINT, Optional.empty(), types, vocabulary);
        Quantity total = vocabulary.defined(rubric.id());
        if (!problems.hasErrors()) {
            new Shapes(problems).of(total, rubric.id());
        }
        if (problems.hasErrors()) {
            throw new ProblemException(problems.problems());
        }
        RowEvaluator evaluator = new RowEvaluator(facts());
        require(vocabulary, evaluator);
        Deriver deriver = new Deriver(evaluator);
        Map<String, Derivation> dimensions = new LinkedHashMap<>();
        for (RubricDimension dimension : rubric.dimensions()) {
            dimensions.put(dimension.id(), deriver.derive(vocabulary.defined(dimension.id()), 0, dimension.origin()));
        }
        return new RubricScore(dimensions, deriver.derive(total, 0, rubric.origin()));
    }

    private static void require(Vocabulary vocabulary, RowEvaluator evaluator) {
        List<Problem> failed = new ArrayList<>();
        for (Requirement requirement : vocabulary.requirements()) {
            requirement.failure(evaluator, 0).ifPresent(failed::add);
        }
        if (!failed.isEmpty()) {
            throw new ProblemException(failed);
        }
    }

    private TableFacts facts() {
        Rows<String> rows = Rows.ofIds(Rubric.STAFF, List.of(staffId));
        for (Map.Entry<String, ColumnName> column : columns.entrySet()) {
            Value value = values.getOrDefault(column.getKey(), Value.Absent.ABSENT);
            rows = rows.values(column.getKey(), column.getValue().fact().kind(), row -> value);
        }
        return TableFacts.of(rows);
    }
}
