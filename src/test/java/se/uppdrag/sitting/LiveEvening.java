package se.uppdrag.sitting;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Council;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
/// A council of five in Rådhuset, called to an evening with one item to debate, and the pages it is
/// followed on.
abstract class LiveEvening {

    static final LocalDate START = LocalDate.of(2022, 10, 15);
    static final LocalDate EVENING = LocalDate.of(2099, 11, 25);

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Meetings meetings;
    @Autowired Sittings sittings;

    final List<SignedIn> members = new ArrayList<>();
    SignedIn alternate;
    SignedIn secretary;
    SignedIn stranger;
    Meeting meeting;

    @BeforeEach
    void aCouncilOfFiveIsCalled() {
        register.found(
                new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 5, null),
                START,
                "kommunallagen");
        for (int seat = 1; seat <= 5; seat++) {
            members.add(serving("Ledamot" + seat, seat == 1 ? Post.CHAIR : Post.MEMBER, seat));
        }
        alternate = serving("Ersättare", Post.ALTERNATE, 1);
        secretary = somebody("Sekreterare");
        register.employ(secretary.person(), Role.SECRETARY, "kf", START);
        stranger = somebody("Åhörare");
        meeting =
                meetings.plan(register.assembly(), EVENING, LocalTime.of(18, 0), "Rådhuset", true);
        meetings.addItem(
                meeting, "Cykelplan", AgendaItem.Kind.FORMALITY, Optional.empty(), "Planen antas.");
    }

    SignedIn somebody(String family) {
        var id = new PersonId(UUID.randomUUID());
        register.enter(new Person(id, "Alva", family, null));
        return new SignedIn(id.value(), "Alva " + family);
    }

    SignedIn serving(String family, Post post, int position) {
        var who = somebody(family);
        register.appoint(
                new Membership(
                        who.person(), who.name(), "kf", post, null, position, START, null, "val"));
        return who;
    }

    static RequestPostProcessor as(SignedIn who) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    String address(String view) {
        return meeting.address() + "/" + view;
    }

    ResultActions does(SignedIn who, String view, String act, String... fields) throws Exception {
        var request = post(address(view) + "/" + act).with(as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request);
    }

    Document sees(SignedIn who, String view) throws Exception {
        return page(web.perform(get(address(view)).with(as(who))).andExpect(status().isOk()));
    }

    static Document page(ResultActions result) throws Exception {
        return Jsoup.parse(result.andReturn().getResponse().getContentAsString());
    }

    void theMeetingRuns() throws Exception {
        does(secretary, "sekreterare", "upprop", "alla", "ja").andExpect(status().isSeeOther());
        does(secretary, "sekreterare", "oppna").andExpect(status().isSeeOther());
    }

    void theItemIsBeforeTheMeeting() throws Exception {
        theMeetingRuns();
        does(secretary, "sekreterare", "ta-upp", "arende", "3").andExpect(status().isSeeOther());
    }

    /// Another meeting, that everybody is called to.
    Meeting published(String organ, Instant at, String place, boolean open) {
        var planned =
                meetings.plan(
                        register.organ(organ).orElseThrow(),
                        SwedishTime.dateOf(at),
                        SwedishTime.timeOf(at),
                        place,
                        open);
        meetings.addItem(
                planned, "Cykelplan", AgendaItem.Kind.ORDINARY, Optional.empty(), "Planen antas.");
        Council.granted(meetings.publish(planned));
        return meetings.meeting(planned.id()).orElseThrow();
    }
}
