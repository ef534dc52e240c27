package se.uppdrag.drafting;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.drafting.Offer.Answer;
import se.uppdrag.drafting.Offer.Asked;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.SecretMark;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Handlers;

/// The door: offer a matter to a meeting, and answer what has been offered. Late is shown, never
/// refused.
@Service
@Transactional
public class Offers {

    /// How far ahead meetings are offered matters.
    private static final int MONTHS = 7;

    private final OfferTable offers;
    private final PaperRound round;
    private final Meetings meetings;
    private final Register register;
    private final Clock clock;

    Offers(OfferTable offers, PaperRound round, Meetings meetings, Register register, Clock clock) {
        this.offers = offers;
        this.round = round;
        this.meetings = meetings;
        this.register = register;
        this.clock = clock;
    }

    /// @param memorandum what the meeting is to have before it; nothing where there is none yet
    public Outcome<Offer> offer(
            Handlers.Handled matter,
            Meeting meeting,
            String title,
            Asked asked,
            String note,
            @Nullable UUID memorandum,
            Clerk by) {
        if (round.coming(meeting.id().value()).isEmpty()) {
            return refused(DraftingRefusal.MEETING_IS_NOT_TO_COME, meeting.name());
        }
        var offer =
                Offer.made(
                        UUID.randomUUID(),
                        matter,
                        meeting,
                        title,
                        asked,
                        note,
                        memorandum,
                        by,
                        now());
        return insert(offer, meeting);
    }

    private Outcome<Offer> insert(Offer offer, Meeting meeting) {
        if (offers.to(meeting.id()).stream()
                .anyMatch(one -> one.waits() && one.matter().equals(offer.matter()))) {
            return refused(DraftingRefusal.ALREADY_OFFERED, offer.dnr(), meeting.name());
        }
        offers.insert(offer);
        return granted(offer);
    }

    /// Takes it on the agenda, with its papers and what is proposed. An item of the same matter
    /// that is there already gets them.
    public Outcome<Offer> accept(Offer offer, Clerk by) {
        var meeting = round.coming(offer.meeting());
        return offers.lock(offer.id())
                .orElseThrow()
                .answered()
                .flatMap(waiting ->
                        meeting.isEmpty()
                                ? refused(DraftingRefusal.MEETING_IS_NOT_TO_COME, offer.title())
                                : item(waiting, meeting.get())
                                        .map(item -> {
                                            answer(waiting, Answer.ACCEPTED, "", item.id(), by);
                                            return waiting;
                                        }));
    }

    private Outcome<AgendaItem> item(Offer offer, Meeting meeting) {
        var finished = round.memorandum(offer).filter(Memorandum::finished);
        var mark =
                finished.map(Memorandum::provision)
                        .map(one -> new SecretMark(one, ""))
                        .orElse(SecretMark.NONE);
        var there =
                round.having(meeting, offer.matter())
                        .<Outcome<AgendaItem>>map(Outcome::granted)
                        .orElseGet(() ->
                                meetings.addItem(
                                        meeting,
                                        offer.title(),
                                        AgendaItem.Kind.ORDINARY,
                                        Optional.of(offer.matterSlug()),
                                        "",
                                        mark));
        return there.map(item -> {
            finished.ifPresent(
                    one -> round.put(item, one, round.versions(one).getFirst().text().proposal()));
            return item;
        });
    }

    /// @param reason what whoever offered it is told
    public Outcome<Offer> decline(Offer offer, String reason, Clerk by) {
        return offers.lock(offer.id())
                .orElseThrow()
                .answered()
                .map(waiting -> answer(waiting, Answer.DECLINED, reason, null, by));
    }

    /// It is offered to a later meeting instead, as if it had been from the beginning.
    ///
    /// @param reason what whoever offered it is told
    public Outcome<Offer> move(Offer offer, Meeting to, String reason, Clerk by) {
        if (round.coming(to.id().value()).isEmpty()) {
            return refused(DraftingRefusal.MEETING_IS_NOT_TO_COME, to.name());
        }
        return offers.lock(offer.id())
                .orElseThrow()
                .answered()
                .flatMap(waiting ->
                        insert(waiting.movedTo(UUID.randomUUID(), to), to)
                                .map(_ -> answer(waiting, Answer.MOVED, reason, null, by)));
    }

    /// Whoever offered it takes it back.
    public Outcome<Offer> withdraw(Offer offer, Clerk by) {
        return offers.lock(offer.id())
                .orElseThrow()
                .answered()
                .map(waiting -> answer(waiting, Answer.WITHDRAWN, "", null, by));
    }

    private Offer answer(Offer offer, Answer kind, String reason, @Nullable UUID item, Clerk by) {
        offers.answer(offer.id(), kind, reason, item, by, now());
        return offer;
    }

    /// Another last day for this meeting than the organ's rules give.
    public Outcome<Meeting> decide(Meeting meeting, LocalDate day, String reason, Clerk by) {
        if (day.isAfter(meeting.onDate())) {
            return refused(DraftingRefusal.LAST_DAY_IS_AFTER_THE_MEETING, meeting.name());
        }
        offers.decide(meeting.id(), day, reason, by, now());
        return granted(meeting);
    }

    @Transactional(readOnly = true)
    LastDay lastDay(Meeting meeting) {
        return Objects.requireNonNull(lastDays(List.of(meeting)).get(meeting.id()));
    }

    /// Of many meetings at once: as many questions to the database as of one.
    @Transactional(readOnly = true)
    Map<MeetingId, LastDay> lastDays(List<Meeting> all) {
        var days = new LinkedHashMap<MeetingId, LastDay>();
        if (all.isEmpty()) {
            return days;
        }
        var on = all.stream().map(Meeting::onDate).sorted().toList();
        var rules = register.rulesThrough(on.getFirst(), on.getLast());
        var decided = offers.decided(all.stream().map(Meeting::id).toList());
        for (var one : all) {
            var rule = rules.of(one.organ(), one.onDate());
            var ruled = Offer.before(one.onDate(), rule.offerDays());
            var other = Optional.ofNullable(decided.get(one.id().value()));
            days.put(
                    one.id(),
                    new LastDay(
                            Offer.before(one.onDate(), rule.presidiumDays()),
                            ruled,
                            other.map(OfferTable.Decided::day).orElse(ruled),
                            other.map(OfferTable.Decided::reason).orElse(""),
                            other.map(OfferTable.Decided::byName).orElse("")));
        }
        return days;
    }

    /// The presidium has gone through what is offered, and the agenda as it stands.
    ///
    /// @param note what it came to, such as who presents what; may be empty
    public Outcome<Meeting> goThrough(Meeting meeting, String note, Clerk by) {
        if (round.coming(meeting.id().value()).isEmpty()) {
            return refused(DraftingRefusal.MEETING_IS_NOT_TO_COME, meeting.name());
        }
        offers.goThrough(meeting.id(), note, by, now());
        return granted(meeting);
    }

    /// The latest time the presidium did.
    @Transactional(readOnly = true)
    Optional<OfferTable.Through> through(MeetingId meeting) {
        return Optional.ofNullable(through(List.of(meeting)).get(meeting.value()));
    }

    /// Of many meetings at once, by their ids.
    @Transactional(readOnly = true)
    Map<UUID, OfferTable.Through> through(List<MeetingId> meetings) {
        return offers.through(meetings);
    }

    /// Meetings to come that a matter can be offered to, the soonest first.
    ///
    /// @param organ the organ's address; empty for all
    @Transactional(readOnly = true)
    List<Meeting> coming(String organ, LocalDate today) {
        return meetings.between(today, today.plusMonths(MONTHS), organ).stream()
                .filter(one -> clock.instant().isBefore(one.startsAt()))
                .toList();
    }

    /// How many wait, at each meeting that is still to come.
    @Transactional(readOnly = true)
    Map<Meeting, Integer> waiting() {
        var waiting = new LinkedHashMap<Meeting, Integer>();
        offers.waiting()
                .forEach((id, many) ->
                        round.coming(id).ifPresent(meeting -> waiting.put(meeting, many)));
        return waiting;
    }

    @Transactional(readOnly = true)
    List<Offer> to(Meeting meeting) {
        return offers.to(meeting.id());
    }

    @Transactional(readOnly = true)
    List<Offer> of(String slug) {
        return of(List.of(slug));
    }

    /// Of many matters at once.
    @Transactional(readOnly = true)
    List<Offer> of(List<String> slugs) {
        return offers.of(slugs);
    }

    @Transactional(readOnly = true)
    List<Offer> by(UUID person, int atMost) {
        return offers.by(person, atMost);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
