package io.github.meritpool.spi;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Quantity;

/**
 * A rubric type: how a dimension is scored. The built-in types come through this door too.
 *
 * <p>A vendor's jar names its provider for {@link java.util.ServiceLoader}, or the provider is passed in. Providers are
 * without state; they may be used from several threads.
 */
public interface RubricTypeProvider {

    /**
     * The type's name in plans.
     *
     * @return {@code vendor:type}; built-in types have no vendor
     */
    String name();

    /**
     * The words for the type.
     *
     * @return the label
     */
    Label label();

    /**
     * The arguments it takes.
     *
     * @return the declared parameters, without {@code type} itself
     */
    Parameters parameters();

    /**
     * What the score does when a quantity rises that one of the arguments names, all else being as it was. Numbers are
     * taken to be 0 or more.
     *
     * @param argument one of the declared parameters, or one nested in them
     * @param with the arguments that it stands among, those of the type or of an object in them
     * @return its declared direction, unless that depends on the other arguments
     */
    default Direction direction(Declared argument, Arguments with) {
        return argument.direction();
    }

    /**
     * Lowers the type to a quantity: the score in points, exact, for each row of the scope's table. What matters to a
     * reader is {@linkplain Quantity#named named}.
     *
     * @param with the arguments, checked
     * @param in where it is lowered
     * @return the score; it is rounded by the plan, once
     */
    Quantity lower(Arguments with, Scope in);
}
