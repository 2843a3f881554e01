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

    /** The version of this interface. It rises when types can rely on something that earlier libraries lack. */
    int SPI = 1;

    /** The oldest version of this interface that types may be written for. */
    int OLDEST_SPI = 1;

    /**
     * The type's name in plans.
     *
     * @return {@code vendor:type}; built-in types have no vendor
     */
    String name();

    /**
     * The version of the type, which rises whenever its arguments change. A plan states which version it is written for.
     *
     * @return the version, from 1
     */
    default int version() {
        return 1;
    }

    /**
     * Arguments that a plan states for an earlier version, as this version takes them. Plans are brought up to date when
     * they are read; what comes out is checked as if the plan had stated it.
     *
     * @param arguments the arguments as stated, not yet checked
     * @param from the version that they are for, less than {@link #version()}
     * @return the arguments for this version; those stated if nothing has to be changed
     */
    default Tree.Fields migrated(Tree.Fields arguments, int from) {
        return arguments;
    }

    /**
     * The version of this interface that the type is written for. A library takes types from {@link #OLDEST_SPI} to
     * {@link #SPI}; a type for another is refused when the types are put together.
     *
     * @return the version, 1 unless the type needs what a later one has
     */
    default int spi() {
        return 1;
    }

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
