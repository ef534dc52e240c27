package se.uppdrag.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.Called;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Item;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.Sittings;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// Holds a meeting that has been: through the same rules as any other, with its votes and
/// reservations.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoEvening {

    /// Those who most often vote together against the rest.
    private static final Set<String> MAJORITY = Set.of("S", "V", "MP", "C");

    /// When a decision could not wait for the rest of the minutes.
    private static final LocalDate AT_ONCE = LocalDate.of(2026, 10, 28);

    private final Register register;
    private final Sittings sittings;
    private final DemoMinutes minutes;
    private final Trail trail;
    private final DemoClock clock;
    private final Random random = new Random(441);
    private final Map<MeetingId, PersonId> secretaries = new HashMap<>();

    DemoEvening(
            Register register,
            Sittings sittings,
            DemoMinutes minutes,
            Trail trail,
            DemoClock clock) {
        this.register = register;
        this.sittings = sittings;
        this.minutes = minutes;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param contested numbers of the items that are voted on
    void hold(Meeting meeting, Set<Integer> contested) {
        clock.setTo(meeting.startsAt().minus(Duration.ofMinutes(12)));
        act(meeting, this::arrivals);
        act(meeting, sitting -> List.copyOf(sitting.attendance().calls()));
        pass(12);
        act(meeting, _ -> List.of(new SittingCommand.Open()));
        act(meeting, sitting -> List.of(verifiers(meeting, sitting)));
        var items = sittings.current(meeting).items();
        for (var item : items) {
            pass(4 + random.nextInt(9));
            if (contested.contains(item.number())) {
                contest(meeting, item);
            } else {
                agree(meeting, item);
            }
        }
        if (meeting.organ().equals("kf") && meeting.onDate().equals(AT_ONCE)) {
            items.stream()
                    .filter(one -> one.kind() == Item.Kind.ORDINARY)
                    .findFirst()
                    .ifPresent(one -> minutes.atOnce(meeting, one.number()));
        }
        pass(3);
        act(meeting, _ -> List.of(new SittingCommand.Close()));
    }

    private List<SittingCommand> arrivals(Sitting sitting) {
        var members = new ArrayList<>(sitting.roll().members());
        var vice = members.stream().filter(one -> one.post().equals("MEMBER")).toList();
        var away = new ArrayList<>(vice);
        Collections.shuffle(away, random);
        var absent = Set.copyOf(away.subList(0, Math.min(away.size(), members.size() / 14)));
        var parties = absent.stream().map(Called::party).collect(Collectors.toSet());
        members.removeAll(absent);
        var commands = new ArrayList<SittingCommand>();
        members.forEach(one -> commands.add(new SittingCommand.Arrive(one.person(), false)));
        sitting.roll().alternates().stream()
                .filter(one -> parties.contains(one.party()))
                .filter(_ -> random.nextInt(4) > 0)
                .forEach(one -> commands.add(new SittingCommand.Arrive(one.person(), false)));
        return commands;
    }

    private SittingCommand verifiers(Meeting meeting, Sitting sitting) {
        var chair = sitting.presiding();
        var chosen =
                sitting.roll().members().stream()
                        .map(Called::person)
                        .filter(one -> !one.equals(chair))
                        .filter(one -> sitting.attendance().serves(one))
                        .skip(random.nextInt(4))
                        .limit(sitting.roll().verifiers())
                        .toList();
        return new SittingCommand.ElectVerifiers(
                chosen, meeting.verification().target(), "Digitalt i Uppdraget");
    }

    private void agree(Meeting meeting, Item item) {
        act(meeting, _ -> List.of(new SittingCommand.TakeUp(item.number())));
        if (item.kind() == Item.Kind.INTERPELLATION || item.kind() == Item.Kind.QUESTION) {
            act(meeting, _ -> List.of(new SittingCommand.PutQuestion()));
            act(
                    meeting,
                    _ -> List.of(new SittingCommand.Find(Side.YES), new SittingCommand.Gavel()));
        }
        pass(6);
        act(meeting, _ -> List.of(new SittingCommand.CloseDebate()));
        act(meeting, sitting -> List.of(new SittingCommand.Decide(usual(sitting, item))));
    }

    private static Decision usual(Sitting sitting, Item item) {
        return switch (item.kind()) {
            case FORMALITY -> new Decision(Decision.Kind.NOTED, formality(sitting, item));
            case ORDINARY -> new Decision(Decision.Kind.APPROVED, item.proposal());
            case ELECTION -> new Decision(Decision.Kind.ELECTED, item.proposal());
            case MOTIONS ->
                    new Decision(
                            Decision.Kind.REMITTED,
                            "Motionerna remitteras till kommunstyrelsen för beredning.");
            case INTERPELLATION ->
                    new Decision(Decision.Kind.ANSWERED, "Interpellationen är besvarad.");
            case QUESTION -> new Decision(Decision.Kind.ANSWERED, "Frågan är besvarad.");
        };
    }

    private static String formality(Sitting sitting, Item item) {
        return item.proposal().isBlank()
                ? "Upprop förrättas. Till att justera protokollet väljs "
                        + sitting.verifiers().stream()
                                .map(sitting.roll()::name)
                                .collect(Collectors.joining(" och "))
                        + "."
                : item.proposal();
    }

    /// Somebody in the minority proposes rejection; it is voted on, and the losers make
    /// reservations.
    private void contest(Meeting meeting, Item item) {
        act(meeting, _ -> List.of(new SittingCommand.TakeUp(item.number())));
        var against = speaker(sittings.current(meeting), false);
        var with = speaker(sittings.current(meeting), true);
        pass(5);
        act(
                meeting,
                _ ->
                        List.of(
                                new SittingCommand.Propose(
                                        with, Proposal.Kind.APPROVAL, "Bifall till förslaget."),
                                new SittingCommand.Propose(
                                        against, Proposal.Kind.REJECTION, "Avslag på förslaget.")));
        pass(14);
        act(
                meeting,
                _ ->
                        List.of(
                                new SittingCommand.CloseDebate(),
                                new SittingCommand.ApproveOrder(0),
                                new SittingCommand.PutQuestion(),
                                new SittingCommand.Find(Side.YES),
                                new SittingCommand.RequestVote(against)));
        pass(2);
        act(meeting, DemoEvening::votes);
        act(meeting, _ -> List.of(new SittingCommand.CloseVote()));
        act(meeting, this::outcome);
        act(
                meeting,
                sitting ->
                        sitting.attendance().serves(against)
                                ? List.of(
                                        new SittingCommand.Reserve(
                                                against,
                                                item.number(),
                                                "Vi hade hellre sett att förslaget avslogs."))
                                : List.of());
    }

    private static List<SittingCommand> votes(Sitting sitting) {
        var ballot = sitting.openBallot().orElseThrow();
        var number = ballot.question().number();
        return ballot.voters().stream()
                .<SittingCommand>map(voter ->
                        new SittingCommand.CastVote(
                                voter, number, inMajority(sitting, voter) ? Side.YES : Side.NO))
                .toList();
    }

    private List<SittingCommand> outcome(Sitting sitting) {
        var commands = new ArrayList<SittingCommand>();
        var tie = sitting.openBallot();
        var chair = sitting.presiding();
        var yes =
                tie.isPresent()
                        || sitting.floor().orElseThrow().winner().orElseThrow().number() == 0;
        if (tie.isPresent() && chair != null) {
            commands.add(new SittingCommand.GiveCastingVote(chair, Side.YES));
        }
        var item = sitting.floor().orElseThrow().item();
        commands.add(
                new SittingCommand.Decide(
                        yes
                                ? new Decision(Decision.Kind.APPROVED, item.proposal())
                                : new Decision(Decision.Kind.REJECTED, "Förslaget avslås.")));
        return commands;
    }

    private static boolean inMajority(Sitting sitting, PersonId person) {
        return sitting.roll()
                .find(person)
                .map(Called::party)
                .filter(MAJORITY::contains)
                .isPresent();
    }

    private PersonId speaker(Sitting sitting, boolean majority) {
        var able =
                sitting.attendance().serving().stream()
                        .filter(one -> !one.equals(sitting.presiding()))
                        .filter(one -> inMajority(sitting, one) == majority)
                        .toList();
        return able.get(random.nextInt(able.size()));
    }

    private void pass(int minutes) {
        clock.setTo(clock.instant().plus(Duration.ofMinutes(minutes)));
    }

    private void act(Meeting meeting, Function<Sitting, List<SittingCommand>> asked) {
        var secretary =
                secretaries.computeIfAbsent(
                        meeting.id(),
                        _ ->
                                register.holders(
                                                Role.SECRETARY,
                                                meeting.organ(),
                                                SwedishTime.dateOf(clock.instant()))
                                        .getFirst()
                                        .id());
        var outcome =
                trail.once(
                        new Command(UUID.randomUUID(), secretary.value(), "sammanträde"),
                        () -> sittings.act(meeting, asked, secretary).map(_ -> meeting.address()));
        if (outcome instanceof Refused<String> refused) {
            throw new IllegalStateException("Refused: " + refused);
        }
    }
}
