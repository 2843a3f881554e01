package io.github.meritpool.plan;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads a plan from its document and compiles it. Elements with problems are left out, and their names are known as
 * broken, so that the rest is checked too and nothing is reported twice.
 */
final class PlanReader {

    /** The fields of a plan document. */
    static final Parameters FIELDS = Parameters.of(
            Declared.of("meritpool", ArgumentType.TEXT, "the version of the plan language", "方案语言的版本"),
            Declared.of("id", ArgumentType.ID, "the plan's id", "方案标识"),
            Declared.of("label", ArgumentType.LABEL, "its title", "方案名称"),
            Declared.of("conventions", ArgumentType.ANY, "what holds for all elements", "通用约定"),
            list("clauses", "the clauses that elements rest on", "所依据的条款"),
            list("parameters", "values chosen for a settlement", "结算时选定的参数"),
            list("tables", "the tables of facts", "事实表"),
            list("custom", "quantities written in the algebra", "用算式写的量"),
            list("populations", "some of the staff", "人群"),
            Declared.of("rubric", ArgumentType.ANY, "what people are assessed on", "考核指标")
                    .optional(),
            list("accounts", "accounts outside the pools", "总量之外的账户"),
            list("pools", "the money to be shared", "总量"),
            list("lines", "what is paid", "发放项目"));

    private final RubricTypes types;
    private final ProblemCollector problems;
    private final Set<String> broken = new LinkedHashSet<>();

    PlanReader(RubricTypes types, ProblemCollector problems) {
        this.types = types;
        this.problems = problems;
    }

    private static Declared list(String name, String en, String zhCn) {
        return Declared.of(name, ArgumentType.ANY, en, zhCn).list().optional();
    }

    Optional<CompiledPlan> read(Tree document) {
        Optional<Arguments> whole = new ArgumentCheck(problems).check(document, FIELDS, "");
        if (!(document instanceof Tree.Fields root)) {
            return Optional.empty();
        }
        whole.ifPresent(this::checkVersion);
        PayPlan.Builder plan = PayPlan.builder()
                .id(whole.map(with -> with.text("id")).orElse("plan"))
                .label(whole.map(with -> with.label("label")).orElse(Label.same("plan")))
                .clauses(checked(root, "clauses", Clause.FIELDS, Clause::new))
                .parameters(checked(root, "parameters", PlanParameter.FIELDS, PlanParameter::new))
                .tables(checked(root, "tables", FactTable.FIELDS, FactTable::new))
                .custom(checked(root, "custom", CustomQuantity.FIELDS, CustomQuantity::new))
                .populations(checked(root, "populations", Population.FIELDS, Population::new))
                .accounts(checked(root, "accounts", Account.FIELDS, Account::new))
                .pools(checked(root, "pools", Pool.FIELDS, Pool::new))
                .lines(elements(root, "lines", (data, pointer) -> PayLine.read(data, pointer, problems)))
                .rubric(rubric(root));
        Optional<Conventions> conventions = root.get("conventions")
                .flatMap(data -> new ArgumentCheck(problems).check(data, Conventions.FIELDS, "/conventions"))
                .map(Conventions::new)
                .filter(found -> PlanChecks.conventions(found, problems));
        return conventions.map(
                found -> new PlanCompiler(plan.conventions(found).build(), broken, types, problems).compile());
    }

    private void checkVersion(Arguments with) {
        if (!with.text("meritpool").equals(PayPlan.VERSION)) {
            problems.add(Problem.of(PlanProblem.VERSION)
                    .at(with.at("meritpool"))
                    .with("value", with.text("meritpool"))
                    .with("known", PayPlan.VERSION));
        }
    }

    private <T> List<T> checked(Tree.Fields root, String section, Parameters fields, Function<Arguments, T> element) {
        return elements(
                root,
                section,
                (data, pointer) ->
                        new ArgumentCheck(problems).check(data, fields, pointer).map(element));
    }

    private <T> List<T> elements(Tree.Fields root, String section, BiFunction<Tree, String, Optional<T>> read) {
        List<T> elements = new ArrayList<>();
        List<Tree> items = root.get(section).orElse(new Tree.Items(List.of())) instanceof Tree.Items list
                ? list.items()
                : List.of();
        for (int i = 0; i < items.size(); i++) {
            Optional<T> element = read.apply(items.get(i), "/" + section + "/" + i);
            element.ifPresent(elements::add);
            if (element.isEmpty()) {
                noteBroken(items.get(i));
            }
        }
        return elements;
    }

    private void noteBroken(Tree data) {
        if (data instanceof Tree.Fields fields) {
            if (fields.get("id").orElse(data) instanceof Tree.Text id) {
                broken.add(id.text());
            }
        }
    }

    private Optional<Rubric> rubric(Tree.Fields root) {
        Optional<Tree> data = root.get("rubric");
        Optional<Rubric> rubric = data.flatMap(
                        tree -> new ArgumentCheck(problems).check(tree, Rubric.FIELDS, "/rubric"))
                .map(with -> Rubric.read(with, types, problems));
        if (data.isPresent() && rubric.isEmpty()) {
            noteBroken(data.get());
        }
        data.ifPresent(tree -> noteBrokenDimensions(tree, rubric));
        return rubric;
    }

    private void noteBrokenDimensions(Tree rubric, Optional<Rubric> read) {
        List<String> sound = read.map(found ->
                        found.dimensions().stream().map(RubricDimension::id).toList())
                .orElse(List.of());
        if (rubric instanceof Tree.Fields fields
                && fields.get("dimensions").orElse(rubric) instanceof Tree.Items dimensions) {
            for (Tree dimension : dimensions.items()) {
                boolean isSound = dimension instanceof Tree.Fields one
                        && one.get("id").orElse(one) instanceof Tree.Text id
                        && sound.contains(id.text());
                if (!isSound) {
                    noteBroken(dimension);
                    noteBroken(rubric);
                }
            }
        }
    }
}
