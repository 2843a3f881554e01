package io.github.meritpool.examples.quickstart;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;

// tag::provider[]
/** Points for each credit of training, up to the full mark. */
public final class TrainingCredits implements RubricTypeProvider {

    /** For ServiceLoader. */
    public TrainingCredits() {}

    @Override
    public String name() {
        return "acme:credits";
    }

    @Override
    public Label label() {
        return Label.of("training credits", "培训学分");
    }

    @Override
    public Parameters parameters() {
        return Parameters.of(
                Declared.of("of", ArgumentType.QUANTITY, "the credits earned", "所得学分")
                        .raises(),
                Declared.of("each", ArgumentType.QUANTITY, "the points for each credit", "每学分得分")
                        .raises());
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        Quantity credits = in.quantity(with, "of", Unit.NONE);
        Quantity each = in.quantity(with, "each", in.unit().per(in.unitOf(credits)));
        Quantity earned = credits.times(each).named(in.origin().part("earned", Label.of("points for credits", "学分得分")));
        return Quantity.min(earned, Quantity.constant(in.full(), in.unit()));
    }
}
// end::provider[]
