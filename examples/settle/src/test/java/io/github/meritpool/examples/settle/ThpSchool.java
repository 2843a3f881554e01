package io.github.meritpool.examples.settle;

import io.github.meritpool.formats.JsonDocument;
import io.github.meritpool.formats.ParametersJson;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample school of the THP regulation, with its plan as it is or with some of it read otherwise. */
final class ThpSchool {

    private static final Path FOLDER = Path.of("..", "plans", "regulations", "thp");

    private final PayPlan plan;
    private final Inputs inputs;

    private ThpSchool(PayPlan plan) {
        this.plan = plan;
        this.inputs = Inputs.of(RosterCsv.read(plan, FOLDER.resolve("facts")).orElseThrow())
                .withAll(ParametersJson.read(FOLDER.resolve("parameters.json")).orElseThrow());
    }

    /** The school under the plan as it is. */
    static ThpSchool sample() {
        return new ThpSchool(PlanJson.read(FOLDER.resolve("plan.json")).orElseThrow());
    }

    /** A change of the plan: what stands at a JSON pointer instead. */
    record Change(String pointer, Tree instead) {

        static Change text(String pointer, String instead) {
            return new Change(pointer, new Tree.Text(instead));
        }

        static Change number(String pointer, String instead) {
            return new Change(pointer, Tree.Decimal.of(instead));
        }

        Tree applied(Tree data) {
            return applied(data, List.of(pointer.substring(1).split("/", -1)));
        }

        private Tree applied(Tree data, List<String> path) {
            if (path.isEmpty()) {
                return instead;
            }
            String first = path.get(0);
            List<String> rest = path.subList(1, path.size());
            if (data instanceof Tree.Items list) {
                List<Tree> items = new ArrayList<>(list.items());
                items.set(Integer.parseInt(first), applied(items.get(Integer.parseInt(first)), rest));
                return new Tree.Items(items);
            }
            Map<String, Tree> fields = new LinkedHashMap<>(((Tree.Fields) data).fields());
            fields.put(
                    first,
                    rest.isEmpty() ? instead : applied(fields.getOrDefault(first, new Tree.Fields(Map.of())), rest));
            return new Tree.Fields(fields);
        }
    }

    /** The school under a plan that reads the regulation otherwise. */
    static ThpSchool reading(Change... changes) {
        Tree data = JsonDocument.read(FOLDER.resolve("plan.json")).orElseThrow().tree();
        for (Change change : changes) {
            data = change.applied(data);
        }
        return new ThpSchool(PayPlan.read(data).orElseThrow());
    }

    PayPlan plan() {
        return plan;
    }

    Inputs inputs() {
        return inputs;
    }

    Settlement settled() {
        return Settler.of(plan).settle(inputs).orElseThrow();
    }

    /** A person's scores in the order of the rubric, the total, the allowance and the merit pay. */
    static String line(Settlement settlement, String staffId) {
        Payout payout = settlement.payout(staffId);
        List<String> parts = new ArrayList<>();
        payout.scores().values().forEach(score -> parts.add(score.toString()));
        payout.score().ifPresent(total -> parts.add("= " + total));
        payout.lines().values().forEach(amount -> parts.add(amount.amount().toPlainString()));
        return String.join(" ", parts);
    }

    /** The pool: opening, then what each line paid, what went elsewhere, what stayed. */
    static String pool(Settlement settlement) {
        var pool = settlement.pools().get(0);
        List<String> parts = new ArrayList<>(List.of(pool.opening().amount().toPlainString(), "="));
        pool.paid().values().forEach(amount -> parts.add(amount.amount().toPlainString()));
        pool.transferred()
                .forEach((account, amount) ->
                        parts.add(account + " " + amount.amount().toPlainString()));
        parts.add(pool.closing().amount().toPlainString());
        return String.join(" ", parts);
    }
}
