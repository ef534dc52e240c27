package se.uppdrag.minutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.VerifiedTable.Published;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.minutes.Version.Signature;
import se.uppdrag.minutes.pages.MinutesPage;
import se.uppdrag.minutes.pages.NotVerifiedPage;
import se.uppdrag.minutes.pages.SignatoryLine;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.notices.NoticeId;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts what the public sees of minutes, and who has signed them, into words.
@Component
class MinutesPages {

    private final VerifiedTable verified;
    private final NoticeBoard board;
    private final MinutesPaper paper;
    private final SignedPaperTable papers;
    private final AfterTable after;
    private final SecretPartTable secrets;
    private final PublicCopies copies;
    private final AppealWords words;
    private final Finality finality;
    private final Texts texts;
    private final Clock clock;

    MinutesPages(
            VerifiedTable verified,
            NoticeBoard board,
            MinutesPaper paper,
            SignedPaperTable papers,
            AfterTable after,
            SecretPartTable secrets,
            PublicCopies copies,
            AppealWords words,
            Finality finality,
            Texts texts,
            Clock clock) {
        this.verified = verified;
        this.board = board;
        this.paper = paper;
        this.papers = papers;
        this.after = after;
        this.secrets = secrets;
        this.copies = copies;
        this.words = words;
        this.finality = finality;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param keeps whether the reader is one who sends extracts
    /// @param secret whether she may read the secret part, where there is one
    MinutesPage minutes(Meeting meeting, Published minutes, boolean keeps, boolean secret) {
        var notice = new NoticeId(minutes.notice());
        var inTheFile = papers.latest(meeting.id(), minutes.version()).isPresent();
        var sections = verified.sections(meeting.id());
        var standings =
                finality.of(
                        meeting, sections.stream().map(VerifiedTable.SectionLine::number).toList());
        return new MinutesPage(
                meeting.address(),
                name(meeting),
                MinutesPaper.lead(meeting),
                minutes.html(),
                verified.signed(meeting.id()).stream()
                        .map(one -> paper.signed(inTheFile, one.name(), one.role(), one.at()))
                        .toList(),
                copies.about(meeting)
                        .map(List::getLast)
                        .orElseGet(() -> texts.get("minutes.signed.hash", minutes.sha256())),
                Stream.concat(
                                facts(minutes.verifiedAt(), notice).stream(),
                                appeals(meeting, _ -> true).stream())
                        .toList(),
                sections.stream()
                        .map(one ->
                                new MinutesPage.Link(
                                        "#p-" + one.number(),
                                        "§ " + one.number() + " " + one.title(),
                                        said(standings, one.number()),
                                        meeting.address()
                                                + "/protokoll/utdrag/"
                                                + one.number()
                                                + ".pdf"))
                        .toList(),
                notice.address(),
                keeps,
                inTheFile ? "/verifiera?protokoll=" + meeting.address() : "",
                secret && secrets.part(meeting.id(), minutes.version()).isPresent()
                        ? meeting.address() + "/protokoll/sekretessdel"
                        : "",
                keeps,
                copies.about(meeting).orElse(List.of()));
    }

    private static String said(Map<Integer, Finality.Standing> standings, int section) {
        var standing = standings.get(section);
        return standing == null ? "" : standing.words();
    }

    /// Days that matter for what was verified and posted.
    List<MinutesPage.Fact> facts(Instant verifiedAt, NoticeId id) {
        var facts = new ArrayList<MinutesPage.Fact>();
        var notice = board.notice(id).orElseThrow();
        facts.add(fact("verified", SwedishTime.dateOf(verifiedAt)));
        facts.add(fact("posted", notice.postedOn()));
        var last = notice.appealLast();
        if (last != null) {
            facts.add(fact("appeal", last));
            facts.add(
                    fact(
                            notice.finalOn(SwedishTime.dateOf(clock.instant()))
                                    ? "final"
                                    : "final.expected",
                            last.plusDays(1)));
        }
        return facts;
    }

    /// What appeals have made of the decisions, to everybody who reads them.
    List<MinutesPage.Fact> appeals(Meeting meeting, IntPredicate section) {
        return after.appeals(meeting.id()).stream()
                .filter(one -> section.test(one.section()))
                .map(one ->
                        new MinutesPage.Fact(
                                texts.get("minutes.appealed"), words.now(one, meeting)))
                .toList();
    }

    private MinutesPage.Fact fact(String key, LocalDate day) {
        return new MinutesPage.Fact(texts.get("minutes.page." + key), Swedish.date(day));
    }

    NotVerifiedPage notVerified(Meeting meeting) {
        return new NotVerifiedPage(
                meeting.address(),
                name(meeting),
                MinutesPaper.lead(meeting),
                Swedish.date(meeting.verification().last()));
    }

    /// Nobody while nothing has been sent.
    List<SignatoryLine> signatories(@Nullable Verification verification) {
        return verification == null
                ? List.of()
                : verification.signatories().stream()
                        .map(one -> line(one, verification.signature(one.person()).orElse(null)))
                        .toList();
    }

    private SignatoryLine line(Signatory one, @Nullable Signature made) {
        var role = texts.get("minutes.role." + one.role());
        return made == null
                ? new SignatoryLine(one.name(), role, texts.get("minutes.state.waits"), false)
                : new SignatoryLine(
                        one.name(),
                        texts.get("minutes.state.signed.at", role, Swedish.moment(made.at())),
                        texts.get("minutes.state.signed"),
                        true);
    }

    static String name(Meeting meeting) {
        return meeting.organName() + " " + Swedish.date(meeting.onDate());
    }
}
