package io.github.meritpool.examples.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The regions of compiled programs and of the POMs they are built by: from {@code // tag::name[]} to {@code //
 * end::name[]}, or the same in a comment of XML; indentation stripped.
 */
final class CodeRegions {

    private static final Pattern MARK = Pattern.compile("\\s*(?://|<!--) (tag|end)::([a-z-]+)\\[](?: -->)?");

    private CodeRegions() {}

    /** The text of every region below a folder, by {@code File#name} for programs and {@code folder/pom#name} for POMs. */
    static Map<String, String> below(String folder) {
        Map<String, String> regions = new LinkedHashMap<>();
        for (Path file : Repository.files(folder, name -> name.endsWith(".java") || name.equals("pom.xml"))) {
            regions.putAll(in(name(file), Repository.text(file)));
        }
        return regions;
    }

    private static String name(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.\\w+$", "");
        return name.equals("pom") ? file.getName(file.getNameCount() - 2) + "/" + name : name;
    }

    static Map<String, String> in(String file, String source) {
        Map<String, String> regions = new LinkedHashMap<>();
        Map<String, List<String>> open = new LinkedHashMap<>();
        source.lines().forEach(line -> {
            Matcher mark = MARK.matcher(line);
            if (!mark.matches()) {
                open.values().forEach(lines -> lines.add(line));
            } else if (mark.group(1).equals("tag")) {
                open.put(mark.group(2), new ArrayList<>());
            } else {
                List<String> lines = open.remove(mark.group(2));
                if (lines == null) {
                    throw new IllegalStateException(file + " ends the region " + mark.group(2) + ", which is not open");
                }
                regions.put(file + "#" + mark.group(2), stripped(lines));
            }
        });
        if (!open.isEmpty()) {
            throw new IllegalStateException(file + " leaves the regions " + open.keySet() + " open");
        }
        return regions;
    }

    static String stripped(List<String> lines) {
        return String.join("\n", lines).stripIndent().strip();
    }
}
