package io.github.meritpool.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts numbered in the order in which they first come. While they rise, as ids of a sorted file do, a text needs only be
 * compared with the one before it. Not thread-safe.
 */
final class Names {

    static final int NONE = -1;

    private final List<String> names = new ArrayList<>();

    /** The numbers by text, once the texts do not rise. */
    private @Nullable Map<String, Integer> numbers;

    private String last = "";
    private int lastNumber = NONE;

    /** The number of a text; the next one if it is new. */
    int number(char[] text, int from, int to) {
        return lastNumber != NONE && RowText.is(text, from, to, last)
                ? lastNumber
                : number(new String(text, from, to - from));
    }

    int number(String name) {
        boolean isBeyondAll = isRising() && (names.isEmpty() || name.compareTo(names.get(names.size() - 1)) > 0);
        int number = isBeyondAll ? NONE : find(name);
        if (number == NONE) {
            number = add(name, isBeyondAll);
        }
        last = name;
        lastNumber = number;
        return number;
    }

    private int add(String name, boolean isBeyondAll) {
        int number = names.size();
        names.add(name);
        if (numbers != null) {
            numbers.put(name, number);
        } else if (!isBeyondAll) {
            numbers = new HashMap<>();
            for (int i = 0; i <= number; i++) {
                numbers.put(names.get(i), i);
            }
        }
        return number;
    }

    /** The number of a text, or {@link #NONE}. */
    int find(String name) {
        return numbers == null
                ? Math.max(NONE, Collections.binarySearch(names, name))
                : numbers.getOrDefault(name, NONE);
    }

    /** Whether each text is beyond the one before it. */
    boolean isRising() {
        return numbers == null;
    }

    int size() {
        return names.size();
    }

    String name(int number) {
        return names.get(number);
    }

    /** By their numbers. */
    List<String> all() {
        return Collections.unmodifiableList(names);
    }

    void clear() {
        names.clear();
        numbers = null;
        last = "";
        lastNumber = NONE;
    }
}
