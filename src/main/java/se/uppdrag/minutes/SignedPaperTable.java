package se.uppdrag.minutes;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.files.FileId;
import se.uppdrag.meetings.MeetingId;

/// Table `minutes.signed_paper`: the PDF of each text, before and after each signature in it.
@Repository
class SignedPaperTable {

    private final JdbcClient jdbc;

    SignedPaperTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingId meeting, int version, int signatures, FileId pdf) {
        jdbc.sql(
                        """
                        insert into minutes.signed_paper (meeting, version, signatures, pdf)
                        values (:meeting, :version, :signatures, :pdf)
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .param("signatures", signatures)
                .param("pdf", pdf.value())
                .update();
    }

    /// The PDF with the signatures made so far; nothing where the text is not signed in a file.
    Optional<FileId> latest(MeetingId meeting, int version) {
        return jdbc.sql(
                        """
                        select pdf as value from minutes.signed_paper
                         where meeting = :meeting and version = :version
                         order by signatures desc
                         limit 1
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .query(FileId.class)
                .optional();
    }
}
