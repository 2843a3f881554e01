package io.github.meritpool.testkit;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads a plan off whole numbers: a list of them for each dimension, for each line, and for what there is once. */
final class PlanDrawing {

    /** The most numbers that a dimension, a line or what there is once reads; further choices are the plainest. */
    static final int NUMBERS = 24;

    private static final String ID = "drawn";
    private static final String TOTAL = "total";
    private static final String CLAUSE = "S-1";

    private final List<String> types;
    private final Choices once;
    private final DrawnTables tables;

    private PlanDrawing(List<String> types, Choices once) {
        this.types = types;
        this.once = once;
        this.tables = new DrawnTables(once.of("CNY", "CNY", "CNY", "JPY"));
    }

    static PayPlan plan(
            List<String> types, List<List<Integer>> dimensions, List<List<Integer>> lines, List<Integer> once) {
        Tree.Fields document = new PlanDrawing(types, new Choices(once)).document(dimensions, lines);
        return PayPlan.read(document, RubricTypes.builtIn()).orElseThrow();
    }

    /** Whether a plan was made here, so that nobody has it before their eyes. */
    static boolean isDrawn(PayPlan plan) {
        return plan.id().equals(ID);
    }

    private Tree.Fields document(List<List<Integer>> dimensions, List<List<Integer>> lines) {
        Tree.Fields conventions = conventions();
        DrawnRubric rubric = rubric(dimensions);
        DrawnMoney money = new DrawnMoney(tables);
        money.draw(lines, once, TOTAL, rubric.full());
        Tree.FieldsBuilder plan = Tree.fields()
                .put("meritpool", PayPlan.VERSION)
                .put("id", ID)
                .put("label", Element.tree(Label.of("a drawn plan", "生成的方案")))
                .put("conventions", conventions)
                .putItems("clauses", List.of(clause(CLAUSE), clause(DrawnMoney.CLAUSE)))
                .putItems("tables", tables.trees())
                .put("rubric", rubric.tree());
        money.putInto(plan);
        return plan.build();
    }

    private Tree.Fields conventions() {
        Tree.Fields scoreRounding = Tree.fields()
                .put("decimals", once.of(BigDecimal.valueOf(2), BigDecimal.valueOf(4), BigDecimal.ZERO))
                .put("mode", once.of("halfUp", "down"))
                .build();
        return Tree.fields()
                .put("currency", tables.currency())
                .put("scoreRounding", scoreRounding)
                .put("moneyRounding", once.of("halfUp", "down", "up"))
                .put("residue", "largestRemainder")
                .put("ties", "id")
                .put("asOf", "2025-12-31")
                .build();
    }

    private record DrawnRubric(Tree.Fields tree, BigDecimal full) {}

    private DrawnRubric rubric(List<List<Integer>> dimensions) {
        List<Tree.Fields> scorings = new ArrayList<>();
        List<Tree.Fields> scored = new ArrayList<>();
        BigDecimal full = BigDecimal.ZERO;
        for (List<Integer> numbers : dimensions) {
            Choices choices = new Choices(numbers);
            String type = choices.of(types);
            DrawnDimension dimension = new DrawnDimension(scored.size() + 1, choices, tables);
            scored.add(dimension.tree(type, CLAUSE));
            dimension.statedScoring().ifPresent(scorings::add);
            full = full.add(dimension.full());
        }
        Tree.FieldsBuilder rubric = Element.fields(TOTAL, Label.of("total", "总分"))
                .put("clause", CLAUSE)
                .put("full", full)
                .putItems("scorings", scorings)
                .putItems("dimensions", scored);
        sanctions(rubric, once);
        return new DrawnRubric(rubric.build(), full);
    }

    private static Tree.Fields clause(String id) {
        return Tree.fields()
                .put("id", id)
                .put("says", Element.tree(Label.of("what holds", "规定")))
                .build();
    }

    private void sanctions(Tree.FieldsBuilder rubric, Choices choices) {
        if (choices.oneIn(3)) {
            Tree.Fields cut = Tree.fields()
                    .put("none", Tree.Decimal.of("0"))
                    .put("warning", choices.number("0.1", "0.2", 4))
                    .put("demerit", Tree.Decimal.of("1"))
                    .build();
            String kind = tables.category(Rubric.STAFF, "sanction", List.of("none", "warning", "demerit"));
            rubric.put(
                    "sanctions", Tree.fields().put("of", kind).put("cut", cut).build());
        }
        if (choices.oneIn(3)) {
            Tree.Fields veto = Tree.fields()
                    .put("when", tables.flag(Rubric.STAFF, "vetoed"))
                    .put("atMost", choices.of(Tree.Decimal.of("0"), Tree.Decimal.of("3")))
                    .build();
            rubric.putItems("vetoes", List.of(veto));
        }
    }
}
