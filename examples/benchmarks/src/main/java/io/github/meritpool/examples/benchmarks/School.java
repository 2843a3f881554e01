package io.github.meritpool.examples.benchmarks;

import java.util.Locale;
import java.util.Random;

/**
 * One school's facts, as columns of whole numbers: days and marks in tenths, weekly workload and results in hundredths.
 * Made from a seed, so that each school differs and each run sees the same.
 */
final class School {

    static final String[] SANCTIONS = {"none", "criticism", "warning", "demerit", "major"};

    final int size;
    final int[] sick;
    final int[] personal;
    final int[] absent;
    final int[] missed;
    final int[] weekly;
    final int[] routine;
    final int[] research;
    final int[] results;
    final int[] pupils;
    final int[] assessment;
    final int[] sanction;

    School(int size, long seed) {
        this.size = size;
        Random random = new Random(seed);
        this.sick = tenthsOf(random, 12, 5);
        this.personal = tenthsOf(random, 6, 5);
        this.absent = rarely(random, 20, 2, 10);
        this.missed = upTo(random, 12);
        this.weekly = between(random, 600, 2400);
        this.routine = between(random, 280, 400);
        this.research = between(random, 120, 300);
        this.results = between(random, 800, 2000);
        this.pupils = rarely(random, 3, 60, 1);
        this.assessment = between(random, 700, 1000);
        this.sanction = rarely(random, 30, 4, 1);
    }

    private int[] between(Random random, int from, int to) {
        return random.ints(size, from, to + 1).toArray();
    }

    private int[] upTo(Random random, int most) {
        return between(random, 0, most);
    }

    private int[] tenthsOf(Random random, int most, int step) {
        return random.ints(size, 0, most + 1).map(n -> n * step).toArray();
    }

    /** Mostly 0; for one in so many a number from 1 up, times a unit. */
    private int[] rarely(Random random, int oneIn, int most, int unit) {
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextInt(oneIn) == 0 ? (1 + random.nextInt(most)) * unit : 0;
        }
        return values;
    }

    /** Ids of one width, so that their order is that of the rows. */
    static String id(int row) {
        return String.format(Locale.ROOT, "T%06d", row);
    }
}
