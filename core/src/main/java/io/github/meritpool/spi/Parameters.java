package io.github.meritpool.spi;

import io.github.meritpool.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The declared parameters of a plan element or a rubric type.
 *
 * @param declared the parameters, in the order in which they are written and documented
 * @param forms for an object that is one of several things: which parameters are stated together; any if not stated
 */
public record Parameters(List<Declared> declared, Optional<Forms> forms) {

    /** No parameters. */
    public static final Parameters NONE = of();

    /**
     * The forms that an object can have; it must have one of them.
     *
     * @param otherwise what is reported if it has none, with the placeholders {@code known} and {@code nearest}
     * @param forms each of them
     */
    public record Forms(ProblemKind otherwise, List<Form> forms) {

        /** Copies the list. */
        public Forms {
            forms = List.copyOf(forms);
        }

        /**
         * Whether names are those of one of the forms.
         *
         * @param names the names of the fields that are stated
         * @return true if they are
         */
        public boolean has(Collection<String> names) {
            return forms.stream().anyMatch(form -> form.isOf(names));
        }
    }

    /**
     * A form: parameters that are stated together.
     *
     * @param always the names that are always stated
     * @param some further names, at least one of which is stated; empty if there are none
     */
    public record Form(List<String> always, List<String> some) {

        /** Copies the lists. */
        public Form {
            always = List.copyOf(always);
            some = List.copyOf(some);
        }

        /**
         * The form of parameters that are stated together.
         *
         * @param always their names
         * @return the form
         */
        public static Form of(String... always) {
            return new Form(Arrays.asList(always), List.of());
        }

        private boolean isOf(Collection<String> names) {
            List<String> others = new ArrayList<>(names);
            others.removeAll(always);
            return names.containsAll(always) && some.containsAll(others) && others.isEmpty() == some.isEmpty();
        }
    }

    /** Copies the list and checks that no name is declared twice. */
    public Parameters {
        declared = List.copyOf(declared);
        Set<String> names = new HashSet<>();
        declared.forEach(one -> names.add(one.name()));
        if (names.size() < declared.size()) {
            throw new IllegalArgumentException("Each parameter must be declared once, but these are: " + declared);
        }
    }

    /**
     * Parameters.
     *
     * @param declared each of them
     * @return the parameters
     */
    public static Parameters of(Declared... declared) {
        return new Parameters(Arrays.asList(declared), Optional.empty());
    }

    /**
     * These parameters, stated only as one of several forms.
     *
     * @param otherwise what is reported if an object has none of them
     * @param forms each form
     * @return the parameters in forms
     */
    public Parameters inForms(ProblemKind otherwise, List<Form> forms) {
        return new Parameters(declared, Optional.of(new Forms(otherwise, forms)));
    }

    /**
     * These parameters and more, in any form.
     *
     * @param more what comes after them
     * @return all of them
     */
    public Parameters and(Parameters more) {
        List<Declared> all = new ArrayList<>(declared);
        all.addAll(more.declared);
        return new Parameters(all, Optional.empty());
    }

    /**
     * One of the parameters.
     *
     * @param name its name
     * @return the parameter, if it is declared
     */
    public Optional<Declared> get(String name) {
        for (Declared one : declared) {
            if (one.name().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /**
     * The names.
     *
     * @return the names in order
     */
    public List<String> names() {
        return declared.stream().map(Declared::name).toList();
    }
}
