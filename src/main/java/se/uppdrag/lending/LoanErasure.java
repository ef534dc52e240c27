package se.uppdrag.lending;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Register;

/// Removes each night what is kept of who had a lent device, once as many months have passed since
/// the meeting as the organ has decided (`gallring`, arkivlagen 10 §). Where nothing is decided
/// nothing is removed. What was done on the device stays in the book of acts.
@Component
class LoanErasure {

    private final LoanTable loans;
    private final Meetings meetings;
    private final Register register;
    private final Clock clock;

    LoanErasure(LoanTable loans, Meetings meetings, Register register, Clock clock) {
        this.loans = loans;
        this.meetings = meetings;
        this.register = register;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 4 * * *", zone = "Europe/Stockholm")
    @Transactional
    public void nightly() {
        var today = SwedishTime.dateOf(clock.instant());
        loans.meetings().stream()
                .map(MeetingId::new)
                .flatMap(id -> meetings.meeting(id).stream())
                .filter(meeting -> timeIsOut(meeting, today))
                .forEach(meeting -> loans.deleteOver(meeting.id()));
    }

    private boolean timeIsOut(Meeting meeting, LocalDate today) {
        var months = register.rules(meeting.organ(), today).loanMonths();
        return months > 0 && meeting.onDate().plusMonths(months).isBefore(today);
    }
}
