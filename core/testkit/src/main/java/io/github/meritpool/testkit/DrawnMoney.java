package io.github.meritpool.testkit;

import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The money of a plan that is drawn: a pool whose remainder is shared by points, lines with amounts of their own before
 * that, and what these rest on. Whatever the facts, it is said where money goes that nobody can be paid.
 */
final class DrawnMoney {

    static final String CLAUSE = "M-1";

    private static final String POOL = "merit";
    private static final String OUTSIDE = "outside";
    private static final String LEVEL = "level";

    private final DrawnTables tables;
    private final List<Tree.Fields> parameters = new ArrayList<>();
    private final List<Tree.Fields> populations = new ArrayList<>();
    private final List<Tree.Fields> ratings = new ArrayList<>();
    private final List<Tree.Fields> accounts = new ArrayList<>();
    private final List<Tree.Fields> pools = new ArrayList<>();
    private final List<Tree.Fields> lines = new ArrayList<>();

    DrawnMoney(DrawnTables tables) {
        this.tables = tables;
    }

    /** Draws pools and lines; the points by which is shared are the rubric's total. */
    void draw(List<List<Integer>> extra, Choices choices, String total, BigDecimal full) {
        for (List<Integer> numbers : extra) {
            extraLine(lines.size() + 1, new Choices(numbers), total, full);
        }
        pool(choices);
        share(choices, total);
    }

    void putInto(Tree.FieldsBuilder plan) {
        plan.putItems("parameters", parameters)
                .putItems("populations", populations)
                .putItems("ratings", ratings)
                .putItems("accounts", accounts)
                .putItems("pools", pools)
                .putItems("lines", lines);
    }

    private static Tree.Decimal number(String text) {
        return Tree.Decimal.of(text);
    }

    private static Tree.FieldsBuilder element(String id, String en, String zhCn) {
        return Element.fields(id, Label.of(en, zhCn)).put("clause", CLAUSE);
    }

    private String outside() {
        if (accounts.isEmpty()) {
            accounts.add(element(OUTSIDE, "other funds", "其他经费").build());
        }
        return OUTSIDE;
    }

    private String population(String id) {
        String flag = tables.flag(Rubric.STAFF, id + "Flag");
        populations.add(
                element(id, "some of the staff", "部分教职工").put("when", flag).build());
        return id;
    }

    // Pools

    private void pool(Choices choices) {
        Tree.FieldsBuilder pool = element(POOL, "merit pay", "奖励性绩效");
        switch (choices.below(3)) {
            case 0 -> pool.put("amount", parameter("meritPool", "1000000"));
            case 1 -> pool.put("amount", choices.number("100000", "12345", 9));
            default -> pool.putItems("sources", sources());
        }
        String overdrawn = choices.of("topUp", "scaled");
        pool.put("overdrawn", overdrawn);
        if (overdrawn.equals("topUp")) {
            pool.put("topUpFrom", Tree.fields().put(outside(), number("1")).build());
        }
        pools.add(pool.put("rest", choices.of("closing", outside())).build());
    }

    private List<Tree.Fields> sources() {
        Tree.Fields heads = Tree.fields()
                .put("label", Element.tree(Label.of("for each of the staff", "按人数")))
                .put("rate", number("2000"))
                .build();
        Tree.Fields subsidy = Tree.fields()
                .put("label", Element.tree(Label.of("subsidy", "补助")))
                .put("amount", number("10000"))
                .put("from", outside())
                .build();
        return List.of(heads, subsidy);
    }

    /** A parameter of money, blank. */
    private String parameter(String id, String max) {
        parameters.add(element(id, "an amount that is chosen", "选定的金额")
                .put("type", "money")
                .put("min", number("0"))
                .put("max", number(max))
                .build());
        return id;
    }

    // The line that shares what the others leave

    private void share(Choices choices, String total) {
        Tree.FieldsBuilder line = element("meritPay", "merit pay", "绩效奖")
                .put("from", POOL)
                .put("step", BigDecimal.valueOf(lines.size() + 1L))
                .put("formula", "pointValue");
        if (choices.oneIn(5)) {
            line.put("points", number("1"));
        } else {
            line.put("points", total);
        }
        if (choices.oneIn(3)) {
            line.put("times", tables.count(Rubric.STAFF, "coefficient", ""));
        }
        if (choices.oneIn(4)) {
            line.put("equally", choices.number("0.1", "0.2", 4));
        }
        switch (choices.below(5)) {
            case 1 -> meanPaid(line, choices);
            case 2 -> line.put("ceiling", choices.number("5000", "20000.01", 4));
            case 3 -> line.put("quantum", choices.of(number("1"), number("10")));
            case 4 -> line.put("residue", choices.of("largestWeight", "statedOrder", "keptApart"));
            default -> line.put("to", choices.oneIn(3) ? population("paid") : null);
        }
        lines.add(line.build());
    }

    /** Those who are paid by points are the others: somebody's mean is paid to nobody who is in it. */
    private void meanPaid(Tree.FieldsBuilder line, Choices choices) {
        String some = population("meanPaid");
        Tree.Fields paid = Tree.fields()
                .put("to", some)
                .put("times", choices.of(number("1"), number("0.8"), number("0")))
                .put("clause", CLAUSE)
                .build();
        line.put("to", Tree.fields().put("not", some).build()).putItems("meanPaid", List.of(paid));
    }

    // Lines before that

    private void extraLine(int step, Choices choices, String total, BigDecimal full) {
        String id = "line" + step;
        Tree.FieldsBuilder line =
                element(id, "pay of step " + step, "第" + step + "步发放").put("step", BigDecimal.valueOf(step));
        switch (choices.below(4)) {
            case 0 -> allowance(from(line, choices), id, choices, total, full);
            case 1 -> scored(from(line, choices), id, choices);
            case 2 -> meanMultiple(from(line, choices), id, choices);
            default -> ofDepartments(line, id, choices, total);
        }
        lines.add(line.build());
    }

    private Tree.FieldsBuilder from(Tree.FieldsBuilder line, Choices choices) {
        return line.put("from", choices.oneIn(3) ? outside() : POOL);
    }

    private void allowance(Tree.FieldsBuilder line, String id, Choices choices, String total, BigDecimal full) {
        line.put("formula", "allowance");
        switch (choices.below(3)) {
            case 0 -> line.put("to", population(id + "Paid"));
            case 1 -> line.put("to", rated(total, full));
            default -> line.put("months", choices.number("1", "1", 12));
        }
        if (choices.oneIn(3)) {
            line.put("base", parameter(id + "Base", "500"));
        } else {
            line.put("base", choices.number("30", "12.35", 9));
        }
        if (choices.oneIn(2)) {
            line.put("each", choices.number("1", "0.55", 5))
                    .put("count", tables.count(Rubric.STAFF, id + "Counted", "pupil"))
                    .put("cap", number("60"));
        }
    }

    /** The best of three levels of the total. */
    private Tree.Fields rated(String total, BigDecimal full) {
        if (ratings.isEmpty()) {
            ratings.add(element(LEVEL, "level", "等第")
                    .put("by", "cutScores")
                    .put("of", total)
                    .put("edge", "upperLevel")
                    .putItems(
                            "levels",
                            List.of(
                                    level("excellent", "优秀")
                                            .put("from", full.multiply(new BigDecimal("0.75")))
                                            .build(),
                                    level("passed", "合格")
                                            .put("from", full.multiply(new BigDecimal("0.5")))
                                            .build(),
                                    level("failed", "不合格").build()))
                    .build());
        }
        return Tree.fields().put("of", LEVEL).put("is", "excellent").build();
    }

    private static Tree.FieldsBuilder level(String id, String zhCn) {
        return Element.fields(id, Label.of(id, zhCn));
    }

    private void scored(Tree.FieldsBuilder line, String id, Choices choices) {
        Tree.Fields points = Tree.fields()
                .put("good", number("300"))
                .put("fair", choices.number("100", "33.33", 4))
                .build();
        Tree.Fields score = Tree.fields()
                .put("type", "levelPoints")
                .put("of", tables.category(Rubric.STAFF, id + "Level", DrawnTables.LEVELS))
                .put("points", points)
                .put("otherwise", number("0"))
                .build();
        line.put("formula", "scored").put("full", number("300")).put("score", score);
    }

    private void meanMultiple(Tree.FieldsBuilder line, String id, Choices choices) {
        line.put("formula", "meanMultiple")
                .put("to", population(id + "Paid"))
                .put("of", tables.money(Rubric.STAFF, id + "Wage"))
                .put("times", choices.number("1", "0.25", 5));
    }

    /** A pool for each department, shared by those who are in it. */
    private void ofDepartments(Tree.FieldsBuilder line, String id, Choices choices, String total) {
        String departments = tables.own(id + "Departments");
        String pool = id + "Pool";
        pools.add(element(pool, "money of a department", "部门经费")
                .put("each", departments)
                .put("amount", tables.money(departments, id + "Amount"))
                .put("overdrawn", "problem")
                .put("rest", choices.of("closing", outside()))
                .build());
        tables.reference(Rubric.STAFF, id + "Department", departments);
        line.put("from", pool).put("formula", "pointValue");
        if (choices.oneIn(2)) {
            line.put("points", number("1"));
        } else {
            line.put("points", total);
        }
    }
}
