package io.github.meritpool.testkit;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.SampleReportingFormat;

/** How jqwik shows a plan in the report of a failed property: a line for each element, without words and clauses. */
public final class PlanReport implements SampleReportingFormat {

    /** Said once, or for people. */
    private static final Set<String> LEFT_OUT =
            new LinkedHashSet<>(List.of("id", "label", "clause", "clauses", "meritpool"));

    /** For {@link java.util.ServiceLoader}. */
    public PlanReport() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof PayPlan;
    }

    @Override
    public Object report(Object value) {
        return new Text(text((PayPlan) value));
    }

    /** A text that is shown as it is, without quotation marks. */
    private record Text(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    static String text(PayPlan plan) {
        StringBuilder text = new StringBuilder("plan ").append(plan.id());
        plan.toTree().fields().forEach((section, content) -> {
            if (!LEFT_OUT.contains(section)) {
                section(section, content, 1, text);
            }
        });
        return text.toString();
    }

    /** Lists of elements have a line for each; what holds such a list has its other fields on a line before that. */
    private static void section(String name, Tree content, int depth, StringBuilder text) {
        String line = "\n" + "  ".repeat(depth);
        if (content instanceof Tree.Items items && items.items().stream().allMatch(PlanReport::isElement)) {
            text.append(line).append(name).append(':');
            items.items().forEach(item -> element(id(item), (Tree.Fields) item, depth + 1, text));
        } else if (content instanceof Tree.Fields fields
                && fields.fields().values().stream().anyMatch(PlanReport::isList)) {
            element(name, fields, depth, text);
        } else {
            text.append(line).append(name).append(": ").append(inLine(content));
        }
    }

    private static boolean isElement(Tree tree) {
        return tree instanceof Tree.Fields fields && fields.get("id").isPresent();
    }

    private static String id(Tree element) {
        return inLine(((Tree.Fields) element).get("id").orElseThrow());
    }

    private static void element(String name, Tree.Fields element, int depth, StringBuilder text) {
        List<String> plain = new ArrayList<>();
        Map<String, Tree> fields = element.fields();
        fields.forEach((field, value) -> {
            if (!LEFT_OUT.contains(field) && !isList(value)) {
                plain.add(field + " " + inLine(value));
            }
        });
        text.append("\n")
                .append("  ".repeat(depth))
                .append(name)
                .append(plain.isEmpty() ? "" : ": " + String.join(", ", plain));
        fields.forEach((field, value) -> {
            if (!LEFT_OUT.contains(field) && isList(value)) {
                section(field, value, depth + 1, text);
            }
        });
    }

    private static boolean isList(Tree tree) {
        return tree instanceof Tree.Items items
                && !items.items().isEmpty()
                && items.items().stream().allMatch(PlanReport::isElement);
    }

    private static String inLine(Tree tree) {
        if (tree instanceof Tree.Items items) {
            return items.items().stream().map(PlanReport::inLine).toList().toString();
        } else if (tree instanceof Tree.Fields object) {
            List<String> fields = new ArrayList<>();
            object.fields().forEach((name, value) -> {
                if (!LEFT_OUT.contains(name)) {
                    fields.add(name + " " + inLine(value));
                }
            });
            return "{" + String.join(", ", fields) + "}";
        } else if (tree instanceof Tree.Text words) {
            return words.text();
        } else if (tree instanceof Tree.Decimal number) {
            return number.text();
        }
        return String.valueOf(((Tree.Flag) tree).value());
    }
}
