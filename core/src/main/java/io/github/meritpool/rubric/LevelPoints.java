package io.github.meritpool.rubric;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.Map;

/**
 * Points for a level, or for another category (THP-5.6, 等第计分). A level for which no points are stated, and nothing for
 * others, is absent.
 */
public final class LevelPoints implements RubricTypeProvider {

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.of("of", ArgumentType.QUANTITY, "the level, or another category", "等第或其他类别"),
            Declared.of("points", ArgumentType.QUANTITY, "the points for each level", "各等第的得分")
                    .raises()
                    .byName(),
            Declared.of("otherwise", ArgumentType.QUANTITY, "the points for any other", "其余的得分")
                    .raises()
                    .optional());

    /** The type. */
    public LevelPoints() {}

    /**
     * Points for each level; any other level has none.
     *
     * @param of the level, or another category
     * @param points for each level's id its points, a decimal number
     * @return the type with its arguments
     */
    public static RubricType of(String of, Map<String, String> points) {
        Tree.FieldsBuilder byLevel = Tree.fields();
        points.forEach((level, number) -> byLevel.put(level, Tree.Decimal.of(number)));
        return new RubricType(
                "levelPoints",
                Tree.fields().put("of", of).put("points", byLevel.build()).build());
    }

    @Override
    public String name() {
        return "levelPoints";
    }

    @Override
    public Label label() {
        return Label.of("points by level", "按等第计分");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        Quantity of = in.quantity(with, "of", Unit.NONE);
        Quantity otherwise =
                with.has("otherwise") ? in.quantity(with, "otherwise", in.unit()) : new Missing(Kind.NUMBER, in.unit());
        return ByCategory.of(of, in.quantities(with, "points", of, in.unit()), otherwise);
    }
}
