package se.uppdrag.drafting.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `drafting/matter.jte` shows: how one matter is prepared.
///
/// @param desk its page in the diarium
/// @param title what it is offered as
/// @param discarded drafts that were thrown away, a line each
/// @param memorandum the latest, which it is offered with; empty where there is none
public record PreparedPage(
        String address,
        String dnr,
        String subject,
        String desk,
        WayView way,
        String title,
        String memorandum,
        List<MemoLine> memoranda,
        List<String> discarded,
        List<OfferLine> offers,
        List<Act> acts) {}
