package se.uppdrag.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppdrag.archive.ArchiveTown.HERE;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.archive.Disposals.Proposal;
import se.uppdrag.archive.Ripe.What;
import se.uppdrag.evidence.Checkpoints;
import se.uppdrag.evidence.Inspection;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Register;
import se.uppdrag.registry.RegistryTown;
import se.uppdrag.retention.PlanClass;
import se.uppdrag.retention.PlanClass.Fate;

@InArchiveTown
@DisplayName("Arkivlagen 10 § – nothing is disposed of without a decision")
@Proves({"ARK-4"})
class DisposalTests {

    private static final String[] DECIDED = {
        "organ",
        "ks",
        "klass",
        "1.2",
        "beslutat-av",
        "ks",
        "beslutat",
        "2022-11-01",
        "paragraf",
        "12"
    };

    @Autowired ArchiveTown archive;
    @Autowired RegistryTown town;
    @Autowired DisposalTable table;
    @Autowired Disposing disposing;
    @Autowired Disposals disposals;
    @Autowired Register register;
    @Autowired Checkpoints checkpoints;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void town() throws Exception {
        archive.found();
        town.clock.set("2027-02-02", "10.00");
    }

    private static String[] fields(String... more) {
        return Stream.concat(Stream.of(DECIDED), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void no_decision_no_disposal() throws Exception {
        archive.closed("2023-04-03", "Inbjudan utan beslut", "1.2");
        town.clock.set("2027-02-02", "10.00");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        HERE + "/gallring",
                                        "organ",
                                        "ks",
                                        "klass",
                                        "1.2",
                                        "ar",
                                        "2023",
                                        "beslutat-av",
                                        "ks")
                                .text())
                .contains("bara med stöd av ett beslut", "10 § arkivlagen");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        HERE + "/gallring",
                                        "organ",
                                        "ks",
                                        "klass",
                                        "1.2",
                                        "ar",
                                        "2023",
                                        "beslutat-av",
                                        "ks",
                                        "beslutat",
                                        "2022-11-01",
                                        "paragraf",
                                        "13")
                                .text())
                .contains("§ 13 finns varken");
        assertThat(town.refuses(town.registrar, HERE + "/gallring", fields("ar", "2026")).text())
                .contains("får gallras tidigast 2029-01-01");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        HERE + "/gallring",
                                        "organ",
                                        "ks",
                                        "klass",
                                        "1.1",
                                        "ar",
                                        "2023",
                                        "beslutat-av",
                                        "ks",
                                        "beslutat",
                                        "2022-11-01",
                                        "paragraf",
                                        "12")
                                .text())
                .contains("säger inte att klassen 1.1 ska gallras");
        assertThat(town.refuses(town.registrar, HERE + "/gallring", fields("ar", "2010")).text())
                .contains("är kvar att gallra");
    }

    @Test
    void contents_go_facts_stay_and_the_chain_is_whole() throws Exception {
        var canary = "Kanariefagel " + UUID.randomUUID();
        var desk =
                archive.withFile(
                        "2024-04-03",
                        "Inbjudan till vernissage",
                        "1.2",
                        "inbjudan.pdf",
                        ArchiveTown.bytes(canary));
        var other =
                archive.withFile(
                        "2024-04-04",
                        "Samma fil i ett yttrande",
                        "1.1",
                        "kopia.pdf",
                        ArchiveTown.bytes(canary));
        var opened = archive.closed("2024-04-05", "Öppnas igen", "1.2");
        checkpoints.now();
        town.clock.set("2027-02-02", "10.00");
        var here = town.does(town.registrar, HERE + "/gallring", fields("ar", "2024"));
        var id = UUID.fromString(here.substring(here.lastIndexOf('/') + 1));
        assertThat(town.page(town.registrar, here).text())
                .contains(
                        "Inbjudan till vernissage",
                        "Ska gallras",
                        "Kommunstyrelsen 2022-11-01 § 12");
        assertThat(town.refuses(town.registrar, here + "/verkstall").text())
                .contains("inte bekräftat");
        assertThat(bytes()).contains(canary);
        town.does(town.registrar, opened + "/oppna-igen", "skal", "Nytt brev");
        town.does(town.registrar, here + "/verkstall", "saker", "ja");
        done(id);

        var openly = town.page(null, RegistryTown.openly(desk));
        assertThat(openly.text())
                .contains("Gallrat", "Gallrad enligt beslut Kommunstyrelsen 2022-11-01 § 12")
                .contains("Inbjudan till vernissage");
        assertThat(town.page(null, RegistryTown.openly(desk) + "/1").text())
                .contains("Gallrad enligt beslut", "Innehållet finns inte kvar")
                .doesNotContain("Text till");
        assertThat(town.asks(null, RegistryTown.openly(desk) + "/1/fil").getStatus())
                .isEqualTo(404);
        assertThat(town.asks(town.registrar, desk + "/1/fil").getStatus()).isEqualTo(404);
        assertThat(town.page(town.registrar, desk + "/1").text()).contains("Gallrad");
        assertThat(bodies()).doesNotContain("Text till Inbjudan till vernissage");
        assertThat(town.page(town.registrar, here).text())
                .contains("Verkställd", "öppnades igen", "Gallrat, 1 handling");
        assertThat(town.page(null, "/diarium/arkivredovisning").text())
                .contains("1.2 Inbjudningar", "Kommunstyrelsen 2022-11-01 § 12", "1 ärende");

        // What somebody else has registered of the same content is theirs.
        assertThat(town.asks(null, RegistryTown.openly(other) + "/1/fil").getContentAsString())
                .isEqualTo(canary);
        assertThat(whole()).isTrue();
        checkpoints.now();
        assertThat(whole()).isTrue();
        assertThat(town.refuses(town.registrar, here + "/verkstall", "saker", "ja").text())
                .contains("redan bekräftad");
    }

    @Test
    void the_last_file_of_a_content_takes_it_along_and_a_thief_is_found() throws Exception {
        var canary = "Ensam kanariefagel " + UUID.randomUUID();
        for (int i = 1; i <= 3; i++) {
            archive.withFile(
                    "2023-05-0" + i,
                    "Inbjudan " + i,
                    "1.2",
                    "inbjudan.pdf",
                    ArchiveTown.bytes(canary + i));
        }
        // What the plan keeps for ever.
        archive.withFile(
                "2023-05-04",
                "Annat",
                "1.1",
                "annat.pdf",
                ArchiveTown.bytes("Annat " + UUID.randomUUID()));
        checkpoints.now();
        town.clock.set("2027-02-02", "10.00");
        var here = town.does(town.registrar, HERE + "/gallring", fields("ar", "2023"));
        var id = UUID.fromString(here.substring(here.lastIndexOf('/') + 1));
        table.confirm(id, town.registrar.value(), "Rut Reg", town.clock.instant());

        // Killed after the first, begun anew: each goes once.
        disposing.dispose(id, 1);
        assertThat(table.find(id).orElseThrow().done()).isEqualTo(1);
        disposing.goOn();
        done(id);
        var one = table.find(id).orElseThrow();
        assertThat(one.documents()).isGreaterThanOrEqualTo(3);
        assertThat(one.files()).isGreaterThanOrEqualTo(3);
        assertThat(bytes()).doesNotContain(canary);
        assertThat(whole()).isTrue();

        // The database itself keeps anybody from doing it without a decision,
        assertThatThrownBy(() ->
                        jdbc.sql("update files.content set bytes = '' where length(bytes) > 0")
                                .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update registry.document set body = null where body is not null")
                                .update())
                .isInstanceOf(DataAccessException.class);
        // and one who rules over it is found: there is no such act in the book of acts.
        var stolen =
                jdbc.sql("select id from files.file where name = 'annat.pdf'")
                        .query(UUID.class)
                        .single();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement =
                    connection.prepareStatement(
                            """
                            insert into files.erased (file, decision, act, at)
                            values (?, 'Gallrad', gen_random_uuid(), now())
                            """)) {
                statement.setObject(1, stolen);
                statement.executeUpdate();
            }
            assertThat(Inspection.whole(connection)).isFalse();
            connection.rollback();
        }
        assertThat(whole()).isTrue();
    }

    private void done(UUID id) throws InterruptedException {
        for (int i = 0; i < 300 && !over(id); i++) {
            Thread.sleep(100);
        }
        assertThat(over(id)).isTrue();
    }

    private boolean over(UUID id) {
        return table.find(id).orElseThrow().state() == Disposal.State.DONE && !disposing.going(id);
    }

    private boolean whole() throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var whole = Inspection.whole(connection);
            connection.rollback();
            return whole;
        }
    }

    private String bytes() {
        return jdbc.sql(
                        """
                        select coalesce(string_agg(convert_from(bytes, 'LATIN1'), ' '), '')
                          from files.content
                        """)
                .query(String.class)
                .single();
    }

    private String bodies() {
        return jdbc.sql("select coalesce(string_agg(body, ' '), '') from registry.document")
                .query(String.class)
                .single();
    }

    @Test
    void the_plan_says_what_is_ripe() {
        var today = LocalDate.of(2026, 3, 2);
        assertThat(Ripe.of(planClass(Fate.KEPT, null), 2025, today).what()).isEqualTo(What.DELIVER);
        assertThat(Ripe.of(planClass(Fate.KEPT, null), 2026, today).what())
                .isEqualTo(What.KEEP_YET);
        assertThat(Ripe.of(planClass(Fate.DISPOSED, 2), 2023, today).what())
                .isEqualTo(What.DISPOSE);
        assertThat(Ripe.of(planClass(Fate.DISPOSED, 2), 2024, today).from())
                .isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(Ripe.of(null, 2020, today).what()).isEqualTo(What.UNCLASSED);
        assertThat(Ripe.of(planClass(Fate.DISPOSED, 0), 2025, today).dispose("1"))
                .isInstanceOf(Outcome.Granted.class);
        assertThat(Ripe.of(planClass(Fate.DISPOSED, 1), 2025, today).dispose("1"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Ripe.of(null, 2020, today).dispose("1")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void the_rules_say_no_by_name() {
        var today = LocalDate.of(2027, 2, 2);
        refused(
                Ripe.of(planClass(Fate.KEPT, null), 2020, today).dispose("1"),
                ArchiveRefusal.CLASS_IS_KEPT);
        refused(
                Ripe.of(planClass(Fate.DISPOSED, 9), 2025, today).dispose("1"),
                ArchiveRefusal.TIME_HAS_NOT_RUN_OUT);
        refused(disposal(false).confirm(false), ArchiveRefusal.DISPOSAL_IS_NOT_CONFIRMED);
        refused(disposal(true).confirm(true), ArchiveRefusal.DISPOSAL_HAS_BEGUN);
        refused(disposal(true).drop(), ArchiveRefusal.DISPOSAL_HAS_BEGUN);
        assertThat(disposal(false).confirm(true)).isInstanceOf(Outcome.Granted.class);

        var ks = register.organ("ks").orElseThrow();
        var by = new Archivist(town.registrar.value(), "Rut Reg");
        var decided = LocalDate.of(2022, 11, 1);
        refused(
                disposals.propose(new Proposal(ks, "1.2", 2023, null, null, 0), by),
                ArchiveRefusal.NO_DECISION_TO_DISPOSE);
        refused(
                disposals.propose(new Proposal(ks, "1.2", 2023, ks, decided, 99), by),
                ArchiveRefusal.DECISION_IS_NOT_FOUND);
        refused(
                disposals.propose(new Proposal(ks, "1.2", 2001, ks, decided, 12), by),
                ArchiveRefusal.NOTHING_TO_DISPOSE);
    }

    private static Disposal disposal(boolean dropped) {
        return new Disposal(
                UUID.randomUUID(),
                "KS",
                "ks",
                "Kommunstyrelsen",
                "1.2",
                "Inbjudningar",
                2023,
                LocalDate.of(2022, 11, 1),
                12,
                Disposal.Found.PLAN,
                "Rut Reg",
                Instant.EPOCH,
                1,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                dropped);
    }

    private static void refused(Outcome<?> outcome, ArchiveRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }

    private static PlanClass planClass(Fate fate, @Nullable Integer years) {
        return new PlanClass("KS", "1", "Namn", "", fate, years, "");
    }
}
