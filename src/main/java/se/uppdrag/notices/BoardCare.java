package se.uppdrag.notices;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;

/// The door for those who look after the board: what happens to it that moves the time to appeal.
@Service
@Transactional
public class BoardCare {

    private final CareTable care;
    private final NoticeTable notices;
    private final Clock clock;

    BoardCare(CareTable care, NoticeTable notices, Clock clock) {
        this.care = care;
        this.notices = notices;
        this.clock = clock;
    }

    /// Records that the board, or one notice on it, could not be read. What happened is recorded
    /// whatever it leads to; the time to appeal is prolonged where it was running (KL 13:5).
    ///
    /// @return how many notices got a later last day
    Outcome<Integer> outage(Outage outage, PersonId by) {
        var now = clock.instant();
        if (outage.toAt().isAfter(now)) {
            return refused(NoticeRefusal.OUTAGE_IS_NOT_OVER);
        }
        care.insert(outage, now, by);
        var notice = outage.notice();
        var concerned =
                notice == null
                        ? care.appealableOn(SwedishTime.dateOf(outage.fromAt()))
                        : List.of(notice);
        return granted((int) concerned.stream().filter(one -> prolong(one, now)).count());
    }

    /// Records that the same minutes were announced on another municipality's board (W34).
    Outcome<Notice> elsewhere(NoticeId id, String board, LocalDate on, PersonId by) {
        var notice = notices.find(id).orElseThrow();
        if (notice.appealLast() == null) {
            return refused(NoticeRefusal.NOTHING_TO_APPEAL);
        }
        if (care.elsewhere(id).stream().anyMatch(one -> one.board().equals(board))) {
            return refused(NoticeRefusal.ALREADY_ON_THAT_BOARD, board);
        }
        var now = clock.instant();
        care.insert(id, new CareTable.Elsewhere(board, on), now, by);
        prolong(id, now);
        return granted(notices.find(id).orElseThrow());
    }

    private boolean prolong(NoticeId id, Instant now) {
        var notice = notices.find(id).orElseThrow();
        var before = notice.appealLast();
        if (before == null) {
            return false;
        }
        var last =
                new AppealTime(
                                notice.postedOn(),
                                care.elsewhere(id).stream()
                                        .map(CareTable.Elsewhere::postedOn)
                                        .toList(),
                                care.outages(id))
                        .last();
        if (!last.isAfter(before)) {
            return false;
        }
        care.prolong(id, last, now);
        return true;
    }

    @Transactional(readOnly = true)
    List<Outage> outages() {
        return care.outages(null);
    }

    /// What moved the last day of one notice, and what else can be told of it.
    @Transactional(readOnly = true)
    List<Outage> outagesOf(Notice notice) {
        return care.outages(notice.id()).stream()
                .filter(one ->
                        one.toAt().isAfter(notice.postedAt())
                                && (notice.takenDownOn() == null
                                        || !SwedishTime.dateOf(one.fromAt())
                                                .isAfter(notice.takenDownOn())))
                .toList();
    }

    @Transactional(readOnly = true)
    List<CareTable.Elsewhere> boardsOf(Notice notice) {
        return care.elsewhere(notice.id());
    }
}
