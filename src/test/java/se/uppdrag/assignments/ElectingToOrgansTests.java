package se.uppdrag.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.PageChecks;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Person;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;

@DisplayName("KL 6:16–21, 4:4–5, 7:3 – electing people to an organ")
class ElectingToOrgansTests extends ElectingAssembly {

    @Autowired Persons persons;

    @Test
    void an_executive_committee_is_looked_through_and_takes_over_on_the_first_of_january()
            throws Exception {
        hall.sits("Åke Gammal", "ks", Post.CHAIR, "S", 1);
        assertThat(
                        hall.reads(hall.secretary, "/administration/val-till-organ?organ=ks")
                                .shown()
                                .text())
                .contains("Kommunstyrelsen");

        var review = elects("granska", "ks", MEMBERS, "ersattare", SUBSTITUTES);
        assertThat(review.status()).isEqualTo(200);
        assertThat(review.shown().select("tbody th").eachText())
                .hasSize(10)
                .startsWith("Alva Berg", "Bo Ek");
        assertThat(serving("ks", TERM)).containsExactly("Åke Gammal");

        assertThat(elects("spara", "ks", MEMBERS, "ersattare", SUBSTITUTES).location())
                .isEqualTo("/organ/ks?datum=2027-01-01");
        assertThat(serving("ks", TERM.minusDays(1))).containsExactly("Åke Gammal");
        assertThat(serving("ks", TERM))
                .containsExactly("Alva Berg", "Bo Ek", "Cecilia Ås", "David Öst", "Eva Lind");
        assertThat(serving("ks", LocalDate.of(2031, 1, 1))).isEmpty();
        var roll = register.roll(register.organ("ks").orElseThrow(), TERM);
        assertThat(roll.holder(Post.CHAIR)).map(Membership::name).contains("Alva Berg");
        assertThat(roll.alternates())
                .extracting(Membership::position)
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void four_members_of_the_executive_are_too_few() throws Exception {
        var refused =
                elects(
                        "granska",
                        "ks",
                        MEMBERS.replace("Eva Lind (M)\n", ""),
                        "ersattare",
                        SUBSTITUTES);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("minst fem").contains("Här står 4 och 5");
        assertThat(refused.shown().select("textarea#ledamoter").text()).contains("David Öst");
    }

    @Test
    void what_the_assembly_has_decided_is_recorded_with_the_law_as_a_remark() throws Exception {
        var four = MEMBERS.replace("Eva Lind (M)\n", "");
        var review = elects("granska", "ks", four, "skett", "ja");
        assertThat(review.status()).isEqualTo(200);
        assertThat(review.body()).contains("med dessa anmärkningar").contains("minst fem");
        assertThat(elects("spara", "ks", four, "skett", "ja").status()).isEqualTo(303);
        assertThat(serving("ks", TERM)).hasSize(4);
        assertThat(
                        hall.reads(hall.secretary, "/administration/val-till-organ?organ=ks")
                                .shown()
                                .select("#senast ~ ul")
                                .text())
                .contains("minst fem");
    }

    @Test
    void an_auditor_and_a_member_are_never_the_same_person() throws Exception {
        hall.sits("Bo Ek", "revisionen", Post.MEMBER, "M", 1);
        assertThat(elects("granska", "bygg", "Bo Ek (M)").shown().text())
                .contains("Bo Ek kan inte samtidigt vara revisor")
                .contains("4 kap. 5 §");
        hall.sits("Eva Lind", "kf", Post.ALTERNATE, "M", 1);
        assertThat(elects("granska", "revisionen", "Eva Lind (M)").body())
                .contains("kan därför inte vara revisor");
        assertThat(elects("granska", "bygg", "Eva Lind (M)").status()).isEqualTo(200);
    }

    @Test
    void an_auditor_whose_time_is_over_can_be_elected() throws Exception {
        var bo = hall.sits("Bo Ek", "revisionen", Post.MEMBER, "M", 1);
        register.release(bo, "revisionen", TERM, "KF § 9");
        assertThat(elects("granska", "bygg", "Bo Ek (M)").status()).isEqualTo(200);
    }

    @Test
    void a_director_is_not_eligible_and_a_head_not_in_her_own_committee() throws Exception {
        for (var kind : List.of(Appointment.Kind.DIRECTOR, Appointment.Kind.HEAD)) {
            var id = PageChecks.somebody();
            var family = kind == Appointment.Kind.DIRECTOR ? "Direktör" : "Chef";
            register.enter(new Person(id, "Siv", family, null));
            persons.appoint(
                    new Appointment(
                            id,
                            "Siv " + family,
                            kind,
                            kind == Appointment.Kind.HEAD ? "bygg" : null,
                            null,
                            Hall.SINCE,
                            null,
                            "KS § 3"));
        }
        assertThat(
                        elects(
                                        "granska",
                                        "ks",
                                        MEMBERS + "Siv Direktör (S)",
                                        "ersattare",
                                        SUBSTITUTES)
                                .body())
                .contains("är kommunens direktör");
        assertThat(elects("granska", "bygg", "Siv Chef (S)").body())
                .contains("chef för den förvaltning");
        assertThat(
                        elects("granska", "ks", MEMBERS + "Siv Chef (S)", "ersattare", SUBSTITUTES)
                                .status())
                .isEqualTo(200);
    }

    @Test
    void a_subcommittee_is_chosen_within_its_committee() throws Exception {
        elects("spara", "ks", MEMBERS, "ersattare", SUBSTITUTES);
        assertThat(elects("granska", "ksau", "Alva Berg (S)\nHans Ivarsson (M)").status())
                .isEqualTo(200);
        assertThat(elects("granska", "ksau", "Nils Utanför (M)").body())
                .contains("varken ledamot eller ersättare");
    }

    @Test
    void eligibility_that_nobody_has_checked_is_refused_or_remarked_upon() throws Exception {
        assertThat(elects("granska", "bygg", "Bo Ek (M)", "kontroll", "").status()).isEqualTo(200);
        var unchecked =
                hall.sends(
                        hall.secretary,
                        "/administration/val-till-organ",
                        "steg",
                        "granska",
                        "organ",
                        "bygg",
                        "fran",
                        "2027-01-01",
                        "beslut",
                        "KF § 1",
                        "ledamoter",
                        "Bo Ek (M)");
        assertThat(unchecked.status()).isEqualTo(422);
        assertThat(unchecked.body()).contains("valbarhet är kontrollerad").contains("4 kap. 3 §");
    }

    @Test
    void two_chairs_one_name_twice_and_a_party_nobody_knows_cannot_be_read() throws Exception {
        assertThat(
                        elects("granska", "bygg", "Bo Ek (M), ordförande\nEva Lind (M), ordförande")
                                .body())
                .contains("en ordförande och en eller två vice");
        assertThat(elects("granska", "bygg", "Bo Ek (M)\nBo Ek (M)").body())
                .contains("Bo Ek står två gånger");
        assertThat(elects("granska", "bygg", "Bo Ek (XX)").body()).contains("går inte att läsa");
        assertThat(elects("granska", "bygg", "Bo").body()).contains("går inte att läsa");
        assertThat(elects("granska", "bygg", "").body()).contains("Skriv minst ett namn");
    }
}
