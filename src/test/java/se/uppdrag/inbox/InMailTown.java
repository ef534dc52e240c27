package se.uppdrag.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static se.uppdrag.PageChecks.as;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.Hall;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Registry;

/// A town with a mailbox on a real mail server, reached by a wire that can be cut, and a virus
/// scanner. What is done stays done: nothing is rolled back between the tests.
@SpringBootTest(
        properties = {
            "uppdrag.inbox.pause=1d",
            // A round is gone when a test says so.
            "uppdrag.inbox.listens=false",
            "uppdrag.inbox.in-memory=1MB",
            "uppdrag.mail.from=kommunen@example.se"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
abstract class InMailTown {

    static final GreenMail POST =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                    });
    static final GreenMailUser BOX;
    static final CutWire WIRE;
    static final ClamPeer SCANNER = new ClamPeer();

    static {
        POST.start();
        BOX = POST.setUser("ks@example.se", "ks", "hemligt");
        WIRE = new CutWire(POST.getImap().getPort());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void theHouseNamesItsServers(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
        settings.add("uppdrag.address", () -> "https://uppdraget.example.se");
        settings.add("uppdrag.brevlada.ks.host", () -> "127.0.0.1");
        settings.add("uppdrag.brevlada.ks.port", WIRE::port);
        settings.add("uppdrag.brevlada.ks.security", () -> "none");
        settings.add("uppdrag.brevlada.ks.user", () -> "ks");
        settings.add("uppdrag.brevlada.ks.password", () -> "hemligt");
        settings.add("uppdrag.brevlada.ks.address", () -> "ks@example.se");
        settings.add("uppdrag.brevlada.ks.server", () -> "mx.example.se");
        settings.add("uppdrag.clamav.host", () -> "127.0.0.1");
        settings.add("uppdrag.clamav.port", SCANNER::port);
    }

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Registry registry;
    @Autowired Inbox inbox;
    @Autowired Collector collector;
    @Autowired ReadingTable readings;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    /// The same in all the classes: they share the database.
    private static @Nullable Hall founded;

    static final PersonId member = PageChecks.somebody();
    static final PersonId alternate = PageChecks.somebody();

    Hall hall;

    @BeforeEach
    void theTownIsFounded() {
        clock.set("2026-11-25", "09.00");
        var here = founded;
        if (here == null) {
            here = new Hall(web, register);
            here.found();
            register.enter(new Person(member, "Astrid", "Lindmark", "astrid.lindmark@example.se"));
            here.sits(member, "Astrid Lindmark", "kf", Post.MEMBER, "S", 1);
            register.enter(new Person(alternate, "Bo", "Ek", "bo.ek@example.se"));
            here.sits(alternate, "Bo Ek", "kf", Post.ALTERNATE, "M", 1);
            founded = here;
        }
        hall = here;
    }

    static byte[] letter(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// As it lands in the mailbox.
    static void arrives(byte[] letter) throws MessagingException {
        BOX.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(letter)));
    }

    /// A letter with a mark of its own.
    static String simple(String from, String subject, String more, String text) {
        return """
        Message-ID: <%s@post.example>
        From: %s
        To: ks@example.se
        Subject: %s
        Date: Wed, 25 Nov 2026 08:00:00 +0100
        %sContent-Type: text/plain; charset=utf-8

        %s
        """
                .formatted(
                        UUID.randomUUID(), from, subject, more.isEmpty() ? "" : more + "\n", text);
    }

    /// Brings a letter in and finds it by its subject.
    Received received(String letter) throws Exception {
        arrives(letter(letter));
        collector.goesTheRound();
        var headers = Headers.read(letter(letter), 0, letter(letter).length);
        return jdbc.sql("select letter from inbox.reading where subject = :subject")
                .param("subject", headers.text("subject", 500))
                .query(UUID.class)
                .optional()
                .flatMap(one -> inbox.letter(new LetterId(one)))
                .orElseThrow();
    }

    static String address(Received letter) {
        return "/inkommande-post/" + letter.id().value();
    }

    Hall.Answer registers(Received letter, String... more) throws Exception {
        var proposal = inbox.proposal(letter);
        var fields =
                new ArrayList<>(
                        List.of(
                                "organ",
                                proposal.organ(),
                                "dnr",
                                proposal.matter().map(matter -> matter.dnr()).orElse(""),
                                "mening",
                                proposal.title(),
                                "avsandare",
                                proposal.sender()));
        for (int i = 0; i < more.length; i += 2) {
            fields.set(fields.indexOf(more[i]) + 1, more[i + 1]);
        }
        return hall.sends(
                hall.secretary, address(letter) + "/registrera", fields.toArray(String[]::new));
    }

    /// The matter that the answer to a press leads to.
    String slug(Hall.Answer answer) {
        assertThat(answer.location()).startsWith("/inkommande-post?registrerat=");
        return answer.location().replaceFirst(".*=", "");
    }

    MockHttpServletResponse drops(PersonId who, String organ, byte[]... files) throws Exception {
        var request = multipart("/inkommande-post/filer");
        for (int i = 0; i < files.length; i++) {
            request.file(new MockMultipartFile("brev", "brev-" + i + ".eml", "", files[i]));
        }
        return web.perform(
                        request.param("organ", organ)
                                .param("kommando", UUID.randomUUID().toString())
                                .with(as(who)))
                .andReturn()
                .getResponse();
    }
}
