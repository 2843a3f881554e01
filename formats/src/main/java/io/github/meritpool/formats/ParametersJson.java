package io.github.meritpool.formats;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanProblem;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values chosen for a settlement, in a JSON document of their own: {@code {"meritpool": "1", "note": {…},
 * "parameters": {"id": "value"}}}. A value is a number, a text or a flag; the note says who chose them and why.
 */
public final class ParametersJson {

    private static final Declared VERSION =
            Declared.option("meritpool", List.of(PayPlan.VERSION), "the version of the plan language", "方案语言的版本");

    /** The fields of the document. */
    static final Parameters FIELDS = fields(VERSION);

    /** Another version is a problem of its own. */
    private static final Parameters READ = fields(VERSION.as(ArgumentType.TEXT));

    private ParametersJson() {}

    private static Parameters fields(Declared version) {
        return Parameters.of(
                Declared.of(PayPlan.SCHEMA, ArgumentType.TEXT, "where an editor finds the schema", "供编辑器使用的模式文件")
                        .optional(),
                version,
                Declared.of("note", ArgumentType.LABEL, "who chose the values and why", "取值的说明")
                        .optional(),
                Declared.of("parameters", ArgumentType.VALUE, "the values by parameter id", "各参数的取值")
                        .byName());
    }

    /**
     * Reads chosen values. Whether they fit a plan's parameters is checked when they are settled with.
     *
     * @param file the document
     * @return the values as text, by parameter id, in the order stated; or every problem, with file, line and pointer
     */
    public static Checked<Map<String, String>> read(Path file) {
        return JsonDocument.read(file).then(document -> document.located(read(document.tree())));
    }

    private static Checked<Map<String, String>> read(Tree tree) {
        ProblemCollector problems = new ProblemCollector();
        Map<String, String> values = new LinkedHashMap<>();
        checkVersion(tree, problems);
        new ArgumentCheck(problems)
                .check(tree, READ, "")
                .ifPresent(with -> with.byName("parameters").forEach((id, value) -> values.put(id, text(value))));
        return problems.hasErrors() ? problems.refuse() : Checked.of(values);
    }

    private static void checkVersion(Tree tree, ProblemCollector problems) {
        if (tree instanceof Tree.Fields fields
                && fields.get(VERSION.name()).orElse(tree) instanceof Tree.Text version
                && !version.text().equals(PayPlan.VERSION)) {
            problems.add(Problem.of(PlanProblem.VERSION)
                    .at(Location.pointer("/" + VERSION.name()))
                    .with("value", version.text())
                    .with("known", PayPlan.VERSION));
        }
    }

    private static String text(Tree value) {
        if (value instanceof Tree.Text text) {
            return text.text();
        } else if (value instanceof Tree.Decimal number) {
            return number.text();
        }
        return Boolean.toString(((Tree.Flag) value).value());
    }
}
