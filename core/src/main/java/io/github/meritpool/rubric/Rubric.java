package io.github.meritpool.rubric;

import io.github.meritpool.internal.value.ValueStyle;
import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the rows of a table are assessed on, people or others: dimensions whose scores add up to a total, which sanctions
 * cut. Counterparts: 考核方案, Ed-Fi's Evaluation and Rubric, CASE's CFRubric.
 */
@Value.Immutable
@ValueStyle
public interface Rubric {

    /** The table of people, whose rows are assessed unless another is stated. */
    String STAFF = TableScope.STAFF;

    /** The fields of a plan's rubric, which is of the staff and in points. */
    Parameters FIELDS = Parameters.of(
            Declared.of("id", ArgumentType.ID, "the name of the total", "总分的标识"),
            Declared.of("label", ArgumentType.LABEL, "its words", "名称"),
            Declared.of("clause", ArgumentType.TEXT, "the clause it rests on", "所依据的条款")
                    .optional(),
            Declared.of("full", ArgumentType.DECIMAL, "its full mark", "满分").atLeast(0),
            Declared.of("to", ArgumentType.CONDITION, "who is assessed; everyone if not stated", "考核对象，不写则为全体")
                    .optional(),
            Declared.of("dimensions", ArgumentType.DIMENSION, "the dimensions", "各项指标")
                    .list(),
            Declared.object("sanctions", Sanctions.PARAMETERS, "cuts for disciplinary results", "处分扣减")
                    .optional());

    /** The fields of an assessment, which may be of another table and in money. */
    Parameters ASSESSMENT_FIELDS = FIELDS.and(Parameters.of(
            Declared.of("table", ArgumentType.TEXT, "whose rows are assessed; staff if not stated", "被考核的表，不写则为教职工")
                    .optional(),
            Declared.option(
                            "in",
                            List.of("point", "money"),
                            "what full marks, points and scores are in; points if not stated",
                            "满分与得分的单位：分或金额，不写则为分")
                    .optional()));

    /**
     * The name of the total.
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
     * Whose rows are assessed.
     *
     * @return the table's id
     */
    @Value.Default
    default String table() {
        return STAFF;
    }

    /**
     * Whether full marks, points and scores are money, in the plan's currency.
     *
     * @return false if they are in points
     */
    @Value.Default
    default boolean isInMoney() {
        return false;
    }

    /**
     * The full mark of the total.
     *
     * @return points, or money
     */
    Rational full();

    /**
     * Who is assessed; others have no scores.
     *
     * @return a condition as data, or empty if everyone is
     */
    Optional<Tree> to();

    /**
     * The dimensions.
     *
     * @return them, in the order of the rubric
     */
    List<RubricDimension> dimensions();

    /**
     * Cuts for disciplinary results.
     *
     * @return the sanctions, if there are any
     */
    Optional<Sanctions> sanctions();

    /**
     * Where it stands in the document that it was read from. Two rubrics that differ in nothing else are equal.
     *
     * @return a JSON pointer; empty if it was made by a program
     */
    @Value.Auxiliary
    @Value.Default
    default String place() {
        return "";
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
    class Builder extends ImmutableRubric.Builder {

        Builder() {}
    }

    /**
     * A rubric whose full mark is that of its dimensions together.
     *
     * @param id the name of the total
     * @param label its words
     * @param dimensions the dimensions
     * @return the rubric
     */
    static Rubric of(String id, Label label, RubricDimension... dimensions) {
        Rational full = Rational.ZERO;
        for (RubricDimension dimension : dimensions) {
            full = full.plus(dimension.full());
        }
        return builder()
                .id(id)
                .label(label)
                .full(full)
                .addDimensions(dimensions)
                .build();
    }

    /**
     * Scores one person without a plan.
     *
     * @param facts the person's facts
     * @return the score of each dimension and the total, explained
     * @throws IllegalArgumentException if the rubric is of another table than the staff or in money, which needs a plan
     * @throws io.github.meritpool.problem.ProblemException every problem of the rubric for these facts
     */
    default RubricScore score(FactSheet facts) {
        return facts.score(this, RubricTypes.installed());
    }

    /**
     * Where the total comes from.
     *
     * @return id, clause and label
     */
    default Origin origin() {
        return new Origin(id(), "total", clause().orElse(null), label());
    }

    /**
     * Gives the dimensions' ids and the rubric's own id their meaning in a vocabulary.
     *
     * @param unit the unit of scores
     * @param rounding how each dimension is rounded that states nothing else; empty for not at all
     * @param types the types there are
     * @param vocabulary where the names go
     */
    default void define(Unit unit, Optional<Rounding> rounding, RubricTypes types, Vocabulary vocabulary) {
        for (int i = 0; i < dimensions().size(); i++) {
            RubricDimension dimension = dimensions().get(i);
            String pointer = dimension.place().isEmpty() ? place() + "/dimensions/" + i : dimension.place();
            vocabulary.define(
                    dimension.id(),
                    pointer + "/id",
                    () -> RubricScope.lower(
                            dimension,
                            pointer,
                            unit,
                            dimension.rounding().or(() -> rounding),
                            types,
                            TableScope.of(vocabulary, table())));
        }
        vocabulary.define(id(), place() + "/id", () -> total(unit, vocabulary));
    }

    private Quantity total(Unit unit, Vocabulary vocabulary) {
        List<Quantity> scores = new ArrayList<>();
        Rational sum = Rational.ZERO;
        for (RubricDimension dimension : dimensions()) {
            scores.add(vocabulary.defined(dimension.id()));
            sum = sum.plus(dimension.full());
        }
        if (!sum.equals(full()) && !vocabulary.isBroken(id())) {
            vocabulary
                    .problems()
                    .add(Problem.of(RubricProblem.FULL_MARKS)
                            .at(Location.pointer(place() + "/full"))
                            .with("dimension", id())
                            .with("sum", sum)
                            .with("full", full()));
        }
        Quantity total = scores.isEmpty() ? Quantity.constant(Rational.ZERO, unit) : Quantity.sum(scores);
        return cut(total, vocabulary).named(origin());
    }

    private Quantity cut(Quantity total, Vocabulary vocabulary) {
        if (sanctions().isEmpty()) {
            return total;
        }
        Optional<Arguments> with = new ArgumentCheck(vocabulary.problems())
                .check(sanctions().get().fields(), Sanctions.PARAMETERS, place() + "/sanctions");
        Quantity before = total.named(origin().part("beforeSanction", Label.of("score before sanctions", "处分扣减前得分")));
        return with.map(arguments -> before.times(Sanctions.kept(arguments, origin(), table(), vocabulary)))
                .orElse(total);
    }

    /**
     * The rubric as data.
     *
     * @return the fields that {@link #read} reads; table and unit only where they are not those of every rubric
     */
    default Tree.Fields toTree() {
        List<Tree> trees = new ArrayList<>();
        dimensions().forEach(dimension -> trees.add(dimension.toTree()));
        return Tree.fields()
                .put("id", id())
                .put(
                        "label",
                        Tree.fields()
                                .put("en", label().en())
                                .put("zh-CN", label().zhCn())
                                .build())
                .put("clause", clause().orElse(null))
                .put("table", table().equals(STAFF) ? null : table())
                .put("in", isInMoney() ? "money" : null)
                .put("full", full().decimal().orElseThrow())
                .put("to", to().orElse(null))
                .put("dimensions", new Tree.Items(trees))
                .put("sanctions", sanctions().map(Sanctions::fields).orElse(null))
                .build();
    }

    /**
     * Reads a rubric; dimensions with problems are left out.
     *
     * @param with the rubric's arguments, checked against {@link #FIELDS} or {@link #ASSESSMENT_FIELDS}
     * @param types the types there are
     * @param problems where problems go
     * @return the rubric
     */
    static Rubric read(Arguments with, RubricTypes types, ProblemCollector problems) {
        List<RubricDimension> dimensions = new ArrayList<>();
        int index = 0;
        for (Tree data : with.items("dimensions")) {
            String place = with.pointer() + "/dimensions/" + index++;
            RubricDimension.read(data, place, types, problems).ifPresent(dimensions::add);
        }
        return builder()
                .place(with.pointer())
                .table(with.optionalText("table").orElse(STAFF))
                .isInMoney(with.optionalText("in").equals(Optional.of("money")))
                .id(with.text("id"))
                .label(with.label("label"))
                .clause(with.optionalText("clause"))
                .full(with.decimal("full"))
                .to(with.has("to") ? Optional.of(with.tree("to")) : Optional.empty())
                .dimensions(dimensions)
                .sanctions(
                        with.has("sanctions")
                                ? Optional.of(new Sanctions((Tree.Fields) with.tree("sanctions")))
                                : Optional.empty())
                .build();
    }
}
