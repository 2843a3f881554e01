package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PlanLanguage;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every part of a plan that the documentation shows compiles, and its facts come to the figures that stand below it. */
class PlanExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleCompilesAndComesToItsFigures() {
        return Repository.pages().stream()
                .flatMap(page -> PlanExample.in(page).stream())
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
    }

    private static void check(PlanExample example) {
        String problems = example.found().stream()
                .map(problem -> problem.text(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
        assertThat(problems).as(example.name()).isEqualTo(example.problems().orElse(""));
        if (example.isWorked()) {
            Settlement settlement = example.settlement();
            example.tables("Figures").forEach(results -> results(results, settlement));
            example.tables("Pool").forEach(pool -> pool(pool, settlement));
        }
    }

    @Test
    void everyRubricTypeAndFormulaHasAnExampleWithFigures() {
        String worked = Repository.pages().stream()
                .flatMap(page -> PlanExample.in(page).stream())
                .filter(PlanExample::isWorked)
                .flatMap(example -> example.json().stream())
                .map(Page.Block::joined)
                .collect(Collectors.joining());
        for (String element : PlanLanguage.elements(RubricTypes.builtIn()).keySet()) {
            if (element.contains(":")) {
                assertThat(worked).contains("\"" + element.replace(":", "\": \"") + "\"");
            }
        }
    }

    private static void results(Page.Table results, Settlement settlement) {
        for (List<String> row : results.rows()) {
            Map<String, Rational> figures = results.of().isEmpty()
                    ? figures(settlement.payout(row.get(0)))
                    : figures(settlement, results.of(), row.get(0));
            for (int i = 1; i < row.size(); i++) {
                String figure = results.header().get(i);
                assertThat(figures.get(figure))
                        .as("%s of %s, line %d", figure, row.get(0), results.from())
                        .isEqualTo(Rational.parse(row.get(i)));
            }
        }
    }

    private static Map<String, Rational> figures(Payout payout) {
        Map<String, Rational> figures = new LinkedHashMap<>(payout.scores());
        payout.score().ifPresent(total -> figures.put("total", total));
        payout.lines().forEach((line, amount) -> figures.put(line, amount.exact()));
        payout.instalments().forEach((line, amounts) -> {
            for (int i = 0; i < amounts.size(); i++) {
                figures.put(line + " " + (i + 1), amounts.get(i).exact());
            }
        });
        return figures;
    }

    /** What assessments and lines make of one row of a table. */
    private static Map<String, Rational> figures(Settlement settlement, String table, String id) {
        Map<String, Rational> figures = new LinkedHashMap<>();
        for (Rubric assessment : settlement.plan().assessments()) {
            if (assessment.table().equals(table)) {
                settlement.assessments().stream()
                        .filter(one -> one.assessment().equals(assessment.id()))
                        .flatMap(one -> one.rows().stream())
                        .filter(one -> one.row().equals(id))
                        .forEach(one -> {
                            figures.putAll(one.scores());
                            figures.put(assessment.id(), one.total());
                        });
            }
        }
        settlement.payments().stream()
                .filter(line -> line.table().equals(table))
                .forEach(line -> Optional.ofNullable(line.rows().get(id))
                        .ifPresent(amount -> figures.put(line.line(), amount.exact())));
        return figures;
    }

    private static void pool(Page.Table table, Settlement settlement) {
        PoolStatement pool = settlement.pools().stream()
                .filter(one -> table.of()
                        .equals(one.row().map(row -> one.pool() + "/" + row).orElse(one.pool())))
                .findFirst()
                .orElseThrow();
        List<Rational> figures = List.of(
                pool.opening().exact(),
                sum(pool.received().values()).plus(sum(pool.returned().values())),
                sum(pool.paid().values()),
                sum(pool.transferred().values()),
                pool.closing().exact());
        assertThat(table.header()).containsExactly("opening", "received", "paid", "transferred", "closing");
        assertThat(table.rows().get(0).stream().map(Rational::parse))
                .as("pool %s, line %d", table.of(), table.from())
                .isEqualTo(figures);
    }

    private static Rational sum(Collection<Money> amounts) {
        return amounts.stream().map(Money::exact).reduce(Rational.ZERO, Rational::plus);
    }
}
