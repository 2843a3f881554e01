package io.github.meritpool.examples.laws;

import io.github.meritpool.money.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the page of the laws says, as it comes out. */
public final class LawBlocks {

    /** All small ones among two, three and four, and some larger ones in which laws fail without a tie. */
    private static final List<Division> DIVISIONS = divisions();

    private static final List<Way> WAYS = Ways.all();

    private LawBlocks() {}

    private static List<Division> divisions() {
        List<Division> divisions = new ArrayList<>();
        divisions.addAll(Division.all(2, 6, 6));
        divisions.addAll(Division.all(3, 4, 5));
        divisions.addAll(Division.all(4, 2, 3));
        divisions.add(Division.of(2, 1, 4, 0, 0));
        divisions.add(Division.of(11, 3, 3, 14));
        divisions.add(Division.of(2, 2, 3, 10));
        divisions.add(Division.of(2, 1, 3, 9));
        divisions.add(Division.of(4, 1, 8));
        divisions.add(Division.of(3, 2, 5, 7));
        divisions.add(Division.of(3, 1, 3, 8));
        divisions.add(Division.of(6, 3, 5, 5));
        divisions.add(Division.of(6, 4, 4, 10));
        divisions.add(Division.of(6, 7, 12, 12));
        divisions.add(Division.of(11, 3, 10));
        divisions.add(Division.of(7, 3, 5, 5));
        divisions.add(Division.of(7, 1, 2, 12));
        divisions.add(Division.of(3, 2, 3, 4, 5));
        return divisions;
    }

    /**
     * Tries all laws on all ways.
     *
     * @return the lines of each block of the page, by its name: {@code table}, {@code bounds}, {@code divisions}, and one
     *     for each law
     */
    public static Map<String, List<String>> all() {
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        List<String> table = new ArrayList<>();
        table.add(row("law", WAYS.stream().map(Way::name).toList()));
        table.add(row("---", WAYS.stream().map(way -> "---").toList()));
        blocks.put("table", table);
        Map<Law, List<Law.Verdict>> verdicts = verdicts();
        verdicts.forEach((law, ofLaw) -> {
            table.add(row(link(law), ofLaw.stream().map(Law.Verdict::word).toList()));
            blocks.put(law.name(), section(ofLaw));
        });
        blocks.put("bounds", bounds());
        blocks.put("divisions", List.of(DIVISIONS.size() + " divisions are tried."));
        return blocks;
    }

    /** The ways are tried side by side, each with all laws. */
    private static Map<Law, List<Law.Verdict>> verdicts() {
        List<Law> laws = Laws.all();
        List<List<Law.Verdict>> ofWays = WAYS.parallelStream()
                .map(way -> laws.stream().map(law -> law.of(way, DIVISIONS)).toList())
                .toList();
        Map<Law, List<Law.Verdict>> verdicts = new LinkedHashMap<>();
        for (int law = 0; law < laws.size(); law++) {
            int at = law;
            verdicts.put(
                    laws.get(law), ofWays.stream().map(ofWay -> ofWay.get(at)).toList());
        }
        return verdicts;
    }

    private static String row(String first, List<String> cells) {
        return "| " + first + " | " + String.join(" | ", cells) + " |";
    }

    private static String link(Law law) {
        return "[" + law.name() + "](#" + law.name().toLowerCase(Locale.ROOT).replace(' ', '-') + ")";
    }

    /** The ways with the same words in one row. */
    private static List<String> section(List<Law.Verdict> ofLaw) {
        Map<String, List<String>> waysByWords = new LinkedHashMap<>();
        for (int way = 0; way < WAYS.size(); way++) {
            waysByWords
                    .computeIfAbsent(ofLaw.get(way).words(), words -> new ArrayList<>())
                    .add(WAYS.get(way).name());
        }
        List<String> lines = new ArrayList<>(List.of("| way | |", "| --- | --- |"));
        waysByWords.forEach((words, ways) -> lines.add(row(String.join(", ", ways), List.of(words))));
        return lines;
    }

    private static List<String> bounds() {
        List<Way> ways = WAYS.stream().filter(LawBlocks::isBounded).toList();
        List<String> lines = new ArrayList<>();
        lines.add("| what | at most | "
                + ways.stream().map(way -> "found: " + way.name()).collect(Collectors.joining(" | ")) + " |");
        lines.add("| --- | --- | " + ways.stream().map(way -> "---").collect(Collectors.joining(" | ")) + " |");
        for (Bound bound : Bound.all()) {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(bound.most())));
            ways.forEach(way -> cells.add(found(bound, way)));
            lines.add(row(bound.name(), cells));
        }
        return lines;
    }

    private static boolean isBounded(Way way) {
        return List.of("largestRemainder", "split").contains(way.name());
    }

    private static String found(Bound bound, Way way) {
        Bound.Worst worst = bound.worst(way.rules().get(0), DIVISIONS);
        if (worst.off().compareTo(Rational.of(bound.most())) > 0) {
            throw new AssertionError(bound.name() + " is at most " + bound.most() + ", but " + worst.where());
        }
        return worst.off() + ": " + worst.where();
    }
}
