package io.github.meritpool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.rubric.Deduction;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A field that would be left out of account is a problem: nothing that is written is ignored. */
class IdleFieldsTest {

    private static final Label WORDS = Label.same("words");

    private static PayPlan.Builder plan() {
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
                        FactColumn.decimal("score", WORDS, "point", 2, "0", "100"),
                        FactColumn.integer("pupils", WORDS, "pupil", "0", "100"),
                        FactColumn.flag("teaches", WORDS)));
    }

    private static PayPlan.Builder allowance(Tree.FieldsBuilder more) {
        Tree.FieldsBuilder fields = Tree.fields()
                .put("to", "teaches")
                .put("base", BigDecimal.valueOf(30))
                .put("months", BigDecimal.TEN)
                .put("draws", "paid");
        more.build().fields().forEach(fields::put);
        return plan().addPools(Pool.of("merit", WORDS, "1000"))
                .addLines(PayLine.of("line", WORDS, "merit", 1, "allowance", fields.build()));
    }

    private static List<String> problems(PayPlan.Builder plan) {
        return CompiledPlan.of(plan.build()).errors().stream()
                .map(IdleFieldsTest::brief)
                .toList();
    }

    private static String brief(Problem problem) {
        return problem.location() + " " + problem.code();
    }

    @Test
    void anAllowanceMayBePlain() {
        assertThat(problems(allowance(Tree.fields()))).isEmpty();
    }

    @Test
    void moneyForEachNeedsWhatIsCounted() {
        assertThat(problems(allowance(Tree.fields().put("each", BigDecimal.ONE))))
                .containsExactly("/lines/0/each distribution.fieldAlone");
        assertThat(problems(allowance(Tree.fields().put("count", "pupils"))))
                .containsExactly("/lines/0/count distribution.fieldAlone");
    }

    @Test
    void aFullMarkNeedsItsScore() {
        assertThat(problems(allowance(Tree.fields().put("outOf", BigDecimal.TEN))))
                .containsExactly("/lines/0/outOf distribution.fieldAlone");
    }

    @Test
    void whenACapBindsIsStatedWhereThereAreACapAndAScoreAndNowhereElse() {
        Tree.FieldsBuilder cap = Tree.fields().put("cap", BigDecimal.valueOf(60));
        assertThat(problems(allowance(cap))).isEmpty();

        cap.put("capBinds", "afterScore");
        assertThat(problems(allowance(cap))).containsExactly("/lines/0/capBinds distribution.fieldAlone");

        Tree.FieldsBuilder both = Tree.fields()
                .put("cap", BigDecimal.valueOf(60))
                .put("score", "score")
                .put("outOf", BigDecimal.valueOf(100));
        assertThat(problems(allowance(both))).containsExactly("/lines/0/cap distribution.capBinds");
    }

    @Test
    void theRangeOfAMeanNeedsSomebodyWhoIsPaidIt() {
        Tree.Fields points = Tree.fields()
                .put("points", "score")
                .put("to", "teaches")
                .put("meanOver", "teaches")
                .build();
        assertThat(problems(plan().addPools(Pool.of("merit", WORDS, "1000"))
                        .addLines(PayLine.of("line", WORDS, "merit", 1, "pointValue", points))))
                .containsExactly("/lines/0/meanOver distribution.fieldAlone");
    }

    @Test
    void whatLiesBeyondNeedsAnAllowanceAndTheOtherWayRound() {
        Tree.Fields free = item().put("free", BigDecimal.ONE).build();
        Tree.Fields beyond = item().put("beyond", "cliff").build();
        RubricType type = new RubricType(
                "deduction",
                Tree.fields().putItems("items", List.of(free, beyond)).build());
        assertThat(problems(plan().rubric(Rubric.of("total", WORDS, RubricDimension.of("one", WORDS, "10", type)))))
                .containsExactly(
                        "/rubric/dimensions/0/items/0 rubric.beyond", "/rubric/dimensions/0/items/1 rubric.beyond");
        assertThat(problems(plan().rubric(Rubric.of(
                        "total",
                        WORDS,
                        RubricDimension.of(
                                "one",
                                WORDS,
                                "10",
                                Deduction.of(Deduction.item("pupils", "1").excessOver("2")))))))
                .isEmpty();
    }

    private static Tree.FieldsBuilder item() {
        return Tree.fields().put("of", "pupils").put("each", BigDecimal.ONE);
    }

    @Test
    void fieldsOfAnotherTypeOfColumnOrParameter() {
        FactColumn flag = new FactColumn(Arguments.of(
                FactColumn.FIELDS,
                Element.fields("away", WORDS)
                        .put("type", "flag")
                        .put("unit", "day")
                        .build()));
        PlanParameter money = new PlanParameter(Arguments.of(
                PlanParameter.FIELDS,
                Element.fields("amount", WORDS)
                        .put("type", "money")
                        .put("decimals", BigDecimal.ONE)
                        .build()));
        assertThat(problems(plan().addParameters(money)
                        .addTables(FactTable.of(
                                "days",
                                WORDS,
                                FactTable.RowsRule.COMPLETE,
                                List.of("day"),
                                FactColumn.id("day", WORDS),
                                flag))))
                .containsExactly("/tables/1/columns/1/unit plan.idleField", "/parameters/0/decimals plan.idleField");
    }
}
