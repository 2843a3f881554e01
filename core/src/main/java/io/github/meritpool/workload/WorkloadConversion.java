package io.github.meritpool.workload;

import io.github.meritpool.internal.value.ValueStyle;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What lessons count: periods × what a lesson is worth × factors for subject, class size and repetition, and what further
 * preparations add; summed for each person.
 *
 * <p>Factors are multiplied. Whatever is not stated plays no part: no subjects, and all count alike; no bands, and class
 * size does not matter.
 */
@Value.Immutable
@ValueStyle
public abstract class WorkloadConversion {

    WorkloadConversion() {}

    /**
     * A builder; id and label must be stated.
     *
     * @return a builder with nothing stated
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder of which everything else can be left out.
     *
     * @param id the plan element's id
     * @param label the words for what comes out
     * @return a builder with these stated
     */
    public static Builder builder(String id, Label label) {
        return builder().id(id).label(label);
    }

    /**
     * The plan element's id.
     *
     * @return the id
     */
    public abstract String id();

    /**
     * The words for what comes out.
     *
     * @return the label
     */
    public abstract Label label();

    /**
     * The clause of the regulation.
     *
     * @return the clause's id, if one is cited
     */
    public abstract Optional<String> clause();

    /**
     * What the work is counted in.
     *
     * @return the unit; the standard class hour unless stated
     */
    @Value.Default
    public WorkloadUnit unit() {
        return WorkloadUnit.STANDARD_CLASS_HOUR;
    }

    /**
     * What one lesson is worth before any factor, in the conversion's unit {@link WorkloadUnit#perLesson per lesson}.
     *
     * @return the worth; 1 unless stated, as a lesson of Chinese or mathematics is 1 standard class hour (CSP-4.3)
     */
    @Value.Default
    public Quantity lessonWorth() {
        return unit().perLesson("1");
    }

    /**
     * The subjects that are taught.
     *
     * @return each subject's factor; if there are any, a lesson of another subject is a problem
     */
    public abstract List<SubjectFactor> subjects();

    /**
     * The bands of class size.
     *
     * @return the bands, rising from 0 pupils
     */
    public abstract List<ClassSizeBand> classSizes();

    /**
     * What a repeated lesson counts against one that is prepared, a plain number.
     *
     * @return the factor, if repeats are discounted
     */
    public abstract Optional<Quantity> repeatFactor();

    /**
     * What further preparations add.
     *
     * @return the rules, in any order
     */
    public abstract List<ExtraPreparation> extraPreparations();

    /**
     * How each person's week is rounded.
     *
     * @return the rounding, or empty if it stays exact
     */
    public abstract Optional<Rounding> rounding();

    /** Refuses what is stated twice and bands that do not rise from 0. */
    @Value.Check
    void check() {
        ConversionCheck.of(this);
    }

    /**
     * What it is in a plan.
     *
     * @return the origin of each person's week
     */
    @Value.Derived
    Origin origin() {
        return new Origin(id(), "load", clause().orElse(null), label());
    }

    /**
     * What each lesson counts.
     *
     * @param lessons where lessons stand among the facts
     * @return a quantity of the lessons' table, in the conversion's unit
     */
    public Quantity ofLesson(LessonTable lessons) {
        return new ConversionLowering(this, lessons).ofLesson();
    }

    /**
     * What each person's week counts: the sum over the lessons that lead to the person; 0 for a person without any.
     *
     * @param lessons where lessons stand among the facts
     * @return a quantity of the table of people, in the conversion's unit; rounded as stated
     */
    public Quantity ofStaff(LessonTable lessons) {
        return new ConversionLowering(this, lessons).ofStaff();
    }

    /**
     * A week's lessons, converted: {@link #ofStaff} evaluated on them. Factors must be numbers; those that are parameters
     * need a plan that gives them a value.
     *
     * @param lessons the lessons, in any order
     * @return each person's load; or every {@link WorkloadProblem}, {@code quantity.duplicateRow} for an id that two
     *     lessons have, {@code quantity.unitMismatch} for numbers of different units in the conversion
     */
    public Checked<WeeklyLoads> convert(List<Lesson> lessons) {
        return WeekOfLessons.convert(this, lessons);
    }

    /** Gathers what a conversion is. Not thread-safe. */
    public static final class Builder extends ImmutableWorkloadConversion.Builder {
        Builder() {}

        /**
         * States what a lesson prepared before counts.
         *
         * @param factor a plain decimal, such as 0.9
         * @return this
         */
        public Builder repeatFactor(String factor) {
            return repeatFactor(Quantity.plain(Rational.parse(factor)));
        }
    }
}
