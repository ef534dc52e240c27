package se.uppdrag.drafting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.drafting.pages.MemoLine;
import se.uppdrag.drafting.pages.OfferLine;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.web.Act;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts offers and memoranda into words.
@Component
class OfferLines {

    private final Offers offers;
    private final PaperRound round;
    private final Meetings meetings;
    private final Texts texts;

    OfferLines(Offers offers, PaperRound round, Meetings meetings, Texts texts) {
        this.offers = offers;
        this.round = round;
        this.meetings = meetings;
        this.texts = texts;
    }

    /// For its secretary.
    OfferLine answerable(Offer offer, Meeting meeting, List<Act> acts) {
        return line(
                offer, Optional.of(meeting), offer.waits() ? accept(offer, meeting) : "", "", acts);
    }

    /// For the presidium, which reads what is finished and answers nothing.
    OfferLine readable(Offer offer, Meeting meeting) {
        var line = line(offer, Optional.of(meeting), "", "", List.of());
        return line.leadingTo(
                "/diarium/" + offer.matterSlug(),
                round.memorandum(offer).flatMap(one -> Optional.ofNullable(one.link())).orElse(""));
    }

    /// `Utkast 2 kastades av Karin Ek …`
    String discarded(MemorandumTable.Discarded one) {
        return texts.get(
                "drafting.discarded",
                one.number(),
                one.byName(),
                Swedish.moment(one.at()),
                one.reason());
    }

    /// For whoever handles the matter.
    OfferLine own(Offer offer) {
        return line(
                offer,
                meetings.meeting(new MeetingId(offer.meeting())),
                "",
                offer.waits()
                        ? "/beredning/"
                                + offer.matterSlug()
                                + "/anmalan/"
                                + offer.id()
                                + "/ta-tillbaka"
                        : "",
                List.of());
    }

    static String accept(Offer offer, Meeting meeting) {
        return meeting.address() + "/planera/anmalda/" + offer.id() + "/ta-upp";
    }

    private OfferLine line(
            Offer offer,
            Optional<Meeting> meeting,
            String accept,
            String withdraw,
            List<Act> acts) {
        var key = state(offer, meeting);
        var written = round.memorandum(offer).orElse(null);
        return new OfferLine(
                "anmalan-" + offer.id(),
                offer.title(),
                offer.dnr(),
                "/beredning/" + offer.matterSlug(),
                meeting.map(one -> one.organName() + " " + Swedish.date(one.onDate())).orElse(""),
                meeting.map(Meeting::address).orElse(""),
                about(offer),
                offer.note(),
                meeting.map(one -> late(offer, one)).orElse(""),
                missing(offer, written),
                texts.get("drafting.offer." + key),
                colour(key),
                answer(offer),
                written == null ? "" : written.address(),
                accept,
                withdraw,
                acts);
    }

    /// Taken and then struck from an agenda that nobody had been shown is neither.
    private String state(Offer offer, Optional<Meeting> meeting) {
        var answer = offer.answer();
        if (answer == null) {
            return "WAITS";
        }
        boolean struck =
                offer.accepted()
                        && meeting.flatMap(one ->
                                        round.item(one, Objects.requireNonNull(offer.item())))
                                .isEmpty();
        return struck ? "STRUCK" : answer.name();
    }

    private static String colour(String state) {
        return switch (state) {
            case "ACCEPTED" -> "success";
            case "DECLINED", "STRUCK" -> "danger";
            case "WAITS", "MOVED" -> "ochre";
            default -> "neutral";
        };
    }

    String about(Offer offer) {
        return texts.get(
                "drafting.offer.about",
                texts.get("drafting.asked." + offer.asked()),
                offer.byName(),
                Swedish.moment(offer.at()));
    }

    private String late(Offer offer, Meeting meeting) {
        return late(offer, offers.lastDay(meeting));
    }

    String late(Offer offer, LastDay days) {
        var last = days.day();
        return last != null && offer.late(last)
                ? texts.get("drafting.offer.late", Swedish.date(last))
                : "";
    }

    /// @param written what the meeting is to have before it; nothing where there is none
    String missing(Offer offer, @Nullable Memorandum written) {
        if (written != null && written.finished()) {
            return "";
        }
        return written != null
                ? texts.get("drafting.offer.unfinished")
                : offer.asked() == Offer.Asked.DECISION
                        ? texts.get("drafting.offer.unwritten")
                        : "";
    }

    private String answer(Offer offer) {
        var at = offer.answeredAt();
        if (at == null) {
            return "";
        }
        var who =
                texts.get(
                        "drafting.offer.answered",
                        Objects.toString(offer.answeredBy(), ""),
                        Swedish.date(at));
        var reason = offer.reason();
        return reason == null || reason.isEmpty() ? who : who + ": " + reason;
    }

    MemoLine memo(Memorandum one) {
        return new MemoLine(
                one.address(),
                one.title(),
                one.dnr(),
                texts.get(
                        "drafting.memorandum.about",
                        one.byName(),
                        one.versions(),
                        Swedish.moment(one.writtenAt())),
                texts.get("drafting.state." + one.state()),
                colour(one.state()));
    }

    static String colour(Memorandum.State state) {
        return switch (state) {
            case DRAFT -> "neutral";
            case ASKED -> "ochre";
            case APPROVED -> "info";
            case FINISHED -> "success";
        };
    }
}
