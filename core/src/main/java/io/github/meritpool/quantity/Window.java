package io.github.meritpool.quantity;

import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of a table come to in an order, such as months one after another: for each row the operation's value of
 * the rows up to it. With {@link Frame#PREVIOUS} it is the value of the row before, absent for the first.
 *
 * @param table the table's id
 * @param of of which quantity of the table
 * @param frame which rows
 * @param operation what is made of their values: an {@link Aggregate}, {@link RunLength} or, for one row,
 *     {@link Presence#FIRST_PRESENT}
 * @param order a number that orders the rows; ties go by id
 * @param by the groups that are ordered apart, such as the months of each class; a row where one is absent has no value
 */
public record Window(String table, Quantity of, Frame frame, Operation operation, Quantity order, List<Quantity> by)
        implements Quantity {

    /** Which rows of the order an operation sees. */
    public enum Frame {
        /** The row before. */
        PREVIOUS,
        /** All rows before, and the row itself. */
        UP_TO_HERE
    }

    /** Copies the list. */
    public Window {
        by = List.copyOf(by);
    }

    @Override
    public List<Quantity> parts() {
        List<Quantity> parts = new ArrayList<>(List.of(of, order));
        parts.addAll(by);
        return List.copyOf(parts);
    }
}
