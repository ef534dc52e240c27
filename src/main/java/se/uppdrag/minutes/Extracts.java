package se.uppdrag.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.VerifiedTable.Published;
import se.uppdrag.minutes.pages.PdfPage;
import se.uppdrag.signing.Signatures;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// One section of verified minutes on a paper of its own (`protokollsutdrag`), under the
/// municipality's seal: the words are those that were signed.
@Component
class Extracts {

    private final VerifiedTable verified;
    private final SignedPaperTable papers;
    private final MinutesPaper minutes;
    private final Paper paper;
    private final Signatures signatures;
    private final Houses houses;
    private final Texts texts;

    Extracts(
            VerifiedTable verified,
            SignedPaperTable papers,
            MinutesPaper minutes,
            Paper paper,
            Signatures signatures,
            Houses houses,
            Texts texts) {
        this.verified = verified;
        this.papers = papers;
        this.minutes = minutes;
        this.paper = paper;
        this.signatures = signatures;
        this.houses = houses;
        this.texts = texts;
    }

    /// Nothing where the minutes have no such section.
    Optional<byte[]> of(Meeting meeting, Published published, int section) {
        return html(published.html(), section)
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
                                                    signed(meeting, inTheFile),
                                                    texts.get(
                                                            "minutes.extract.hash",
                                                            published.sha256())))),
                            title);
                });
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
