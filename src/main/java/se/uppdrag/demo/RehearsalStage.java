package se.uppdrag.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.Preparing;
import se.uppdrag.register.Register;

/// The demonstration's municipality with a council evening of another municipality's items: the
/// same number of them, with the same names.
record RehearsalStage(ApplicationContext program) {

    /// A day on which the demonstration has planned nothing.
    private static final LocalDate EVENING = LocalDate.of(2026, 12, 22);

    private static final LocalTime BEGINS = LocalTime.of(18, 0);

    static final String MEETING = "/sammantraden/kf/" + EVENING;

    /// Every meeting begins with these, so they are not played twice.
    private static final int FORMALITIES = 2;

    void set(List<String> titles) {
        var meetings = program.getBean(Meetings.class);
        program.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> {
                    var meeting =
                            meetings.plan(
                                    program.getBean(Register.class).assembly(),
                                    EVENING,
                                    BEGINS,
                                    "Sessionssalen",
                                    true);
                    titles.stream().skip(FORMALITIES).forEach(title -> add(meeting, title));
                    granted(meetings.publish(meeting));
                });
        program.getBean(DemoClock.class).setTo(SwedishTime.at(EVENING, BEGINS));
    }

    private void add(Meeting meeting, String title) {
        var item =
                granted(
                        program.getBean(Meetings.class)
                                .addItem(
                                        meeting,
                                        title,
                                        AgendaItem.Kind.ORDINARY,
                                        Optional.empty(),
                                        "Enligt förslaget."));
        granted(
                program.getBean(Preparing.class)
                        .enter(meeting, item.position(), null, "Kommunstyrelsen", false));
    }

    private static <T> T granted(Outcome<T> outcome) {
        if (outcome instanceof Granted<T>(var value, _)) {
            return value;
        }
        throw new IllegalStateException("The stage could not be set: " + outcome);
    }
}
