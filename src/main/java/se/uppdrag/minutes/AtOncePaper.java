package se.uppdrag.minutes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.AtOnceTable.Line;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.minutes.pages.PdfPage;
import se.uppdrag.signing.Signatures;
import se.uppdrag.signing.Signer;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// A section that is verified at once, as PDF: set when it is declared, and signed by each.
@Component
class AtOncePaper {

    private final Paper paper;
    private final Files files;
    private final Signatures signatures;
    private final Houses houses;
    private final Texts texts;

    AtOncePaper(Paper paper, Files files, Signatures signatures, Houses houses, Texts texts) {
        this.paper = paper;
        this.files = files;
        this.signatures = signatures;
        this.houses = houses;
        this.texts = texts;
    }

    FileId toSign(Meeting meeting, Line line, List<Signatory> signatories) {
        var section = "§ " + line.section();
        return store(
                meeting,
                line,
                paper.pdf(
                        "minutes/pdf",
                        Map.of(
                                "page",
                                new PdfPage(
                                        houses.ours().name(),
                                        texts.get(
                                                "minutes.at-once.pdf",
                                                section,
                                                meeting.organName(),
                                                Swedish.date(meeting.onDate())),
                                        texts.get("minutes.at-once.heading"),
                                        MinutesPaper.lead(meeting),
                                        line.html(),
                                        Map.of("#p-" + line.section(), section),
                                        texts.get("minutes.signed"),
                                        Stream.concat(
                                                        signatories.stream()
                                                                .map(one ->
                                                                        texts.get(
                                                                                "minutes.to-sign."
                                                                                        + one
                                                                                                .role(),
                                                                                one.name())),
                                                        Stream.of(
                                                                texts.get("minutes.to-sign.where")))
                                                .toList(),
                                        texts.get("minutes.signed.hash", line.sha256())))));
    }

    /// Adds a signature to the file.
    ///
    /// @param before as it was before this signature
    FileId sign(Meeting meeting, Line line, Verification before, Signatory by, FileId pdf) {
        var signed =
                signatures.sign(
                        files.find(pdf).orElseThrow().bytes(),
                        new Signer(by.person(), by.name()),
                        texts.get("minutes.at-once.reason"),
                        texts.get("minutes.role." + by.role()).toLowerCase(Locale.ROOT));
        var last = before.signatures().size() + 1 == before.signatories().size();
        return store(meeting, line, last ? signatures.preserve(signed) : signed);
    }

    private FileId store(Meeting meeting, Line line, byte[] pdf) {
        return files.store(
                "protokoll-%s-%s%s-paragraf-%d.pdf"
                        .formatted(
                                meeting.organ(),
                                meeting.onDate(),
                                meeting.ordinal() == 1 ? "" : "-" + meeting.ordinal(),
                                line.section()),
                "application/pdf",
                pdf);
    }
}
