package se.uppdrag.minutes;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.FileId;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.minutes.Version.Signature;
import se.uppdrag.notices.NoticeId;

/// Tables `minutes.at_once…`: sections that are verified at once. Lines are only ever added.
@Repository
class AtOnceTable {

    /// A section as it was read up.
    record Line(
            int section,
            int version,
            int item,
            String title,
            String text,
            String html,
            String sha256,
            LocalDate lastDay,
            Instant sentAt,
            PersonId sentBy) {}

    /// One that everybody has signed.
    record Posted(
            int section,
            int version,
            String title,
            String text,
            String html,
            String sha256,
            Instant verifiedAt,
            NoticeId notice) {}

    private final JdbcClient jdbc;

    AtOnceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void declare(MeetingId meeting, int item, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into minutes.at_once_declared (meeting, item, by, at)
                        values (:meeting, :item, :by, :now)
                        on conflict do nothing
                        """)
                .param("meeting", meeting.value())
                .param("item", item)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Integer> declared(MeetingId meeting) {
        return jdbc.sql("select item from minutes.at_once_declared where meeting = :meeting")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .list();
    }

    void insert(MeetingId meeting, Line line, List<Signatory> signatories) {
        jdbc.sql(
                        """
                        insert into minutes.at_once (meeting, section, version, item, title, text,
                               html, sha256, last_day, sent_at, sent_by)
                        values (:meeting, :section, :version, :item, :title, :text, :html,
                                decode(:sha256, 'hex'), :lastDay, :sentAt, :sentBy)
                        """)
                .param("meeting", meeting.value())
                .param("section", line.section())
                .param("version", line.version())
                .param("item", line.item())
                .param("title", line.title())
                .param("text", line.text())
                .param("html", line.html())
                .param("sha256", line.sha256())
                .param("lastDay", line.lastDay())
                .param("sentAt", Timestamp.from(line.sentAt()))
                .param("sentBy", line.sentBy().value())
                .update();
        for (int place = 0; place < signatories.size(); place++) {
            var one = signatories.get(place);
            jdbc.sql(
                            """
                            insert into minutes.at_once_signatory
                                   (meeting, section, version, person, place, name, role)
                            values (:meeting, :section, :version, :person, :place, :name, :role)
                            """)
                    .param("meeting", meeting.value())
                    .param("section", line.section())
                    .param("version", line.version())
                    .param("person", one.person().value())
                    .param("place", place)
                    .param("name", one.name())
                    .param("role", one.role().name())
                    .update();
        }
    }

    void insert(MeetingId meeting, Line line, Version.Result result) {
        jdbc.sql(
                        """
                        insert into minutes.at_once_result
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

    List<Version.Result> results(MeetingId meeting, int section, int version) {
        return of(
                Version.Result.class,
                """
                select matter, step from minutes.at_once_result
                 where meeting = :meeting and section = :section and version = :version
                """,
                meeting,
                section,
                version);
    }

    /// The last of each section.
    List<Line> latest(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select distinct on (section) section, version, item, title, text, html,
                               encode(sha256, 'hex') as sha256, last_day, sent_at, sent_by
                          from minutes.at_once
                         where meeting = :meeting
                         order by section, version desc
                        """)
                .param("meeting", meeting.value())
                .query(Line.class)
                .list();
    }

    Verification verification(MeetingId meeting, Line line) {
        return new Verification(
                new Version(
                        line.version(),
                        line.text(),
                        line.html(),
                        line.sha256(),
                        line.lastDay(),
                        line.sentAt(),
                        line.sentBy()),
                of(
                        Signatory.class,
                        """
                        select person, name, role from minutes.at_once_signatory
                         where meeting = :meeting and section = :section and version = :version
                         order by place
                        """,
                        meeting,
                        line.section(),
                        line.version()),
                of(
                        Signature.class,
                        """
                        select person, at from minutes.at_once_signature
                         where meeting = :meeting and section = :section and version = :version
                         order by at
                        """,
                        meeting,
                        line.section(),
                        line.version()),
                List.of(),
                List.of());
    }

    private <T> List<T> of(Class<T> type, String sql, MeetingId meeting, int section, int version) {
        return jdbc.sql(sql)
                .param("meeting", meeting.value())
                .param("section", section)
                .param("version", version)
                .query(type)
                .list();
    }

    void sign(MeetingId meeting, Line line, PersonId person, Instant now) {
        jdbc.sql(
                        """
                        insert into minutes.at_once_signature
                               (meeting, section, version, person, sha256, at)
                        values (:meeting, :section, :version, :person, decode(:sha256, 'hex'), :now)
                        """)
                .param("meeting", meeting.value())
                .param("section", line.section())
                .param("version", line.version())
                .param("person", person.value())
                .param("sha256", line.sha256())
                .param("now", Timestamp.from(now))
                .update();
    }

    void keep(MeetingId meeting, Line line, int signatures, FileId pdf) {
        jdbc.sql(
                        """
                        insert into minutes.at_once_paper
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

    Optional<FileId> paper(MeetingId meeting, int section, int version) {
        return jdbc.sql(
                        """
                        select pdf as value from minutes.at_once_paper
                         where meeting = :meeting and section = :section and version = :version
                         order by signatures desc
                         limit 1
                        """)
                .param("meeting", meeting.value())
                .param("section", section)
                .param("version", version)
                .query(FileId.class)
                .optional();
    }

    void verify(MeetingId meeting, Line line, Instant now, NoticeId notice) {
        jdbc.sql(
                        """
                        insert into minutes.at_once_verified (meeting, section, version, at, notice)
                        values (:meeting, :section, :version, :now, :notice)
                        """)
                .param("meeting", meeting.value())
                .param("section", line.section())
                .param("version", line.version())
                .param("now", Timestamp.from(now))
                .param("notice", notice.value())
                .update();
    }

    /// As the public may read them.
    List<Posted> posted(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select section, version, title, text, html, sha256, verified_at, notice
                          from minutes.published_at_once
                         where meeting = :meeting
                         order by section
                        """)
                .param("meeting", meeting.value())
                .query(Posted.class)
                .list();
    }
}
