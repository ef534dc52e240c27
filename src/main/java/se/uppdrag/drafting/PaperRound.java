package se.uppdrag.drafting;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.web.Texts;

/// Puts finished memoranda before the meetings they were offered to, with what they propose.
@Component
class PaperRound {

    private final OfferTable offers;
    private final MemorandumTable memoranda;
    private final Meetings meetings;
    private final Texts texts;
    private final Clock clock;

    PaperRound(
            OfferTable offers,
            MemorandumTable memoranda,
            Meetings meetings,
            Texts texts,
            Clock clock) {
        this.offers = offers;
        this.memoranda = memoranda;
        this.meetings = meetings;
        this.texts = texts;
        this.clock = clock;
    }

    /// What the meeting is to have before it: what was named when the matter was offered, or else
    /// what has been written in the matter since.
    Optional<Memorandum> memorandum(Offer offer) {
        return Optional.ofNullable(memoranda(List.of(offer)).get(offer.id()));
    }

    /// Of many offers at once, by their ids.
    Map<UUID, Memorandum> memoranda(List<Offer> all) {
        var written = memoranda.of(all.stream().map(Offer::matterSlug).distinct().toList());
        var found = new HashMap<UUID, Memorandum>();
        for (var offer : all) {
            written.stream()
                    .filter(one -> one.matterSlug().equals(offer.matterSlug()))
                    .filter(one ->
                            offer.memorandum() == null
                                    ? !one.writtenAt().isBefore(offer.at())
                                    : one.id().equals(offer.memorandum()))
                    .findFirst()
                    .ifPresent(one -> found.put(offer.id(), one));
        }
        return found;
    }

    /// The memorandum has been finished: every item it belongs to, at meetings that have not begun,
    /// has it.
    void bring(Memorandum finished, String proposal) {
        offers.of(List.of(finished.matterSlug())).stream()
                .filter(Offer::accepted)
                .filter(one ->
                        memorandum(one).map(Memorandum::id).equals(Optional.of(finished.id())))
                .forEach(one ->
                        coming(one.meeting())
                                .flatMap(meeting ->
                                        item(meeting, Objects.requireNonNull(one.item())))
                                .ifPresent(item -> put(item, finished, proposal)));
    }

    /// @param proposal what it proposes; it does not leave a memorandum that is marked for an item
    ///   that is not
    void put(AgendaItem item, Memorandum finished, String proposal) {
        boolean told = finished.provision() == null || item.secret();
        meetings.attach(
                item.id(),
                told
                        ? texts.get("drafting.memorandum.of", finished.title())
                        : texts.get("drafting.memorandum"),
                Objects.requireNonNull(finished.link()));
        if (told && !proposal.isEmpty()) {
            meetings.propose(item.id(), proposal);
        }
    }

    Optional<AgendaItem> item(Meeting meeting, UUID item) {
        return meetings.wholeAgenda(meeting.id()).stream()
                .filter(one -> one.id().equals(item))
                .findFirst();
    }

    /// The item that the meeting has of the matter already.
    Optional<AgendaItem> having(Meeting meeting, @Nullable UUID matter) {
        return meetings.wholeAgenda(meeting.id()).stream()
                .filter(one -> matter != null && matter.equals(one.matter()))
                .findFirst();
    }

    /// Where it is not held yet.
    Optional<Meeting> coming(UUID meeting) {
        return meetings.meeting(new MeetingId(meeting))
                .filter(one -> !one.cancelled() && clock.instant().isBefore(one.startsAt()));
    }

    List<MemoVersion> versions(Memorandum one) {
        return memoranda.versions(one.id());
    }
}
