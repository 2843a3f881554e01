package io.github.meritpool.testkit;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a plan that is drawn: each element adds the columns that it needs, so that all of them count. */
final class DrawnTables {

    static final List<String> LEVELS = List.of("good", "fair", "poor");
    static final List<String> TERMS = List.of("first", "second");

    private final Map<String, List<FactColumn>> columns = new LinkedHashMap<>();
    private final Map<String, List<String>> perTerm = new LinkedHashMap<>();
    private final Currency currency;

    DrawnTables(String currency) {
        this.currency = Currency.getInstance(currency);
        own(Rubric.STAFF);
    }

    String currency() {
        return currency.getCurrencyCode();
    }

    /** A table whose rows have ids of their own. */
    String own(String id) {
        add(id, FactColumn.id("id", Label.of("id", "编号")));
        return id;
    }

    private String add(String table, FactColumn column) {
        columns.computeIfAbsent(table, one -> new ArrayList<>()).add(column);
        return column.id();
    }

    /** Events of the staff: any number of rows for each. */
    String events(String id) {
        own(id);
        reference(id, "who", Rubric.STAFF);
        return id;
    }

    /** A row for each of the staff and each of two terms. */
    String terms(String id) {
        reference(id, "who", Rubric.STAFF);
        add(id, FactColumn.category("term", Label.of("term", "学期"), TERMS));
        perTerm.put(id, List.of("who", "term"));
        return id;
    }

    void reference(String table, String column, String to) {
        add(table, FactColumn.reference(column, Label.of("to which it belongs", "所属"), to));
    }

    String money(String table, String column) {
        int decimals = currency.getDefaultFractionDigits();
        Label label = Label.of("amount", "金额");
        return add(table, FactColumn.decimal(column, label, currency.getCurrencyCode(), decimals, "0", "20000"));
    }

    String points(String table, String column, String max) {
        return add(table, FactColumn.decimal(column, Label.of("points", "得分"), "point", 1, "0", max));
    }

    String days(String table, String column) {
        return add(table, FactColumn.decimal(column, Label.of("days", "天数"), "day", 1, "0", "30"));
    }

    String count(String table, String column, String unit) {
        return add(table, FactColumn.integer(column, Label.of("number", "数量"), unit, "0", "9"));
    }

    String flag(String table, String column) {
        return add(table, FactColumn.flag(column, Label.of("so it is", "是否")));
    }

    String category(String table, String column, List<String> values) {
        return add(table, FactColumn.category(column, Label.of("kind", "类别"), values));
    }

    List<Tree.Fields> trees() {
        List<Tree.Fields> tables = new ArrayList<>();
        columns.forEach((id, each) -> tables.add(FactTable.of(
                        id,
                        Label.of(id, "表"),
                        perTerm.containsKey(id) ? FactTable.RowsRule.FOR_EACH_KEY : FactTable.RowsRule.COMPLETE,
                        perTerm.getOrDefault(id, List.of("id")),
                        each.toArray(FactColumn[]::new))
                .with()
                .fields()));
        return tables;
    }
}
