package io.github.meritpool.examples.docs;

import io.github.meritpool.formats.JsonDocument;
import io.github.meritpool.formats.JsonLimits;
import io.github.meritpool.formats.ParametersJson;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What stands between two headings of a page: parts of a plan, perhaps with facts and the figures that they come to.
 *
 * <p>A block {@code json dimension} holds a dimension, {@code json line} a line, and so on; the rest of the plan is
 * {@code docs/plan-language/example-plan.json}, or on a page of {@code docs/plans} the plan that it is about. A block
 * {@code json plan} is a whole plan.
 */
record PlanExample(Page page, Page.Heading heading, List<Page.Part> parts) {

    static final String PLAN = "plan";

    private static final Map<String, String> SECTIONS = sections();

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("rubricType", "rubricTypes");
        sections.put("clause", "clauses");
        sections.put("parameter", "parameters");
        sections.put("statement", "statements");
        sections.put("table", "tables");
        sections.put("custom", "custom");
        sections.put("population", "populations");
        sections.put("check", "checks");
        sections.put("post", "posts/catalogue");
        sections.put("postFigure", "posts/figures");
        sections.put("conversion", "workload/conversions");
        sections.put("load", "workload/loads");
        sections.put("norm", "workload/norms");
        sections.put("assessment", "assessments");
        sections.put("rating", "ratings");
        sections.put("account", "accounts");
        sections.put("pool", "pools");
        sections.put("line", "lines");
        return sections;
    }

    /** The examples of a page, in order. */
    static List<PlanExample> in(Page page) {
        List<PlanExample> examples = new ArrayList<>();
        Page.Heading heading = new Page.Heading(1, page.name(), 1);
        List<Page.Part> parts = new ArrayList<>();
        for (Page.Part part : page.parts()) {
            if (part instanceof Page.Heading next) {
                examples.add(new PlanExample(page, heading, List.copyOf(parts)));
                heading = next;
                parts.clear();
            } else {
                parts.add(part);
            }
        }
        examples.add(new PlanExample(page, heading, List.copyOf(parts)));
        examples.removeIf(example -> example.json().isEmpty() && !(page.isOfPlan() && example.isWorked()));
        return examples;
    }

    /** The same with other words in its parts of a plan. */
    PlanExample with(UnaryOperator<String> edit) {
        List<Page.Part> edited = new ArrayList<>();
        for (Page.Part part : parts) {
            edited.add(
                    part instanceof Page.Block block && block.language().equals("json")
                            ? new Page.Block(
                                    block.info(),
                                    block.text().stream().map(edit).toList(),
                                    block.from(),
                                    block.to())
                            : part);
        }
        return new PlanExample(page, heading, edited);
    }

    String name() {
        return page.at(heading) + " " + heading.words();
    }

    private <T extends Page.Part> List<T> parts(Class<T> type) {
        return parts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Page.Block> json() {
        return parts(Page.Block.class).stream()
                .filter(block ->
                        block.language().equals("json") && !block.info().contains("/"))
                .toList();
    }

    /** The problems that the example is to show. */
    Optional<String> problems() {
        return text("text problems");
    }

    /** The warnings that the example is to show; empty if it shows none. */
    Optional<String> warnings() {
        return text("text warnings");
    }

    /** How the posts of the example stand. */
    Optional<String> staffing() {
        return text("text staffing");
    }

    private Optional<String> text(String info) {
        return parts(Page.Block.class).stream()
                .filter(block -> block.info().equals(info))
                .map(Page.Block::joined)
                .findFirst();
    }

    /** The explanations of checks that it shows: {@code text why}, the check and the row. */
    List<Page.Block> reasons() {
        return parts(Page.Block.class).stream()
                .filter(block -> block.info().startsWith("text why "))
                .toList();
    }

    List<Page.Table> tables(String kind) {
        return parts(Page.Table.class).stream()
                .filter(table -> table.kind().equals(kind))
                .toList();
    }

    /** Whether figures stand below it; then there must be facts that they come from. Facts may also come to problems. */
    boolean isWorked() {
        boolean hasFigures = Stream.of("Figures", "Pool", "Accounts", "Answers", "Changes")
                .anyMatch(kind -> !tables(kind).isEmpty());
        boolean mayHaveFacts = hasFigures || problems().isPresent();
        if (hasFacts() ? !mayHaveFacts : hasFigures) {
            throw new IllegalStateException(name() + " must have facts and what they come to, or neither");
        }
        return hasFigures;
    }

    private boolean hasFacts() {
        return !tables("Facts").isEmpty();
    }

    /** The plan that the example makes. */
    Checked<PayPlan> plan() {
        return PayPlan.read(document(), RubricTypes.builtIn());
    }

    /** The document of the plan that the example makes. */
    Tree.Fields document() {
        Map<String, Tree> fields =
                new LinkedHashMap<>(parsed(page.plan(), Repository.text(Repository.ROOT.resolve(page.plan())))
                        .fields());
        List<Tree> dimensions = new ArrayList<>();
        Tree.Fields sanctions = null;
        for (Page.Block block : json()) {
            String kind = kind(block);
            Tree.Fields data = parsed(page.at(block), block.joined());
            if (kind.equals(PLAN)) {
                return data;
            } else if (kind.equals("dimension")) {
                dimensions.add(data);
            } else if (kind.equals("sanctions")) {
                sanctions = data;
            } else if (kind.equals("appointments")) {
                fields.put(
                        "posts",
                        with(
                                (Tree.Fields) fields.getOrDefault(
                                        "posts", Tree.fields().build()),
                                kind,
                                data));
            } else if (SECTIONS.containsKey(kind)) {
                put(fields, SECTIONS.get(kind), data);
            } else {
                fields.put(kind, data);
            }
        }
        if (!dimensions.isEmpty()) {
            fields.put("rubric", rubric(dimensions, sanctions));
        }
        return new Tree.Fields(fields);
    }

    private String kind(Page.Block block) {
        String kind = String.join(" ", block.words());
        boolean isKnown = List.of(PLAN, "dimension", "sanctions", "conventions", "rubric", "appointments")
                        .contains(kind)
                || SECTIONS.containsKey(kind);
        if (!isKnown) {
            throw new IllegalStateException(page.at(block) + " must say what it is, such as json dimension");
        }
        return kind;
    }

    private static Tree.Fields parsed(String name, String text) {
        return JsonDocument.parse(text, name, JsonLimits.defaults())
                .then(JsonDocument::fields)
                .orElseThrow();
    }

    /** Puts an element into a section, or into a list of a section. */
    private static void put(Map<String, Tree> fields, String section, Tree element) {
        int slash = section.indexOf('/');
        if (slash < 0) {
            fields.merge(section, new Tree.Items(List.of(element)), PlanExample::withElement);
        } else {
            String outer = section.substring(0, slash);
            Map<String, Tree> inner = new LinkedHashMap<>(
                    fields.get(outer) instanceof Tree.Fields there ? there.fields() : new LinkedHashMap<>());
            put(inner, section.substring(slash + 1), element);
            fields.put(outer, new Tree.Fields(inner));
        }
    }

    private static Tree.Fields with(Tree.Fields section, String field, Tree data) {
        Map<String, Tree> fields = new LinkedHashMap<>(section.fields());
        fields.put(field, data);
        return new Tree.Fields(fields);
    }

    /** An element in the place of the one with its id, or after the others. */
    private static Tree withElement(Tree elements, Tree more) {
        Tree element = ((Tree.Items) more).items().get(0);
        List<Tree> all = new ArrayList<>(((Tree.Items) elements).items());
        all.removeIf(other -> id(other).equals(id(element)));
        all.add(element);
        return new Tree.Items(all);
    }

    private static Optional<Tree> id(Tree element) {
        return ((Tree.Fields) element).get("id");
    }

    private static Tree rubric(List<Tree> dimensions, Tree.Fields sanctions) {
        BigDecimal full = BigDecimal.ZERO;
        for (Tree dimension : dimensions) {
            full = full.add(
                    ((Tree.Decimal) ((Tree.Fields) dimension).get("full").orElseThrow()).value());
        }
        return Element.fields("total", Label.of("total score", "总分"))
                .put("full", full)
                .putItems("dimensions", dimensions)
                .put("sanctions", sanctions)
                .build();
    }

    /** The settlement of the example's facts. */
    Settlement settlement() {
        return worked().settled().orElseThrow();
    }

    /** What becomes of the example's facts under its plan, if it has any and the plan is sound. */
    Optional<Checked<Settlement>> settled(Checked<PayPlan> plan) {
        return plan.value()
                .filter(sound -> hasFacts())
                .map(sound -> worked(sound).settled());
    }

    /** The example with its facts, ready to be settled. */
    WorkedExample worked() {
        return worked(plan().orElseThrow());
    }

    private WorkedExample worked(PayPlan plan) {
        return new WorkedExample(Settler.of(plan), ExampleFacts.of(plan, tables("Facts")), chosen(plan));
    }

    /** What the plan chooses for its parameters, and what the file of chosen values beside it does. */
    private Map<String, String> chosen(PayPlan plan) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (PlanParameter parameter : plan.parameters()) {
            for (PlanParameter.Slot slot : parameter.slots()) {
                slot.chosen().ifPresent(value -> chosen.put(slot.id(), value));
            }
        }
        page.parameters()
                .ifPresent(file -> chosen.putAll(ParametersJson.read(file).orElseThrow()));
        return chosen;
    }
}
