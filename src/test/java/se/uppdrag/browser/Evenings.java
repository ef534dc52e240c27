package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.Minutes;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.Sittings;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// Brings a meeting of the council to where a test wants it, by the same doors as the pages. Each
/// test class has a meeting of its own, so that none disturbs another's.
@TestComponent
record Evenings(
        Site site,
        Register register,
        Meetings meetings,
        Sittings sittings,
        Minutes minutes,
        Trail trail) {

    /// Item 3 of its agenda can be debated and voted on; items 1 and 2 are formalities.
    static final int DEBATED = 3;

    Evening on(String date) {
        var meeting =
                once(() ->
                        meetings.plan(
                                register.assembly(),
                                LocalDate.parse(date),
                                LocalTime.of(18, 0),
                                "Rådhuset",
                                true));
        for (var title : List.of("Cykelplan för hela kommunen", "Taxa för torghandel")) {
            once(() ->
                    granted(
                            meetings.addItem(
                                    meeting,
                                    title,
                                    AgendaItem.Kind.ORDINARY,
                                    Optional.empty(),
                                    title + " antas.")));
        }
        once(() -> granted(meetings.publish(meeting)));
        return new Evening(this, meetings.meeting(meeting.id()).orElseThrow());
    }

    <T> T once(Supplier<T> act) {
        var kept = new ArrayList<T>();
        trail.once(
                new Command(UUID.randomUUID(), site.person(Who.SECRETARY).value(), "prov"),
                () -> {
                    kept.add(act.get());
                    return Outcome.granted("/");
                });
        return kept.getFirst();
    }

    private static <T> T granted(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Granted.class);
        return ((Outcome.Granted<T>) outcome).value();
    }

    /// One meeting.
    record Evening(Evenings all, Meeting meeting) {

        String address() {
            return meeting.address();
        }

        Sitting sitting() {
            return all.sittings.current(meeting);
        }

        void does(SittingCommand... commands) {
            does(_ -> Arrays.asList(commands));
        }

        private void does(Function<Sitting, List<SittingCommand>> asked) {
            all.once(() ->
                    granted(all.sittings.act(meeting, asked, all.site.person(Who.SECRETARY))));
        }

        /// Everybody in the council comes but those named; nobody is called in for them.
        void gathers(PersonId... away) {
            var absent = List.of(away);
            does(sitting ->
                    sitting.roll().members().stream()
                            .filter(one -> !absent.contains(one.person()))
                            .<SittingCommand>map(
                                    one -> new SittingCommand.Arrive(one.person(), false))
                            .toList());
        }

        void opens() {
            does(new SittingCommand.Open());
        }

        /// The formalities are done and the item to be debated is before the meeting.
        void comesToTheDebate() {
            var two =
                    sitting().attendance().serving().stream()
                            .filter(one -> !one.equals(sitting().presiding()))
                            .limit(2)
                            .toList();
            does(
                    new SittingCommand.ElectVerifiers(
                            two, meeting.verification().target(), "Digitalt"));
            for (int item = 1; item < DEBATED; item++) {
                does(
                        new SittingCommand.TakeUp(item),
                        new SittingCommand.CloseDebate(),
                        new SittingCommand.Decide(
                                new Decision(Decision.Kind.NOTED, "Kommunfullmäktige noterar.")));
            }
            does(new SittingCommand.TakeUp(DEBATED));
        }

        /// Two proposals, a finding, and somebody who wants a vote.
        void comesToAVote() {
            var two = sitting().attendance().serving().stream().limit(2).toList();
            does(
                    new SittingCommand.Propose(
                            two.getFirst(), Proposal.Kind.APPROVAL, "Bifall till förslaget."),
                    new SittingCommand.Propose(
                            two.getLast(), Proposal.Kind.REJECTION, "Avslag på förslaget."),
                    new SittingCommand.CloseDebate(),
                    new SittingCommand.ApproveOrder(0),
                    new SittingCommand.PutQuestion(),
                    new SittingCommand.Find(Side.YES),
                    new SittingCommand.RequestVote(two.getLast()));
        }

        void votes(PersonId... butNot) {
            var silent = List.of(butNot);
            does(sitting -> {
                var ballot = sitting.openBallot().orElseThrow();
                return ballot.voters().stream()
                        .filter(one -> !silent.contains(one))
                        .<SittingCommand>map(one ->
                                new SittingCommand.CastVote(
                                        one,
                                        ballot.question().number(),
                                        one.hashCode() % 3 == 0 ? Side.NO : Side.YES))
                        .toList();
            });
        }

        void closesTheVote() {
            does(new SittingCommand.CloseVote());
        }

        void decidesAndCloses() {
            does(
                    new SittingCommand.Decide(
                            new Decision(Decision.Kind.APPROVED, "Planen antas.")),
                    new SittingCommand.Close());
        }

        void sendsItsMinutes() {
            all.once(() -> granted(all.minutes.send(meeting, all.site.person(Who.SECRETARY))));
        }
    }
}
