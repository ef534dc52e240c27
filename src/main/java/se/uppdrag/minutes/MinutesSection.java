package se.uppdrag.minutes;

import java.util.List;

/// What the minutes say of one item (`paragraf`).
///
/// @param number as cited, after `§`
/// @param item the item's number at the sitting
/// @param dnr as it stands under the heading: `Dnr KS 2026.0188`; empty for a formality
public record MinutesSection(
        int number, int item, String title, String dnr, List<MeetingMinutes.Part> parts) {

    public MinutesSection {
        title = Block.readable(title);
        dnr = Block.readable(dnr);
        parts = List.copyOf(parts);
    }

    /// `§ 135 Budget 2027`
    public String heading() {
        return "§ " + number + " " + title;
    }

    /// Its place on the page: `p-135`.
    public String anchor() {
        return "p-" + number;
    }
}
