package se.uppdrag.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.uppdrag.access.Accounts;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.Sittings;

/// A small invented municipality on an evening in November, and the words tests use of it.
@TestConfiguration
@Import(Town.Evening.class)
class Town {

    static final Instant NOW = Instant.parse("2026-11-10T17:30:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    static final LocalDate SINCE = LocalDate.of(2026, 10, 15);

    @TestConfiguration
    static class Evening {

        @Bean
        @Primary
        Clock evening() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    private final Register register;
    private final Meetings meetings;
    private final Accounts accounts;
    private final Sittings sittings;

    Town(Register register, Meetings meetings, Accounts accounts, Sittings sittings) {
        this.register = register;
        this.meetings = meetings;
        this.accounts = accounts;
        this.sittings = sittings;
    }

    void found() {
        register.found(new Party("X", "Exempelpartiet", "#c8102e", "#ff8a96", 1));
        register.found(new Party("Y", "Ytterbypartiet", "#1a5fb4", "#8ab8f0", 2));
        register.found(
                new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 3, null),
                SINCE,
                "kommunallagen");
        register.found(
                new Organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS", 3, null),
                SINCE,
                "kommunallagen");
    }

    SignedIn member(String given, String family, String party, Post post, int position) {
        var who = person(given, family);
        register.appoint(
                new Membership(
                        who.person(),
                        who.name(),
                        "kf",
                        post,
                        party,
                        position,
                        SINCE,
                        null,
                        "Valet 2026"));
        return who;
    }

    SignedIn official(String given, String family, Role role, String organ) {
        var who = person(given, family);
        register.employ(who.person(), role, organ, SINCE);
        return who;
    }

    SignedIn administrator() {
        var who = person("Ada", "Min");
        register.employ(who.person(), Role.ADMINISTRATOR, null, SINCE);
        return who;
    }

    private SignedIn person(String given, String family) {
        var id = new PersonId(UUID.randomUUID());
        register.enter(new Person(id, given, family, null));
        accounts.open(id, given.toLowerCase() + "." + id.value(), given + " " + family, "hemligt");
        return new SignedIn(id.value(), given + " " + family);
    }

    /// A planned meeting with one matter on its agenda.
    Meeting plans(LocalDate on) {
        var meeting =
                meetings.plan(
                        register.organ("kf").orElseThrow(),
                        on,
                        LocalTime.of(18, 0),
                        "Sessionssalen",
                        true);
        meetings.addItem(
                meeting, "Budget", AgendaItem.Kind.ORDINARY, Optional.empty(), "Budgeten antas.");
        return meeting;
    }

    Meeting publishes(LocalDate on) {
        var meeting = plans(on);
        meetings.publish(meeting);
        return meetings.meeting(meeting.id()).orElseThrow();
    }

    /// Everybody named is there and the chair opens.
    void opens(Meeting meeting, SignedIn... present) {
        for (var who : present) {
            sittings.act(meeting, new SittingCommand.Arrive(who.person(), false), null);
        }
        sittings.act(meeting, new SittingCommand.Open(), null);
    }

    static RequestPostProcessor as(SignedIn who) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    static Document page(MvcResult result) throws Exception {
        return Jsoup.parse(
                result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
