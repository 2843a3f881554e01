package io.github.meritpool.language;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Unit;
import java.util.Optional;

/** What is known of quantities before any fact is seen: kind, unit, decimals, and for which rows. */
public final class KnownShapes {

    private final ProblemCollector problems;
    private final Shapes shapes = new Shapes(new ProblemCollector());

    /** What is known; problems in the quantities themselves are reported where they are checked. */
    KnownShapes(ProblemCollector problems) {
        this.problems = problems;
    }

    /**
     * A check of the quantities themselves, which uses and adds to what is known.
     *
     * @param problems where problems in them go
     * @return the check
     */
    public Shapes checked(ProblemCollector problems) {
        return shapes.reportingTo(problems);
    }

    /**
     * The unit of a quantity.
     *
     * @param quantity the quantity
     * @return its unit; none if there are problems in it
     */
    public Unit unitOf(Quantity quantity) {
        return of(quantity).map(Shape::unit).orElse(Unit.NONE);
    }

    /**
     * What is known of a quantity before any fact is seen.
     *
     * @param quantity the quantity
     * @return its shape; empty if there are problems in it
     */
    public Optional<Shape> of(Quantity quantity) {
        return shapes.of(quantity, "");
    }

    /**
     * Whether all values of a quantity are whole numbers.
     *
     * @param quantity the quantity
     * @return false if it can have decimals or be a fraction; true if there are problems in it
     */
    public boolean isWhole(Quantity quantity) {
        return decimalsOf(quantity) == 0;
    }

    /**
     * How many decimals the values of a quantity can have.
     *
     * @param quantity the quantity
     * @return how many, or {@link Shape#FRACTION} for any fraction; 0 if there are problems in it
     */
    public int decimalsOf(Quantity quantity) {
        return of(quantity).map(Shape::decimals).orElse(0);
    }

    /**
     * Whether a quantity has a value for each row of a table.
     *
     * @param quantity the quantity
     * @return false if it has one for all, or if there are problems in it
     */
    public boolean hasRows(Quantity quantity) {
        return of(quantity).flatMap(Shape::table).isPresent();
    }

    /**
     * The kind of a quantity.
     *
     * @param quantity the quantity
     * @return its kind; a number if there are problems in it
     */
    public Kind kindOf(Quantity quantity) {
        return of(quantity).map(Shape::kind).orElse(Kind.NUMBER);
    }

    /**
     * Whether a quantity is of the kind that is needed where it is used.
     *
     * @param kind the kind needed
     * @param read the quantity as it was read
     * @param operation what needs it, in the plan's words
     * @param pointer where the quantity stands
     * @return true if it is, or if there are problems in it; false if not, which is now reported
     */
    public boolean isOf(Kind kind, Vocabulary.Attempt read, String operation, String pointer) {
        Quantity quantity = read.quantity();
        Optional<Kind> other = Optional.of(quantity)
                .filter(one -> read.isSound())
                .flatMap(this::of)
                .map(Shape::kind)
                .filter(found -> found != kind);
        other.ifPresent(found -> problems.add(Problem.of(LanguageProblem.WRONG_KIND)
                .at(Location.pointer(pointer))
                .with("operation", operation)
                .with("label", Vocabulary.labelOf(quantity, found.label()).en())
                .with("labelZhCn", Vocabulary.labelOf(quantity, found.label()).zhCn())
                .with("expected", kind.label().en())
                .with("expectedZhCn", kind.label().zhCn())
                .with("found", found.label().en())
                .with("foundZhCn", found.label().zhCn())));
        return other.isEmpty();
    }
}
