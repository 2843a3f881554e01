package io.github.meritpool.testkit;

/**
 * Something in a plan that facts can reach or miss.
 *
 * @param element the plan element in which it stands
 * @param role what of the element it is in, such as {@code score} or {@code population}
 * @param kind what it is
 * @param which which one, in the words of the plan's ids, such as {@code sickDays atLeast 20: no}
 */
public record Reachable(String element, String role, Kind kind, String which) {

    /** What can be reached. */
    public enum Kind {
        /** A case of a choice, or what holds otherwise. */
        CASE("cases"),
        /** A band of a table, or a piece of a line between points. */
        BAND("bands"),
        /** A name in a look-up by category, or every other. */
        CATEGORY("names in look-ups"),
        /** One side of a condition; of a population those who belong to it, or those who do not. */
        SIDE("sides of conditions and populations"),
        /** An answer to a check or to one of its parts. */
        ANSWER("answers of checks");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * Its name, by which exceptions are stated.
     *
     * @return such as {@code attendance/score: sickDays atLeast 20: no}
     */
    public String id() {
        return element + "/" + role + ": " + which;
    }

    @Override
    public String toString() {
        return id();
    }
}
