package io.github.meritpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.github.meritpool.plan.PlanLanguage;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.quantity.TableProblem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of problem in core, whichever package it is in, can be told apart and is told in both languages. */
@AnalyzeClasses(packages = "io.github.meritpool", importOptions = ImportOption.DoNotIncludeTests.class)
class ProblemWordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @ArchTest
    static void codesAreDistinct(JavaClasses core) {
        assertThat(kinds(core))
                .extracting(ProblemKind::code)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("[a-z]+\\.[a-z][A-Za-z]+"));
    }

    @ArchTest
    static void bothLanguagesTellTheSameValues(JavaClasses core) {
        for (ProblemKind kind : kinds(core)) {
            for (Label words : List.of(kind.sentence(), kind.advice())) {
                assertThat(words.zhCn()).as(kind.code()).containsPattern("\\p{IsHan}");
                assertThat(words.en()).as(kind.code()).containsPattern("[A-Za-z]");
                assertThat(placeholders(words.zhCn())).as(kind.code()).isEqualTo(placeholders(words.en()));
            }
        }
    }

    /** What is documented as a problem of a plan is all that there is, but for what comes of facts, money, results and programs. */
    @ArchTest
    static void thoseOfPlansAreListed(JavaClasses core) {
        List<String> later = List.of("roster", "settlement", "phase", "money", "invariant");
        List<ProblemKind> ofPlans = kinds(core).stream()
                .filter(kind -> !(kind instanceof TableProblem))
                .filter(kind ->
                        !later.contains(kind.code().substring(0, kind.code().indexOf('.'))))
                .toList();
        assertThat(PlanLanguage.problems().values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(ofPlans);
    }

    private static List<ProblemKind> kinds(JavaClasses core) {
        List<ProblemKind> kinds = core.stream()
                .filter(each -> each.isEnum() && each.isAssignableTo(ProblemKind.class))
                .map(JavaClass::reflect)
                .flatMap(each -> Stream.of(each.getEnumConstants()))
                .map(ProblemKind.class::cast)
                .toList();
        assertThat(kinds).isNotEmpty();
        return kinds;
    }

    /** A value that is words itself comes in each language: {@code {label}} here and {@code {labelZhCn}} there. */
    private static Set<String> placeholders(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map(found -> found.group().replace("ZhCn}", "}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
