package se.uppdrag.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.evidence.Checkpoint.Mark;
import se.uppdrag.evidence.Checkpoint.State;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.signing.Signatures;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Houses;

/// The door: make a checkpoint, and read those there are.
@Service
@Transactional
public class Checkpoints {

    /// A checkpoint as others print it.
    ///
    /// @param shortForm the beginning of its hash: `3fa9 11c2 77de 0b14`
    public record Made(int number, Instant at, String shortForm) {}

    private final CheckpointTable table;
    private final Trail trail;
    private final Signatures signatures;
    private final Houses houses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Checkpoints(
            CheckpointTable table,
            Trail trail,
            Signatures signatures,
            Houses houses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.trail = trail;
        this.signatures = signatures;
        this.houses = houses;
        this.events = events;
        this.clock = clock;
    }

    /// At the end of a meeting; once.
    public Made atTheEndOf(MeetingId meeting) {
        table.lock();
        return of(meeting).orElseGet(() -> make(meeting.value()));
    }

    /// Of the night, or when somebody asks; nothing when nothing has happened since the last.
    public Optional<Made> now() {
        table.lock();
        var before = table.latest().flatMap(row -> Checkpoint.parse(row.note()));
        var idle =
                before.flatMap(Checkpoint::state)
                                .filter(one -> one.acts().count() == trail.head().seq())
                                .isPresent()
                        && table.grown().isEmpty()
                        && table.come().isEmpty();
        return idle ? Optional.empty() : Optional.of(make(null));
    }

    private Made make(@Nullable UUID meeting) {
        var last = table.latest();
        var head = trail.head();
        var heads = table.grown();
        var files = table.come();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var house = houses.ours().name();
        var text =
                Checkpoint.text(
                        house,
                        new State(
                                last.map(CheckpointTable.Row::number).orElse(0) + 1,
                                at,
                                new Mark(head.seq(), head.hash()),
                                Head.mark(heads),
                                KnownFile.mark(files),
                                Removed.mark(table.removed()),
                                last.map(CheckpointTable.Row::hash)
                                        .orElse(Checkpoint.NOTHING_BEFORE)));
        var checkpoint =
                new Checkpoint(
                        text, signatures.signCheckpoint(text.getBytes(StandardCharsets.UTF_8)));
        var row =
                new CheckpointTable.Row(
                        last.map(CheckpointTable.Row::number).orElse(0) + 1,
                        at,
                        meeting,
                        checkpoint.note(house),
                        checkpoint.hash());
        table.insert(row, heads, files);
        var made = made(row);
        events.publishEvent(
                new CheckpointMade(
                        made.number(),
                        made.at(),
                        made.shortForm(),
                        row.note(),
                        meeting == null ? null : new MeetingId(meeting)));
        return made;
    }

    @Transactional(readOnly = true)
    public Optional<Made> of(MeetingId meeting) {
        return table.of(meeting.value()).map(Checkpoints::made);
    }

    private static Made made(CheckpointTable.Row row) {
        return new Made(row.number(), row.at(), Checkpoint.shortForm(row.hash()));
    }
}
