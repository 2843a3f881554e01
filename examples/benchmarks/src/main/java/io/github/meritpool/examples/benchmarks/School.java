package io.github.meritpool.examples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * One school's facts, as columns of whole numbers: days and marks in tenths, weekly workload and results in hundredths.
 * The columns may be longer than the school has staff, so that one can be filled again and again.
 */
final class School {

    /** The sanctions, the mildest first; a person's is an index into them. */
    static final List<String> SANCTIONS = List.of("none", "criticism", "warning", "demerit", "major");

    /** One in so many has the facts of the row before, so that there are equal shares. */
    private static final int TWINS = 60;

    int size;
    int[] sick;
    int[] personal;
    int[] absent;
    int[] missed;
    int[] weekly;
    int[] routine;
    int[] research;
    int[] results;
    int[] pupils;
    int[] assessment;
    int[] sanction;
    String[] ids;

    School(int capacity) {
        this.ids = new String[capacity];
        this.sick = new int[capacity];
        this.personal = new int[capacity];
        this.absent = new int[capacity];
        this.missed = new int[capacity];
        this.weekly = new int[capacity];
        this.routine = new int[capacity];
        this.research = new int[capacity];
        this.results = new int[capacity];
        this.pupils = new int[capacity];
        this.assessment = new int[capacity];
        this.sanction = new int[capacity];
    }

    /** A school made from a seed, so that each differs and each run sees the same. */
    static School generated(int size, long seed) {
        School school = new School(size);
        Random random = new Random(seed);
        for (int row = 0; row < size; row++) {
            school.ids[row] = id(row);
            if (row > 0 && random.nextInt(TWINS) == 0) {
                school.copy(row - 1, row);
            } else {
                school.draw(row, random);
            }
        }
        school.size = size;
        return school;
    }

    /** Ids of one width, so that their order is that of the rows. */
    static String id(int row) {
        return String.format(Locale.ROOT, "T%07d", row);
    }

    private void draw(int row, Random random) {
        sick[row] = 5 * random.nextInt(13);
        personal[row] = 5 * random.nextInt(7);
        absent[row] = random.nextInt(20) == 0 ? 10 * (1 + random.nextInt(2)) : 0;
        missed[row] = random.nextInt(13);
        weekly[row] = 600 + random.nextInt(1_801);
        routine[row] = 280 + random.nextInt(121);
        research[row] = 120 + random.nextInt(181);
        results[row] = 800 + random.nextInt(1_201);
        pupils[row] = random.nextInt(3) == 0 ? 1 + random.nextInt(60) : 0;
        assessment[row] = 700 + random.nextInt(301);
        sanction[row] = random.nextInt(30) == 0 ? 1 + random.nextInt(SANCTIONS.size() - 1) : 0;
    }

    private void copy(int from, int to) {
        for (int[] column : columns()) {
            column[to] = column[from];
        }
    }

    /** All columns of numbers, in the order of the file. */
    int[][] columns() {
        return new int[][] {
            sick, personal, absent, missed, weekly, routine, research, results, pupils, assessment, sanction
        };
    }

    /** Makes room for another row. */
    void grow() {
        int capacity = 2 * ids.length;
        ids = Arrays.copyOf(ids, capacity);
        sick = Arrays.copyOf(sick, capacity);
        personal = Arrays.copyOf(personal, capacity);
        absent = Arrays.copyOf(absent, capacity);
        missed = Arrays.copyOf(missed, capacity);
        weekly = Arrays.copyOf(weekly, capacity);
        routine = Arrays.copyOf(routine, capacity);
        research = Arrays.copyOf(research, capacity);
        results = Arrays.copyOf(results, capacity);
        pupils = Arrays.copyOf(pupils, capacity);
        assessment = Arrays.copyOf(assessment, capacity);
        sanction = Arrays.copyOf(sanction, capacity);
    }
}
