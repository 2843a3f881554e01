package io.github.meritpool.examples.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in Markdown, taken apart as far as the tests need it: its headings, its fenced blocks, and the tables that stand
 * after words such as {@code Facts `staff`:}.
 */
record Page(Path file, List<String> lines) {

    private static final String END = "<!-- end -->";
    private static final Pattern MARKER =
            Pattern.compile("(Facts|Figures|Pool|Accounts|Answers|Roundings|Changes)(?: `(.+)`)?:");
    private static final String SCHOOLS = "plans";
    private static final String REGULATIONS = "regulations";
    private static final String FENCE = "```";

    /** A fenced block: the words after the fence, what is in it, and the lines it takes, fences included. */
    record Block(String info, List<String> text, int from, int to) implements Part {

        String language() {
            return info.split(" ", 2)[0];
        }

        /** What stands after the language. */
        List<String> words() {
            return Stream.of(info.split(" ")).skip(1).toList();
        }

        String joined() {
            return String.join("\n", text);
        }
    }

    /** A table after its words: what it holds, of which table or pool, the header and the rows, cells without backticks. */
    record Table(String kind, String of, List<String> header, List<List<String>> rows, int from) implements Part {}

    /** A heading. */
    record Heading(int level, String words, int from) implements Part {}

    /** A part of a page, with the line it begins in, from 1. */
    interface Part {
        int from();
    }

    static Page read(Path file) {
        return new Page(file, Repository.text(file).lines().toList());
    }

    String name() {
        return Repository.ROOT.relativize(file).toString();
    }

    /** Whether the page is about one plan, which its facts and figures are of. */
    boolean isOfPlan() {
        return !name().endsWith("README.md") && (isOf(SCHOOLS) || isOf(REGULATIONS));
    }

    private boolean isOf(String folder) {
        return name().startsWith("docs/" + folder + "/");
    }

    /** The plan that examples on the page are part of. */
    String plan() {
        String page = file.getFileName().toString().replace(".md", "");
        if (!isOfPlan()) {
            return "docs/plan-language/example-plan.json";
        }
        return isOf(REGULATIONS)
                ? "examples/plans/regulations/" + page + "/plan.json"
                : "examples/plans/corpus/" + page + ".json";
    }

    /** The values chosen for what its plan leaves open, if they have a file of their own. */
    Optional<Path> parameters() {
        Path file = Repository.ROOT.resolve(plan()).resolveSibling("parameters.json");
        return Optional.of(file).filter(any -> isOf(REGULATIONS));
    }

    /** For messages: opens in an editor. */
    String at(Part part) {
        return name() + ":" + part.from();
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FENCE)) {
                Block block = block(i);
                parts.add(block);
                i = block.to() - 1;
            } else if (line.matches("#+ .*")) {
                int level = line.indexOf(' ');
                parts.add(new Heading(level, line.substring(level + 1), i + 1));
            } else {
                table(i).ifPresent(parts::add);
            }
        }
        return parts;
    }

    private Block block(int start) {
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).equals(FENCE)) {
            end++;
        }
        return new Block(lines.get(start).substring(FENCE.length()), lines.subList(start + 1, end), start + 1, end + 1);
    }

    private Optional<Table> table(int at) {
        Matcher marker = MARKER.matcher(lines.get(at));
        int first = at + 1;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        if (!marker.matches() || first >= lines.size() || !lines.get(first).startsWith("|")) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        for (int row = first + 2; row < lines.size() && lines.get(row).startsWith("|"); row++) {
            rows.add(cells(lines.get(row)));
        }
        String of = Optional.ofNullable(marker.group(2)).orElse("");
        return Optional.of(new Table(marker.group(1), of, cells(lines.get(first)), rows, at + 1));
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return Stream.of(inner.split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    List<Block> blocks(String language) {
        return parts().stream()
                .filter(Block.class::isInstance)
                .map(Block.class::cast)
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** The names of the blocks that the code writes: each begins with a marker and ends with {@code <!-- end -->}. */
    List<String> written(Pattern begin) {
        return lines.stream()
                .map(begin::matcher)
                .filter(Matcher::matches)
                .map(marker -> marker.group(1))
                .toList();
    }

    /** The page with such blocks as the code writes them. */
    List<String> with(Pattern begin, Function<String, List<String>> written) {
        List<String> all = new ArrayList<>();
        boolean isWritten = false;
        for (String line : lines) {
            Matcher marker = begin.matcher(line);
            if (marker.matches()) {
                isWritten = true;
                all.addAll(List.of(line, ""));
                all.addAll(written.apply(marker.group(1)));
                all.add("");
            }
            isWritten &= !line.equals(END);
            if (!isWritten) {
                all.add(line);
            }
        }
        return all;
    }
}
