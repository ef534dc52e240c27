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
import se.uppdrag.minutes.SecretPartTable.Part;
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
        return store(
                meeting,
                line,
                "",
                set(
                        meeting,
                        line.section(),
                        "minutes.at-once.pdf",
                        "minutes.at-once.heading",
                        new Part(line.text(), line.html(), line.sha256()),
                        signatories));
    }

    /// The section whole, where what everybody reads of it is not.
    FileId secretToSign(Meeting meeting, Line line, Part part, List<Signatory> signatories) {
        return store(
                meeting,
                line,
                "sekretess-",
                set(
                        meeting,
                        line.section(),
                        "minutes.at-once.secret.pdf",
                        "minutes.at-once.secret.heading",
                        part,
                        signatories));
    }

    private byte[] set(
            Meeting meeting,
            int number,
            String title,
            String heading,
            Part part,
            List<Signatory> signatories) {
        var section = "§ " + number;
        var signers =
                Stream.concat(
                                signatories.stream()
                                        .map(one ->
                                                texts.get(
                                                        "minutes.to-sign." + one.role(),
                                                        one.name())),
                                Stream.of(texts.get("minutes.to-sign.where")))
                        .toList();
        var page =
                new PdfPage(
                        houses.ours().name(),
                        texts.get(
                                title,
                                section,
                                meeting.organName(),
                                Swedish.date(meeting.onDate())),
                        texts.get(heading),
                        MinutesPaper.lead(meeting),
                        part.html(),
                        Map.of("#p-" + number, section),
                        texts.get("minutes.signed"),
                        signers,
                        texts.get("minutes.signed.hash", part.sha256()));
        return paper.pdf("minutes/pdf", Map.of("page", page));
    }

    /// Adds a signature to the file.
    ///
    /// @param before as it was before this signature
    FileId sign(Meeting meeting, Line line, Verification before, Signatory by, FileId pdf) {
        return store(meeting, line, "", signed(before, by, pdf));
    }

    FileId signSecret(Meeting meeting, Line line, Verification before, Signatory by, FileId pdf) {
        return store(meeting, line, "sekretess-", signed(before, by, pdf));
    }

    byte[] file(FileId pdf) {
        return files.find(pdf).orElseThrow().bytes();
    }

    private byte[] signed(Verification before, Signatory by, FileId pdf) {
        var signed =
                signatures.sign(
                        file(pdf),
                        new Signer(by.person(), by.name()),
                        texts.get("minutes.at-once.reason"),
                        texts.get("minutes.role." + by.role()).toLowerCase(Locale.ROOT));
        var last = before.signatures().size() + 1 == before.signatories().size();
        return last ? signatures.preserve(signed) : signed;
    }

    private FileId store(Meeting meeting, Line line, String first, byte[] pdf) {
        return files.store(
                "%sprotokoll-%s-%s%s-paragraf-%d.pdf"
                        .formatted(
                                first,
                                meeting.organ(),
                                meeting.onDate(),
                                meeting.ordinal() == 1 ? "" : "-" + meeting.ordinal(),
                                line.section()),
                "application/pdf",
                pdf);
    }
}
