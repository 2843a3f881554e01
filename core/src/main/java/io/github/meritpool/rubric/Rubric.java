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
            Declared.object(
                            "scorings",
                            Scoring.FIELDS,
                            "ways of scoring that are stated once and used by name",
                            "统一规定、按名称引用的计分方式")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.object("sanctions", Sanctions.PARAMETERS, "cuts for disciplinary results", "处分扣减")
                    .optional(),
            Vetoes.DECLARED);

    /** The fields of an assessment, which may be of another table and in money. */
    Parameters ASSESSMENT_FIELDS = FIELDS.and(Parameters.of(
            Declared.of("table", ArgumentType.TABLE, "whose rows are assessed; staff if not stated", "被考核的表，不写则为教职工")
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
     * Ways of scoring that dimensions use by name.
     *
     * @return them, in the order stated
     */
    List<Scoring> scorings();

    /**
     * What caps the total, whatever else was done.
     *
     * @return each veto as data
     */
    List<Tree.Fields> vetoes();

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
        Scorings scorings = new Scorings(scorings(), id(), vocabulary);
        RubricScope.Terms terms = new RubricScope.Terms(types, unit, scorings, false);
        TableScope rows = TableScope.of(vocabulary, table());
        List<ScoredDimension> all = new ArrayList<>();
        for (RubricDimension dimension : dimensions()) {
            String pointer = dimension.place().isEmpty() ? place() + "/dimensions/" + all.size() : dimension.place();
            all.add(new ScoredDimension(dimension, pointer, dimension.rounding().or(() -> rounding), rows, terms));
        }
        for (ScoredDimension one : all) {
            vocabulary.define(
                    one.dimension().id(),
                    one.pointer() + "/id",
                    () -> one.score(
                            all,
                            List.of(),
                            other -> vocabulary.defined(other.dimension().id())));
        }
        vocabulary.define(id(), place() + "/id", () -> {
            Vocabulary.Attempt total = vocabulary.attempt(() -> total(unit, vocabulary));
            RubricScope scope = new RubricScope(rows, terms, "", full(), origin());
            scorings.checkUnused(scope, total.isSound() && !vocabulary.isBroken(id()));
            return total.quantity();
        });
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
        Quantity cut = Sanctions.cut(sanctions(), total, origin(), place(), table(), vocabulary);
        TableScope rows = TableScope.of(vocabulary, table());
        return Vetoes.under(vetoes(), cut, place() + "/vetoes", origin(), unit, rows)
                .named(origin());
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
                .putItems(
                        "scorings",
                        scorings().stream()
                                .map(scoring -> scoring.with().fields())
                                .toList())
                .put("sanctions", sanctions().map(Sanctions::fields).orElse(null))
                .putItems("vetoes", vetoes())
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
                .scorings(with.objects("scorings").stream().map(Scoring::new).toList())
                .vetoes(with.objects("vetoes").stream().map(Arguments::fields).toList())
                .build();
    }
}
