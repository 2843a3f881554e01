package io.github.meritpool.rubric;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Direction;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.List;

/**
 * One's own amount against a reference: the mean of a population (THP-3.1, THP-3.2), the best of it, or a stated one such
 * as a target or the mean of another school. Score = own ÷ reference × full, or points for each unit by which the one is
 * above or below the other. Above the reference a ratio exceeds the full mark, unless a cap is stated. With nobody in the
 * population, or a mean or a best of zero, a ratio is absent; a stated reference of zero is a problem.
 */
public final class Ratio implements RubricTypeProvider {

    private static final List<String> OF_A_POPULATION = List.of("mean", "best");

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.of("of", ArgumentType.QUANTITY, "one's own amount, which is compared", "用于比较的本人数额"),
            Declared.option("to", List.of("mean", "best", "reference"), "what it is compared with", "与何者比较"),
            Declared.of(
                            "reference",
                            ArgumentType.QUANTITY,
                            "the stated reference, such as a target or an outside mean",
                            "规定的基准，如目标值或校外均值")
                    .optional(),
            Declared.of(
                            "over",
                            ArgumentType.CONDITION,
                            "whose mean or best; everyone's if not stated",
                            "取谁的均值或最高值，不写则取全体")
                    .optional(),
            Declared.of(
                            "groups",
                            ArgumentType.QUANTITY,
                            "what the rows of a group share: each group has its mean or best",
                            "分组依据，各组分别取均值或最高值")
                    .list()
                    .notEmpty()
                    .optional(),
            PerUnit.DECLARED,
            Limits.CAP,
            Limits.CAP_CLAUSE,
            Limits.FLOOR,
            Limits.FLOOR_CLAUSE,
            Declared.of(
                            "within",
                            ArgumentType.TABLE,
                            "the table over whose rows one's own amount is added up, such as posts held",
                            "逐行累加的表，如所任岗位表")
                    .optional(),
            Scope.ALONG,
            Declared.of(
                            "by",
                            ArgumentType.QUANTITY,
                            "the category that weights go by, such as the post",
                            "权重所依据的类别，如岗位")
                    .optional(),
            Declared.of("weights", ArgumentType.QUANTITY, "the weight of each category", "各类别的权重")
                    .atLeast(0)
                    .byName()
                    .optional(),
            Declared.of(
                            "total",
                            ArgumentType.QUANTITY,
                            "what the mean divides by the head count, if not the sum over the people in it",
                            "求均值的总量，不写则为各人之和")
                    .optional(),
            clause("toClause", "the clause of the mean, the best or the reference, if it is another", "所比基准的条款（若不同）"),
            clause("weightsClause", "the clause of the weights, if it is another", "权重的条款（若不同）"));

    /** The type. */
    public Ratio() {}

    /**
     * The ratio to the mean of everyone.
     *
     * @param of the fact or quantity that is compared
     * @return the type with its arguments
     */
    public static RubricType toMean(String of) {
        return new RubricType(
                "ratio", Tree.fields().put("of", of).put("to", "mean").build());
    }

    /**
     * The ratio to the best of everyone.
     *
     * @param of the fact or quantity that is compared
     * @return the type with its arguments
     */
    public static RubricType toBest(String of) {
        return new RubricType(
                "ratio", Tree.fields().put("of", of).put("to", "best").build());
    }

    /**
     * The ratio to a stated reference.
     *
     * @param of the fact or quantity that is compared
     * @param reference the fact, parameter or quantity that it is compared with, or a decimal number
     * @return the type with its arguments
     */
    public static RubricType toReference(String of, String reference) {
        return new RubricType(
                "ratio",
                Tree.fields()
                        .put("of", of)
                        .put("to", "reference")
                        .put("reference", reference)
                        .build());
    }

    @Override
    public String name() {
        return "ratio";
    }

    @Override
    public Label label() {
        return Label.of("ratio to a reference", "与基准之比");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    private static Declared clause(String name, String en, String zhCn) {
        return Declared.of(name, ArgumentType.TEXT, en, zhCn).optional();
    }

    /** A ratio rises with one's own amount and falls with the reference; points per unit may do either. */
    @Override
    public Direction direction(Declared argument, Arguments with) {
        return switch (argument.name()) {
            case "of" -> with.has("perUnit") ? Direction.EITHER : Direction.RAISES;
            case "reference", "total" -> with.has("perUnit") ? Direction.EITHER : Direction.LOWERS;
            default -> argument.direction();
        };
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        FieldPairs.needs(with, "reference", "to", List.of("reference"), in);
        FieldPairs.onlyFor(with, "over", "to", OF_A_POPULATION, in);
        FieldPairs.onlyFor(with, "groups", "to", OF_A_POPULATION, in);
        FieldPairs.onlyFor(with, "total", "to", List.of("mean"), in);
        Quantity own = own(with, in);
        Quantity to = reference(own, with, in);
        Quantity score = with.has("perUnit")
                ? PerUnit.points(difference(own, to, in), with, in)
                : own.dividedBy(to).times(Quantity.constant(in.full(), in.unit()));
        return Limits.within(score, with, in);
    }

    private static Quantity difference(Quantity own, Quantity to, Scope in) {
        Label what = in.labelOf(to);
        return own.minus(to)
                .named(in.origin()
                        .part("difference", Label.of("difference from " + what.en(), "与" + what.zhCn() + "之差")));
    }

    private static Quantity reference(Quantity own, Arguments with, Scope in) {
        Population whose = Population.of(with, in);
        Origin origin = cited(with, "toClause", in);
        return switch (with.text("to")) {
            case "mean" -> mean(own, whose, origin, with, in);
            case "best" -> whose.best(own, origin, in);
            default -> stated(own, origin, with, in);
        };
    }

    private static Quantity mean(Quantity own, Population whose, Origin origin, Arguments with, Scope in) {
        return with.has("total")
                ? whose.mean(own, in.quantity(with, "total", in.unitOf(own)), origin, in)
                : whose.mean(own, origin, in);
    }

    private static Quantity stated(Quantity own, Origin origin, Arguments with, Scope in) {
        if (!with.has("reference")) {
            return own;
        }
        Unit unit = in.unitOf(own);
        Quantity stated =
                with.has("perUnit") ? in.quantity(with, "reference", unit) : in.divisor(with, "reference", unit);
        return with.has("toClause") ? stated.named(origin.part("reference", in.labelOf(stated))) : stated;
    }

    private static Origin cited(Arguments with, String name, Scope in) {
        String clause = with.optionalText(name).orElse(in.origin().clauseId());
        return new Origin(
                in.origin().element(), in.origin().role(), clause, in.origin().label());
    }

    /** One's own amount: as it is, weighted by category, or added up over the rows of another table. */
    private static Quantity own(Arguments with, Scope in) {
        boolean gathers = with.has("within");
        Scope rows = gathers ? in.within(with, "within") : in;
        Quantity of = rows.quantity(with, "of", Unit.NONE);
        FieldPairs.require(with, "weights", "by", in);
        FieldPairs.require(with, "by", "weights", in);
        FieldPairs.require(with, "weightsClause", "weights", in);
        boolean isWeighted = with.has("weights") && with.has("by");
        if (!gathers && !isWeighted) {
            return of;
        }
        Label what = rows.labelOf(of);
        Quantity amount = isWeighted ? of.times(weight(with, rows)) : of;
        Quantity all = gathers
                ? new Gathered(
                        new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED),
                        amount,
                        rows.table(),
                        rows.key(),
                        in.table())
                : amount;
        Label label = isWeighted ? Label.of("weighted " + what.en(), "加权" + what.zhCn()) : what;
        return all.named(cited(with, "weightsClause", in).part("own", label));
    }

    private static Quantity weight(Arguments with, Scope rows) {
        Quantity by = rows.quantity(with, "by", Unit.NONE);
        return ByCategory.of(by, rows.quantities(with, "weights", by, Unit.NONE));
    }
}
