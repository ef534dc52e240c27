package se.uppdrag.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.law.Refusal;

@DisplayName("What must never be true of the code")
class PurityTests {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("se.uppdrag");

    @Test
    void the_law_knows_nothing_but_java() {
        classes()
                .that()
                .resideInAPackage("se.uppdrag.law")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "se.uppdrag.law",
                        "org.jspecify..",
                        "org.springframework.modulith")
                .check(PROGRAM);
    }

    @Test
    void the_rules_of_a_sitting_know_no_framework_no_clock_and_no_database() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Rules")
                .and()
                .resideInAPackage("se.uppdrag.sitting")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "se.uppdrag.law",
                        "se.uppdrag.sitting",
                        "se.uppdrag.access",
                        "org.jspecify..")
                .check(PROGRAM);
    }

    @Test
    void nobody_but_the_demonstrations_clock_asks_the_machine_what_time_it_is() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.uppdrag.demo..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .because("time is passed in, or read from the clock the program was given")
                .check(PROGRAM);
    }

    @Test
    void every_module_lists_its_refusals_in_one_enum() {
        classes()
                .that()
                .implement(Refusal.class)
                .should()
                .beEnums()
                .andShould()
                .haveSimpleNameEndingWith("Refusal")
                .check(PROGRAM);
    }

    @Test
    void controllers_write_no_sql() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc..")
                .check(PROGRAM);
    }
}
