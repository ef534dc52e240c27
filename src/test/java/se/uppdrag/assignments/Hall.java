package se.uppdrag.assignments;

import static se.uppdrag.PageChecks.as;
import static se.uppdrag.PageChecks.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.uppdrag.PageChecks;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// A small municipality with an assembly of five, an executive committee of seven, a committee and
/// auditors, and the words tests use of it.
public final class Hall {

    public static final LocalDate SINCE = LocalDate.of(2022, 10, 15);

    public record Answer(int status, String location, String body) {

        public Document shown() {
            return page(body);
        }
    }

    private final MockMvc web;
    private final Register register;
    public final PersonId secretary = PageChecks.somebody();

    public Hall(MockMvc web, Register register) {
        this.web = web;
        this.register = register;
    }

    public void found() {
        register.found(new Party("S", "Socialdemokraterna", "#aa0000", "#ff8888", 1));
        register.found(new Party("M", "Moderaterna", "#0000aa", "#8888ff", 2));
        organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, 5, null);
        organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, 7, null);
        organ("bygg", "Byggnadsnämnden", Organ.Kind.COMMITTEE, 3, null);
        organ("ksau", "Kommunstyrelsens arbetsutskott", Organ.Kind.SUBCOMMITTEE, 3, "ks");
        organ("revisionen", "Kommunrevisionen", Organ.Kind.AUDIT, 5, null);
        register.enter(new Person(secretary, "Mira", "Lund", null));
        register.employ(secretary, Role.SECRETARY, null, SINCE);
    }

    private void organ(
            String slug, String name, Organ.Kind kind, int seats, @Nullable String parent) {
        register.found(new Organ(slug, name, kind, "KS", seats, parent), SINCE, "kommunallagen");
    }

    public PersonId sits(String name, String organ, Post post, String party, int position) {
        var id = PageChecks.somebody();
        register.enter(
                new Person(
                        id,
                        name.substring(0, name.lastIndexOf(' ')),
                        name.substring(name.lastIndexOf(' ') + 1),
                        null));
        sits(id, name, organ, post, party, position);
        return id;
    }

    public void sits(
            PersonId id, String name, String organ, Post post, String party, int position) {
        register.appoint(
                new Membership(id, name, organ, post, party, position, SINCE, null, "val 2022"));
    }

    public Answer reads(PersonId who, String address) throws Exception {
        return ask(MockMvcRequestBuilders.get(address).with(as(who)));
    }

    public Answer reads(String address) throws Exception {
        return ask(MockMvcRequestBuilders.get(address));
    }

    public Answer sends(PersonId who, String address, String... fields) throws Exception {
        var request =
                MockMvcRequestBuilders.post(address)
                        .param("kommando", UUID.randomUUID().toString())
                        .with(as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return ask(request);
    }

    private Answer ask(MockHttpServletRequestBuilder request) throws Exception {
        var response = web.perform(request).andReturn().getResponse();
        var location = response.getRedirectedUrl();
        return new Answer(
                response.getStatus(),
                location == null ? "" : location,
                response.getContentAsString(StandardCharsets.UTF_8));
    }
}
