package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanLanguage;
import io.github.meritpool.post.PostCheck;
import io.github.meritpool.post.PostStaffing;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.spi.ArgumentCheck;
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
        Checked<PayPlan> plan = example.plan();
        Optional<Checked<Settlement>> settled = example.settled(plan);
        String problems = settled.map(Checked::errors).orElse(plan.errors()).stream()
                .map(problem -> problem.text(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
        assertThat(problems).as(example.name()).isEqualTo(example.problems().orElse(""));
        example.warnings().ifPresent(shown -> assertThat(warnings(plan)).isEqualTo(shown));
        if (example.isWorked()) {
            Settlement settlement = settled.orElseThrow().orElseThrow();
            example.tables("Figures").forEach(results -> results(results, settlement));
            example.staffing()
                    .ifPresent(report -> assertThat(staffing(settlement)).isEqualTo(report));
            example.tables("Pool").forEach(pool -> pool(pool, settlement));
            example.tables("Accounts").forEach(accounts -> accounts(accounts, settlement));
            example.tables("Answers").forEach(answers -> answers(answers, settlement));
            example.reasons().forEach(block -> reasons(block, settlement));
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

    /** What an example is warned of, but for what only the rest of the example plan would use. */
    private static String warnings(Checked<PayPlan> plan) {
        return plan.warnings().stream()
                .filter(warning -> !warning.code().startsWith("plan.un"))
                .map(warning -> warning.text(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    /** For each row whether it passes a check, or meets one of its requirements; empty where it is not checked. */
    private static void answers(Page.Table table, Settlement settlement) {
        for (List<String> row : table.rows()) {
            for (int i = 1; i < row.size(); i++) {
                String asked = table.header().get(i);
                assertThat(new SettledFigures(settlement).answer(asked, row.get(0)))
                        .as("%s of %s, line %d", asked, row.get(0), table.from())
                        .isEqualTo(row.get(i));
            }
        }
    }

    private static void reasons(Page.Block block, Settlement settlement) {
        String[] of = block.info().split(" ");
        Locale locale = of.length > 4 ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        assertThat(settlement.explainCheck(of[2], of[3]).text(locale)).isEqualTo(block.joined() + "\n");
    }

    private static String staffing(Settlement settlement) {
        PostCheck check = settlement.staffing().orElseThrow();
        return Stream.concat(
                        check.posts().stream().map(PostStaffing::toString),
                        check.problems().stream().map(problem -> problem.text(Locale.ENGLISH)))
                .collect(Collectors.joining("\n"));
    }

    private static void results(Page.Table results, Settlement settlement) {
        String table = results.of().isEmpty() ? Rubric.STAFF : results.of();
        for (List<String> row : results.rows()) {
            for (int i = 1; i < row.size(); i++) {
                String figure = results.header().get(i);
                assertThat(new SettledFigures(settlement).of(table, row.get(0), figure))
                        .as("%s of %s, line %d", figure, row.get(0), results.from())
                        .hasValue(value(row.get(i)));
            }
        }
    }

    private static Value value(String cell) {
        if (cell.equals("true") || cell.equals("false")) {
            return Value.of(cell.equals("true"));
        }
        return ArgumentCheck.isDecimal(cell) ? Value.of(Rational.parse(cell)) : Value.of(cell);
    }

    private static void pool(Page.Table table, Settlement settlement) {
        Map<String, Rational> figures = new SettledFigures(settlement).pool(table.of());
        Map<String, Rational> stated = new LinkedHashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            stated.put(table.header().get(i), Rational.parse(table.rows().get(0).get(i)));
        }
        // What a page leaves out is nothing.
        figures.keySet().forEach(figure -> stated.putIfAbsent(figure, Rational.ZERO));
        assertThat(stated).as("pool %s, line %d", table.of(), table.from()).isEqualTo(figures);
    }

    /** What accounts received, less what they gave. */
    private static void accounts(Page.Table table, Settlement settlement) {
        for (int i = 0; i < table.header().size(); i++) {
            String account = table.header().get(i);
            assertThat(settlement.accounts().get(account))
                    .as("account %s, line %d", account, table.from())
                    .isEqualTo(Money.of("CNY", table.rows().get(0).get(i)));
        }
    }
}
