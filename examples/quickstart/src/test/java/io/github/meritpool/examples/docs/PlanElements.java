package io.github.meritpool.examples.docs;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many elements of a plan compute something, and how many of these are custom. An element is what has an id and a
 * label of its own; what only says what is recorded, chosen or cited computes nothing, and levels belong to their rating.
 */
record PlanElements(int all, int custom) {

    private static final Set<String> COMPUTE_NOTHING = Set.of("clauses", "parameters", "tables", "accounts", "levels");

    /** The elements of a plan. */
    static PlanElements of(PayPlan plan) {
        return new PlanElements(count(plan.toTree().fields()), plan.custom().size());
    }

    PlanElements plus(PlanElements other) {
        return new PlanElements(all + other.all, custom + other.custom);
    }

    /** The share of them that is custom. */
    Rational share() {
        return Rational.ratio(custom, all);
    }

    private static int count(Map<String, Tree> fields) {
        int elements = 0;
        for (Map.Entry<String, Tree> field : fields.entrySet()) {
            if (!COMPUTE_NOTHING.contains(field.getKey())) {
                for (Tree tree : inside(field.getValue())) {
                    if (tree instanceof Tree.Fields inner) {
                        elements += (isElement(inner) ? 1 : 0) + count(inner.fields());
                    }
                }
            }
        }
        return elements;
    }

    private static List<Tree> inside(Tree tree) {
        return tree instanceof Tree.Items items ? items.items() : List.of(tree);
    }

    private static boolean isElement(Tree.Fields fields) {
        return fields.get("id").isPresent() && fields.get("label").isPresent();
    }
}
