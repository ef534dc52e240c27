package se.uppdrag.mail;

import static se.uppdrag.law.Outcome.granted;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.SignInChanged;
import se.uppdrag.calling.AskingChanged;
import se.uppdrag.inbox.LetterBounced;
import se.uppdrag.inbox.LetterRegistered;
import se.uppdrag.initiatives.InitiativeFiled;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.SignatureAwaited;
import se.uppdrag.petitions.ProposalSent;
import se.uppdrag.search.NewsFound;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The door: letters are written here, with what they tell of or not at all.
@Service
@Transactional
class Letters {

    /// Something was put in the box, or is to be tried again.
    record Posted() {}

    private static final Duration RECEIPT_KEEPS = Duration.ofDays(3);

    private final LetterTable letters;
    private final Meetings meetings;
    private final Telling telling;
    private final Texts texts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Letters(
            LetterTable letters,
            Meetings meetings,
            Telling telling,
            Texts texts,
            Clock clock,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.meetings = meetings;
        this.telling = telling;
        this.texts = texts;
        this.clock = clock;
        this.events = events;
    }

    /// An alternate is asked to serve, or need not answer any more.
    @EventListener
    void asked(AskingChanged changed) {
        var asking = changed.asking();
        var meeting = meetings.meeting(asking.meeting()).orElseThrow();
        var kind =
                switch (asking.state()) {
                    case WAITS -> "asked";
                    case WITHDRAWN, PASSED_OVER -> "settled";
                    // Her own answer is no news to her.
                    case YES, NO -> null;
                };
        if (kind != null) {
            telling.tell(
                    Kind.ASKED,
                    kind + ":" + asking.id(),
                    asking.alternate(),
                    about(kind, meeting, asking.address()),
                    meeting.startsAt());
        }
    }

    /// The receipt for what was handed in. The registry number is public the moment it is given.
    @EventListener
    void filed(InitiativeFiled filed) {
        var words =
                new Letter.Words(
                        texts.get("mail.filed.subject", filed.dnr()),
                        texts.get("mail.filed.body", filed.dnr()),
                        "/diarium/" + filed.matterSlug(),
                        texts.get("mail.filed.link"));
        telling.tell(
                Kind.RECEIPT,
                "filed:" + filed.id().value(),
                filed.mover(),
                words,
                filed.at().plus(RECEIPT_KEEPS));
    }

    /// Who sent a proposal from outside confirms it from her own mailbox. The letter says nothing
    /// of what it proposes: whoever reads it there may not have sent it.
    @EventListener
    void sent(ProposalSent sent) {
        var words =
                new Letter.Words(
                        texts.get("mail.confirm.subject"),
                        texts.get("mail.confirm.body"),
                        sent.link(),
                        texts.get("mail.confirm.link"));
        if (letters.insert(
                Letter.toAddress(
                        UUID.randomUUID(),
                        "confirm:" + sent.proposal(),
                        sent.address(),
                        null,
                        words,
                        sent.at(),
                        sent.at().plus(RECEIPT_KEEPS)))) {
            events.publishEvent(new Posted());
        }
    }

    /// The receipt to somebody outside whose letter was registered. It says the number, which is
    /// public, and nothing of what she wrote.
    @EventListener
    void registered(LetterRegistered registered) {
        var words =
                new Letter.Words(
                        texts.get("mail.filed.subject", registered.dnr()),
                        texts.get("mail.received.body", registered.dnr()),
                        "/diarium/" + registered.matterSlug(),
                        texts.get("mail.filed.link"));
        if (letters.insert(
                Letter.toAddress(
                        registered.receipt(),
                        "received:" + registered.letter().value(),
                        registered.address(),
                        registered.answers(),
                        words,
                        registered.at(),
                        registered.at().plus(RECEIPT_KEEPS)))) {
            events.publishEvent(new Posted());
        }
    }

    /// A mail server tells that one of ours did not come to anybody. What is not ours is no news.
    @EventListener
    void bounced(LetterBounced bounced) {
        letters.find(bounced.sent())
                .filter(letter -> letter.state() == Letter.State.SENT)
                .ifPresent(letter -> letters.update(letter.bounced(bounced.why())));
    }

    /// Something has come that she watches for; what, she reads on the page.
    @EventListener
    void found(NewsFound news) {
        var words =
                new Letter.Words(
                        texts.get("mail.found.subject"),
                        texts.get("mail.found.body"),
                        "/bevakningar",
                        texts.get("mail.found.link"),
                        "/bevakning/" + news.watch() + "/ett-klick");
        telling.tell(
                Kind.WATCHED,
                "found:" + news.watch() + ":" + news.newest(),
                news.person(),
                words,
                clock.instant().plus(RECEIPT_KEEPS));
    }

    /// Minutes wait for her signature. What they say is not public, and no letter tells it.
    @EventListener
    void awaited(SignatureAwaited awaited) {
        var meeting = meetings.meeting(awaited.meeting()).orElseThrow();
        var organ = Swedish.inSentence(meeting.organName());
        var stage = awaited.stage().name();
        var words =
                new Letter.Words(
                        texts.get(
                                "mail.sign.subject." + stage, organ, Swedish.day(meeting.onDate())),
                        texts.get(
                                "mail.sign.body." + stage,
                                organ,
                                Swedish.day(meeting.onDate()),
                                Swedish.date(awaited.lastDay())),
                        meeting.address() + "/justera",
                        texts.get("mail.sign.link"));
        // A reminder is of use until the next; a late one for as long as it is late.
        telling.tell(
                Kind.SIGN,
                "sign:" + stage + ":" + awaited.version() + ":" + meeting.id().value(),
                awaited.person(),
                words,
                clock.instant().plus(RECEIPT_KEEPS));
    }

    /// Something of how she signs in was changed: if it was not she, she must know at once.
    @EventListener
    void changed(SignInChanged changed) {
        var words =
                new Letter.Words(
                        texts.get("mail.sign-in.subject"),
                        texts.get("mail.sign-in." + changed.what()),
                        "/min-inloggning",
                        texts.get("mail.sign-in.link"));
        telling.write(
                "sign-in:" + changed.what() + ":" + changed.at(),
                changed.person(),
                words,
                changed.at().plus(RECEIPT_KEEPS));
    }

    private Letter.Words about(String kind, Meeting meeting, String link) {
        var organ = Swedish.inSentence(meeting.organName());
        var day = Swedish.day(meeting.onDate());
        return new Letter.Words(
                texts.get("mail." + kind + ".subject", organ, day),
                texts.get("mail." + kind + ".body", organ, day),
                link,
                texts.get("mail." + kind + ".link"));
    }

    /// Tried again at once, at the address she has now.
    Outcome<Letter> again(UUID id) {
        var letter = letters.find(id).orElseThrow();
        var now = clock.instant();
        if (letter.state() == Letter.State.SENT || !letter.usefulUntil().isAfter(now)) {
            // The page was an old one, and shows now why there is nothing to try.
            return granted(letter);
        }
        var person = letter.person();
        var next = letter.again(person == null ? letter.address() : telling.address(person), now);
        letters.update(next);
        events.publishEvent(new Posted());
        return granted(next);
    }

    @Transactional(readOnly = true)
    Optional<Letter> letter(UUID id) {
        return letters.find(id);
    }

    @Transactional(readOnly = true)
    List<Letter> newest(Letter.@Nullable State state, int most) {
        return letters.newest(state, most);
    }

    @Transactional(readOnly = true)
    Map<Letter.State, Integer> counts() {
        return letters.counts();
    }
}
