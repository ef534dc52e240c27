package se.uppdrag.minutes;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Recheck;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.pages.VerifyPage;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a text that is to be signed into words.
@Component
class VerifyPages {

    /// What came with the form, and what was wrong with it: keys of messages, empty when nothing.
    record Typed(
            String passwordProblem,
            String comment,
            String commentProblem,
            @Nullable RefusalText refusal) {

        static final Typed NOTHING = new Typed("", "", "", null);

        static Typed wrongPassword() {
            return new Typed("minutes.sign.wrong-password", "", "", null);
        }

        static Typed comment(String comment) {
            return new Typed("", comment, "", null);
        }

        static Typed badComment(String comment) {
            return new Typed(
                    "",
                    comment,
                    comment.isBlank() ? "minutes.return.empty" : "minutes.edit.too-long",
                    null);
        }

        Typed with(RefusalText refused) {
            return new Typed(passwordProblem, comment, commentProblem, refused);
        }
    }

    private final MinutesPages pages;
    private final Printing printing;
    private final VersionTable versions;
    private final Recheck recheck;
    private final Texts texts;
    private final Clock clock;

    VerifyPages(
            MinutesPages pages,
            Printing printing,
            VersionTable versions,
            Recheck recheck,
            Texts texts,
            Clock clock) {
        this.pages = pages;
        this.printing = printing;
        this.versions = versions;
        this.recheck = recheck;
        this.texts = texts;
        this.clock = clock;
    }

    VerifyPage page(Meeting meeting, Verification verification, PersonId reader, Typed typed) {
        var version = verification.version();
        return new VerifyPage(
                meeting.address() + "/justera",
                meeting.address(),
                MinutesPages.name(meeting),
                MinutesPaper.lead(meeting),
                version.html(),
                Integer.toString(version.number()),
                version.sha256(),
                printing.inTheFile(meeting.id(), version.number()),
                Swedish.date(version.lastDay()),
                SwedishTime.dateOf(clock.instant()).isAfter(version.lastDay()),
                pages.signatories(verification),
                verification.earlier().stream()
                        .map(one ->
                                texts.get(
                                        "minutes.sign.earlier",
                                        one.name(),
                                        Integer.toString(one.version()),
                                        Swedish.moment(one.at())))
                        .toList(),
                changes(meeting, version),
                versions.sections(meeting.id(), version.number()).stream()
                        .map(one ->
                                new VerifyPage.Passage(
                                        "§ " + one.number(),
                                        "§ " + one.number() + " " + one.title()))
                        .toList(),
                returned(verification),
                verification.waitsFor(reader),
                verification.returned() == null && !verification.complete(),
                !recheck.shown(),
                verification
                        .signature(reader)
                        .map(one -> texts.get("minutes.sign.mine", Swedish.moment(one.at())))
                        .orElse(""),
                said(typed.passwordProblem()),
                typed.comment(),
                said(typed.commentProblem()),
                typed.refusal());
    }

    private List<VerifyPage.Change> changes(Meeting meeting, Version version) {
        return versions.text(meeting.id(), version.number() - 1)
                .map(before -> new TextChanges(before, version.text()).changes())
                .orElse(List.of());
    }

    private String returned(Verification verification) {
        var returned = verification.returned();
        return returned == null
                ? ""
                : texts.get(
                        "minutes.returned",
                        verification
                                .signatory(returned.by())
                                .map(Version.Signatory::name)
                                .orElse(""),
                        Swedish.moment(returned.at()),
                        returned.comment());
    }

    private String said(String key) {
        return key.isEmpty() ? "" : texts.get(key);
    }
}
