package se.uppdrag.sitting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import se.uppdrag.database.Announcements;
import se.uppdrag.meetings.MeetingId;

/// Keeps open pages fresh by streams of server-sent events: each person's page has one of its own
/// on a virtual thread, and those who follow the public view share an [Audience].
///
/// A stream always sends how things stand now, never what changed, under the number of the log's
/// last line. A slow reader skips what she had no time to see, and one who comes back after a lost
/// connection, to this instance or another, says what she has and is sent what is newer.
@Component
class LiveStreams implements Announcements.Listener {

    /// No event has been seen.
    static final long NOTHING = -1;

    /// Proxies close streams that are silent for long, and a network can be gone without anybody
    /// being told: a sign of life keeps the one open and shows the other.
    static final Duration SILENCE = Duration.ofSeconds(15);

    /// How often each looks whether its reader is still signed in, which costs no question.
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /// An event without data: a browser's own reader passes it by, and the page's counts it
    /// (app.js).
    static final byte[] PULSE = "event: puls\n\n".getBytes(StandardCharsets.UTF_8);

    private record View(MeetingId meeting, String name) {}

    private final ConcurrentMap<MeetingId, Board> boards = new ConcurrentHashMap<>();
    private final ConcurrentMap<View, Audience> audiences = new ConcurrentHashMap<>();
    private final Snapshots snapshots;
    private final LogTable log;
    private final Clock clock;
    private volatile boolean closing;

    LiveStreams(Snapshots snapshots, LogTable log, Clock clock, Announcements announcements) {
        this.snapshots = snapshots;
        this.log = log;
        this.clock = clock;
        announcements.listen("sitting", this);
    }

    /// Told after the change is on disk; what was rolled back was never shown. Others are told by
    /// the database, and so are we, but our own pages need not wait for it.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(Sittings.SittingChanged event) {
        reached(event.meeting(), event.seq());
    }

    @Override
    public void heard(String message) {
        var parts = message.split(" ");
        reached(new MeetingId(UUID.fromString(parts[0])), Long.parseLong(parts[1]));
    }

    @Override
    public void mayHaveMissed() {
        boards.forEach((meeting, board) -> board.reached(log.last(meeting)));
    }

    private void reached(MeetingId meeting, long seq) {
        var board = boards.get(meeting);
        if (board != null) {
            board.reached(seq);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        boards.values().forEach(Board::close);
    }

    /// Sends until the reader goes away, or is signed in no more.
    ///
    /// @param seen the number of the last event the reader has, or [#NOTHING]
    /// @param stands whether she still is who she was when it began
    /// @param render the event's data for a standing: HTML
    void send(
            MeetingId meeting,
            long seen,
            OutputStream to,
            BooleanSupplier stands,
            Function<Snapshot, String> render)
            throws IOException, InterruptedException {
        var board = upToDate(meeting);
        var last = seen;
        var silent = Duration.ZERO;
        while (!closing && stands.getAsBoolean()) {
            boolean news = board.waitFor(last, GLANCE);
            if (!stands.getAsBoolean()) {
                return;
            }
            silent = news ? Duration.ZERO : silent.plus(GLANCE);
            if (news) {
                var snapshot = board.read();
                last = snapshot.seq();
                to.write(event(last, render.apply(snapshot)));
                to.flush();
            } else if (!closing && silent.compareTo(SILENCE) >= 0) {
                silent = Duration.ZERO;
                to.write(PULSE);
                to.flush();
            }
        }
    }

    /// Lets a follower in among those who are all sent the same.
    ///
    /// @param view the name of what they look at
    /// @param render the same HTML for everybody
    void follow(
            MeetingId meeting,
            String view,
            long seen,
            FollowerSocket follower,
            Function<Snapshot, String> render) {
        var board = upToDate(meeting);
        follower.join(
                audiences.computeIfAbsent(
                        new View(meeting, view), _ -> new Audience(board, render)),
                seen);
    }

    /// Another instance may know more than we have heard of yet, and so may she who comes from it;
    /// she must never be shown less than she has seen.
    private Board upToDate(MeetingId meeting) {
        var board =
                boards.computeIfAbsent(meeting, _ -> new Board(() -> snapshots.of(meeting), clock));
        board.reached(log.last(meeting));
        return board;
    }

    static byte[] event(long id, String html) {
        var text = new StringBuilder("id: ").append(id).append('\n');
        html.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
