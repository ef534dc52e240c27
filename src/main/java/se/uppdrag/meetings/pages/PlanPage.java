package se.uppdrag.meetings.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `meetings/plan.jte` shows: the secretary's page for one meeting before it is held.
///
/// @param published when notice and call went out, or empty
/// @param deadline the last day for that
/// @param houseDeadline the earlier day that the house has decided, or empty
/// @param remarks what there is to say of when it went out
/// @param called how many were called
/// @param offered matters offered to the meeting that nobody has answered
/// @param grounds the provisions of OSL an item may be marked by
public record PlanPage(
        String address,
        String heading,
        String published,
        String deadline,
        String houseDeadline,
        List<String> remarks,
        int called,
        List<Item> items,
        List<Offered> offered,
        List<Ground> grounds,
        Draft draft,
        String problem,
        @Nullable RefusalText refusal) {

    /// @param remarks what there is to see to before the meeting
    /// @param special the key of what the law says in particular of it, under `meetings.special.`,
    ///   or empty
    /// @param prepares whether it is of a kind the assembly has prepared
    /// @param removable whether it can be taken off the agenda
    /// @param markable whether it can be secret
    /// @param secrecy the provision it is marked by, or empty
    /// @param secretTitle what it is about, where everybody is shown something else
    /// @param proposed the provision its matter's documents are marked by, or empty
    public record Item(
            MeetingPage.Item shown,
            List<String> remarks,
            String special,
            String preparedBy,
            boolean prepares,
            boolean removable,
            boolean markable,
            String secrecy,
            String secretTitle,
            String proposed) {}

    /// @param late that it came after the last day, or empty
    /// @param missing that what was to be written for it is not finished, or empty
    /// @param paper the finished memorandum, or empty
    /// @param way where the matter has been, is and goes next, in a line
    /// @param accept where it is taken by one press
    public record Offered(
            String title,
            String dnr,
            String about,
            String late,
            String missing,
            String way,
            String paper,
            String accept) {}

    public record Ground(String id, String text) {}

    /// What was typed, kept when something was wrong with it.
    ///
    /// @param shown what everybody is to see of a secret item
    public record Draft(
            String title,
            String kind,
            String matter,
            String proposal,
            String secrecy,
            String shown) {}
}
