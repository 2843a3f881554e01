package io.github.meritpool.plan;

import io.github.meritpool.distribution.DistributionFormula;
import io.github.meritpool.distribution.DistributionProblem;
import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.language.Conditions;
import io.github.meritpool.language.Expressions;
import io.github.meritpool.language.LanguageProblem;
import io.github.meritpool.post.AppointmentTable;
import io.github.meritpool.post.PostEntry;
import io.github.meritpool.post.PostFigure;
import io.github.meritpool.post.PostProblem;
import io.github.meritpool.post.Posts;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.quantity.QuantityProblem;
import io.github.meritpool.rubric.Rating;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricProblem;
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.rubric.Sanctions;
import io.github.meritpool.rubric.VendorType;
import io.github.meritpool.spi.ArgumentProblem;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.workload.Workload;
import io.github.meritpool.workload.WorkloadConversion;
import io.github.meritpool.workload.WorkloadLoad;
import io.github.meritpool.workload.WorkloadNorm;
import io.github.meritpool.workload.WorkloadProblem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be written in a plan: every kind of element with its declared fields, the same that plans are checked
 * against. References and schemas are made from it.
 */
public final class PlanLanguage {

    private PlanLanguage() {}

    /**
     * The elements, by name, in the order in which they stand in a document. A rubric type is {@code type:} and its
     * name, with the fields that it adds to those of a
     * {@code dimension}, or of a {@code score} inside another type; a distribution formula is {@code formula:} and
     * its name, with the fields that it adds to those of a {@code line}.
     *
     * @param types the rubric types that plans can name
     * @return the fields of each element
     */
    public static Map<String, Parameters> elements(RubricTypes types) {
        Map<String, Parameters> elements = new LinkedHashMap<>();
        elements.put("plan", PlanReader.FIELDS);
        elements.put("conventions", Conventions.FIELDS);
        elements.put("rubricType", VendorType.FIELDS);
        elements.put("clause", Clause.FIELDS);
        elements.put("parameter", PlanParameter.FIELDS);
        elements.put("statement", Statement.FIELDS);
        elements.put("table", FactTable.FIELDS);
        elements.put("custom", CustomQuantity.FIELDS);
        elements.put("expression", Expressions.FIELDS);
        elements.put("population", Population.FIELDS);
        elements.put("condition", Conditions.PARAMETERS);
        elements.put("check", NamedCheck.FIELDS);
        elements.put("posts", Posts.FIELDS);
        elements.put("post", PostEntry.FIELDS);
        elements.put("appointments", AppointmentTable.FIELDS);
        elements.put("postFigure", PostFigure.FIELDS);
        elements.put("workload", Workload.FIELDS);
        elements.put("conversion", WorkloadConversion.FIELDS);
        elements.put("load", WorkloadLoad.FIELDS);
        elements.put("norm", WorkloadNorm.FIELDS);
        elements.put("rubric", Rubric.FIELDS);
        elements.put("assessment", Rubric.ASSESSMENT_FIELDS);
        elements.put("sanctions", Sanctions.PARAMETERS);
        elements.put("dimension", RubricDimension.FIELDS);
        elements.put("score", RubricType.FIELDS);
        types.all().forEach(type -> elements.put("type:" + type.name(), type.parameters()));
        elements.put("rating", Rating.FIELDS);
        elements.put("account", Account.FIELDS);
        elements.put("pool", Pool.FIELDS);
        elements.put("line", PayLine.FIELDS);
        DistributionFormula.all().forEach(formula -> elements.put("formula:" + formula.name(), formula.parameters()));
        return Collections.unmodifiableMap(elements);
    }

    /**
     * Everything that can be reported of a plan, by what it is about: {@code fields}, {@code names}, {@code elements},
     * {@code posts}, {@code workload}, {@code rubric}, {@code money}, {@code quantities}. Some of it is found only once values are chosen or recorded.
     *
     * @return the kinds of problems, in the order in which they are documented
     */
    public static Map<String, List<ProblemKind>> problems() {
        Map<String, List<ProblemKind>> problems = new LinkedHashMap<>();
        problems.put("fields", List.of(ArgumentProblem.values()));
        problems.put("names", List.of(LanguageProblem.values()));
        problems.put("elements", List.of(PlanProblem.values()));
        problems.put("posts", List.of(PostProblem.values()));
        problems.put("workload", List.of(WorkloadProblem.values()));
        problems.put("rubric", List.of(RubricProblem.values()));
        problems.put("money", List.of(DistributionProblem.values()));
        problems.put("quantities", List.of(QuantityProblem.values()));
        return Collections.unmodifiableMap(problems);
    }
}
