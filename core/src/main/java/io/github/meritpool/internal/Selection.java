package io.github.meritpool.internal;

import java.util.Arrays;

/** Finds a number by its place in the order of size, by counting instead of sorting. */
final class Selection {

    private static final int BUCKETS = 128;

    /** How many bits are sorted by at once. */
    private static final int DIGIT = 8;

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

    /**
     * Each number's place in the order of size, from the largest; equal ones in the order in which they stand. Sorted by
     * one digit after the other, from the last.
     *
     * @param numbers the numbers, from 0 up
     * @return for each its place from 1; 0 for a number that is 0
     */
    static int[] places(long[] numbers) {
        long greatest = Arrays.stream(numbers).max().orElse(0);
        long[] sorted = numbers;
        int[] order = new int[numbers.length];
        Arrays.setAll(order, i -> i);
        for (int shift = 0; shift < Long.SIZE && greatest >> shift > 0; shift += DIGIT) {
            int[] next = starts(sorted, shift);
            long[] moved = new long[sorted.length];
            int[] movedOrder = new int[order.length];
            for (int i = 0; i < sorted.length; i++) {
                int place = next[digit(sorted[i], shift)]++;
                moved[place] = sorted[i];
                movedOrder[place] = order[i];
            }
            sorted = moved;
            order = movedOrder;
        }
        int[] places = new int[numbers.length];
        for (int i = 0; i < order.length && sorted[i] > 0; i++) {
            places[order[i]] = i + 1;
        }
        return places;
    }

    /** For each digit, from the largest, where the numbers with it begin. */
    private static int[] starts(long[] numbers, int shift) {
        int[] starts = new int[(1 << DIGIT) + 1];
        for (long number : numbers) {
            starts[digit(number, shift) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }

    /** Some bits of a number, counted from the largest. */
    private static int digit(long number, int shift) {
        int mask = (1 << DIGIT) - 1;
        return mask - (int) (number >> shift & mask);
    }
}
