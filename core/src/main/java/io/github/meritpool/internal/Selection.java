package io.github.meritpool.internal;

/** Finds a number by its place in the order of size, without sorting. */
final class Selection {

    private Selection() {}

    /**
     * The number in a place, counted from the largest.
     *
     * @param numbers the numbers, which are left as they are
     * @param place from 1 to the count of the numbers
     */
    static long largest(long[] numbers, int place) {
        long[] order = numbers.clone();
        int target = place - 1;
        int from = 0;
        int to = order.length - 1;
        while (from < to) {
            long pivot = order[(from + to) >>> 1];
            int left = from;
            int right = to;
            // What is larger than the pivot goes before what is smaller.
            while (left <= right) {
                while (order[left] > pivot) {
                    left++;
                }
                while (order[right] < pivot) {
                    right--;
                }
                if (left <= right) {
                    long swapped = order[left];
                    order[left++] = order[right];
                    order[right--] = swapped;
                }
            }
            if (target <= right) {
                to = right;
            } else if (target >= left) {
                from = left;
            } else {
                return order[target];
            }
        }
        return order[target];
    }
}
