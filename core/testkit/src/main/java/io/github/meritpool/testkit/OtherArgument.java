package io.github.meritpool.testkit;

import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Direction;
import io.github.meritpool.spi.Tree;

/**
 * Another value of one argument of an example.
 *
 * @param place where the argument stands, such as {@code items/0/each}: a JSON pointer below the dimension
 * @param declared how it is declared
 * @param stated its value in the example
 * @param other the other value
 * @param arguments all arguments of the example with the other value in its place
 */
record OtherArgument(String place, Declared declared, Tree stated, Tree other, Tree.Fields arguments) {

    /** Words and ids show in explanations and move no score. */
    boolean isWords() {
        ArgumentType type = declared.type();
        return type == ArgumentType.LABEL || type == ArgumentType.WORDS || type == ArgumentType.ID;
    }

    /** Where the score is to move: up if positive, down if negative, and either way if 0. */
    int promised() {
        return switch (declared.direction()) {
            case RAISES -> rise();
            case LOWERS -> -rise();
            case EITHER -> 0;
        };
    }

    private int rise() {
        return stated instanceof Tree.Decimal from && other instanceof Tree.Decimal to
                ? to.value().compareTo(from.value())
                : 0;
    }

    /** What is changed, such as {@code each, which RAISES, from 2 to 5}. */
    String change() {
        String promise = declared.direction() == Direction.EITHER ? "" : ", which " + declared.direction() + ",";
        return place + promise + " from " + words(stated) + " to " + words(other);
    }

    private static String words(Tree value) {
        return value instanceof Tree.Decimal number ? number.text() : value.toString();
    }
}
