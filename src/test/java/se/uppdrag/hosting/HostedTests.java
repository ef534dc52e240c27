package se.uppdrag.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The list of municipalities, and what holds for all of them")
class HostedTests {

    @Test
    void a_line_names_one_and_her_machine_where_it_is_another() {
        var list =
                Hosted.list(
                        List.of("# Kommunerna", "", "norrby", "ostra-dalby app2.exempel.se # ny"));

        assertThat(list)
                .containsExactly(
                        new Hosted("norrby", "localhost"),
                        new Hosted("ostra-dalby", "app2.exempel.se"));
        assertThat(list.getLast().database()).isEqualTo("uppdrag_ostra_dalby");
        assertThat(Hosted.list(list.stream().map(Hosted::line).toList())).isEqualTo(list);
    }

    @Test
    void the_same_name_twice_is_told_with_its_line() {
        assertThatThrownBy(() -> Hosted.list(List.of("norrby", "soderby", "norrby")))
                .hasMessage("kommuner.txt, rad 3: norrby står där två gånger.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norrby",
                "norr_by",
                "-norrby",
                "norrby-",
                "../norrby",
                "norrby;drop",
                "abcdefghijklmnopqrstuvwxyzabcdef",
                ""
            })
    void a_name_that_could_be_something_else_to_a_folder_or_a_database_is_refused(String name) {
        assertThatThrownBy(() -> new Hosted(name, Hosted.HERE))
                .isInstanceOf(HostingFailed.class)
                .hasMessageContaining("kan inte vara en kommuns namn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app2;reboot", "$(reboot)", "-oProxyCommand", "a b"})
    void a_machine_that_could_be_something_else_to_a_shell_is_refused(String machine) {
        assertThatThrownBy(() -> new Hosted("norrby", machine)).isInstanceOf(HostingFailed.class);
    }

    @Test
    void a_port_is_the_first_that_is_nobodys() {
        assertThat(Ports.free(8101, Set.of(8101, 8103), port -> port == 8102)).isEqualTo(8104);
        assertThatThrownBy(() -> Ports.free(8101, Set.of(), _ -> true))
                .isInstanceOf(HostingFailed.class);
    }

    @Test
    void patterns_become_the_municipalitys() {
        var written = new Properties();
        written.setProperty("start", "ssh {maskin} systemctl start uppdrag@{namn}");

        assertThat(Organisation.of(written).start(new Hosted("norrby", "app2")))
                .isEqualTo("ssh app2 systemctl start uppdrag@norrby");
    }

    @Test
    void a_setting_that_is_not_there_or_not_understood_is_told() {
        var unknown = new Properties();
        unknown.setProperty("restart", "systemctl restart");
        var wrong = new Properties();
        wrong.setProperty("patience", "länge");
        var server = new Properties();
        server.setProperty("server", "db.exempel.se");

        assertThatThrownBy(() -> Organisation.of(unknown)).hasMessageContaining("restart");
        assertThatThrownBy(() -> Organisation.of(wrong)).hasMessageContaining("”länge”");
        assertThatThrownBy(() -> Organisation.of(server))
                .hasMessageContaining("jdbc:postgresql://");
    }

    @Test
    void every_database_of_a_server_is_spoken_to_in_the_same_way() {
        assertThat(
                        ServerAddress.of(
                                "jdbc:postgresql://db:5433/postgres?sslmode=verify-full", "one"))
                .isEqualTo("jdbc:postgresql://db:5433/one?sslmode=verify-full");
        assertThat(ServerAddress.of("jdbc:postgresql://a,b/x?targetServerType=primary", "one"))
                .isEqualTo("jdbc:postgresql://a,b/one?targetServerType=primary");
        assertThat(ServerAddress.understood("jdbc:mysql://db/x")).isFalse();
        assertThat(ServerAddress.understood("jdbc:postgresql://db")).isFalse();
    }
}
