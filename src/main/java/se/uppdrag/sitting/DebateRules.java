package se.uppdrag.sitting;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;
import static se.uppdrag.sitting.SittingRules.happens;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Numbers;
import se.uppdrag.law.Outcome;
import se.uppdrag.sitting.SittingCommand.Propose;
import se.uppdrag.sitting.SittingCommand.Reserve;

/// Items, proposals and reservations (KL 4:27, 5:45, 5:52–53).
record DebateRules(Sitting sitting) {

    Outcome<List<SittingEvent>> takeUp(int number) {
        var item = sitting.item(number);
        if (item.isEmpty()) {
            return refused(SittingRefusal.NO_SUCH_ITEM, Integer.toString(number));
        }
        if (sitting.current() != 0) {
            return refused(SittingRefusal.ITEM_IS_IN_PROGRESS);
        }
        if (sitting.floors().containsKey(number)) {
            return refused(SittingRefusal.ITEM_IS_ALREADY_DECIDED);
        }
        return quorateFor(item.get())
                ? granted(takenUp(item.get(), sitting.agenda().nextSection()))
                : notQuorate(sitting);
    }

    /// A committee always has its doors shut where what is secret comes up (KL 6:25); the assembly
    /// decides on it each time (KL 5:42).
    private List<SittingEvent> takenUp(Item item, int section) {
        var takenUp = new SittingEvent.ItemTakenUp(item.number(), section);
        return item.secret() && !sitting.roll().assembly()
                ? List.of(takenUp, new SittingEvent.DoorsClosed(item.number()))
                : List.of(takenUp);
    }

    /// All present agree to decide a matter that was not announced (KL 5:52).
    Outcome<List<SittingEvent>> admit(int number) {
        return sitting.item(number).isPresent()
                ? happens(new SittingEvent.LateItemAdmitted(number))
                : refused(SittingRefusal.NO_SUCH_ITEM, Integer.toString(number));
    }

    Outcome<List<SittingEvent>> propose(Propose propose) {
        var floor = sitting.floor();
        if (floor.isEmpty()) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        if (propose.text().isBlank()) {
            return refused(
                    propose.kind().defers()
                            ? SittingRefusal.DEFERRAL_NEEDS_REASONS
                            : SittingRefusal.PROPOSAL_IS_EMPTY);
        }
        return made(floor.get(), propose.person(), propose.kind(), propose.text().strip(), null);
    }

    /// The proposer edits the wording that came with the agenda.
    Outcome<List<SittingEvent>> proposeChange(PersonId person, String wording) {
        var floor = sitting.floor();
        if (floor.isEmpty()) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        var before = floor.get().item().proposal();
        if (before.isBlank()) {
            return refused(SittingRefusal.NO_SUCH_PROPOSAL);
        }
        if (wording.isBlank()) {
            return refused(SittingRefusal.PROPOSAL_IS_EMPTY);
        }
        return Proposal.changesNothing(before, wording)
                ? refused(SittingRefusal.CHANGE_CHANGES_NOTHING)
                : made(floor.get(), person, Proposal.Kind.AMENDMENT, wording.strip(), before);
    }

    private Outcome<List<SittingEvent>> made(
            Floor floor,
            PersonId person,
            Proposal.Kind kind,
            String text,
            @Nullable String replaces) {
        if (!floor.proposable()) {
            return refused(SittingRefusal.DEBATE_IS_CLOSED);
        }
        if (!sitting.attendance().serves(person)
                && sitting.roll().guest(person).filter(Guest::mayPropose).isEmpty()) {
            return refused(SittingRefusal.NOT_SERVING, name(person));
        }
        return happens(
                new SittingEvent.ProposalMade(
                        sitting.current(),
                        new Proposal(
                                floor.nextProposal(),
                                kind,
                                text,
                                person,
                                List.of(),
                                false,
                                replaces,
                                null)));
    }

    /// All agree that proposals are made and changed after the debate; not when the meeting has
    /// begun to answer them.
    Outcome<List<SittingEvent>> allowProposals() {
        var floor = sitting.floor();
        if (floor.isEmpty()) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        if (!floor.get().debateClosed()) {
            return refused(SittingRefusal.DEBATE_IS_NOT_CLOSED);
        }
        return floor.get().begun()
                ? refused(SittingRefusal.QUESTIONS_HAVE_BEEN_PUT)
                : happens(new SittingEvent.ProposalsAllowed(sitting.current()));
    }

    Outcome<List<SittingEvent>> support(PersonId person, int number) {
        if (!sitting.attendance().serves(person)) {
            return refused(SittingRefusal.NOT_SERVING, name(person));
        }
        var floor = sitting.floor();
        var proposal = floor.flatMap(one -> one.proposal(number));
        if (floor.isEmpty() || proposal.isEmpty() || proposal.get().withdrawn()) {
            return refused(SittingRefusal.NO_SUCH_PROPOSAL);
        }
        if (!floor.get().proposable()) {
            return refused(SittingRefusal.DEBATE_IS_CLOSED);
        }
        return proposal.get().backedBy(person)
                ? refused(SittingRefusal.ALREADY_JOINED, name(person))
                : happens(new SittingEvent.ProposalSupported(sitting.current(), number, person));
    }

    Outcome<List<SittingEvent>> withdraw(PersonId person, int number) {
        var floor = sitting.floor();
        var proposal = floor.flatMap(one -> one.proposal(number));
        if (floor.isEmpty() || proposal.isEmpty() || proposal.get().withdrawn()) {
            return refused(SittingRefusal.NO_SUCH_PROPOSAL);
        }
        if (!floor.get().proposable()) {
            return refused(SittingRefusal.DEBATE_IS_CLOSED);
        }
        return person.equals(proposal.get().by())
                ? happens(new SittingEvent.ProposalWithdrawn(sitting.current(), number))
                : refused(SittingRefusal.NOT_YOUR_PROPOSAL);
    }

    /// Whether it raises a new matter or breaks the law is the chair's to judge (KL 5:57). The
    /// proposal on the agenda was prepared, and is the matter itself.
    Outcome<List<SittingEvent>> refuseToPut(int number, Proposal.NotPut why) {
        var floor = sitting.floor();
        if (number == 0
                || floor.flatMap(one -> one.proposal(number))
                        .filter(Proposal::standing)
                        .isEmpty()) {
            return refused(SittingRefusal.NO_SUCH_PROPOSAL);
        }
        return floor.orElseThrow().begun()
                ? refused(SittingRefusal.QUESTIONS_HAVE_BEEN_PUT)
                : happens(new SittingEvent.ProposalNotPut(sitting.current(), number, why));
    }

    Outcome<List<SittingEvent>> putAnyway(int number) {
        var floor = sitting.floor();
        var proposal =
                floor.flatMap(one -> one.proposal(number)).filter(one -> one.notPut() != null);
        if (proposal.isEmpty()) {
            return refused(SittingRefusal.NO_SUCH_PROPOSAL);
        }
        if (proposal.get().notPut() == Proposal.NotPut.NEW_MATTER) {
            return refused(SittingRefusal.NEW_MATTER_IS_NEVER_PUT);
        }
        return floor.orElseThrow().begun()
                ? refused(SittingRefusal.QUESTIONS_HAVE_BEEN_PUT)
                : happens(new SittingEvent.ProposalPutAnyway(sitting.current(), number));
    }

    Outcome<List<SittingEvent>> close() {
        return sitting.current() == 0
                ? refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING)
                : happens(new SittingEvent.DebateClosed(sitting.current()));
    }

    /// For deliberation in a given matter; the public comes back when it is over (KL 5:42).
    Outcome<List<SittingEvent>> closeDoors() {
        if (sitting.current() == 0) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        return sitting.behindClosedDoors()
                ? refused(SittingRefusal.DOORS_ARE_AS_ASKED)
                : happens(new SittingEvent.DoorsClosed(sitting.current()));
    }

    Outcome<List<SittingEvent>> openDoors() {
        return sitting.behindClosedDoors()
                ? happens(new SittingEvent.DoorsOpened(sitting.current()))
                : refused(SittingRefusal.DOORS_ARE_AS_ASKED);
    }

    Outcome<List<SittingEvent>> raise(UUID matter, String dnr, String title) {
        return sitting.current() == 0
                ? refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING)
                : happens(new SittingEvent.MotionRaised(sitting.current(), matter, dnr, title));
    }

    Outcome<List<SittingEvent>> reserve(Reserve reserve) {
        if (sitting.phase() == Sitting.Phase.CLOSED) {
            return refused(SittingRefusal.RESERVATION_AFTER_CLOSING);
        }
        var floor = sitting.floors().get(reserve.item());
        if (floor == null || floor.decision() == null) {
            return refused(SittingRefusal.NOTHING_DECIDED_YET);
        }
        return floor.tookPart().contains(reserve.person())
                ? happens(
                        new SittingEvent.Reserved(
                                reserve.person(), reserve.item(), reserve.text().strip()))
                : refused(SittingRefusal.RESERVATION_WITHOUT_TAKING_PART, name(reserve.person()));
    }

    private boolean quorateFor(Item item) {
        var answer = item.kind() == Item.Kind.INTERPELLATION || item.kind() == Item.Kind.QUESTION;
        return sitting.attendance().quorate()
                || item.kind() == Item.Kind.FORMALITY
                || answer && sitting.roll().answersWithoutQuorum();
    }

    static Outcome<List<SittingEvent>> notQuorate(Sitting sitting) {
        return refused(
                SittingRefusal.NOT_QUORATE,
                Integer.toString(sitting.attendance().seated()),
                Integer.toString(Numbers.quorum(sitting.roll().seats())),
                Integer.toString(sitting.roll().seats()));
    }

    private String name(PersonId person) {
        return sitting.roll().name(person);
    }
}
