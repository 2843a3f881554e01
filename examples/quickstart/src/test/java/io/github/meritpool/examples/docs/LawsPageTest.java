package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.examples.laws.LawBlocks;
import io.github.meritpool.examples.laws.Seats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/laws.md} says which laws of fair division hold, as they come out when they are tried: a change of the code
 * that breaks a law, or mends one, changes the page.
 */
class LawsPageTest {

    private static final Page PAGE = Repository.page("docs/laws.md");
    private static final Pattern BEGIN = Pattern.compile("<!-- laws (.+) -->");
    private static final String CENSUS = "core/src/test/resources/io/github/meritpool/money/census-populations.csv";

    @Test
    void itSaysWhatComesOut() {
        Map<String, List<String>> blocks = new LinkedHashMap<>(LawBlocks.all());
        blocks.put("seats", Seats.losses(censusOf1880()));

        assertThat(PAGE.written(BEGIN)).containsExactlyInAnyOrderElementsOf(blocks.keySet());
        Written.compare(PAGE, PAGE.with(BEGIN, block -> Objects.requireNonNull(blocks.get(block))));
    }

    private static String censusOf1880() {
        return Repository.text(Repository.ROOT.resolve(CENSUS))
                .lines()
                .filter(line -> line.startsWith("1880,"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .findFirst()
                .orElseThrow();
    }
}
