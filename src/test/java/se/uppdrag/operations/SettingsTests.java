package se.uppdrag.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import se.uppdrag.Uppdrag;

@DisplayName("Settings")
class SettingsTests {

    static ConfigurableEnvironment set(Map<String, Object> settings) {
        return in(settings, Map.of());
    }

    static ConfigurableEnvironment in(Map<String, Object> settings, Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables));
        // What the tests themselves are run with.
        environment
                .getPropertySources()
                .remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new MapPropertySource("file", settings));
        return environment;
    }

    @Test
    void of_a_store_of_files_are_a_place_and_a_key_to_it() {
        assertThat(SettingsCheck.faults(set(Map.of("uppdrag.files.store", "/mnt/filer"))))
                .anyMatch(one -> one.contains("ska vara ett objektlager, som s3://hink/mapp"));
        assertThat(SettingsCheck.faults(set(Map.of("uppdrag.files.store", "s3://filer/alla"))))
                .containsExactly(
                        "uppdrag.files.store behöver uppdrag.files.s3.key och uppdrag.files.s3.secret.");
        assertThat(
                        SettingsCheck.faults(
                                set(
                                        Map.of(
                                                "uppdrag.files.store", "s3://filer/alla",
                                                "uppdrag.files.s3.key", "nyckel",
                                                "uppdrag.files.s3.secret", "hemligt"))))
                .isEmpty();
    }

    @Test
    void that_are_right_are_said_nothing_of() {
        assertThat(
                        SettingsCheck.faults(
                                set(
                                        Map.of(
                                                "uppdrag.backup.keep",
                                                "30d",
                                                "uppdrag.brevlada.ks.host",
                                                "post.exempel.se",
                                                "uppdrag.sign-in.via.kommunen.issuer",
                                                "https://login.exempel.se",
                                                "uppdrag.signIn.strong",
                                                "required",
                                                "uppdrag.backup.folder",
                                                "",
                                                "uppdrag.signing.from",
                                                "2026-01-01"))))
                .isEmpty();
    }

    @Test
    void that_are_not_there_are_named_with_the_one_that_was_meant() {
        assertThat(SettingsCheck.faults(set(Map.of("uppdrag.backup.foldr", "/mnt/kopior"))))
                .containsExactly(
                        "uppdrag.backup.foldr finns inte. Menade du uppdrag.backup.folder?");
        assertThat(SettingsCheck.faults(set(Map.of("uppdrag.kaffe", "ja"))))
                .containsExactly("uppdrag.kaffe finns inte.");
    }

    @Test
    void with_a_wrong_value_are_told_with_what_it_should_be_and_all_at_once() {
        assertThat(
                        SettingsCheck.faults(
                                set(
                                        Map.of(
                                                "uppdrag.backup.keep", "två veckor",
                                                "uppdrag.metrics.port", "90000",
                                                "uppdrag.inbox.listens", "ja",
                                                "uppdrag.sign-in.strong", "alla",
                                                "uppdrag.address", "kommunen.se",
                                                "uppdrag.brevlada.ks.token-address", "x"))))
                .containsExactly(
                        "uppdrag.address är ”kommunen.se” men ska vara en adress som börjar med http:// eller https://.",
                        "uppdrag.backup.keep är ”två veckor” men ska vara en tid, som 750ms, 60s, 15m, 24h eller 14d.",
                        "uppdrag.brevlada.ks.token-address är ”x” men ska vara en adress som börjar med http:// eller https://.",
                        "uppdrag.inbox.listens är ”ja” men ska vara true eller false.",
                        "uppdrag.metrics.port är ”90000” men ska vara ett portnummer, 1–65535.",
                        "uppdrag.sign-in.strong är ”alla” men ska vara offices eller required eller offered.");
    }

    @Test
    void that_point_at_something_that_is_not_set_are_told() {
        assertThat(SettingsCheck.faults(set(Map.of("uppdrag.database.password", "${HEMLIGT}"))))
                .containsExactly(
                        "uppdrag.database.password hänvisar till något inom ${…} som inte är satt.");
    }

    @Test
    void from_the_environment_are_held_to_the_same_and_unknown_ones_are_only_told_of() {
        var environment =
                in(
                        Map.of(),
                        Map.of(
                                "UPPDRAG_METRICS_PORT", "x",
                                "UPPDRAG_SIGN_IN_RECENT", "15m",
                                "UPPDRAG_SIGNIN_VIA_KOMMUNEN_CLIENTSECRET", "hemligt",
                                "UPPDRAG_MEMORY", "1g",
                                "UPPDRAG_NAGOT", "1"));
        assertThat(SettingsCheck.faults(environment))
                .containsExactly(
                        "uppdrag.metrics.port är ”x” men ska vara ett portnummer, 1–65535.");
        assertThat(SettingsCheck.strange(environment)).containsExactly("UPPDRAG_NAGOT");
    }

    @Test
    void that_are_wrong_stop_the_start_before_anything_is_begun() {
        var check = new SettingsCheck(new PrintStream(new ByteArrayOutputStream()));
        var event =
                new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(),
                        new SpringApplication(Uppdrag.class),
                        new String[0],
                        set(Map.of("uppdrag.metrics.prot", "1")));
        assertThatThrownBy(() -> check.onApplicationEvent(event))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Menade du uppdrag.metrics.port?");
    }

    @Test
    void stop_the_start_with_a_sentence_and_a_status_and_no_stack() {
        var said = new ByteArrayOutputStream();
        var status =
                StartCommand.run(
                        Uppdrag.class,
                        java.util.List.of("--uppdrag.clamav.port=elva"),
                        new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(status).isEqualTo(3);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("uppdrag.clamav.port är ”elva” men ska vara ett portnummer")
                .doesNotContain("Exception");
    }

    @Test
    void that_the_program_reads_are_all_in_the_list() throws IOException {
        var read = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Pattern.compile("\\$\\{(uppdrag\\.[a-z0-9.-]+)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> read.add(found.group(1)));
            }
        }
        assertThat(read).hasSizeGreaterThan(40).allMatch(name -> Settings.named(name).isPresent());
    }

    @Test
    void are_told_of_in_the_book_of_operations_each_and_no_others() throws IOException {
        var told = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("docs/operations.md"))) {
            if (line.startsWith("| `uppdrag.")) {
                var first = "";
                for (var name :
                        Pattern.compile("`([a-z0-9.<>-]+)`")
                                .matcher(line.split("\\|")[1])
                                .results()
                                .map(found -> found.group(1))
                                .toList()) {
                    if (name.startsWith("uppdrag.")) {
                        first = name.substring(0, name.lastIndexOf('.'));
                        told.add(name.replaceAll("<[a-z]+>", "*"));
                    } else {
                        told.add((first + name).replaceAll("<[a-z]+>", "*"));
                    }
                }
            }
        }
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Settings.ALL.stream().filter(Setting::told).map(Setting::name).toList());
    }
}
