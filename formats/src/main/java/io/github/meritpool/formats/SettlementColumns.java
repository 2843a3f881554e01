package io.github.meritpool.formats;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.NamedCheck;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.Answer;
import io.github.meritpool.settlement.CheckAnswer;
import io.github.meritpool.settlement.FigureColumn;
import io.github.meritpool.settlement.SettledColumns;
import io.github.meritpool.spi.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a settlement in CSV.
 *
 * @param <S> where the figures of the rows are
 */
final class SettlementColumns<S> {

    private static final Label PAY = Label.of("pay", "应发合计");
    private static final String PAY_ID = "pay";

    /** Its column's id where a plan calls something of its own {@code pay}; no plan can call anything so. */
    private static final String PAY_ID_ELSE = "pay.all";

    private final List<Column<S>> columns = new ArrayList<>();

    /** One column: what it is called, and its cells. */
    private record Column<S>(String id, Label label, boolean isAmount, Function<S, Cell> cells) {}

    private SettlementColumns() {}

    /** The columns of what everyone is paid, over the rows of the staff. */
    static SettlementColumns<SettledColumns> ofPayouts(PayPlan plan) {
        int decimals = plan.conventions().moneyDecimals();
        SettlementColumns<SettledColumns> columns = new SettlementColumns<>();
        columns.addKey(plan.table(Rubric.STAFF).orElseThrow(), figures -> ids(figures.ids(Rubric.STAFF)));
        plan.rubric().ifPresent(rubric -> addScores(rubric, columns));
        plan.lines().stream()
                .filter(line -> line.into().isEmpty())
                .forEach(line -> columns.addAmount(
                        line.id(), line.label(), figures -> amounts(figures.amount(line.id()), decimals)));
        boolean isTaken =
                columns.columns.stream().anyMatch(column -> column.id().equals(PAY_ID));
        columns.addAmount(isTaken ? PAY_ID_ELSE : PAY_ID, PAY, figures -> amounts(figures.pay(), decimals));
        return columns;
    }

    /** The columns of what the rows of an assessment are scored, over the rows of its table. */
    static SettlementColumns<SettledColumns> ofScores(PayPlan plan, Rubric assessment) {
        SettlementColumns<SettledColumns> columns = new SettlementColumns<>();
        columns.addKey(plan.table(assessment.table()).orElseThrow(), figures -> ids(figures.ids(assessment.table())));
        addScores(assessment, columns);
        return columns;
    }

    private static void addScores(Rubric rubric, SettlementColumns<SettledColumns> to) {
        rubric.dimensions()
                .forEach(one -> to.add(one.id(), one.label(), figures -> scores(figures.score(rubric.id(), one.id()))));
        to.add(rubric.id(), rubric.label(), figures -> scores(figures.total(rubric.id())));
    }

    /** The columns of what a check answers: each requirement, and the whole. Answers are words where headers are. */
    static SettlementColumns<CheckAnswer> ofAnswers(PayPlan plan, NamedCheck check, SettlementCsv.Headers headers) {
        SettlementColumns<CheckAnswer> columns = new SettlementColumns<>();
        columns.addKey(plan.table(check.table()).orElseThrow(), answer -> ids(List.of(answer.row())));
        for (Arguments part : check.with().objects("parts")) {
            String id = part.text("id");
            columns.add(
                    id,
                    part.label("label"),
                    answer -> answer(Objects.requireNonNull(answer.parts().get(id), id), headers));
        }
        columns.add(check.id(), check.label(), answer -> answer(answer.passed(), headers));
        return columns;
    }

    private static Cell ids(List<String> ids) {
        return (row, to) -> to.text(FormulaText.madeSafe(ids.get(row)));
    }

    /** As exact as they are; people who are not assessed have no scores, so their cells are empty. */
    private static Cell scores(FigureColumn scores) {
        return scores.decimals()
                .<Cell>map(numbers -> (row, to) -> {
                    if (numbers.isAbsent(row)) {
                        to.text("");
                    } else {
                        to.plain(numbers.unscaled(row), numbers.decimals());
                    }
                })
                .orElse((row, to) ->
                        to.text(scores.number(row).map(Rational::toString).orElse("")));
    }

    /** With all the decimals of the currency. */
    private static Cell amounts(FigureColumn amounts, int decimals) {
        return amounts.decimals()
                .<Cell>map(numbers -> (row, to) -> to.decimal(numbers.unscaled(row), decimals))
                .orElse((row, to) -> to.text(text(amounts.number(row).orElseThrow(), decimals)));
    }

    private static String text(Rational amount, int decimals) {
        return amount.decimal().orElseThrow().setScale(decimals).toPlainString();
    }

    private static Cell answer(Answer answer, SettlementCsv.Headers headers) {
        String text = switch (headers) {
            case IDS -> SettlementNotation.text(answer);
            case ENGLISH -> answer.label().in(Locale.ENGLISH);
            case CHINESE -> answer.label().in(Locale.SIMPLIFIED_CHINESE);
        };
        return (row, to) -> to.text(text);
    }

    /** The key columns of a table in one, as its rows' ids have them. */
    private void addKey(FactTable table, Function<S, Cell> ids) {
        List<FactColumn> keys =
                table.key().stream().map(key -> table.column(key).orElseThrow()).toList();
        Label label = Label.of(
                joined(keys, key -> key.label().en()),
                joined(keys, key -> key.label().zhCn()));
        add(joined(keys, FactColumn::id), label, ids);
    }

    private static String joined(List<FactColumn> keys, Function<FactColumn, String> name) {
        return keys.stream().map(name).collect(Collectors.joining("/"));
    }

    private void add(String id, Label label, Function<S, Cell> cells) {
        columns.add(new Column<>(id, label, false, cells));
    }

    private void addAmount(String id, Label label, Function<S, Cell> cells) {
        columns.add(new Column<>(id, label, true, cells));
    }

    /** The ids of the columns that hold money. */
    List<String> amounts() {
        return columns.stream().filter(Column::isAmount).map(Column::id).toList();
    }

    /** The header; where two columns would be called the same, their ids are added. */
    List<String> names(SettlementCsv.Headers headers) {
        List<String> plain = columns.stream()
                .map(column -> headers.name(column.id(), column.label()))
                .toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            boolean isShared = Collections.frequency(plain, plain.get(i)) > 1;
            String name = isShared ? plain.get(i) + " (" + columns.get(i).id() + ")" : plain.get(i);
            names.add(FormulaText.madeSafe(name));
        }
        return names;
    }

    /** The cells of each column, for the rows of a source. */
    List<Cell> cells(S source) {
        List<Cell> cells = new ArrayList<>();
        for (Column<S> column : columns) {
            cells.add(column.cells().apply(source));
        }
        return cells;
    }
}
