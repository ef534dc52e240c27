package se.uppdrag.drafting.pages;

import java.util.List;

/// What `drafting/own.jte` shows: what the reader is preparing.
///
/// @param approve what waits for the reader's approval
public record OwnDraftsPage(
        List<MemoLine> approve,
        List<MemoLine> memoranda,
        List<OfferLine> offers,
        List<Line> matters) {

    public record Line(String href, String dnr, String subject) {}
}
