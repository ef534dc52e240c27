package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// A town with an assembly of three parties and a security network, and those who use it through
/// its pages.
@TestComponent
class SafetyTown {

    static final LocalDate START = LocalDate.of(2022, 10, 15);
    static final String PASSPHRASE = "hund lampa torsdag kvist";

    @Autowired MockMvc web;
    @Autowired TestClock clock;
    @Autowired Register register;
    @Autowired Network network;
    @Autowired Keys keys;
    @Autowired Reports reports;
    @Autowired Keyring keyring;
    @Autowired Vault vault;

    final PersonId administrator = PageChecks.somebody();
    final List<PersonId> officials =
            List.of(PageChecks.somebody(), PageChecks.somebody(), PageChecks.somebody());
    final Map<String, PersonId> representatives =
            Map.of(
                    "X", PageChecks.somebody(),
                    "Y", PageChecks.somebody(),
                    "Z", PageChecks.somebody());
    final PersonId member = PageChecks.somebody();
    private final Map<PersonId, Cookie> tickets = new HashMap<>();

    /// The address requests come from; empty for the usual one.
    String from = "";

    void found() {
        found("2026-02-02");
    }

    void found(String day) {
        clock.set(day, "08.00");
        register.found(
                new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 5, null),
                START,
                "kommunallagen");
        int seat = 0;
        for (var party : List.of("X", "Y", "Z")) {
            register.found(new Party(party, party + "-partiet", "#c8102e", "#ff8a96", ++seat));
            elected(representatives.get(party), "Ombud " + party, party, seat);
        }
        elected(member, "Alva Berg", "X", 4);
        register.enter(new Person(administrator, "Maja", "Al", null));
        register.employ(administrator, Role.ADMINISTRATOR, null, START);
        int number = 0;
        for (var one : officials) {
            register.enter(new Person(one, "Tjänst", "Nummer" + ++number, null));
            granted(network.appoint(one, "0322-61 60 0" + number, "", "beslut"));
        }
        representatives.forEach(
                (party, one) -> granted(network.represent(one, party, "", "", "anmälan")));
    }

    void elected(@Nullable PersonId id, String name, String party, int seat) {
        var person = Objects.requireNonNull(id);
        register.enter(new Person(person, name.split(" ")[0], name.split(" ")[1], null));
        register.appoint(
                new Membership(person, name, "kf", Post.MEMBER, party, seat, START, null, "val"));
    }

    /// Everybody in the network makes a key and opens it once, so that all are entrusted.
    void keys() {
        for (int round = 0; round < 2; round++) {
            for (var one : everybody()) {
                if (round == 0) {
                    granted(keys.make(one, PASSPHRASE));
                } else {
                    granted(keys.open(one, PASSPHRASE));
                }
            }
        }
    }

    Set<PersonId> everybody() {
        var all = new LinkedHashSet<>(officials);
        all.addAll(representatives.values());
        return all;
    }

    static <T> T granted(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Granted.class);
        return ((Granted<T>) outcome).value();
    }

    /// Who reads unless something else is said.
    Set<UUID> threeOfficials() {
        var all = new LinkedHashSet<UUID>();
        officials.forEach(one -> all.add(one.value()));
        return all;
    }

    Reports.Receipt tells(String what, Set<UUID> readers) {
        var receipt =
                granted(
                        reports.file(
                                new Report(
                                        Map.of("vad", what, "uppdrag", "ja"),
                                        "Alva Berg",
                                        "X",
                                        readers)));
        reports.spread();
        return receipt;
    }

    /// Opens her key through the page and keeps the ticket.
    void unlocks(PersonId who) throws Exception {
        var answer = sends(who, "/trygghet/nyckel/oppna", "losenmening", PASSPHRASE);
        assertThat(answer.getStatus()).isEqualTo(303);
        tickets.put(who, Objects.requireNonNull(answer.getCookie(Ticket.COOKIE)));
    }

    PersonId representative(String party) {
        return Objects.requireNonNull(representatives.get(party));
    }

    void borrows(PersonId who, PersonId from) {
        tickets.put(who, ticket(from));
    }

    Cookie ticket(PersonId who) {
        return Objects.requireNonNull(tickets.get(who));
    }

    MockHttpServletResponse sends(@Nullable PersonId who, String address, String... fields)
            throws Exception {
        var request = post(address).param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(who, request);
    }

    MockHttpServletResponse gets(@Nullable PersonId who, String address) throws Exception {
        return answer(who, get(address));
    }

    Document page(@Nullable PersonId who, String address) throws Exception {
        var answer = gets(who, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    MockHttpServletResponse answer(@Nullable PersonId who, MockHttpServletRequestBuilder request)
            throws Exception {
        if (who == null) {
            request.with(SecurityMockMvcRequestPostProcessors.csrf());
        } else {
            request.with(as(who));
            if (tickets.containsKey(who)) {
                request.cookie(tickets.get(who));
            }
        }
        if (!from.isEmpty()) {
            var address = from;
            request.with(one -> {
                one.setRemoteAddr(address);
                return one;
            });
        }
        return web.perform(request).andReturn().getResponse();
    }
}
