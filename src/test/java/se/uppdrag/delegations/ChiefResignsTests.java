package se.uppdrag.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.learning.Training;
import se.uppdrag.learning.Trainings;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

@SpringBootTest(properties = "uppdrag.test=delegations")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@DisplayName("The chief resigns – 43 tasks in one committee, and who had them on any day")
@Proves({"AM-1", "AM-4"})
class ChiefResignsTests {

    static final LocalDate START = LocalDate.of(2023, 1, 1);
    static final String REPLACED = "Ersatt av ett senare brev";
    static final String REGISTERED = "Genomförandet finns registrerat här.";
    static final List<String> UNITS = List.of("Hemtjänsten", "Barn och unga", "Boendet Linden");

    @Autowired MockMvc web;
    @Autowired TestClock clock;
    @Autowired Register register;
    @Autowired WorkEnvironment work;
    @Autowired Units units;
    @Autowired Trainings trainings;
    @Autowired Persons persons;
    @Autowired JdbcClient jdbc;

    final PersonId secretary = PageChecks.somebody();
    final PersonId chair = PageChecks.somebody();

    MockHttpServletResponse sends(PersonId who, String address, String... fields) throws Exception {
        var request = post(address).with(as(who)).param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    String done(PersonId who, String address, String... fields) throws Exception {
        var answer = sends(who, address, fields);
        assertThat(answer.getStatus())
                .as(address + answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(303);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    Document page(PersonId who, String address) throws Exception {
        var answer = web.perform(get(address).with(as(who))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    void found() {
        clock.set("2026-02-02", "08.00");
        if (register.organ("kf").isEmpty()) {
            register.found(
                    new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 3, null),
                    START,
                    "kommunallagen");
        }
        register.found(
                new Organ("sn", "Socialnämnden", Organ.Kind.COMMITTEE, "SN", 3, null), START, "KF");
        register.enter(new Person(secretary, "Nils", "Ask", null));
        register.employ(secretary, Role.SECRETARY, null, START);
        register.enter(new Person(chair, "Alva", "Berg", null));
        register.appoint(
                new Membership(
                        chair, "Alva Berg", "sn", Post.CHAIR, null, 1, START, null, "KF § 1"));
    }

    PersonId appointed(String given, String unit, String from) throws Exception {
        done(
                secretary,
                "/arbetsmiljo/sn/enheter/anstalld",
                "fornamn",
                given,
                "efternamn",
                "Chefsson",
                "titel",
                "Chef",
                "i",
                unit,
                "chef",
                "ja",
                "fran",
                from);
        return units.postings().stream()
                .filter(one -> one.name().startsWith(given))
                .findFirst()
                .orElseThrow()
                .person();
    }

    String given(PersonId by, String to, boolean onward, String decision, String... more)
            throws Exception {
        var fields =
                new ArrayList<>(
                        List.of(
                                "till",
                                to,
                                "befogenheter",
                                "Inköp upp till 50 000 kr, stoppa arbete",
                                "resurser",
                                "200 000 kr om året",
                                "kompetens",
                                "Tio år som chef",
                                "kurs",
                                "Arbetsmiljö för chefer",
                                "kursdag",
                                "2025-11-03",
                                "beslut",
                                decision));
        WorkTask.usual(onward).forEach(one -> fields.addAll(List.of("uppgift", one.name())));
        fields.addAll(List.of(more));
        return done(by, "/arbetsmiljo/brev/nytt", fields.toArray(String[]::new));
    }

    @Test
    void from_the_first_letter_to_the_second_chief() throws Exception {
        found();
        var rut = theChainIsMade();
        everythingIsInOrder(rut);
        aFinishedTrainingShowsTheCompetence(rut);
        theChiefLeaves(rut);
        anotherTakesOver(rut);
        aTaskIsGivenBack();
        theRegisterSaysThatSheLeaves();
        theOrganisationIsKept();
        anothersUnitIsNotClosedFromHere();
        andNothingOfItCanBeRewritten();
    }

    /// Whoever keeps the units of one committee does nothing with another's.
    private void anothersUnitIsNotClosedFromHere() throws Exception {
        register.found(
                new Organ("bn", "Byggnadsnämnden", Organ.Kind.COMMITTEE, "BN", 3, null),
                START,
                "KF");
        var units = work.today().units();
        var own =
                units.values().stream()
                        .filter(one -> one.organ().equals("sn"))
                        .findFirst()
                        .orElseThrow();
        var answer =
                sends(
                        secretary,
                        "/arbetsmiljo/bn/enheter/stang",
                        "stang",
                        own.slug(),
                        "stang-fran",
                        "2026-12-01");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(work.today().units()).isEqualTo(units);
    }

    private PersonId theChainIsMade() throws Exception {
        assertThat(sends(chair, "/arbetsmiljo/sn/enheter").getStatus()).isEqualTo(403);
        assertThat(page(chair, "/arbetsmiljo").text()).contains("Nej, något saknas");
        done(
                secretary,
                "/arbetsmiljo/sn/enheter",
                "enhet",
                "Socialförvaltningen",
                "under",
                "",
                "enhet-fran",
                "2026-02-01");
        for (var unit : UNITS) {
            done(
                    secretary,
                    "/arbetsmiljo/sn/enheter",
                    "enhet",
                    unit,
                    "under",
                    "socialforvaltningen",
                    "enhet-fran",
                    "2026-02-01");
        }
        var rut = appointed("Rut", "socialforvaltningen", "2026-02-01");
        var mandate = given(secretary, "sn", false, "KF 2026-01-28 § 4");
        assertThat(sends(secretary, mandate + "/tag-emot").getStatus()).isEqualTo(422);
        done(secretary, mandate + "/tag-emot", "skal", "SN 2026-02-02 § 7");
        var chief = given(secretary, "socialforvaltningen", false, "SN 2026-02-02 § 8");
        assertThat(sends(chair, chief + "/tag-emot").getStatus()).isEqualTo(403);
        assertThat(page(rut, "/start").text()).contains("Ta emot arbetsmiljöuppgifter");
        done(rut, chief + "/tag-emot");
        assertThat(sends(rut, chief + "/tag-emot").getStatus()).isEqualTo(422);
        for (var unit : UNITS) {
            var slug = Units.slug(unit);
            var head = appointed(unit.substring(0, 3), slug, "2026-02-01");
            done(head, given(rut, slug, true, "") + "/tag-emot");
        }
        done(
                secretary,
                "/arbetsmiljo/sn/enheter/uppfoljning",
                "uppfoljd",
                "2026-02-02",
                "beslut",
                "SN § 9",
                "resultat",
                "Allt är nytt.",
                "atgarder",
                "");
        return rut;
    }

    private void everythingIsInOrder(PersonId rut) throws Exception {
        var seen = page(chair, "/arbetsmiljo/sn");
        assertThat(seen.text()).contains("Ja, den stämmer", "Rut Chefsson", "Hemtjänsten");
        assertThat(work.today().count("sn", true)).isEqualTo(43);
        assertThat(page(chair, "/start").text()).doesNotContain("att åtgärda");
        assertThat(page(rut, "/arbetsmiljo/mina").text()).contains("13 uppgifter", "Mottagen");
        var letter = page(rut, "/arbetsmiljo/mina").select("a[href^=/arbetsmiljo/brev/]");
        var pdf =
                web.perform(get(letter.attr("href") + ".pdf").with(as(rut)))
                        .andReturn()
                        .getResponse();
        assertThat(VeraPdf.faults(pdf.getContentAsByteArray())).isEmpty();
    }

    /// What was only typed is taken for what it is; what she has gone through here is said to be
    /// registered, and of one who did not come it is not.
    private void aFinishedTrainingShowsTheCompetence(PersonId rut) throws Exception {
        var typed =
                page(rut, "/arbetsmiljo/mina").select("a[href^=/arbetsmiljo/brev/]").attr("href");
        assertThat(page(rut, typed).text())
                .contains("Arbetsmiljö för chefer")
                .doesNotContain(REGISTERED);
        var day = LocalDate.of(2026, 2, 10);
        var training =
                new Training(
                        UUID.randomUUID(),
                        "Leda arbetsmiljöarbetet",
                        "En eftermiddag.",
                        "Kansliet",
                        day,
                        LocalTime.of(13, 0),
                        LocalTime.of(16, 0),
                        "Rådhuset",
                        "",
                        10,
                        null,
                        false,
                        false,
                        1);
        trainings.plan(training, secretary);
        trainings.enrol(training, person("Hem"));
        trainings.enrol(training, person("Bar"));
        clock.set("2026-02-10", "17.00");
        trainings.attended(training, trainings.came(training.id(), 1));
        var finished = day + " Leda arbetsmiljöarbetet";
        var offered = "option[value='" + finished + "']";
        assertThat(page(rut, "/arbetsmiljo/brev/nytt?till=hemtjansten").select(offered))
                .isNotEmpty();
        assertThat(page(rut, "/arbetsmiljo/brev/nytt?till=barn-och-unga").select(offered))
                .isEmpty();
        var came = given(rut, "hemtjansten", true, "", "genomford", finished);
        var stayed = given(rut, "barn-och-unga", true, "", "genomford", finished);
        done(person("Hem"), came + "/tag-emot");
        done(person("Bar"), stayed + "/tag-emot");
        assertThat(page(rut, came).text()).contains("Leda arbetsmiljöarbetet", REGISTERED);
        assertThat(page(rut, stayed).text())
                .contains("Leda arbetsmiljöarbetet")
                .doesNotContain(REGISTERED);
        assertThat(work.today().count("sn", true)).isEqualTo(43);
    }

    private PersonId person(String name) {
        return units.postings().stream()
                .filter(one -> one.name().startsWith(name))
                .findFirst()
                .orElseThrow()
                .person();
    }

    private void theChiefLeaves(PersonId rut) throws Exception {
        var posting =
                units.postings().stream()
                        .filter(one -> one.person().equals(rut))
                        .findFirst()
                        .orElseThrow();
        done(
                secretary,
                "/arbetsmiljo/sn/enheter/slutar",
                "anstallning",
                posting.id().toString(),
                "slutar",
                "2026-06-01");
        clock.set("2026-05-31", "23.59");
        assertThat(page(chair, "/arbetsmiljo/sn").text()).contains("Ja, den stämmer");
        clock.set("2026-06-01", "00.00");
        var seen = page(chair, "/arbetsmiljo/sn").text();
        assertThat(seen)
                .contains(
                        "Nej, något saknas",
                        "Rut Chefsson har lämnat Socialförvaltningen. 13 uppgifter",
                        "Chef saknas");
        var now = work.today();
        assertThat(now.count("sn", false)).as("every broken link").isEqualTo(43);
        assertThat(now.holder("socialforvaltningen", WorkTask.MEASURES).node()).isEqualTo("sn");
        for (var told : Stream.of(chair, secretary).toList()) {
            assertThat(page(told, "/start").text())
                    .contains("Arbetsmiljöuppgifter i Socialnämnden");
        }
        assertThat(page(chair, "/arbetsmiljo/sn?den=2026-05-31").text())
                .contains("Ja, den stämmer", "Ligger hos Rut Chefsson");
    }

    private void anotherTakesOver(PersonId rut) throws Exception {
        clock.set("2026-06-15", "09.00");
        var twice =
                sends(
                        secretary,
                        "/arbetsmiljo/sn/enheter/anstalld",
                        "person",
                        rut.value().toString(),
                        "titel",
                        "",
                        "i",
                        "ingen",
                        "fran",
                        "snart");
        assertThat(twice.getStatus()).isEqualTo(422);
        var sven = appointed("Sven", "socialforvaltningen", "2026-06-15");
        assertThat(page(secretary, "/arbetsmiljo/sn").text())
                .contains("Sven Chefsson, Socialförvaltningen, har inte fått några uppgifter");
        var letter = given(secretary, "socialforvaltningen", false, "SN 2026-06-15 § 40");
        done(sven, letter + "/tag-emot");
        for (var one : lettersOf(sven)) {
            done(sven, one + "/ga-igenom");
        }
        assertThat(page(chair, "/arbetsmiljo/sn").text()).contains("Ja, den stämmer");
        assertThat(page(chair, "/mitt-uppdrag").text())
                .contains("Arbetsmiljöuppgifter", "Ja, den stämmer");
        assertThat(names("2026-05-31")).containsOnly("Rut Chefsson");
        assertThat(names("2026-06-01")).containsOnly("");
        assertThat(names("2026-06-15")).containsOnly("Sven Chefsson");
    }

    /// Those of her letters that no later one has taken the place of.
    private List<String> lettersOf(PersonId who) throws Exception {
        return page(who, "/arbetsmiljo/mina").select("[aria-labelledby=givna] tr").stream()
                .filter(one -> !one.text().contains(REPLACED))
                .flatMap(one -> one.select("a").eachAttr("href").stream())
                .toList();
    }

    private List<String> names(String day) {
        var picture = work.chain().on(LocalDate.parse(day));
        return Arrays.stream(WorkTask.values())
                .map(task -> picture.holder("socialforvaltningen", task).name())
                .toList();
    }

    private void aTaskIsGivenBack() throws Exception {
        var head =
                units.postings().stream()
                        .filter(one -> one.unit().equals("hemtjansten"))
                        .findFirst()
                        .orElseThrow()
                        .person();
        var letter = page(head, "/arbetsmiljo/mina").select("td a, th a").attr("href");
        assertThat(sends(chair, letter + "/aterlamna").getStatus()).isEqualTo(403);
        done(head, letter + "/aterlamna", "uppgift", "THREATS", "skal", "Det saknas larm.");
        assertThat(page(head, letter).text()).contains("Det saknas larm.", "Återlämnad");
        assertThat(page(chair, "/arbetsmiljo/sn").text())
                .contains("har lämnat tillbaka en uppgift");
        done(head, letter + "/aterlamna");
        assertThat(sends(head, letter + "/aterlamna").getStatus())
                .as("a return is never refused")
                .isEqualTo(303);
        var id = UUID.fromString(letter.substring(letter.lastIndexOf('/') + 1));
        assertThat(work.withdraw(id, null, "", head))
                .isEqualTo(new Refused<>(DelegationsRefusal.LETTER_IS_NOT_OPEN, List.of()));
    }

    private void theRegisterSaysThatSheLeaves() {
        var sven = work.today().manager("socialforvaltningen").orElseThrow();
        var leaves = LocalDate.of(2026, 9, 1);
        persons.appoint(
                new Appointment(
                        sven.person(),
                        sven.name(),
                        Appointment.Kind.HEAD,
                        "sn",
                        null,
                        LocalDate.of(2026, 6, 15),
                        leaves,
                        "SN § 50"));
        assertThat(work.chain().on(leaves.minusDays(1)).manager("socialforvaltningen")).isPresent();
        assertThat(work.chain().on(leaves).manager("socialforvaltningen")).isEmpty();
        assertThat(work.chain().on(leaves).holder("socialforvaltningen", WorkTask.SOCIAL).node())
                .isEqualTo("sn");
    }

    private void theOrganisationIsKept() throws Exception {
        var day = LocalDate.of(2026, 7, 1);
        refused(
                units.open("Hemtjänsten", "sn", null, day, secretary),
                DelegationsRefusal.UNIT_IS_KNOWN);
        refused(
                units.change(
                        new Unit("socialforvaltningen", "S", "sn", "hemtjansten", day, false),
                        secretary),
                DelegationsRefusal.UNIT_WOULD_BE_ITS_OWN_HEAD);
        refused(
                units.change(
                        new Unit("socialforvaltningen", "S", "sn", null, day, true), secretary),
                DelegationsRefusal.UNIT_HAS_UNITS);
        refused(
                units.appoint("hemtjansten", chair, "Chef", true, day),
                DelegationsRefusal.UNIT_HAS_A_MANAGER);
        var rut = units.postings().stream().filter(one -> one.toDate() != null).findFirst();
        refused(units.leave(rut.orElseThrow().id(), day), DelegationsRefusal.POSTING_HAS_ENDED);
        refused(
                work.followUp(
                        new FollowUp("sn", LocalDate.of(2026, 2, 2), "§", "x", ""), secretary),
                DelegationsRefusal.FOLLOW_UP_IS_MADE);
        done(
                secretary,
                "/arbetsmiljo/sn/enheter/stang",
                "stang",
                "boendet-linden",
                "stang-fran",
                "2026-06-20");
        assertThat(page(secretary, "/arbetsmiljo/sn/enheter").text()).contains("Boendet Linden");
        assertThat(
                        sends(
                                        secretary,
                                        "/arbetsmiljo/sn/enheter/andra",
                                        "andra",
                                        "socialforvaltningen",
                                        "nytt-namn",
                                        "Socialförvaltningen",
                                        "andra-under",
                                        "hemtjansten",
                                        "andra-fran",
                                        "2026-06-20")
                                .getStatus())
                .as("in a circle")
                .isEqualTo(422);
        done(
                secretary,
                "/arbetsmiljo/sn/enheter/andra",
                "andra",
                "barn-och-unga",
                "nytt-namn",
                "Barn, unga och familj",
                "andra-under",
                "socialforvaltningen",
                "andra-fran",
                "2026-06-20");
        clock.set("2026-06-20", "08.00");
        assertThat(page(secretary, "/arbetsmiljo/sn").text())
                .contains("Barn, unga och familj har ändrats. 10 uppgifter");
        assertThat(sends(secretary, "/arbetsmiljo/brev/nytt", "till", "ingenstans").getStatus())
                .isEqualTo(404);
        assertThat(page(secretary, "/arbetsmiljo/sn").text()).doesNotContain("Boendet Linden");
    }

    private static void refused(Object outcome, DelegationsRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private void andNothingOfItCanBeRewritten() {
        for (var change :
                List.of(
                        "update delegations.letter set powers = 'x'",
                        "delete from delegations.letter_event",
                        "update delegations.posting set name = 'x'",
                        "delete from delegations.unit")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
