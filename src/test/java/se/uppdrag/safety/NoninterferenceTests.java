package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.register.Person;

/// A world with a report and the same world without it, seen by everybody who may not read it:
/// every address they can be told of, what was written in letters, in the book of acts and in the
/// log. One pair in every build; `-Duppdrag.safety.pairs=200` before a release.
@InSafetyTown
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("OSL 2:1 – to everybody else a report does not exist")
@Proves("OSL-2-1")
class NoninterferenceTests {

    /// `{organ}`, or `{year:\\d{4}}`.
    private static final Pattern VARIABLE =
            Pattern.compile("\\{(\\w+)(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");

    private static final int PAIRS = Integer.getInteger("uppdrag.safety.pairs", 1);

    /// In a build every other address is looked at by every third of them, each at its own; all by
    /// all where pairs are counted.
    private static final int EVERY = PAIRS > 1 ? 1 : 3;

    @Autowired ApplicationContext beans;
    @Autowired SafetyTown town;
    @Autowired Evidence evidence;
    @Autowired JdbcClient jdbc;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Random random = new Random(418);
    private int looks;
    private final Map<String, PersonId> outsiders = new LinkedHashMap<>();

    @BeforeAll
    void found() throws Exception {
        town.found();
        town.keys();
        for (var party : List.of("X", "Y", "Z")) {
            outsiders.put("ombud " + party, town.representative(party));
            town.unlocks(town.representative(party));
        }
        outsiders.put("tjänsteperson som valts bort", town.officials.getLast());
        town.unlocks(town.officials.getLast());
        outsiders.put("ledamot", town.member);
        outsiders.put("administratör", town.administrator);
        outsiders.put("registrator", employed(Role.REGISTRAR, null));
        outsiders.put("nämndsekreterare", employed(Role.SECRETARY, "kf"));
        // What looks for itself in its own time has looked, and a first visit has changed what it
        // changes.
        ReflectionTestUtils.invokeMethod(beans.getBean("objects"), "look");
        ReflectionTestUtils.invokeMethod(beans.getBean("index"), "catchUp");
        seen();
    }

    private PersonId employed(Role role, @Nullable String organ) {
        var person = PageChecks.somebody();
        town.register.enter(new Person(person, "Tjänst", role.name(), null));
        town.register.employ(person, role, organ, SafetyTown.START);
        return person;
    }

    private Stream<String> addresses() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("se.uppdrag"))
                .filter(one ->
                        one.getKey().getMethodsCondition().getMethods().isEmpty()
                                || one.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .contains(RequestMethod.GET))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .map(this::filled)
                // The same bytes twice is not what a PDF is.
                .filter(one -> !one.contains("*") && !one.endsWith(".pdf"))
                .sorted()
                .distinct();
    }

    /// What an address wants is what there is: the assembly, a member, this year. Where there is
    /// nothing of it, that is compared too.
    private String filled(String pattern) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found ->
                        switch (found.group(1)) {
                            case "organ", "slug" -> "kf";
                            case "id", "person" -> town.member.value().toString();
                            case "day" -> "2026-11-25";
                            case "year" -> "2026";
                            case "month" -> "2026-11";
                            case "dnr" -> "ks-2026-0001";
                            default -> "1";
                        });
    }

    /// Everything each of them is answered, without what is new in every answer; and what has been
    /// written down meanwhile where others than readers of the report can read it.
    private Map<String, String> seen() throws Exception {
        // Each look from another address: so many of them would be refused from one.
        town.from = "2001:db8::" + Integer.toHexString(++looks);
        var all = new LinkedHashMap<String, String>();
        var addresses = new ArrayList<>(addresses().toList());
        addresses.addAll(
                List.of(
                        "/diarium?q=trygg",
                        "/diarium?q=T-2026",
                        "/sok?q=hemligt",
                        "/trygghet?x=1",
                        "/trygghet/statistik?ar=2026"));
        for (var address : addresses) {
            all.put("allmänheten " + address, plain(town.gets(null, address)));
            int turn = Math.floorMod(address.hashCode(), EVERY);
            for (var one : outsiders.entrySet()) {
                if (address.startsWith("/trygghet") || turn++ % EVERY == 0) {
                    all.put(
                            one.getKey() + " " + address,
                            plain(town.gets(one.getValue(), address)));
                }
            }
        }
        for (var table : List.of("trail.entry", "mail.letter", "registry.matter", "files.file")) {
            all.put(table, jdbc.sql("select count(*) from " + table).query(String.class).single());
        }
        return all;
    }

    static String plain(MockHttpServletResponse answer) throws Exception {
        var headers =
                answer.getHeaderNames().stream()
                        // What is left of the minute's questions falls with every question asked.
                        .filter(one ->
                                !Set.of("Set-Cookie", "Content-Length", "RateLimit").contains(one))
                        .sorted()
                        .map(one -> one + "=" + answer.getHeaders(one))
                        .toList();
        var body =
                answer.getContentAsString()
                        .replaceAll("name=\"(kommando|_csrf|kod)\" value=\"[^\"]*\"", "")
                        .replaceAll("_csrf=[^&\"]*", "")
                        .replaceAll("\"token\":\"[^\"]*\"", "")
                        .replaceAll("kommando=[^&\"]*", "")
                        // When a job last began goes by the clock, whatever anybody has told.
                        .replaceAll("(<td data-l=\"Började senast\">).*?</tr>", "$1");
        return answer.getStatus() + " " + headers + " " + body;
    }

    /// Two of the three officials read; a good deal happens with it, all of it through the pages.
    private UUID told() throws Exception {
        var reader = town.officials.getFirst();
        var sent =
                town.answer(
                        null,
                        MockMvcRequestBuilders.post("/trygghet/rapportera")
                                .param("kommando", UUID.randomUUID().toString())
                                .param("vad", "Hemligt " + random.nextLong())
                                .param("kontakt", "x".repeat(random.nextInt(1_500)))
                                .param("lasare", reader.value().toString())
                                .param("lasare", town.officials.get(1).value().toString()));
        assertThat(sent.getStatus()).isEqualTo(303);
        var ticket = Objects.requireNonNull(sent.getCookie(Ticket.COOKIE)).getValue();
        var open = town.keyring.find(ticket, null).orElseThrow();
        var report = ReceiptController.own(open);
        var bytes = new byte[random.nextInt(300_000) + 1];
        var file = evidence.take(report, "bild.png", new ByteArrayInputStream(bytes));
        town.reports.append(
                report,
                open,
                new Line(Line.Kind.EVIDENCE, town.reports.now(), "", file.orElseThrow()));
        town.unlocks(reader);
        var here = "/trygghet/rapporter/" + report;
        assertThat(town.gets(reader, here).getStatus()).isEqualTo(200);
        for (var act : List.of("meddelande", "atgard", "polis")) {
            var done =
                    town.sends(
                            reader,
                            here + "/" + act,
                            "text",
                            "Ord",
                            "atgard",
                            "vakt",
                            "nummer",
                            "5000-K1");
            assertThat(done.getStatus()).isEqualTo(303);
        }
        town.sends(reader, "/trygghet/nyckel/stang");
        town.keyring.remove(ticket);
        return report;
    }

    @Test
    void no_page_no_feed_no_search_no_count_no_letter_and_no_line_of_a_log_differs(
            CapturedOutput output) throws Exception {
        var without = seen();
        for (int i = 0; i < PAIRS; i++) {
            var before = output.getAll().length();
            told();
            assertThat(output.getAll().substring(before)).as("what the log says of it").isEmpty();
            var with = seen();
            for (var one : without.entrySet()) {
                assertThat(with.get(one.getKey())).as(one.getKey()).isEqualTo(one.getValue());
            }
            without = with;
        }
    }

    @Test
    void every_address_of_it_answers_as_one_that_never_was() throws Exception {
        var real = told().toString();
        var never = UUID.randomUUID().toString();
        var acts = new ArrayList<>(CaseActs.all());
        acts.addAll(List.of("gallra", "utesluta", "finns-inte"));
        var file =
                jdbc.sql("select distinct file from safety.piece where report = cast(:id as uuid)")
                        .param("id", real)
                        .query(UUID.class)
                        .single();
        var everybody = new LinkedHashMap<String, @Nullable PersonId>(outsiders);
        everybody.put("allmänheten", null);
        for (var who : everybody.entrySet()) {
            for (var tail :
                    List.of(
                            "",
                            "/bilagor/" + UUID.randomUUID(),
                            "/bilagor/" + file,
                            "/bilagor/" + file + "/visa",
                            "/polisen.zip")) {
                var address = "/trygghet/rapporter/%s" + tail;
                same(
                        who.getKey() + " GET " + tail,
                        town.gets(who.getValue(), address.formatted(real)),
                        town.gets(who.getValue(), address.formatted(never)),
                        real,
                        never);
            }
            for (var act : acts) {
                var address = "/trygghet/rapporter/%s/" + act;
                same(
                        who.getKey() + " POST " + act,
                        town.sends(who.getValue(), address.formatted(real), "text", "x"),
                        town.sends(who.getValue(), address.formatted(never), "text", "x"),
                        real,
                        never);
            }
        }
        town.unlocks(town.officials.getFirst());
        assertThat(town.gets(town.officials.getFirst(), "/trygghet/rapporter/" + real).getStatus())
                .as("the one who may")
                .isEqualTo(200);
    }

    private static void same(
            String what,
            MockHttpServletResponse to,
            MockHttpServletResponse never,
            String real,
            String unreal)
            throws Exception {
        assertThat(to.getStatus()).as(what).isIn(404, 302);
        assertThat(plain(to).replace(real, ""))
                .as(what)
                .isEqualTo(plain(never).replace(unreal, ""));
    }

    @Test
    void the_bell_rings_for_those_who_may_read_and_for_nobody_else() throws Exception {
        var chosen = town.officials.getFirst();
        var other = town.officials.getLast();
        town.unlocks(chosen);
        for (var one : List.of(chosen, other)) {
            town.gets(one, "/trygghet/rapporter");
        }
        told();
        assertThat(town.page(chosen, "/start").text()).contains("Öppna nätverkets låda");
        assertThat(town.page(other, "/start").text()).doesNotContain("Öppna nätverkets låda");
        assertThat(Objects.requireNonNull(town.page(other, "/trygghet/rapporter")).text())
                .contains("öppnar inga rapporter");
    }
}
