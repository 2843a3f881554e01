package io.github.meritpool.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** The whole numbers that plans, rosters and parameters are read off: drawn by jqwik, or by a seed. */
final class Numbers {

    /** Any of them as likely as any other, so that a remainder by a small number is as well. */
    static final Arbitrary<Integer> ANY = Arbitraries.integers()
            .between(0, Integer.MAX_VALUE)
            .withDistribution(RandomDistribution.uniform())
            .withoutEdgeCases();

    private static final int BITS = 30;

    private Numbers() {}

    /** Lists of so many numbers; from the fewest to the most of them. */
    static Arbitrary<List<List<Integer>>> lists(int size, int fewest, int most) {
        return ANY.list()
                .ofSize(size)
                .list()
                .ofMinSize(fewest)
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    static List<Integer> drawn(int size, Random random) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(random.nextInt(1 << BITS));
        }
        return numbers;
    }
}
