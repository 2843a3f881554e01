package io.github.meritpool.spi;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import java.util.List;
import java.util.Map;

/**
 * Where a rubric type is lowered: the dimension it scores, the table whose rows are scored, and the names that can be
 * used there. A name that means nothing is reported as a problem of the plan; lowering goes on, so that all problems
 * come at once.
 */
public interface Scope {

    /** The argument beside one that names a table: the key column to go along, where several lead here. */
    Declared ALONG = Declared.of(
                    "along", ArgumentType.COLUMN, "the key column to go along, where several lead here", "有多个键列时所沿的键列")
            .optional();

    /** The unit of scores in points. */
    Unit POINT = Unit.of("point");

    /**
     * The table whose rows are scored.
     *
     * @return its id; {@code staff} unless the type gathers from another table, or an assessment is of one
     */
    String table();

    /**
     * The unit of scores.
     *
     * @return {@link #POINT}, or the plan's currency in an assessment in money
     */
    Unit unit();

    /**
     * The dimension's full mark.
     *
     * @return the full mark, in the unit of scores
     */
    Rational full();

    /**
     * What is being lowered.
     *
     * @return the dimension, its clause and its words
     */
    Origin origin();

    /**
     * A quantity that an argument names, or the number it states. If the argument is declared with bounds, what is chosen
     * or recorded must be within them, or there is no settlement.
     *
     * @param with the arguments
     * @param name the argument
     * @param unit the unit that a stated number takes
     * @return the quantity
     */
    Quantity quantity(Arguments with, String name, Unit unit);

    /**
     * A quantity that an argument names, or the number it states, to divide by: if it is zero, that is a problem.
     *
     * @param with the arguments
     * @param name the argument
     * @param unit the unit that a stated number takes
     * @return the quantity
     */
    Quantity divisor(Arguments with, String name, Unit unit);

    /**
     * The quantity that an argument states for each category, such as the weight of each post; reports names that the
     * category never says.
     *
     * @param with the arguments
     * @param name an argument by name
     * @param category the category, such as that of a fact
     * @param unit the unit that a stated number takes
     * @return the quantities by the names of the categories, in the order stated
     */
    Map<String, Quantity> quantities(Arguments with, String name, Quantity category, Unit unit);

    /**
     * The quantities that an argument lists, each a name or a number, within the bounds declared for it.
     *
     * @param with the arguments
     * @param name the argument
     * @param unit the unit that a stated number takes
     * @return the quantities in the order listed
     */
    List<Quantity> quantities(Arguments with, String name, Unit unit);

    /**
     * A quantity by its name, or a number.
     *
     * @param data a text or a number
     * @param pointer where it stands in its document
     * @param unit the unit that a stated number takes
     * @return the quantity
     */
    Quantity quantity(Tree data, String pointer, Unit unit);

    /**
     * A condition that an argument states.
     *
     * @param with the arguments
     * @param name the argument
     * @return a flag
     */
    Quantity condition(Arguments with, String name);

    /**
     * Conditions that an argument lists.
     *
     * @param with the arguments
     * @param name the argument
     * @return a flag for each
     */
    List<Quantity> conditions(Arguments with, String name);

    /**
     * The score by a nested rubric type, for this scope's full mark.
     *
     * @param data the type and its arguments
     * @param pointer where it stands in its document
     * @return the score, unrounded
     */
    Quantity score(Tree data, String pointer);

    /**
     * The score by what the rubric states once under a name, for this scope's full mark.
     *
     * @param with the arguments
     * @param name the argument that names it
     * @return the score, unrounded
     */
    Quantity scoring(Arguments with, String name);

    /**
     * The scores of nested dimensions, each with an id, words and a full mark of its own.
     *
     * @param with the arguments
     * @param name the argument that lists them
     * @param weights what each counts for beside the others, which matters where one of them does not apply and counts
     *     in proportion to the others; empty if all count alike
     * @return the scores in the order listed; rounded only where a dimension states so
     */
    List<Quantity> dimensions(Arguments with, String name, List<Quantity> weights);

    /**
     * Checks that a category can say a name; reports if its column declares no such value.
     *
     * @param category the category, such as that of a fact
     * @param name the name that the plan uses for it
     * @param pointer where the name stands
     */
    void checkCategory(Quantity category, String name, String pointer);

    /**
     * This scope for some of its rows, such as those of one case: what is required in it is required of them only.
     *
     * @param condition a flag for each row
     * @return the scope
     */
    Scope only(Quantity condition);

    /**
     * This scope under another clause, which what is lowered in it cites.
     *
     * @param clause the clause's id
     * @return the scope
     */
    Scope citing(String clause);

    /**
     * The unit of a quantity.
     *
     * @param quantity the quantity
     * @return its unit; none if there are problems in it
     */
    Unit unitOf(Quantity quantity);

    /**
     * How many decimals the values of a quantity can have.
     *
     * @param quantity the quantity
     * @return how many, or {@link io.github.meritpool.quantity.Shape#FRACTION} for any fraction; 0 if there are problems
     *     in it
     */
    int decimalsOf(Quantity quantity);

    /**
     * The words for a quantity.
     *
     * @param quantity the quantity
     * @return the label of the fact, parameter or named quantity; this dimension's where it has none of its own
     */
    Label labelOf(Quantity quantity);

    /**
     * A scope for the rows of another table that a key column leads from to this one. Where several do, the argument
     * {@link #ALONG} says which.
     *
     * @param with the arguments
     * @param tableArgument the argument that names the table
     * @return the scope; this one if there is no such table, which is now reported
     */
    Scope within(Arguments with, String tableArgument);

    /**
     * The key column that leads from this scope's table to the table of the scope it was made from.
     *
     * @return the column's id
     */
    String key();

    /**
     * Requires that a condition hold once facts and parameters are known; where it does not, there is no settlement.
     * Where it is absent, nothing is required.
     *
     * @param condition a flag, for each row of this scope's table or one for all
     * @param problem what is reported where it does not hold
     */
    void require(Quantity condition, Problem problem);

    /**
     * Requires that a condition on a number hold once facts and parameters are known.
     *
     * @param condition a flag, for each row of this scope's table or one for all
     * @param problem what is reported where it does not hold; its value {@code value} will be the number
     * @param found the number
     */
    void require(Quantity condition, Problem problem, Quantity found);

    /**
     * Reports a problem of the plan.
     *
     * @param problem what is wrong
     */
    void report(Problem problem);
}
