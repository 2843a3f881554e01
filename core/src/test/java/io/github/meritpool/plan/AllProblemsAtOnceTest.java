package io.github.meritpool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Mark;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Law 5: checking goes on past what is wrong, and reports nothing twice. */
class AllProblemsAtOnceTest {

    private static final Label WORDS = Label.same("words");

    private static PayPlan.Builder plan(String pool) {
        Tree.Fields byPoints =
                Tree.fields().put("points", "total").put("to", "teaches").build();
        return PayPlan.builder()
                .id("plan")
                .label(WORDS)
                .conventions(Conventions.of("CNY", 4, "2025-12-31"))
                .addTables(FactTable.of(
                        "staff",
                        WORDS,
                        FactTable.RowsRule.COMPLETE,
                        List.of("id"),
                        FactColumn.id("id", WORDS),
                        FactColumn.decimal("mark", WORDS, "point", 2, "0", "50"),
                        FactColumn.flag("teaches", WORDS)))
                .addPools(Pool.of("merit", WORDS, "1000"))
                .addLines(PayLine.of("line", WORDS, pool, 1, "pointValue", byPoints));
    }

    private static Rubric rubric(RubricType... types) {
        RubricDimension[] dimensions = new RubricDimension[types.length];
        for (int i = 0; i < types.length; i++) {
            dimensions[i] = RubricDimension.of("dimension" + i, WORDS, "50", types[i]);
        }
        return Rubric.of("total", WORDS, dimensions);
    }

    private static List<String> problems(Tree document) {
        return PayPlan.read(document).problems().stream()
                .map(problem -> problem.location() + " " + problem.code())
                .toList();
    }

    private static Tree with(PayPlan plan, String field, Tree data) {
        Map<String, Tree> fields = new LinkedHashMap<>(plan.toTree().fields());
        fields.put(field, data);
        return new Tree.Fields(fields);
    }

    @Test
    void aSoundPlanHasNone() {
        assertThat(problems(plan("merit")
                        .rubric(rubric(Mark.of("mark"), Mark.of("mark")))
                        .build()
                        .toTree()))
                .isEmpty();
    }

    @Test
    void wrongConventionsDoNotHideTheRest() {
        PayPlan plan = plan("merits").rubric(rubric(Mark.of("marks"))).build();
        Tree.Fields conventions = Tree.fields().put("currency", "CNY").build();
        assertThat(problems(with(plan, "conventions", conventions)))
                .contains(
                        "/conventions plan.missingField",
                        "/rubric/dimensions/0/of plan.unknownName",
                        "/lines/0/from distribution.unknownSource");
    }

    @Test
    void aPlanWithWrongConventionsIsRefusedEvenIfNothingElseIsWrong() {
        PayPlan plan = plan("merit").rubric(rubric(Mark.of("mark"))).build();
        assertThat(problems(with(plan, "conventions", new Tree.Text("usual"))))
                .containsExactly("/conventions plan.wrongType");
    }

    @Test
    void aDimensionThatIsLeftOutIsNotMissedInTheTotalNorInWhatIsPaidByIt() {
        RubricType unknown =
                new RubricType("marks", Tree.fields().put("of", "mark").build());
        PayPlan plan = plan("merit").rubric(rubric(Mark.of("mark"), unknown)).build();
        assertThat(problems(plan.toTree())).containsExactly("/rubric/dimensions/1/type rubric.unknownType");
    }

    @Test
    void whatIsBrokenIsNotOfferedAsAClause() {
        Tree.Fields document = Documents.with(
                Documents.with(Documents.small(), "/lines/0/clause", Documents.text("meritPays")),
                "/lines/1/step",
                Documents.text("last"));
        assertThat(PayPlan.read(document).problems())
                .filteredOn(problem -> problem.code().equals("plan.unknownClause"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.values()).containsEntry("nearest", "C-1"));
    }
}
