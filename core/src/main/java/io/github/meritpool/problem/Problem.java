package io.github.meritpool.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is wrong: what kind, where, and with which values.
 *
 * @param kind what is wrong
 * @param location where
 * @param values the named values that fill the kind's sentence and advice, in a stable order
 */
public record Problem(ProblemKind kind, Location location, Map<String, String> values) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** Copies the values, keeping their order. */
    public Problem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(location, "location");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * A problem at no place in particular, with no values yet.
     *
     * @param kind what is wrong
     * @return the problem
     */
    public static Problem of(ProblemKind kind) {
        return new Problem(kind, Location.nowhere(), Map.of());
    }

    /**
     * This problem at a place.
     *
     * @param place where it is
     * @return the problem there
     */
    public Problem at(Location place) {
        return new Problem(kind, place, values);
    }

    /**
     * This problem with one more value.
     *
     * @param name the placeholder's name
     * @param value what fills it; its {@code toString}
     * @return the problem with the value
     */
    public Problem with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value.toString());
        return new Problem(kind, location, more);
    }

    /**
     * The kind's code.
     *
     * @return the code that programs match on
     */
    public String code() {
        return kind.code();
    }

    /**
     * Whether the problem stops the work.
     *
     * @return true for an error, false for a warning
     */
    public boolean isError() {
        return kind.severity() == Severity.ERROR;
    }

    /**
     * The sentence that says what is wrong.
     *
     * @param locale the reader's language
     * @return the sentence with its values
     */
    public String sentence(Locale locale) {
        return fill(kind.sentence().in(locale));
    }

    /**
     * The line that says what to do.
     *
     * @param locale the reader's language
     * @return the advice with its values
     */
    public String advice(Locale locale) {
        return fill(kind.advice().in(locale));
    }

    /**
     * The whole problem for a person: place, code and sentence on one line, the advice on the next.
     *
     * @param locale the reader's language
     * @return two lines
     */
    public String text(Locale locale) {
        String place = location.toString();
        String head = place.isEmpty() ? "" : place + ": ";
        return head + sentence(locale) + " [" + code() + "]\n  " + advice(locale);
    }

    private String fill(String template) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String value = values.getOrDefault(matcher.group(1), matcher.group());
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(text).toString();
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
