package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Terms;

@InSafetyTown
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("KL 4:18 a – the security network follows the register")
@Proves("KL4-18a")
class NetworkTests {

    @Autowired SafetyTown town;
    @Autowired Persons persons;
    @Autowired Terms terms;

    private final PersonId fourth = PageChecks.somebody();

    @BeforeAll
    void found() {
        town.found();
        town.register.enter(new Person(fourth, "Frank", "Fyr", null));
    }

    private static void refused(Object outcome, SafetyRefusal refusal) {
        assertThat(((Refused<?>) outcome).refusal()).isEqualTo(refusal);
    }

    @Test
    @Order(1)
    void has_three_officials_and_one_of_each_party() throws Exception {
        assertThat(town.network.members()).hasSize(6);
        assertThat(town.network.vacancies()).isEmpty();
        var page = town.page(town.member, "/trygghet/natverk");
        assertThat(page.text()).contains("Ombud Y").contains("0322-61 60 02");
        assertThat(page.select("form[action$=moten]")).isEmpty();
        assertThat(town.gets(null, "/trygghet/natverk").getStatus()).isEqualTo(302);
    }

    @Test
    @Order(2)
    void is_on_paper_too() throws Exception {
        var answer = town.gets(town.member, "/trygghet/natverk.pdf");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    @Order(3)
    void takes_no_fourth_official_and_no_elected_one() {
        refused(town.network.appoint(fourth, "", "", ""), SafetyRefusal.NETWORK_HAS_ITS_OFFICIALS);
        refused(town.network.appoint(town.member, "", "", ""), SafetyRefusal.OFFICIAL_IS_ELECTED);
    }

    @Test
    @Order(4)
    void takes_nobody_for_a_party_she_does_not_sit_for() {
        refused(
                town.network.represent(town.member, "Y", "", "", ""),
                SafetyRefusal.NOT_THE_PARTYS_OWN);
        refused(town.network.represent(fourth, "X", "", "", ""), SafetyRefusal.NOT_THE_PARTYS_OWN);
    }

    @Test
    @Order(5)
    void keeps_duty_meetings_and_guidance_among_those_in_it() throws Exception {
        var official = town.officials.getFirst();
        var here = "/trygghet/natverk";
        var saved =
                town.sends(
                        official,
                        here + "/beredskap",
                        "person",
                        official.value().toString(),
                        "fran",
                        "2026-02-02",
                        "till",
                        "2026-02-08");
        assertThat(saved.getStatus()).isEqualTo(303);
        town.sends(
                official,
                here + "/moten",
                "dag",
                "2026-02-20",
                "tid",
                "13:00",
                "plats",
                "Rådhuset",
                "om",
                "Valåret");
        town.sends(official, here + "/vagledning", "vagledning", "Ring alltid tillbaka samma dag.");
        assertThat(town.page(official, here).text())
                .contains("20 februari 2026 13.00", "Ring alltid tillbaka");
        assertThat(town.page(town.member, here).text())
                .contains("2 februari–8 februari 2026")
                .doesNotContain("Ring alltid tillbaka", "Valåret");
        var wrong = town.sends(official, here + "/moten", "dag", "i morgon", "tid", "25:00");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(town.sends(town.member, here + "/moten").getStatus()).isEqualTo(403);
        var representative = town.representative("X");
        assertThat(town.sends(representative, here + "/vagledning").getStatus()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void the_administrator_says_who_is_in_it_and_whom_to_call() throws Exception {
        var here = "/administration/trygghet";
        assertThat(town.page(town.administrator, here).text()).contains("Ombud Z");
        var saved =
                town.sends(
                        town.administrator,
                        here + "/hjalp",
                        "kontakt",
                        "Säkerhetschefen",
                        "telefon",
                        "0322-61 60 00",
                        "utgang",
                        "https://www.smhi.se/",
                        "styrdokument",
                        "Säkerhetspolicy | /diarium?q=policy\nutan adress");
        assertThat(saved.getStatus()).isEqualTo(303);
        var first = town.page(null, "/trygghet");
        assertThat(first.select("a[href=tel:0322616000]").text()).contains("Säkerhetschefen");
        assertThat(first.select("header a[href=https://www.smhi.se/]")).hasSize(1);
        assertThat(first.text()).contains("Säkerhetspolicy").doesNotContain("utan adress");
        var wrong =
                town.sends(
                        town.administrator,
                        here + "/hjalp",
                        "kontakt",
                        "X",
                        "telefon",
                        "1",
                        "utgang",
                        "javascript:alert(1)");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(town.gets(town.member, here).getStatus()).isEqualTo(403);
        assertThat(
                        town.sends(
                                        town.administrator,
                                        here + "/tjansteperson",
                                        "namn",
                                        "Ingen Alls")
                                .getStatus())
                .isEqualTo(422);
    }

    @Test
    @Order(7)
    void loses_whoever_leaves_her_party_the_same_day() {
        var leaves = town.representative("Y");
        persons.affiliate(leaves, null, LocalDate.of(2026, 2, 1), "anmälan");
        assertThat(town.network.member(leaves)).isEmpty();
        assertThat(town.network.vacancies()).extracting("code").containsExactly("Y");
    }

    /// Some of a party's members form another: the new one took no seat in the election, so that it
    /// has nobody in the network, and those who left can no longer stand for the old one.
    @Test
    @Order(7)
    void follows_a_party_that_splits() {
        town.register.found(new Party("N", "N-partiet", "#c8102e", "#ff8a96", 9));
        persons.affiliate(town.member, "N", LocalDate.of(2026, 2, 1), "anmälan");
        for (var party : List.of("N", "X")) {
            refused(
                    town.network.represent(town.member, party, "", "", ""),
                    SafetyRefusal.NOT_THE_PARTYS_OWN);
        }
        assertThat(town.network.vacancies()).extracting("code").doesNotContain("N", "X");
        persons.affiliate(town.member, "X", LocalDate.of(2026, 2, 2), "tillbaka");
    }

    @Test
    @Order(8)
    void loses_whoever_leaves_the_assembly_the_same_day() {
        var leaves = town.representative("Z");
        terms.leave(leaves, "kf", LocalDate.of(2026, 2, 2), Departure.RESIGNED, "KF § 3");
        assertThat(town.network.member(leaves)).isEmpty();
        // The party has no seat any more, so that there is no place to fill either.
        assertThat(town.network.vacancies()).extracting("code").containsExactly("Y");
    }

    @Test
    @Order(9)
    void another_representative_takes_the_place_of_the_first() {
        SafetyTown.granted(town.network.represent(town.member, "X", "", "", "anmälan"));
        assertThat(town.network.members())
                .filteredOn(one -> "X".equals(one.party()))
                .extracting(NetworkMember::person)
                .isEqualTo(List.of(town.member));
    }

    @Test
    @Order(10)
    void an_official_who_leaves_makes_room_for_another() {
        var place = town.network.member(town.officials.getLast()).orElseThrow().place();
        town.network.leave(place);
        SafetyTown.granted(town.network.appoint(fourth, "", "", "beslut"));
        assertThat(town.network.member(fourth)).isPresent();
        assertThat(town.network.member(town.officials.getLast())).isEmpty();
    }
}
