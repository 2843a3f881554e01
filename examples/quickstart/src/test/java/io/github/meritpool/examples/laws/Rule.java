package io.github.meritpool.examples.laws;

import io.github.meritpool.money.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** A function from divisions to amounts. Each division is made once. */
final class Rule {

    private final String name;
    private final Predicate<Division> domain;
    private final Function<Division, List<Rational>> divide;
    private final Map<Division, List<Rational>> made = new HashMap<>();

    Rule(String name, Predicate<Division> domain, Function<Division, List<Rational>> divide) {
        this.name = name;
        this.domain = domain;
        this.divide = divide;
    }

    String name() {
        return name;
    }

    /** Whether it divides this: there is something to divide by, and what else the rule needs. */
    boolean takes(Division division) {
        return division.isPossible() && domain.test(division);
    }

    List<Rational> of(Division division) {
        return made.computeIfAbsent(division, divide);
    }

    /** A division and its amounts in words. */
    String says(Division division) {
        return division + " = " + Division.listed(of(division));
    }

    /** Whether other ids would change who gets how much: somewhere a tie was decided by them. */
    boolean isDecidedByIds(Division division) {
        List<Integer> order = new ArrayList<>(division.everyone());
        return permutations(order, 0).stream().anyMatch(other -> !isTheSame(division, other));
    }

    private boolean isTheSame(Division division, List<Integer> order) {
        List<Rational> amounts = of(division);
        return of(division.among(order)).equals(order.stream().map(amounts::get).toList());
    }

    private static List<List<Integer>> permutations(List<Integer> order, int from) {
        if (from == order.size()) {
            return List.of(List.copyOf(order));
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int at = from; at < order.size(); at++) {
            Collections.swap(order, from, at);
            all.addAll(permutations(order, from + 1));
            Collections.swap(order, from, at);
        }
        return all;
    }
}
