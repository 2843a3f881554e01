package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sum of dimensions of its own: a branch of the rubric's tree (THP-4.1: routine and research). Their full marks make
 * this one's.
 */
public final class DimensionSum implements RubricTypeProvider {

    /** The type. */
    public DimensionSum() {}

    /**
     * The sum of dimensions.
     *
     * @param dimensions each with a full mark of its own
     * @return the type with its arguments
     */
    public static RubricType of(RubricDimension... dimensions) {
        List<Tree> trees = new ArrayList<>();
        for (RubricDimension dimension : dimensions) {
            trees.add(dimension.toTree());
        }
        return new RubricType("sum", Tree.fields().putItems("dimensions", trees).build());
    }

    @Override
    public String name() {
        return "sum";
    }

    @Override
    public Label label() {
        return Label.of("sum of dimensions", "分项之和");
    }

    @Override
    public Parameters parameters() {
        return Parameters.of(Declared.of("dimensions", ArgumentType.DIMENSION, "the dimensions added up", "相加的各分项")
                .list());
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        List<Quantity> scores = new ArrayList<>();
        Rational sum = Rational.ZERO;
        boolean allStated = true;
        for (Tree dimension : with.items("dimensions")) {
            scores.add(in.dimension(dimension, with.pointer() + "/dimensions/" + scores.size()));
            Optional<Rational> full = fullOf(dimension);
            allStated &= full.isPresent();
            sum = sum.plus(full.orElse(Rational.ZERO));
        }
        if (allStated && !sum.equals(in.full())) {
            in.report(Problem.of(RubricProblem.FULL_MARKS)
                    .at(Location.pointer(with.pointer()))
                    .with("dimension", in.origin().element())
                    .with("sum", sum)
                    .with("full", in.full()));
        }
        return scores.isEmpty() ? Quantity.constant(Rational.ZERO, in.unit()) : Quantity.sum(scores);
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
}
