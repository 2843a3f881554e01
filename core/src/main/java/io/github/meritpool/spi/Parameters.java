package io.github.meritpool.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The declared parameters of a plan element or a rubric type.
 *
 * @param declared the parameters, in the order in which they are written and documented
 */
public record Parameters(List<Declared> declared) {

    /** No parameters. */
    public static final Parameters NONE = new Parameters(List.of());

    /** Copies the list and checks that no name is declared twice. */
    public Parameters {
        declared = List.copyOf(declared);
        long names = declared.stream().map(Declared::name).distinct().count();
        if (names < declared.size()) {
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
        return new Parameters(Arrays.asList(declared));
    }

    /**
     * These parameters and more.
     *
     * @param more what comes after them
     * @return all of them
     */
    public Parameters and(Parameters more) {
        List<Declared> all = new ArrayList<>(declared);
        all.addAll(more.declared);
        return new Parameters(all);
    }

    /**
     * One of the parameters.
     *
     * @param name its name
     * @return the parameter, if it is declared
     */
    public Optional<Declared> get(String name) {
        return declared.stream().filter(one -> one.name().equals(name)).findFirst();
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
