package se.uppdrag.sitting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Numbers;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.sitting.pages.LivePage;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a sitting into words for each of its five pages.
@Component
class LivePages {

    private final ResultPages results;
    private final Texts texts;

    LivePages(ResultPages results, Texts texts) {
        this.results = results;
        this.texts = texts;
    }

    /// @param reader who looks; nobody for the public and the projector
    /// @param runs whether the reader runs the meeting: secretary or presidium
    LivePage page(
            Meeting meeting,
            Sitting sitting,
            List<Logged> log,
            String view,
            @Nullable PersonId reader,
            boolean runs,
            @Nullable RefusalText refusal) {
        return new LivePage(
                meeting.address(),
                view,
                sitting.roll().organName(),
                Swedish.date(meeting.onDate()),
                sitting.phase().name(),
                sitting.items().size(),
                sitting.items().stream().map(item -> agendaLine(sitting, item)).toList(),
                sitting.floor().map(floor -> current(sitting, floor, reader)).orElse(null),
                sitting.openBallot().map(ballot -> ballot(ballot, reader)).orElse(null),
                results.last(sitting).orElse(null),
                speaking(sitting, reader),
                presence(sitting, log),
                me(sitting, reader, runs),
                guide(sitting),
                received(log),
                sitting.attendance().serving().stream().map(id -> option(sitting, id)).toList(),
                refusal);
    }

    private static LivePage.AgendaLine agendaLine(Sitting sitting, Item item) {
        var floor = sitting.floors().get(item.number());
        var state =
                floor == null
                        ? "WAITING"
                        : floor.decision() != null
                                ? "DONE"
                                : sitting.current() == item.number() ? "NOW" : "WAITING";
        return new LivePage.AgendaLine(item.number(), item.title(), state);
    }

    private LivePage.Current current(Sitting sitting, Floor floor, @Nullable PersonId reader) {
        var item = floor.item();
        var proposals =
                floor.proposals().stream()
                        .filter(one -> !one.withdrawn())
                        .map(one -> proposal(sitting, one, reader))
                        .toList();
        var suggestion = suggestion(floor);
        return new LivePage.Current(
                item.number(),
                floor.section(),
                item.title(),
                item.dnr() == null ? "" : item.dnr(),
                item.kind().name(),
                floor.debateClosed(),
                item.announced() || sitting.agenda().admitted().contains(item.number()),
                proposals,
                floor.rivals().stream().map(one -> proposal(sitting, one, reader)).toList(),
                floor.rivals().size() > 1 && floor.main() == Floor.NO_ORDER && !floor.deferred(),
                suggestion.text(),
                suggestion.kind().name());
    }

    private LivePage.ProposalLine proposal(
            Sitting sitting, Proposal proposal, @Nullable PersonId reader) {
        var by = Optional.ofNullable(proposal.by()).flatMap(sitting.roll()::find);
        return new LivePage.ProposalLine(
                proposal.number(),
                texts.get(
                        "sitting.proposal."
                                + (proposal.number() == 0 ? "AGENDA" : proposal.kind())),
                proposal.text(),
                by.map(Called::name).orElse(""),
                by.map(Called::party).orElse(""),
                proposal.supporters().size(),
                reader != null && reader.equals(proposal.by()));
    }

    /// What the questions have led to; the secretary confirms or mends it.
    private Decision suggestion(Floor floor) {
        var deferral = floor.deferral();
        if (floor.deferred() && deferral.isPresent()) {
            return deferral.get().kind() == Proposal.Kind.TABLING
                    ? new Decision(Decision.Kind.TABLED, texts.get("sitting.decision.tabled"))
                    : new Decision(
                            Decision.Kind.REFERRED_BACK,
                            texts.get("sitting.decision.referred-back", deferral.get().text()));
        }
        return switch (floor.item().kind()) {
            case MOTIONS ->
                    new Decision(Decision.Kind.REMITTED, texts.get("sitting.decision.remitted"));
            case QUESTION, INTERPELLATION ->
                    new Decision(Decision.Kind.ANSWERED, texts.get("sitting.decision.answered"));
            case FORMALITY ->
                    new Decision(
                            Decision.Kind.NOTED,
                            floor.item().proposal().isBlank()
                                    ? texts.get("sitting.decision.noted")
                                    : floor.item().proposal());
            case ORDINARY, ELECTION ->
                    floor.winner()
                            .map(winner ->
                                    new Decision(
                                            kind(floor.item(), winner),
                                            withAdditions(floor, winner.text())))
                            .orElse(new Decision(Decision.Kind.APPROVED, ""));
        };
    }

    private static Decision.Kind kind(Item item, Proposal winner) {
        if (item.kind() == Item.Kind.ELECTION) {
            return Decision.Kind.ELECTED;
        }
        return switch (winner.kind()) {
            case REJECTION -> Decision.Kind.REJECTED;
            case AMENDMENT -> Decision.Kind.AMENDED;
            case APPROVAL, ADDITION, REFERRAL_BACK, TABLING -> Decision.Kind.APPROVED;
        };
    }

    private static String withAdditions(Floor floor, String decision) {
        var text = new StringBuilder(decision);
        floor.ballots().stream()
                .filter(ballot -> ballot.question().purpose() == Question.Purpose.ADDITION)
                .filter(ballot -> ballot.settled() == Side.YES)
                .flatMap(ballot -> floor.proposal(ballot.question().yes()).stream())
                .forEach(addition -> text.append("\n").append(addition.text()));
        return text.toString();
    }

    private static LivePage.BallotView ballot(Ballot ballot, @Nullable PersonId reader) {
        var state =
                ballot.voting()
                        ? "VOTING"
                        : ballot.voted() ? "TIE" : ballot.found() == null ? "PUT" : "FOUND";
        var mine = reader == null ? null : ballot.votes().get(reader);
        return new LivePage.BallotView(
                ballot.question().number(),
                ballot.question().purpose().name(),
                ballot.question().yesMeaning(),
                ballot.question().noMeaning(),
                state,
                ballot.found() == null ? "" : ballot.found().name(),
                ballot.votes().size(),
                ballot.voters().size(),
                reader != null && ballot.voting() && ballot.voters().contains(reader),
                mine == null ? "" : mine.name());
    }

    private LivePage.Speaking speaking(Sitting sitting, @Nullable PersonId reader) {
        var speakers = sitting.speakers();
        var now = speakers.now();
        var called = now == null ? Optional.<Called>empty() : sitting.roll().find(now.person());
        var place = 0;
        for (int i = 0; i < speakers.queue().size(); i++) {
            if (speakers.queue().get(i).person().equals(reader)) {
                place = i + 1;
            }
        }
        return new LivePage.Speaking(
                called.map(Called::name).orElse(""),
                called.map(Called::party).orElse(""),
                now == null ? "" : Swedish.time(now.since()),
                speakers.queue().stream()
                        .map(entry ->
                                new LivePage.SpeakerLine(
                                        sitting.roll()
                                                .find(entry.person())
                                                .map(Called::name)
                                                .orElse(""),
                                        sitting.roll()
                                                .find(entry.person())
                                                .map(Called::party)
                                                .orElse(""),
                                        texts.get("sitting.speech." + entry.kind()),
                                        entry.person().equals(reader)))
                        .toList(),
                place);
    }

    private LivePage.Presence presence(Sitting sitting, List<Logged> log) {
        var attendance = sitting.attendance();
        var reasons = new ServingReasons(sitting.roll(), log, texts);
        return new LivePage.Presence(
                attendance.seated(),
                sitting.roll().seats(),
                Numbers.quorum(sitting.roll().seats()),
                attendance.quorate(),
                sitting.roll().members().stream()
                        .map(member -> seat(sitting, member, reasons.all()))
                        .toList(),
                sitting.roll().alternates().stream()
                        .filter(one -> attendance.present().contains(one.person()))
                        .map(one ->
                                new LivePage.Option(
                                        one.person().value().toString(), one.nameAndParty()))
                        .toList());
    }

    private LivePage.SeatLine seat(Sitting sitting, Called member, Map<PersonId, String> reasons) {
        var attendance = sitting.attendance();
        var id = member.person();
        var holder = attendance.holder(id);
        var replaced = holder.filter(one -> !one.equals(id));
        var state =
                attendance.aside().contains(id)
                        ? "ASIDE"
                        : replaced.isPresent()
                                ? attendance.present().contains(id) ? "WAITING" : "REPLACED"
                                : holder.isPresent() ? "PRESENT" : "ABSENT";
        var next = attendance.vacant(id) ? attendance.nextFor(id) : Optional.<Called>empty();
        return new LivePage.SeatLine(
                id.value().toString(),
                member.name(),
                member.party(),
                state,
                replaced.map(sitting.roll()::name).orElse(""),
                replaced.map(reasons::get).map(Objects::toString).orElse(""),
                next.map(one -> one.person().value().toString()).orElse(""),
                next.map(Called::nameAndParty).orElse(""));
    }

    private LivePage.Me me(Sitting sitting, @Nullable PersonId reader, boolean runs) {
        if (reader == null) {
            return new LivePage.Me("", "", false, false, false, runs, List.of());
        }
        var attendance = sitting.attendance();
        var reservable =
                sitting.phase() == Sitting.Phase.CLOSED
                        ? Stream.<Floor>empty()
                        : sitting.floors().values().stream()
                                .filter(floor -> floor.decision() != null)
                                .filter(floor -> floor.item().kind() != Item.Kind.FORMALITY)
                                .filter(floor -> floor.tookPart().contains(reader));
        return new LivePage.Me(
                reader.value().toString(),
                sitting.roll().name(reader),
                attendance.serves(reader),
                attendance.present().contains(reader),
                attendance.waitingMembers().contains(reader),
                runs,
                reservable
                        .map(floor ->
                                new LivePage.Option(
                                        Integer.toString(floor.item().number()),
                                        "§ " + floor.section() + " " + floor.item().title()))
                        .toList());
    }

    private LivePage.Guide guide(Sitting sitting) {
        var guide = ChairGuide.of(sitting);
        var title =
                sitting.floor()
                        .map(floor -> floor.item().title())
                        .or(() -> sitting.nextItem().map(Item::title))
                        .orElse("");
        return new LivePage.Guide(
                guide.action(),
                guide.action().isEmpty() ? "" : texts.get("sitting.guide." + guide.key(), title),
                texts.get(
                        "sitting.guide." + guide.key() + ".say", title, sitting.roll().verifiers()),
                guide.basis().toString());
    }

    private List<String> received(List<Logged> log) {
        return log.stream()
                .filter(line -> line.event() instanceof SittingEvent.InitiativeReceived)
                .map(line -> {
                    var one = (SittingEvent.InitiativeReceived) line.event();
                    return texts.get(
                            "sitting.received." + one.kind(),
                            one.title(),
                            one.sender(),
                            Swedish.time(line.at()),
                            one.dnr());
                })
                .toList();
    }

    private static LivePage.Option option(Sitting sitting, PersonId id) {
        return new LivePage.Option(id.value().toString(), sitting.roll().name(id));
    }
}
