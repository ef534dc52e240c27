package se.uppdrag.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.minutes.DecisionDispatched;
import se.uppdrag.notices.NoticeTold;
import se.uppdrag.notices.SubscriptionAsked;
import se.uppdrag.registry.DocumentDispatched;
import se.uppdrag.search.MailWatchAsked;
import se.uppdrag.search.MailWatchNews;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Letters to addresses outside of what is public already: the notice board, what somebody watches
/// for, documents that are sent, and decisions to those they concern.
@Service
@Transactional
class PublicLetters {

    private static final Duration KEEPS = Duration.ofDays(3);
    private static final Duration DECISION_KEEPS = Duration.ofDays(21);

    private final LetterTable letters;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    PublicLetters(LetterTable letters, Texts texts, ApplicationEventPublisher events) {
        this.letters = letters;
        this.texts = texts;
        this.events = events;
    }

    /// Whoever wants the board by e-mail confirms it from her own mailbox.
    @EventListener
    void subscribed(SubscriptionAsked asked) {
        outside(
                "board:" + asked.subscription(),
                asked.address(),
                new Letter.Words(
                        texts.get("mail.board.confirm.subject"),
                        texts.get("mail.board.confirm.body"),
                        asked.link(),
                        texts.get("mail.board.confirm.link")),
                asked.at(),
                KEEPS);
    }

    /// Something was posted; what, is on the board.
    @EventListener
    void posted(NoticeTold told) {
        outside(
                "board:" + told.subscription() + ":" + told.notice().value(),
                told.address(),
                new Letter.Words(
                        texts.get("mail.board.subject"),
                        texts.get("mail.board.body"),
                        told.link(),
                        texts.get("mail.board.link"),
                        told.link() + "/ett-klick"),
                told.at(),
                KEEPS);
    }

    /// Whoever wants letters about a search or a matter confirms it from her own mailbox.
    @EventListener
    void watched(MailWatchAsked asked) {
        outside(
                "by-mail:" + asked.watch(),
                asked.address(),
                new Letter.Words(
                        texts.get("mail.by-mail.confirm.subject"),
                        texts.get("mail.by-mail.confirm.body"),
                        asked.link(),
                        texts.get("mail.by-mail.confirm.link")),
                asked.at(),
                KEEPS);
    }

    /// Something has come that she watches for; what, is on the page.
    @EventListener
    void found(MailWatchNews news) {
        outside(
                "by-mail:" + news.watch() + ":" + news.newest(),
                news.address(),
                new Letter.Words(
                        texts.get("mail.by-mail.subject"),
                        texts.get("mail.by-mail.body"),
                        news.link(),
                        texts.get("mail.by-mail.link"),
                        news.link() + "/ett-klick"),
                news.at(),
                KEEPS);
    }

    private void outside(
            String occasion, String address, Letter.Words words, Instant at, Duration keeps) {
        if (letters.insert(
                Letter.toAddress(
                        UUID.randomUUID(), occasion, address, null, words, at, at.plus(keeps)))) {
            events.publishEvent(new Letters.Posted());
        }
    }

    /// A document goes to somebody outside. Everybody may read it, and the letter only says where.
    @EventListener
    void dispatched(DocumentDispatched told) {
        var words =
                new Letter.Words(
                        texts.get("mail.document.subject", told.dnr()),
                        texts.get("mail.document.body", told.dnr()),
                        told.link(),
                        texts.get("mail.document.link"));
        outside(
                DocumentLetters.occasion(told.dispatch()),
                told.address(),
                words,
                told.at(),
                DECISION_KEEPS);
    }

    /// A decision goes to somebody outside. It is public, and yet the letter only says where.
    @EventListener
    void dispatched(DecisionDispatched told) {
        var organ = Swedish.inSentence(told.organ());
        var section = Integer.toString(told.section());
        var day = Swedish.day(told.meeting());
        var words =
                new Letter.Words(
                        texts.get("mail.decision.subject", organ, section, day),
                        texts.get("mail.decision.body", organ, section, day),
                        told.link(),
                        texts.get("mail.decision.link"));
        outside("decision:" + told.dispatch(), told.address(), words, told.at(), DECISION_KEEPS);
    }
}
