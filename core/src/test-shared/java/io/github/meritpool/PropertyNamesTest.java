package io.github.meritpool;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import net.jqwik.api.Property;

/** The build runs classes named {@code *Test} and {@code *Properties}; a property elsewhere would never run. */
@AnalyzeClasses(packages = "io.github.meritpool", importOptions = ImportOption.OnlyIncludeTests.class)
class PropertyNamesTest {

    @ArchTest
    static final ArchRule propertiesLiveInClassesThatTheBuildRuns = methods()
            .that()
            .areAnnotatedWith(Property.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Properties")
            .allowEmptyShould(true);
}
