package consumer;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;

/** A rubric type of this module's own: the full mark for those of whom something holds, and nothing for others. */
public final class Attested implements RubricTypeProvider {

    /** For ServiceLoader. */
    public Attested() {}

    @Override
    public String name() {
        return "consumer:attested";
    }

    @Override
    public Label label() {
        return Label.of("attested", "经确认");
    }

    @Override
    public Parameters parameters() {
        return Parameters.of(Declared.of("when", ArgumentType.CONDITION, "what must hold", "须成立的条件"));
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        return Quantity.choice(
                in.condition(with, "when"),
                Quantity.constant(in.full(), Scope.POINT),
                Quantity.constant(Rational.ZERO, Scope.POINT));
    }
}
