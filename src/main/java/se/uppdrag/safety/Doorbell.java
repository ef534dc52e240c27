package se.uppdrag.safety;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Texts;

/// A letter that says that there is something to read, and nothing else: the same words every time,
/// to those who may read, once until they have looked.
///
/// It does not wait in the database as other letters do. A row there would tell for whom a report
/// is sealed; so would a line in a log that it could not be sent.
@Component
class Doorbell {

    private static final List<Duration> PAUSES =
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(10));

    private final ObjectProvider<JavaMailSender> servers;
    private final Houses houses;
    private final Texts texts;
    private final String from;
    private final String home;

    Doorbell(
            ObjectProvider<JavaMailSender> servers,
            Houses houses,
            Texts texts,
            @Value("${uppdrag.mail.from:}") String from,
            @Value("${uppdrag.address:http://localhost:${server.port}}") String home) {
        this.servers = servers;
        this.houses = houses;
        this.texts = texts;
        this.from = from;
        this.home = home;
    }

    /// Does not keep the one waiting who has told.
    void ring(Collection<String> addresses) {
        var server = servers.getIfAvailable();
        var sender = from.isEmpty() ? houses.ours().registryMail() : from;
        if (server == null || sender.isEmpty()) {
            return;
        }
        for (var address : addresses) {
            var letter = letter(sender, address);
            Thread.ofVirtual().start(() -> carry(server, letter));
        }
    }

    private SimpleMailMessage letter(String sender, String address) {
        var letter = new SimpleMailMessage();
        letter.setFrom(sender);
        letter.setTo(address);
        letter.setSubject(texts.get("safety.letter.subject"));
        letter.setText(texts.get("safety.letter.text", home + "/start", houses.ours().name()));
        return letter;
    }

    private static void carry(JavaMailSender server, SimpleMailMessage letter) {
        for (var pause : PAUSES) {
            LockSupport.parkNanos(pause.toNanos());
            try {
                server.send(letter);
                return;
            } catch (MailException away) {
                // Tried again; the bell on the start page rings whether a letter comes or not.
            }
        }
    }
}
