package se.uppdrag.sitting.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.Hemicycle;
import se.uppdrag.web.RefusalText;

/// What the live pages show, each its own part of it: member, chair, secretary, public, projector.
///
/// @param view `ledamot`, `ordforande`, `sekreterare`, `live` or `skarm`
/// @param phase `NOT_OPENED`, `OPEN`, `ADJOURNED` or `CLOSED`
/// @param result the last question that fell, with its picture; nothing before there is one
public record LivePage(
        String address,
        String view,
        String organ,
        String date,
        String phase,
        int itemCount,
        List<AgendaLine> agenda,
        @Nullable Current current,
        @Nullable BallotView ballot,
        @Nullable ResultView result,
        Speaking speaking,
        Presence presence,
        Me me,
        Guide guide,
        List<String> received,
        List<Option> people,
        @Nullable RefusalText refusal) {

    /// @param state `DONE`, `NOW` or `WAITING`
    public record AgendaLine(int number, String title, String state) {}

    public record Option(String id, String name) {}

    /// The item before the meeting.
    ///
    /// @param suggestion the decision the questions have led to, ready to confirm
    /// @param decisionKind the kind that goes with it
    public record Current(
            int number,
            int section,
            String title,
            String dnr,
            String kind,
            boolean debateClosed,
            boolean announced,
            List<ProposalLine> proposals,
            List<ProposalLine> rivals,
            boolean orderNeeded,
            String suggestion,
            String decisionKind) {}

    public record ProposalLine(
            int number,
            String kind,
            String text,
            String by,
            String party,
            int supporters,
            boolean mine) {}

    /// @param mine what the reader has voted: `YES`, `NO`, `ABSTAIN` or empty
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
            String mine) {}

    public record ResultView(
            int number,
            String title,
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

    /// @param vote key under `sitting.side.`
    public record VoterLine(String name, String party, String instead, String vote) {}

    /// @param now who has the floor, or empty
    /// @param since when, as an instant in ISO form
    public record Speaking(
            String now, String nowParty, String since, List<SpeakerLine> queue, int myPlace) {}

    public record SpeakerLine(String name, String party, String kind, boolean me) {}

    public record Presence(
            int seated,
            int seats,
            int quorum,
            boolean quorate,
            List<SeatLine> seats51,
            List<Option> alternatesHere) {}

    /// One seat.
    ///
    /// @param state `PRESENT`, `REPLACED`, `ASIDE`, `WAITING` or `ABSENT`
    /// @param substitute who serves in it, or empty
    /// @param why why the substitute serves, as a sentence
    /// @param nextId who is next to be called to the seat, or empty
    public record SeatLine(
            String memberId,
            String name,
            String party,
            String state,
            String substitute,
            String why,
            String nextId,
            String nextName) {}

    /// The reader.
    ///
    /// @param reservable items she may still make a reservation in
    public record Me(
            String id,
            String name,
            boolean serving,
            boolean present,
            boolean waiting,
            boolean runs,
            List<Option> reservable) {}

    /// The next thing for the chair: one action, what the law says, and the sentence to say.
    ///
    /// @param action what the form sends, or empty
    /// @param button the label, or empty
    public record Guide(String action, String button, String say, String law) {}
}
