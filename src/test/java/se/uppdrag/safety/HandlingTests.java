package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Texts;

@InSafetyTown
@DisplayName("A report from the first word to disposal")
@Proves({"KL4-18a", "OSL-5-5", "ARK-4"})
class HandlingTests {

    @Autowired SafetyTown town;
    @Autowired Trail trail;
    @Autowired JdbcClient jdbc;
    @Autowired Evidence evidence;
    @Autowired Shredding shredding;
    @Autowired Texts texts;

    private PersonId official;
    private PersonId representative;

    @BeforeAll
    void found() throws Exception {
        town.found();
        town.keys();
        official = town.officials.getFirst();
        representative = town.representative("X");
        for (var one : town.everybody()) {
            town.unlocks(one);
        }
    }

    private String told(String what) {
        var readers = town.threeOfficials();
        readers.add(representative.value());
        return "/trygghet/rapporter/" + town.tells(what, readers).report();
    }

    private Document does(String report, String act, String... fields) throws Exception {
        var answer = town.sends(official, report + "/" + act, fields);
        assertThat(answer.getStatus()).as(act).isEqualTo(303);
        assertThat(answer.getHeader("Location")).as(act).isEqualTo(report);
        return town.page(official, report);
    }

    private void refused(MockHttpServletResponse answer, String says) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8)).text())
                .contains(says);
    }

    private void refused(MockHttpServletResponse answer, SafetyRefusal refusal) throws Exception {
        refused(answer, texts.get(refusal.key()));
    }

    @Test
    void is_judged_acted_on_followed_up_and_closed() throws Exception {
        var report = told("Någon väntade utanför porten.");
        assertThat(town.page(official, report).text())
                .contains("Någon väntade utanför porten.", "Rapporterat av: Alva Berg");
        refused(town.sends(official, report + "/avsluta"), SafetyRefusal.RISK_IS_NOT_JUDGED);
        does(report, "bedom", "risk", "hog", "slag", "besok", "upprepat", "ja");
        does(report, "atgard", "atgard", "vakt", "text", "Vakt vid dörren på onsdag");
        does(report, "polis", "nummer", "5000-K412345-26");
        does(report, "kontakt", "med", "Polisens områdeschef", "text", "De kör förbi i kväll");
        does(report, "uppfoljning", "dag", "2026-02-20");
        does(report, "sekretess", "uppgift", "adress", "bestammelse", "21-3");
        does(report, "meddelande", "text", "Vi ringer dig klockan fyra.");
        var page = does(report, "avsluta", "text", "Gärningsmannen är gripen");
        assertThat(page.text())
                .contains("hög risk", "vakt", "5000-K412345-26", "21 kap. 3 § OSL", "Avslutad")
                .contains("Det har hänt förut", "De kör förbi i kväll", "Gärningsmannen är gripen");
        assertThat(town.page(official, "/trygghet/rapporter").text())
                .contains("Trygghetsärende")
                .doesNotContain("porten", "Alva Berg");
        assertThat(does(report, "oppna-igen", "text", "Nya hot").text())
                .contains("Ärendet öppnades igen");
    }

    @Test
    void forms_that_are_wrong_say_so() throws Exception {
        var report = told("Fel");
        refused(town.sends(official, report + "/bedom", "risk", "enorm"), "Välj");
        refused(town.sends(official, report + "/uppfoljning", "dag", "snart"), "Ange en dag");
        refused(town.sends(official, report + "/meddelande", "text", " "), "Fyll i");
        refused(
                town.sends(official, report + "/sekretess", "uppgift", "adress"),
                SafetyRefusal.SECRECY_NAMES_NO_PROVISION);
        assertThat(town.sends(official, report + "/finns-inte").getStatus()).isEqualTo(404);
    }

    @Test
    void a_partys_representative_reads_and_writes_but_does_not_decide() throws Exception {
        var report = told("Ombudet läser");
        assertThat(town.page(representative, report).text()).contains("Ombudet läser");
        var wrote = town.sends(representative, report + "/meddelande", "text", "Jag finns här.");
        assertThat(wrote.getStatus()).isEqualTo(303);
        assertThat(town.sends(representative, report + "/bedom").getStatus()).isEqualTo(403);
        assertThat(town.sends(representative, report + "/gallra").getStatus()).isEqualTo(403);
    }

    @Test
    void the_one_who_reported_sees_who_opened_it_and_answers_but_not_the_notes() throws Exception {
        var receipt = town.tells("Kvittot", town.threeOfficials());
        var report = "/trygghet/rapporter/" + receipt.report();
        does(report, "meddelande", "text", "Vill du ha skjuts?");
        does(report, "kontakt", "med", "Chefen", "text", "Bara för oss");
        var open = town.reports.come(receipt.code()).orElseThrow();
        var ticket = town.keyring.add(open);
        var cookie = new Cookie(Ticket.COOKIE, ticket);
        var page =
                town.answer(null, MockMvcRequestBuilders.get("/trygghet/kvitto").cookie(cookie))
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Öppnade rapporten", "Alva Berg", "Vill du ha skjuts?");
        assertThat(page).doesNotContain("Bara för oss");
        town.answer(
                null,
                MockMvcRequestBuilders.post("/trygghet/kvitto/svara")
                        .cookie(cookie)
                        .param("svar", "Ja, tack."));
        assertThat(town.page(official, report).text()).contains("Svar", "Ja, tack.");
    }

    @Test
    void the_reporter_takes_somebody_away_and_she_can_open_it_no_more() throws Exception {
        var receipt = town.tells("Ny krets", town.threeOfficials());
        var report = "/trygghet/rapporter/" + receipt.report();
        var second = town.officials.get(1);
        assertThat(town.page(second, report).text()).contains("Ny krets");
        var open = town.reports.come(receipt.code()).orElseThrow();
        var cookie = new Cookie(Ticket.COOKIE, town.keyring.add(open));
        var request =
                MockMvcRequestBuilders.post("/trygghet/kvitto/lasare")
                        .cookie(cookie)
                        .param("lasare", official.value().toString());
        assertThat(town.answer(null, request).getStatus()).isEqualTo(303);
        assertThat(town.gets(second, report).getStatus()).isEqualTo(404);
        assertThat(town.page(official, report).text()).contains("Ny krets");
        var nobody = MockMvcRequestBuilders.post("/trygghet/kvitto/lasare").cookie(cookie);
        refused(town.answer(null, nobody), SafetyRefusal.NO_OFFICIAL_WOULD_READ);
        var others =
                MockMvcRequestBuilders.post("/trygghet/kvitto/lasare")
                        .cookie(cookie)
                        .param("lasare", official.value().toString())
                        .param("lasare", town.representative("Y").value().toString());
        refused(town.answer(null, others), SafetyRefusal.OTHER_PARTIES_NEVER_READ);
    }

    @Test
    void goes_to_the_police_as_a_package_with_every_file() throws Exception {
        var receipt = town.tells("Paketet", town.threeOfficials());
        var open = town.reports.come(receipt.code()).orElseThrow();
        var bytes = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
        var taken =
                evidence.take(receipt.report(), "hot.svg", new ByteArrayInputStream(bytes))
                        .orElseThrow();
        town.reports.append(
                receipt.report(),
                open,
                new Line(Line.Kind.EVIDENCE, town.reports.now(), "", taken));
        var address = "/trygghet/rapporter/" + receipt.report() + "/polisen.zip";
        var entries = new HashMap<String, byte[]>();
        var sent = streamed(address);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sent))) {
            for (var one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                entries.put(one.getName(), zip.readAllBytes());
            }
        }
        assertThat(entries.get("bilaga-1-hot.svg")).isEqualTo(bytes);
        var text = new String(entries.get("rapport.txt"), StandardCharsets.UTF_8);
        assertThat(text).contains("Paketet", Objects.requireNonNull(taken.get("hash")));
        assertThat(text).doesNotContain(receipt.code());
    }

    private byte[] streamed(String address) throws Exception {
        var request = MockMvcRequestBuilders.get(address);
        request.with(PageChecks.as(official)).cookie(town.ticket(official));
        var started = town.web.perform(request).andReturn();
        return town.web
                .perform(MockMvcRequestBuilders.asyncDispatch(started))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void whoever_is_involved_is_left_out_and_the_reporter_sees_by_whom_and_why() throws Exception {
        var receipt = town.tells("En tjänsteperson är inblandad", town.threeOfficials());
        var report = "/trygghet/rapporter/" + receipt.report();
        var second = town.officials.get(1);
        assertThat(town.gets(second, report).getStatus()).isEqualTo(200);
        var said =
                does(report, "utesluta", "inblandad", second.value().toString(), "skal", "Släkt");
        assertThat(said.text()).contains("Släkt");
        assertThat(town.gets(second, report).getStatus()).isEqualTo(404);
        var open = town.reports.come(receipt.code()).orElseThrow();
        var own = town.reports.own(open).orElseThrow();
        assertThat(own.last(Line.Kind.READERS).orElseThrow().get("text")).isEqualTo("Släkt");
        assertThat(own.last(Line.Kind.READERS).orElseThrow().by()).isEqualTo("Alva Berg");
        // Sealed anew for the network as it is, she is still left out.
        var mine =
                new Keyring.Open(
                        official.value(),
                        SafetyTown.granted(town.keys.open(official, SafetyTown.PASSPHRASE)));
        town.vault.look(mine);
        assertThat(town.reports.stale(mine)).extracting("id").doesNotContain(receipt.report());
        refused(
                town.sends(
                        official,
                        report + "/utesluta",
                        "inblandad",
                        second.value().toString(),
                        "skal",
                        "Igen"),
                SafetyRefusal.NOT_IN_THE_NETWORK);
        // One who is involved herself leaves, unless nobody would be left.
        var third = town.officials.get(2);
        var leaves =
                town.sends(
                        third,
                        report + "/utesluta",
                        "inblandad",
                        third.value().toString(),
                        "skal",
                        "Jäv");
        assertThat(leaves.getHeader("Location")).isEqualTo("/trygghet/rapporter");
        assertThat(town.gets(third, report).getStatus()).isEqualTo(404);
        refused(
                town.sends(
                        official,
                        report + "/utesluta",
                        "inblandad",
                        official.value().toString(),
                        "skal",
                        "Jäv"),
                SafetyRefusal.NO_OFFICIAL_WOULD_READ);
    }

    @Test
    void what_is_shown_of_a_file_is_text_or_new_pixels_and_all_that_is_fetched_is_told()
            throws Exception {
        var receipt = town.tells("Bilagor visas", town.threeOfficials());
        var report = "/trygghet/rapporter/" + receipt.report();
        var open = town.reports.come(receipt.code()).orElseThrow();
        var letter = attached(receipt.report(), open, "brev.html", "<script>alert(1)</script>");
        var sound = attached(receipt.report(), open, "röst.mp3", "ID3\u0004\u0000");
        var page = town.page(official, report + "/bilagor/" + letter + "/visa");
        assertThat(page.select("pre").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("script, iframe, object, embed, audio, video")).isEmpty();
        assertThat(town.page(official, report + "/bilagor/" + sound + "/visa").text())
                .contains("går inte att visa");
        var file = town.gets(official, report + "/bilagor/" + letter);
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(file.getContentType()).isEqualTo("application/octet-stream");
        var cookie = new Cookie(Ticket.COOKIE, town.keyring.add(open));
        var own =
                town.answer(null, MockMvcRequestBuilders.get("/trygghet/kvitto").cookie(cookie))
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(own).contains("Tittade på bilagan brev.html", "Hämtade bilagan brev.html");
        // Twice the same day is said once.
        town.gets(official, report + "/bilagor/" + letter);
        var told = town.reports.own(open).orElseThrow().of(Line.Kind.FETCHED).toList();
        assertThat(told).hasSize(3);
        assertThat(
                        town.answer(
                                        null,
                                        MockMvcRequestBuilders.get(
                                                        "/trygghet/kvitto/bilagor/%s/visa"
                                                                .formatted(letter))
                                                .cookie(cookie))
                                .getStatus())
                .isEqualTo(200);
        assertThat(town.gets(null, "/trygghet/kvitto/bilagor/" + letter + "/visa").getStatus())
                .isEqualTo(404);
    }

    private String attached(UUID report, Keyring.Open open, String name, String content)
            throws Exception {
        var bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        var taken = evidence.take(report, name, new ByteArrayInputStream(bytes)).orElseThrow();
        town.reports.append(
                report, open, new Line(Line.Kind.EVIDENCE, town.reports.now(), "", taken));
        return Objects.requireNonNull(taken.get("id"));
    }

    /// The sealed bytes themselves are looked for in every file of the database, before and after.
    @Test
    void leaves_no_byte_in_the_files_of_the_database_when_it_has_been_disposed_of()
            throws Exception {
        var receipt = town.tells("Inte en byte", town.threeOfficials());
        var open = town.reports.come(receipt.code()).orElseThrow();
        attached(receipt.report(), open, "x.bin", "kanarie".repeat(99_000));
        var report = "/trygghet/rapporter/" + receipt.report();
        does(report, "bedom", "risk", "lag", "slag", "hot");
        does(report, "avsluta");
        var sealed = new ArrayList<byte[]>();
        for (var table : new String[] {"envelope", "line", "piece"}) {
            sealed.addAll(
                    jdbc.sql("select sealed from safety." + table + " where report = :id")
                            .param("id", receipt.report())
                            .query(byte[].class)
                            .list());
        }
        assertThat(sealed).hasSizeGreaterThan(13);
        jdbc.sql("checkpoint").update();
        assertThat(onDisk(sealed)).as("what lies there is found").isEqualTo(sealed.size());
        town.sends(official, report + "/gallra", "gallringsbeslut", "KS § 43");
        shredding.now();
        jdbc.sql("checkpoint").update();
        assertThat(onDisk(sealed)).isZero();
        assertThat(trail.firstBroken()).isZero();
        assertThat(town.page(official, "/trygghet/rapporter").text())
                .contains("KS § 43", "17 februari 2026");
    }

    /// Files longer than a page are kept in parts, so the beginning of each is looked for.
    private long onDisk(List<byte[]> all) throws Exception {
        var folder =
                Path.of(
                        jdbc.sql("show data_directory").query(String.class).single(),
                        "base",
                        jdbc.sql(
                                        "select oid::text from pg_database"
                                                + " where datname = current_database()")
                                .query(String.class)
                                .single());
        var found = new HashSet<Integer>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (int i = 0; i < all.size(); i++) {
                    var begins = new String(all.get(i), 0, 24, StandardCharsets.ISO_8859_1);
                    if (text.contains(begins)) {
                        found.add(i);
                    }
                }
            }
        }
        return found.size();
    }

    @Test
    void is_disposed_of_by_a_decision_when_it_is_closed_and_nothing_is_left() throws Exception {
        var report = told("Gallras");
        refused(town.sends(official, report + "/gallra"), SafetyRefusal.DISPOSAL_NEEDS_A_DECISION);
        refused(
                town.sends(official, report + "/gallra", "gallringsbeslut", "KS § 41"),
                SafetyRefusal.DISPOSAL_OF_WHAT_IS_OPEN);
        does(report, "bedom", "risk", "lag", "slag", "hot");
        does(report, "avsluta");
        var id = report.substring(report.lastIndexOf('/') + 1);
        var gone = town.sends(official, report + "/gallra", "gallringsbeslut", "KS § 41");
        assertThat(gone.getHeader("Location")).isEqualTo("/trygghet/rapporter");
        assertThat(town.gets(official, report).getStatus()).isEqualTo(404);
        for (var table : new String[] {"line", "envelope", "piece"}) {
            var left = "select count(*) from safety." + table + " where report = cast(? as uuid)";
            assertThat(jdbc.sql(left).param(id).query(Integer.class).single()).isZero();
        }
        assertThat(trail.firstBroken()).isZero();
    }
}
