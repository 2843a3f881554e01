package io.github.meritpool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemAssert;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small plan as the tree that a document is read into, and edits of it by JSON pointer. */
public final class Documents {

    private Documents() {}

    /** Marks and days absent, a table of terms, a population, a parameter, an account, one pool and two lines. */
    public static Tree.Fields small() {
        return Tree.fields()
                .put("meritpool", "1")
                .put("id", "small")
                .put("label", words("a small plan", "小方案"))
                .put("conventions", conventions())
                .putItems("clauses", List.of(clause("C-1"), clause("C-2")))
                .putItems("parameters", List.of(rate()))
                .putItems("tables", List.of(staff(), terms()))
                .putItems("custom", List.of(custom("doubled", sumOf("mark", "mark"))))
                .putItems("populations", List.of(paid()))
                .put("rubric", rubric())
                .putItems("accounts", List.of(element("fund", "fund", "基金").build()))
                .putItems("pools", List.of(pool()))
                .putItems("lines", List.of(allowance(), merit()))
                .build();
    }

    public static Tree.Fields words(String en, String zhCn) {
        return Element.tree(Label.of(en, zhCn));
    }

    public static Tree.FieldsBuilder element(String id, String en, String zhCn) {
        return Element.fields(id, Label.of(en, zhCn));
    }

    public static Tree number(String text) {
        return Tree.Decimal.of(text);
    }

    public static Tree text(String text) {
        return new Tree.Text(text);
    }

    private static Tree.Fields conventions() {
        return Tree.fields()
                .put("currency", "CNY")
                .put(
                        "scoreRounding",
                        Tree.fields()
                                .put("decimals", number("4"))
                                .put("mode", "halfUp")
                                .build())
                .put("moneyRounding", "halfUp")
                .put("residue", "largestRemainder")
                .put("ties", "id")
                .put("asOf", "2025-12-31")
                .build();
    }

    private static Tree.Fields clause(String id) {
        return Tree.fields().put("id", id).put("says", words("a rule", "一条规定")).build();
    }

    private static Tree.Fields rate() {
        return element("rate", "rate", "比例")
                .put("type", "decimal")
                .put("decimals", number("2"))
                .put("min", number("0"))
                .put("max", number("1"))
                .build();
    }

    private static Tree.Fields staff() {
        return element("staff", "staff", "教职工")
                .put("key", Tree.texts(List.of("id")))
                .put("rows", "complete")
                .putItems(
                        "columns",
                        List.of(
                                element("id", "staff id", "工号")
                                        .put("type", "id")
                                        .build(),
                                decimal("mark", "mark", "得分", "point", "100"),
                                decimal("days", "days absent", "缺勤天数", "day", "31"),
                                element("status", "status", "身份")
                                        .put("type", "category")
                                        .put("values", Tree.texts(List.of("paid", "out")))
                                        .build()))
                .build();
    }

    private static Tree.Fields terms() {
        return element("terms", "terms", "学期")
                .put("key", Tree.texts(List.of("person", "term")))
                .put("rows", "forEachKey")
                .putItems(
                        "columns",
                        List.of(
                                element("person", "staff id", "工号")
                                        .put("type", "reference")
                                        .put("references", "staff")
                                        .build(),
                                element("term", "term", "学期")
                                        .put("type", "category")
                                        .put("values", Tree.texts(List.of("first", "second")))
                                        .build(),
                                decimal("termMark", "mark of the term", "学期得分", "point", "100")))
                .build();
    }

    private static Tree.Fields decimal(String id, String en, String zhCn, String unit, String max) {
        return element(id, en, zhCn)
                .put("type", "decimal")
                .put("unit", unit)
                .put("decimals", number("1"))
                .put("min", number("0"))
                .put("max", number(max))
                .build();
    }

    public static Tree.Fields custom(String id, Tree value) {
        return element(id, id, "自定义量").put("table", "staff").put("value", value).build();
    }

    public static Tree.Fields sumOf(String... names) {
        return Tree.fields().put("sum", Tree.texts(List.of(names))).build();
    }

    private static Tree.Fields paid() {
        return element("paidStaff", "paid", "参加分配")
                .put("when", Tree.fields().put("of", "status").put("is", "paid").build())
                .build();
    }

    private static Tree.Fields rubric() {
        return element("total", "total", "总分")
                .put("full", number("100"))
                .putItems("dimensions", List.of(performance(), attendance()))
                .build();
    }

    private static Tree.Fields performance() {
        return element("performance", "performance", "业绩")
                .put("clause", "C-1")
                .put("full", number("90"))
                .put("type", "mark")
                .put("of", "mark")
                .put("outOf", number("100"))
                .build();
    }

    private static Tree.Fields attendance() {
        Tree.Fields item = Tree.fields()
                .put("of", "days")
                .put("each", number("0.5"))
                .put("free", number("2"))
                .put("beyond", "excess")
                .build();
        return element("attendance", "attendance", "考勤")
                .put("full", number("10"))
                .put("type", "deduction")
                .put("floor", number("0"))
                .putItems("items", List.of(item))
                .build();
    }

    private static Tree.Fields pool() {
        return element("merit", "merit pool", "绩效总量")
                .put("amount", number("1000"))
                .put("overdrawn", "problem")
                .put("rest", "problem")
                .build();
    }

    private static Tree.Fields allowance() {
        return element("allowance", "allowance", "津贴")
                .put("from", "merit")
                .put("step", number("1"))
                .put("formula", "allowance")
                .put("to", "paidStaff")
                .put("base", number("10"))
                .put("months", number("2"))
                .put("draws", "paid")
                .build();
    }

    private static Tree.Fields merit() {
        return element("meritPay", "merit pay", "绩效奖")
                .put("clause", "C-2")
                .put("from", "merit")
                .put("step", number("2"))
                .put("formula", "pointValue")
                .put("points", "total")
                .put("to", "paidStaff")
                .build();
    }

    /**
     * A document with other data at a place. What is not there yet is added; the item after the last is named by the
     * number of items.
     */
    public static Tree.Fields with(Tree.Fields document, String pointer, Tree data) {
        return (Tree.Fields) edited(document, pointer, data);
    }

    /** A document without what is at a place. */
    public static Tree.Fields without(Tree.Fields document, String pointer) {
        return (Tree.Fields) edited(document, pointer, null);
    }

    private static Tree edited(Tree tree, String pointer, Tree data) {
        if (pointer.isEmpty()) {
            return data;
        }
        int end = pointer.indexOf('/', 1);
        String name = end < 0 ? pointer.substring(1) : pointer.substring(1, end);
        String rest = end < 0 ? "" : pointer.substring(end);
        if (tree instanceof Tree.Items list) {
            List<Tree> items = new ArrayList<>(list.items());
            int index = Integer.parseInt(name);
            Tree item = edited(index < items.size() ? items.get(index) : list, rest, data);
            if (index < items.size()) {
                items.remove(index);
            }
            if (item != null) {
                items.add(index, item);
            }
            return new Tree.Items(items);
        }
        Map<String, Tree> fields = new LinkedHashMap<>(((Tree.Fields) tree).fields());
        Tree field = edited(fields.getOrDefault(name, Tree.fields().build()), rest, data);
        if (field == null) {
            fields.remove(name);
        } else {
            fields.put(name, field);
        }
        return new Tree.Fields(fields);
    }

    /** The only problem of a plan. */
    static ProblemAssert only(Tree.Fields document) {
        return ProblemAssert.only(PayPlan.read(document).problems());
    }

    /** The one warning of a kind about a plan that can be used all the same. */
    static ProblemAssert warning(Tree.Fields document, String code) {
        Checked<PayPlan> plan = PayPlan.read(document);
        assertThat(plan.isOk()).as("can be used").isTrue();
        return ProblemAssert.only(plan.warnings().stream()
                .filter(warning -> warning.code().equals(code))
                .toList());
    }

    static Tree.Fields smallWith(String pointer, Tree data) {
        return with(small(), pointer, data);
    }

    static Tree.Fields smallWithout(String pointer) {
        return without(small(), pointer);
    }
}
