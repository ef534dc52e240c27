package se.uppdrag.statutes;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.MinutesVerified;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.Sittings;
import se.uppdrag.web.Texts;

/// Publishes what a meeting adopted, from its verified minutes, in the transaction of the last
/// signature: the notice that goes up then is what promulgates it (KL 8:13). What the book cannot
/// take is held for the secretary; the minutes are verified all the same.
@Component
class AdoptedTexts {

    private final StatuteDraftTable drafts;
    private final Statutes statutes;
    private final Meetings meetings;
    private final Sittings sittings;
    private final Texts texts;
    private final Clock clock;

    AdoptedTexts(
            StatuteDraftTable drafts,
            Statutes statutes,
            Meetings meetings,
            Sittings sittings,
            Texts texts,
            Clock clock) {
        this.drafts = drafts;
        this.statutes = statutes;
        this.meetings = meetings;
        this.sittings = sittings;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void verified(MinutesVerified minutes) {
        var puts = drafts.unanswered(minutes.meeting());
        if (puts.isEmpty()) {
            return;
        }
        var meeting = meetings.meeting(minutes.meeting()).orElseThrow();
        var sitting = sittings.sitting(minutes.meeting()).orElseThrow();
        puts.forEach(put -> answer(meeting, sitting, put, minutes.lastSigned()));
    }

    private void answer(Meeting meeting, Sitting sitting, Put put, PersonId by) {
        Adoption.of(sitting, put.matter())
                .map(answer ->
                        answer.result() == Put.Result.ADOPTED
                                ? publish(meeting, put, answer, by)
                                : answer)
                .ifPresent(answer ->
                        drafts.insert(
                                put.id(), answer, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private Put.Answer publish(Meeting meeting, Put put, Put.Answer answer, PersonId by) {
        var statute = statutes.statute(put.statute()).orElseThrow();
        var decided =
                new Decided(
                        meeting.organ(),
                        meeting.onDate(),
                        answer.section(),
                        put.matterSlug(),
                        false);
        var entered =
                statutes.enter(
                        statute,
                        put.form(),
                        put.source(),
                        decided,
                        new Period(put.from(), null),
                        put,
                        by);
        return switch (entered) {
            case Granted<StatuteVersion> _ -> {
                drafts.finish(put.draft());
                yield answer;
            }
            case Refused<StatuteVersion> refused ->
                    new Put.Answer(Put.Result.HELD, answer.section(), texts.of(refused).sentence());
        };
    }
}
