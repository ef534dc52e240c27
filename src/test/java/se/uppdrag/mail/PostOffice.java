package se.uppdrag.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// A house with a mail server and a browsers' service that are real and on this machine, and a
/// meeting that is planned. The postman is sent on his round by the test, in its transaction.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
abstract class PostOffice {

    /// At a port of its own, where it comes back after having been away.
    static final GreenMail POST =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static final PushEndpoint BROWSERS = new PushEndpoint();

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
        settings.add("uppdrag.push.services", () -> BROWSERS.origin());
        settings.add("uppdrag.address", () -> "https://uppdraget.example.se");
    }

    @Autowired MockMvc web;
    @Autowired Register register;
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
}
