package io.github.meritpool.formats;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.NamedCheck;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.Answer;
import io.github.meritpool.settlement.CheckAnswer;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.RowScores;
import io.github.meritpool.spi.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a settlement in CSV.
 *
 * @param <R> what a row of the file is about
 */
final class SettlementColumns<R> {

    private static final Label PAY = Label.of("pay", "应发合计");
    private static final String PAY_ID = "pay";

    /** Its column's id where a plan calls something of its own {@code pay}; no plan can call anything so. */
    private static final String PAY_ID_ELSE = "pay.all";

    private final List<Column<R>> columns = new ArrayList<>();

    /** One column: what it is called, and what each cell says. */
    private record Column<R>(String id, Label label, boolean isAmount, Function<R, String> cell) {}

    private SettlementColumns() {}

    /** The columns of what everyone is paid. */
    static SettlementColumns<Payout> ofPayouts(PayPlan plan) {
        SettlementColumns<Payout> columns = new SettlementColumns<>();
        columns.addKey(plan.table(Rubric.STAFF).orElseThrow(), Payout::staffId);
        plan.rubric().ifPresent(rubric -> columns.addScores(rubric, Payout::scores, Payout::score));
        plan.lines().stream()
                .filter(line -> line.into().isEmpty())
                .forEach(line -> columns.addAmount(line.id(), line.label(), payout -> of(payout.lines(), line.id())));
        boolean isTaken =
                columns.columns.stream().anyMatch(column -> column.id().equals(PAY_ID));
        columns.addAmount(isTaken ? PAY_ID_ELSE : PAY_ID, PAY, Payout::total);
        return columns;
    }

    /** The columns of what the rows of an assessment are scored. */
    static SettlementColumns<RowScores> ofScores(PayPlan plan, Rubric assessment) {
        SettlementColumns<RowScores> columns = new SettlementColumns<>();
        columns.addKey(plan.table(assessment.table()).orElseThrow(), RowScores::row);
        columns.addScores(assessment, RowScores::scores, row -> Optional.of(row.total()));
        return columns;
    }

    /** The columns of what a check answers: each requirement, and the whole. Answers are words where headers are. */
    static SettlementColumns<CheckAnswer> ofAnswers(PayPlan plan, NamedCheck check, SettlementCsv.Headers headers) {
        SettlementColumns<CheckAnswer> columns = new SettlementColumns<>();
        columns.addKey(plan.table(check.table()).orElseThrow(), CheckAnswer::row);
        for (Arguments part : check.with().objects("parts")) {
            String id = part.text("id");
            columns.add(id, part.label("label"), row -> answer(of(row.parts(), id), headers));
        }
        columns.add(check.id(), check.label(), row -> answer(row.passed(), headers));
        return columns;
    }

    private static String answer(Answer answer, SettlementCsv.Headers headers) {
        return switch (headers) {
            case IDS -> SettlementNotation.text(answer);
            case ENGLISH -> answer.label().in(Locale.ENGLISH);
            case CHINESE -> answer.label().in(Locale.SIMPLIFIED_CHINESE);
        };
    }

    /** The key columns of a table in one, as its rows' ids have them. */
    private void addKey(FactTable table, Function<R, String> id) {
        List<FactColumn> keys =
                table.key().stream().map(key -> table.column(key).orElseThrow()).toList();
        Label label = Label.of(
                joined(keys, key -> key.label().en()),
                joined(keys, key -> key.label().zhCn()));
        add(joined(keys, FactColumn::id), label, row -> FormulaText.madeSafe(id.apply(row)));
    }

    private static String joined(List<FactColumn> keys, Function<FactColumn, String> name) {
        return keys.stream().map(name).collect(Collectors.joining("/"));
    }

    private void addScores(
            Rubric rubric, Function<R, Map<String, Rational>> scores, Function<R, Optional<Rational>> total) {
        rubric.dimensions()
                .forEach(one -> add(
                        one.id(),
                        one.label(),
                        row -> score(Optional.ofNullable(scores.apply(row).get(one.id())))));
        add(rubric.id(), rubric.label(), row -> score(total.apply(row)));
    }

    private void add(String id, Label label, Function<R, String> cell) {
        columns.add(new Column<>(id, label, false, cell));
    }

    private void addAmount(String id, Label label, Function<R, Money> amount) {
        columns.add(
                new Column<>(id, label, true, row -> amount.apply(row).amount().toPlainString()));
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

    List<String> cells(R row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }

    /** Every payout has every line of its plan that pays staff. */
    private static <V> V of(Map<String, V> figures, String id) {
        return Objects.requireNonNull(figures.get(id), id);
    }

    /** People who are not assessed have no scores, so their cells are empty. */
    private static String score(Optional<Rational> score) {
        return score.map(Rational::toString).orElse("");
    }
}
