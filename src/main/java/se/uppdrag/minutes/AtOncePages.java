package se.uppdrag.minutes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.AtOnceTable.Line;
import se.uppdrag.minutes.AtOnceTable.Posted;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.minutes.pages.AtOncePage;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a section that is verified at once into words.
@Component
class AtOncePages {

    private final AtOnceTable table;
    private final SecretAtOnce secret;
    private final MinutesPages pages;
    private final MinutesPaper paper;
    private final Files files;
    private final Texts texts;

    AtOncePages(
            AtOnceTable table,
            SecretAtOnce secret,
            MinutesPages pages,
            MinutesPaper paper,
            Files files,
            Texts texts) {
        this.table = table;
        this.secret = secret;
        this.pages = pages;
        this.paper = paper;
        this.files = files;
        this.texts = texts;
    }

    Optional<byte[]> pdf(Meeting meeting, int section, int version) {
        return table.paper(meeting.id(), section, version)
                .flatMap(files::find)
                .map(StoredFile::bytes);
    }

    /// @param mayReadSecret whether the reader may have what is secret in it
    AtOncePage posted(Meeting meeting, Posted one, boolean mayReadSecret) {
        var line =
                table.latest(meeting.id()).stream()
                        .filter(each -> each.section() == one.section())
                        .findFirst()
                        .orElseThrow();
        return new AtOncePage(
                meeting.address() + "/protokoll/" + one.section(),
                meeting.address(),
                MinutesPages.name(meeting),
                MinutesPaper.lead(meeting),
                "§ " + one.section() + " " + one.title(),
                one.html(),
                "",
                mayReadSecret && secret.part(meeting.id(), line).isPresent()
                        ? SecretAtOnce.address(meeting, one.section())
                        : "",
                one.sha256(),
                signed(table.verification(meeting.id(), line)),
                one.notice().address(),
                Stream.concat(
                                pages.facts(one.verifiedAt(), one.notice()).stream(),
                                pages.appeals(meeting, each -> each == one.section()).stream())
                        .toList(),
                false,
                false,
                "",
                null);
    }

    AtOncePage toSign(
            Meeting meeting,
            Line line,
            Verification verification,
            PersonId reader,
            boolean password,
            String passwordProblem,
            @Nullable RefusalText refusal) {
        var part = secret.part(meeting.id(), line);
        return new AtOncePage(
                meeting.address() + "/justera/" + line.section(),
                meeting.address(),
                MinutesPages.name(meeting),
                MinutesPaper.lead(meeting),
                "§ " + line.section() + " " + line.title(),
                line.html(),
                part.map(SecretPartTable.Part::html).orElse(""),
                part.map(_ -> SecretAtOnce.address(meeting, line.section()) + ".pdf").orElse(""),
                line.sha256(),
                signed(verification),
                "",
                List.of(),
                verification.waitsFor(reader),
                password,
                passwordProblem,
                refusal);
    }

    private List<String> signed(Verification verification) {
        return verification.signatories().stream().map(one -> signed(verification, one)).toList();
    }

    private String signed(Verification verification, Signatory one) {
        return verification
                .signature(one.person())
                .map(made -> paper.signed(true, one.name(), one.role(), made.at()))
                .orElseGet(() ->
                        texts.get(
                                "minutes.at-once.waits",
                                one.name(),
                                texts.get("minutes.role." + one.role())
                                        .toLowerCase(Swedish.LOCALE)));
    }
}
