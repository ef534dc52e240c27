package se.uppdrag.drafting.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `drafting/offered.jte` shows: the matters offered to one meeting, for its secretary and its
/// presidium.
///
/// @param plan where the meeting is planned; empty for those who do not plan it
/// @param days the last days before the meeting, a line each
public record OfferedPage(
        String address,
        String meeting,
        String plan,
        List<String> days,
        List<OfferLine> waiting,
        List<OfferLine> answered,
        List<Act> acts) {}
