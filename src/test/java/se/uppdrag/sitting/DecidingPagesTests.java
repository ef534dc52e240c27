package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.Proves;
import se.uppdrag.VeraPdf;

@DisplayName("The pages of a meeting that decides")
@Proves({"KL5-53", "KL5-54"})
class DecidingPagesTests extends LiveEvening {

    @Autowired SittingProgress progress;

    private void two(String first, String second) throws Exception {
        theItemIsBeforeTheMeeting();
        does(members.get(1), "ledamot", "yrka", "slag", first, "text", "Första.")
                .andExpect(status().isSeeOther());
        does(members.get(2), "ledamot", "yrka", "slag", second, "text", "Andra.")
                .andExpect(status().isSeeOther());
        does(secretary, "sekreterare", "avsluta-overlaggning").andExpect(status().isSeeOther());
    }

    private Document tries(String fields) throws Exception {
        return page(
                web.perform(get(address("sekreterare/ordning") + fields).with(as(secretary)))
                        .andExpect(status().isOk()));
    }

    @Test
    void a_member_edits_the_proposal_and_everybody_sees_the_difference() throws Exception {
        theItemIsBeforeTheMeeting();
        assertThat(sees(members.get(1), "ledamot").select("#andra-lydelse").text())
                .isEqualTo("Planen antas.");
        does(members.get(1), "ledamot", "andra", "lydelse", "Planen antas.")
                .andExpect(status().isUnprocessableContent());
        does(members.get(1), "ledamot", "andra", "lydelse", "Planen avslås.")
                .andExpect(status().isSeeOther());
        for (var view : new String[] {"live", "sekreterare", "ledamot"}) {
            var page = sees(view.equals("ledamot") ? members.get(3) : secretary, view);
            assertThat(page.select(".change ins").text()).contains("avslås.");
            assertThat(page.select(".change del").text()).contains("antas.");
        }
    }

    @Test
    void what_the_secretary_takes_down_says_so() throws Exception {
        theItemIsBeforeTheMeeting();
        var person = members.get(2).person().value().toString();
        does(members.get(1), "ledamot", "yrka", "slag", "OWN", "text", "Utred om.");
        assertThat(sees(members.get(1), "live").text()).doesNotContain("Registrerat av");
        does(secretary, "sekreterare", "instam", "person", person, "yrkande", "1")
                .andExpect(status().isSeeOther());
        does(
                        secretary,
                        "sekreterare",
                        "yrka",
                        "person",
                        person,
                        "slag",
                        "REJECTION",
                        "text",
                        "Nej.")
                .andExpect(status().isSeeOther());
        assertThat(sees(members.get(1), "live").text())
                .contains("Registrerat av sekreteraren", "Alva Ledamot3 instämmer");
    }

    @Test
    void another_order_is_tried_without_being_recorded_and_then_approved() throws Exception {
        two("REFERRAL_BACK", "TABLING");
        assertThat(tries("").select(".plan > li")).hasSize(2);
        var before = sittings.log(meeting.id()).size();
        var refused = tries("?omgang-1=1&omgang-2=1&omgang-0=2");
        assertThat(refused.select("[role=alert]").text()).contains("ställs aldrig mot");
        assertThat(refused.select("button:contains(Godkänn)")).isEmpty();

        var tried = tries("?omgang-2=1&omgang-1=2&omgang-0=3");
        assertThat(tried.select(".plan > li:first-child").text()).contains("Ärendet bordläggs");
        assertThat(tried.select(".paper").text())
                .contains("först prövas om ärendet ska avgöras i dag eller bordläggas");
        assertThat(sittings.log(meeting.id())).hasSize(before);

        does(secretary, "sekreterare", "ordning", "omgang-1", "1", "omgang-2", "1", "omgang-0", "2")
                .andExpect(status().isUnprocessableContent());
        does(secretary, "sekreterare", "ordning", "omgang-2", "1", "omgang-1", "2", "omgang-0", "3")
                .andExpect(status().isSeeOther());
        assertThat(sees(members.get(1), "ledamot").select(".plan > li:first-child").text())
                .contains("Ja Ärendet avgörs i dag Nej Ärendet bordläggs");
    }

    @Test
    void only_those_who_run_the_meeting_try_an_order() throws Exception {
        web.perform(get(address("sekreterare/ordning")).with(as(members.get(1))))
                .andExpect(status().isForbidden());
        web.perform(get(address("ordforande/ordning"))).andExpect(status().is3xxRedirection());
        assertThat(tries("").text()).contains("inga yrkanden att ordna");
    }

    @Test
    void those_without_a_device_are_called_out_and_a_wrong_vote_is_told() throws Exception {
        two("REJECTION", "APPROVAL");
        does(secretary, "sekreterare", "ordning", "huvud", "0");
        does(secretary, "sekreterare", "stall-proposition");
        does(secretary, "sekreterare", "finner", "sida", "YES");
        does(members.get(1), "ledamot", "begar-omrostning").andExpect(status().isSeeOther());
        does(members.get(1), "ledamot", "rosta", "fraga", "1", "sida", "NO");
        assertThat(sees(secretary, "sekreterare").select("#rosta-upprop fieldset")).hasSize(4);
        does(
                        secretary,
                        "sekreterare",
                        "rosta-upprop",
                        "fraga",
                        "1",
                        "rost-" + members.get(0).person().value(),
                        "YES",
                        "rost-" + members.get(2).person().value(),
                        "ABSTAIN",
                        "rost-" + members.get(3).person().value(),
                        "")
                .andExpect(status().isSeeOther());
        assertThat(sees(secretary, "sekreterare").select("#rosta-upprop fieldset")).hasSize(2);
        does(members.get(1), "ledamot", "fel-rost", "fraga", "1", "sida", "YES")
                .andExpect(status().isUnprocessableContent());
        does(secretary, "sekreterare", "avsluta-omrostning");
        does(secretary, "sekreterare", "utslagsrost", "sida", "YES")
                .andExpect(status().isSeeOther());
        does(members.get(1), "ledamot", "fel-rost", "fraga", "1", "sida", "YES")
                .andExpect(status().isSeeOther());
        assertThat(sees(members.get(1), "ledamot").select("#fel-rost").text())
                .contains("Du har anmält att du menade ja");
        assertThat(names().get(1))
                .contains("Alva Ledamot2")
                .contains("Nej")
                .contains("har anmält att rösten skulle ha varit Ja");
    }

    @Test
    void a_vote_changed_before_the_gavel_shows_what_it_was() throws Exception {
        two("REJECTION", "APPROVAL");
        does(secretary, "sekreterare", "ordning", "huvud", "0");
        does(secretary, "sekreterare", "stall-proposition");
        does(members.get(1), "ledamot", "begar-omrostning").andExpect(status().isSeeOther());
        for (var member : members) {
            does(member, "ledamot", "rosta", "fraga", "1", "sida", "YES");
        }
        does(members.get(1), "ledamot", "rosta", "fraga", "1", "sida", "NO");
        does(members.get(2), "ledamot", "rosta", "fraga", "1", "sida", "YES");
        does(secretary, "sekreterare", "avsluta-omrostning").andExpect(status().isSeeOther());

        assertThat(names().get(1)).contains("Nej ändrat från Ja");
        assertThat(names().stream().filter(one -> one.contains("ändrat"))).hasSize(1);
        var list =
                web.perform(get(meeting.address() + "/omrostningar/1.pdf"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(VeraPdf.faults(list)).isEmpty();
        try (var read = Loader.loadPDF(list)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Omröstningslista 1")
                    .contains("Alva Ledamot2")
                    .contains("ändrat från Ja");
        }
        web.perform(get(meeting.address() + "/omrostningar/2.pdf"))
                .andExpect(status().isNotFound());
    }

    private List<String> names() throws Exception {
        return page(web.perform(get(meeting.address() + "/omrostningar/1")))
                .select("section[aria-labelledby=namn] tbody tr")
                .eachText();
    }

    @Test
    void who_was_elected_has_a_page_that_the_secretary_carries_on_to_the_register()
            throws Exception {
        theItemIsBeforeTheMeeting();
        var page = meeting.address() + "/val/3";
        assertThat(progress.elections(meeting)).isEmpty();
        web.perform(get(page)).andExpect(status().isNotFound());
        does(secretary, "sekreterare", "anstallning").andExpect(status().isSeeOther());
        var first = members.get(1).person().value().toString();
        var second = members.get(2).person().value().toString();
        does(secretary, "sekreterare", "valsedlar", "person", first, "platser", "1");
        for (var counter : new String[] {first, second}) {
            does(
                            secretary,
                            "sekreterare",
                            "rakna",
                            "person",
                            counter,
                            "roster",
                            "Anna Ek: 3\nBo Al 1",
                            "sedlar",
                            "5",
                            "blanka",
                            "1")
                    .andExpect(status().isSeeOther());
        }
        web.perform(get(page)).andExpect(status().isNotFound());
        does(secretary, "sekreterare", "faststall-valet").andExpect(status().isSeeOther());

        var seen = page(web.perform(get(page)).andExpect(status().isOk()));
        assertThat(seen.text())
                .contains("Valda: Anna Ek")
                .contains("5 valsedlar av 5 möjliga, varav 1 blanka")
                .contains("Preliminärt")
                .doesNotContain("För in i registret");
        assertThat(seen.select("tbody tr").eachText()).containsExactly("Anna Ek Vald 3", "Bo Al 1");
        var link =
                page(web.perform(get(page).with(as(secretary))))
                        .select("a[href^=/administration/val-till-organ]")
                        .attr("href");
        assertThat(link).contains("ledamoter=Anna%20Ek").contains("beslut=").contains("%C2%A7");
        assertThat(progress.elections(meeting)).containsExactly(3);
    }

    @Test
    void a_tie_between_two_who_are_chosen_in_secret_is_drawn_by_lot_for_all_to_check()
            throws Exception {
        theItemIsBeforeTheMeeting();
        var lot = meeting.address() + "/lottningar/3";
        web.perform(get(lot)).andExpect(status().isNotFound());
        does(secretary, "sekreterare", "anstallning").andExpect(status().isSeeOther());
        var first = members.get(1).person().value().toString();
        var second = members.get(2).person().value().toString();
        does(secretary, "sekreterare", "valsedlar", "person", first, "platser", "1")
                .andExpect(status().isSeeOther());
        var count = new String[] {"roster", "Anna Ek: 2\nBo Al 2", "sedlar", "5", "blanka", "1"};
        does(secretary, "sekreterare", "rakna", "person", first, "roster", "Anna", "sedlar", "5")
                .andExpect(status().isUnprocessableContent());
        for (var counter : new String[] {first, second}) {
            var fields = new ArrayList<>(List.of("person", counter));
            fields.addAll(List.of(count));
            does(secretary, "sekreterare", "rakna", fields.toArray(String[]::new))
                    .andExpect(status().isSeeOther());
            assertThat(sees(secretary, "live").text()).doesNotContain("Anna Ek");
        }
        does(secretary, "sekreterare", "faststall-valet").andExpect(status().isSeeOther());
        does(secretary, "sekreterare", "dra-lott", "ord", "äpple")
                .andExpect(status().isUnprocessableContent());
        does(secretary, "sekreterare", "forsegla-lott").andExpect(status().isSeeOther());
        var before = page(web.perform(get(lot)).andExpect(status().isOk()));
        assertThat(before.text()).contains("Lotten är inte dragen än");
        var fingerprint = before.select(".fingerprint").text();
        does(secretary, "sekreterare", "dra-lott", "ord", "äpple").andExpect(status().isSeeOther());

        var drawn = page(web.perform(get(lot)).andExpect(status().isOk()));
        var seed = drawn.select("dd.fingerprint").text();
        assertThat(Lot.fingerprint(seed)).isEqualTo(fingerprint);
        assertThat(sees(secretary, "live").text()).contains("Valda: ");
        assertThat(sees(secretary, "sekreterare").select("#beslut-text").text())
                .contains("Till uppdraget väljs");
    }
}
