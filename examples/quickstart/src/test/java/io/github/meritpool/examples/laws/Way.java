package io.github.meritpool.examples.laws;

import java.util.List;

/**
 * A way in which Meritpool divides money.
 *
 * @param name what the page calls it
 * @param rules its rules: one, or one for each of some small bounds; a law holds if it holds under all of them
 * @param ties whether ids decide nothing but ties
 */
record Way(String name, List<Rule> rules, boolean ties) {

    static Way of(Rule rule, boolean ties) {
        return new Way(rule.name(), List.of(rule), ties);
    }
}
