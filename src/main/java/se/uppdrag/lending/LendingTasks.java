package se.uppdrag.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Citation;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// On her start page, for as long as a device is lent in her name.
@Component
class LendingTasks implements Tasks {

    private final Loans loans;
    private final LendingPages pages;
    private final Meetings meetings;
    private final Texts texts;

    LendingTasks(Loans loans, LendingPages pages, Meetings meetings, Texts texts) {
        this.loans = loans;
        this.pages = pages;
        this.meetings = meetings;
        this.texts = texts;
    }

    /// She is told when it is lent.
    @Override
    public boolean notifies(Task task) {
        return false;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        return loans.standingOf(new PersonId(person)).stream().map(this::task).toList();
    }

    private Task task(Loan loan) {
        var meeting = meetings.meeting(loan.meeting()).orElseThrow();
        return new Task(
                "Tablet",
                texts.get(
                        "lending.task",
                        loan.device(),
                        Swedish.inSentence(meeting.organName()),
                        Swedish.day(meeting.onDate())),
                texts.get(
                        "lending.task.why",
                        pages.name(loan.lentBy()),
                        Swedish.moment(loan.lentAt())),
                meeting.onDate(),
                Citation.kl(4, 24),
                texts.get("lending.task.verb"),
                "/min-inloggning");
    }
}
