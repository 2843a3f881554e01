package io.github.meritpool.testkit;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells, written under each other. */
final class PlainTable {

    private static final String INDENT = "  ";

    private PlainTable() {}

    static String of(List<List<String>> lines) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                int width = line.get(i).length();
                if (i == widths.size()) {
                    widths.add(width);
                }
                widths.set(i, Math.max(width, widths.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                row.append(INDENT)
                        .append(line.get(i))
                        .append(" ".repeat(widths.get(i) - line.get(i).length()));
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
