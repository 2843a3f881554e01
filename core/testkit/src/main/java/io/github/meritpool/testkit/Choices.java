package io.github.meritpool.testkit;

import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.List;

/** Choices read off whole numbers, one after another. Zeros, and no numbers at all, give the first and plainest of each. */
final class Choices {

    private final List<Integer> numbers;
    private int next;

    Choices(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return next < numbers.size() ? numbers.get(next++) % bound : 0;
    }

    /** Once in so many times. */
    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    @SafeVarargs
    final <T> T of(T... some) {
        return some[below(some.length)];
    }

    <T> T of(List<T> some) {
        return some.get(below(some.size()));
    }

    /** The first of so many steps from a number up. */
    Tree.Decimal number(String from, String step, int steps) {
        return new Tree.Decimal(
                new BigDecimal(from).add(new BigDecimal(step).multiply(BigDecimal.valueOf(below(steps)))));
    }
}
