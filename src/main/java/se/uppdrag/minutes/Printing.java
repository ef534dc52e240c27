package se.uppdrag.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.signing.Signatures;
import se.uppdrag.signing.Signer;
import se.uppdrag.web.Texts;

/// The PDF of minutes: set when the text is sent to be signed, and signed by each who verifies it.
/// Minutes of meetings before the day the municipality began to sign in the file are set when
/// somebody first asks for them; all they are made of was frozen when the last one signed.
@Component
class Printing {

    private final VersionTable versions;
    private final VerifiedTable verified;
    private final SignedPaperTable papers;
    private final SecretPartTable secrets;
    private final MinutesPaper paper;
    private final Files files;
    private final Signatures signatures;
    private final Texts texts;
    private final LocalDate from;

    Printing(
            VersionTable versions,
            VerifiedTable verified,
            SignedPaperTable papers,
            SecretPartTable secrets,
            MinutesPaper paper,
            Files files,
            Signatures signatures,
            Texts texts,
            @Value("${uppdrag.signing.from:2000-01-01}") LocalDate from) {
        this.versions = versions;
        this.verified = verified;
        this.papers = papers;
        this.secrets = secrets;
        this.paper = paper;
        this.files = files;
        this.signatures = signatures;
        this.texts = texts;
        this.from = from;
    }

    /// Nothing before the minutes have been verified.
    @Transactional
    public Optional<StoredFile> pdf(Meeting meeting) {
        return verified.brief(meeting.id()).isPresent()
                ? files.find(verified.pdf(meeting.id()).orElseGet(() -> print(meeting)))
                : Optional.empty();
    }

    private FileId print(Meeting meeting) {
        versions.lock(meeting.id());
        // Somebody else may have asked at the same moment.
        return verified.pdf(meeting.id()).orElseGet(() -> printed(meeting));
    }

    private FileId printed(Meeting meeting) {
        var verification = versions.latest(meeting.id()).orElseThrow();
        var pdf = store(meeting, paper.pdf(meeting, verification, sections(meeting, verification)));
        verified.insert(meeting.id(), pdf);
        return pdf;
    }

    /// Sets the text that has been sent, so that what each signs is one and the same file.
    void prepare(Meeting meeting) {
        if (meeting.onDate().isBefore(from)) {
            return;
        }
        var verification = versions.latest(meeting.id()).orElseThrow();
        papers.insert(
                meeting.id(),
                verification.version().number(),
                0,
                store(
                        meeting,
                        paper.toSign(meeting, verification, sections(meeting, verification))));
        var version = verification.version().number();
        secrets.part(meeting.id(), version)
                .ifPresent(part ->
                        secrets.insert(
                                meeting.id(),
                                version,
                                0,
                                storeSecret(
                                        meeting,
                                        paper.secretToSign(
                                                meeting,
                                                verification,
                                                part,
                                                secrets.sections(meeting.id(), version)))));
    }

    /// The file as it is now, for those who are to sign it.
    Optional<StoredFile> toSign(MeetingId meeting, int version) {
        return papers.latest(meeting, version).flatMap(files::find);
    }

    boolean inTheFile(MeetingId meeting, int version) {
        return papers.latest(meeting, version).isPresent();
    }

    /// Adds a signature to the file.
    ///
    /// @param before as it was before this signature
    void sign(Meeting meeting, Verification before, Signatory by) {
        var version = before.version().number();
        var pdf = toSign(meeting.id(), version);
        if (pdf.isEmpty()) {
            return;
        }
        var count = before.signatures().size() + 1;
        var last = count == before.signatories().size();
        var kept = store(meeting, signed(pdf.get().bytes(), by, last));
        papers.insert(meeting.id(), version, count, kept);
        secrets.paper(meeting.id(), version)
                .flatMap(files::find)
                .ifPresent(secret ->
                        secrets.insert(
                                meeting.id(),
                                version,
                                count,
                                storeSecret(meeting, signed(secret.bytes(), by, last))));
    }

    private byte[] signed(byte[] pdf, Signatory by, boolean last) {
        var signed =
                signatures.sign(
                        pdf,
                        new Signer(by.person(), by.name()),
                        texts.get("minutes.signature.reason"),
                        texts.get("minutes.role." + by.role()).toLowerCase(Locale.ROOT));
        return last ? signatures.preserve(signed) : signed;
    }

    /// The file everybody has signed is the one the public gets.
    void publish(Meeting meeting, int version) {
        papers.latest(meeting.id(), version).ifPresent(pdf -> verified.insert(meeting.id(), pdf));
    }

    private List<Version.Section> sections(Meeting meeting, Verification verification) {
        return versions.sections(meeting.id(), verification.version().number());
    }

    private FileId store(Meeting meeting, byte[] pdf) {
        return files.store(fileName(meeting), "application/pdf", pdf);
    }

    private FileId storeSecret(Meeting meeting, byte[] pdf) {
        return files.store("sekretessdel-" + fileName(meeting), "application/pdf", pdf);
    }

    /// `protokoll-kf-2026-11-25.pdf`
    private static String fileName(Meeting meeting) {
        return "protokoll-"
                + meeting.organ()
                + "-"
                + meeting.onDate()
                + (meeting.ordinal() == 1 ? "" : "-" + meeting.ordinal())
                + ".pdf";
    }
}
