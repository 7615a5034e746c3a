package io.kempt.jobs.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Tablesaw stays in this package, and what reads files or guesses types stays out of it. */
@AnalyzeClasses(packages = "io.kempt", importOptions = ImportOption.DoNotIncludeTests.class)
final class TablesawConfinementTest {
    @ArchTest
    static final ArchRule ONLY_REPORTS_KNOW_TABLESAW = noClasses()
            .that()
            .resideOutsideOfPackage("io.kempt.jobs.report")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tech.tablesaw..");

    @ArchTest
    static final ArchRule TABLESAW_READS_NO_FILE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tech.tablesaw.io..", "tech.tablesaw.columns.strings.parsers..");

    @ArchTest
    static final ArchRule TABLESAW_PARSES_NO_CELL = noClasses().should().callMethodWhere(new NameOfTablesawParsing());
}
