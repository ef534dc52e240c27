package se.uppdrag.minutes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
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
    private final Rounds rounds;
    private final SecretSections secrets;
    private final Recheck recheck;
    private final Texts texts;
    private final Clock clock;

    VerifyPages(
            MinutesPages pages,
            Printing printing,
            VersionTable versions,
            Rounds rounds,
            SecretSections secrets,
            Recheck recheck,
            Texts texts,
            Clock clock) {
        this.pages = pages;
        this.printing = printing;
        this.versions = versions;
        this.rounds = rounds;
        this.secrets = secrets;
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
                secrets.part(meeting.id(), version.number())
                        .map(SecretPartTable.Part::html)
                        .orElse(""),
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
                changes(meeting, version, reader),
                known(meeting, version, reader),
                secretChanges(meeting, version, reader),
                secretKnown(meeting, version, reader),
                meeting.address() + "/justering",
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

    /// What she has approved already, and what is left to read.
    private String known(Meeting meeting, Version version, PersonId reader) {
        var round = rounds.round(meeting.id(), version.number());
        return round.underWay(reader) ? known("minutes.round.known", round, reader) : "";
    }

    private String secretKnown(Meeting meeting, Version version, PersonId reader) {
        var round = rounds.secretRound(meeting.id(), version.number());
        return round.underWay(reader) ? known("minutes.round.secret.known", round, reader) : "";
    }

    private String known(String key, Round round, PersonId reader) {
        var all = round.passages().size();
        var left = round.left(reader);
        return left.isEmpty()
                ? texts.get(key + ".all")
                : texts.get(
                        key,
                        all - left.size(),
                        all,
                        left.stream().map(this::heading).collect(Collectors.joining(", ")));
    }

    String heading(Passage passage) {
        return passage.number() == Passage.FRAME
                ? texts.get("minutes.round.frame")
                : passage.heading();
    }

    /// Since what she herself approved, or else since the text before.
    private List<VerifyPage.Change> changes(Meeting meeting, Version version, PersonId reader) {
        var round = rounds.round(meeting.id(), version.number());
        if (round.underWay(reader)) {
            return since(round, reader, number -> rounds.approved(meeting.id(), reader, number));
        }
        return versions.text(meeting.id(), version.number() - 1)
                .map(before -> new TextChanges(before, version.text()).changes())
                .orElse(List.of());
    }

    private List<VerifyPage.Change> secretChanges(
            Meeting meeting, Version version, PersonId reader) {
        var round = rounds.secretRound(meeting.id(), version.number());
        if (round.underWay(reader)) {
            return since(
                    round, reader, number -> rounds.secretApproved(meeting.id(), reader, number));
        }
        return secrets.part(meeting.id(), version.number())
                .flatMap(now ->
                        secrets.part(meeting.id(), version.number() - 1)
                                .map(before ->
                                        new TextChanges(before.text(), now.text()).changes()))
                .orElse(List.of());
    }

    private static List<VerifyPage.Change> since(
            Round round, PersonId reader, IntFunction<Optional<String>> approved) {
        return round.left(reader).stream()
                .flatMap(one ->
                        approved
                                .apply(one.number())
                                .map(before -> new TextChanges(before, one.text()).changes())
                                .orElse(List.of())
                                .stream())
                .toList();
    }

    private String returned(Verification verification) {
        var returned = verification.returned();
        return returned == null
                ? ""
                : texts.get(
                        "minutes.returned",
                        name(verification, returned),
                        Swedish.moment(returned.at()),
                        returned.comment());
    }

    static String name(Verification verification, Version.Return returned) {
        var name = returned.name();
        return name == null
                ? verification.signatory(returned.by()).map(Version.Signatory::name).orElse("")
                : name;
    }

    private String said(String key) {
        return key.isEmpty() ? "" : texts.get(key);
    }
}
