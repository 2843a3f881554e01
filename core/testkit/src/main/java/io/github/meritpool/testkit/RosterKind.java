package io.github.meritpool.testkit;

import io.github.meritpool.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** What a roster that is drawn is like: what tests by hand forget, and what is usual. */
public enum RosterKind {
    /** Everything that the plan allows, copies of rows and ends of bounds among it. */
    ORDINARY,
    /** Nobody, and no rows that lead to anybody. */
    NOBODY,
    /** One person. */
    ONE_PERSON,
    /** Several people of whom the same is recorded in every table. */
    ALL_EQUAL,
    /** Zero, or the least that there can be, in every column of numbers or dates. */
    ALL_ZERO,
    /** Few different values in every column, so that there are ties in each. */
    TIES,
    /** The least and the greatest that there can be, and nothing between. */
    EXTREMES,
    /** Everyone is hit by a veto, if the plan has one; only {@link PlanCases} knows of them. */
    ALL_VETOED;

    /** Numbers by which {@link RosterDrawing} takes the ends of bounds. */
    private static final int[] ENDS = {1, 2};

    /** And by which it takes a few values that come up again and again. */
    private static final int[] FEW = {3};

    private static final int FEW_VALUES = 3;
    private static final int MOST_TWINS = 5;

    RosterShape within(RosterShape shape) {
        return switch (this) {
            case NOBODY -> shape.staff(0, 0);
            case ONE_PERSON, ALL_EQUAL -> shape.staff(1, 1);
            default ->
                shape.isEmpty(Rubric.STAFF)
                        ? shape
                        : shape.staff(Math.max(1, shape.least(Rubric.STAFF)), shape.most(Rubric.STAFF));
        };
    }

    /** One number for the row, then for each cell one that says how it is found and one that says which it is. */
    List<Integer> numbers(int count, Random random) {
        return numbers(Numbers.drawn(count, random));
    }

    /** The same, made of any numbers. */
    List<Integer> numbers(List<Integer> any) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < any.size(); i++) {
            numbers.add(number(i, any.get(i)));
        }
        return numbers;
    }

    private int number(int place, int any) {
        boolean isHow = place % 2 == 1;
        return switch (this) {
            case ALL_ZERO -> isHow || place == 0 ? 0 : any;
            case TIES -> isHow ? FEW[any % FEW.length] : any % FEW_VALUES;
            case EXTREMES -> isHow ? ENDS[any % ENDS.length] : any;
            default -> any;
        };
    }

    RosterRows finished(RosterRows rows, IntUnaryOperator below) {
        if (this != ALL_EQUAL) {
            return rows;
        }
        RosterRows equal = rows;
        int twins = 1 + below.applyAsInt(MOST_TWINS);
        for (int twin = 1; twin <= twins; twin++) {
            equal = equal.withTwin(rows.staffIds().get(0), "twin" + twin);
        }
        return equal;
    }
}
