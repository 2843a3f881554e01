package io.github.meritpool;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Which package of core may know which. */
@AnalyzeClasses(packages = "io.github.meritpool", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.github.meritpool.";

    /** Packages that module-info.java does not export, each for the reason in its package-info. */
    private static final Set<String> OURS = Set.of("internal", "language");

    @ArchTest
    static final ArchRule problemKnowsNothing = knowsOnly("problem");

    @ArchTest
    static final ArchRule moneyKnowsProblem = knowsOnly("money", "problem");

    @ArchTest
    static final ArchRule quantityKnowsMoneyAndProblem = knowsOnly("quantity", "money", "problem");

    @ArchTest
    static final ArchRule postKnowsWhatItIsMadeOf =
            knowsOnly("post", "language", "quantity", "money", "problem", "spi");

    @ArchTest
    static final ArchRule workloadKnowsWhatItIsMadeOf =
            knowsOnly("workload", "language", "quantity", "money", "problem", "spi");

    /** A built-in type scores in the unit of its scope, so that it works in assessments in money. */
    @ArchTest
    static final ArchRule noTypeScoresInPointsOnly =
            noClasses().that().implement(RubricTypeProvider.class).should().accessField(Scope.class, "POINT");

    @ArchTest
    static final ArchRule theDomainDoesNotKnowSettlement = noClasses()
            .that()
            .resideInAnyPackage(
                    packages("post", "workload", "rubric", "distribution", "language", "plan", "roster", "spi"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("settlement"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noTwoPackagesKnowEachOther =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static void everyPackageSaysWhatLivesThere(JavaClasses core) {
        for (JavaPackage each : packagesWithClasses(core)) {
            assertThat(each.tryGetPackageInfo())
                    .as("package-info.java with @NullMarked in %s", each.getName())
                    .hasValueSatisfying(info ->
                            assertThat(info.isAnnotatedWith(NullMarked.class)).isTrue());
        }
    }

    /** Consumers on the class path can reach every class; the module descriptor is what says which are offered. */
    @ArchTest
    static void everyPackageIsExportedUnlessItIsOurs(JavaClasses core) throws IOException {
        Set<String> offered = packagesWithClasses(core).stream()
                .map(JavaPackage::getName)
                .filter(name -> OURS.stream().noneMatch(ours -> (name + ".").startsWith(ROOT + ours + ".")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(exportedPackages()).as("exports of module-info.java").isEqualTo(offered);
    }

    private static ArchRule knowsOnly(String name, String... others) {
        return classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        concat(packages(others), ROOT + name + "..", "java..", "org.jspecify..", "org.immutables.."))
                .allowEmptyShould(true);
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> ROOT + name + "..").toArray(String[]::new);
    }

    private static String[] concat(String[] some, String... others) {
        return Stream.of(some, others).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static Set<JavaPackage> packagesWithClasses(JavaClasses core) {
        Set<JavaPackage> found = core.stream()
                .map(each -> each.getPackage())
                .filter(each -> each.getName().startsWith(ROOT))
                .collect(Collectors.toSet());
        assertThat(found).isNotEmpty();
        return found;
    }

    private static Set<String> exportedPackages() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target", "classes", "module-info.class"))) {
            return ModuleDescriptor.read(in).exports().stream()
                    .filter(each -> !each.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
