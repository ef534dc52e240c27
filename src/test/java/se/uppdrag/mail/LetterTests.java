package se.uppdrag.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.Hall;
import se.uppdrag.evidence.Checkpoints;
import se.uppdrag.evidence.VerifyCommand;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// The postman is sent on his round by the test, in its transaction; the mail server is a real one.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@DisplayName("Letters say that there is something to read, and are never lost")
class LetterTests {

    /// At a port of its own, where it comes back after having been away.
    private static final GreenMail POST =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void theHouseNamesItsServer(DynamicPropertyRegistry settings) {
        POST.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
        settings.add("uppdrag.mail.from", () -> "kommunen@example.se");
        settings.add("uppdrag.address", () -> "https://uppdraget.example.se");
    }

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Persons persons;
    @Autowired Checkpoints checkpoints;
    @Autowired Meetings meetings;
    @Autowired LetterTable letters;
    @Autowired Postman postman;
    @Autowired TestClock clock;

    Hall hall;
    PersonId member;
    PersonId first;
    PersonId second;
    Meeting meeting;

    @BeforeEach
    void aMeetingIsPlanned() {
        clock.set("2026-03-01", "09.00");
        hall = new Hall(web, register);
        hall.found();
        hall.sits("Alva Berg", "kf", Post.CHAIR, "S", 1);
        member = hall.sits("Bo Ek", "kf", Post.MEMBER, "S", 2);
        first = hall.sits("Eva Öst", "kf", Post.ALTERNATE, "S", 1);
        second = hall.sits("Frida Alm", "kf", Post.ALTERNATE, "S", 2);
        register.reachAt(first, "eva.ost@example.se");
        meeting =
                meetings.plan(
                        register.assembly(),
                        LocalDate.of(2026, 3, 25),
                        LocalTime.of(18, 0),
                        "Rådhuset",
                        true);
    }

    @AfterEach
    void emptyBoxes() throws Exception {
        POST.purgeEmailFromAllMailboxes();
    }

    void cannotCome(PersonId who, boolean absent) throws Exception {
        hall.sends(
                who,
                "/mitt-uppdrag/franvaro",
                "organ",
                "kf",
                "dag",
                "2026-03-25",
                "borta",
                Boolean.toString(absent));
    }

    Letter only() {
        assertThat(letters.newest(null, 10)).hasSize(1);
        return letters.newest(null, 10).getFirst();
    }

    static String text(Message message) {
        return GreenMailUtil.getBody(message);
    }

    @Test
    void whoever_is_asked_to_serve_is_told_that_there_is_something_to_answer() throws Exception {
        cannotCome(member, true);
        postman.goesTheRound();

        var mail = POST.getReceivedMessages();
        assertThat(mail).hasSize(1);
        assertThat(mail[0].getAllRecipients()[0]).hasToString("eva.ost@example.se");
        assertThat(mail[0].getSubject())
                .isEqualTo("Kan du tjänstgöra i kommunfullmäktige den 25 mars?");
        assertThat(mail[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail[0].getHeader("Message-ID"))
                .containsExactly("<" + only().id() + "@uppdraget.example.se>");
        assertThat(mail[0].getContentType()).startsWith("multipart/mixed");
        assertThat(only().words().body()).contains("du står på tur").doesNotContain("Bo Ek");
        assertThat(GreenMailUtil.getWholeMessage(mail[0]))
                .contains("https://uppdraget.example.se/mitt-uppdrag/inkallelse/")
                .contains("text/plain", "text/html")
                .doesNotContain("Bo Ek");
        assertThat(only().state()).isEqualTo(Letter.State.SENT);

        postman.goesTheRound();
        assertThat(POST.getReceivedMessages()).as("carried once").hasSize(1);
    }

    @Test
    void who_need_not_answer_any_more_is_told_so_and_her_own_answer_is_no_news() throws Exception {
        cannotCome(member, true);
        cannotCome(member, false);
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages())
                .extracting(Message::getSubject)
                .containsExactlyInAnyOrder(
                        "Kan du tjänstgöra i kommunfullmäktige den 25 mars?",
                        "Frågan om kommunfullmäktige den 25 mars gäller inte längre");
    }

    @Test
    void one_without_a_known_address_is_shown_and_reached_when_it_is_known() throws Exception {
        register.reachAt(first, null);
        cannotCome(member, true);
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages()).isEmpty();
        assertThat(only().state()).isEqualTo(Letter.State.NO_ADDRESS);
        var page = hall.reads(hall.secretary, "/administration/utskick/" + only().id());
        assertThat(page.shown().text()).contains("Ingen adress är känd. Ring i stället");

        register.reachAt(first, "eva@example.se");
        hall.sends(hall.secretary, "/administration/utskick/" + only().id() + "/igen");
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages()[0].getAllRecipients()[0])
                .hasToString("eva@example.se");
    }

    @Test
    void a_server_that_is_away_is_tried_again_with_longer_pauses_until_it_answers()
            throws Exception {
        POST.stop();
        try {
            cannotCome(member, true);
            postman.goesTheRound();
            var waiting = only();
            assertThat(waiting.state()).isEqualTo(Letter.State.WAITS);
            assertThat(waiting.attempts()).isEqualTo(1);
            assertThat(waiting.trouble()).isNotBlank();
            assertThat(waiting.nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));

            clock.set("2026-03-01", "09.01");
            postman.goesTheRound();
            assertThat(only().nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
        } finally {
            POST.start();
        }
        clock.set("2026-03-01", "09.03");
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages()).hasSize(1);
        assertThat(only().state()).isEqualTo(Letter.State.SENT);
    }

    @Test
    void a_letter_that_has_lost_its_point_is_not_sent() throws Exception {
        cannotCome(member, true);
        clock.set("2026-03-25", "18.00");
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages()).isEmpty();
        assertThat(only().state()).isEqualTo(Letter.State.TOO_LATE);
    }

    @Test
    void an_address_that_is_none_is_not_tried_again() throws Exception {
        register.reachAt(first, "eva öst@@example");
        cannotCome(member, true);
        postman.goesTheRound();
        assertThat(only().state()).isEqualTo(Letter.State.REFUSED);
        assertThat(only().trouble()).isNotBlank();
    }

    @Test
    void only_those_who_keep_the_register_read_the_letters() throws Exception {
        cannotCome(member, true);
        var address = "/administration/utskick/" + only().id();
        assertThat(hall.reads(member, "/administration/utskick").status()).isEqualTo(403);
        assertThat(hall.reads(member, address).status()).isEqualTo(403);
        assertThat(hall.sends(member, address + "/igen").status()).isEqualTo(403);
        var list = hall.reads(hall.secretary, "/administration/utskick?visa=vantar").shown();
        assertThat(list.text()).contains("Eva Öst", "Väntar 1");
        assertThat(
                        hall.reads(hall.secretary, "/administration/utskick?visa=skickade")
                                .shown()
                                .text())
                .contains("Inga brev.");
    }

    @Test
    void checkpoints_go_to_auditors_and_group_leaders_until_they_say_no() throws Exception {
        var auditor = hall.sits("Gun Ahl", "revisionen", Post.CHAIR, "S", 1);
        register.reachAt(auditor, "gun.ahl@example.se");
        register.reachAt(second, "frida.alm@example.se");
        persons.appoint(
                new Appointment(
                        second,
                        "Frida Alm",
                        Appointment.Kind.GROUP_LEADER,
                        null,
                        "S",
                        LocalDate.of(2026, 1, 1),
                        null,
                        "gruppmöte"));
        cannotCome(member, true);
        var made = checkpoints.now().orElseThrow();
        postman.goesTheRound();

        var sent =
                Arrays.stream(POST.getReceivedMessages())
                        .filter(one -> subject(one).contains(made.shortForm()))
                        .toList();
        assertThat(sent)
                .extracting(one -> one.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("gun.ahl@example.se", "frida.alm@example.se");
        var mail = sent.getFirst();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        var stop = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(stop).startsWith("https://uppdraget.example.se/kontrollpunkter/e-post/");

        // The letter, saved as it came, is a witness.
        var folder = Files.createTempDirectory("brev");
        var kept =
                Files.writeString(
                        folder.resolve("brev.eml"),
                        GreenMailUtil.getWholeMessage(mail),
                        StandardCharsets.ISO_8859_1);
        var key =
                Files.writeString(
                        folder.resolve("nyckel.pem"),
                        hall.reads("/kontrollpunkter/nyckel.pem").body());
        assertThat(verified(kept, key)).isZero();
        Files.writeString(
                kept,
                Files.readString(kept, StandardCharsets.ISO_8859_1)
                        .replaceAll("nummer \\d+", "nummer 9999"),
                StandardCharsets.ISO_8859_1);
        assertThat(verified(kept, key)).isEqualTo(2);

        // Her mail program says no, without signing in; the other still has them.
        var path = URI.create(stop).getPath();
        assertThat(web.perform(post(path)).andReturn().getResponse().getStatus()).isEqualTo(204);
        assertThat(hall.reads(path).shown().text()).contains("Du får inga kontrollpunkter");
        POST.purgeEmailFromAllMailboxes();
        cannotCome(member, false);
        var next = checkpoints.now().orElseThrow();
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages())
                .filteredOn(one -> subject(one).contains(next.shortForm()))
                .hasSize(1);
        assertThat(hall.reads(member, "/kontrollpunkter/e-post").status()).isEqualTo(403);
        assertThat(hall.reads(auditor, "/kontrollpunkter/e-post").status()).isEqualTo(303);
    }

    private static String subject(Message message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int verified(Path letter, Path key) {
        var said = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return VerifyCommand.run(
                List.of(letter.toString(), "--certifikat", key.toString()), Map.of(), said, said);
    }

    @Test
    void letters_that_are_no_subscription_say_nothing_of_ending_one() throws Exception {
        cannotCome(member, true);
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages()[0].getHeader("List-Unsubscribe")).isNull();
    }
}
