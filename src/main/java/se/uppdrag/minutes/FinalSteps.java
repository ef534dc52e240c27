package se.uppdrag.minutes;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.minutes.VerifiedTable.DecidedLine;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.notices.NoticeId;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Step;
import se.uppdrag.registry.StepsInTime;

/// Tells a matter that what was decided in it has become final (`laga kraft`), when the last day to
/// appeal has passed (KL 13:5). No job runs: it is true when it is asked.
@Component
class FinalSteps implements StepsInTime {

    private final VerifiedTable verified;
    private final NoticeBoard board;
    private final Clock clock;

    FinalSteps(VerifiedTable verified, NoticeBoard board, Clock clock) {
        this.verified = verified;
        this.board = board;
        this.clock = clock;
    }

    @Override
    public List<Step> of(MatterId matter) {
        return verified.decided(matter).stream().flatMap(this::step).toList();
    }

    private Stream<Step> step(DecidedLine decided) {
        var notice = board.notice(new NoticeId(decided.notice())).orElseThrow();
        var last = notice.appealLast();
        return last != null && notice.finalOn(SwedishTime.dateOf(clock.instant()))
                ? Stream.of(
                        new Step(
                                last.plusDays(1),
                                Step.Kind.FINAL,
                                "§ " + decided.section(),
                                notice.link() + "#p-" + decided.section()))
                : Stream.empty();
    }
}
