package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.uppdrag.registry.RegistryTown.openly;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.web.Texts;

@InRegistryTown
@DisplayName("OSL 4:1, 5:1–5 – the registrar's desk")
@Proves({"OSL-4", "OSL-5-1", "OSL-5-2", "TF-5", "TF-15"})
class DeskPagesTests {

    @Autowired RegistryTown town;
    @Autowired RegistryTasks tasks;
    @Autowired JdbcClient jdbc;
    @Autowired Desk registrars;
    @Autowired DiariumImport imports;
    @Autowired Files files;
    @Autowired Texts texts;

    @BeforeEach
    void town() {
        town.found();
        town.clock.set("2026-03-02", "10.00");
    }

    @Test
    void a_letter_is_registered_at_once_and_read_by_all_when_it_has_been_looked_through()
            throws Exception {
        var desk = town.matter("Buller", "text", "Ring 070-174 06 05.\nDet bullrar.");
        var openly = openly(desk);
        assertThat(town.page(null, openly).text()).contains("Brev om Buller", "Karin Kund");
        assertThat(town.page(null, openly + "/1").text())
                .contains("har inte lagts ut", "Begär en handling")
                .doesNotContain("bullrar");
        assertThat(town.page(town.registrar, "/administration/diarium").select("#vantar").text())
                .isNotEmpty();
        assertThat(town.page(town.registrar, desk + "/1").text())
                .contains("070-174 06 05", "telefonnummer");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        desk + "/1/publicera",
                                        "privat",
                                        "ja",
                                        "sekretess",
                                        "ja")
                                .text())
                .contains("varje punkt i listan", "dataskyddslagen");
        town.does(
                town.registrar,
                desk + "/1/publicera",
                "privat",
                "ja",
                "sekretess",
                "ja",
                "upphovsratt",
                "ja");
        assertThat(town.page(null, openly + "/1").text()).contains("Det bullrar");
        assertThat(town.page(null, "/diarium/postlista?dag=2026-03-02").text())
                .contains("Brev om Buller");
        town.does(town.registrar, desk + "/1/hall-inne", "skal", "Telefonnumret");
        assertThat(town.page(null, openly + "/1").text()).doesNotContain("bullrar");
    }

    @Test
    void a_matter_goes_to_remiss_is_answered_decided_closed_and_opened_again() throws Exception {
        var desk = town.matter("Cykelplan", "ansvarig", town.registrar.value().toString());
        town.does(
                town.registrar,
                desk + "/remiss",
                "instanser",
                "Trafikkontoret\nCykelklubben",
                "svar-senast",
                "2026-03-20");
        assertThat(town.page(null, openly(desk)).text()).contains("Remitterad", "Cykelklubben");
        assertThat(tasks.tasksFor(town.registrar.value(), LocalDate.of(2026, 3, 10)))
                .noneMatch(one -> one.title().contains("Cykelklubben"));
        assertThat(tasks.tasksFor(town.registrar.value(), LocalDate.of(2026, 3, 21)))
                .anyMatch(one -> one.title().contains("Cykelklubben"));
        assertThat(town.refuses(town.registrar, desk + "/avsluta", "skal", "Klart").text())
                .contains("Obesvarade remisser: 2");
        for (var answer : List.of("ANSWERED", "DECLINED")) {
            var remiss = town.page(town.registrar, desk).select("#remiss-end option").attr("value");
            town.does(
                    town.registrar,
                    desk + "/remissvar",
                    "remiss",
                    remiss,
                    "utfall",
                    answer,
                    "den",
                    "2026-03-02");
        }
        var handling = registrars.find(desk.substring(desk.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(
                        registrars.end(
                                handling,
                                UUID.randomUUID(),
                                Remiss.End.ANSWERED,
                                LocalDate.of(2026, 3, 2),
                                new Clerk(town.registrar.value(), "Rut Reg")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(RegistryRefusal.REMISS_HAS_ENDED));
        town.does(town.registrar, desk + "/beslutat", "skal", "Delegationsbeslut 14");
        town.does(town.registrar, desk + "/avsluta", "skal", "Färdigt");
        assertThat(town.page(town.registrar, desk).text())
                .contains("Avslutat", "2 mars 2026, Rut Reg", "Delegationsbeslut 14");
        assertThat(town.refuses(town.registrar, desk + "/avsluta", "skal", "Igen").text())
                .contains("är avslutat");
        town.does(
                town.registrar,
                desk + "/handling",
                "riktning",
                "RECEIVED",
                "motpart",
                "Karin",
                "mening",
                "Ett brev till",
                "bestammelse",
                "");
        town.does(town.registrar, desk + "/oppna-igen", "skal", "Ny uppgift");
        assertThat(town.page(town.registrar, desk).text()).contains("Ett brev till", "Öppet");
    }

    @Test
    void matters_are_merged_split_and_handed_over_with_a_trace_both_see() throws Exception {
        var one = town.matter("Skyltar i norr");
        var other = town.matter("Skyltar i söder");
        var dnr = town.page(town.registrar, other).select(".eyebrow").text();
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        one + "/sammanfor",
                                        "diarienummer",
                                        "KS 1999.1",
                                        "skal",
                                        "x")
                                .text())
                .contains(says(RegistryRefusal.MATTER_IS_NOT_KNOWN, "KS 1999.1"));
        town.does(town.registrar, one + "/sammanfor", "diarienummer", dnr, "skal", "Samma sak");
        assertThat(town.page(null, openly(one)).text()).contains("Sammanfört med " + dnr);
        assertThat(town.page(null, openly(other)).text()).contains("Hit har sammanförts");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        other + "/dela",
                                        "handling-nummer",
                                        "7",
                                        "arende",
                                        "Stolpar")
                                .text())
                .contains(says(RegistryRefusal.DOCUMENT_IS_NOT_THERE, "7"));
        var split =
                town.does(
                        town.registrar,
                        other + "/dela",
                        "handling-nummer",
                        "1",
                        "arende",
                        "Stolpar");
        assertThat(town.page(null, openly(split)).text())
                .contains("Utbrutet ur", "Brev om Skyltar i söder");
        var over =
                town.does(town.registrar, split + "/overlamna", "organ", "sn", "skal", "Hör dit");
        assertThat(over).contains("/sn-2026-");
        assertThat(town.page(null, openly(split)).text()).contains("Överlämnat till SN");
        assertThat(town.page(town.secretary, over).text()).contains("Kommunstyrelsen", "Hör dit");
    }

    @Test
    void a_correction_is_added_and_what_stood_there_can_still_be_read() throws Exception {
        var desk = town.matter("Parkering");
        town.does(
                town.registrar,
                desk + "/1/ratta",
                "mening",
                "Brev om parkering vid torget",
                "motpart",
                "Karin Kund",
                "skal",
                "Fel plats");
        assertThat(town.page(null, openly(desk) + "/1").text())
                .contains("vid torget", "rättades 2 mars 2026");
        assertThat(town.page(town.registrar, desk).text())
                .contains("Brev om Parkering · Karin Kund", "Fel plats");
        assertThatThrownBy(() -> jdbc.sql("update registry.change set reason = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        town.does(
                town.registrar,
                desk + "/ratta",
                "arende",
                "Parkering vid torget",
                "hemlig-mening",
                "",
                "skal",
                "Tydligare");
        assertThat(town.page(null, openly(desk)).text()).contains("Parkering vid torget");
    }

    @Test
    void the_list_is_narrowed_and_read_no_further_than_it_is_shown() throws Exception {
        var mine = town.matter("Badplatsen", "ansvarig", town.registrar.value().toString());
        var page =
                town.page(
                        town.registrar,
                        "/administration/diarium?q=badpl&myndighet=KS&ar=2026&lage=OPEN&ansvarig="
                                + town.registrar.value());
        assertThat(page.select("#lista").parents().select("td a[href=" + mine + "]")).isNotEmpty();
        assertThat(town.page(town.registrar, "/administration/diarium?q=badpl&lage=CLOSED").text())
                .contains("Inga ärenden passar");
        assertThat(town.page(town.secretary, "/administration/diarium").text())
                .as("of another authority")
                .doesNotContain("Badplatsen");
        assertThat(town.asks(town.member, "/administration/diarium").getStatus()).isEqualTo(403);
        assertThat(town.asks(town.secretary, mine).getStatus()).isEqualTo(403);
    }

    @Test
    void what_is_kept_in_order_is_noted_and_the_secret_is_not() throws Exception {
        var fields =
                new String[] {
                    "myndighet",
                    "KS",
                    "plats",
                    "Pärm 3",
                    "den",
                    "2026-03-01",
                    "motpart",
                    "",
                    "mening",
                    "Inbjudan till mässa"
                };
        town.does(town.registrar, "/administration/diarium/ordnade", fields);
        assertThat(town.page(town.registrar, "/administration/diarium/ordnade").text())
                .contains("Inbjudan till mässa", "Pärm 3");
        var secret = Arrays.copyOf(fields, fields.length + 2);
        secret[fields.length] = "hemlig";
        secret[fields.length + 1] = "ja";
        assertThat(town.refuses(town.registrar, "/administration/diarium/ordnade", secret).text())
                .contains("ska registreras");
    }

    @Test
    void a_diarium_is_taken_in_whole_or_not_at_all() throws Exception {
        var heading = String.join(";", DiariumFile.COLUMNS) + "\n";
        var rows =
                "SN 2011/7;Hemtjänst;2011-02-01;2011-05-01;1;2011-02-01;in;Karin;Brev om hjälp;26:1\n"
                        + "SN 2011/7;Hemtjänst;2011-02-01;2011-05-01;2;2011-03-01;ut;Karin;Svar;\n"
                        + "SN 2011/9;Lokaler;2011-03-01;;1;2011-03-01;upprättad;;Skrivelse;\n";
        var bad =
                town.sendsFile(
                        town.registrar,
                        "/administration/diarium/inlasning",
                        "text/csv",
                        (heading + rows + "SN 2011/9;Fel;2011-03-01;;2;;in;;;\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(RegistryTown.page(bad).text()).contains("Rad 5");
        var kept = files.store("fel.csv", "text/csv", heading.getBytes(StandardCharsets.UTF_8));
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        "/administration/diarium/inlasning/fil/" + kept.value())
                                .text())
                .contains(says(RegistryRefusal.FILE_HAS_MISTAKES));
        var look = takesIn(heading + rows);
        assertThat(town.page(town.registrar, look).text()).contains("3 handlingar i 2 ärenden");
        assertThat(ended(town.does(town.registrar, look))).contains("Klart. 3 handlingar");
        assertThat(town.page(null, "/diarium/sn-2011-0007").text())
                .contains("Hemtjänst", "Svar")
                .doesNotContain("Brev om hjälp");
        assertThat(town.page(null, "/diarium/sn-2011-0009").text()).contains("Lokaler");
        assertThat(
                        jdbc.sql(
                                        "select last from registry.series where authority = 'SN' and year = 2011")
                                .query(Integer.class)
                                .single())
                .isEqualTo(9);
        assertThat(ended(town.does(town.registrar, takesIn(heading + rows))))
                .contains("finns redan");
    }

    @Test
    void what_is_taken_in_tells_how_far_it_has_come_also_while_the_database_works() {
        var heading =
                "diarienummer;ärende;öppnat;avslutat;nummer;datum;riktning;motpart;handling;sekretess\n";
        var told = new ArrayList<DiariumImport.Reached>();
        imports.takeIn(
                (heading + "SN 2012/1;Ett;2012-03-01;;1;2012-03-01;upprättad;;Plan;\n")
                        .getBytes(StandardCharsets.UTF_8),
                Set.of("SN"),
                "provet",
                told::add);
        assertThat(told)
                .extracting(DiariumImport.Reached::step)
                .isSorted()
                .startsWith(0)
                .endsWith(7);
        assertThat(told)
                .extracting(one -> one.percent(1))
                .isSorted()
                .allSatisfy(percent -> assertThat(percent).isBetween(0, 99));
        assertThat(new DiariumImport.Reached(500, 0).percent(1_000)).isPositive();
    }

    private String takesIn(String file) throws Exception {
        return town.done(
                "inlasning",
                town.sendsFile(
                        town.registrar,
                        "/administration/diarium/inlasning",
                        "text/csv",
                        file.getBytes(StandardCharsets.UTF_8)));
    }

    private String ended(String progress) throws Exception {
        return await().until(
                        () -> town.page(town.registrar, progress).text(),
                        text -> !text.contains("rader har skickats"));
    }

    @Test
    void the_first_page_of_a_matter_holds_a_hundred_documents() throws Exception {
        var desk = town.matter("Detaljplan");
        var slug = desk.substring(desk.lastIndexOf('/') + 1);
        jdbc.sql(
                        """
                        with added as (
                            insert into registry.document (id, matter, number, direction, on_date,
                                   at, subject)
                            select gen_random_uuid(), m.id, n, 'DRAWN_UP', '2026-03-02',
                                   '2026-03-02 10:00Z', 'Karta ' || n
                              from registry.matter m, generate_series(2, 150) n
                             where m.slug = :slug
                            returning id, subject)
                        insert into registry.standing (document, subject, public_subject, secrecy,
                               gate)
                        select id, subject, subject, 'PUBLIC', 'OPEN' from added
                        """)
                .param("slug", slug)
                .update();
        var first = town.page(null, openly(desk));
        assertThat(first.text()).contains("Karta 100").doesNotContain("Karta 101");
        assertThat(town.page(null, openly(desk) + "?efter=100").text())
                .contains("Karta 101", "Karta 150");
        assertThat(town.page(town.registrar, desk).select("a[href$=efter=100]")).hasSize(1);
    }

    @Test
    void the_description_of_documents_is_made_of_what_is_there() throws Exception {
        town.matter("Skolskjuts", "bestammelse", "23:2", "oppen-mening", "Ansökan");
        assertThat(town.page(null, "/diarium/beskrivning").text())
                .contains("Kommunstyrelsen", "Ärenden sedan", "Rut Reg", "23 kap. 2 § OSL");
    }

    @Test
    void the_description_says_what_each_authority_has_written_of_itself() throws Exception {
        assertThat(town.page(null, "/diarium/beskrivning").text())
                .contains("inte skrivit något om sig själv än")
                .doesNotContain("Skriv om");
        var links =
                town.page(town.registrar, "/diarium/beskrivning")
                        .select("a[href^=/administration/diarium/beskrivning/]");
        assertThat(links).isNotEmpty();
        var desk = links.getFirst().attr("href");
        town.does(
                town.registrar,
                desk,
                "verksamhet",
                "Leder och samordnar.",
                "forsaljning",
                "Inga säljs.");
        town.does(town.registrar, desk, "verksamhet", "Leder allt.", "forsaljning", "Inga säljs.");
        assertThat(town.page(null, "/diarium/beskrivning").text())
                .contains("Leder allt.", "Försäljning av personuppgifter Inga säljs.")
                .doesNotContain("samordnar");
        assertThat(town.page(town.registrar, desk).select("textarea[name=verksamhet]").text())
                .isEqualTo("Leder allt.");
        assertThat(town.asks(town.member, desk).getStatus()).isEqualTo(403);
    }

    private String says(RegistryRefusal refusal, String... arguments) {
        return texts.get(refusal.key(), (Object[]) arguments);
    }
}
