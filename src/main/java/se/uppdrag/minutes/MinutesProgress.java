package se.uppdrag.minutes;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Progress;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.notices.NoticeId;

/// Tells the meeting's page that its minutes were verified and posted, and when its decisions
/// become final. That last is never stored: the notice and the clock say it.
@Component
class MinutesProgress implements Progress {

    private final VerifiedTable verified;
    private final NoticeBoard board;
    private final AfterTable after;
    private final SecretPartTable secrecy;
    private final Clock clock;

    MinutesProgress(
            VerifiedTable verified,
            NoticeBoard board,
            AfterTable after,
            SecretPartTable secrecy,
            Clock clock) {
        this.verified = verified;
        this.board = board;
        this.after = after;
        this.secrecy = secrecy;
        this.clock = clock;
    }

    @Override
    public List<Mark> marks(Meeting meeting) {
        var marks = new ArrayList<Mark>();
        verified.brief(meeting.id())
                .ifPresent(minutes -> {
                    marks.add(
                            new Mark(
                                    Stage.VERIFIED,
                                    minutes.verifiedAt(),
                                    true,
                                    meeting.address() + "/protokoll"));
                    var notice = board.notice(new NoticeId(minutes.notice())).orElseThrow();
                    marks.add(
                            new Mark(Stage.POSTED, notice.postedAt(), true, notice.id().address()));
                    var last = notice.appealLast();
                    if (last != null) {
                        marks.add(
                                new Mark(
                                        Stage.FINAL,
                                        SwedishTime.at(last.plusDays(1), LocalTime.MIDNIGHT),
                                        notice.finalOn(SwedishTime.dateOf(clock.instant()))
                                                && after.appeals(meeting.id()).stream()
                                                        .noneMatch(one -> one.stops(last)),
                                        null));
                    }
                });
        return marks;
    }

    @Override
    public Map<Integer, String> items(Meeting meeting) {
        return Map.of();
    }

    @Override
    public Set<Integer> secret(Meeting meeting) {
        return secrecy.of(meeting.id()).stream()
                .filter(Secrecy::stands)
                .map(Secrecy::item)
                .collect(Collectors.toSet());
    }
}
