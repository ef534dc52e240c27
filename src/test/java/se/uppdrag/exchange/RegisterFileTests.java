package se.uppdrag.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Organs;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.PersonDetails.Sex;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Substitutes;
import se.uppdrag.register.Terms;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("The whole register as a file, out and in again")
class RegisterFileTests {

    static final LocalDate SINCE = LocalDate.of(2022, 10, 15);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    static final UUID NOBODY = new UUID(0, 7);

    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    @Autowired Register register;
    @Autowired Persons persons;
    @Autowired Terms terms;
    @Autowired Titles titles;
    @Autowired Substitutes substitutes;
    @Autowired Organs organs;
    @Autowired RegisterCopy copies;
    @Autowired RegisterRestore restoring;

    final PersonId administrator = PageChecks.somebody();
    final PersonId alva = PageChecks.somebody();
    final PersonId bo = PageChecks.somebody();

    void aRegister() {
        register.found(new Party("S", "Socialdemokraterna", "#aa0000", "#ff8888", 1));
        register.found(new Party("M", "Moderaterna", "#0000aa", "#8888ff", 2));
        register.found(
                new Organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS", 7, null),
                SINCE,
                "KF § 1");
        register.found(
                new Organ("au", "Arbetsutskottet", Organ.Kind.SUBCOMMITTEE, "KS", 3, "ks"),
                SINCE,
                "KS § 1");
        register.decideRule("ks", "verifiers", "1", SINCE, "Reglemente");
        register.enter(new Person(administrator, "Mira", "Lund", null));
        register.employ(administrator, Role.ADMINISTRATOR, null, SINCE);
        register.enter(new Person(alva, "Alva", "Berg", "alva@exempel.se"));
        register.enter(new Person(bo, "Bo", "Ek", "bo@exempel.se"));
        persons.change(
                new PersonDetails(
                        alva,
                        "Alva",
                        "Berg",
                        "alva@exempel.se",
                        "070-1",
                        1980,
                        Sex.WOMAN,
                        Protection.NONE,
                        SINCE,
                        null));
        register.appoint(
                new Membership(
                        alva,
                        "",
                        "ks",
                        Post.CHAIR,
                        "S",
                        1,
                        SINCE,
                        null,
                        "KF § 2",
                        "Röda",
                        null,
                        null,
                        null));
        register.appoint(new Membership(bo, "", "ks", Post.MEMBER, "M", 2, SINCE, null, "KF § 2"));
        terms.leave(bo, "ks", LocalDate.of(2024, 5, 1), Departure.RESIGNED, "KF § 30");
        register.appoint(
                new Membership(
                        bo,
                        "",
                        "au",
                        Post.ALTERNATE,
                        "M",
                        1,
                        SINCE,
                        TODAY,
                        "KS § 3",
                        null,
                        null,
                        null,
                        alva));
        titles.give(new Title(bo, "", "ks", "oppositionsråd", 60, SINCE, SINCE, null, "KF § 2"));
        organs.resize(register.organ("ks").orElseThrow(), 9, LocalDate.of(2027, 1, 1), "KF § 44");
        substitutes.name("ks", alva, List.of(bo), SINCE, "Länsstyrelsen");
        persons.affiliate(bo, "S", LocalDate.of(2025, 1, 1), "Anmält");
        persons.appoint(
                new Appointment(
                        bo,
                        "",
                        Appointment.Kind.POLITICAL_SECRETARY,
                        null,
                        "S",
                        SINCE,
                        LocalDate.of(2027, 1, 1),
                        "KS § 8"));
    }

    void emptied() {
        for (var table :
                new String[] {
                    "affiliation",
                    "appointment",
                    "membership",
                    "function",
                    "house_rule",
                    "title",
                    "substitute",
                    "seat_number"
                }) {
            jdbc.sql("delete from register." + table).update();
        }
        jdbc.sql("delete from register.person").update();
        jdbc.sql("delete from register.organ where parent is not null").update();
        jdbc.sql("delete from register.organ").update();
        jdbc.sql("delete from register.party").update();
    }

    @Test
    void what_goes_out_comes_in_again_and_is_the_same() throws Exception {
        aRegister();
        var out = copies.whole(TODAY).written();
        assertThat(out).contains("oppositionsråd", "\"percent\" : 60", "\"member_id\"", "KF § 44");
        emptied();
        assertThat(copies.whole(TODAY).persons()).isEmpty();

        var read =
                RegisterFile.read(new ByteArrayInputStream(out.getBytes(StandardCharsets.UTF_8)));
        assertThat(restoring.restore(read)).isInstanceOf(Granted.class);
        assertThat(copies.whole(TODAY).written()).isEqualTo(out);
        assertThat(register.memberships(bo))
                .extracting(Membership::toDate)
                .contains(LocalDate.of(2024, 5, 1), TODAY);
    }

    @Test
    void a_register_is_never_laid_upon_another() {
        aRegister();
        assertThat(restoring.restore(copies.whole(TODAY)))
                .isEqualTo(Outcome.refused(ExchangeRefusal.REGISTER_IS_NOT_EMPTY));
    }

    static void isRefused(String json, String words) {
        assertThatThrownBy(() ->
                        RegisterFile.read(
                                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class,
                        told -> assertThat(told.in("registret.json")).contains(words));
    }

    @Test
    void a_file_that_is_not_ours_is_refused_with_its_place() {
        aRegister();
        var out = copies.whole(TODAY).written();
        isRefused("{", "rad");
        isRefused("[]", "inte ett register");
        isRefused(out.replace(RegisterFile.FORMAT, "annat"), "väntades");
        isRefused(out.replace("\"CHAIR\"", "\"KUNG\""), "rad");
        isRefused(
                out.replaceFirst("\"organization_id\" : \"ks\"", "\"organization_id\" : \"xx\""),
                "memberships nr");
        isRefused(
                out.replaceFirst(
                        "\"member_id\" : \"[^\"]*\"", "\"member_id\" : \"" + NOBODY + "\""),
                "substitutes nr 1, member_id");
    }

    MockHttpServletResponse reads(String address) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse();
    }

    @Test
    void the_public_file_has_no_confidences_and_no_hidden_names() throws Exception {
        aRegister();
        for (var address : new String[] {"/ledamoter.json", "/ledamoter.csv"}) {
            var body = reads(address).getContentAsString(StandardCharsets.UTF_8);
            assertThat(body)
                    .as(address)
                    .contains("Alva Berg", "alva@exempel.se", "Bo Ek")
                    .doesNotContain(
                            "1980", "070-1", "bo@exempel.se", "Mira Lund", "WOMAN", "RESIGNED");
        }
        persons.change(persons.details(alva).orElseThrow().protectedAs(Protection.NAME));
        for (var address : new String[] {"/ledamoter.json", "/ledamoter.csv"}) {
            assertThat(reads(address).getContentAsString(StandardCharsets.UTF_8))
                    .as(address)
                    .contains("Skyddade personuppgifter")
                    .doesNotContain("Alva", "alva@exempel.se");
        }
    }

    @Test
    void only_the_administrator_has_the_whole_of_it() throws Exception {
        aRegister();
        var address = "/administration/register/filer/registret.json";
        assertThat(
                        web.perform(
                                        MockMvcRequestBuilders.get(address)
                                                .with(PageChecks.as(administrator)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                .contains("1980", "070-1");
        assertThat(
                        web.perform(MockMvcRequestBuilders.get(address).with(PageChecks.as(alva)))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
        var refused =
                web.perform(
                                MockMvcRequestBuilders.multipart("/administration/register/filer")
                                        .file(
                                                new MockMultipartFile(
                                                        "fil",
                                                        "registret.json",
                                                        "application/json",
                                                        copies.whole(TODAY)
                                                                .written()
                                                                .getBytes(StandardCharsets.UTF_8)))
                                        .with(PageChecks.as(administrator)))
                        .andReturn()
                        .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("innehåller redan");
    }

    @Test
    void a_spreadsheet_takes_nothing_for_a_formula() {
        assertThat(RegisterCsv.field("=1+1")).isEqualTo("'=1+1");
        assertThat(RegisterCsv.field("Ek; \"Bo\"")).isEqualTo("\"Ek; \"\"Bo\"\"\"");
        assertThat(RegisterCsv.field("KF § 2")).isEqualTo("KF § 2");
        assertThat(RegisterCsv.field(null)).isEmpty();
    }
}
