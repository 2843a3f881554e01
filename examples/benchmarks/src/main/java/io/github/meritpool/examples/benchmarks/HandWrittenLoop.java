package io.github.meritpool.examples.benchmarks;

import java.util.Arrays;

/**
 * The job for one fixed plan, as a loop over primitive arrays: scores in ten-thousandths of a point, money in fen,
 * every rule and constant in the code, no check for overflow. The limit that a general engine is measured against.
 */
final class HandWrittenLoop {

    private static final int[] KEPT = {10, 8, 7, 2, 0};

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
        long points = 0;
        long allowances = 0;
        for (int i = 0; i < n; i++) {
            long attendance = Math.max(
                    0,
                    100_000
                            - 200L * Math.max(0, school.sick[i] - 20)
                            - 500L * school.personal[i]
                            - 5_000L * school.absent[i]
                            - 1_000L * Math.max(0, school.missed[i] - 5));
            long workload = halfUp(school.weekly[i] * 300_000L * n, weekly);
            long process = halfUp(school.routine[i] * 2_250L + school.research[i] * 1_000L, 3);
            total[i] = (attendance + workload + process + school.results[i] * 100L) * KEPT[school.sanction[i]];
            points += total[i];
            if (school.pupils[i] > 0) {
                long rate = Math.min(6_000, 3_000 + 50L * school.pupils[i]);
                pay[2 * i] = 10 * halfUp(rate * school.assessment[i], 1_000);
                allowances += pay[2 * i];
            }
        }
        share(200_000L * n - allowances, total, points, pay);
        return pay;
    }

    private static long halfUp(long numerator, long denominator) {
        return (2 * numerator + denominator) / (2 * denominator);
    }

    /** Largest remainder; equal remainders to the earlier row. */
    private static void share(long pool, long[] weights, long sum, long[] pay) {
        int n = weights.length;
        long[] order = new long[n];
        long left = pool;
        for (int i = 0; i < n; i++) {
            long product = pool * weights[i];
            long floor = product / sum;
            pay[2 * i + 1] = floor;
            left -= floor;
            order[i] = (product - floor * sum) << 20 | (n - 1 - i);
        }
        Arrays.sort(order);
        for (int k = 1; k <= left; k++) {
            int row = n - 1 - (int) (order[n - k] & 0xFFFFF);
            pay[2 * row + 1]++;
        }
    }
}
