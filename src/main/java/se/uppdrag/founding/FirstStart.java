package se.uppdrag.founding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Role;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Register;

/// Whether anybody runs the installation yet, and the code that lets the first one in. The code is
/// only ever where the program's own messages go, and a new one is made at each start.
@Component
class FirstStart {

    /// Without those that are taken for each other: I and 1, O and 0.
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 10;

    private final Register register;
    private final Clock clock;
    private final String code;

    FirstStart(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
        var random = new SecureRandom();
        var letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        this.code = letters.insert(LENGTH / 2, '-').toString();
    }

    /// Nobody is administrator today.
    boolean ahead() {
        return register.officials(SwedishTime.dateOf(clock.instant())).stream()
                .noneMatch(one -> one.role() == Role.ADMINISTRATOR);
    }

    /// However it was written: case, spaces and dashes do not count.
    boolean opens(String typed) {
        return MessageDigest.isEqual(plain(typed).getBytes(UTF_8), plain(code).getBytes(UTF_8));
    }

    String code() {
        return code;
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null && ahead()) {
            LoggerFactory.getLogger(FirstStart.class)
                    .info(
                            "Ingen administratör finns än. Öppna http://localhost:{}/forsta-start"
                                    + " och skriv koden {}. Den gäller tills programmet startas"
                                    + " om.",
                            port,
                            code);
        }
    }
}
