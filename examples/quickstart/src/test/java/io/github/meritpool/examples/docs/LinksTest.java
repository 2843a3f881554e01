package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Links within the project lead to a file that is there, and to a heading that it has. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]+))?\\)");

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        return Stream.concat(Repository.pages().stream(), Repository.pagesOfExamples().stream())
                .map(page -> DynamicTest.dynamicTest(
                        page.name(), () -> assertThat(broken(page)).isEmpty()));
    }

    private static List<String> broken(Page page) {
        List<String> broken = new ArrayList<>();
        Matcher link = LINK.matcher(prose(page));
        while (link.find()) {
            String target = link.group(1);
            if (!target.contains(":") && !leads(page.file(), target, link.group(2))) {
                broken.add(page.name() + " leads to " + link.group());
            }
        }
        return broken;
    }

    private static String prose(Page page) {
        StringBuilder prose = new StringBuilder();
        boolean isCode = false;
        for (String line : page.lines()) {
            isCode ^= line.startsWith("```");
            prose.append(isCode ? "" : line.replaceAll("`[^`]*`", "code")).append('\n');
        }
        return prose.toString();
    }

    private static boolean leads(Path from, String target, String anchor) {
        Path file = target.isEmpty() ? from : from.resolveSibling(target).normalize();
        return Files.exists(file) && (anchor == null || anchors(Page.read(file)).contains(anchor));
    }

    private static List<String> anchors(Page page) {
        return page.parts().stream()
                .filter(Page.Heading.class::isInstance)
                .map(heading -> anchor(((Page.Heading) heading).words()))
                .toList();
    }

    /** As GitHub makes them: lower case, punctuation left out, spaces as hyphens. */
    static String anchor(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
