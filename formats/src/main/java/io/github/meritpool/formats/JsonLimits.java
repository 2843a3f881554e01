package io.github.meritpool.formats;

import io.github.meritpool.problem.ProblemCollector;

/**
 * How much a JSON document may hold before reading it is refused with a problem, so that no document can make the
 * program hang or run out of memory. Immutable; each {@code with} gives a changed copy.
 */
public final class JsonLimits {

    private static final JsonLimits DEFAULTS =
            new JsonLimits(16 * 1024 * 1024, 100, 100, 65_536, ProblemCollector.MOST_LISTED);

    /** Reading and writing recurse once for each level, so more could exhaust the stack. */
    private static final int DEEPEST = 1_000;

    private final int maxBytes;
    private final int maxNesting;
    private final int maxDigits;
    private final int maxTextLength;
    private final int maxProblems;

    private JsonLimits(int maxBytes, int maxNesting, int maxDigits, int maxTextLength, int maxProblems) {
        this.maxBytes = maxBytes;
        this.maxNesting = maxNesting;
        this.maxDigits = maxDigits;
        this.maxTextLength = maxTextLength;
        this.maxProblems = maxProblems;
    }

    /**
     * The limits that hold when none are named: 16 MiB, 100 levels, 100 digits, 65,536 characters, 1,000
     * problems.
     *
     * @return the default limits
     */
    public static JsonLimits defaults() {
        return DEFAULTS;
    }

    /**
     * These limits with another length of the document.
     *
     * @param bytes the most bytes, at least 1
     * @return the changed limits
     * @throws IllegalArgumentException if there is less than one byte
     */
    public JsonLimits withMaxBytes(int bytes) {
        return new JsonLimits(
                checked("maxBytes", bytes, Integer.MAX_VALUE - 1), maxNesting, maxDigits, maxTextLength, maxProblems);
    }

    /**
     * These limits with another depth of nesting.
     *
     * @param levels the most objects and lists within each other, from 1 to 1,000
     * @return the changed limits
     * @throws IllegalArgumentException if the levels are outside that range
     */
    public JsonLimits withMaxNesting(int levels) {
        return new JsonLimits(maxBytes, checked("maxNesting", levels, DEEPEST), maxDigits, maxTextLength, maxProblems);
    }

    /**
     * These limits with another length of numbers.
     *
     * @param digits the most digits of a number in plain notation, before and after the point together; from 1 to
     *     100,000
     * @return the changed limits
     * @throws IllegalArgumentException if the digits are outside that range
     */
    public JsonLimits withMaxDigits(int digits) {
        return new JsonLimits(maxBytes, maxNesting, checked("maxDigits", digits, 100_000), maxTextLength, maxProblems);
    }

    /**
     * These limits with another length of texts and of field names.
     *
     * @param characters the most UTF-16 code units of a text, at least 1
     * @return the changed limits
     * @throws IllegalArgumentException if there is less than one
     */
    public JsonLimits withMaxTextLength(int characters) {
        return new JsonLimits(
                maxBytes, maxNesting, maxDigits, checked("maxTextLength", characters, Integer.MAX_VALUE), maxProblems);
    }

    /**
     * These limits with another number of problems.
     *
     * @param count the most problems that are listed, at least 1; of further ones only the number is told
     * @return the changed limits
     * @throws IllegalArgumentException if there is less than one
     */
    public JsonLimits withMaxProblems(int count) {
        return new JsonLimits(
                maxBytes, maxNesting, maxDigits, maxTextLength, checked("maxProblems", count, Integer.MAX_VALUE));
    }

    /**
     * The most bytes of a document.
     *
     * @return the limit
     */
    public int maxBytes() {
        return maxBytes;
    }

    /**
     * The most objects and lists within each other.
     *
     * @return the limit
     */
    public int maxNesting() {
        return maxNesting;
    }

    /**
     * The most digits of a number in plain notation.
     *
     * @return the limit
     */
    public int maxDigits() {
        return maxDigits;
    }

    /**
     * The most UTF-16 code units of a text.
     *
     * @return the limit
     */
    public int maxTextLength() {
        return maxTextLength;
    }

    /**
     * The most problems that are listed.
     *
     * @return the limit
     */
    public int maxProblems() {
        return maxProblems;
    }

    private static int checked(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "The limit " + option + " must be from 1 to " + most + ", but is " + value + ".");
        }
        return value;
    }
}
