package io.github.meritpool.language;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Requirement;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Via;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where arguments are read: for the rows of a table, as part of a plan element. What a field's bounds or an operation
 * require of values that are chosen or recorded is noted in the vocabulary, to be checked when they are known.
 *
 * @param vocabulary what names mean
 * @param table the table for whose rows names are read
 * @param where the rows that matter: only of them is anything required; empty for all
 */
public record TableScope(Vocabulary vocabulary, String table, Optional<Quantity> where) {

    /** The table of people, which every plan has. */
    public static final String STAFF = "staff";

    /**
     * A scope of all rows of a table.
     *
     * @param vocabulary what names mean
     * @param table the table's id
     * @return the scope
     */
    public static TableScope of(Vocabulary vocabulary, String table) {
        return new TableScope(vocabulary, table, Optional.empty());
    }

    /**
     * This scope for some of its rows.
     *
     * @param condition a flag for each row: only where it holds is anything required
     * @return the scope
     */
    public TableScope only(Quantity condition) {
        Quantity both =
                where.map(outer -> Quantity.all(List.of(outer, condition))).orElse(condition);
        return new TableScope(vocabulary, table, Optional.of(both));
    }

    /**
     * The scope of another table's rows, which refer to the rows of this one.
     *
     * @param from the referring table
     * @param key its key column
     * @return the scope
     */
    public TableScope referring(String from, String key) {
        return new TableScope(vocabulary, from, where.map(condition -> new Via(from, key, table, condition)));
    }

    /**
     * A quantity that an argument names, or the number it states, within the bounds declared for it.
     *
     * @param with the arguments
     * @param name the argument
     * @param unit the unit that a stated number takes
     * @param of the element it is read for
     * @return the quantity
     */
    public Quantity quantity(Arguments with, String name, Unit unit, Origin of) {
        return bounded(with.tree(name), with.declared(name), with.at(name), unit, of);
    }

    /**
     * The quantities that an argument states for the names of a category, each within the bounds declared for it; reports
     * names that the category never says.
     *
     * @param with the arguments
     * @param name the argument
     * @param category the category
     * @param unit the unit that a stated number takes
     * @param of the element it is read for
     * @return the quantities, in the order stated
     */
    public Map<String, Quantity> quantities(Arguments with, String name, Quantity category, Unit unit, Origin of) {
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        with.byName(name).forEach((key, data) -> {
            Location place = with.at(name, key);
            vocabulary.checkCategory(category, key, place.pointer().orElseThrow());
            quantities.put(key, bounded(data, with.declared(name), place, unit, of));
        });
        return quantities;
    }

    /**
     * The quantities that an argument lists, each within the bounds declared for it.
     *
     * @param with the arguments
     * @param name the argument
     * @param unit the unit that a stated number takes
     * @param of the element it is read for
     * @return the quantities in the order listed
     */
    public List<Quantity> quantities(Arguments with, String name, Unit unit, Origin of) {
        List<Quantity> quantities = new ArrayList<>();
        for (Tree item : with.items(name)) {
            Location place = Location.pointer(with.pointer() + "/" + name + "/" + quantities.size());
            quantities.add(bounded(item, with.declared(name), place, unit, of));
        }
        return quantities;
    }

    private Quantity bounded(Tree data, Declared declared, Location place, Unit unit, Origin of) {
        Quantity quantity = quantity(data, place.pointer().orElseThrow(), unit);
        if (!(quantity instanceof Constant)) {
            declared.bounds().ifPresent(bounds -> requireWithin(quantity, bounds, declared.name(), place, of));
        }
        return quantity;
    }

    private void requireWithin(Quantity quantity, Declared.Bounds bounds, String field, Location place, Origin of) {
        Unit unit = vocabulary.shapes().unitOf(quantity);
        List<Quantity> within = new ArrayList<>();
        within.add(quantity.compared(Comparison.AT_LEAST, Quantity.constant(Rational.of(bounds.least()), unit)));
        if (bounds.hasMost()) {
            within.add(quantity.compared(Comparison.AT_MOST, Quantity.constant(Rational.of(bounds.most()), unit)));
        }
        require(
                Quantity.all(within),
                described(LanguageProblem.CHOSEN_OUT_OF_RANGE, quantity, field, place, of)
                        .with("range", bounds.range().en())
                        .with("rangeZhCn", bounds.range().zhCn()),
                quantity);
    }

    /**
     * A quantity that something is divided by: it must not be zero.
     *
     * @param with the arguments
     * @param name the argument
     * @param unit the unit that a stated number takes
     * @param of the element it is read for
     * @return the quantity
     */
    public Quantity divisor(Arguments with, String name, Unit unit, Origin of) {
        Quantity divisor = quantity(with, name, unit, of);
        Problem problem = described(LanguageProblem.ZERO_DIVISOR, divisor, name, with.at(name), of);
        if (!(divisor instanceof Constant constant)) {
            Quantity zero = Quantity.constant(Rational.ZERO, vocabulary.shapes().unitOf(divisor));
            require(divisor.compared(Comparison.EQUAL, zero).not(), problem, divisor);
        } else if (constant.value().isZero()) {
            vocabulary.problems().add(problem);
        }
        return divisor;
    }

    private static Problem described(LanguageProblem kind, Quantity quantity, String field, Location place, Origin of) {
        return Problem.of(kind)
                .at(place)
                .with("element", of.element())
                .with("field", field)
                .with("label", Vocabulary.labelOf(quantity, of.label()).en())
                .with("labelZhCn", Vocabulary.labelOf(quantity, of.label()).zhCn());
    }

    /**
     * A quantity by its name, or a number.
     *
     * @param data a text or a number
     * @param pointer where it stands
     * @param unit the unit that a stated number takes
     * @return the quantity
     */
    public Quantity quantity(Tree data, String pointer, Unit unit) {
        return vocabulary.quantity(data, pointer, table, unit);
    }

    /**
     * A condition that an argument states.
     *
     * @param with the arguments
     * @param name the argument
     * @return a flag
     */
    public Quantity condition(Arguments with, String name) {
        return condition(with.tree(name), with.pointer() + "/" + name);
    }

    /**
     * A condition.
     *
     * @param data a name or an object
     * @param pointer where it stands
     * @return a flag
     */
    public Quantity condition(Tree data, String pointer) {
        return new Conditions(vocabulary).read(data, pointer, table);
    }

    /**
     * Requires that a condition hold, once values are known, in the rows that matter. A condition on what is chosen for
     * all is required whoever it matters to.
     *
     * @param condition a flag
     * @param problem what is reported where it does not hold
     * @param found the number that does not fit
     */
    public void require(Quantity condition, Problem problem, Quantity found) {
        require(condition, problem, Optional.of(found));
    }

    /**
     * Requires that a condition hold, once values are known, in the rows that matter.
     *
     * @param condition a flag
     * @param problem what is reported where it does not hold
     */
    public void require(Quantity condition, Problem problem) {
        require(condition, problem, Optional.empty());
    }

    private void require(Quantity condition, Problem problem, Optional<Quantity> found) {
        Quantity there = where.filter(rows -> vocabulary.shapes().hasRows(condition))
                .map(rows -> Quantity.choice(rows, condition, new Missing(Kind.FLAG, Unit.NONE)))
                .orElse(condition);
        vocabulary.require(new Requirement(there, problem, found));
    }
}
