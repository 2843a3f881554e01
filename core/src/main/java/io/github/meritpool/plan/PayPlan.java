package io.github.meritpool.plan;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.internal.value.ValueStyle;
import io.github.meritpool.post.Posts;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.rubric.Rating;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.rubric.VendorType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import io.github.meritpool.workload.Workload;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A school's whole scheme of performance pay (绩效工资方案), as data: what is recorded, how it is scored, which pools
 * there are and how they are paid out, each element with the clause it rests on.
 */
@Value.Immutable
@ValueStyle
public interface PayPlan {

    /** The version of the plan language that this library reads and writes. */
    String VERSION = "1";

    /** The field of a document that names its JSON Schema. */
    String SCHEMA = "$schema";

    /**
     * The JSON Schema that an editor checks the document with. It means nothing to the plan: equal plans may name
     * different ones.
     *
     * @return the address or file, if the document names one
     */
    @Value.Auxiliary
    Optional<String> schema();

    /**
     * The plan's id.
     *
     * @return the id
     */
    String id();

    /**
     * Its title.
     *
     * @return the words
     */
    Label label();

    /**
     * What it states once for all its elements.
     *
     * @return the conventions
     */
    Conventions conventions();

    /**
     * The vendors' rubric types that it uses.
     *
     * @return the types, each with its version and what has to be installed
     */
    List<VendorType> rubricTypes();

    /**
     * The clauses that elements rest on.
     *
     * @return the clauses
     */
    List<Clause> clauses();

    /**
     * The values that are chosen for a settlement.
     *
     * @return the parameters
     */
    List<PlanParameter> parameters();

    /**
     * The values that the source states.
     *
     * @return the statements
     */
    List<Statement> statements();

    /**
     * The tables of facts.
     *
     * @return the tables; {@code staff} is among them
     */
    List<FactTable> tables();

    /**
     * Quantities written in the algebra.
     *
     * @return the custom quantities
     */
    List<CustomQuantity> custom();

    /**
     * Some of the staff, by conditions.
     *
     * @return the populations
     */
    List<Population> populations();

    /**
     * What is answered yes or no for each person or row.
     *
     * @return the checks
     */
    List<NamedCheck> checks();

    /**
     * Posts, and appointments to them.
     *
     * @return the posts; {@link Posts#NONE} unless stated
     */
    @Value.Default
    default Posts posts() {
        return Posts.NONE;
    }

    /**
     * What work counts, and how much is a full load.
     *
     * @return the workload; {@link Workload#NONE} unless stated
     */
    @Value.Default
    default Workload workload() {
        return Workload.NONE;
    }

    /**
     * What people are assessed on.
     *
     * @return the rubric, if the plan scores anyone
     */
    Optional<Rubric> rubric();

    /**
     * What else is assessed: the rows of other tables, or the staff once more or in money.
     *
     * @return a rubric for each assessment
     */
    List<Rubric> assessments();

    /**
     * The levels that people, or the rows of other tables, are put into.
     *
     * @return the ratings
     */
    List<Rating> ratings();

    /**
     * The accounts outside.
     *
     * @return the accounts
     */
    List<Account> accounts();

    /**
     * The money to be shared.
     *
     * @return the pools
     */
    List<Pool> pools();

    /**
     * What is paid.
     *
     * @return the pay lines
     */
    List<PayLine> lines();

    /**
     * A builder.
     *
     * @return the empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; what must be stated and is not is named when it is built. */
    class Builder extends ImmutablePayPlan.Builder {

        Builder() {}
    }

    /**
     * A table.
     *
     * @param table its id
     * @return the table, if it is declared
     */
    default Optional<FactTable> table(String table) {
        return tables().stream().filter(one -> one.id().equals(table)).findFirst();
    }

    /**
     * The plan as data.
     *
     * @return the document that {@link #read} reads
     */
    default Tree.Fields toTree() {
        return Tree.fields()
                .put(SCHEMA, schema().orElse(null))
                .put("meritpool", VERSION)
                .put("id", id())
                .put("label", Element.tree(label()))
                .put("conventions", conventions().with().fields())
                .putItems(
                        PlanReader.RUBRIC_TYPES,
                        trees(rubricTypes().stream().map(VendorType::with).toList()))
                .putItems("clauses", trees(clauses().stream().map(Clause::with).toList()))
                .putItems("parameters", elements(parameters()))
                .putItems("statements", elements(statements()))
                .putItems("tables", elements(tables()))
                .putItems("custom", elements(custom()))
                .putItems("populations", elements(populations()))
                .putItems("checks", elements(checks()))
                .put("posts", tree(posts()))
                .put("workload", tree(workload()))
                .put("rubric", rubric().map(Rubric::toTree).orElse(null))
                .putItems(
                        "assessments",
                        assessments().stream().map(Rubric::toTree).toList())
                .putItems("ratings", elements(ratings()))
                .putItems("accounts", elements(accounts()))
                .putItems("pools", elements(pools()))
                .putItems("lines", elements(lines()))
                .build();
    }

    private static @Nullable Tree tree(Posts posts) {
        return section(Tree.fields()
                .putItems("catalogue", elements(posts.catalogue()))
                .put(
                        "appointments",
                        posts.appointments().map(table -> table.with().fields()).orElse(null))
                .putItems("figures", elements(posts.figures())));
    }

    private static @Nullable Tree tree(Workload workload) {
        return section(Tree.fields()
                .putItems("conversions", elements(workload.conversions()))
                .putItems("loads", elements(workload.loads()))
                .putItems("norms", elements(workload.norms())));
    }

    private static @Nullable Tree section(Tree.FieldsBuilder lists) {
        Tree.Fields section = lists.build();
        return section.fields().isEmpty() ? null : section;
    }

    private static List<Tree.Fields> elements(List<? extends Element> elements) {
        return trees(elements.stream().map(Element::with).toList());
    }

    private static List<Tree.Fields> trees(List<Arguments> elements) {
        return elements.stream().map(Arguments::fields).toList();
    }

    /**
     * Reads and checks a plan, with the installed rubric types.
     *
     * @param document the plan as data
     * @return the plan, or every problem in it
     */
    static Checked<PayPlan> read(Tree document) {
        return read(document, RubricTypes.installed());
    }

    /**
     * Reads and checks a plan.
     *
     * @param document the plan as data
     * @param types the rubric types it can name
     * @return the plan, or every problem in it
     */
    static Checked<PayPlan> read(Tree document, RubricTypes types) {
        return read(document, types, PlanLimits.DEFAULT);
    }

    /**
     * Reads a plan and checks all of it, within limits.
     *
     * @param document the document
     * @param types the rubric types it can name
     * @param limits how large it may be
     * @return the plan, or every problem in it
     */
    static Checked<PayPlan> read(Tree document, RubricTypes types, PlanLimits limits) {
        ProblemCollector problems = new ProblemCollector();
        Optional<CompiledPlan> compiled = new PlanReader(types, limits, problems).read(document);
        return compiled.isPresent() && !problems.hasErrors()
                ? problems.check(compiled.get().plan())
                : problems.refuse();
    }
}
