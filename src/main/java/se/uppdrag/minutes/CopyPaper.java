package se.uppdrag.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.VerifiedTable.Published;
import se.uppdrag.minutes.VerifiedTable.SectionLine;
import se.uppdrag.minutes.VerifiedTable.SignedLine;
import se.uppdrag.minutes.pages.PdfPage;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The public's copy of minutes on paper: what is left out stands first, and the hash of the signed
/// file last.
@Component
class CopyPaper {

    private final MinutesPaper minutes;
    private final Paper paper;
    private final Houses houses;
    private final Texts texts;

    CopyPaper(MinutesPaper minutes, Paper paper, Houses houses, Texts texts) {
        this.minutes = minutes;
        this.paper = paper;
        this.houses = houses;
        this.texts = texts;
    }

    String title(Meeting meeting) {
        return texts.get("minutes.copy.title", meeting.organName(), Swedish.date(meeting.onDate()));
    }

    /// @param original the SHA-256 of the signed file
    List<String> about(Meeting meeting, List<Mask> masks, String original) {
        var counted =
                masks.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Mask::why, TreeMap::new, Collectors.counting()));
        return List.of(
                texts.get("minutes.copy.lead", meeting.organName()),
                texts.get(
                        "minutes.copy.left-out",
                        counted.entrySet().stream()
                                .map(one ->
                                        texts.get(
                                                "minutes.mask.left-out." + one.getKey(),
                                                one.getValue()))
                                .collect(Collectors.joining(", "))),
                texts.get("minutes.copy.ask"),
                texts.get("minutes.copy.hash", original));
    }

    /// @param about what is said of the copy
    byte[] pdf(
            Meeting meeting,
            Published published,
            List<SignedLine> signed,
            List<SectionLine> sections,
            List<String> about) {
        var bookmarks = new LinkedHashMap<String, String>();
        sections.forEach(one ->
                bookmarks.put("#p-" + one.number(), "§ " + one.number() + " " + one.title()));
        return paper.pdf(
                "minutes/pdf",
                Map.of(
                        "page",
                        new PdfPage(
                                houses.ours().name(),
                                title(meeting),
                                texts.get("minutes.copy.heading"),
                                MinutesPaper.lead(meeting),
                                "<h2>%s</h2>%s%s"
                                        .formatted(
                                                texts.get("minutes.copy.about"),
                                                about.stream()
                                                        .map(one -> "<p>" + escaped(one) + "</p>")
                                                        .collect(Collectors.joining()),
                                                published.html()),
                                bookmarks,
                                texts.get("minutes.signed"),
                                signed.stream()
                                        .map(one ->
                                                minutes.signed(
                                                        true, one.name(), one.role(), one.at()))
                                        .toList(),
                                about.getLast())));
    }

    /// As words stand in the minutes' HTML.
    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
