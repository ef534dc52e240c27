package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;
import se.uppdrag.web.Tasks;

/// A small municipality with an assembly of eleven, founded once for the tests that share it.
@TestComponent
class LearningTown {

    static final LocalDate START = LocalDate.of(2022, 10, 15);

    final PersonId secretary = PageChecks.somebody();
    final List<PersonId> members =
            IntStream.range(0, 11).mapToObj(_ -> PageChecks.somebody()).toList();

    private final MockMvc web;
    private final TestClock clock;
    private final Register register;
    private final Titles titles;
    private boolean founded;

    LearningTown(MockMvc web, TestClock clock, Register register, Titles titles) {
        this.web = web;
        this.clock = clock;
        this.register = register;
        this.titles = titles;
    }

    /// The first member leads the assembly, the second serves full time.
    void found() {
        clock.set("2026-11-25", "08.00");
        if (founded) {
            return;
        }
        founded = true;
        register.found(new Party("X", "Exempelpartiet", "#c8102e", "#ff8a96", 1));
        register.found(new Party("Y", "Ytterbypartiet", "#1a5fb4", "#8ab8f0", 2));
        register.found(
                new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 11, null),
                START,
                "kommunallagen");
        for (int i = 0; i < members.size(); i++) {
            register.enter(new Person(members.get(i), "Person" + (char) ('A' + i), "Ek", null));
            register.appoint(
                    new Membership(
                            members.get(i),
                            "Person" + (char) ('A' + i) + " Ek",
                            "kf",
                            i == 0 ? Post.CHAIR : Post.MEMBER,
                            i % 2 == 0 ? "X" : "Y",
                            i + 1,
                            START,
                            null,
                            "val"));
        }
        titles.give(
                new Title(
                        members.get(1),
                        "PersonB Ek",
                        "kf",
                        "kommunalråd",
                        Title.FULL,
                        null,
                        START,
                        null,
                        "KF § 1"));
        register.enter(new Person(secretary, "Maja", "Al", null));
        register.employ(secretary, Role.SECRETARY, "kf", START);
    }

    void on(String day) {
        clock.set(day, "08.00");
    }

    void at(String day, String time) {
        clock.set(day, time);
    }

    MockHttpServletResponse sends(PersonId who, String address, String... fields) throws Exception {
        var all = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return sends(who, address, all);
    }

    MockHttpServletResponse sends(PersonId who, String address, Map<String, String> fields)
            throws Exception {
        var request = post(address).with(as(who)).param("kommando", UUID.randomUUID().toString());
        fields.forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }

    /// @param who nobody on a public visit
    MockHttpServletResponse asks(@Nullable PersonId who, String address) throws Exception {
        var request = who == null ? get(address) : get(address).with(as(who));
        return web.perform(request).andReturn().getResponse();
    }

    Document page(@Nullable PersonId who, String address) throws Exception {
        var answer = asks(who, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /// What the person has to do on the day.
    List<Tasks.Task> tasks(Tasks tasks, PersonId who) {
        return tasks.tasksFor(who.value(), SwedishTime.dateOf(clock.instant())).stream()
                .filter(one -> !one.href().contains("politikerhandboken"))
                .toList();
    }

    static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
