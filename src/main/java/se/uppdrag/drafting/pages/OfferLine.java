package se.uppdrag.drafting.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// A matter that has been offered to a meeting, as a line.
///
/// @param about who offered it, when, and what is asked
/// @param note what the secretary should know, or empty
/// @param late that it came after the last day, or empty
/// @param missing that what was to be written for it is not finished, or empty
/// @param answer who answered it, when and why, or empty
/// @param memorandum where what was written for it is read, or empty
/// @param accept where it is taken by one press, or empty
/// @param withdraw where it is taken back by one press, or empty
/// @param acts what else the reader may do with it
public record OfferLine(
        String id,
        String title,
        String dnr,
        String href,
        String meeting,
        String meetingHref,
        String about,
        String note,
        String late,
        String missing,
        String state,
        String colour,
        String answer,
        String memorandum,
        String accept,
        String withdraw,
        List<Act> acts) {

    /// The same for whoever reads no drafts and opens other pages.
    public OfferLine leadingTo(String other, String document) {
        return new OfferLine(
                id,
                title,
                dnr,
                other,
                meeting,
                meetingHref,
                about,
                note,
                late,
                missing,
                state,
                colour,
                answer,
                document,
                accept,
                withdraw,
                acts);
    }
}
