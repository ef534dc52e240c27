package se.uppdrag.drafting.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `drafting/matter.jte` shows: how one matter is prepared.
///
/// @param desk its page in the diarium
public record PreparedPage(
        String address,
        String dnr,
        String subject,
        String desk,
        List<MemoLine> memoranda,
        List<OfferLine> offers,
        List<Act> acts) {}
