package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.PlainPlan.decimal;
import static io.github.meritpool.testkit.PlainPlan.fields;
import static io.github.meritpool.testkit.PlainPlan.with;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.plan.Account;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.Conventions;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;

/** A plan of pay lines alone, each on a pool or an account of its own, so that a test can read each by itself. */
final class PlainLines {

    static final List<String> PARTS = List.of("firstPart", "secondPart", "restPart");

    private PlainLines() {}

    private static Label words(String id) {
        return Label.of(id, "项目");
    }

    private static FactColumn money(String id) {
        return FactColumn.decimal(id, words(id), "CNY", 2, "0", "1000");
    }

    static CompiledPlan plan() {
        PayPlan.Builder plan = PayPlan.builder()
                .id("lines")
                .label(words("lines"))
                .conventions(Conventions.of("CNY", 4, "2025-12-31"))
                .addTables(PlainPlan.staff(
                        FactColumn.decimal("points", words("points"), "point", 5, "0", "1000"),
                        FactColumn.flag("included", words("included")),
                        money("least"),
                        money("most"),
                        money("base"),
                        money("off"),
                        FactColumn.integer("count", words("count"), "pupil", "0", "100"),
                        FactColumn.decimal("score", words("score"), "point", 1, "0", "100"),
                        FactColumn.integer("months", words("months"), "", "0", "12")))
                .addParameters(amount())
                .addAccounts(Account.of("outside", words("outside")));
        for (PayLine line : shares()) {
            plan.addPools(pool(line.from(), "amount", "amount")).addLines(line);
        }
        allowances().forEach(plan::addLines);
        plan.addPools(pool("whole", "amount", "amount", "split", split()));
        PARTS.forEach(part -> plan.addPools(pool(part)));
        return CompiledPlan.of(plan.build()).orElseThrow();
    }

    private static PlanParameter amount() {
        Tree.FieldsBuilder parameter = Element.fields("amount", words("amount"))
                .put("type", "money")
                .put("min", decimal("0"))
                .put("max", decimal("10000000000"));
        return new PlanParameter(Arguments.of(PlanParameter.FIELDS, parameter.build()));
    }

    private static Pool pool(String id, Object... more) {
        Tree.Fields fields = with(Element.fields(id, words(id)).build(), "overdrawn", "problem", "rest", "closing");
        return new Pool(Arguments.of(Pool.FIELDS, with(fields, more)));
    }

    private static List<Tree> split() {
        return List.of(
                fields("into", PARTS.get(0), "percent", decimal("33.35")),
                fields("into", PARTS.get(1), "percent", decimal("33.35")),
                fields("into", PARTS.get(2), "remainder", new Tree.Flag(true)));
    }

    /** By the points of those included, each from the pool that is called like it. */
    private static List<PayLine> shares() {
        List<PayLine> lines = new ArrayList<>();
        lines.add(share("byRemainder"));
        lines.add(share("byWeight", "residue", "largestWeight"));
        lines.add(share("inOrder", "residue", "statedOrderNonZero"));
        lines.add(share("apart", "residue", "keptApart"));
        lines.add(share("wholeYuan", "quantum", 1));
        lines.add(share("bounded", "floor", "least", "ceiling", "most"));
        lines.add(share("partlyEqual", "equally", decimal("0.4")));
        return lines;
    }

    private static PayLine share(String id, Object... more) {
        Tree.Fields line = with(fields("points", "points", "to", "included"), more);
        return PayLine.of(id, words(id), id + "Pool", 1, "pointValue", line);
    }

    private static List<PayLine> allowances() {
        Tree.Fields scored = fields(
                "base",
                "base",
                "each",
                decimal("0.35"),
                "count",
                "count",
                "score",
                "score",
                "outOf",
                100,
                "months",
                "months",
                "to",
                "included");
        List<PayLine> lines = new ArrayList<>();
        lines.add(allowance("capBefore", with(scored, "cap", decimal("40.05"), "capBinds", "beforeScore")));
        lines.add(allowance("capAfter", with(scored, "cap", decimal("40.05"), "capBinds", "afterScore")));
        lines.add(allowance("less", with(scored, "free", 20, "less", "off", "least", decimal("5.01"))));
        lines.add(allowance(
                "inParts",
                with(
                        fields("base", "base"),
                        "instalments",
                        List.of(
                                fields("label", Element.tree(words("first")), "times", 3, "percent", 50),
                                fields(
                                        "label",
                                        Element.tree(words("last")),
                                        "times",
                                        2,
                                        "remainder",
                                        new Tree.Flag(true))))));
        lines.add(PayLine.of(
                "ofMean",
                words("ofMean"),
                "outside",
                1,
                "meanMultiple",
                fields("of", "base", "meanOver", "included", "times", decimal("0.85"))));
        return lines;
    }

    private static PayLine allowance(String id, Tree.Fields fields) {
        return PayLine.of(id, words(id), "outside", 1, "allowance", fields);
    }
}
