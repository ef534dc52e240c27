package se.uppdrag.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.VerifiedTable.Published;
import se.uppdrag.minutes.pages.PdfPage;
import se.uppdrag.signing.Signatures;
import se.uppdrag.sitting.Called;
import se.uppdrag.sitting.Guest;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.Sittings;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// One section of verified minutes on a paper of its own (`protokollsutdrag`), under the
/// municipality's seal: the words are those that were signed.
@Component
class Extracts {

    private final VerifiedTable verified;
    private final Sittings sittings;
    private final SignedPaperTable papers;
    private final MinutesPaper minutes;
    private final Paper paper;
    private final Signatures signatures;
    private final Houses houses;
    private final Texts texts;

    Extracts(
            VerifiedTable verified,
            Sittings sittings,
            SignedPaperTable papers,
            MinutesPaper minutes,
            Paper paper,
            Signatures signatures,
            Houses houses,
            Texts texts) {
        this.verified = verified;
        this.sittings = sittings;
        this.papers = papers;
        this.minutes = minutes;
        this.paper = paper;
        this.signatures = signatures;
        this.houses = houses;
        this.texts = texts;
    }

    /// Nothing where the minutes have no such section.
    ///
    /// @param nameless without the names of those who took part, for one who might threaten them
    ///   (33 § FL)
    Optional<byte[]> of(Meeting meeting, Published published, int section, boolean nameless) {
        return html(published.html(), section)
                .map(found -> nameless ? withoutNames(meeting, found) : found)
                .map(found -> found + howToAppeal(meeting, section))
                .map(html -> {
                    var inTheFile = papers.latest(meeting.id(), published.version()).isPresent();
                    var title =
                            texts.get(
                                    "minutes.extract.of",
                                    Integer.toString(section),
                                    meeting.organName(),
                                    Swedish.date(meeting.onDate()));
                    return signatures.seal(
                            paper.pdf(
                                    "minutes/pdf",
                                    Map.of(
                                            "page",
                                            new PdfPage(
                                                    houses.ours().name(),
                                                    title,
                                                    texts.get("minutes.extract"),
                                                    MinutesPaper.lead(meeting),
                                                    html,
                                                    Map.of("#p-" + section, "§ " + section),
                                                    texts.get("minutes.signed"),
                                                    nameless
                                                            ? List.of()
                                                            : signed(meeting, inTheFile),
                                                    published.masked()
                                                            ? texts.get("minutes.extract.masked")
                                                            : texts.get(
                                                                    "minutes.extract.hash",
                                                                    published.sha256())))),
                            title);
                });
    }

    /// A section of the secret part.
    Optional<byte[]> ofSecret(Meeting meeting, SecretPartTable.Part part, int section) {
        return html(part.html(), section)
                .map(found -> found + howToAppeal(meeting, section))
                .map(html -> {
                    var title =
                            texts.get(
                                    "minutes.extract.of.secret",
                                    Integer.toString(section),
                                    meeting.organName(),
                                    Swedish.date(meeting.onDate()));
                    return signatures.seal(
                            paper.pdf(
                                    "minutes/pdf",
                                    Map.of(
                                            "page",
                                            new PdfPage(
                                                    houses.ours().name(),
                                                    title,
                                                    texts.get("minutes.extract.secret"),
                                                    MinutesPaper.lead(meeting),
                                                    html,
                                                    Map.of(),
                                                    texts.get("minutes.signed"),
                                                    signed(meeting, true),
                                                    texts.get(
                                                            "minutes.extract.hash",
                                                            part.sha256())))),
                            title);
                });
    }

    private String withoutNames(Meeting meeting, String html) {
        var roll = sittings.sitting(meeting.id()).map(Sitting::roll);
        var names =
                roll.stream()
                        .flatMap(one ->
                                Stream.of(
                                        one.members().stream().map(Called::name),
                                        one.alternates().stream().map(Called::name),
                                        one.guests().stream().map(Guest::name)))
                        .flatMap(one -> one)
                        .toList();
        var instead = texts.get("minutes.extract.nameless");
        var left = html;
        for (var name : names) {
            left = left.replace(HtmlUtils.htmlEscape(name, "UTF-8"), instead);
        }
        return left;
    }

    /// What the law wants beside a decision that goes to somebody (33 § FL).
    private String howToAppeal(Meeting meeting, int section) {
        return sittings.sitting(meeting.id())
                .flatMap(sitting ->
                        sitting.floors().values().stream()
                                .filter(floor -> floor.section() == section)
                                .findFirst()
                                .map(floor -> Appeal.of(sitting, floor)))
                .map(appeal ->
                        "<h2>%s</h2><p>%s</p>"
                                .formatted(
                                        texts.get("minutes.appeal"),
                                        texts.get("minutes.appeal." + appeal)))
                .orElse("");
    }

    private List<String> signed(Meeting meeting, boolean inTheFile) {
        return verified.signed(meeting.id()).stream()
                .map(one -> minutes.signed(inTheFile, one.name(), one.role(), one.at()))
                .toList();
    }

    /// The section as it stands in the whole; sections are never inside each other.
    static Optional<String> html(String whole, int section) {
        var found =
                Pattern.compile(
                                "<section id=\"p-%d\".*?</section>".formatted(section),
                                Pattern.DOTALL)
                        .matcher(whole);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
