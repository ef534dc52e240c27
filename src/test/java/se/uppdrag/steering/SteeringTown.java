package se.uppdrag.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// A small municipality that steers: an assembly, an executive committee, a social committee with a
/// chair, a head and a secretary, and a company.
class SteeringTown {

    static final LocalDate START = LocalDate.of(2022, 10, 15);

    final TestClock clock;
    private final MockMvc web;
    private final Register register;
    private final Persons persons;

    final PersonId chair = PageChecks.somebody();
    final PersonId member = PageChecks.somebody();
    final PersonId secretary = PageChecks.somebody();
    final PersonId head = PageChecks.somebody();
    final PersonId leader = PageChecks.somebody();
    final PersonId director = PageChecks.somebody();
    final PersonId clerk = PageChecks.somebody();
    final PersonId auditor = PageChecks.somebody();
    private final Map<PersonId, Cookie> tickets = new HashMap<>();
    private boolean founded;

    SteeringTown(TestClock clock, MockMvc web, Register register, Persons persons) {
        this.clock = clock;
        this.web = web;
        this.register = register;
        this.persons = persons;
    }

    /// Once for each database.
    void found() {
        if (founded) {
            return;
        }
        founded = true;
        clock.set("2025-01-02", "08.00");
        organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS");
        organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS");
        organ("sn", "Socialnämnden", Organ.Kind.COMMITTEE, "SN");
        organ("bun", "Barn- och ungdomsnämnden", Organ.Kind.COMMITTEE, "BUN");
        organ("rev", "Kommunrevisionen", Organ.Kind.AUDIT, "REV");
        organ("bostad", "Bostadsbolaget AB", Organ.Kind.COMPANY, "KS");
        member(chair, "Alva Berg", "sn", Post.CHAIR, 1);
        member(member, "Bo Ek", "sn", Post.MEMBER, 2);
        member(leader, "Lena Ås", "ks", Post.CHAIR, 1);
        person(secretary, "Nils Ask");
        register.employ(secretary, Role.SECRETARY, "sn", START);
        member(auditor, "Ada Alm", "rev", Post.CHAIR, 1);
        person(clerk, "Klara Ek");
        register.employ(clerk, Role.SECRETARY, "kf", START);
        person(head, "Hedda Ro");
        appoint(head, "Hedda Ro", Appointment.Kind.HEAD, "sn");
        person(director, "Dag Dal");
        appoint(director, "Dag Dal", Appointment.Kind.DIRECTOR, null);
    }

    private void organ(String slug, String name, Organ.Kind kind, String authority) {
        register.found(new Organ(slug, name, kind, authority, 5, null), START, "kommunallagen");
    }

    private void member(PersonId id, String name, String organ, Post post, int seat) {
        person(id, name);
        register.appoint(
                new Membership(id, name, organ, post, null, seat, START, null, "val 2022"));
    }

    private void person(PersonId id, String name) {
        register.enter(new Person(id, name.split(" ")[0], name.split(" ")[1], null));
    }

    private void appoint(PersonId id, String name, Appointment.Kind kind, @Nullable String organ) {
        persons.appoint(new Appointment(id, name, kind, organ, null, START, null, "anställning"));
    }

    /// An auditor makes her key and opens it; the browser keeps its ticket.
    void opens(PersonId who, String passphrase) throws Exception {
        var here = "/revision/arbetsrum/nyckel";
        does(who, here + "/skapa", "losenmening", passphrase, "igen", passphrase);
        opensAgain(who, passphrase);
    }

    /// A key is closed after a while without work.
    void opensAgain(PersonId who, String passphrase) throws Exception {
        var opened = sends(who, "/revision/arbetsrum/nyckel/oppna", "losenmening", passphrase);
        assertThat(opened.getStatus()).isEqualTo(303);
        tickets.put(who, opened.getCookies()[0]);
    }

    private MockHttpServletRequestBuilder by(PersonId who, MockHttpServletRequestBuilder request) {
        var ticket = tickets.get(who);
        return (ticket == null ? request : request.cookie(ticket)).with(as(who));
    }

    MockHttpServletResponse sends(PersonId who, String address, String... fields) throws Exception {
        var request = by(who, post(address)).param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    MockHttpServletResponse sendsFile(
            PersonId who, String address, String field, byte[] bytes, String... fields)
            throws Exception {
        var request =
                multipart(address)
                        .file(new MockMultipartFile(field, "fil.csv", "text/csv", bytes))
                        .with(as(who))
                        .param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    /// It is done, and leads on.
    String does(PersonId who, String address, String... fields) throws Exception {
        var answer = sends(who, address, fields);
        assertThat(answer.getStatus())
                .as(address + " " + (answer.getStatus() == 422 ? text(answer) : ""))
                .isEqualTo(303);
        return String.valueOf(answer.getRedirectedUrl());
    }

    /// It is not done, and the page says why.
    Document refuses(PersonId who, String address, String... fields) throws Exception {
        var answer = sends(who, address, fields);
        assertThat(answer.getStatus()).as(address).isEqualTo(422);
        return page(answer);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return page(answer).select(".ds-alert, .ds-validation-message").text();
    }

    Document page(PersonId who, String address) throws Exception {
        return page(web.perform(by(who, get(address))).andReturn().getResponse());
    }

    /// As anybody sees it.
    Document page(String address) throws Exception {
        var answer = web.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return page(answer);
    }

    static Document page(MockHttpServletResponse answer) throws Exception {
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    MockHttpServletResponse asks(@Nullable PersonId who, String address) throws Exception {
        var request = get(address);
        return web.perform(who == null ? request : request.with(as(who))).andReturn().getResponse();
    }

    static void isRefused(Outcome<?> outcome, SteeringRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    static <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Granted<T>(var value, _) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError(refused.toString());
        };
    }
}
