package se.uppdrag.drafting;

import java.util.List;
import java.util.Objects;
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
    private final WayWords words;

    OffersOfMeeting(
            Offers offers, PaperRound round, OfferLines lines, WayReader ways, WayWords words) {
        this.offers = offers;
        this.round = round;
        this.lines = lines;
        this.ways = ways;
        this.words = words;
    }

    @Override
    public List<Offered> waiting(Meeting meeting) {
        var waiting = offers.to(meeting).stream().filter(Offer::waits).toList();
        var written = round.memoranda(waiting);
        var days = offers.lastDay(meeting);
        var told =
                ways.of(
                        waiting.stream()
                                .map(one ->
                                        new WayReader.Asked(
                                                new MatterId(one.matter()), one.matterSlug()))
                                .toList());
        return waiting.stream()
                .map(one -> {
                    var paper = written.get(one.id());
                    return new Offered(
                            one.title(),
                            one.dnr(),
                            lines.about(one),
                            lines.late(one, days),
                            lines.missing(one, paper),
                            words.line(Objects.requireNonNull(told.get(one.matterSlug()))),
                            paper == null ? "" : paper.address(),
                            OfferLines.accept(one, meeting));
                })
                .toList();
    }
}
