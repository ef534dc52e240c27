package se.uppdrag.minutes;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.VerifiedTable.DecidedLine;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.notices.NoticeId;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Step;
import se.uppdrag.registry.StepsInTime;

/// Tells a matter that what was decided in it has become final (`laga kraft`), when the last day to
/// appeal has passed and nobody has appealed, or the last appeal has come to nothing (KL 13:5); and
/// of the appeals. No job runs: it is true when it is asked.
@Component
class FinalSteps implements StepsInTime {

    private final VerifiedTable verified;
    private final AfterTable after;
    private final NoticeBoard board;
    private final Clock clock;

    FinalSteps(VerifiedTable verified, AfterTable after, NoticeBoard board, Clock clock) {
        this.verified = verified;
        this.after = after;
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
        if (last == null) {
            return Stream.empty();
        }
        var section = "§ " + decided.section();
        var link = notice.link() + "#p-" + decided.section();
        var appeals =
                after.appeals(new MeetingId(decided.meeting())).stream()
                        .filter(one -> one.section() == decided.section())
                        .toList();
        return Stream.concat(
                appeals.stream().flatMap(one -> told(one, section, link)),
                notice.finalOn(SwedishTime.dateOf(clock.instant()))
                                && appeals.stream().noneMatch(one -> one.stops(last))
                        ? Stream.of(
                                new Step(
                                        Finality.from(last, appeals),
                                        Step.Kind.FINAL,
                                        section,
                                        link))
                        : Stream.empty());
    }

    private static Stream<Step> told(LodgedAppeal appeal, String section, String link) {
        return Stream.concat(
                Stream.of(new Step(appeal.receivedOn(), Step.Kind.APPEALED, section, link)),
                appeal.steps().stream()
                        .flatMap(one ->
                                switch (one.step()) {
                                    case FORWARDED -> Stream.<Step>empty();
                                    case REJECTED ->
                                            Stream.of(
                                                    new Step(
                                                            one.on(),
                                                            Step.Kind.APPEAL_REJECTED,
                                                            section,
                                                            link));
                                    case ANNULLED ->
                                            Stream.of(
                                                    new Step(
                                                            one.on(),
                                                            Step.Kind.ANNULLED,
                                                            section,
                                                            link));
                                    case CORRECTED ->
                                            Stream.of(
                                                    new Step(
                                                            one.on(),
                                                            Step.Kind.CORRECTED,
                                                            section,
                                                            link));
                                }));
    }
}
