package se.uppdrag.assignments;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingChanged;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.register.Register;
import se.uppdrag.register.Standing;

/// The door to absence told beforehand, so that an alternate can be called in time (KL 5:17).
@Service
@Transactional
public class Absences {

    private final OrganElectionTable absences;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(
            OrganElectionTable absences,
            Register register,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /// She cannot come, or can after all.
    public Outcome<Meeting> tell(PersonId person, Meeting meeting, boolean absent) {
        if (register.standing(person, meeting.organ(), meeting.onDate()) instanceof Standing.None) {
            return Outcome.refused(AssignmentRefusal.NOBODY_IS_CALLED_TO_THE_MEETING);
        }
        if (absent) {
            absences.insertAbsence(person, meeting.id().value(), clock.instant());
        } else {
            absences.withdrawAbsence(person, meeting.id().value());
        }
        events.publishEvent(new AbsenceTold(meeting.id(), person, absent));
        return Outcome.granted(meeting);
    }

    /// Who could not come that day may be able to come another.
    @EventListener
    void changed(MeetingChanged changed) {
        if (changed.otherDay()) {
            of(changed.meeting())
                    .forEach(one -> absences.withdrawAbsence(one, changed.meeting().value()));
        }
    }

    @Transactional(readOnly = true)
    public List<PersonId> of(MeetingId meeting) {
        return absences.absent(meeting.value());
    }
}
