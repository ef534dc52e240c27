package se.uppdrag.minutes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.FileId;
import se.uppdrag.meetings.MeetingId;

/// Tables `minutes.secrecy`, `secret_word`, `secret_part`, `secret_section`, `secret_result` and
/// `secret_paper`. Lines are only ever added, and no view shows them.
@Repository
class SecretPartTable {

    /// The secret part as it was sent.
    ///
    /// @param sha256 of the text, in hexadecimal; the open part has it too
    record Part(String text, String html, String sha256) {}

    private final JdbcClient jdbc;

    SecretPartTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingId meeting, Secrecy one, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into minutes.secrecy
                               (meeting, item, provision, shown, about, why, by, at)
                        values (:meeting, :item, :provision, :shown, :about, :why, :by, :at)
                        """)
                .param("meeting", meeting.value())
                .param("item", one.item())
                .param("provision", one.provision())
                .param("shown", one.shown())
                .param("about", one.about())
                .param("why", one.why())
                .param("by", by.value())
                .param("at", Timestamp.from(now))
                .update();
    }

    /// What stands of each item, where the secretary has said anything.
    List<Secrecy> of(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select distinct on (item) item, provision, shown, about, why
                          from minutes.secrecy
                         where meeting = :meeting
                         order by item, seq desc
                        """)
                .param("meeting", meeting.value())
                .query(Secrecy.class)
                .list();
    }

    /// Nothing before a secret part has been sent.
    Optional<String> word(MeetingId meeting) {
        return jdbc.sql("select word from minutes.secret_word where meeting = :meeting")
                .param("meeting", meeting.value())
                .query(String.class)
                .optional();
    }

    void insertWord(MeetingId meeting, String word) {
        jdbc.sql("insert into minutes.secret_word (meeting, word) values (:meeting, :word)")
                .param("meeting", meeting.value())
                .param("word", word)
                .update();
    }

    void insert(MeetingId meeting, int version, Part part, List<Version.Section> sections) {
        jdbc.sql(
                        """
                        insert into minutes.secret_part (meeting, version, text, html, sha256)
                        values (:meeting, :version, :text, :html, decode(:sha256, 'hex'))
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .param("text", part.text())
                .param("html", part.html())
                .param("sha256", part.sha256())
                .update();
        sections.forEach(one -> insert(meeting, version, one));
    }

    private void insert(MeetingId meeting, int version, Version.Section section) {
        jdbc.sql(
                        """
                        insert into minutes.secret_section (meeting, version, number, title)
                        values (:meeting, :version, :number, :title)
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .param("number", section.number())
                .param("title", section.title())
                .update();
        for (var result : section.results()) {
            jdbc.sql(
                            """
                            insert into minutes.secret_result
                                   (meeting, version, section, matter, step)
                            values (:meeting, :version, :section, :matter, :step)
                            on conflict do nothing
                            """)
                    .param("meeting", meeting.value())
                    .param("version", version)
                    .param("section", section.number())
                    .param("matter", result.matter())
                    .param("step", result.step().name())
                    .update();
        }
    }

    Optional<Part> part(MeetingId meeting, int version) {
        return jdbc.sql(
                        """
                        select text, html, encode(sha256, 'hex') as sha256
                          from minutes.secret_part
                         where meeting = :meeting and version = :version
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .query(Part.class)
                .optional();
    }

    List<Version.Section> sections(MeetingId meeting, int version) {
        record Row(int number, String title) {}
        return jdbc
                .sql(
                        """
                        select number, title from minutes.secret_section
                         where meeting = :meeting and version = :version
                         order by number
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .query(Row.class)
                .list()
                .stream()
                .map(row ->
                        new Version.Section(
                                row.number(), row.title(), results(meeting, version, row.number())))
                .toList();
    }

    private List<Version.Result> results(MeetingId meeting, int version, int section) {
        return jdbc.sql(
                        """
                        select matter, step from minutes.secret_result
                         where meeting = :meeting and version = :version and section = :section
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .param("section", section)
                .query(Version.Result.class)
                .list();
    }

    void insert(MeetingId meeting, int version, int signatures, FileId pdf) {
        jdbc.sql(
                        """
                        insert into minutes.secret_paper (meeting, version, signatures, pdf)
                        values (:meeting, :version, :signatures, :pdf)
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .param("signatures", signatures)
                .param("pdf", pdf.value())
                .update();
    }

    /// With the signatures made so far.
    Optional<FileId> paper(MeetingId meeting, int version) {
        return jdbc.sql(
                        """
                        select pdf as value from minutes.secret_paper
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
