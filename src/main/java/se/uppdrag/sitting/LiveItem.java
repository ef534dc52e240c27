package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.sitting.pages.LivePage;
import se.uppdrag.web.Rewording;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts the item before the meeting, its proposals and its ballot into words.
///
/// @param reader who looks; nobody for the public
record LiveItem(
        Sitting sitting, List<Logged> log, @Nullable PersonId reader, String address, Texts texts) {

    LivePage.Current current(Floor floor) {
        var item = floor.item();
        var suggestion = new Suggestion(sitting, floor, texts).decision();
        return new LivePage.Current(
                item.number(),
                floor.section(),
                item.titleInside(),
                item.secrecy() == null
                        ? ""
                        : texts.get(
                                "sitting.secret.by", AgendaItem.cited(item.secrecy().provision())),
                item.dnr() == null ? "" : item.dnr(),
                item.dnr() == null || item.secret()
                        ? ""
                        : "/diarium?q=" + item.dnr().replace(' ', '+'),
                item.kind().name(),
                floor.debateClosed(),
                item.announced() || sitting.agenda().admitted().contains(item.number()),
                item.unprepared() && !sitting.agenda().admitted().contains(item.number()),
                authority(floor),
                item.tooLate()
                        .filter(_ -> !sitting.agenda().admitted().contains(item.number()))
                        .map(Swedish::date)
                        .orElse(""),
                item.kind() == Item.Kind.MOTIONS
                        && sitting.roll().customs().motionsHaveADay()
                        && !sitting.agenda().admitted().contains(item.number()),
                mayBeHandedTo(item),
                floor.proposals().stream()
                        .filter(one -> !one.withdrawn())
                        .map(this::proposal)
                        .toList(),
                floor.rivals().stream().map(this::proposal).toList(),
                floor.debateClosed() && floor.orderNeeded() && floor.tree().first().isPresent(),
                texts.get("sitting.order." + sitting.roll().customs().orderWord()),
                steps(floor),
                decidable(floor),
                suggestion.text(),
                suggestion.kind().name(),
                new LiveOrder(sitting, floor, texts).view(),
                new LiveElection(sitting, floor, address).view());
    }

    private String authority(Floor floor) {
        if (floor.item().exercisesAuthority()) {
            return "MARKED";
        }
        return sitting.roll().assembly() || floor.begun() ? "" : "MARKABLE";
    }

    private boolean decidable(Floor floor) {
        var election = sitting.agenda().elections().get(floor.item().number());
        return election == null
                ? floor.open().isEmpty()
                        && (floor.deferred() || !NextQuestion.remains(sitting, floor))
                : election.done();
    }

    private static List<LivePage.Option> mayBeHandedTo(Item item) {
        return Optional.ofNullable(item.inquiry()).stream()
                .flatMap(inquiry -> inquiry.mayBeHandedTo().stream())
                .map(one ->
                        new LivePage.Option(
                                one.person().value().toString(),
                                one.name() + ", " + one.capacity()))
                .toList();
    }

    private LivePage.ProposalLine proposal(Proposal proposal) {
        var by = Optional.ofNullable(proposal.by()).flatMap(sitting.roll()::find);
        return new LivePage.ProposalLine(
                proposal.number(),
                texts.get(
                        "sitting.proposal."
                                + (proposal.number() == 0 ? "AGENDA" : proposal.kind())),
                switch (proposal.kind()) {
                    case APPROVAL -> "accent";
                    case REJECTION -> "danger";
                    case AMENDMENT, OWN -> "ochre";
                    case ADDITION -> "pine";
                    case REFERRAL_BACK, TABLING, REMISSION, ADJOURNMENT -> "plum";
                },
                proposal.text(),
                by.map(Called::name).orElse(""),
                by.map(Called::party).orElse(""),
                proposal.supporters().size(),
                reader != null && reader.equals(proposal.by()),
                reader != null && proposal.supporters().contains(reader),
                proposal.supporters().isEmpty()
                        ? ""
                        : texts.get(
                                "sitting.proposals.joined",
                                proposal.supporters().stream()
                                        .map(sitting.roll()::name)
                                        .collect(Collectors.joining(", "))),
                takenDown(proposal),
                proposal.notPut() == null
                        ? ""
                        : texts.get("sitting.proposals.not-put." + proposal.notPut()),
                proposal.notPut() == Proposal.NotPut.AGAINST_LAW,
                proposal.change().map(Rewording::paragraphs).orElse(List.of()));
    }

    private boolean takenDown(Proposal proposal) {
        return proposal.by() != null
                && log.stream()
                        .filter(line ->
                                line.event() instanceof SittingEvent.ProposalMade made
                                        && made.item() == sitting.current()
                                        && made.proposal().number() == proposal.number())
                        .anyMatch(line -> line.by() != null && !line.by().equals(proposal.by()));
    }

    /// The reader's own vote in the question that fell last, and whether she meant another.
    Optional<LivePage.Mistake> mistake() {
        return sitting.floors().values().stream()
                .flatMap(floor -> floor.ballots().stream())
                .filter(one -> one.voted() && reader != null && one.votes().containsKey(reader))
                .max(Comparator.comparingInt(one -> one.question().number()))
                .map(one ->
                        new LivePage.Mistake(
                                one.question().number(),
                                Objects.requireNonNull(one.votes().get(reader)).name(),
                                Optional.ofNullable(one.meant().get(reader))
                                        .map(Side::name)
                                        .orElse("")));
    }

    /// The five steps of an item; a step is done when the next has begun.
    private List<LivePage.Step> steps(Floor floor) {
        var ballot = floor.open();
        var put = !floor.ballots().isEmpty();
        var now =
                floor.decision() != null
                        ? 4
                        : ballot.isPresent() && ballot.get().voting()
                                ? 3
                                : floor.debateClosed() || put ? put && ballot.isEmpty() ? 4 : 2 : 0;
        var steps = new ArrayList<LivePage.Step>();
        var names = List.of("debate", "proposals", "question", "vote", "decision");
        for (int i = 0; i < names.size(); i++) {
            var state =
                    i < now || now == 0 && i == 1 && floor.proposals().size() > 1
                            ? "done"
                            : i == now ? "now" : "todo";
            if (names.get(i).equals("vote") && floor.ballots().stream().noneMatch(LiveItem::vote)) {
                continue;
            }
            steps.add(
                    new LivePage.Step(
                            texts.get("sitting.step." + names.get(i), floor.proposals().size()),
                            state));
        }
        return steps;
    }

    private static boolean vote(Ballot ballot) {
        return ballot.requestedBy() != null;
    }

    LivePage.BallotView ballot(Ballot ballot) {
        var state =
                ballot.voting()
                        ? "VOTING"
                        : ballot.voted() ? "TIE" : ballot.found() == null ? "PUT" : "FOUND";
        var mine = reader == null ? null : ballot.votes().get(reader);
        var serves = reader != null && sitting.attendance().serves(reader);
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
                mine == null ? "" : mine.name(),
                mine == null ? "" : votedAt(ballot.question().number()),
                serves && !ballot.voting() && !ballot.voted(),
                ballot.voters().stream()
                        .filter(one -> !ballot.votes().containsKey(one))
                        .map(one ->
                                new LivePage.Option(
                                        one.value().toString(), sitting.roll().name(one)))
                        .toList(),
                needed(ballot),
                !new QuestionRules(sitting).mustDecide(ballot));
    }

    private String needed(Ballot ballot) {
        return ballot.question().purpose() != Question.Purpose.QUALIFIED || !ballot.voting()
                ? ""
                : texts.get(
                        "sitting.majority.needed",
                        Integer.toString(new CountRules(sitting).needed(ballot)),
                        sitting.floor()
                                .map(floor -> floor.majority().basis().toString())
                                .orElse(""));
    }

    private String votedAt(int question) {
        return log.reversed().stream()
                .filter(line ->
                        line.event() instanceof SittingEvent.VoteCast cast
                                && cast.question() == question
                                && cast.voter().equals(reader))
                .findFirst()
                .map(line -> Swedish.second(line.at()))
                .orElse("");
    }
}
