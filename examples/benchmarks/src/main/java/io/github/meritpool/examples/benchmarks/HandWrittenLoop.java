package io.github.meritpool.examples.benchmarks;

import java.util.Arrays;

/**
 * The job for one fixed plan, as a loop over primitive arrays: scores in ten-thousandths of a point, money in fen,
 * every rule and constant in the code, no check for overflow, no branch on a fact, no division by what is known only when it
 * runs, no sorting but of the few remainders about the cut. The limit that a general engine is measured against.
 */
final class HandWrittenLoop {

    private static final int[] KEPT = {10, 8, 7, 2, 0};

    /** Into so many classes remainders are counted by their leading bits, to find the cut among them. */
    private static final int CLASS_BITS = 7;

    private HandWrittenLoop() {}

    /** Each one's allowance and merit pay, in fen, one after the other. */
    static long[] settle(School school) {
        int n = school.size;
        long[] total = new long[n];
        long[] pay = new long[2 * n];
        long weekly = 0;
        for (int i = 0; i < n; i++) {
            weekly += school.weekly[i];
        }
        long twice = 2 * weekly;
        long reciprocal = reciprocal(twice);
        long points = 0;
        long allowances = 0;
        for (int i = 0; i < n; i++) {
            int attendance = Math.max(
                    0,
                    100_000
                            - 200 * Math.max(0, school.sick[i] - 20)
                            - 500 * school.personal[i]
                            - 5_000 * school.absent[i]
                            - 1_000 * Math.max(0, school.missed[i] - 5));
            long workload = quotient(school.weekly[i] * 600_000L * n + weekly, twice, reciprocal);
            int process = (2 * (school.routine[i] * 2_250 + school.research[i] * 1_000) + 3) / 6;
            total[i] = (attendance + workload + process + school.results[i] * 100L) * KEPT[school.sanction[i]];
            points += total[i];
            int rate = Math.min(6_000, 3_000 + 50 * school.pupils[i]) & (-school.pupils[i] >> 31);
            int allowance = 10 * ((rate * school.assessment[i] + 500) / 1_000);
            pay[2 * i] = allowance;
            allowances += allowance;
        }
        share(200_000L * n - allowances, total, points, pay);
        return pay;
    }

    /** What a dividend is multiplied by, and 64 bits cut off, to come to the quotient or one less. */
    private static long reciprocal(long divisor) {
        return Long.divideUnsigned(-1, divisor);
    }

    private static long quotient(long dividend, long divisor, long reciprocal) {
        long quotient = Math.multiplyHigh(dividend, reciprocal);
        return quotient + 1 + ((dividend - quotient * divisor - divisor) >> 63);
    }

    /** Largest remainder; equal remainders to the earlier row. Each weight gives way to its remainder. */
    private static void share(long pool, long[] weights, long sum, long[] pay) {
        int n = weights.length;
        int[] counts = new int[1 << CLASS_BITS];
        int shift = Math.max(0, 64 - Long.numberOfLeadingZeros(sum) - CLASS_BITS);
        long reciprocal = reciprocal(sum);
        long given = 0;
        for (int i = 0; i < n; i++) {
            long product = pool * weights[i];
            long floor = quotient(product, sum, reciprocal);
            pay[2 * i + 1] = floor;
            given += floor;
            weights[i] = product - floor * sum;
            counts[(int) (weights[i] >> shift)]++;
        }
        int left = (int) (pool - given);
        int atCut = counts.length - 1;
        while (counts[atCut] < left) {
            left -= counts[atCut--];
        }
        long[] near = new long[counts[atCut]];
        int next = 0;
        for (int i = 0; i < n; i++) {
            int of = (int) (weights[i] >> shift);
            pay[2 * i + 1] += (atCut - of) >>> 31;
            if (of == atCut) {
                near[next++] = (weights[i] << 20) | (n - 1 - i);
            }
        }
        Arrays.sort(near);
        for (int k = 1; k <= left; k++) {
            pay[2 * (n - 1 - (int) (near[near.length - k] & 0xFFFFF)) + 1]++;
        }
    }
}
