package se.uppdrag.assignments;

import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;

/// The door for those who are not eligible any longer (KL 4:7).
///
/// ```
/// the assembly's own seat ─► ends at once
/// elected by the assembly ─► ends at its next meeting
///                       └──► asks to stay ─► matter ─► agenda ─► kept for the term, or ends
/// ```
@Service
@Transactional
public class Eligibility {

    private final Register register;
    private final Meetings meetings;
    private final Leavings leavings;

    Eligibility(Register register, Meetings meetings, Leavings leavings) {
        this.register = register;
        this.meetings = meetings;
        this.leavings = leavings;
    }

    /// @param lost the day she was no longer eligible
    /// @param seen where it is seen, such as the population register's word of it
    public Outcome<Leaving> lose(PersonId person, String organ, LocalDate lost, String seen) {
        if (!electedByTheAssembly(organ)) {
            return leavings.record(person, organ, lost, Departure.LOST_ELIGIBILITY, null, seen);
        }
        var last = meetings.between(lost, lost.plusYears(1), register.assembly().slug());
        return last.stream()
                .map(Meeting::onDate)
                .min(LocalDate::compareTo)
                .map(day ->
                        leavings.record(person, organ, day, Departure.LOST_ELIGIBILITY, null, seen))
                .orElseGet(() -> refused(AssignmentRefusal.NO_MEETING_ENDS_THE_ASSIGNMENT));
    }

    /// She asks to keep the post for the rest of the term, and has it until the assembly has
    /// decided.
    public Outcome<Leaving> askToStay(PersonId person, String organ, String message) {
        return electedByTheAssembly(organ)
                ? leavings.ask(person, organ, message, Departure.LOST_ELIGIBILITY)
                : refused(AssignmentRefusal.COUNCIL_SEAT_IS_NOT_KEPT);
    }

    /// Not the assembly itself, which the voters elect, nor what a committee elects within itself.
    private boolean electedByTheAssembly(String slug) {
        return register.organ(slug).filter(Eligibility::electedByTheAssembly).isPresent();
    }

    static boolean electedByTheAssembly(Organ organ) {
        return organ.committee()
                || organ.audit()
                || organ.kind() == Organ.Kind.COMPANY
                || organ.kind() == Organ.Kind.PREPARATORY_GROUP && organ.parent() == null;
    }
}
