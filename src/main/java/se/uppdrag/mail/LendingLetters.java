package se.uppdrag.mail;

import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.lending.DeviceLent;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// To whoever a device is lent to: that one is in her name now. It is no notice to choose away: if
/// it was not she, she must know at once.
@Service
@Transactional
class LendingLetters {

    private static final Duration KEEPS = Duration.ofDays(1);

    private final Telling telling;
    private final Meetings meetings;
    private final Texts texts;

    LendingLetters(Telling telling, Meetings meetings, Texts texts) {
        this.telling = telling;
        this.meetings = meetings;
        this.texts = texts;
    }

    @EventListener
    void lent(DeviceLent lent) {
        var loan = lent.loan();
        var meeting = meetings.meeting(loan.meeting()).orElseThrow();
        telling.write(
                "lent:" + loan.id(),
                loan.person(),
                new Letter.Words(
                        texts.get("mail.lent.subject"),
                        texts.get(
                                "mail.lent.body",
                                Swedish.inSentence(meeting.organName()),
                                Swedish.day(meeting.onDate())),
                        "/min-inloggning",
                        texts.get("mail.sign-in.link")),
                loan.lentAt().plus(KEEPS));
    }
}
