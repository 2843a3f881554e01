package io.github.meritpool.examples.benchmarks;

import java.util.Arrays;

/**
 * The job for one fixed plan, as loops over primitive arrays: scores in ten-thousandths of a point, the total in
 * hundred-thousandths, money in fen; every rule and constant in the code, no check for overflow. The limit that a general
 * engine is measured against.
 *
 * <p>What has no division by a number known only at run time goes in loops of {@code int} that a compiler turns into vector
 * instructions, constant divisors being a multiplication and a shift there; the two divisions that are left multiply by a
 * reciprocal. No branch hangs on a fact. The cut among remainders is found by counting; only the few about it are sorted.
 * All arrays are kept from school to school.
 */
final class HandWrittenLoop implements Contestant<School, HandWrittenLoop> {

    private static final int[] KEPT = {10, 8, 7, 2, 0};

    /** Into so many classes remainders are counted by their leading bits, to find the cut among them. */
    private static final int CLASS_BITS = 7;

    /** More rows than so many bits can number are not settled together. */
    private static final int ROW_BITS = 24;

    int size;
    int[] attendance = {};
    int[] workload = {};
    int[] process = {};
    long[] total = {};
    int[] allowance = {};
    long[] merit = {};
    private long[] remainder = {};
    private long[] near = {};
    private final int[] counts = new int[1 << CLASS_BITS];

    @Override
    public School facts(School school) {
        return school;
    }

    /** Settles a school. The figures stand until the next is settled. */
    @Override
    public HandWrittenLoop settle(School school) {
        size = school.size;
        if (attendance.length < size) {
            makeRoom(school.ids.length);
        }
        attend(size, school.sick, school.personal, school.absent, school.missed, attendance);
        process(size, school.routine, school.research, process);
        allow(size, school.pupils, school.assessment, allowance);
        relate(size, school.weekly, sum(size, school.weekly), workload);
        long points = total(school);
        share(200_000L * size - sum(size, allowance), points);
        return this;
    }

    private void makeRoom(int capacity) {
        attendance = new int[capacity];
        workload = new int[capacity];
        process = new int[capacity];
        total = new long[capacity];
        allowance = new int[capacity];
        merit = new long[capacity];
        remainder = new long[capacity];
    }

    private static void attend(int n, int[] sick, int[] personal, int[] absent, int[] missed, int[] attendance) {
        for (int i = 0; i < n; i++) {
            attendance[i] = Math.max(
                    0,
                    100_000
                            - 200 * Math.max(0, sick[i] - 20)
                            - 500 * personal[i]
                            - 5_000 * absent[i]
                            - 1_000 * Math.max(0, missed[i] - 5));
        }
    }

    /** Research over 3, half up: a third is never a half, and 43,691 in 2^17 is a third for all marks there can be. */
    private static void process(int n, int[] routine, int[] research, int[] process) {
        for (int i = 0; i < n; i++) {
            process[i] = 750 * routine[i] + 333 * research[i] + (((research[i] + 1) * 43_691) >> 17);
        }
    }

    /** Half up to the fen a month: over 20, which is a shift by 2 and a fifth, 52,429 in 2^18. */
    private static void allow(int n, int[] pupils, int[] assessment, int[] allowance) {
        for (int i = 0; i < n; i++) {
            int rate = Math.min(120, 60 + pupils[i]) & (-pupils[i] >> 31);
            allowance[i] = 10 * ((((rate * assessment[i] + 10) >> 2) * 52_429) >>> 18);
        }
    }

    private static void relate(int n, int[] weekly, long sum, int[] workload) {
        long twice = 2 * sum;
        long reciprocal = reciprocal(twice);
        long times = 600_000L * n;
        for (int i = 0; i < n; i++) {
            workload[i] = (int) quotient(weekly[i] * times + sum, twice, reciprocal);
        }
    }

    private long total(School school) {
        int n = size;
        int[] results = school.results;
        int[] sanction = school.sanction;
        long sum = 0;
        for (int i = 0; i < n; i++) {
            int score = attendance[i] + workload[i] + process[i] + 100 * results[i];
            total[i] = (long) score * KEPT[sanction[i]];
            sum += total[i];
        }
        return sum;
    }

    private static long sum(int n, int[] column) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += column[i];
        }
        return sum;
    }

    /** What a dividend is multiplied by, and 64 bits cut off, to come to the quotient or one less. */
    private static long reciprocal(long divisor) {
        return Long.divideUnsigned(-1, divisor);
    }

    private static long quotient(long dividend, long divisor, long reciprocal) {
        long quotient = Math.multiplyHigh(dividend, reciprocal);
        return quotient + 1 + ((dividend - quotient * divisor - divisor) >> 63);
    }

    /** Largest remainder; equal remainders to the earlier row. */
    private void share(long pool, long sum) {
        int n = size;
        int shift = Math.max(0, 64 - Long.numberOfLeadingZeros(sum) - CLASS_BITS);
        long reciprocal = reciprocal(sum);
        long given = 0;
        Arrays.fill(counts, 0);
        for (int i = 0; i < n; i++) {
            long product = pool * total[i];
            long floor = quotient(product, sum, reciprocal);
            merit[i] = floor;
            given += floor;
            remainder[i] = product - floor * sum;
            counts[(int) (remainder[i] >> shift)]++;
        }
        giveRest((int) (pool - given), shift);
    }

    private void giveRest(int rest, int shift) {
        int n = size;
        int left = rest;
        int atCut = counts.length - 1;
        while (counts[atCut] < left) {
            left -= counts[atCut--];
        }
        if (near.length <= counts[atCut]) {
            near = new long[2 * counts[atCut] + 1];
        }
        int next = 0;
        long mask = (1L << shift) - 1;
        for (int i = 0; i < n; i++) {
            int of = (int) (remainder[i] >> shift);
            merit[i] += (atCut - of) >>> 31;
            near[next] = ((remainder[i] & mask) << ROW_BITS) | (n - 1 - i);
            next += ((of ^ atCut) - 1) >>> 31;
        }
        Arrays.sort(near, 0, next);
        for (int k = next - left; k < next; k++) {
            merit[n - 1 - (int) (near[k] & ((1 << ROW_BITS) - 1))]++;
        }
    }

    @Override
    public Figures figures(HandWrittenLoop settled) {
        return new Figures(
                Arrays.copyOf(total, size),
                Arrays.stream(allowance, 0, size).asLongStream().toArray(),
                Arrays.copyOf(merit, size));
    }
}
