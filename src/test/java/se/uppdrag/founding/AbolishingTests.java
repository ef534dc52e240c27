package se.uppdrag.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Organ.Kind;
import se.uppdrag.register.Organs;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.RegisterRefusal;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@Proves({"KL3-1", "KL3-3", "KL3-6"})
@DisplayName("KL 3:1–4, 3:10 – abolishing an organ")
class AbolishingTests {

    static final LocalDate SINCE = LocalDate.of(2022, 10, 15);
    static final LocalDate END = LocalDate.of(2027, 1, 1);

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Organs organs;

    final PersonId administrator = PageChecks.somebody();

    @BeforeEach
    void aMunicipality() {
        register.found(new Party("S", "Socialdemokraterna", "#aa0000", "#ff8888", 1));
        found("kf", Kind.ASSEMBLY, null);
        found("ks", Kind.EXECUTIVE, null);
        found("rev", Kind.AUDIT, null);
        found("bygg", Kind.COMMITTEE, null);
        found("byggau", Kind.SUBCOMMITTEE, "bygg");
        register.enter(new Person(administrator, "Mira", "Lund", null));
        register.employ(administrator, Role.ADMINISTRATOR, null, SINCE);
    }

    void found(String slug, Kind kind, @Nullable String parent) {
        register.found(new Organ(slug, "Organet " + slug, kind, "KS", 5, parent), SINCE, "KF § 1");
    }

    Outcome<Organ> abolishes(String slug, String decision) {
        return organs.abolish(register.organ(slug).orElseThrow(), END, decision);
    }

    int sends(PersonId who, String slug, String from) throws Exception {
        return web.perform(
                        MockMvcRequestBuilders.post("/administration/kommunen/organ/avskaffa")
                                .param("kommando", UUID.randomUUID().toString())
                                .param("organ", slug)
                                .param("fran", from)
                                .param("beslut", "KF § 7")
                                .with(PageChecks.as(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void a_committee_is_there_to_the_day_and_never_after() throws Exception {
        var form =
                PageChecks.page(
                        web.perform(
                                        MockMvcRequestBuilders.get("/administration/kommunen/organ")
                                                .with(PageChecks.as(administrator)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString());
        assertThat(form.select("#avskaffa option").eachAttr("value")).contains("bygg", "kf");
        assertThat(sends(administrator, "byggau", "2027-01-01")).isEqualTo(303);
        assertThat(sends(administrator, "bygg", "2027-01-01")).isEqualTo(303);
        assertThat(register.organs(END.minusDays(1)))
                .extracting(Organ::slug)
                .contains("bygg", "byggau");
        assertThat(register.organs(END)).extracting(Organ::slug).doesNotContain("bygg", "byggau");
        assertThat(
                        web.perform(MockMvcRequestBuilders.get("/organ/bygg?datum=2027-01-01"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("Organet finns inte den h");
    }

    @Test
    void what_the_law_demands_is_not_abolished() {
        assertThat(abolishes("kf", "KF § 7"))
                .isEqualTo(Outcome.refused(RegisterRefusal.ASSEMBLY_IS_NOT_ABOLISHED));
        assertThat(abolishes("ks", "KF § 7"))
                .isEqualTo(Outcome.refused(RegisterRefusal.EXECUTIVE_IS_NOT_ABOLISHED));
        assertThat(abolishes("rev", "KF § 7"))
                .isEqualTo(Outcome.refused(RegisterRefusal.AUDIT_IS_NOT_ABOLISHED));
    }

    /// Vallagen 3:3, föräldrabalken 19:1: they are known by their names, whatever their address.
    @Test
    @Proves({"VL-3-3", "FB-19-1"})
    void nor_what_other_laws_demand_until_another_has_the_duty() {
        named("val", "Valnämnden");
        named("ofn", "Överförmyndarnämnden");
        assertThat(abolishes("val", "KF § 7"))
                .isEqualTo(
                        Outcome.refused(
                                RegisterRefusal.ELECTION_COMMITTEE_IS_NOT_ABOLISHED, "Valnämnden"));
        assertThat(abolishes("ofn", "KF § 7"))
                .isEqualTo(
                        Outcome.refused(
                                RegisterRefusal.CHIEF_GUARDIAN_IS_NOT_ABOLISHED,
                                "Överförmyndarnämnden"));
        named("gemensam", "Gemensamma överförmyndarnämnden");
        assertThat(abolishes("ofn", "KF § 7")).isInstanceOf(Granted.class);
        assertThat(abolishes("gemensam", "KF § 8")).isInstanceOf(Outcome.Refused.class);
    }

    void named(String slug, String name) {
        register.found(new Organ(slug, name, Kind.COMMITTEE, "KS", 5, null), SINCE, "KF § 1");
    }

    @Test
    void nor_without_a_decision_or_before_what_belongs_to_it_or_twice() throws Exception {
        assertThat(abolishes("byggau", " "))
                .isEqualTo(Outcome.refused(RegisterRefusal.ABOLITION_IS_NOT_DECIDED));
        assertThat(abolishes("bygg", "KF § 7"))
                .isEqualTo(
                        Outcome.refused(
                                RegisterRefusal.ORGAN_HAS_OTHERS_UNDER_IT,
                                "Organet bygg",
                                "Organet byggau"));
        assertThat(abolishes("byggau", "KF § 7")).isInstanceOf(Granted.class);
        assertThat(
                        organs.abolish(
                                register.organ("byggau").orElseThrow(), END.plusYears(1), "KF § 8"))
                .isEqualTo(
                        Outcome.refused(RegisterRefusal.ORGAN_IS_NOT_THERE_THEN, "Organet byggau"));
        assertThat(sends(administrator, "bygg", "i fjol")).isEqualTo(422);
        assertThat(sends(PageChecks.somebody(), "bygg", "2027-01-01")).isEqualTo(403);
    }

    @Test
    void an_organ_with_posts_after_the_day_is_not_abolished() {
        var alva = PageChecks.somebody();
        register.enter(new Person(alva, "Alva", "Berg", null));
        register.appoint(
                new Membership(alva, "", "byggau", Post.CHAIR, "S", 1, SINCE, null, "§ 1"));
        assertThat(abolishes("byggau", "KF § 7"))
                .isEqualTo(Outcome.refused(RegisterRefusal.ORGAN_HAS_POSTS, "Organet byggau"));
        register.release(alva, "byggau", END, "KF § 6");
        assertThat(abolishes("byggau", "KF § 7")).isInstanceOf(Granted.class);
    }
}
