package io.github.meritpool.plan;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.post.AppointmentTable;
import io.github.meritpool.post.PostEntry;
import io.github.meritpool.post.PostFigure;
import io.github.meritpool.post.Posts;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.rubric.Rating;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.rubric.VendorType;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import io.github.meritpool.workload.Workload;
import io.github.meritpool.workload.WorkloadConversion;
import io.github.meritpool.workload.WorkloadLoad;
import io.github.meritpool.workload.WorkloadNorm;
import java.math.BigDecimal;
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

    /** The section that states vendors' types. */
    static final String RUBRIC_TYPES = "rubricTypes";

    /** The fields of a plan document. */
    static final Parameters FIELDS = Parameters.of(
            Declared.of(PayPlan.SCHEMA, ArgumentType.TEXT, "where an editor finds the schema", "供编辑器使用的模式文件")
                    .optional(),
            Declared.option("meritpool", List.of(PayPlan.VERSION), "the version of the plan language", "方案语言的版本"),
            Declared.of("id", ArgumentType.ID, "the plan's id", "方案标识"),
            Declared.of("label", ArgumentType.LABEL, "its title", "方案名称"),
            Declared.object("conventions", Conventions.FIELDS, "what holds for all elements", "通用约定"),
            list(RUBRIC_TYPES, VendorType.FIELDS, "rubric types of vendors", "第三方的计分方式"),
            list("clauses", Clause.FIELDS, "the clauses that elements rest on", "所依据的条款"),
            list("parameters", PlanParameter.FIELDS, "values chosen for a settlement", "结算时选定的参数"),
            list("statements", Statement.FIELDS, "values that the source states", "原文规定的值"),
            list("tables", FactTable.FIELDS, "the tables of facts", "事实表"),
            list("custom", CustomQuantity.FIELDS, "quantities written in the algebra", "用算式写的量"),
            list("populations", Population.FIELDS, "some of the staff", "人群"),
            list("checks", NamedCheck.FIELDS, "what is answered yes or no for each person", "逐人审核的条件"),
            Declared.object("posts", Posts.FIELDS, "posts, and appointments to them", "岗位与聘任")
                    .optional(),
            Declared.object("workload", Workload.FIELDS, "what work counts, and how much is a full load", "工作量")
                    .optional(),
            Declared.object("rubric", Rubric.FIELDS, "what people are assessed on", "考核指标")
                    .optional(),
            list("assessments", Rubric.ASSESSMENT_FIELDS, "what classes or others are assessed on", "班级等的考核"),
            list("ratings", Rating.FIELDS, "levels that people or others are put into", "等第评定"),
            list("accounts", Account.FIELDS, "accounts outside the pools", "总量之外的账户"),
            list("pools", Pool.FIELDS, "the money to be shared", "总量"),
            Declared.of("lines", ArgumentType.LINE, "what is paid", "发放项目")
                    .list()
                    .optional());

    /** The same fields without what is in them: each element is checked on its own, so that the others are used. */
    private static final Parameters OUTLINE = outline(FIELDS);

    /** Among the broken names this one, which no id can be, says that amounts cannot be checked. */
    static final String CURRENCY = "/currency";

    private RubricTypes types;
    private final PlanLimits limits;
    private final ProblemCollector problems;
    private final Set<String> broken = new LinkedHashSet<>();

    PlanReader(RubricTypes types, PlanLimits limits, ProblemCollector problems) {
        this.types = types;
        this.limits = limits;
        this.problems = problems;
    }

    private static Declared list(String name, Parameters fields, String en, String zhCn) {
        return Declared.object(name, fields, en, zhCn).list().optional();
    }

    private static Parameters outline(Parameters fields) {
        return new Parameters(
                fields.declared().stream().map(PlanReader::outline).toList(), Optional.empty());
    }

    private static Declared outline(Declared declared) {
        return switch (declared.type()) {
            case OBJECT, LINE -> declared.as(ArgumentType.ANY);
            // Another version is a problem of its own.
            case OPTION -> declared.as(ArgumentType.TEXT);
            default -> declared;
        };
    }

    Optional<CompiledPlan> read(Tree stated) {
        if (!Nesting.isWithin(stated, limits.nesting(), problems)) {
            return Optional.empty();
        }
        VendorTypes vendors = new VendorTypes(
                stated instanceof Tree.Fields fields
                        ? checked(fields, RUBRIC_TYPES, VendorType.FIELDS, VendorType::new)
                        : List.of(),
                types,
                problems);
        types = vendors.installed();
        Tree document = vendors.migrated(stated);
        Optional<Arguments> whole = new ArgumentCheck(problems).check(document, OUTLINE, "");
        if (!(document instanceof Tree.Fields root)) {
            return Optional.empty();
        }
        whole.ifPresent(this::checkVersion);
        noteUnknownSections(root, FIELDS);
        PayPlan plan = PayPlan.builder()
                .schema(whole.flatMap(with -> with.optionalText(PayPlan.SCHEMA)))
                .id(whole.map(with -> with.text("id")).orElse("plan"))
                .label(whole.map(with -> with.label("label")).orElse(Label.same("plan")))
                .conventions(conventions(root))
                .rubricTypes(vendors.present())
                .clauses(checked(root, "clauses", Clause.FIELDS, Clause::new))
                .parameters(checked(root, "parameters", PlanParameter.FIELDS, PlanParameter::new))
                .statements(checked(root, "statements", Statement.FIELDS, Statement::new))
                .tables(elements(root, "tables", this::table))
                .custom(checked(root, "custom", CustomQuantity.FIELDS, CustomQuantity::new))
                .populations(checked(root, "populations", Population.FIELDS, Population::new))
                .checks(checked(root, "checks", NamedCheck.FIELDS, NamedCheck::new))
                .posts(section(root, "posts", Posts.FIELDS).map(this::posts).orElse(Posts.NONE))
                .workload(section(root, "workload", Workload.FIELDS)
                        .map(this::workload)
                        .orElse(Workload.NONE))
                .ratings(checked(root, "ratings", Rating.FIELDS, Rating::new))
                .accounts(checked(root, "accounts", Account.FIELDS, Account::new))
                .pools(checked(root, "pools", Pool.FIELDS, Pool::new))
                .lines(elements(root, "lines", (data, pointer) -> PayLine.read(data, pointer, problems)))
                .rubric(root.get("rubric").flatMap(data -> rubric(data, "/rubric", Rubric.FIELDS)))
                .assessments(elements(
                        root, "assessments", (data, pointer) -> rubric(data, pointer, Rubric.ASSESSMENT_FIELDS)))
                .build();
        return Optional.of(new PlanCompiler(plan, document, broken, types, limits, problems).compile());
    }

    /** What stands in a section whose name is not known, misspelt perhaps, is not missed by those who use it. */
    private void noteUnknownSections(Tree.Fields section, Parameters fields) {
        section.fields().forEach((name, data) -> {
            if (fields.get(name).isEmpty()) {
                noteBrokenWithin(data);
            }
        });
    }

    private void noteBrokenWithin(Tree data) {
        if (data instanceof Tree.Items list) {
            list.items().forEach(this::noteBrokenWithin);
        } else if (data instanceof Tree.Fields fields) {
            noteBroken(data);
            fields.fields().values().forEach(this::noteBrokenWithin);
        }
    }

    /** The conventions; where there are problems in them, plain ones, so that the rest of the plan is checked too. */
    private Conventions conventions(Tree.Fields root) {
        Optional<Arguments> stated = root.get("conventions")
                .flatMap(data -> new ArgumentCheck(problems).check(data, Conventions.FIELDS, "/conventions"));
        String currency = root.get("conventions")
                .flatMap(data -> data instanceof Tree.Fields fields ? fields.get("currency") : Optional.empty())
                .map(data -> data instanceof Tree.Text text ? text.text() : "")
                .orElse("");
        boolean isCurrency = PlanChecks.isCurrency(currency);
        if (!isCurrency) {
            broken.add(CURRENCY);
        }
        if (!isCurrency && !currency.isEmpty()) {
            problems.add(Problem.of(PlanProblem.CURRENCY)
                    .at(Location.pointer("/conventions/currency"))
                    .with("value", currency));
        }
        return stated.map(Conventions::new)
                .filter(sound -> isCurrency)
                .orElseGet(() -> Conventions.of(isCurrency ? currency : "CNY", 0, "2000-01-01"));
    }

    private Optional<FactTable> table(Tree data, String pointer) {
        Optional<Arguments> sound = new ArgumentCheck(problems).check(data, FactTable.FIELDS, pointer);
        if (sound.isPresent() || !(data instanceof Tree.Fields table)) {
            return sound.map(FactTable::new);
        }
        noteBroken(data);
        return Remains.of(table, FactTable.FIELDS, pointer, plainTable(table)).map(FactTable::new);
    }

    /** A table's fields where those stated are broken; a broken column keeps its place, so that the others keep theirs. */
    private Tree.Fields plainTable(Tree.Fields table) {
        String id = Remains.textOf(table, "id").orElse("");
        List<Tree> columns = new ArrayList<>();
        for (Tree column : Remains.itemsOf(table, "columns")) {
            if (Remains.isSound(column, FactColumn.FIELDS)) {
                columns.add(column);
            } else {
                String name = Remains.textOf(column, "id").orElse("");
                broken.add(id + "/" + name);
                columns.add(plain("broken" + columns.size()).put("type", "id").build());
            }
        }
        return plain(id)
                .put("key", new Tree.Items(List.of()))
                .put("rows", "complete")
                .put("columns", new Tree.Items(columns))
                .build();
    }

    private static Tree.FieldsBuilder plain(String id) {
        return Element.fields(id, Label.same("-"));
    }

    private void checkVersion(Arguments with) {
        if (!with.text("meritpool").equals(PayPlan.VERSION)) {
            problems.add(Problem.of(PlanProblem.VERSION)
                    .at(with.at("meritpool"))
                    .with("value", with.text("meritpool"))
                    .with("known", PayPlan.VERSION));
        }
    }

    /** A section that is an object of lists. */
    private Optional<Tree.Fields> section(Tree.Fields root, String section, Parameters fields) {
        Optional<Tree> stated = root.get(section);
        stated.ifPresent(data -> new ArgumentCheck(problems).check(data, outline(fields), "/" + section));
        Optional<Tree.Fields> lists =
                stated.filter(Tree.Fields.class::isInstance).map(Tree.Fields.class::cast);
        lists.ifPresent(data -> noteUnknownSections(data, fields));
        return lists;
    }

    private Posts posts(Tree.Fields section) {
        List<PostEntry> catalogue = checked(section, "posts/catalogue", PostEntry.FIELDS, PostEntry::new);
        Optional<AppointmentTable> appointments = section.get("appointments")
                .flatMap(
                        data -> new ArgumentCheck(problems).check(data, AppointmentTable.FIELDS, "/posts/appointments"))
                .map(AppointmentTable::new);
        List<PostFigure> figures = checked(section, "posts/figures", PostFigure.FIELDS, PostFigure::new);
        boolean isBroken = appointments.isEmpty() && section.get("appointments").isPresent();
        if (isBroken) {
            figures.forEach(figure -> broken.add(figure.id()));
        }
        return new Posts(catalogue, appointments, isBroken ? List.of() : figures);
    }

    private Workload workload(Tree.Fields section) {
        return new Workload(
                checked(section, "workload/conversions", WorkloadConversion.FIELDS, WorkloadConversion::new),
                checked(section, "workload/loads", WorkloadLoad.FIELDS, WorkloadLoad::new),
                checked(section, "workload/norms", WorkloadNorm.FIELDS, WorkloadNorm::new));
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
        String name = section.substring(section.lastIndexOf('/') + 1);
        List<Tree> items =
                root.get(name).orElse(new Tree.Items(List.of())) instanceof Tree.Items list ? list.items() : List.of();
        for (int i = 0; i < items.size(); i++) {
            Optional<T> element = read.apply(items.get(i), "/" + section + "/" + i);
            element.ifPresent(elements::add);
            if (element.isEmpty()) {
                noteBroken(items.get(i));
                Remains.itemsOf(items.get(i), "parts").forEach(this::noteBroken);
            }
        }
        return elements;
    }

    private void noteBroken(Tree data) {
        Remains.textOf(data, "id").ifPresent(broken::add);
    }

    private Optional<Rubric> rubric(Tree data, String pointer, Parameters fields) {
        Optional<Arguments> stated = new ArgumentCheck(problems).check(data, fields, pointer);
        if (stated.isEmpty()) {
            noteBroken(data);
        }
        Optional<Arguments> usable = stated.or(() -> Optional.of(data)
                .filter(Tree.Fields.class::isInstance)
                .flatMap(tree -> Remains.of((Tree.Fields) tree, fields, pointer, plainRubric(pointer))));
        Optional<Rubric> rubric = usable.map(with -> Rubric.read(with, types, problems));
        noteBrokenDimensions(data, rubric);
        return rubric;
    }

    /** Its id is no one else's: that of its place. */
    private Tree.Fields plainRubric(String pointer) {
        String id = "broken" + pointer.replace("/", "_");
        broken.add(id);
        return plain(id)
                .put("full", BigDecimal.ZERO)
                .put("dimensions", new Tree.Items(List.of()))
                .build();
    }

    private void noteBrokenDimensions(Tree rubric, Optional<Rubric> read) {
        Set<String> sound = new LinkedHashSet<>();
        read.ifPresent(found -> found.dimensions().forEach(dimension -> sound.add(dimension.id())));
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
