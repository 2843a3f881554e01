package io.github.meritpool.rubric;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;

/** As a {@link Scoring} of the rubric says, for this dimension's full mark. */
public final class NamedScoring implements RubricTypeProvider {

    private static final Parameters PARAMETERS =
            Parameters.of(Declared.of("of", ArgumentType.TEXT, "the scoring of the rubric", "所用的统一计分方式"));

    /** The type. */
    public NamedScoring() {}

    /**
     * As a scoring says.
     *
     * @param scoring the scoring's id
     * @return the type with its arguments
     */
    public static RubricType of(String scoring) {
        return new RubricType("scoring", Tree.fields().put("of", scoring).build());
    }

    @Override
    public String name() {
        return "scoring";
    }

    @Override
    public Label label() {
        return Label.of("as stated once for the rubric", "按方案统一规定的计分方式");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        return in.scoring(with, "of");
    }
}
