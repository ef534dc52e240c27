package se.uppdrag.sitting.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.Hemicycle;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Rewording;

/// What the live pages show, each its own part of it: member, chair, secretary, public, projector.
///
/// @param address where the meeting is; its forms are sent to what is below
/// @param practised whether the meeting is only practised: it has no screen, no stream, no vote
///   page
/// @param view `ledamot`, `ordforande`, `sekreterare`, `live` or `skarm`
/// @param phase `NOT_OPENED`, `OPEN`, `ADJOURNED` or `CLOSED`
/// @param closedDoors whether the public is out of the room; those outside are then shown nothing
/// @param clock what the clock is, as `20.14`
/// @param announcement what a screen reader should say when it changes
/// @param result the last question that fell, with its picture; nothing before there is one
/// @param resultIsCurrent whether that was in the item before the meeting, or in the one just ended
/// @param guests those who may speak without a seat
/// @param draft the minutes of the item, for the secretary; empty for others
public record LivePage(
        String address,
        boolean practised,
        String view,
        String organ,
        String date,
        String phase,
        boolean closedDoors,
        String clock,
        String opened,
        String announcement,
        int itemCount,
        List<AgendaLine> agenda,
        @Nullable Current current,
        @Nullable BallotView ballot,
        @Nullable ResultView result,
        boolean resultIsCurrent,
        SpeakingView speaking,
        Presence presence,
        Me me,
        Guide guide,
        List<Received> received,
        List<Option> people,
        List<Option> guests,
        List<Option> presidium,
        Verifiers verifiers,
        List<DraftLine> draft,
        List<String> decisionKinds,
        Typed typed) {

    /// Nothing was sent, or it was granted.
    public static final Typed NOTHING_TYPED = new Typed("", "", "", null);

    public boolean running() {
        return phase.equals("OPEN");
    }

    public boolean closed() {
        return phase.equals("CLOSED");
    }

    /// @param state `DONE`, `NOW` or `WAITING`
    /// @param mark that it is secret, or was dealt with behind closed doors; empty for others
    public record AgendaLine(int number, String title, String state, String mark) {}

    public record Option(String id, String name) {}

    /// What was sent and refused, so that nothing typed is lost.
    ///
    /// @param act the last part of the form's address
    public record Typed(String act, String kind, String text, @Nullable RefusalText refusal) {

        /// A whole wording that was edited; kept where other forms keep their text.
        public String wording() {
            return text;
        }

        public String textFor(String form) {
            return act.equals(form) ? text : "";
        }

        public boolean chose(String form, String option) {
            return act.equals(form) && kind.equals(option);
        }
    }

    /// Who verifies the minutes: those elected, or how many are to be.
    ///
    /// @param by the day proposed for it, in ISO form
    public record Verifiers(List<String> elected, int needed, String by) {}

    /// @param kind `heading`, `text` or `auto`; the last is filled in by the meeting itself
    public record DraftLine(String kind, String text) {}

    /// Handed in while the meeting goes on.
    public record Received(String title, String sender, String when, String dnr, String href) {}

    /// The item before the meeting.
    ///
    /// @param secrecy that it is secret and by which provision; empty where it is not
    /// @param unprepared whether it may be decided only if all are at one (KL 5:33)
    /// @param authority `MARKED` where public authority is exercised, `MARKABLE` where that can be
    ///   said of it, or empty
    /// @param shouldHaveComeBy the last day to hand it in, where it came later and is not admitted
    /// @param lateMotions whether motions may be waiting that came too late for this meeting
    /// @param mayBeHandedTo who may answer instead of the chair who was asked
    /// @param steps how far the item has come, in order
    /// @param order what the house calls the order of the questions
    /// @param suggestion the decision the questions have led to, ready to confirm
    /// @param decisionKind the kind that goes with it
    public record Current(
            int number,
            int section,
            String title,
            String secrecy,
            String dnr,
            String matterHref,
            String kind,
            boolean debateClosed,
            boolean announced,
            boolean unprepared,
            String authority,
            String shouldHaveComeBy,
            boolean lateMotions,
            List<Option> mayBeHandedTo,
            List<ProposalLine> proposals,
            List<ProposalLine> rivals,
            boolean orderNeeded,
            String order,
            List<Step> steps,
            boolean decidable,
            String suggestion,
            String decisionKind,
            DecidingView deciding,
            @Nullable ElectionView election) {}

    /// @param state `done`, `now` or `todo`
    public record Step(String name, String state) {}

    /// @param colour the design system's name of it
    /// @param joined those who joined it, as a sentence, or empty
    /// @param takenDown whether somebody else entered it for her
    /// @param puttable whether the meeting may decide that it is put all the same
    /// @param notPut why the chair puts no question on it, in words; empty for one that is put
    /// @param change what it changes in the proposed decision; empty where it has its own words
    public record ProposalLine(
            int number,
            String kind,
            String colour,
            String text,
            String by,
            String party,
            int supporters,
            boolean mine,
            boolean supported,
            String joined,
            boolean takenDown,
            String notPut,
            boolean puttable,
            List<Rewording.Paragraph> change) {}

    /// @param mine what the reader has voted: `YES`, `NO`, `ABSTAIN` or empty
    /// @param mineAt when, as `20.13.42`
    /// @param silent those who have a vote and have not used it
    /// @param mayAbstain not where public authority is exercised (KL 4:26)
    /// @param needed how many yes it takes where that is more than the most votes, or empty
    /// @param state `PUT`, `FOUND`, `VOTING` or `TIE`
    /// @param found what the chair found, or empty
    public record BallotView(
            int number,
            String purpose,
            String yesMeaning,
            String noMeaning,
            String state,
            String found,
            int cast,
            int voters,
            boolean mayVote,
            String mine,
            String mineAt,
            boolean mayRequestVote,
            List<Option> silent,
            String needed,
            boolean mayAbstain) {}

    public record ResultView(
            int number,
            int item,
            String title,
            String dnr,
            String yesMeaning,
            String noMeaning,
            String outcome,
            int yes,
            int no,
            int abstain,
            int absent,
            Hemicycle hemicycle,
            List<PartyLine> parties,
            List<VoterLine> voters) {}

    public record PartyLine(String party, int yes, int no, int abstain, int absent) {}

    /// @param instead the member whose seat it is, where an alternate voted
    /// @param vote key under `sitting.side.`
    /// @param changed what she had voted before she changed it, or empty
    /// @param meant what she meant to vote, where she has told that hers was wrong, or empty
    public record VoterLine(
            String name, String party, String instead, String vote, String changed, String meant) {}

    public record Presence(
            int seated,
            int seats,
            int quorum,
            boolean quorate,
            List<SeatLine> lines,
            List<Option> membersAway,
            List<Option> alternatesAway,
            boolean callable,
            boolean distanceAllowed) {}

    /// One seat.
    ///
    /// @param state `PRESENT`, `REPLACED`, `ASIDE`, `WAITING` or `ABSENT`
    /// @param holderId who holds the seat now, or empty
    /// @param substitute who serves in it, or empty
    /// @param why why the substitute serves, as a sentence
    /// @param nextId who is next to be called to the seat, or empty
    public record SeatLine(
            String memberId,
            String name,
            String party,
            String state,
            String holderId,
            String substitute,
            String why,
            String nextId,
            String nextName) {}

    /// The reader.
    ///
    /// @param guest whether she may speak without a seat
    /// @param reservable items she may still make a reservation in
    public record Me(
            String id,
            String name,
            boolean serving,
            boolean guest,
            boolean present,
            boolean waiting,
            boolean aside,
            String whyServing,
            boolean runs,
            List<Option> reservable,
            @Nullable Mistake mistake) {}

    /// The reader's vote in the question that fell last, which may have become wrong.
    ///
    /// @param meant what she has said that she meant, or empty
    public record Mistake(int question, String mine, String meant) {}

    /// The next thing for the chair: one action, what the law says, and the sentence to say.
    ///
    /// @param action what the form sends, or empty
    /// @param button the label, or empty
    public record Guide(String action, String button, String say, String law) {}
}
