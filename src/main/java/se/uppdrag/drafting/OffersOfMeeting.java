package se.uppdrag.drafting;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.OfferedMatters;
import se.uppdrag.registry.MatterId;

/// Tells the secretary's planning page what has been offered to the meeting.
@Component
class OffersOfMeeting implements OfferedMatters {

    private final Offers offers;
    private final PaperRound round;
    private final OfferLines lines;
    private final WayReader ways;

    OffersOfMeeting(Offers offers, PaperRound round, OfferLines lines, WayReader ways) {
        this.offers = offers;
        this.round = round;
        this.lines = lines;
        this.ways = ways;
    }

    @Override
    public List<Offered> waiting(Meeting meeting) {
        return offers.to(meeting).stream()
                .filter(Offer::waits)
                .map(one ->
                        new Offered(
                                one.title(),
                                one.dnr(),
                                lines.about(one),
                                lines.late(one, meeting),
                                lines.missing(one),
                                ways.line(ways.of(new MatterId(one.matter()), one.matterSlug())),
                                round.memorandum(one).map(Memorandum::address).orElse(""),
                                OfferLines.accept(one, meeting)))
                .toList();
    }
}
