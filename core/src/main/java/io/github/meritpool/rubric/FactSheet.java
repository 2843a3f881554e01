package io.github.meritpool.rubric;

import io.github.meritpool.language.ColumnName;
import io.github.meritpool.language.FactRow;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Requirement;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Rows;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.TableFacts;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.spi.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person's facts, for scoring a rubric without a plan. Immutable: each method returns a sheet with one fact more. */
public final class FactSheet {

    private final String staffId;
    private final FactRow facts;

    private FactSheet(String staffId, FactRow facts) {
        this.staffId = staffId;
        this.facts = facts;
    }

    /**
     * A sheet without facts.
     *
     * @param staffId whose sheet it is
     * @return the sheet
     */
    public static FactSheet of(String staffId) {
        return new FactSheet(staffId, FactRow.of(Rubric.STAFF));
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
        return new FactSheet(staffId, facts.number(fact, unit, number));
    }

    /**
     * This sheet with a category.
     *
     * @param fact the fact's id
     * @param name the category
     * @return the sheet
     */
    public FactSheet category(String fact, String name) {
        return new FactSheet(staffId, facts.category(fact, name));
    }

    /**
     * This sheet with a flag.
     *
     * @param fact the fact's id
     * @param holds whether it holds
     * @return the sheet
     */
    public FactSheet flag(String fact, boolean holds) {
        return new FactSheet(staffId, facts.flag(fact, holds));
    }

    RubricScore score(Rubric rubric, RubricTypes types) {
        if (!rubric.table().equals(Rubric.STAFF) || rubric.isInMoney()) {
            throw new IllegalArgumentException(
                    "The rubric '" + rubric.id() + "' must be of the staff and in points to be scored without a plan.");
        }
        ProblemCollector problems = new ProblemCollector();
        Vocabulary vocabulary = new Vocabulary(problems);
        vocabulary.addTable(Rubric.STAFF, facts.columns(), List.of());
        rubric.define(Scope.POINT, Optional.empty(), types, vocabulary);
        Quantity total = vocabulary.defined(rubric.id());
        if (!problems.hasErrors()) {
            new Shapes(problems).of(total, rubric.id());
        }
        if (problems.hasErrors()) {
            throw new ProblemException(problems.problems());
        }
        RowEvaluator evaluator = new RowEvaluator(table());
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

    private TableFacts table() {
        Rows<String> rows = Rows.ofIds(Rubric.STAFF, List.of(staffId));
        for (Map.Entry<String, ColumnName> column : facts.columns().entrySet()) {
            Value value = facts.value(column.getKey());
            rows = rows.values(column.getKey(), column.getValue().fact().kind(), row -> value);
        }
        return TableFacts.of(rows);
    }
}
