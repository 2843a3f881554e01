package io.github.meritpool.internal;

import java.util.Arrays;

/** Finds a number by its place in the order of size, by counting instead of sorting. */
final class Selection {

    private static final int BUCKETS = 128;

    private Selection() {}

    /**
     * The number in a place, counted from the largest. Numbers are counted by their leading bits; only those that have
     * these in common with the one in question are sorted.
     *
     * @param numbers the numbers, from 0 to the greatest
     * @param length how many of them count: the first ones
     * @param greatest what none of them is above
     * @param place from 1 to the count of the numbers
     */
    static long largest(long[] numbers, int length, long greatest, int place) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(greatest);
        int shift = Math.max(0, bits - Integer.numberOfTrailingZeros(BUCKETS));
        int[] counts = new int[BUCKETS];
        for (int i = 0; i < length; i++) {
            counts[(int) (numbers[i] >> shift)]++;
        }
        int bucket = BUCKETS - 1;
        int left = place;
        while (counts[bucket] < left) {
            left -= counts[bucket--];
        }
        long[] candidates = inBucket(numbers, bucket, shift, counts[bucket]);
        Arrays.sort(candidates);
        return candidates[candidates.length - left];
    }

    private static long[] inBucket(long[] numbers, int bucket, int shift, int count) {
        long[] found = new long[count];
        int next = 0;
        for (int i = 0; next < count; i++) {
            if (numbers[i] >> shift == bucket) {
                found[next++] = numbers[i];
            }
        }
        return found;
    }
}
