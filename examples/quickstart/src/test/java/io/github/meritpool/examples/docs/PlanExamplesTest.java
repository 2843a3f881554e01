package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PlanLanguage;
import io.github.meritpool.post.PostCheck;
import io.github.meritpool.post.PostStaffing;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.Element;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        example.warnings().ifPresent(shown -> assertThat(warnings(example)).isEqualTo(shown));
        if (example.isWorked()) {
            Settlement settlement = example.settlement();
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
    private static String warnings(PlanExample example) {
        return example.plan().warnings().stream()
                .filter(warning -> !warning.code().startsWith("plan.un"))
                .map(warning -> warning.text(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    /** For each row whether it passes a check, or meets one of its requirements; empty where it is not checked. */
    private static void answers(Page.Table table, Settlement settlement) {
        for (List<String> row : table.rows()) {
            for (int i = 1; i < row.size(); i++) {
                String asked = table.header().get(i);
                assertThat(answer(settlement, asked, row.get(0)))
                        .as("%s of %s, line %d", asked, row.get(0), table.from())
                        .isEqualTo(row.get(i));
            }
        }
    }

    private static String answer(Settlement settlement, String asked, String row) {
        return settlement.checks().stream()
                .flatMap(check -> check.rows().stream()
                        .filter(one -> one.row().equals(row))
                        .map(one -> check.check().equals(asked)
                                ? one.passed()
                                : one.parts().get(asked)))
                .filter(Objects::nonNull)
                .map(answer -> answer.label().en())
                .findFirst()
                .orElse("");
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
            Map<String, Value> figures = figures(settlement, table, row.get(0));
            for (int i = 1; i < row.size(); i++) {
                String figure = results.header().get(i);
                assertThat(figures.get(figure))
                        .as("%s of %s, line %d", figure, row.get(0), results.from())
                        .isEqualTo(value(row.get(i)));
            }
        }
    }

    private static Value value(String cell) {
        if (cell.equals("true") || cell.equals("false")) {
            return Value.of(cell.equals("true"));
        }
        return ArgumentCheck.isDecimal(cell) ? Value.of(Rational.parse(cell)) : Value.of(cell);
    }

    /** What a settlement makes of a row of a table. */
    private static Map<String, Value> figures(Settlement settlement, String table, String row) {
        Map<String, Value> figures = new LinkedHashMap<>();
        if (table.equals(Rubric.STAFF)) {
            Payout payout = settlement.payout(row);
            payout.scores().forEach((dimension, score) -> figures.put(dimension, Value.of(score)));
            payout.score().ifPresent(total -> figures.put("total", Value.of(total)));
            payout.lines().forEach((line, amount) -> figures.put(line, Value.of(amount.exact())));
            payout.instalments().forEach((line, amounts) -> {
                for (int i = 0; i < amounts.size(); i++) {
                    figures.put(line + " " + (i + 1), Value.of(amounts.get(i).exact()));
                }
            });
        }
        ofTable(settlement, table, row, figures);
        Stream<String> ofStaff = table.equals(Rubric.STAFF)
                ? settlement.plan().posts().figures().stream().map(Element::id)
                : Stream.of();
        Stream<String> ofTable = settlement.plan().workload().elements().stream()
                .filter(element -> element.table().equals(table))
                .map(Element::id);
        Stream.concat(ofStaff, ofTable)
                .forEach(
                        id -> figures.put(id, settlement.explain(id, row).of(id).value()));
        return figures;
    }

    /** What assessments and lines make of one row of a table. */
    private static void ofTable(Settlement settlement, String table, String row, Map<String, Value> figures) {
        for (Rubric assessment : settlement.plan().assessments()) {
            if (assessment.table().equals(table)) {
                settlement.assessments().stream()
                        .filter(one -> one.assessment().equals(assessment.id()))
                        .flatMap(one -> one.rows().stream())
                        .filter(one -> one.row().equals(row))
                        .forEach(one -> {
                            one.scores().forEach((dimension, score) -> figures.put(dimension, Value.of(score)));
                            figures.put(assessment.id(), Value.of(one.total()));
                        });
            }
        }
        settlement.payments().stream()
                .filter(line -> line.table().equals(table))
                .forEach(line -> Optional.ofNullable(line.rows().get(row))
                        .ifPresent(amount -> figures.put(line.line(), Value.of(amount.exact()))));
    }

    private static void pool(Page.Table table, Settlement settlement) {
        PoolStatement pool = settlement.pools().stream()
                .filter(one -> table.of()
                        .equals(one.row().map(row -> one.pool() + "/" + row).orElse(one.pool())))
                .findFirst()
                .orElseThrow();
        Map<String, Rational> figures = new LinkedHashMap<>();
        figures.put("opening", pool.opening().exact());
        figures.put("received", sum(pool.received().values()));
        figures.put("returned", sum(pool.returned().values()));
        figures.put("paid", sum(pool.paid().values()));
        figures.put("transferred", sum(pool.transferred().values()));
        figures.put("closing", pool.closing().exact());
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

    private static Rational sum(Collection<Money> amounts) {
        return amounts.stream().map(Money::exact).reduce(Rational.ZERO, Rational::plus);
    }
}
