package io.github.meritpool.language;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.spi.Arguments;

/**
 * Which fields go together in an element, where that depends on what others of them say.
 *
 * @param element the element's id
 * @param problems where problems go
 */
public record StatedFields(String element, ProblemCollector problems) {

    /**
     * Whether a field that another needs is stated; reports if it is not.
     *
     * @param in the object that both belong to
     * @param field the field's name
     * @param because what needs it
     * @return true if it is stated
     */
    public boolean needs(Arguments in, String field, String because) {
        if (!in.has(field)) {
            problems.add(problem(LanguageProblem.FIELD_NEEDED, Location.pointer(in.pointer()), field, because));
        }
        return in.has(field);
    }

    /**
     * Reports a field that is stated where it means nothing.
     *
     * @param isMeant whether it does mean something
     * @param in the object that it belongs to
     * @param field the field's name
     * @param because beside what it means nothing
     */
    public void only(boolean isMeant, Arguments in, String field, String because) {
        if (!isMeant && in.has(field)) {
            problems.add(problem(LanguageProblem.FIELD_WITHOUT_MEANING, in.at(field), field, because));
        }
    }

    /**
     * Reports a field that says something that does not go with another.
     *
     * @param fits whether what it says goes with the other
     * @param in the object that it belongs to
     * @param field the field's name
     * @param because what it does not go with
     */
    public void onlyOption(boolean fits, Arguments in, String field, String because) {
        if (!fits) {
            problems.add(problem(LanguageProblem.OPTION_DOES_NOT_FIT, in.at(field), field, because)
                    .with("value", in.text(field)));
        }
    }

    private Problem problem(LanguageProblem kind, Location place, String field, String because) {
        return Problem.of(kind)
                .at(place)
                .with("element", element)
                .with("field", field)
                .with("because", because);
    }
}
