package io.github.meritpool.formats;

import java.util.ArrayList;
import java.util.List;

/** Regular expressions for decimal text within bounds. They mean the same to Java and to ECMA-262. */
final class NumberPatterns {

    private static final String ANY_FRACTION = "(\\.[0-9]{1,30})?";
    private static final int DIGITS = 30;
    private static final String NO_FRACTION = "(\\.0{1,30})?";

    private NumberPatterns() {}

    /** Whole numbers from one bound to the other; zeros may stand after the point. */
    static String whole(int least, int most) {
        return signed(least, most, NumberPatterns::wholes);
    }

    /** Decimal numbers from a bound on, of as many digits as can be read. */
    static String decimalFrom(int least) {
        long first = Math.max(0, least);
        int digits = Long.toString(first).length();
        List<String> patterns = new ArrayList<>();
        if (least <= 0) {
            patterns.add("-" + decimals(0, -(long) least));
        }
        patterns.add(integers(first, Long.parseLong("9".repeat(digits))) + ANY_FRACTION);
        patterns.add("[1-9][0-9]{" + digits + "," + (DIGITS - 1) + "}" + ANY_FRACTION);
        return oneOf(patterns);
    }

    /** Decimal numbers from one bound to the other. */
    static String decimal(int least, int most) {
        return signed(least, most, NumberPatterns::decimals);
    }

    /** Numbers without a sign, from one bound to the other. */
    private interface Unsigned {
        String within(long least, long most);
    }

    private static String signed(long least, long most, Unsigned unsigned) {
        List<String> patterns = new ArrayList<>();
        if (least <= 0) {
            patterns.add("-" + unsigned.within(Math.max(0, -most), -least));
        }
        if (most >= 0) {
            patterns.add(unsigned.within(Math.max(0, least), most));
        }
        return oneOf(patterns);
    }

    private static String wholes(long least, long most) {
        return integers(least, most) + NO_FRACTION;
    }

    private static String decimals(long least, long most) {
        List<String> patterns = new ArrayList<>();
        if (least < most) {
            patterns.add(integers(least, most - 1) + ANY_FRACTION);
        }
        patterns.add(most + NO_FRACTION);
        return oneOf(patterns);
    }

    private static String integers(long least, long most) {
        List<String> patterns = new ArrayList<>();
        for (long first = least; first <= most; ) {
            // Those of one length at a time: 7 to 120 is 7 to 9, 10 to 99 and 100 to 120.
            String nines = "9".repeat(Long.toString(first).length());
            long last = Math.min(most, Long.parseLong(nines));
            patterns.add(ofOneLength(Long.toString(first), Long.toString(last)));
            first = last + 1;
        }
        return oneOf(patterns);
    }

    private static String ofOneLength(String least, String most) {
        if (least.isEmpty()) {
            return "";
        }
        int more = least.length() - 1;
        char first = least.charAt(0);
        char last = most.charAt(0);
        if (first == last) {
            return first + ofOneLength(least.substring(1), most.substring(1));
        }
        List<String> patterns = new ArrayList<>();
        if (!least.substring(1).equals("0".repeat(more))) {
            patterns.add(first + ofOneLength(least.substring(1), "9".repeat(more)));
            first++;
        }
        List<String> end = new ArrayList<>();
        if (!most.substring(1).equals("9".repeat(more))) {
            end.add(last + ofOneLength("0".repeat(more), most.substring(1)));
            last--;
        }
        if (first <= last) {
            patterns.add(digits(first, last) + (more == 0 ? "" : more == 1 ? "[0-9]" : "[0-9]{" + more + "}"));
        }
        patterns.addAll(end);
        return oneOf(patterns);
    }

    private static String digits(char first, char last) {
        return first == last ? String.valueOf(first) : "[" + first + "-" + last + "]";
    }

    private static String oneOf(List<String> patterns) {
        return patterns.size() == 1 ? patterns.get(0) : "(" + String.join("|", patterns) + ")";
    }
}
