package se.uppdrag.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.evidence.CheckpointMade;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.mail.CheckpointReaders.Reader;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Checkpoints by e-mail, so that they are in mailboxes that nobody here rules over. The letter
/// holds the whole note: kept, it proves what had been recorded when it came.
@Service
@Transactional
class CheckpointLetters {

    /// A witness is worth most early; after a while the next has come.
    private static final Duration KEEPS = Duration.ofDays(7);

    private final CheckpointReaders readers;
    private final Telling telling;
    private final Meetings meetings;
    private final Texts texts;
    private final Clock clock;
    private final boolean sends;

    /// @param sends the house may keep them at home; it then says so on the page
    CheckpointLetters(
            CheckpointReaders readers,
            Telling telling,
            Meetings meetings,
            Texts texts,
            Clock clock,
            @Value("${uppdrag.mail.checkpoints:true}") boolean sends) {
        this.readers = readers;
        this.telling = telling;
        this.meetings = meetings;
        this.texts = texts;
        this.clock = clock;
        this.sends = sends;
    }

    @EventListener
    void made(CheckpointMade made) {
        if (!sends) {
            return;
        }
        var number = Integer.toString(made.number());
        var why =
                Optional.ofNullable(made.meeting())
                        .flatMap(meetings::meeting)
                        .map(one ->
                                texts.get(
                                        "mail.checkpoint.meeting",
                                        Swedish.inSentence(one.organName()),
                                        Swedish.day(one.onDate())))
                        .orElseGet(() -> texts.get("mail.checkpoint.night"));
        for (var reader : readers.on(SwedishTime.dateOf(made.at()))) {
            telling.write(
                    "checkpoint:" + number,
                    new PersonId(reader.person()),
                    new Letter.Words(
                            texts.get("mail.checkpoint.subject", number, made.shortForm()),
                            texts.get(
                                    "mail.checkpoint.body",
                                    why,
                                    made.shortForm(),
                                    made.note().strip()),
                            reader.address(),
                            texts.get("mail.checkpoint.link"),
                            reader.address() + "/ett-klick"),
                    made.at().plus(KEEPS));
        }
    }

    boolean sends() {
        return sends;
    }

    /// Nothing for somebody who is to have none.
    Optional<Reader> of(PersonId person) {
        return readers.chosen(person, SwedishTime.dateOf(clock.instant()))
                ? Optional.of(readers.reader(person))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    Optional<Reader> find(UUID token) {
        return readers.find(token);
    }

    void set(UUID token, boolean wants) {
        readers.decline(token, wants ? null : clock.instant());
    }
}
