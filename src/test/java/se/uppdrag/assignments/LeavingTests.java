package se.uppdrag.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Post;

@Proves({"KL4-7", "KL6-20", "VL-13"})
@DisplayName("KL 4:6–10, 6:20, vallagen 14:21 – leaving a post, and who comes instead")
class LeavingTests extends SmallAssembly {

    @Test
    void a_request_becomes_a_matter_an_item_a_decision_and_a_successor() throws Exception {
        // She asks, and serves on.
        assertThat(hall.reads(alva, "/mitt-uppdrag").shown().text()).contains("Avsäg dig");
        assertThat(
                        hall.sends(alva, "/mitt-uppdrag/avsagelse/kf", "meddelande", "Flyttar.")
                                .location())
                .isEqualTo("/mitt-uppdrag");
        assertThat(hall.reads(alva, "/mitt-uppdrag").shown().text())
                .contains("Avsägelse inlämnad, KS");
        assertThat(hall.reads("/diarium/" + only().matter()).shown().text())
                .contains("Avsägelse från uppdrag i kommunfullmäktige");
        assertThat(members(today)).containsExactly("Alva Berg");

        // The secretary puts it on the agenda of the assembly, and records what was decided.
        var meeting =
                meetings.plan(
                        register.assembly(),
                        today.plusDays(20),
                        LocalTime.of(18, 0),
                        "Salen",
                        true);
        assertThat(hall.reads(hall.secretary, "/start").shown().text())
                .contains("Ta upp avsägelsen från Alva Berg");
        assertThat(does("dagordning", "mote", meeting.onDate().toString()).status()).isEqualTo(303);
        assertThat(meetings.agenda(meeting.id()).getLast().proposal())
                .isEqualTo("Alva Berg entledigas från uppdraget.");
        var day = today.plusDays(21);
        assertThat(
                        does(
                                        "beslut",
                                        "beslut",
                                        "Kommunfullmäktige § 7",
                                        "fran",
                                        day.toString(),
                                        "svar",
                                        "JA")
                                .status())
                .isEqualTo(303);
        assertThat(members(day.minusDays(1))).containsExactly("Alva Berg");
        assertThat(members(day)).isEmpty();

        // The county board is told, and appoints the one who is next.
        assertThat(hall.reads(hall.secretary, "/start").shown().text())
                .contains("Underrätta länsstyrelsen om Alva Berg");
        does("lansstyrelsen", "den", today.toString());
        var form = hall.reads(hall.secretary, only().address()).shown();
        assertThat(form.select("#namn option").eachText())
                .hasSize(2)
                .last()
                .asString()
                .contains("Bo Ek");
        assertThat(
                        does(
                                        "eftertradare",
                                        "namn",
                                        "Bo Ek",
                                        "fran",
                                        day.toString(),
                                        "beslut",
                                        "Länsstyrelsens beslut 99",
                                        "ny-ersattare",
                                        "Gun Holm")
                                .status())
                .isEqualTo(303);
        assertThat(members(day)).containsExactly("Bo Ek");
        assertThat(register.memberships(bo))
                .extracting(Membership::post)
                .containsExactly(Post.MEMBER, Post.ALTERNATE);
        assertThat(only().state()).isEqualTo(Leaving.State.CLOSED);
        assertThat(register.roll(register.assembly(), day).alternates())
                .extracting(Membership::name)
                .containsExactlyInAnyOrder("Eva Lind", "Gun Holm");
    }

    @Test
    void the_assembly_may_say_no_and_she_stays() throws Exception {
        hall.sends(alva, "/mitt-uppdrag/avsagelse/kf");
        assertThat(
                        does("beslut", "beslut", "KF § 8", "fran", today.toString(), "svar", "NEJ")
                                .status())
                .isEqualTo(303);
        assertThat(only().state()).isEqualTo(Leaving.State.DENIED);
        assertThat(members(today.plusYears(1))).containsExactly("Alva Berg");
        assertThat(
                        does("beslut", "beslut", "KF § 9", "fran", today.toString(), "svar", "JA")
                                .body())
                .contains("har redan beslutat");
    }

    @Test
    void nobody_is_released_without_a_decision() throws Exception {
        hall.sends(alva, "/mitt-uppdrag/avsagelse/kf");
        assertThat(does("beslut", "beslut", " ", "fran", today.toString(), "svar", "JA").status())
                .isEqualTo(422);
        assertThat(does("beslut", "beslut", "KF § 8", "fran", "snart", "svar", "JA").status())
                .isEqualTo(422);
        assertThat(members(today.plusYears(1))).containsExactly("Alva Berg");
    }

    @Test
    void one_request_for_a_post_and_only_by_its_holder() throws Exception {
        hall.sends(alva, "/mitt-uppdrag/avsagelse/kf");
        assertThat(hall.sends(alva, "/mitt-uppdrag/avsagelse/kf").body()).contains("redan begärt");
        assertThat(hall.sends(alva, "/mitt-uppdrag/avsagelse/ks").body())
                .contains("inget sådant uppdrag");
    }

    @Test
    void the_chair_stands_empty_when_nobody_can_be_appointed() throws Exception {
        leavings.record(alva, "kf", today, Departure.DIED, null, "Anmält till fullmäktige");
        assertThat(only().assembly()).isTrue();
        does("lansstyrelsen", "den", today.toString());
        assertThat(does("eftertradare", "tom", "ja", "beslut", "Länsstyrelsens beslut 5").status())
                .isEqualTo(303);
        assertThat(only().closedHow()).isEqualTo("Tom stol");
        assertThat(members(today)).isEmpty();
    }

    @Test
    void whoever_has_leave_is_replaced_and_comes_back() throws Exception {
        hall.sits(alva, "Alva Berg", "bygg", Post.MEMBER, "S", 1);
        var back = today.plusMonths(6);
        assertThat(
                        hall.sends(
                                        hall.secretary,
                                        "/administration/personer/" + alva.value() + "/upphor",
                                        "organ",
                                        "bygg",
                                        "orsak",
                                        "ON_LEAVE",
                                        "fran",
                                        today.toString(),
                                        "till",
                                        back.toString(),
                                        "vikarie",
                                        "Nils Vik",
                                        "beslut",
                                        "KF § 4")
                                .status())
                .isEqualTo(303);
        var bygg = register.organ("bygg").orElseThrow();
        assertThat(register.roll(bygg, today).members())
                .extracting(Membership::name)
                .containsExactly("Nils Vik");
        assertThat(register.roll(bygg, back).members())
                .extracting(Membership::name)
                .containsExactly("Alva Berg");
    }
}
