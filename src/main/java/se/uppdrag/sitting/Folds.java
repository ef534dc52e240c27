package se.uppdrag.sitting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.uppdrag.meetings.MeetingId;

/// How far each log has been folded. Only what is new is read and applied, so a meeting of twenty
/// thousand events is as quick to look at as one of two hundred.
@Component
class Folds {

    private static final int KEPT = 100;

    /// @param seq the number of the last line
    /// @param log all the lines
    record Folded(long seq, Sitting sitting, KeptLog log) {

        /// @param news what comes next in the log, not empty
        static Folded after(@Nullable Folded before, List<Logged> news) {
            var sitting = before == null ? null : before.sitting();
            for (var line : news) {
                sitting =
                        sitting == null && line.event() instanceof SittingEvent.Convened first
                                ? Sitting.convened(first)
                                : Objects.requireNonNull(sitting).apply(line.event(), line.at());
            }
            return new Folded(
                    news.getLast().seq(),
                    Objects.requireNonNull(sitting),
                    (before == null ? KeptLog.EMPTY : before.log()).with(news));
        }

        /// @param news what comes next in the log, not empty
        /// @param folded what it makes of the sitting, already known
        Folded with(List<Logged> news, Sitting folded) {
            return new Folded(news.getLast().seq(), folded, log.with(news));
        }
    }

    private final LogTable log;

    /// Of the meetings looked at last; only what was committed.
    private final Map<MeetingId, Folded> folded =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<MeetingId, Folded> eldest) {
                            return size() > KEPT;
                        }
                    });

    Folds(LogTable log) {
        this.log = log;
    }

    /// The sitting as it stands in this transaction; nothing where its log is empty.
    @Nullable Folded of(MeetingId meeting) {
        var before = folded.get(meeting);
        // Mostly nothing has come, and how far the log goes is asked at a third of the cost.
        return before != null && log.last(meeting) == before.seq()
                ? before
                : withNews(meeting, before);
    }

    /// The same, where it is known how far the log goes in this transaction.
    @Nullable Folded of(MeetingId meeting, long last) {
        var before = folded.get(meeting);
        return before != null && last == before.seq() ? before : withNews(meeting, before);
    }

    private @Nullable Folded withNews(MeetingId meeting, @Nullable Folded before) {
        var news = log.after(meeting, before == null ? 0 : before.seq());
        if (news.isEmpty()) {
            return before;
        }
        var now = Folded.after(before, news);
        keep(meeting, now);
        return now;
    }

    /// Keeps what was folded: at once when it was only read, and else when it is committed, since
    /// lines of this very transaction are among them and may still be rolled back.
    void keep(MeetingId meeting, Folded now) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            keepNow(meeting, now);
        } else {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            keepNow(meeting, now);
                        }
                    });
        }
    }

    private void keepNow(MeetingId meeting, Folded now) {
        folded.merge(meeting, now, (kept, other) -> kept.seq() > other.seq() ? kept : other);
    }
}
