package se.uppdrag.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Desk;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Twin;

/// A town with an assembly, a board, a company and three auditors, used through its pages.
@TestComponent
class AuditTown {

    static final String PASSPHRASE = "hund lampa torsdag kvist";
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    @Autowired MockMvc web;
    @Autowired TestClock clock;
    @Autowired Register register;
    @Autowired Desk desk;

    final PersonId ada = PageChecks.somebody();
    final PersonId bo = PageChecks.somebody();
    final PersonId cia = PageChecks.somebody();
    final PersonId expert = PageChecks.somebody();
    final PersonId administrator = PageChecks.somebody();
    final PersonId secretary = PageChecks.somebody();
    final PersonId registrar = PageChecks.somebody();
    final PersonId councillor = PageChecks.somebody();
    private final Map<PersonId, Cookie> tickets = new HashMap<>();

    void found() {
        clock.set("2026-02-02", "08.00");
        organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS");
        organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS");
        organ("bun", "Barn- och ungdomsnämnden", Organ.Kind.COMMITTEE, "BUN");
        organ("rev", "Kommunrevisionen", Organ.Kind.AUDIT, "REV");
        sits(ada, "Ada Ek", "rev", Post.CHAIR, 1);
        sits(bo, "Bo Alm", "rev", Post.MEMBER, 2);
        sits(cia, "Cia Lind", "rev", Post.MEMBER, 3);
        sits(councillor, "Dag Ask", "kf", Post.CHAIR, 1);
        register.appoint(
                new Membership(
                        councillor, "Dag Ask", "bun", Post.CHAIR, null, 1, START, null, "val"));
        employed(expert, "Eva Bok", Role.AUDITOR, null);
        employed(administrator, "Mia Gran", Role.ADMINISTRATOR, null);
        employed(secretary, "Pia Hägg", Role.SECRETARY, "bun");
        employed(registrar, "Rut Lid", Role.REGISTRAR, "bun");
        register.employ(secretary, Role.SECRETARY, "kf", START);
    }

    private void organ(String slug, String name, Organ.Kind kind, String authority) {
        register.found(new Organ(slug, name, kind, authority, 5, null), START, "beslut");
    }

    private void sits(PersonId id, String name, String organ, Post post, int seat) {
        enter(id, name);
        register.appoint(new Membership(id, name, organ, post, null, seat, START, null, "val"));
    }

    private void employed(PersonId id, String name, Role role, @Nullable String organ) {
        enter(id, name);
        register.employ(id, role, organ, START);
    }

    private void enter(PersonId id, String name) {
        register.enter(new Person(id, name.split(" ")[0], name.split(" ")[1], null));
    }

    /// A matter with one document, registered by hand.
    ///
    /// @param provision of a mark; none where nothing is secret
    /// @return its reference
    String registers(
            String organ, String subject, String text, @Nullable String provision, boolean hidden) {
        var matter =
                desk.open(
                        new Desk.Opening(
                                register.organ(organ).orElseThrow(),
                                subject,
                                hidden,
                                new Desk.Handler(null, null, null)),
                        new Desk.Arrived(
                                new Registration(
                                        Registration.Direction.RECEIVED,
                                        "Bygg & Co",
                                        subject,
                                        clock.instant(),
                                        text,
                                        null),
                                provision,
                                new Twin(null, "Skrivelse")),
                        new Clerk(secretary.value(), "Pia Hägg"));
        return matter.dnr() + " 1";
    }

    void makesKey(PersonId who) throws Exception {
        sent(
                who,
                "/revision/arbetsrum/nyckel/skapa",
                "losenmening",
                PASSPHRASE,
                "igen",
                PASSPHRASE);
    }

    void opens(PersonId who) throws Exception {
        var answer = sends(who, "/revision/arbetsrum/nyckel/oppna", "losenmening", PASSPHRASE);
        assertThat(answer.getStatus()).isEqualTo(303);
        tickets.put(who, answer.getCookies()[0]);
    }

    /// A colleague reads the digits on her screen and lets her in.
    void admits(PersonId colleague, PersonId who) throws Exception {
        var digits = page(who, "/revision/arbetsrum/nyckel").select(".num.big").text();
        var shown = page(colleague, "/revision/arbetsrum/nyckel");
        assertThat(shown.select(".num.big").eachText()).contains(digits);
        var form =
                shown.select("section:has(.num.big)").stream()
                        .filter(one -> one.text().contains(digits))
                        .findFirst()
                        .orElseThrow();
        sent(
                colleague,
                "/revision/arbetsrum/nyckel/slapp-in",
                "nyckel",
                form.select("input[name=nyckel]").attr("value"));
    }

    String sent(PersonId who, String address, String... fields) throws Exception {
        var answer = sends(who, address, fields);
        assertThat(answer.getStatus()).as(address).isEqualTo(303);
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    Document refused(PersonId who, String address, String... fields) throws Exception {
        var answer = sends(who, address, fields);
        assertThat(answer.getStatus()).as(address).isEqualTo(422);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    MockHttpServletResponse sends(PersonId who, String address, String... fields) throws Exception {
        var request = post(address).param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(who, request);
    }

    MockHttpServletResponse gets(PersonId who, String address) throws Exception {
        return answer(who, get(address));
    }

    Document page(PersonId who, String address) throws Exception {
        var answer = gets(who, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(PersonId who, MockHttpServletRequestBuilder request)
            throws Exception {
        var ticket = tickets.get(who);
        if (ticket != null) {
            request.cookie(ticket);
        }
        return web.perform(request.with(as(who))).andReturn().getResponse();
    }

    /// What her browser sends with every request to the room.
    Cookie ticket(PersonId who) {
        return Objects.requireNonNull(tickets.get(who));
    }

    /// As anybody sees it, signed in or not.
    String reads(@Nullable PersonId who, String address) throws Exception {
        var request = get(address);
        return web.perform(who == null ? request : request.with(as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    List<PersonId> others() {
        return List.of(administrator, secretary, registrar, councillor);
    }
}
