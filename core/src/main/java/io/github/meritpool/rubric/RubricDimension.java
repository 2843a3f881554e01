package io.github.meritpool.rubric;

import io.github.meritpool.internal.value.ValueStyle;
import io.github.meritpool.language.RoundingModes;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A scored dimension of a rubric (考核指标), with its full mark and how it is scored. Counterparts: Ed-Fi's
 * EvaluationObjective and EvaluationElement (Ed-Fi gives the name RubricDimension to one cell of the grid), CASE's
 * CFRubricCriterion.
 */
@Value.Immutable
@ValueStyle
public interface RubricDimension {

    /** The fields that every dimension has, whatever its type. */
    Parameters FIELDS = Parameters.of(
            Declared.of("id", ArgumentType.ID, "the dimension's id", "指标标识"),
            Declared.of("label", ArgumentType.LABEL, "its words", "指标名称"),
            Declared.of("clause", ArgumentType.TEXT, "the clause it rests on", "所依据的条款")
                    .optional(),
            Declared.of(
                            "scoreClause",
                            ArgumentType.TEXT,
                            "the clause of how it is scored, if it is another",
                            "计分方式所依据的条款（若不同）")
                    .optional(),
            Declared.of("full", ArgumentType.DECIMAL, "its full mark", "满分").atLeast(0),
            RubricType.FIELDS.get("type").orElseThrow(),
            Declared.object(
                            "rounding",
                            Parameters.of(RoundingModes.DECIMALS, RoundingModes.DECLARED),
                            "how the score is rounded, if not by the conventions",
                            "得分的取整（不同于通用约定时）")
                    .optional(),
            Declared.of("whenAbsent", ArgumentType.DECIMAL, "the score of those who have none", "无得分者的取值")
                    .optional(),
            Declared.object(
                            "notApplicable",
                            NotApplicable.FIELDS,
                            "for whom it does not apply, and what counts then",
                            "不适用的情形及其计法")
                    .optional(),
            Declared.object(
                            "sanctions",
                            Sanctions.PARAMETERS,
                            "cuts of this score for disciplinary results",
                            "对本项得分的处分扣减")
                    .optional(),
            Vetoes.DECLARED);

    /**
     * The dimension's id, which names its score in the plan.
     *
     * @return the id
     */
    String id();

    /**
     * Its words.
     *
     * @return the label
     */
    Label label();

    /**
     * The clause it rests on.
     *
     * @return the clause's id, if one is cited
     */
    Optional<String> clause();

    /**
     * The clause of how it is scored, where that is another than the clause that sets the dimension.
     *
     * @return the clause's id, if one is cited
     */
    Optional<String> scoreClause();

    /**
     * The full mark.
     *
     * @return points, or money; a score may exceed it where the type allows
     */
    Rational full();

    /**
     * How it is scored.
     *
     * @return the rubric type and its arguments
     */
    RubricType type();

    /**
     * How the score is rounded.
     *
     * @return the rounding, or empty for that of the plan's conventions
     */
    Optional<Rounding> rounding();

    /**
     * The score of those who have none.
     *
     * @return points, or money, or empty if a missing score is a problem
     */
    Optional<Rational> whenAbsent();

    /**
     * For whom it does not apply, and what counts then.
     *
     * @return the element as data; empty if it applies to everyone
     */
    Optional<Tree.Fields> notApplicable();

    /**
     * Cuts of this score for disciplinary results.
     *
     * @return the sanctions, if there are any
     */
    Optional<Sanctions> sanctions();

    /**
     * What caps this score, whatever else was done.
     *
     * @return each veto as data
     */
    List<Tree.Fields> vetoes();

    /**
     * Where it stands in the document that it was read from. Two dimensions that differ in nothing else are equal.
     *
     * @return a JSON pointer; empty if it was made by a program
     */
    @Value.Auxiliary
    @Value.Default
    default String place() {
        return "";
    }

    /**
     * A dimension.
     *
     * @param id its id
     * @param label its words
     * @param full its full mark, a decimal number
     * @param type how it is scored
     * @return the dimension
     */
    static RubricDimension of(String id, Label label, String full, RubricType type) {
        return builder()
                .id(id)
                .label(label)
                .full(Rational.parse(full))
                .type(type)
                .build();
    }

    /**
     * A builder.
     *
     * @return the empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; what must be stated and is not is named when it is built. */
    class Builder extends ImmutableRubricDimension.Builder {

        Builder() {}
    }

    /**
     * Where the dimension's quantities come from.
     *
     * @return its id, clause and label
     */
    default Origin origin() {
        return new Origin(id(), "score", clause().orElse(null), label());
    }

    /**
     * Where the quantities come from that it is scored by.
     *
     * @return its id, the clause of how it is scored, and its label
     */
    default Origin scoreOrigin() {
        return new Origin(id(), "score", scoreClause().or(this::clause).orElse(null), label());
    }

    /**
     * The dimension as data.
     *
     * @return the fields that {@link #read} reads
     */
    default Tree.Fields toTree() {
        Tree.FieldsBuilder fields = Tree.fields()
                .put("id", id())
                .put("label", labelTree(label()))
                .put("clause", clause().orElse(null))
                .put("scoreClause", scoreClause().orElse(null))
                .put("full", full().decimal().orElseThrow())
                .put("type", type().name());
        rounding().ifPresent(rounding -> fields.put("rounding", roundingTree(rounding)));
        whenAbsent().ifPresent(score -> fields.put("whenAbsent", score.decimal().orElseThrow()));
        fields.put("notApplicable", notApplicable().orElse(null))
                .put("sanctions", sanctions().map(Sanctions::fields).orElse(null))
                .putItems("vetoes", vetoes());
        type().arguments().fields().forEach(fields::put);
        return fields.build();
    }

    /**
     * Reads a dimension.
     *
     * @param data the dimension as data
     * @param pointer where it stands in its document
     * @param types the types there are
     * @param problems where problems go
     * @return the dimension, or empty if there are problems, which are now reported
     */
    static Optional<RubricDimension> read(Tree data, String pointer, RubricTypes types, ProblemCollector problems) {
        Optional<RubricTypeProvider> type = providerOf(data, pointer, types, problems);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Parameters fields = FIELDS.and(type.get().parameters());
        return new ArgumentCheck(problems).check(data, fields, pointer).map(RubricDimension::of);
    }

    /** The provider of the type that an object names; reports if there is none. */
    static Optional<RubricTypeProvider> providerOf(
            Tree data, String pointer, RubricTypes types, ProblemCollector problems) {
        Optional<Tree> name = data instanceof Tree.Fields fields ? fields.get("type") : Optional.empty();
        if (name.isEmpty() || !(name.get() instanceof Tree.Text text)) {
            new ArgumentCheck(problems)
                    .check(
                            data instanceof Tree.Fields fields ? only(fields, "type") : data,
                            RubricType.FIELDS,
                            pointer);
            return Optional.empty();
        }
        return types.find(text.text(), pointer + "/type", problems);
    }

    private static Tree.Fields only(Tree.Fields fields, String name) {
        return Tree.fields().put(name, fields.get(name).orElse(null)).build();
    }

    private static RubricDimension of(Arguments with) {
        Map<String, Tree> arguments = new LinkedHashMap<>();
        with.fields().fields().forEach((name, value) -> {
            if (FIELDS.get(name).isEmpty()) {
                arguments.put(name, value);
            }
        });
        return builder()
                .place(with.pointer())
                .id(with.text("id"))
                .label(with.label("label"))
                .clause(with.optionalText("clause"))
                .scoreClause(with.optionalText("scoreClause"))
                .full(with.decimal("full"))
                .type(new RubricType(with.text("type"), new Tree.Fields(arguments)))
                .rounding(with.has("rounding") ? Optional.of(rounding(with.object("rounding"))) : Optional.empty())
                .whenAbsent(with.has("whenAbsent") ? Optional.of(with.decimal("whenAbsent")) : Optional.empty())
                .notApplicable(data(with, "notApplicable"))
                .sanctions(data(with, "sanctions").map(Sanctions::new))
                .vetoes(with.objects("vetoes").stream().map(Arguments::fields).toList())
                .build();
    }

    private static Optional<Tree.Fields> data(Arguments with, String name) {
        return with.has(name) ? Optional.of(with.object(name).fields()) : Optional.empty();
    }

    private static Rounding rounding(Arguments with) {
        return Rounding.toDecimals(with.integer("decimals"), RoundingModes.of(with.text("mode")));
    }

    private static Tree roundingTree(Rounding rounding) {
        return Tree.fields()
                .put("decimals", BigDecimal.valueOf(rounding.decimals()))
                .put("mode", RoundingModes.nameOf(rounding.mode()))
                .build();
    }

    private static Tree labelTree(Label label) {
        return Tree.fields().put("en", label.en()).put("zh-CN", label.zhCn()).build();
    }
}
