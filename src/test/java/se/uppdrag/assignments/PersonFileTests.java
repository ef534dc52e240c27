package se.uppdrag.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.register.Person;
import se.uppdrag.register.PersonDetails.Protection;

@Proves("H-9")
@DisplayName("KL 7:10, OSL 21:3 – what is kept of a person, and who is shown it")
class PersonFileTests extends SmallAssembly {

    @Test
    void a_member_who_leaves_her_party_stays_in_the_seat() throws Exception {
        assertThat(
                        hall.sends(
                                        hall.secretary,
                                        "/administration/personer/" + alva.value() + "/parti",
                                        "parti",
                                        "",
                                        "fran",
                                        today.toString(),
                                        "kalla",
                                        "Anmält till presidiet")
                                .status())
                .isEqualTo(303);
        assertThat(members(today)).containsExactly("Alva Berg");
        assertThat(hall.reads("/ledamoter/" + alva.value()).shown().text())
                .contains("Har lämnat sitt parti")
                .contains("Platsen räknas till Socialdemokraterna");
    }

    @Test
    void what_is_told_beforehand_reaches_the_secretary() throws Exception {
        var meeting =
                meetings.plan(
                        register.assembly(),
                        today.plusDays(10),
                        LocalTime.of(18, 0),
                        "Salen",
                        true);
        assertThat(
                        hall.sends(
                                        alva,
                                        "/mitt-uppdrag/franvaro",
                                        "organ",
                                        "kf",
                                        "dag",
                                        meeting.onDate().toString(),
                                        "borta",
                                        "true")
                                .status())
                .isEqualTo(303);
        assertThat(hall.reads(hall.secretary, "/start").shown().text())
                .contains("Frånvaro anmäld")
                .contains("Kan inte komma: Alva Berg");
        assertThat(
                        hall.sends(
                                        PageChecks.somebody(),
                                        "/mitt-uppdrag/franvaro",
                                        "organ",
                                        "kf",
                                        "dag",
                                        meeting.onDate().toString())
                                .status())
                .isEqualTo(422);
    }

    @Test
    void contact_data_is_public_only_while_she_says_so() throws Exception {
        var page = "/ledamoter/" + alva.value();
        hall.sends(alva, "/mitt-uppdrag/uppgifter", "epost", "alva@exempel.se", "telefon", "070-1");
        assertThat(hall.reads(page).body()).doesNotContain("alva@exempel.se");
        hall.sends(
                alva,
                "/mitt-uppdrag/uppgifter",
                "epost",
                "alva@exempel.se",
                "visa-epost",
                "ja",
                "telefon",
                "070-1",
                "fodelsear",
                "1980",
                "kon",
                "WOMAN");
        assertThat(hall.reads(page).body())
                .contains("alva@exempel.se")
                .doesNotContain("070-1")
                .doesNotContain("1980");
        hall.sends(alva, "/mitt-uppdrag/uppgifter", "epost", "alva@exempel.se");
        assertThat(hall.reads(page).body()).doesNotContain("alva@exempel.se");
        assertThat(hall.sends(alva, "/mitt-uppdrag/uppgifter", "epost", "fel").status())
                .isEqualTo(422);
        assertThat(hall.sends(alva, "/mitt-uppdrag/uppgifter", "fodelsear", "åttio").status())
                .isEqualTo(422);
    }

    @Test
    void a_protected_name_is_hidden_on_every_page_at_once() throws Exception {
        var pages = List.of("/ledamoter", "/organ/kf", "/ledamoter/" + alva.value());
        for (var one : pages) {
            assertThat(hall.reads(one).body()).as(one).contains("Alva Berg");
        }
        hall.sends(
                hall.secretary,
                "/administration/personer/" + alva.value() + "/skydd",
                "skydd",
                Protection.NAME.name());
        for (var one : pages) {
            assertThat(hall.reads(one).body())
                    .as(one)
                    .doesNotContain("Alva Berg")
                    .contains("Skyddade personuppgifter");
        }
        // Those who must call her by her name still can.
        assertThat(hall.reads(bo, "/organ/kf").body()).contains("Alva Berg");
    }

    @Test
    void whoever_serves_beside_the_elected_is_entered_shown_and_leaves() throws Exception {
        var nils = PageChecks.somebody();
        register.enter(new Person(nils, "Nils", "Facklig", null));
        var file = "/administration/personer/" + nils.value();
        var start = today.minusDays(30).toString();
        assertThat(
                        hall.sends(
                                        hall.secretary,
                                        file + "/vid-sidan",
                                        "slag",
                                        "STAFF_REPRESENTATIVE",
                                        "organ",
                                        "bygg",
                                        "fran",
                                        start,
                                        "beslut",
                                        "Facket")
                                .status())
                .isEqualTo(303);
        assertThat(hall.reads("/organ/bygg").shown().text())
                .contains("Nils Facklig, Personalföreträdare");
        assertThat(
                        hall.sends(
                                        hall.secretary,
                                        file + "/vid-sidan",
                                        "slag",
                                        "STAFF_REPRESENTATIVE",
                                        "organ",
                                        "ks",
                                        "fran",
                                        start,
                                        "beslut",
                                        "Facket")
                                .body())
                .contains("I det organet finns inga personalföreträdare");
        assertThat(
                        hall.sends(
                                        hall.secretary,
                                        file + "/vid-sidan/upphor",
                                        "slag",
                                        "STAFF_REPRESENTATIVE",
                                        "start",
                                        start,
                                        "till",
                                        today.toString())
                                .status())
                .isEqualTo(303);
        assertThat(hall.reads("/organ/bygg").shown().text()).doesNotContain("Nils Facklig");
    }
}
