package io.github.meritpool.examples.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Figures by name, whole numbers of the unit that the name says; printed by one process and read by another. */
final class Measured {

    private static final String MARK = "measured ";

    private final Map<String, Long> figures = new LinkedHashMap<>();

    void put(String name, long figure) {
        figures.put(name, figure);
    }

    Set<String> names() {
        return figures.keySet();
    }

    long get(String name) {
        Long figure = figures.get(name);
        if (figure == null) {
            throw new IllegalStateException(
                    "Nothing was measured as '" + name + "'; there are " + figures.keySet() + ".");
        }
        return figure;
    }

    /** One figure over another, with as many digits as a reader can use: 0.043, 2.4, 41. */
    String ratio(String of, String to) {
        return ratio(get(of), get(to));
    }

    static String ratio(long of, long to) {
        BigDecimal ratio = BigDecimal.valueOf(of).divide(BigDecimal.valueOf(Math.max(1, to)), 6, RoundingMode.HALF_UP);
        int whole = ratio.precision() - ratio.scale();
        int decimals = Math.min(4, Math.max(0, 2 - whole));
        return ratio.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    @SuppressWarnings("SystemOut")
    void print() {
        figures.forEach((name, figure) -> System.out.println(MARK + name + " " + figure));
    }

    /** Takes what a process printed. */
    void read(String output) {
        output.lines().filter(line -> line.startsWith(MARK)).forEach(line -> {
            int split = line.lastIndexOf(' ');
            put(line.substring(MARK.length(), split), Long.parseLong(line.substring(split + 1)));
        });
    }
}
