package io.kempt.cli;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The walls between the modules and what each may know. When one of these fails, move the class to where it belongs or
 * turn the dependency round with an interface; do not widen the wall without a record in docs/decisions.
 */
class WallsTest {
    private static final String RULES = "io.kempt.rules..";
    private static final String JOBS = "io.kempt.jobs..";
    private static final String CLI = "io.kempt.cli..";

    private static final JavaClasses KEMPT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.kempt");

    @Test
    void allThreeModulesAreLookedAt() {
        for (String module : List.of(RULES, JOBS, CLI)) {
            assertTrue(KEMPT.stream().anyMatch(resideInAPackage(module)), module);
        }
    }

    @Test
    void dependenciesGoFromCliToJobsToRules() {
        noClasses()
                .that()
                .resideInAPackage(RULES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JOBS, CLI)
                .check(KEMPT);
        noClasses()
                .that()
                .resideInAPackage(JOBS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CLI)
                .check(KEMPT);
    }

    @Test
    void rulesKnowNoFrameworkNoFilesAndNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage(RULES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "picocli..",
                        "java.sql..",
                        "javax.sql..",
                        "org.apache.poi..",
                        "org.apache.commons.csv..",
                        "tech.tablesaw..")
                .check(KEMPT);
        noClasses()
                .that()
                .resideInAPackage(RULES)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(File.class, Files.class)
                .check(KEMPT);
    }

    @Test
    void rulesNeverReadTheClock() {
        noClasses()
                .that()
                .resideInAPackage(RULES)
                .should()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(KEMPT);
    }

    @Test
    void jobsKnowNoCommandLineAndCliKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage(JOBS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(KEMPT);
        noClasses()
                .that()
                .resideInAPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.poi..", "tech.tablesaw..", "java.sql..")
                .check(KEMPT);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("io.kempt.(**)").should().beFreeOfCycles().check(KEMPT);
    }

    @Test
    void onlyMainEndsTheJvmAndNobodyUsesTheStandardStreams() {
        noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS).check(KEMPT);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(KEMPT);
    }

    @Test
    void everyPackageIsNullMarked() {
        TreeSet<String> unmarked = new TreeSet<>();
        for (JavaClass each : KEMPT) {
            if (!each.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(each.getPackageName());
            }
        }
        assertEquals(new TreeSet<>(), unmarked, "these need a package-info.java with @NullMarked");
    }
}
