package io.github.meritpool.formats;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.plan.PlanProblem;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values chosen for a settlement, in a JSON document of their own: {@code {"meritpool": "1", "note": {…},
 * "parameters": {"id": "value"}, "byDate": [{"parameter": "id", "from": "2026-01-01", "value": 1}]}}. A value is a number,
 * a text or a flag; the note says who chose them and why.
 */
public final class ParametersJson {

    private static final Declared VERSION =
            Declared.option("meritpool", List.of(PayPlan.VERSION), "the version of the plan language", "方案语言的版本");

    private static final Parameters DATED = Parameters.of(
            Declared.of("parameter", ArgumentType.TEXT, "the parameter's id", "参数标识"),
            Declared.of("from", ArgumentType.DATE, "from this date on", "自该日起"),
            Declared.of("value", ArgumentType.VALUE, "its value", "取值"));

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
                        .byName(),
                Declared.object("byDate", DATED, "the values of parameters by date", "按日期的取值")
                        .list()
                        .optional());
    }

    /**
     * Reads chosen values. Whether they fit a plan's parameters is checked when they are settled with.
     *
     * @param file the document
     * @return the values as text, by parameter id or {@link PlanParameter#idFrom}, in the order stated; or every problem, with file, line and pointer
     */
    public static Checked<Map<String, String>> read(Path file) {
        return JsonDocument.read(file).then(document -> document.located(read(document.tree())));
    }

    private static Checked<Map<String, String>> read(Tree tree) {
        ProblemCollector problems = new ProblemCollector();
        Map<String, String> values = new LinkedHashMap<>();
        checkVersion(tree, problems);
        new ArgumentCheck(problems).check(tree, READ, "").ifPresent(with -> {
            with.byName("parameters").forEach((id, value) -> values.put(id, text(value)));
            with.objects("byDate").forEach(dated -> add(dated, values, problems));
        });
        return problems.hasErrors() ? problems.refuse() : Checked.of(values);
    }

    private static void add(Arguments dated, Map<String, String> values, ProblemCollector problems) {
        String id = PlanParameter.idFrom(dated.text("parameter"), dated.date("from"));
        if (values.putIfAbsent(id, text(dated.tree("value"))) != null) {
            problems.add(
                    Problem.of(FormatsProblem.JSON_DUPLICATE_ID).with("id", id).at(dated.at("from")));
        }
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
