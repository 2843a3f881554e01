package io.github.meritpool.examples.settle;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A settlement as a table that a principal can read: a line for each of the staff, the sums, and each pool. */
final class Summary {

    /** Where the sum of all lines is kept; no line has an empty id. */
    private static final String ALL = "";

    private static final String NOT_ASSESSED = "–";

    private final Settlement settlement;
    private final Locale locale;

    Summary(Settlement settlement, Locale locale) {
        this.settlement = settlement;
        this.locale = locale;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(settlement.plan().label().in(locale)).append("\n\n");
        table(text);
        text.append('\n');
        settlement.plan().pools().forEach(pool -> statement(text, pool));
        return text.toString();
    }

    private void table(StringBuilder text) {
        List<List<String>> rows = new ArrayList<>(List.of(heads()));
        Map<String, Money> sums = new LinkedHashMap<>();
        for (Payout payout : settlement.payouts()) {
            rows.add(cells(payout));
            payout.lines().forEach((line, amount) -> sums.merge(line, amount, Money::plus));
            sums.merge(ALL, payout.total(), Money::plus);
        }
        rows.add(sums(sums));
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        rows.forEach(row -> row(text, row, widths));
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(say("staff", "工号")));
        settlement.plan().rubric().ifPresent(rubric -> heads.add(rubric.label().in(locale)));
        for (PayLine line : linesToStaff()) {
            heads.add(line.label().in(locale));
        }
        heads.add(say("pay", "应发合计"));
        return heads;
    }

    /** Others pay into pools, whose statements say so. */
    private List<PayLine> linesToStaff() {
        return settlement.plan().lines().stream()
                .filter(line -> line.into().isEmpty())
                .toList();
    }

    private List<String> cells(Payout payout) {
        List<String> cells = new ArrayList<>(List.of(payout.staffId()));
        settlement
                .plan()
                .rubric()
                .ifPresent(rubric ->
                        cells.add(payout.score().map(Rational::toString).orElse(NOT_ASSESSED)));
        payout.lines().values().forEach(amount -> cells.add(amount.amountText(locale)));
        cells.add(payout.total().amountText(locale));
        return cells;
    }

    private List<String> sums(Map<String, Money> sums) {
        List<String> cells = new ArrayList<>(List.of(say("together", "合计")));
        settlement.plan().rubric().ifPresent(rubric -> cells.add(""));
        for (PayLine line : linesToStaff()) {
            cells.add(amount(sums, line.id()));
        }
        cells.add(amount(sums, ALL));
        return cells;
    }

    private String amount(Map<String, Money> sums, String line) {
        Money sum = sums.get(line);
        return sum == null ? "" : sum.amountText(locale);
    }

    /** A pool's money; that of a family together. */
    private void statement(StringBuilder text, Pool pool) {
        List<PoolStatement> statements = settlement.pools().stream()
                .filter(one -> one.pool().equals(pool.id()))
                .toList();
        text.append(pool.label().in(locale));
        if (pool.each().isPresent()) {
            text.append(say(" (" + statements.size() + " pools)", "（共 " + statements.size() + " 份）"));
        }
        text.append(':');
        moved(text, say(" opening ", " 期初 "), statements, one -> Stream.of(one.opening()));
        moved(text, say(" + received ", " + 收入 "), statements, one -> amounts(one.received()));
        moved(text, say(" + returned ", " + 退回 "), statements, one -> amounts(one.returned()));
        text.append(" =");
        moved(text, say(" paid ", " 发放 "), statements, one -> amounts(one.paid()));
        moved(text, say(" + transferred ", " + 转出 "), statements, one -> amounts(one.transferred()));
        moved(text, say(" + closing ", " + 期末 "), statements, one -> Stream.of(one.closing()));
        text.append('\n');
    }

    private static Stream<Money> amounts(Map<String, Money> byId) {
        return byId.values().stream();
    }

    private void moved(
            StringBuilder text,
            String words,
            List<PoolStatement> statements,
            Function<PoolStatement, Stream<Money>> amounts) {
        statements.stream()
                .flatMap(amounts)
                .reduce(Money::plus)
                .ifPresent(sum -> text.append(words).append(sum.text(locale)));
    }

    /** The first column to the left, figures to the right. */
    private static void row(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String space = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(i == 0 ? cells.get(i) + space : "  " + space + cells.get(i));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /** Chinese characters are two columns wide. */
    private static int width(String cell) {
        return cell.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    private String say(String en, String zhCn) {
        return Label.of(en, zhCn).in(locale);
    }
}
