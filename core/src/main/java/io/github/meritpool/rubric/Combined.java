package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dimensions of its own put together: a branch of the rubric's tree (THP-4.1: routine and research; THP-5.4: two posts in
 * proportion). They are added up, added up by weights that make a stated whole, multiplied as shares of their full marks,
 * or the highest or the lowest of them counts. What their full marks come to is this one's.
 */
public final class Combined implements RubricTypeProvider {

    private static final String WEIGHTED = "weightedSum";
    private static final Label WEIGHTS = Label.of("weight", "权重");

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.option(
                    "take",
                    List.of("sum", WEIGHTED, "product", "highest", "lowest"),
                    "what is taken of the dimensions",
                    "各分项如何合成"),
            Declared.of("dimensions", ArgumentType.DIMENSION, "the dimensions that are combined", "合成的各分项")
                    .list()
                    .notEmpty(),
            Declared.of("weights", ArgumentType.QUANTITY, "the weight of each dimension, by its id", "各分项的权重，按分项标识")
                    .atLeast(0)
                    .byName()
                    .optional(),
            Declared.of(
                            "whole",
                            ArgumentType.DECIMAL,
                            "what the weights make together, such as 1 or 100",
                            "权重合计应为多少，如 1 或 100")
                    .atLeast(0)
                    .optional(),
            Declared.of("weightsClause", ArgumentType.TEXT, "the clause of the weights, if it is another", "权重的条款（若不同）")
                    .optional());

    /** The type. */
    public Combined() {}

    /**
     * The sum of dimensions.
     *
     * @param dimensions each with a full mark of its own
     * @return the type with its arguments
     */
    public static RubricType sum(RubricDimension... dimensions) {
        List<Tree> trees = new ArrayList<>();
        for (RubricDimension dimension : dimensions) {
            trees.add(dimension.toTree());
        }
        return new RubricType(
                "combined",
                Tree.fields().put("take", "sum").putItems("dimensions", trees).build());
    }

    @Override
    public String name() {
        return "combined";
    }

    @Override
    public Label label() {
        return Label.of("combined dimensions", "分项合成");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        FieldPairs.needs(with, "weights", "take", List.of(WEIGHTED), in);
        FieldPairs.needs(with, "whole", "take", List.of(WEIGHTED), in);
        FieldPairs.onlyFor(with, "weightsClause", "take", List.of(WEIGHTED), in);
        List<Quantity> weights = weights(with, in);
        List<Quantity> scores = in.dimensions(with, "dimensions", weights);
        checkFullMarks(weights, with, in);
        checkRescaled(with, in);
        return switch (with.text("take")) {
            case WEIGHTED -> weightedSum(scores, weights, with, in);
            case "product" -> product(scores, with, in);
            case "highest" -> Quantity.max(scores.toArray(new Quantity[0]));
            case "lowest" -> Quantity.min(scores.toArray(new Quantity[0]));
            default -> Quantity.sum(scores);
        };
    }

    /** The weights in the order of the dimensions; none if there are to be none, or one for each is not stated. */
    private static List<Quantity> weights(Arguments with, Scope in) {
        if (!with.has("weights") || !with.has("whole") || !with.text("take").equals(WEIGHTED)) {
            return List.of();
        }
        List<String> ids = ids(with);
        Map<String, Quantity> byId = in.quantities(with, "weights", new Missing(Kind.CATEGORY, Unit.NONE), Unit.NONE);
        if (!byId.keySet().equals(new LinkedHashSet<>(ids))) {
            in.report(Problem.of(RubricProblem.WEIGHT_NAMES)
                    .at(with.at("weights"))
                    .with("dimension", in.origin().element())
                    .with("weights", String.join(", ", byId.keySet()))
                    .with("parts", String.join(", ", ids)));
            return List.of();
        }
        List<Quantity> weights = new ArrayList<>();
        for (String id : ids) {
            weights.add(byId.getOrDefault(id, Quantity.plain(Rational.ZERO)));
        }
        return WholeShares.check(weights, with.decimal("whole"), with.at("weights"), in) ? weights : List.of();
    }

    private static List<String> ids(Arguments with) {
        List<String> ids = new ArrayList<>();
        for (Tree dimension : with.items("dimensions")) {
            ((Tree.Fields) dimension)
                    .get("id")
                    .filter(Tree.Text.class::isInstance)
                    .ifPresent(id -> ids.add(((Tree.Text) id).text()));
        }
        return ids;
    }

    private static Quantity weightedSum(List<Quantity> scores, List<Quantity> weights, Arguments with, Scope in) {
        if (weights.size() != scores.size()) {
            return new Missing(Kind.NUMBER, in.unit());
        }
        String clause = with.optionalText("weightsClause").orElse(in.origin().clauseId());
        Quantity whole = Quantity.plain(with.decimal("whole"));
        List<Quantity> parts = new ArrayList<>();
        for (Quantity score : scores) {
            Quantity weight = weights.get(parts.size());
            Label of = in.labelOf(score);
            Label label = Label.of(WEIGHTS.en() + " of " + of.en(), of.zhCn() + WEIGHTS.zhCn());
            Quantity cited = with.has("weightsClause")
                    ? weight.named(new Origin(in.origin().element(), "weight", clause, label))
                    : weight;
            parts.add(score.times(cited));
        }
        boolean isOne = with.decimal("whole").equals(Rational.ONE);
        return isOne ? Quantity.sum(parts) : Quantity.sum(parts).dividedBy(whole);
    }

    /** Each score as a share of its own full mark. */
    private static Quantity product(List<Quantity> scores, Arguments with, Scope in) {
        Quantity product = Quantity.constant(in.full(), in.unit());
        List<Optional<Rational>> fulls = fulls(with);
        for (int i = 0; i < scores.size(); i++) {
            Rational full = fulls.get(i).orElse(Rational.ONE);
            product = product.times(scores.get(i).dividedBy(Quantity.constant(full, in.unit())));
        }
        return product;
    }

    private static List<Optional<Rational>> fulls(Arguments with) {
        return with.items("dimensions").stream().map(Combined::fullOf).toList();
    }

    /** The full mark that a dimension states; empty if it states none, which is reported when it is read. */
    private static Optional<Rational> fullOf(Tree dimension) {
        Tree full = ((Tree.Fields) dimension).get("full").orElse(dimension);
        if (full instanceof Tree.Decimal decimal) {
            return Optional.of(Rational.of(decimal.value()));
        }
        return full instanceof Tree.Text text && ArgumentCheck.isDecimal(text.text())
                ? Optional.of(Rational.parse(text.text()))
                : Optional.empty();
    }

    private static void checkFullMarks(List<Quantity> weights, Arguments with, Scope in) {
        List<Rational> fulls = fulls(with).stream().flatMap(Optional::stream).toList();
        boolean isWeighted = with.text("take").equals(WEIGHTED);
        if (fulls.size() < with.items("dimensions").size() || (isWeighted && weights.isEmpty())) {
            return;
        }
        Rational makes = switch (with.text("take")) {
            case WEIGHTED -> weighted(fulls, weights, with, in);
            case "highest" -> fulls.stream().reduce(Rational::max).orElse(in.full());
            case "lowest" -> fulls.stream().reduce(Rational::min).orElse(in.full());
            case "product" -> fulls.stream().anyMatch(Rational::isZero) ? Rational.ZERO : in.full();
            default -> fulls.stream().reduce(Rational.ZERO, Rational::plus);
        };
        if (!makes.equals(in.full())) {
            boolean isSum = with.text("take").equals("sum");
            in.report(Problem.of(isSum ? RubricProblem.FULL_MARKS : RubricProblem.COMBINED_FULL)
                    .at(Location.pointer(with.pointer()))
                    .with("dimension", in.origin().element())
                    .with("take", with.text("take"))
                    .with("sum", makes)
                    .with("full", in.full()));
        }
    }

    /** Weights that are chosen can make the full mark only if each dimension has it. */
    private static Rational weighted(List<Rational> fulls, List<Quantity> weights, Arguments with, Scope in) {
        if (!weights.stream().allMatch(Constant.class::isInstance)) {
            return fulls.stream()
                    .filter(full -> !full.equals(in.full()))
                    .findFirst()
                    .orElse(in.full());
        }
        Rational sum = Rational.ZERO;
        for (int i = 0; i < fulls.size(); i++) {
            sum = sum.plus(fulls.get(i).times(((Constant) weights.get(i)).value()));
        }
        return sum.dividedBy(with.decimal("whole"));
    }

    /** In proportion to the others something counts only where they are added up. */
    private static void checkRescaled(Arguments with, Scope in) {
        boolean addsUp = List.of("sum", WEIGHTED).contains(with.text("take"));
        for (int i = 0; i < with.items("dimensions").size() && !addsUp; i++) {
            Tree.Fields dimension = (Tree.Fields) with.items("dimensions").get(i);
            boolean isRescaled = dimension
                    .get("notApplicable")
                    .filter(element -> element instanceof Tree.Fields fields
                            && fields.get("counts").equals(Optional.of(new Tree.Text(NotApplicable.RESCALED))))
                    .isPresent();
            if (isRescaled) {
                in.report(Problem.of(RubricProblem.RESCALED)
                        .at(Location.pointer(with.pointer() + "/dimensions/" + i + "/notApplicable/counts"))
                        .with("dimension", in.origin().element())
                        .with("take", with.text("take")));
            }
        }
    }
}
