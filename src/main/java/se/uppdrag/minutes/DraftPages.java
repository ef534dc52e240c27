package se.uppdrag.minutes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.pages.DraftPage;
import se.uppdrag.registry.MarkedMatters;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts minutes at work into words.
@Component
class DraftPages {

    /// What was typed and could not be kept.
    record Typed(int item, String summary, String note, String problem) {}

    private final Minutes minutes;
    private final MinutesPages pages;
    private final Readers readers;
    private final MarkedMatters matters;
    private final Texts texts;

    DraftPages(
            Minutes minutes,
            MinutesPages pages,
            Readers readers,
            MarkedMatters matters,
            Texts texts) {
        this.texts = texts;
        this.minutes = minutes;
        this.pages = pages;
        this.readers = readers;
        this.matters = matters;
    }

    /// Nothing before the meeting has been opened.
    Optional<DraftPage> page(
            Meeting meeting, SignedIn who, @Nullable Typed typed, @Nullable RefusalText refusal) {
        var verification = minutes.verification(meeting.id()).orElse(null);
        var keeps = readers.keeps(meeting, who);
        return minutes.draft(meeting)
                .map(draft ->
                        new DraftPage(
                                meeting.address() + "/protokoll",
                                meeting.address(),
                                MinutesPages.name(meeting),
                                MinutesPaper.lead(meeting),
                                state(draft, verification),
                                verification != null
                                        && !verification
                                                .version()
                                                .sha256()
                                                .equals(Version.hash(draft.text())),
                                comment(verification),
                                Swedish.date(meeting.verification().last()),
                                draft.html(),
                                pages.signatories(verification),
                                verification != null
                                                && verification.signatory(who.person()).isPresent()
                                        ? meeting.address() + "/justera"
                                        : "",
                                keeps,
                                keeps ? findings(draft) : List.of(),
                                keeps ? sections(draft, typed) : List.of(),
                                keeps ? grounds() : List.of(),
                                draft.secret() != null && readers.mayReadSecret(meeting, who)
                                        ? meeting.address() + "/protokoll/sekretessdel"
                                        : "",
                                refusal));
    }

    private List<DraftPage.Finding> findings(Draft draft) {
        return new Proofreading(draft.evening().sitting(), draft.whole())
                .findings().stream()
                        .map(one ->
                                new DraftPage.Finding(
                                        "#" + one.anchor(),
                                        one.heading(),
                                        texts.get("minutes.finding." + one.kind(), one.words())))
                        .toList();
    }

    private static String state(Draft draft, @Nullable Verification verification) {
        if (verification != null) {
            return verification.returned() == null ? "SENT" : "RETURNED";
        }
        return draft.evening().sitting().phase() == Sitting.Phase.CLOSED ? "CLOSED" : "RUNNING";
    }

    private static String comment(@Nullable Verification verification) {
        var returned = verification == null ? null : verification.returned();
        return returned == null ? "" : returned.comment();
    }

    private static List<DraftPage.Section> sections(Draft draft, @Nullable Typed typed) {
        return draft.whole().sections().stream()
                .map(section ->
                        typed != null && typed.item() == section.item()
                                ? new DraftPage.Section(
                                        section.item(),
                                        section.anchor(),
                                        section.heading(),
                                        typed.summary(),
                                        typed.note(),
                                        typed.problem(),
                                        mark(draft, section))
                                : new DraftPage.Section(
                                        section.item(),
                                        section.anchor(),
                                        section.heading(),
                                        text(draft, section, Edit.Kind.SUMMARY),
                                        text(draft, section, Edit.Kind.NOTE),
                                        "",
                                        mark(draft, section)))
                .toList();
    }

    private static String text(Draft draft, MinutesSection section, Edit.Kind kind) {
        return draft.additions().text(section.item(), kind).orElse("");
    }

    private List<DraftPage.Ground> grounds() {
        return matters.grounds().stream()
                .map(one -> new DraftPage.Ground(one.id(), one.cited() + " – " + one.what()))
                .toList();
    }

    private static DraftPage.Mark mark(Draft draft, MinutesSection section) {
        return draft.additions()
                .secret(section.item())
                .map(one ->
                        new DraftPage.Mark(
                                Objects.requireNonNullElse(one.provision(), ""),
                                one.cited(),
                                one.shown(),
                                section.title(),
                                one.why()))
                .orElseGet(() -> new DraftPage.Mark("", "", "", section.title(), ""));
    }
}
