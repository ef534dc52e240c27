package se.uppdrag.inbox;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;

/// The door: letters are taken in, put aside and taken back.
@Service
@Transactional
public class Inbox {

    /// A letter that was dropped lies there to be opened.
    record Dropped() {}

    private final InboxTable letters;
    private final ReadingTable readings;
    private final LetterHandlingTable handlings;
    private final InboxProposals proposals;
    private final PieceTable pieces;
    private final Files files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(
            InboxTable letters,
            ReadingTable readings,
            LetterHandlingTable handlings,
            InboxProposals proposals,
            PieceTable pieces,
            Files files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.readings = readings;
        this.handlings = handlings;
        this.proposals = proposals;
        this.pieces = pieces;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps a letter that somebody has as a file (`.eml`), as it is. The same letter again is the
    /// one that is there already.
    ///
    /// @param organ whose mailbox it would have come to
    public LetterId drop(String organ, byte[] bytes, PersonId by) {
        var letter = keep(organ, Raw.of(bytes), bytes.length, true, clock.instant(), by.value());
        events.publishEvent(new Dropped());
        return letter;
    }

    /// One that is too large to be held in memory.
    LetterId drop(String organ, LargeLetter large, PersonId by) {
        var letter = keep(organ, large, clock.instant(), by.value());
        events.publishEvent(new Dropped());
        return letter;
    }

    /// Keeps a letter from a mailbox.
    ///
    /// @param size on the server, where only the head was fetched
    LetterId fetched(InboxTable.Seat seat, byte[] bytes, long size, boolean whole, Instant at) {
        var letter = keep(seat.mailbox(), Raw.of(bytes), size, whole, at, null);
        letters.arrived(seat, letter, clock.instant());
        return letter;
    }

    /// Keeps one that is too large to be held in memory.
    LetterId fetched(InboxTable.Seat seat, LargeLetter large, Instant at) {
        var letter = keep(seat.mailbox(), large, at, null);
        letters.arrived(seat, letter, clock.instant());
        return letter;
    }

    private LetterId keep(String mailbox, LargeLetter large, Instant at, @Nullable UUID by) {
        var same = letters.same(mailbox, large.head().content());
        var letter = same.orElseGet(() -> keep(mailbox, large.head(), large.size(), false, at, by));
        if (same.isEmpty()) {
            try (var all = large.open()) {
                pieces.insert(letter, all);
            } catch (IOException broken) {
                // Unchecked, so that nothing of it is kept.
                throw new UncheckedIOException(broken);
            }
        }
        return letter;
    }

    private LetterId keep(
            String mailbox, Raw raw, long size, boolean whole, Instant at, @Nullable UUID by) {
        return letters.same(mailbox, raw.content())
                .orElseGet(() -> {
                    var file = files.store("brev.eml", "message/rfc822", raw.bytes());
                    var id = new LetterId(UUID.randomUUID());
                    var kept = new InboxTable.Kept(mailbox, raw, file.value(), size, whole, at, by);
                    return letters.insert(id, kept, clock.instant())
                            ? id
                            : letters.same(mailbox, raw.content()).orElseThrow();
                });
    }

    /// A letter that is not registered or put aside, kept from everybody else until the transaction
    /// ends.
    Outcome<Received> waiting(LetterId id) {
        return switch (letters.lock(id).orElseThrow()) {
            case KEPT, WAITS, AUTOMATIC -> granted(readings.find(id).orElseThrow());
            case ASIDE -> refused(InboxRefusal.LETTER_IS_ASIDE);
            case REGISTERED -> refused(InboxRefusal.LETTER_IS_HANDLED, registeredAs(id));
        };
    }

    private String registeredAs(LetterId id) {
        return handlings.of(id).stream()
                .map(Handling::dnr)
                .filter(dnr -> dnr != null)
                .findFirst()
                .orElse("");
    }

    /// Not registered, and why. It is kept, and can be taken back.
    Outcome<LetterId> putAside(LetterId id, Handling.Aside aside, String reason, PersonId by) {
        return waiting(id)
                .map(letter -> {
                    handlings.insert(
                            id, Handling.aside(aside, reason, clock.instant(), by.value()));
                    letters.move(id, Received.State.ASIDE, clock.instant());
                    return letter.id();
                });
    }

    Outcome<LetterId> takeBack(LetterId id, PersonId by) {
        return switch (letters.lock(id).orElseThrow()) {
            case REGISTERED -> refused(InboxRefusal.REGISTERED_STAYS);
            case ASIDE -> {
                handlings.insert(id, Handling.back("", clock.instant(), by.value()));
                letters.move(id, Received.State.WAITS, clock.instant());
                yield granted(id);
            }
            // It waits already; the page was an old one.
            case KEPT, WAITS, AUTOMATIC -> granted(id);
        };
    }

    @Transactional(readOnly = true)
    Optional<Received> letter(LetterId id) {
        return readings.find(id);
    }

    @Transactional(readOnly = true)
    List<Received> in(Received.State state, int most) {
        return readings.in(state, most);
    }

    @Transactional(readOnly = true)
    Map<Received.State, Integer> counts(int most) {
        return readings.counts(most);
    }

    @Transactional(readOnly = true)
    Map<LetterId, List<Enclosed>> enclosed(Set<LetterId> of) {
        return readings.enclosed(of);
    }

    @Transactional(readOnly = true)
    List<Enclosed> enclosed(LetterId of) {
        return readings.enclosed(Set.of(of)).getOrDefault(of, List.of());
    }

    @Transactional(readOnly = true)
    Map<LetterId, Proposal> proposals(List<Received> of, Map<LetterId, List<Enclosed>> enclosed) {
        return proposals.of(of, enclosed);
    }

    @Transactional(readOnly = true)
    Proposal proposal(Received letter) {
        return proposals
                .of(List.of(letter), readings.enclosed(Set.of(letter.id())))
                .values()
                .iterator()
                .next();
    }

    @Transactional(readOnly = true)
    List<Handling> handlings(LetterId of) {
        return handlings.of(of);
    }

    @Transactional(readOnly = true)
    Map<LetterId, Handling> lastHandlings(Set<LetterId> of) {
        return handlings.last(of);
    }

    /// The letter as received, where it is too large to be held in memory; read a piece at a time.
    @Transactional(readOnly = true)
    Optional<InputStream> large(Received letter) {
        return letter.whole() ? Optional.empty() : pieces.read(letter.id());
    }

    /// The letter as received, or its head where it is larger than is held in memory.
    @Transactional(readOnly = true)
    byte[] raw(Received letter) {
        return files.find(new FileId(letter.file())).orElseThrow().bytes();
    }

    @Transactional(readOnly = true)
    Opened opened(Received letter) {
        return Opener.open(raw(letter));
    }
}
