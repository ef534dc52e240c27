package se.uppdrag.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.initiatives.CoSignerAsked;
import se.uppdrag.web.Texts;

/// To whoever is asked to sign what another is writing: that there is something to read, and
/// neither what nor from whom, since nothing has been handed in.
@Service
@Transactional
class CoSigningLetters {

    private static final Duration KEEPS = Duration.ofDays(7);
    private static final String START = "/start";

    private final Telling telling;
    private final Texts texts;
    private final Clock clock;

    CoSigningLetters(Telling telling, Texts texts, Clock clock) {
        this.telling = telling;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void asked(CoSignerAsked asked) {
        if (!asked.asked()) {
            telling.withdraw(asked.occasion());
            return;
        }
        telling.tell(
                Kind.COSIGN,
                asked.occasion(),
                asked.signer(),
                new Letter.Words(
                        texts.get("mail.cosign.subject"),
                        texts.get("mail.cosign.body"),
                        START,
                        texts.get("mail.cosign.link")),
                clock.instant().plus(KEEPS));
    }
}
