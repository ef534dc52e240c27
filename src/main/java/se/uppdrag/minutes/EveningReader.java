package se.uppdrag.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.minutes.Evening.Pause;
import se.uppdrag.minutes.Evening.Service;
import se.uppdrag.sitting.Logged;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.SittingEvent;

/// Reads a log from its first line to its last, once.
final class EveningReader {

    private record Holding(
            PersonId holder, Instant from, boolean fromStart, List<Integer> sections) {}

    private final List<Pause> pauses = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final Map<PersonId, Holding> holdings = new LinkedHashMap<>();
    private final Map<Integer, PersonId> led = new LinkedHashMap<>();
    private final Set<PersonId> present = new LinkedHashSet<>();
    private final Set<PersonId> distance = new LinkedHashSet<>();
    private final Map<Integer, List<SittingEvent>> byItem = new LinkedHashMap<>();
    private final List<Logged> received = new ArrayList<>();
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private boolean nothingDecided = true;

    Evening read(List<Logged> log) {
        var sitting = Sitting.of(log.subList(0, 1));
        for (var line : log.subList(1, log.size())) {
            var before = sitting;
            sitting = sitting.apply(line.event(), line.at());
            take(line, before, sitting);
        }
        holdings.forEach((member, holding) -> services.add(service(member, holding, null)));
        services.sort(Comparator.comparing(Service::from));
        return new Evening(
                sitting, openedAt, closedAt, pauses, services, led, present, distance, byItem,
                received);
    }

    /// A new event must find its place here before it can be left out of the minutes.
    private void take(Logged line, Sitting before, Sitting after) {
        present.addAll(after.attendance().present());
        distance.addAll(after.attendance().distance());
        switch (line.event()) {
            case SittingEvent.Opened() -> openedAt = line.at();
            case SittingEvent.Closed _ -> closedAt = line.at();
            case SittingEvent.Adjourned _ -> pauses.add(new Pause(line.at(), null));
            case SittingEvent.Resumed() -> resumed(line.at());
            case SittingEvent.InitiativeReceived _ -> received.add(line);
            case SittingEvent.ItemTakenUp(_, var section) -> lead(section, after);
            case SittingEvent.Decided decided -> decided(decided, before);
            case SittingEvent.SteppedAside aside -> keep(aside.item(), aside);
            case SittingEvent.LateItemAdmitted late -> keep(late.item(), late);
            case SittingEvent.DoorsClosed doors -> keep(doors.item(), doors);
            case SittingEvent.AnswerHandedOver handed -> keep(handed.item(), handed);
            case SittingEvent.OrderApproved order -> keep(order.item(), order);
            case SittingEvent.ProposalsAllowed allowed -> keep(allowed.item(), allowed);
            case SittingEvent.ProposalNotPut refused -> keep(refused.item(), refused);
            case SittingEvent.ProposalPutAnyway anyway -> keep(anyway.item(), anyway);
            case SittingEvent.MajorityRequired more -> keep(more.item(), more);
            case SittingEvent.VoteDisowned vote -> keep(item(before, vote.question()), vote);
            case SittingEvent.Reserved reserved -> keep(reserved.item(), reserved);
            case SittingEvent.Noted noted -> keep(noted.item(), noted);
            case SittingEvent.MotionRaised raised -> keep(raised.item(), raised);
            case SittingEvent.SpeechBegan speech -> keep(before.current(), speech);
            case SittingEvent.VerifiersElected elected -> keep(before.current(), elected);
            case SittingEvent.CastingVoteGiven vote -> keep(before.current(), vote);
            // Known from the sitting itself: roll, agenda, attendance, proposals, questions, votes.
            case SittingEvent.AuthorityExercised _,
                    SittingEvent.EmploymentDecided _,
                    SittingEvent.ElectedByAcclamation _,
                    SittingEvent.BallotsHandedOut _,
                    SittingEvent.BallotsTallied _,
                    SittingEvent.BallotsCounted _,
                    SittingEvent.LotSealed _,
                    SittingEvent.LotDrawn _,
                    SittingEvent.Convened _,
                    SittingEvent.Arrived _,
                    SittingEvent.Left _,
                    SittingEvent.AlternateCalledIn _,
                    SittingEvent.AlternateRelieved _,
                    SittingEvent.Returned _,
                    SittingEvent.ItemAdded _,
                    SittingEvent.DoorsOpened _,
                    SittingEvent.GuestAdmitted _,
                    SittingEvent.SpeakerListed _,
                    SittingEvent.SpeakerWithdrew _,
                    SittingEvent.SpeechPaused _,
                    SittingEvent.SpeechResumed _,
                    SittingEvent.LineDrawn _,
                    SittingEvent.LineLifted _,
                    SittingEvent.SpeechEnded _,
                    SittingEvent.ProposalMade _,
                    SittingEvent.ProposalSupported _,
                    SittingEvent.ProposalWithdrawn _,
                    SittingEvent.DebateClosed _,
                    SittingEvent.QuestionPut _,
                    SittingEvent.Found _,
                    SittingEvent.VoteOpened _,
                    SittingEvent.VoteCast _,
                    SittingEvent.VoteClosed _,
                    SittingEvent.Settled _,
                    SittingEvent.GavelHanded _ -> {}
        }
        if (openedAt != null && closedAt == null) {
            seats(after.attendance().holders(), line.at());
        }
    }

    private void keep(int item, SittingEvent event) {
        byItem.computeIfAbsent(item, _ -> new ArrayList<>()).add(event);
    }

    private void resumed(Instant at) {
        pauses.add(new Pause(pauses.removeLast().from(), at));
    }

    private void lead(int section, Sitting sitting) {
        if (sitting.presiding() != null) {
            led.put(section, sitting.presiding());
        }
    }

    private static int item(Sitting sitting, int question) {
        return sitting.floors().values().stream()
                .flatMap(floor -> floor.ballots().stream())
                .filter(one -> one.question().number() == question)
                .map(one -> one.question().item())
                .findFirst()
                .orElse(0);
    }

    private void decided(SittingEvent.Decided decided, Sitting before) {
        var floor = before.floors().get(decided.item());
        if (floor == null) {
            return;
        }
        nothingDecided = false;
        lead(floor.section(), before);
        for (var holding : holdings.values()) {
            if (decided.tookPart().contains(holding.holder())) {
                holding.sections().add(floor.section());
            }
        }
    }

    private void seats(Map<PersonId, PersonId> holders, Instant at) {
        for (var member : List.copyOf(holdings.keySet())) {
            var holding = holdings.get(member);
            if (holding != null && !holding.holder().equals(holders.get(member))) {
                services.add(service(member, holding, at));
                holdings.remove(member);
            }
        }
        holders.forEach((member, holder) ->
                holdings.computeIfAbsent(
                        member, _ -> new Holding(holder, at, nothingDecided, new ArrayList<>())));
    }

    private Service service(PersonId member, Holding holding, @Nullable Instant to) {
        return new Service(
                member,
                holding.holder(),
                holding.from(),
                to,
                holding.fromStart(),
                List.copyOf(holding.sections()));
    }
}
