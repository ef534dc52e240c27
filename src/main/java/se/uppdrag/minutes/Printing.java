package se.uppdrag.minutes;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.meetings.Meeting;

/// The PDF of verified minutes. All it is made of is frozen when the last one signs, so it is set
/// when somebody first asks for it, stored, and the same bytes ever after.
@Component
class Printing {

    private final VersionTable versions;
    private final VerifiedTable verified;
    private final MinutesPaper paper;
    private final Files files;

    Printing(VersionTable versions, VerifiedTable verified, MinutesPaper paper, Files files) {
        this.versions = versions;
        this.verified = verified;
        this.paper = paper;
        this.files = files;
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
        var sections = versions.sections(meeting.id(), verification.version().number());
        var pdf =
                files.store(
                        fileName(meeting),
                        "application/pdf",
                        paper.pdf(meeting, verification, sections));
        verified.insert(meeting.id(), pdf);
        return pdf;
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
