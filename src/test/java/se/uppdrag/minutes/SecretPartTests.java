package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppdrag.Council;
import se.uppdrag.PdfSig;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.SecretMark;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.Sittings;
import se.uppdrag.summaries.Summaries;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName(
        "OSL 3:1, KL 5:42, 8:10 – what is secret, or not for the web, is on no page of the public's")
class SecretPartTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");

    /// One for each place a secret word may be put.
    private static final List<String> CANARIES =
            List.of(
                    "Nattfjäril",
                    "Bergtroll",
                    "Kråkris",
                    "Silverlax",
                    "Vinterhund",
                    "Glasberg",
                    "Ormbunk",
                    "Stenmurkla");

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired TestClock clock;
    @Autowired Meetings meetings;
    @Autowired Register register;
    @Autowired Sittings sittings;
    @Autowired Minutes minutes;
    @Autowired SecretSections secrets;
    @Autowired PublicCopies copies;
    @Autowired AtOnce atOnce;
    @Autowired SecretAtOnceTable secretAtOnce;
    @Autowired SecretRoundTable secretRounds;
    @Autowired NoticeBoard board;
    @Autowired VersionTable versions;
    @Autowired JdbcClient jdbc;
    @Autowired Summaries summaries;
    @Autowired ApplicationContext beans;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void gather() {
        council.gather();
    }

    RequestPostProcessor as(@Nullable PersonId person) {
        return person == null
                ? request -> request
                : authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                council.signedIn(person), null, List.of()));
    }

    MockHttpServletResponse asks(@Nullable PersonId person, String address) {
        try {
            var answer = web.perform(get(address).with(as(person))).andReturn().getResponse();
            answer.setCharacterEncoding("UTF-8");
            return answer;
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }

    MockHttpServletResponse posts(PersonId person, String address, String... fields)
            throws Exception {
        var request =
                post(address)
                        .with(as(person))
                        .with(csrf())
                        .param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    /// The words of an answer, whatever it is.
    static String words(MockHttpServletResponse answer) {
        var bytes = answer.getContentAsByteArray();
        if (!new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.US_ASCII)
                .equals("%PDF-")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document)
                    + document.getDocumentInformation().getTitle();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Everything that can be asked for, with what there is to ask about.
    private List<String> addresses(Meeting meeting, Matter matter) {
        var all = new ArrayList<String>();
        requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("se.uppdrag"))
                .filter(one ->
                        one.getKey().getMethodsCondition().getMethods().isEmpty()
                                || one.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .contains(RequestMethod.GET))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .filter(one -> !one.contains("*") && !one.endsWith("/strom"))
                .map(one -> filled(one, meeting, matter))
                .distinct()
                .sorted()
                .forEach(all::add);
        for (var word : CANARIES) {
            all.add("/sok?q=" + word.toLowerCase(Locale.ROOT));
        }
        for (var section : numbers(meeting)) {
            all.add(meeting.address() + "/protokoll/utdrag/" + section + ".pdf");
        }
        return all;
    }

    private List<Integer> numbers(Meeting meeting) {
        return versions
                .latest(meeting.id())
                .map(one -> versions.sections(meeting.id(), one.version().number()))
                .orElse(List.of())
                .stream()
                .map(Version.Section::number)
                .toList();
    }

    private static String filled(String pattern, Meeting meeting, Matter matter) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found ->
                        switch (found.group(1)) {
                            case "organ" -> "kf";
                            case "slug", "dnr" -> matter.slug();
                            case "id" -> meeting.id().value().toString();
                            case "day" -> meeting.onDate().toString();
                            case "year" -> "2026";
                            case "month" -> "2026-05";
                            case "view" -> "live";
                            case "item" -> "3";
                            default -> "1";
                        });
    }

    /// Nobody outside sees any of it anywhere: not the public, and not one who has only signed in.
    private void dark(Meeting meeting, Matter matter, List<String> canaries) {
        ReflectionTestUtils.invokeMethod(beans.getBean("objects"), "look");
        ReflectionTestUtils.invokeMethod(beans.getBean("index"), "catchUp");
        for (var address : addresses(meeting, matter)) {
            for (var reader :
                    Stream.of(Optional.<PersonId>empty(), Optional.of(council.stranger)).toList()) {
                if (reader.isPresent() && !address.startsWith("/sammantraden")) {
                    continue;
                }
                var said = words(asks(reader.orElse(null), address));
                if (address.startsWith("/sok?")) {
                    // It says what was looked for.
                    assertThat(said).as(address).doesNotContain(meeting.address());
                    continue;
                }
                assertThat(said)
                        .as(address)
                        .doesNotContainIgnoringCase(canaries.toArray(String[]::new));
            }
        }
    }

    private Meeting planned(String day, Matter matter, SecretMark mark) {
        clock.set(LocalDate.parse(day).minusDays(20).toString(), "08.00");
        var meeting =
                meetings.plan(
                        register.assembly(),
                        LocalDate.parse(day),
                        LocalTime.of(18, 0),
                        "Stadshuset",
                        true);
        Council.granted(
                meetings.addItem(
                        meeting,
                        mark == SecretMark.NONE ? "" : "Nattfjärilen flyttar",
                        AgendaItem.Kind.ORDINARY,
                        Optional.of(matter.slug()),
                        mark == SecretMark.NONE ? "" : "Bergtrollet avskedas.",
                        mark));
        return meeting;
    }

    private Meeting opened(Meeting planned) {
        var meeting = meetings.meeting(planned.id()).orElseThrow();
        if (!meeting.published()) {
            Council.granted(meetings.publish(meeting));
        }
        clock.set(meeting.onDate().toString(), "18.00");
        council.members.forEach(
                one -> council.does(meeting, new SittingCommand.Arrive(one, false)));
        council.does(meeting, new SittingCommand.Open());
        council.does(meeting, new SittingCommand.TakeUp(1));
        council.does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        council.members.subList(1, 3), meeting.onDate().plusDays(7), "digitalt"));
        council.decides(meeting, Decision.Kind.NOTED, "Uppropet är förrättat.");
        council.does(meeting, new SittingCommand.TakeUp(2));
        council.decides(meeting, Decision.Kind.NOTED, "Dagordningen fastställs.");
        return meeting;
    }

    private void verified(Meeting meeting) {
        var sent = Council.granted(minutes.send(meeting, council.secretary));
        sent.signatories()
                .forEach(one -> Council.granted(minutes.sign(meeting, one, sent.sha256())));
    }

    @Test
    @Proves({"KL5-42", "KL6-25", "OSL-5-5", "TF-10"})
    void a_secret_item_is_dark_from_the_agenda_to_the_verified_minutes() throws Exception {
        var matter = council.motion("Fler broar");
        var meeting = planned("2026-05-06", matter, new SecretMark("39:2", ""));
        var here = meeting.address();
        web.perform(
                multipart(here + "/planera/handling")
                        .file(
                                new MockMultipartFile(
                                        "fil",
                                        "glasberg.txt",
                                        "text/plain",
                                        "Glasberget i ord".getBytes(StandardCharsets.UTF_8)))
                        .with(as(council.secretary))
                        .with(csrf())
                        .param("kommando", UUID.randomUUID().toString())
                        .param("nummer", "3")
                        .param("namn", "Glasberget"));
        Council.granted(meetings.publish(meeting));
        assertThat(words(asks(null, here)))
                .contains("Sekretessärende", "39 kap. 2 § OSL")
                .doesNotContain(matter.dnr());
        assertThat(words(asks(null, matter.address()))).doesNotContain(here);
        assertThat(words(asks(council.secretary, here + "/planera"))).contains("Nattfjärilen");
        dark(meeting, matter, CANARIES);

        opened(meeting);
        council.does(meeting, new SittingCommand.TakeUp(3));
        council.does(meeting, new SittingCommand.AdmitLateItem(3));
        council.does(
                meeting,
                new SittingCommand.Propose(
                        council.members.get(3), Proposal.Kind.OWN, "Kråkriset bränns."));
        assertThat(words(asks(council.chair(), here + "/ordforande")))
                .as("those who sit there see what it is")
                .contains("Nattfjärilen", "Kråkriset", "Sekretess, 39 kap. 2 § OSL");
        assertThat(words(asks(null, here + "/live"))).contains("Sekretessärende");
        dark(meeting, matter, CANARIES);
        council.does(meeting, new SittingCommand.CloseDoors());
        council.does(meeting, new SittingCommand.CloseDebate());
        voted(meeting);
        council.decides(meeting, Decision.Kind.AMENDED, "Silverlaxen behålls.");
        council.does(
                meeting,
                new SittingCommand.Reserve(council.members.get(3), 3, "Vinterhunden fryser."));
        verifiedAtOnce(meeting);
        council.does(meeting, new SittingCommand.Note(3, "Stenmurklan ställdes undan."));
        council.does(meeting, new SittingCommand.Close());
        Council.granted(minutes.write(meeting, 3, "Ormbunken växer.", "", council.secretary));
        dark(meeting, matter, CANARIES);

        verified(meeting);
        dark(meeting, matter, CANARIES);
        Council.granted(summaries.write(meeting, 3, "Nattfjärilen får bo.", council.secretary));
        assertThat(summaries.publish(meeting, 3, "", council.secretary))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(no.refusal().key())
                                        .isEqualTo("summaries.refusal.ITEM_IS_SECRET"));
        assertThat(asks(council.secretary, here + "/omrostningar/1").getStatus())
                .as("nor how each voted")
                .isEqualTo(404);
        var version = versions.latest(meeting.id()).orElseThrow().version();
        var part = secrets.part(meeting.id(), version.number()).orElseThrow();
        assertThat(words(asks(null, here + "/protokoll.txt")))
                .contains("Sekretessärende", "39 kap. 2 § OSL", part.sha256())
                .doesNotContain(matter.dnr());
        assertThat(part.text())
                .contains(
                        "Nattfjärilen flyttar",
                        "Kråkriset",
                        "Silverlaxen",
                        "Vinterhunden",
                        "Ormbunken",
                        "Stenmurklan")
                .containsPattern("Kontrollord: [0-9a-f]{32}")
                .containsPattern("Paragrafen justerades 6 maj 2026 .* anslogs då för sig");

        var before = trail();
        assertThat(words(asks(council.secretary, "/sok?q=silverlaxen")))
                .as("who keeps it finds that it is there, and no word of it")
                .contains(here + "/protokoll/sekretessdel")
                .doesNotContain("Silverlaxen behålls");
        assertThat(words(asks(council.members.get(4), "/sok?q=silverlaxen")))
                .doesNotContain("/protokoll/sekretessdel");
        assertThat(words(asks(council.members.get(4), here + "/protokoll/sekretessdel")))
                .as("who was there reads it")
                .contains("Silverlaxen");
        assertThat(trail()).as("and each reading is written down").isEqualTo(before + 1);
        assertThat(asks(council.stranger, here + "/protokoll/sekretessdel").getStatus())
                .isEqualTo(403);
        assertThat(asks(null, here + "/protokoll/sekretessdel").getStatus()).isEqualTo(302);
        var pdf =
                asks(council.secretary, here + "/protokoll/sekretessdel/protokoll.pdf")
                        .getContentAsByteArray();
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        assertThat(PdfSig.valid(pdf)).as("the same three").isEqualTo(3);
        assertThat(
                        words(
                                asks(
                                        council.secretary,
                                        here
                                                + "/protokoll/sekretessdel/utdrag/"
                                                + numbers(meeting).getLast()
                                                + ".pdf")))
                .contains("Silverlaxen");
    }

    /// Its own text and file, in the custody of the secret part; the board tells what may be told.
    private void verifiedAtOnce(Meeting meeting) throws Exception {
        var here = meeting.address();
        int section = Council.granted(atOnce.declare(meeting, 3, council.secretary));
        var line = atOnce.line(meeting.id(), section).orElseThrow();
        var whole = secretAtOnce.part(meeting.id(), section, line.version()).orElseThrow();
        var inside = here + "/protokoll/sekretessdel/omedelbart/" + section;
        assertThat(line.text())
                .contains("Sekretessärende", "39 kap. 2 § OSL", whole.sha256())
                .doesNotContain("Silverlax", "Nattfjäril");
        assertThat(whole.text())
                .contains("Nattfjärilen flyttar", "Silverlaxen", "Vinterhunden")
                .containsPattern("Kontrollord\n[0-9a-f]{32}");
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        insert into minutes.at_once_secret
                                               (meeting, section, version, title, text, html, sha256)
                                        select meeting, section, version, 'x', 'annat', 'annat',
                                               sha256('annat')
                                          from minutes.at_once where meeting = :meeting
                                        """)
                                .param("meeting", meeting.id().value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(asks(council.members.get(4), inside).getStatus())
                .as("who was there does not read it before it is verified")
                .isEqualTo(403);
        var signing = here + "/justera/" + section;
        for (var one : council.members.subList(0, 3)) {
            var before = trail();
            assertThat(words(asks(one, signing))).contains("Silverlaxen", whole.sha256());
            assertThat(trail()).as("each reading is written down").isEqualTo(before + 1);
            assertThat(words(asks(one, inside + ".pdf"))).contains("Silverlaxen");
            assertThat(asks(null, here + "/protokoll/" + section).getStatus()).isEqualTo(404);
            Council.granted(atOnce.sign(meeting, section, one, line.sha256()));
        }
        assertThat(words(asks(null, here + "/protokoll/" + section)))
                .contains("Sekretessärende", "39 kap. 2 § OSL", whole.sha256())
                .doesNotContain(inside);
        assertThat(words(asks(council.members.get(4), here + "/protokoll/" + section)))
                .contains(inside);
        assertThat(words(asks(council.members.get(4), inside))).contains("Silverlaxen");
        assertThat(asks(council.stranger, inside).getStatus()).isEqualTo(403);
        assertThat(asks(council.stranger, inside + ".pdf").getStatus()).isEqualTo(403);
        assertThat(asks(null, inside).getStatus()).isEqualTo(302);
        for (var pdf : List.of(here + "/protokoll/" + section + ".pdf", inside + ".pdf")) {
            var bytes = asks(council.secretary, pdf).getContentAsByteArray();
            assertThat(VeraPdf.faults(bytes)).as(pdf).isEmpty();
            assertThat(PdfSig.valid(bytes)).as(pdf).isEqualTo(3);
        }
        assertThat(board.up())
                .filteredOn(one -> one.link().equals(here + "/protokoll/" + section))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.appealLast()).isEqualTo("2026-05-27");
                    assertThat(one.title() + one.body()).contains("§ " + section);
                });
    }

    @Test
    void what_was_marked_after_it_was_read_up_is_not_posted() throws Exception {
        var meeting = opened(planned("2026-05-27", council.motion("Fler kajer"), SecretMark.NONE));
        council.does(meeting, new SittingCommand.TakeUp(3));
        council.does(meeting, new SittingCommand.AdmitLateItem(3));
        council.does(meeting, new SittingCommand.CloseDebate());
        council.decides(meeting, Decision.Kind.APPROVED, "Silverlaxen behålls.");
        int section = Council.granted(atOnce.declare(meeting, 3, council.secretary));
        mark(meeting, "39:2", "Gäller en anställd.");
        var first = council.members.getFirst();
        refused(
                atOnce.sign(meeting, section, first, sum(meeting, section)),
                MinutesRefusal.SECRECY_HAS_CHANGED);
        Council.granted(atOnce.declare(meeting, 3, council.secretary));
        Council.granted(atOnce.sign(meeting, section, first, sum(meeting, section)));
        mark(meeting, "", "Rör ingen enskild.");
        refused(
                atOnce.sign(meeting, section, council.members.get(1), sum(meeting, section)),
                MinutesRefusal.SECRECY_HAS_CHANGED);
        council.does(meeting, new SittingCommand.Close());
    }

    private String sum(Meeting meeting, int section) {
        return atOnce.sent(meeting.id(), section).orElseThrow();
    }

    @Test
    @Proves("KL5-69")
    void the_secret_part_is_read_again_only_where_it_was_mended_and_a_dissent_stands_inside()
            throws Exception {
        var meeting = opened(planned("2026-06-03", council.motion("Fler hamnar"), SecretMark.NONE));
        council.does(meeting, new SittingCommand.TakeUp(3));
        council.does(meeting, new SittingCommand.AdmitLateItem(3));
        council.does(meeting, new SittingCommand.CloseDebate());
        council.decides(meeting, Decision.Kind.APPROVED, "Silverlaxen behålls.");
        council.does(meeting, new SittingCommand.Close());
        mark(meeting, "39:2", "Gäller en anställd.");
        Council.granted(
                secrets.mark(meeting, 2, "39:2", "", "", "Också hemlig.", council.secretary));
        var sent = Council.granted(minutes.send(meeting, council.secretary));
        var chair = council.members.getFirst();
        var bo = council.members.get(1);
        var cecilia = council.members.get(2);
        Council.granted(minutes.sign(meeting, chair, sent.sha256()));
        int last = numbers(meeting).getLast();
        Council.granted(
                minutes.giveBack(meeting, bo, sent.sha256(), last, "§ " + last + ": Fel.", true));
        Council.granted(minutes.write(meeting, 3, "Ormbunken växer.", "", council.secretary));
        sent = Council.granted(minutes.send(meeting, council.secretary));
        assertThat(left(meeting, chair)).containsExactly(last);
        assertThat(left(meeting, bo)).containsExactly(last);
        assertThat(left(meeting, cecilia)).hasSize(3);
        assertThat(words(asks(chair, meeting.address() + "/justera")))
                .contains(
                        "I sekretessdelen har du redan godkänt 2 av 3 delar",
                        "Ändrat i sekretessdelen sedan du godkände",
                        "<ins>Ormbunken växer.</ins>");
        assertThat(words(asks(cecilia, meeting.address() + "/justera")))
                .doesNotContain("I sekretessdelen har du redan")
                .contains("Ändrat i sekretessdelen sedan förra versionen");
        assertThat(words(asks(council.secretary, meeting.address() + "/justering")))
                .contains("§ " + last + " i sekretessdelen");

        assertThat(
                        posts(
                                        bo,
                                        meeting.address() + "/justering/avvikande",
                                        "summa",
                                        sent.sha256(),
                                        "mening",
                                        "Stenmurklan var fem.",
                                        "sekretessdelen",
                                        "ja")
                                .getStatus())
                .isEqualTo(303);
        sent = Council.granted(minutes.send(meeting, council.secretary));
        assertThat(left(meeting, chair))
                .as("the frame, where the dissent stands, and what she had not read before")
                .containsExactly(Passage.FRAME, last);
        var version = versions.latest(meeting.id()).orElseThrow().version();
        assertThat(version.text()).doesNotContain("Stenmurklan");
        assertThat(secrets.part(meeting.id(), version.number()).orElseThrow().text())
                .contains("Bo Ek anmäler avvikande mening om protokollets lydelse: Stenmurklan");
        assertThat(words(asks(council.secretary, meeting.address() + "/justering")))
                .contains("avvikande mening om sekretessdelens lydelse: Stenmurklan");
        for (var one : sent.signatories()) {
            Council.granted(minutes.sign(meeting, one, sent.sha256()));
            assertThat(left(meeting, one)).as("who has signed has read all of it").isEmpty();
        }
        assertThat(words(asks(null, meeting.address() + "/protokoll")))
                .doesNotContain("Stenmurklan", "Silverlaxen");
    }

    private List<Integer> left(Meeting meeting, PersonId person) {
        var version = versions.latest(meeting.id()).orElseThrow().version().number();
        return secretRounds.round(meeting.id(), version).left(person).stream()
                .map(Passage::number)
                .toList();
    }

    /// By name, so that there is a list of it.
    private void voted(Meeting meeting) {
        council.does(meeting, new SittingCommand.ApproveOrder(0));
        council.does(meeting, new SittingCommand.PutQuestion());
        council.does(meeting, new SittingCommand.Find(Side.YES));
        council.does(meeting, new SittingCommand.RequestVote(council.members.get(3)));
        var ballot = sittings.sitting(meeting.id()).orElseThrow().openBallot().orElseThrow();
        for (var voter : ballot.voters()) {
            council.does(
                    meeting,
                    new SittingCommand.CastVote(voter, ballot.question().number(), Side.YES));
        }
        council.does(meeting, new SittingCommand.CloseVote());
    }

    private long trail() {
        return jdbc.sql("select count(*) from trail.entry").query(Long.class).single();
    }

    @Test
    void the_secretary_says_why_a_section_is_secret_and_the_database_binds_the_two_parts()
            throws Exception {
        var matter = council.motion("Fler torg");
        var meeting = opened(planned("2026-05-13", matter, SecretMark.NONE));
        council.does(meeting, new SittingCommand.TakeUp(3));
        council.does(meeting, new SittingCommand.AdmitLateItem(3));
        council.does(meeting, new SittingCommand.CloseDebate());
        council.decides(meeting, Decision.Kind.APPROVED, "Silverlaxen behålls.");
        council.does(meeting, new SittingCommand.Close());
        assertThat(minutes.draft(meeting).orElseThrow().secret()).isNull();
        refused(
                secrets.mark(meeting, 3, "39:2", "", "", " ", council.secretary),
                MinutesRefusal.SECRECY_WITHOUT_REASON);
        assertThat(mark(meeting, "39:2", "Gäller en anställd.").getStatus()).isEqualTo(303);
        assertThat(minutes.draft(meeting).orElseThrow().text()).doesNotContain("Silverlaxen");
        assertThat(mark(meeting, "", "Rör ingen enskild.").getStatus()).isEqualTo(303);
        assertThat(minutes.draft(meeting).orElseThrow().text()).contains("Silverlaxen");
        mark(meeting, "39:2", "Gäller en anställd.");
        var sent = Council.granted(minutes.send(meeting, council.secretary));
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        insert into minutes.secret_part
                                               (meeting, version, text, html, sha256)
                                        select meeting, version, 'annat', 'annat', sha256('annat')
                                          from minutes.version where meeting = :meeting
                                        """)
                                .param("meeting", meeting.id().value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(words(asks(council.members.get(1), meeting.address() + "/justera")))
                .as("who signs sees both")
                .contains("Silverlaxen", sent.sha256());
    }

    private MockHttpServletResponse mark(Meeting meeting, String provision, String why)
            throws Exception {
        return posts(
                council.secretary,
                meeting.address() + "/protokoll/sekretess",
                "punkt",
                "3",
                "sekretess",
                provision,
                "skal",
                why);
    }

    @Test
    @Proves({"GDPR-4", "GDPR-6"})
    void the_public_copy_has_lost_the_words_and_proves_which_signed_file_it_is_of()
            throws Exception {
        var matter = council.motion("Fler gator");
        var meeting = opened(planned("2026-05-20", matter, SecretMark.NONE));
        var here = meeting.address();
        council.does(meeting, new SittingCommand.TakeUp(3));
        council.does(meeting, new SittingCommand.AdmitLateItem(3));
        council.does(meeting, new SittingCommand.CloseDebate());
        council.decides(meeting, Decision.Kind.APPROVED, "Vägen asfalteras.");
        council.does(meeting, new SittingCommand.Close());
        Council.granted(
                minutes.write(
                        meeting,
                        3,
                        "Sökanden 19121212-1212 bor vid Tranbärsmossen & klagar.",
                        "",
                        council.secretary));
        assertThat(words(asks(council.secretary, here + "/protokoll/maskering")))
                .contains("19121212-1212", "personnummer");
        refused(
                copies.mask(meeting, List.of("Blåbärsmossen"), "PRIVATE", council.secretary),
                MinutesRefusal.NO_SUCH_WORDS);
        refused(
                copies.mask(meeting, List.of(" "), "PRIVATE", council.secretary),
                MinutesRefusal.NOTHING_TO_MASK);
        assertThat(
                        posts(
                                        council.secretary,
                                        here + "/protokoll/maskering",
                                        "fynd",
                                        "19121212-1212",
                                        "ord",
                                        "vid tranbärsmossen &",
                                        "skal",
                                        "IDENTITY")
                                .getStatus())
                .isEqualTo(303);
        verified(meeting);
        dark(meeting, matter, List.of("19121212", "Tranbärsmossen"));
        assertThat(words(asks(null, here + "/protokoll.txt")))
                .contains("Sökanden █████ bor █████ klagar.");

        var copy = asks(null, here + "/protokoll.pdf").getContentAsByteArray();
        var original = asks(council.secretary, here + "/protokoll/original.pdf");
        assertThat(asks(council.stranger, here + "/protokoll/original.pdf").getStatus())
                .isEqualTo(403);
        assertThat(words(original)).contains("19121212-1212");
        var hash = PublicCopies.hash(original.getContentAsByteArray());
        assertThat(words(asks(null, here + "/protokoll.pdf")).replaceAll("\\s", ""))
                .contains("2personnummer", hash, "Sökanden■■■■■bor■■■■■klagar.")
                .doesNotContain(versions.latest(meeting.id()).orElseThrow().version().sha256());
        assertThat(VeraPdf.faults(copy)).isEmpty();
        assertThat(PdfSig.valid(copy)).as("the municipality's seal").isEqualTo(1);
        assertThat(asks(null, here + "/protokoll.pdf").getContentAsByteArray())
                .as("made once")
                .isEqualTo(copy);
        assertThat(checked(copy)).contains("allmänhetens kopia", hash, "som är oförändrat");
        assertThat(checked(original.getContentAsByteArray())).doesNotContain("allmänhetens kopia");
    }

    private static void refused(Outcome<?> outcome, MinutesRefusal why) {
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(((Refused<?>) outcome).refusal()).isEqualTo(why);
    }

    private String checked(byte[] pdf) throws Exception {
        return words(
                web.perform(
                                multipart("/verifiera")
                                        .file(
                                                new MockMultipartFile(
                                                        "fil", "p.pdf", "application/pdf", pdf))
                                        .with(csrf()))
                        .andReturn()
                        .getResponse());
    }
}
