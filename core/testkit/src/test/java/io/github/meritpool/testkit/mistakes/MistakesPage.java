package io.github.meritpool.testkit.mistakes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code docs/mistakes.md}: every mistake, and what it took to see it. */
final class MistakesPage {

    private static final String ABOUT = """
            # Mistakes, and how soon they are seen

            Software that pays by points goes wrong in ways that look right: by a minor unit here and there, or only where \
            an amount ends in an exact half. Below are %d such mistakes. Each was made in the engine on purpose, by \
            replacing a few lines of its source, and then generated cases were tried on it until a check failed. No check \
            knows a figure that was worked out before, and none knows the mistakes: they compare settlements with plain \
            readings of the same plan, with the reference evaluator, and with laws.

            The last column says how many cases the check needed, with the seeds 1, 2, 3 …; at most %d are tried. The \
            engine as it is passes all cases up to those that show a mistake, and 20 of every check. \
            What is said of 100,000 staff was measured on as many people in 1,116 \
            made-up schools, against the exact result; amounts are in yuan.

            All of this is done again by

            ```
            mvn -Pmistakes -pl core/testkit -am test
            ```

            and with `-Dmeritpool.docs.write=true` this page is written anew. A mistake is a file in \
            [core/testkit/src/test/resources/mistakes](../core/testkit/src/test/resources/mistakes): to add one, add a file.

            Of the shortcuts that are usual in scripts and spreadsheets, each differs from the rule for some school. Two \
            of them did so for nobody among the 100,000. Cutting exact shares to 10 decimals (`quota10`) matters where \
            two remainders at the cut differ by less than 10⁻⁸ of a minor unit. Remainders are whole parts of the sum of \
            points, so that takes a sum of more than 10⁸ of the smallest unit of points: above 10,000 points with 4 \
            decimals, above 1,000 with 5, as when a sanction leaves 0.7 of a score. Computing with 34 digits and dividing \
            first (`d128`) matters where the exact result is a half. Of five people with 61.44 hours in all one has 13.12: \
            13.12 ÷ 12.288 × 30 is 32.03125, half up 32.0313; by 34 digits it is a little less, and becomes 32.0312. The \
            checks construct exact halves and remainders as near as that.
            """;

    private MistakesPage() {}

    static String of(Map<Mistake, Search.Catch> table) {
        List<String> lines = new ArrayList<>(List.of(ABOUT.formatted(table.size(), Search.mostTries())));
        Set<String> kinds = new LinkedHashSet<>();
        table.keySet().forEach(mistake -> kinds.add(mistake.kind()));
        for (String kind : kinds.stream().sorted().toList()) {
            lines.add("## " + Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + "\n");
            lines.add("| mistake | what goes wrong | who is hurt, how far off | caught by | tries |");
            lines.add("| --- | --- | --- | --- | --- |");
            table.forEach((mistake, caught) -> {
                if (mistake.kind().equals(kind)) {
                    lines.add(row(mistake, caught));
                }
            });
            lines.add("");
        }
        return String.join("\n", lines);
    }

    private static String row(Mistake mistake, Search.Catch caught) {
        return "| `%s` | %s | %s | `%s` | %d |"
                .formatted(mistake.name(), mistake.says(), mistake.hurts(), caught.check(), caught.tries());
    }
}
