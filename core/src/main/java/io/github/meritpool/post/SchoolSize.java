package io.github.meritpool.post;

import io.github.meritpool.money.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How large a school is: what quotas go by.
 *
 * @param counts the counts by name, such as {@link #PUPILS}
 */
public record SchoolSize(Map<String, Rational> counts) {

    /** The name of the number of pupils. */
    public static final String PUPILS = "pupils";

    /** The name of the number of classes. */
    public static final String CLASSES = "classes";

    /**
     * Checks that no count is negative.
     *
     * @throws io.github.meritpool.problem.ProblemException {@code post.negativeNumber}
     */
    public SchoolSize {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        counts.forEach(PostProblem::requireNotNegative);
    }

    /**
     * A school of so many pupils and classes.
     *
     * @param pupils how many pupils it has
     * @param classes how many classes it has
     * @return the size
     * @throws io.github.meritpool.problem.ProblemException {@code post.negativeNumber}
     */
    public static SchoolSize of(int pupils, int classes) {
        Map<String, Rational> counts = new LinkedHashMap<>();
        counts.put(PUPILS, Rational.of(pupils));
        counts.put(CLASSES, Rational.of(classes));
        return new SchoolSize(counts);
    }

    /**
     * A count.
     *
     * @param name its name
     * @return the number
     * @throws IllegalArgumentException if it is not known
     */
    public Rational count(String name) {
        Rational count = counts.get(name);
        if (count == null) {
            throw new IllegalArgumentException(
                    "The school's size must say '" + name + "'; it says: " + counts.keySet() + ".");
        }
        return count;
    }
}
