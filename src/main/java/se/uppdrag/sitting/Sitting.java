package se.uppdrag.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.sitting.SittingEvent.Adjourned;
import se.uppdrag.sitting.SittingEvent.AlternateCalledIn;
import se.uppdrag.sitting.SittingEvent.AlternateRelieved;
import se.uppdrag.sitting.SittingEvent.AnswerHandedOver;
import se.uppdrag.sitting.SittingEvent.Arrived;
import se.uppdrag.sitting.SittingEvent.CastingVoteGiven;
import se.uppdrag.sitting.SittingEvent.Convened;
import se.uppdrag.sitting.SittingEvent.DebateClosed;
import se.uppdrag.sitting.SittingEvent.Decided;
import se.uppdrag.sitting.SittingEvent.DoorsClosed;
import se.uppdrag.sitting.SittingEvent.DoorsOpened;
import se.uppdrag.sitting.SittingEvent.Found;
import se.uppdrag.sitting.SittingEvent.GavelHanded;
import se.uppdrag.sitting.SittingEvent.GuestAdmitted;
import se.uppdrag.sitting.SittingEvent.InitiativeReceived;
import se.uppdrag.sitting.SittingEvent.ItemAdded;
import se.uppdrag.sitting.SittingEvent.ItemTakenUp;
import se.uppdrag.sitting.SittingEvent.LateItemAdmitted;
import se.uppdrag.sitting.SittingEvent.Left;
import se.uppdrag.sitting.SittingEvent.LineDrawn;
import se.uppdrag.sitting.SittingEvent.LineLifted;
import se.uppdrag.sitting.SittingEvent.MajorityRequired;
import se.uppdrag.sitting.SittingEvent.MotionRaised;
import se.uppdrag.sitting.SittingEvent.Noted;
import se.uppdrag.sitting.SittingEvent.Opened;
import se.uppdrag.sitting.SittingEvent.OrderApproved;
import se.uppdrag.sitting.SittingEvent.ProposalMade;
import se.uppdrag.sitting.SittingEvent.ProposalNotPut;
import se.uppdrag.sitting.SittingEvent.ProposalPutAnyway;
import se.uppdrag.sitting.SittingEvent.ProposalSupported;
import se.uppdrag.sitting.SittingEvent.ProposalWithdrawn;
import se.uppdrag.sitting.SittingEvent.ProposalsAllowed;
import se.uppdrag.sitting.SittingEvent.QuestionPut;
import se.uppdrag.sitting.SittingEvent.Reserved;
import se.uppdrag.sitting.SittingEvent.Resumed;
import se.uppdrag.sitting.SittingEvent.Returned;
import se.uppdrag.sitting.SittingEvent.Settled;
import se.uppdrag.sitting.SittingEvent.SpeakerListed;
import se.uppdrag.sitting.SittingEvent.SpeakerWithdrew;
import se.uppdrag.sitting.SittingEvent.SpeechBegan;
import se.uppdrag.sitting.SittingEvent.SpeechEnded;
import se.uppdrag.sitting.SittingEvent.SpeechPaused;
import se.uppdrag.sitting.SittingEvent.SpeechResumed;
import se.uppdrag.sitting.SittingEvent.SteppedAside;
import se.uppdrag.sitting.SittingEvent.VerifiersElected;
import se.uppdrag.sitting.SittingEvent.VoteCast;
import se.uppdrag.sitting.SittingEvent.VoteClosed;
import se.uppdrag.sitting.SittingEvent.VoteDisowned;
import se.uppdrag.sitting.SittingEvent.VoteOpened;

/// The state of a meeting (`sammanträde`), folded from its log by [#apply]. What may happen next is
/// for [SittingRules]. Both are pure; storing and showing is for others.
///
/// @param presiding who leads the meeting now
public record Sitting(
        SittingRoll roll,
        Phase phase,
        Attendance attendance,
        Speakers speakers,
        Agenda agenda,
        List<PersonId> verifiers,
        @Nullable PersonId presiding) {

    public enum Phase {
        NOT_OPENED,
        OPEN,
        ADJOURNED,
        CLOSED
    }

    static Sitting convened(Convened first) {
        return new Sitting(
                first.roll(),
                Phase.NOT_OPENED,
                Attendance.of(first.roll()),
                Speakers.at(first.roll().customs().speakingOrder()),
                Agenda.of(first.items(), first.firstSection()),
                List.of(),
                null);
    }

    /// The state after a whole log. An empty log is no sitting.
    public static Sitting of(List<Logged> log) {
        if (log.isEmpty() || !(log.getFirst().event() instanceof Convened first)) {
            throw new IllegalArgumentException("A sitting's log begins when it is convened");
        }
        var sitting = convened(first);
        for (var line : log.subList(1, log.size())) {
            sitting = sitting.apply(line.event(), line.at());
        }
        return sitting;
    }

    public List<Item> items() {
        return agenda.items();
    }

    /// The item before the meeting; 0 between items.
    public int current() {
        return agenda.current();
    }

    /// Every item that has been taken up, in that order.
    public Map<Integer, Floor> floors() {
        return agenda.floors();
    }

    public Optional<Floor> floor() {
        return Optional.ofNullable(agenda.floors().get(agenda.current()));
    }

    public Optional<Item> item(int number) {
        return agenda.item(number);
    }

    /// The next item on the agenda that has not been taken up.
    public Optional<Item> nextItem() {
        return items().stream().filter(item -> !floors().containsKey(item.number())).findFirst();
    }

    public Optional<Ballot> openBallot() {
        return floor().flatMap(Floor::open);
    }

    /// Whether the public is out of the room now.
    public boolean behindClosedDoors() {
        return agenda.doors().shut();
    }

    /// As the public may have it: nothing of what goes on, or went on, behind closed doors, and of
    /// secret items that they were there.
    Sitting fromOutside() {
        var outside = with(agenda.fromOutside());
        return behindClosedDoors()
                ? outside.heard(Speakers.at(roll.customs().speakingOrder()))
                : outside;
    }

    public boolean running() {
        return phase == Phase.OPEN;
    }

    public Sitting apply(SittingEvent event, Instant at) {
        return switch (event) {
            case Convened again -> reconvened(again);
            case Opened() -> in(Phase.OPEN).led(attendance.presidingAtStart());
            case Arrived(var person, var far) -> here(attendance.arrived(person, far));
            case Left(var person, _) ->
                    here(attendance.left(person)).heard(speakers.without(person));
            case AlternateCalledIn(var alternate, var member, _, _) ->
                    here(attendance.calledIn(alternate, member));
            case AlternateRelieved(var alternate, var member) ->
                    here(attendance.relieved(alternate, member));
            case SteppedAside(var person, _) -> here(attendance.steppedAside(person));
            case Returned(var person, _) -> here(attendance.returned(person));
            case VerifiersElected(var chosen, _, _, _) -> verifiedBy(chosen);
            case ItemAdded(var item) -> with(agenda.longer(item));
            case LateItemAdmitted(var number) -> with(agenda.admitting(number));
            case AnswerHandedOver(var item, var to) ->
                    joinedBy(to).on(item, floor -> floor.alsoSpeaking(to.person()));
            case GuestAdmitted(var guest) -> joinedBy(guest);
            case DoorsClosed(var item) -> with(agenda.with(agenda.doors().shutFor(item)));
            case DoorsOpened _ -> with(agenda.with(agenda.doors().opened()));
            case ItemTakenUp(var number, var section) ->
                    with(agenda.takenUp(number, section)).heard(speakers.on(number, at));
            case SpeakerListed(var person, var kind) -> heard(speakers.listed(entry(person, kind)));
            case SpeakerWithdrew(var person) -> heard(speakers.without(person));
            case SpeechBegan(var person, var kind) ->
                    heard(speakers.ended(at).began(entry(person, kind), at));
            case SpeechPaused() -> heard(speakers.paused(at));
            case SpeechResumed() -> heard(speakers.resumed(at));
            case SpeechEnded _ -> heard(speakers.ended(at));
            case LineDrawn _ -> heard(speakers.line(true));
            case LineLifted _ -> heard(speakers.line(false));
            case ProposalMade(var item, var made) -> on(item, floor -> floor.with(made));
            case ProposalSupported(var item, var number, var person) ->
                    on(item, floor -> changed(floor, number, one -> one.supportedBy(person)));
            case ProposalWithdrawn(var item, var number) ->
                    on(item, floor -> changed(floor, number, Proposal::withdrawNow));
            case DebateClosed(var item) -> on(item, Floor::closeDebate);
            case ProposalsAllowed(var item) -> on(item, Floor::reopen);
            case ProposalNotPut(var item, var number, var why) ->
                    on(item, floor -> putting(floor, number, why));
            case ProposalPutAnyway(var item, var number) ->
                    on(item, floor -> putting(floor, number, null));
            case MajorityRequired(var item, var more) -> on(item, floor -> floor.needing(more));
            case OrderApproved(var item, var main, _, var rounds) ->
                    on(
                            item,
                            floor ->
                                    floor.ordered(
                                            rounds == null
                                                    ? QuestionOrder.proposed(floor, main)
                                                    : new QuestionOrder(rounds)));
            case QuestionPut(var question) -> with(agenda.asked(question));
            case Found(var number, var side) -> ballot(number, one -> one.finding(side));
            case VoteOpened(var number, var by, var voters) ->
                    ballot(number, one -> one.opened(by, voters, attendance.holders()));
            case VoteCast(var number, var voter, var side) ->
                    ballot(number, one -> one.cast(voter, side));
            case VoteDisowned(var number, var voter, var meant) ->
                    ballot(number, one -> one.disowned(voter, meant));
            case VoteClosed(var number, _, _, _) -> ballot(number, Ballot::closing);
            case Settled(var number, var side, var how, var minority) ->
                    ballot(number, one -> one.settling(side, how, minority));
            case SittingEvent.AuthorityExercised(var number) ->
                    with(agenda.exercisingAuthority(number));
            case SittingEvent.EmploymentDecided _,
                    SittingEvent.ElectedByAcclamation _,
                    SittingEvent.BallotsHandedOut _,
                    SittingEvent.BallotsTallied _,
                    SittingEvent.BallotsCounted _,
                    SittingEvent.LotSealed _,
                    SittingEvent.LotDrawn _ ->
                    with(agenda.chosen(event));
            case Decided(var item, var decision, var by) ->
                    on(item, floor -> floor.decided(decision, by)).between(at);
            case Adjourned _ -> in(Phase.ADJOURNED).heard(speakers.on(current(), at));
            case Resumed() -> in(Phase.OPEN);
            case GavelHanded(var to) -> led(to);
            case SittingEvent.Closed _ -> in(Phase.CLOSED).between(at);
            case CastingVoteGiven _, Reserved _, Noted _, InitiativeReceived _, MotionRaised _ ->
                    this;
        };
    }

    /// The meeting ended with no verifiers in its log: those it chose can still be entered, since
    /// that is what happened.
    public boolean verifiersMayBeEntered() {
        return phase == Phase.CLOSED && verifiers.isEmpty();
    }

    /// The roll or the agenda changed before the meeting opened; those who have come are here.
    private Sitting reconvened(Convened again) {
        return new Sitting(
                again.roll(),
                phase,
                attendance.with(again.roll()),
                speakers,
                Agenda.of(again.items(), again.firstSection()),
                verifiers,
                presiding);
    }

    private Sitting between(Instant at) {
        return with(agenda.idle()).heard(speakers.on(0, at));
    }

    private Speakers.Entry entry(PersonId person, Speakers.Kind kind) {
        return new Speakers.Entry(person, roll.find(person).map(Called::party).orElse(""), kind);
    }

    private Sitting on(int item, UnaryOperator<Floor> change) {
        return with(agenda.on(item, change));
    }

    private Sitting ballot(int question, UnaryOperator<Ballot> change) {
        return with(agenda.ballot(question, change));
    }

    private static Floor changed(Floor floor, int number, UnaryOperator<Proposal> change) {
        return floor.proposal(number).map(one -> floor.with(change.apply(one))).orElse(floor);
    }

    private static Floor putting(Floor floor, int number, Proposal.@Nullable NotPut why) {
        return floor.proposal(number).map(one -> floor.putting(one.notPut(why))).orElse(floor);
    }

    private Sitting joinedBy(Guest guest) {
        var wider = roll.with(guest);
        return new Sitting(
                wider, phase, attendance.with(wider), speakers, agenda, verifiers, presiding);
    }

    private Sitting in(Phase next) {
        return new Sitting(roll, next, attendance, speakers, agenda, verifiers, presiding);
    }

    private Sitting led(@Nullable PersonId by) {
        return new Sitting(roll, phase, attendance, speakers, agenda, verifiers, by);
    }

    private Sitting here(Attendance now) {
        return new Sitting(roll, phase, now, speakers, agenda, verifiers, presiding);
    }

    private Sitting heard(Speakers now) {
        return new Sitting(roll, phase, attendance, now, agenda, verifiers, presiding);
    }

    private Sitting with(Agenda now) {
        return new Sitting(roll, phase, attendance, speakers, now, verifiers, presiding);
    }

    private Sitting verifiedBy(List<PersonId> chosen) {
        return new Sitting(
                roll, phase, attendance, speakers, agenda, List.copyOf(chosen), presiding);
    }
}
