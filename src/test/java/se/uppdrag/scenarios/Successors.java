package se.uppdrag.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import se.uppdrag.TestClock;
import se.uppdrag.assignments.Assignments;
import se.uppdrag.assignments.Leaving;
import se.uppdrag.assignments.Leavings;
import se.uppdrag.assignments.Nominee;
import se.uppdrag.assignments.OrganElection;
import se.uppdrag.assignments.OrganElection.Scope;
import se.uppdrag.assignments.Successions;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// Seats that become empty in the middle of a term, and who comes instead.
@TestComponent
class Successors {

    private final Years years;
    private final Register register;
    private final Assignments assignments;
    private final Leavings leavings;
    private final Successions successions;
    private final Meetings meetings;
    private final TestClock clock;

    Successors(
            Years years,
            Register register,
            Assignments assignments,
            Leavings leavings,
            Successions successions,
            Meetings meetings,
            TestClock clock) {
        this.years = years;
        this.register = register;
        this.assignments = assignments;
        this.leavings = leavings;
        this.successions = successions;
        this.meetings = meetings;
        this.clock = clock;
    }

    void aResignationAndASuccessor() {
        clock.set("2023-05-02", "09.00");
        var bo = years.of("kf", "Bo Berg", Years.TERM);
        var asked = Years.granted(leavings.ask(bo, "kf", "Flyttar."));
        var meeting =
                meetings.plan(
                        register.assembly(),
                        LocalDate.of(2023, 5, 31),
                        LocalTime.of(18, 0),
                        "Salen",
                        true);
        Years.granted(leavings.putOnAgenda(asked, meeting));
        clock.set("2023-06-01", "09.00");
        var left = LocalDate.of(2023, 6, 1);
        Years.granted(leavings.release(found(asked), left, "KF 2023-05-31 § 40"));
        years.chronicle.leaves(left, "kf", 2, "Bo Berg");
        leavings.told(found(asked), left);
        var successor = LocalDate.of(2023, 6, 14);
        Years.granted(
                successions.succeed(
                        found(asked),
                        new Nominee("Eva Ek", "S", Post.MEMBER, null),
                        successor,
                        "Länsstyrelsens beslut 2023-06-14"));
        years.chronicle
                .enters(successor, "kf", 2, "Eva Ek")
                .leaves(successor, "kf ersättare", 1, "Eva Ek");
        assertThat(found(asked).state()).isEqualTo(Leaving.State.CLOSED);
    }

    Leaving found(Leaving one) {
        return leavings.leaving(one.id()).orElseThrow();
    }

    /// He leaves the committee as well, and an alternate is elected to his seat.
    void aPlaceInTheCommitteeIsFilled() {
        var day = LocalDate.of(2023, 9, 1);
        Years.granted(
                leavings.record(
                        years.of("ks", "Bo Berg", Years.BOARDS),
                        "ks",
                        day,
                        Departure.LOST_ELIGIBILITY,
                        null,
                        "KF 2023-08-30 § 60"));
        years.chronicle.leaves(day, "ks", 3, "Bo Berg", Years.NEXT_BOARDS);
        var filled = LocalDate.of(2023, 9, 28);
        Years.granted(
                assignments.elect(
                        new OrganElection(
                                register.organ("ks").orElseThrow(),
                                Scope.BY_ELECTION,
                                filled,
                                Years.NEXT_BOARDS,
                                "KF 2023-09-27 § 71",
                                List.of(new Nominee("Max Mo", "S", Post.MEMBER, "Samling")),
                                List.of(),
                                "Valberedningen"),
                        false,
                        years.secretary,
                        _ -> ""));
        years.chronicle
                .enters(filled, "ks", 3, "Max Mo")
                .leaves(Years.NEXT_BOARDS, "ks", 3, "Max Mo")
                .leaves(filled, "ks ersättare", 1, "Max Mo", Years.NEXT_BOARDS);
        assertThat(leavings.open()).isEmpty();
    }

    void somebodyIsAwayForAYear() {
        var from = LocalDate.of(2024, 2, 1);
        var back = LocalDate.of(2025, 2, 1);
        Years.granted(
                successions.replace(
                        years.of("ks", "Gun Gran", from),
                        "ks",
                        from,
                        back,
                        new Nominee("Rut Ros", "M", Post.MEMBER, null),
                        "KF § 5"));
        years.chronicle
                .leaves(from, "ks", 2, "Gun Gran", back)
                .enters(from, "ks", 2, "Rut Ros")
                .leaves(back, "ks", 2, "Rut Ros");
    }

    void aChairThatStandsEmpty() {
        var day = LocalDate.of(2024, 4, 11);
        clock.set("2024-04-20", "09.00");
        var left =
                Years.granted(
                        leavings.record(
                                years.of("kf", "Kim Kall", day),
                                "kf",
                                day,
                                Departure.DIED,
                                null,
                                "Anmält till fullmäktige"));
        leavings.told(left, LocalDate.of(2024, 4, 20));
        Years.granted(
                successions.leaveEmpty(
                        found(left), "Länsstyrelsens beslut 2024-05-02", "Tom stol"));
        years.chronicle.leaves(day, "kf", 7, "Kim Kall");
    }
}
