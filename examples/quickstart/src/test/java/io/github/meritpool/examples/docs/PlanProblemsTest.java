package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.PlanLanguage;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on checking lists every problem of a plan, in the words that are told. */
class PlanProblemsTest {

    private static final Page PAGE = Repository.page("docs/plan-language/checking.md");
    private static final Pattern BEGIN = Pattern.compile("<!-- problems (\\w+) -->");
    private static final String END = "<!-- end -->";
    private static final Map<String, List<ProblemKind>> KINDS = PlanLanguage.problems();

    @Test
    void everyListOfProblemsIsOnThePage() {
        assertThat(PAGE.lines().stream()
                        .map(BEGIN::matcher)
                        .filter(Matcher::matches)
                        .map(begin -> begin.group(1)))
                .containsExactlyElementsOf(KINDS.keySet());
    }

    @Test
    void everyProblemIsListedAsItIsTold() {
        List<String> lines = new ArrayList<>();
        boolean isInTable = false;
        for (String line : PAGE.lines()) {
            Matcher begin = BEGIN.matcher(line);
            if (begin.matches()) {
                isInTable = true;
                lines.addAll(List.of(line, ""));
                lines.addAll(table(Objects.requireNonNull(KINDS.get(begin.group(1)), line)));
                lines.add("");
            }
            isInTable &= !line.equals(END);
            if (!isInTable) {
                lines.add(line);
            }
        }
        Written.compare(PAGE, lines);
    }

    private static List<String> table(List<ProblemKind> kinds) {
        List<String> rows =
                new ArrayList<>(List.of("| code | | what is wrong | what to do |", "| --- | --- | --- | --- |"));
        for (ProblemKind kind : kinds) {
            rows.add("| `" + kind.code() + "` | " + (kind.severity() == Severity.WARNING ? "warning" : "error") + " | "
                    + cell(kind.sentence().en()) + "<br>" + cell(kind.sentence().zhCn()) + " | "
                    + cell(kind.advice().en()) + "<br>" + cell(kind.advice().zhCn()) + " |");
        }
        return rows;
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replace("\n", " ");
    }
}
