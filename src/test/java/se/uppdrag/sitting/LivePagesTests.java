package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Organ;

@DisplayName("The live pages of a meeting")
@Proves({"KL4-22", "KL5-15", "KL5-17", "KL5-53", "KL5-54", "KL6-25"})
class LivePagesTests extends LiveEvening {

    @Test
    void the_public_pages_are_dark_while_the_doors_are_closed() throws Exception {
        theItemIsBeforeTheMeeting();
        does(
                        secretary,
                        "sekreterare",
                        "begar-ordet",
                        "person",
                        id(members.get(1)),
                        "slag",
                        "SPEECH")
                .andExpect(status().isSeeOther());
        does(secretary, "sekreterare", "stang-dorrarna").andExpect(status().isSeeOther());
        for (var view : List.of("live", "skarm")) {
            var page = page(web.perform(get(address(view))).andExpect(status().isOk()));
            assertThat(page.select("main").text())
                    .contains("inom stängda dörrar")
                    .doesNotContain("Planen antas", "Ledamot2");
        }
        assertThat(sees(members.get(2), "ledamot").text()).contains("Planen antas", "Ledamot2");

        does(secretary, "sekreterare", "oppna-dorrarna").andExpect(status().isSeeOther());
        assertThat(page(web.perform(get(address("live")))).text()).contains("Ledamot2");
    }

    static String id(SignedIn who) {
        return who.person().value().toString();
    }

    @Test
    void a_member_checks_in_and_serves() throws Exception {
        assertThat(sees(members.get(1), "ledamot").text()).contains("Inte incheckad");
        does(members.get(1), "ledamot", "narvaro").andExpect(status().isSeeOther());
        assertThat(sees(members.get(1), "ledamot").text()).contains("Tjänstgör");
    }

    @Test
    void one_who_is_not_called_is_turned_away() throws Exception {
        web.perform(get(address("ledamot")).with(as(stranger))).andExpect(status().isForbidden());
        does(stranger, "ledamot", "narvaro").andExpect(status().isForbidden());
    }

    @Test
    void a_visitor_must_sign_in_to_act_but_may_follow() throws Exception {
        web.perform(get(address("ledamot"))).andExpect(status().is3xxRedirection());
        web.perform(get(address("live"))).andExpect(status().isOk());
        web.perform(get(address("skarm"))).andExpect(status().isOk());
    }

    @Test
    void a_member_neither_opens_the_meeting_nor_acts_for_somebody_else() throws Exception {
        does(members.get(1), "ledamot", "oppna").andExpect(status().isForbidden());
        does(members.get(1), "sekreterare", "oppna").andExpect(status().isForbidden());
        does(
                        members.get(1),
                        "ledamot",
                        "narvaro",
                        "person",
                        members.get(2).person().value().toString())
                .andExpect(status().isForbidden());
    }

    @Test
    void the_secretary_acts_for_a_member_whose_device_fails() throws Exception {
        var person = members.get(2).person().value().toString();
        does(secretary, "sekreterare", "narvaro", "person", person)
                .andExpect(status().isSeeOther());
        assertThat(sees(members.get(2), "ledamot").text()).contains("Tjänstgör");
    }

    @Test
    void a_refusal_says_why_and_keeps_what_was_typed() throws Exception {
        theItemIsBeforeTheMeeting();
        does(secretary, "sekreterare", "avsluta-overlaggning").andExpect(status().isSeeOther());
        var page =
                page(
                        does(
                                        members.get(1),
                                        "ledamot",
                                        "yrka",
                                        "slag",
                                        "REFERRAL_BACK",
                                        "text",
                                        "Utred mer.")
                                .andExpect(status().isUnprocessableContent()));
        assertThat(page.select("#svar [role=alert]").text())
                .contains("Överläggningen är avslutad", "arbetsordningen");
    }

    @Test
    void an_empty_proposal_is_refused_and_a_written_one_is_on_the_table() throws Exception {
        theItemIsBeforeTheMeeting();
        does(members.get(1), "ledamot", "yrka", "slag", "AMENDMENT", "text", " ")
                .andExpect(status().isUnprocessableContent());
        does(members.get(1), "ledamot", "yrka", "slag", "AMENDMENT", "text", "Planen ändras.")
                .andExpect(status().isSeeOther());
        assertThat(sees(members.get(2), "ledamot").select("#live").text())
                .contains("Planen ändras.", "Ändringsyrkande");
    }

    @Test
    void no_tally_is_shown_until_the_vote_has_ended_and_then_every_name() throws Exception {
        theItemIsBeforeTheMeeting();
        does(members.get(1), "ledamot", "yrka", "slag", "REJECTION", "text", "Avslag.");
        does(secretary, "sekreterare", "avsluta-overlaggning");
        does(secretary, "sekreterare", "ordning", "huvud", "0");
        does(secretary, "sekreterare", "stall-proposition").andExpect(status().isSeeOther());
        does(members.get(1), "ledamot", "begar-omrostning").andExpect(status().isSeeOther());
        for (var member : members) {
            var side = member.equals(members.get(1)) ? "NO" : "YES";
            does(member, "ledamot", "rosta", "fraga", "1", "sida", side)
                    .andExpect(status().isSeeOther());
        }
        assertThat(page(web.perform(get(address("live")))).text())
                .contains("5 av 5 har röstat")
                .doesNotContain("beslutar enligt");
        web.perform(get(meeting.address() + "/omrostningar/1")).andExpect(status().isNotFound());

        does(secretary, "sekreterare", "avsluta-omrostning").andExpect(status().isSeeOther());

        var result = page(web.perform(get(meeting.address() + "/omrostningar/1")));
        assertThat(result.select(".votesum b").eachText()).containsExactly("4", "1", "0", "0");
        assertThat(result.text()).contains("Alva Ledamot2").contains("Alva Ledamot5");
        assertThat(result.select("svg.hemi").attr("aria-label")).contains("ja 4");
    }

    @Test
    void a_vote_that_comes_too_late_is_refused() throws Exception {
        theItemIsBeforeTheMeeting();
        does(members.get(1), "ledamot", "rosta", "fraga", "1", "sida", "YES")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void the_same_form_sent_twice_counts_once() throws Exception {
        theItemIsBeforeTheMeeting();
        var command = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            does(
                            members.get(1),
                            "ledamot",
                            "yrka",
                            "kommando",
                            command,
                            "slag",
                            "ADDITION",
                            "text",
                            "En bänk vid bron.")
                    .andExpect(status().isSeeOther());
        }
        assertThat(sees(members.get(1), "ledamot").select("#live li .title").eachText())
                .containsOnlyOnce("En bänk vid bron.");
    }

    @Test
    void what_is_unreadable_is_a_bad_request_and_unknown_acts_are_not_found() throws Exception {
        theItemIsBeforeTheMeeting();
        does(members.get(1), "ledamot", "rosta", "fraga", "ett", "sida", "YES")
                .andExpect(status().isBadRequest());
        does(secretary, "sekreterare", "narvaro", "person", "\0")
                .andExpect(status().isBadRequest());
        does(secretary, "sekreterare", "flyg").andExpect(status().isNotFound());
    }

    @Test
    void a_meeting_behind_closed_doors_is_not_followed_from_outside() throws Exception {
        register.found(
                new Organ("sn", "Socialnämnden", Organ.Kind.COMMITTEE, "SN", 5, null),
                START,
                "reglementet");
        var closed =
                meetings.plan(
                        register.organ("sn").orElseThrow(),
                        EVENING,
                        LocalTime.of(13, 0),
                        "Rådhuset",
                        false);
        web.perform(get(closed.address() + "/live")).andExpect(status().isNotFound());
        web.perform(get(closed.address() + "/skarm")).andExpect(status().isNotFound());
    }

    @Test
    void every_page_has_one_heading_and_one_main() throws Exception {
        theItemIsBeforeTheMeeting();
        for (var view : List.of("sekreterare", "live", "skarm")) {
            var page = sees(secretary, view);
            assertThat(page.select("h1")).as(view).hasSize(1);
            assertThat(page.select("main")).as(view).hasSize(1);
        }
        assertThat(sees(members.getFirst(), "ordforande").select(".guide .say").text())
                .isNotBlank();
    }
}
