package io.github.meritpool.formats;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.Payout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The columns of a settlement in CSV. */
final class SettlementColumns {

    private static final Label PAY = Label.of("pay", "应发合计");
    private static final String PAY_ID = "pay";

    /** Its column's id where a plan calls something of its own {@code pay}; no plan can call anything so. */
    private static final String PAY_ID_ELSE = "pay.all";

    private final List<Column> columns = new ArrayList<>();

    /** One column: what it is called, and what each person's cell says. */
    private record Column(String id, Label label, Function<Payout, String> cell) {

        String name(SettlementCsv.Headers headers) {
            return switch (headers) {
                case IDS -> id;
                case ENGLISH -> label.in(Locale.ENGLISH);
                case CHINESE -> label.in(Locale.SIMPLIFIED_CHINESE);
            };
        }
    }

    SettlementColumns(PayPlan plan) {
        addStaff(plan.table(Rubric.STAFF).orElseThrow());
        plan.rubric().ifPresent(this::addScores);
        plan.lines().forEach(line -> add(line.id(), line.label(), payout -> amount(of(payout.lines(), line.id()))));
        boolean isTaken = columns.stream().anyMatch(column -> column.id().equals(PAY_ID));
        add(isTaken ? PAY_ID_ELSE : PAY_ID, PAY, payout -> amount(payout.total()));
    }

    private void addStaff(FactTable staff) {
        FactColumn key = staff.column(staff.key().get(0)).orElseThrow();
        add(key.id(), key.label(), payout -> FormulaText.madeSafe(payout.staffId()));
    }

    private void addScores(Rubric rubric) {
        rubric.dimensions()
                .forEach(one -> add(
                        one.id(),
                        one.label(),
                        payout -> score(Optional.ofNullable(payout.scores().get(one.id())))));
        add(rubric.id(), rubric.label(), payout -> score(payout.score()));
    }

    private void add(String id, Label label, Function<Payout, String> cell) {
        columns.add(new Column(id, label, cell));
    }

    /** The header; where two columns would be called the same, their ids are added. */
    List<String> names(SettlementCsv.Headers headers) {
        List<String> plain =
                columns.stream().map(column -> column.name(headers)).toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            boolean isShared = Collections.frequency(plain, plain.get(i)) > 1;
            String name = isShared ? plain.get(i) + " (" + columns.get(i).id() + ")" : plain.get(i);
            names.add(FormulaText.madeSafe(name));
        }
        return names;
    }

    List<String> cells(Payout payout) {
        return columns.stream().map(column -> column.cell().apply(payout)).toList();
    }

    /** Every payout has every line of its plan. */
    private static <V> V of(Map<String, V> figures, String id) {
        return Objects.requireNonNull(figures.get(id), id);
    }

    /** People who are not assessed have no scores, so their cells are empty. */
    private static String score(Optional<Rational> score) {
        return score.map(Rational::toString).orElse("");
    }

    private static String amount(Money amount) {
        return amount.amount().toPlainString();
    }
}
