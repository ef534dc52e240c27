package se.uppdrag.minutes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.LodgedAppeal.Step;
import se.uppdrag.notices.Notice;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.notices.NoticeId;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Says of appeals what everybody may know: never who appealed.
@Component
class AppealWords {

    private final VerifiedTable verified;
    private final AtOnceTable atOnce;
    private final NoticeBoard board;
    private final Texts texts;

    AppealWords(VerifiedTable verified, AtOnceTable atOnce, NoticeBoard board, Texts texts) {
        this.verified = verified;
        this.atOnce = atOnce;
        this.board = board;
        this.texts = texts;
    }

    /// `§ 7, överklagat 2 mars 2026 (KS 2026.0009)`, and whether it came too late.
    String heading(Meeting meeting, LodgedAppeal one) {
        var said =
                texts.get(
                        "minutes.appealed.on",
                        Integer.toString(one.section()),
                        Swedish.date(one.receivedOn()));
        var number = one.dnr().isEmpty() ? said : said + " (" + one.dnr() + ")";
        return last(meeting, one.section()).filter(one::late).isPresent()
                ? number + " " + texts.get("minutes.appealed.too-late")
                : number;
    }

    List<String> steps(LodgedAppeal one) {
        return one.steps().stream()
                .map(taken ->
                        texts.get(
                                        "minutes.appeal-step." + taken.step() + ".on",
                                        Swedish.date(taken.on()))
                                + (taken.note().isEmpty() ? "" : " " + taken.note()))
                .toList();
    }

    /// What an appeal has made of the decision, for everybody who reads it.
    String now(LodgedAppeal one, Meeting meeting) {
        var key =
                one.taken(Step.CORRECTED).isPresent()
                        ? "corrected"
                        : one.taken(Step.ANNULLED).isPresent()
                                ? "annulled"
                                : one.taken(Step.REJECTED).isPresent()
                                        ? "rejected"
                                        : last(meeting, one.section()).filter(one::late).isPresent()
                                                ? "late"
                                                : "waits";
        return heading(meeting, one) + ". " + texts.get("minutes.appealed." + key);
    }

    /// The last day to appeal a section, by the notice its finality hangs on.
    Optional<LocalDate> last(Meeting meeting, int section) {
        return last(meeting.id()).of(section);
    }

    /// The last days to appeal the decisions of a meeting.
    ///
    /// @param most of what its minutes announce; nothing before they are verified
    /// @param atOnce of sections verified at once, which have notices of their own
    record LastDays(@Nullable LocalDate most, Map<Integer, LocalDate> atOnce) {

        Optional<LocalDate> of(int section) {
            return Optional.ofNullable(atOnce.getOrDefault(section, most));
        }
    }

    LastDays last(MeetingId meeting) {
        var own = new HashMap<Integer, LocalDate>();
        for (var one : atOnce.posted(meeting)) {
            day(one.notice()).ifPresent(last -> own.put(one.section(), last));
        }
        return new LastDays(
                verified.brief(meeting)
                        .flatMap(one -> day(new NoticeId(one.notice())))
                        .orElse(null),
                own);
    }

    private Optional<LocalDate> day(NoticeId notice) {
        return board.notice(notice).map(Notice::appealLast);
    }
}
