package io.github.meritpool.distribution;

import io.github.meritpool.money.Money;
import io.github.meritpool.plan.Fragment;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.LinePayments;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Three people with marks of 50, 30 and 20, of whom T3 is out; T1 heads the class C1 of 40 pupils, T2 C2 of 60. In C1 T1
 * teaches 4 hours and T2 1, in C2 T2 teaches 2 and T3 3. What pools and lines there are, a test states.
 */
public final class SmallSchool {

    private static final String PLAN = """
            {'meritpool': '1', 'id': 'small', 'label': {'en': 'small', 'zh-CN': '小'},
             'conventions': {'currency': 'CNY', 'scoreRounding': {'decimals': 4, 'mode': 'halfUp'},
              'moneyRounding': 'halfUp', 'residue': 'largestRemainder', 'ties': 'id', 'asOf': '2025-12-31'},
             'tables': [
              {'id': 'staff', 'label': {'en': 'staff', 'zh-CN': '教职工'}, 'key': ['id'], 'rows': 'complete', 'columns': [
               {'id': 'id', 'label': {'en': 'id', 'zh-CN': '工号'}, 'type': 'id'},
               {'id': 'mark', 'label': {'en': 'mark', 'zh-CN': '得分'}, 'type': 'decimal', 'unit': 'point', 'decimals': 1, 'min': -100, 'max': 100},
               {'id': 'status', 'label': {'en': 'status', 'zh-CN': '身份'}, 'type': 'category', 'values': ['paid', 'out']}]},
              {'id': 'classes', 'label': {'en': 'classes', 'zh-CN': '班级'}, 'key': ['class'], 'rows': 'complete', 'columns': [
               {'id': 'class', 'label': {'en': 'class', 'zh-CN': '班级'}, 'type': 'id'},
               {'id': 'head', 'label': {'en': 'head', 'zh-CN': '班主任'}, 'type': 'reference', 'references': 'staff'},
               {'id': 'size', 'label': {'en': 'pupils', 'zh-CN': '人数'}, 'type': 'integer', 'unit': 'pupil', 'min': 0, 'max': 100}]},
              {'id': 'teaching', 'label': {'en': 'teaching', 'zh-CN': '任课'}, 'key': ['number'], 'rows': 'complete', 'columns': [
               {'id': 'number', 'label': {'en': 'number', 'zh-CN': '编号'}, 'type': 'id'},
               {'id': 'inClass', 'label': {'en': 'class', 'zh-CN': '班级'}, 'type': 'reference', 'references': 'classes'},
               {'id': 'by', 'label': {'en': 'by', 'zh-CN': '教师'}, 'type': 'reference', 'references': 'staff'},
               {'id': 'hours', 'label': {'en': 'hours', 'zh-CN': '课时'}, 'type': 'integer', 'unit': 'hour', 'min': 0, 'max': 40}]}],
             'populations': [{'id': 'paidStaff', 'label': {'en': 'paid staff', 'zh-CN': '在岗'}, 'when': {'of': 'status', 'is': 'paid'}}],
             'accounts': [{'id': 'fund', 'label': {'en': 'fund', 'zh-CN': '基金'}}, {'id': 'town', 'label': {'en': 'town', 'zh-CN': '镇'}}]}
            """;

    private static final List<String> STAFF = List.of("T1 50 paid", "T2 30 paid", "T3 20 out");

    private final List<Tree> pools = new ArrayList<>();
    private final List<Tree> lines = new ArrayList<>();
    private List<String> staff = STAFF;

    public static SmallSchool school() {
        return new SmallSchool();
    }

    /** A pool of an id, with what a fragment states; unless stated it must be neither overdrawn nor left unpaid. */
    public SmallSchool pool(String id, String fragment) {
        Map<String, Tree> fields = named(id);
        fields.put("overdrawn", new Tree.Text("problem"));
        fields.put("rest", new Tree.Text("problem"));
        fields.putAll(Fragment.fields("{" + fragment + "}").fields());
        pools.add(new Tree.Fields(fields));
        return this;
    }

    /** A line of an id, with what a fragment states. */
    public SmallSchool line(String id, String from, int step, String formula, String fragment) {
        Map<String, Tree> fields = named(id);
        fields.put("from", new Tree.Text(from));
        fields.put("step", Tree.Decimal.of(String.valueOf(step)));
        fields.put("formula", new Tree.Text(formula));
        fields.putAll(Fragment.fields("{" + fragment + "}").fields());
        lines.add(new Tree.Fields(fields));
        return this;
    }

    /** Other people: id, mark, status. */
    public SmallSchool staff(String... rows) {
        staff = List.of(rows);
        return this;
    }

    private static Map<String, Tree> named(String id) {
        Map<String, Tree> fields = new LinkedHashMap<>();
        fields.put("id", new Tree.Text(id));
        fields.put("label", Fragment.tree("{'en': 'the " + id + "', 'zh-CN': '" + id + "项'}"));
        return fields;
    }

    public Tree.Fields document() {
        Map<String, Tree> fields = new LinkedHashMap<>(Fragment.fields(PLAN).fields());
        fields.put("pools", new Tree.Items(pools));
        fields.put("lines", new Tree.Items(lines));
        return new Tree.Fields(fields);
    }

    public List<Problem> planProblems() {
        return PayPlan.read(document()).errors();
    }

    public Checked<Settlement> settled() {
        PayPlan plan = PayPlan.read(document()).orElseThrow();
        return Settler.of(plan).settle(Inputs.of(roster(plan)));
    }

    private Roster roster(PayPlan plan) {
        RosterBuilder roster = Roster.builder(plan);
        staff.forEach(row -> add(roster, "staff", "id mark status", row));
        List.of("C1 T1 40", "C2 T2 60").forEach(row -> add(roster, "classes", "class head size", row));
        List.of("1 C1 T1 4", "2 C1 T2 1", "3 C2 T2 2", "4 C2 T3 3")
                .forEach(row -> add(roster, "teaching", "number inClass by hours", row));
        return roster.build().orElseThrow();
    }

    private static void add(RosterBuilder roster, String table, String columns, String row) {
        String[] names = columns.split(" ");
        String[] cells = row.split(" ");
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            byColumn.put(names[i], cells[i]);
        }
        roster.row(table, byColumn, Location.row(cells[0]));
    }

    /** What a line pays each row of its table: {@code T1 480.00, T2 288.00}; or the problems, with their places. */
    public String paid(String line) {
        return said(settled -> settled.payments().stream()
                .filter(payments -> payments.line().equals(line))
                .findFirst()
                .map(LinePayments::rows)
                .orElseGet(() -> toStaff(settled, line))
                .entrySet()
                .stream()
                .map(row -> row.getKey() + " " + row.getValue().amount())
                .collect(Collectors.joining(", ")));
    }

    private static Map<String, Money> toStaff(Settlement settled, String line) {
        Map<String, Money> paid = new LinkedHashMap<>();
        settled.payouts()
                .forEach(payout -> paid.put(payout.staffId(), payout.lines().get(line)));
        return paid;
    }

    /** What a pool took in and gave out, all that is not nothing; each row of a family on a line of its own. */
    public String flow(String pool) {
        return said(settled -> settled.pools().stream()
                .filter(statement -> statement.pool().equals(pool))
                .map(SmallSchool::flow)
                .collect(Collectors.joining("; ")));
    }

    private static String flow(PoolStatement pool) {
        List<String> parts = new ArrayList<>();
        parts.add(pool.row().map(row -> row + ": ").orElse("") + pool.opening().amount());
        pool.received().forEach((from, amount) -> parts.add("+" + from + " " + amount.amount()));
        pool.returned().forEach((from, amount) -> parts.add("back " + from + " " + amount.amount()));
        pool.paid().forEach((line, amount) -> parts.add("-" + line + " " + amount.amount()));
        pool.transferred().forEach((to, amount) -> parts.add("to " + to + " " + amount.amount()));
        parts.add("= " + pool.closing().amount());
        return String.join(", ", parts) + (pool.balances() ? "" : " UNBALANCED");
    }

    /** What accounts took in, and below zero what they gave. */
    public String accounts() {
        return said(settled -> settled.accounts().entrySet().stream()
                .map(account -> account.getKey() + " " + account.getValue().amount())
                .collect(Collectors.joining(", ")));
    }

    private String said(Function<Settlement, String> says) {
        Checked<Settlement> settled = settled();
        return settled.isOk()
                ? says.apply(settled.orElseThrow())
                : settled.errors().stream()
                        .map(problem -> problem.code() + " " + problem.location())
                        .collect(Collectors.joining(", "));
    }
}
