package io.github.meritpool;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Law 10: what is public does not change. Builders and collectors do, and say so; what collections and arrays hold is tested
 * by type.
 */
@AnalyzeClasses(packages = "io.github.meritpool", importOptions = ImportOption.DoNotIncludeTests.class)
class ImmutabilityTest {

    /** What gathers problems, tables, or rows that are read is for one thread, and says so. */
    private static final String GATHERING = ".*(Builder|Collector|\\.RosterRows|\\.RowText)";

    @ArchTest
    static final ArchRule fieldsOfPublicTypesAreFinal = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .haveNameNotMatching(GATHERING)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("..language..", "..internal..")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule nothingIsKeptInStaticFieldsThatChange =
            fields().that().areStatic().should().beFinal();
}
