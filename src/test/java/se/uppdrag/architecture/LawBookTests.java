package se.uppdrag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.law.Carrier;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.NationalDay;
import se.uppdrag.law.NationalNumber;
import se.uppdrag.law.Provision;
import se.uppdrag.law.Provisions;

/// The catalogue, the refusals and the tests must tell the same story. With `-Duppdrag.write=true`
/// the pages made from them are written instead of compared.
@DisplayName("The book of the law")
class LawBookTests {

    private static final int LAST_WORKED_EXAMPLE = 34;

    // Read once: it reads every test there is.
    private static final LawBook BOOK = new LawBook();

    @Test
    void is_as_the_catalogue_the_refusals_and_the_tests_have_it() throws IOException {
        same(LawBook.PAGE, BOOK.page());
        same(LawBook.INDEX, BOOK.index());
    }

    private static void same(Path file, String wanted) throws IOException {
        if (Boolean.getBoolean("uppdrag.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, wanted);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is stale: mvn -q test -Dtest=LawBookTests -Duppdrag.write=true", file)
                .isEqualTo(wanted);
    }

    @Test
    void has_every_provision_once_with_its_sentence() {
        var ids = new HashSet<String>();
        var texts = texts();
        for (var provision : Provisions.all()) {
            assertThat(ids.add(provision.id())).as(provision.id() + " twice").isTrue();
            assertThat(texts).as(provision.key()).contains("\n" + provision.key() + " = ");
        }
    }

    private static String texts() {
        return SourceFiles.under(SourceFiles.MESSAGES, "law.properties").getFirst().text();
    }

    @Test
    void has_the_basis_of_every_refusal_and_it_is_carried() {
        assertThat(BOOK.byName())
                .allSatisfy((name, refusal) ->
                        assertThat(Provisions.at(refusal.basis()))
                                .as(name + " rests on " + refusal.basis())
                                .anyMatch(Provision::carried));
    }

    @Test
    void has_every_deadline_under_its_own_name() {
        for (var rule : DeadlineRule.values()) {
            assertThat(Provisions.find(rule.id()))
                    .as(rule.id())
                    .hasValueSatisfying(one -> {
                        assertThat(one.basis()).isEqualTo(rule.basis());
                        assertThat(one.carrier().toString())
                                .contains("DeadlineRule." + rule.name());
                    });
        }
        for (var number : NationalNumber.values()) {
            assertThat(Provisions.find(number.provision())).as(number.name()).isPresent();
        }
        for (var day : NationalDay.values()) {
            assertThat(Provisions.find(day.provision())).as(day.name()).isPresent();
        }
    }

    @Test
    void names_a_test_of_every_provision_that_is_carried() {
        assertThat(
                        Provisions.all().stream()
                                .filter(Provision::carried)
                                .map(Provision::id)
                                .filter(id -> BOOK.tests(id).isEmpty()))
                .isEmpty();
    }

    @Test
    void knows_every_provision_that_a_test_names() {
        var known = Provisions.all().stream().map(Provision::id).collect(Collectors.toSet());
        assertThat(known).containsAll(BOOK.provisionsNamed());
    }

    @Test
    void names_only_rules_that_exist() {
        var types = new HashSet<>(LawBook.types());
        var missing = new ArrayList<String>();
        for (var provision : Provisions.all()) {
            if (provision.carrier() instanceof Carrier.ByRules(var rules, _)) {
                rules.stream()
                        .filter(rule -> !types.contains(rule.replaceFirst("\\..*", "")))
                        .forEach(rule -> missing.add(provision.id() + ": " + rule));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void names_only_addresses_that_some_controller_answers() {
        var controllers =
                SourceFiles.under(SourceFiles.JAVA, "Controller.java").stream()
                        .map(SourceFiles.Source::text)
                        .collect(Collectors.joining());
        for (var provision : Provisions.all()) {
            if (provision.carrier() instanceof Carrier.ByRules(_, var pages)) {
                for (var page : pages) {
                    if (page.startsWith("/")) {
                        assertThat(controllers).as(provision.id()).contains("\"" + page + "\"");
                    }
                }
            }
        }
    }

    @Test
    void has_a_test_of_every_worked_example() {
        assertThat(LawBook.missing(BOOK.worked(), LAST_WORKED_EXAMPLE)).isEmpty();
    }

    @Test
    void has_a_test_that_names_every_refusal() {
        List<String> unnamed =
                BOOK.byName().entrySet().stream()
                        .filter(one -> !BOOK.refusalsNamed().contains(one.getValue().toString()))
                        .map(one -> one.getKey())
                        .toList();
        assertThat(unnamed).isEmpty();
    }
}
