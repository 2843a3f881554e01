package com.example.starter;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;

/** How far a target is reached: the full mark for all of it or more, and in proportion for less. */
public final class Target implements RubricTypeProvider {

    /** For ServiceLoader. */
    public Target() {}

    @Override
    public String name() {
        return "example:target";
    }

    @Override
    public Label label() {
        return Label.of("how far a target is reached", "目标完成程度");
    }

    @Override
    public Parameters parameters() {
        return Parameters.of(
                Declared.of("of", ArgumentType.QUANTITY, "what is reached", "完成量").raises(),
                Declared.of("target", ArgumentType.QUANTITY, "what is to be reached", "目标量")
                        .atLeast(0)
                        .lowers());
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        Quantity reached = in.quantity(with, "of", Unit.NONE);
        Quantity target = in.divisor(with, "target", in.unitOf(reached));
        Quantity part = reached.dividedBy(target)
                .named(in.origin().part("part", Label.of("part of the target reached", "目标完成比例")));
        return Quantity.min(part, Quantity.plain(Rational.ONE)).times(Quantity.constant(in.full(), in.unit()));
    }
}
