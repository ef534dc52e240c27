package se.uppdrag.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.files.FileId;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.AtOnceTable.Line;
import se.uppdrag.minutes.SecretPartTable.Part;

/// Tables `minutes.at_once_secret…`: secret sections whole, that are verified at once. Lines are
/// only ever added, and no view shows them.
@Repository
class SecretAtOnceTable {

    private final JdbcClient jdbc;

    SecretAtOnceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingId meeting, Line line, String title, Part part) {
        jdbc.sql(
                        """
                        insert into minutes.at_once_secret
                               (meeting, section, version, title, text, html, sha256)
                        values (:meeting, :section, :version, :title, :text, :html,
                                decode(:sha256, 'hex'))
                        """)
                .param("meeting", meeting.value())
                .param("section", line.section())
                .param("version", line.version())
                .param("title", title)
                .param("text", part.text())
                .param("html", part.html())
                .param("sha256", part.sha256())
                .update();
    }

    /// Nothing where the section is open.
    Optional<Part> part(MeetingId meeting, int section, int version) {
        return jdbc.sql(
                        """
                        select text, html, encode(sha256, 'hex') as sha256
                          from minutes.at_once_secret
                         where meeting = :meeting and section = :section and version = :version
                        """)
                .param("meeting", meeting.value())
                .param("section", section)
                .param("version", version)
                .query(Part.class)
                .optional();
    }

    void insert(MeetingId meeting, Line line, Version.Result result) {
        jdbc.sql(
                        """
                        insert into minutes.at_once_secret_result
                               (meeting, section, version, matter, step)
                        values (:meeting, :section, :version, :matter, :step)
                        on conflict do nothing
                        """)
                .param("meeting", meeting.value())
                .param("section", line.section())
                .param("version", line.version())
                .param("matter", result.matter())
                .param("step", result.step().name())
                .update();
    }

    List<Version.Result> results(MeetingId meeting, Line line) {
        return jdbc.sql(
                        """
                        select matter, step from minutes.at_once_secret_result
                         where meeting = :meeting and section = :section and version = :version
                        """)
                .param("meeting", meeting.value())
                .param("section", line.section())
                .param("version", line.version())
                .query(Version.Result.class)
                .list();
    }

    void keep(MeetingId meeting, Line line, int signatures, FileId pdf) {
        jdbc.sql(
                        """
                        insert into minutes.at_once_secret_paper
                               (meeting, section, version, signatures, pdf)
                        values (:meeting, :section, :version, :signatures, :pdf)
                        """)
                .param("meeting", meeting.value())
                .param("section", line.section())
                .param("version", line.version())
                .param("signatures", signatures)
                .param("pdf", pdf.value())
                .update();
    }

    /// With the signatures made so far.
    Optional<FileId> paper(MeetingId meeting, Line line) {
        return jdbc.sql(
                        """
                        select pdf as value from minutes.at_once_secret_paper
                         where meeting = :meeting and section = :section and version = :version
                         order by signatures desc
                         limit 1
                        """)
                .param("meeting", meeting.value())
                .param("section", line.section())
                .param("version", line.version())
                .query(FileId.class)
                .optional();
    }
}
