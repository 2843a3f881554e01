package io.github.meritpool.quantity;

import java.util.Arrays;

/** A key column, followed both ways. */
final class KeyIndex {

    private final int[] targets;
    private final int[][] referring;

    /**
     * An index.
     *
     * @param targets for each row the number of the row that it leads to
     * @param rows how many rows the table has that they lead to
     */
    KeyIndex(int[] targets, int rows) {
        this.targets = targets.clone();
        this.referring = new int[rows][];
        int[] counts = new int[rows];
        for (int target : targets) {
            counts[target]++;
        }
        Arrays.setAll(referring, target -> new int[counts[target]]);
        for (int row = targets.length - 1; row >= 0; row--) {
            int target = targets[row];
            referring[target][--counts[target]] = row;
        }
    }

    int[] targets() {
        return targets;
    }

    int target(int row) {
        return targets[row];
    }

    int[] referring(int target) {
        return referring[target].clone();
    }
}
