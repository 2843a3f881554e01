package io.github.meritpool.spi;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that was probably meant, for advice. */
public final class Nearest {

    /** Longer than any id; no more of a name is compared. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The known name that is fewest edits away; to complete what is written counts as one.
     *
     * @param name the name as written
     * @param known the names there are
     * @return the nearest, the first of them in order if several are; a dash if there are none
     */
    public static String to(String name, Collection<String> known) {
        String written = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        return known.stream()
                .min(Comparator.comparingInt(
                        candidate -> candidate.startsWith(written) ? 1 : distance(written, candidate)))
                .orElse("-");
    }

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int same = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
