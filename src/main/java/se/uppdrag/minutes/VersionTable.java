package se.uppdrag.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.Version.Return;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.minutes.Version.Signature;

/// Tables `minutes.version`, `signatory`, `signature`, `returned`, `section` and `result`. Lines
/// are only ever added.
@Repository
class VersionTable {

    private final JdbcClient jdbc;

    VersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One act at a time on each meeting's minutes, until the transaction ends.
    void lock(MeetingId meeting) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:meeting, 2))")
                .param("meeting", meeting.value().toString())
                .query(rows -> {});
    }

    void insert(MeetingId meeting, Version version, List<Signatory> signatories) {
        jdbc.sql(
                        """
                        insert into minutes.version
                               (meeting, version, text, html, sha256, last_day, sent_at, sent_by)
                        values (:meeting, :version, :text, :html, decode(:sha256, 'hex'), :lastDay,
                               :sentAt, :sentBy)
                        """)
                .param("meeting", meeting.value())
                .param("version", version.number())
                .param("text", version.text())
                .param("html", version.html())
                .param("sha256", version.sha256())
                .param("lastDay", version.lastDay())
                .param("sentAt", Timestamp.from(version.sentAt()))
                .param("sentBy", version.sentBy().value())
                .update();
        for (int place = 0; place < signatories.size(); place++) {
            var one = signatories.get(place);
            jdbc.sql(
                            """
                            insert into minutes.signatory
                                   (meeting, version, person, place, name, role)
                            values (:meeting, :version, :person, :place, :name, :role)
                            """)
                    .param("meeting", meeting.value())
                    .param("version", version.number())
                    .param("person", one.person().value())
                    .param("place", place)
                    .param("name", one.name())
                    .param("role", one.role().name())
                    .update();
        }
    }

    void insert(MeetingId meeting, int version, Version.Section section) {
        jdbc.sql(
                        """
                        insert into minutes.section (meeting, version, number, title)
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
                            insert into minutes.result (meeting, version, section, matter, step)
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

    void sign(MeetingId meeting, Version version, PersonId person, Instant now) {
        jdbc.sql(
                        """
                        insert into minutes.signature (meeting, version, person, sha256, at)
                        values (:meeting, :version, :person, decode(:sha256, 'hex'), :now)
                        """)
                .param("meeting", meeting.value())
                .param("version", version.number())
                .param("person", person.value())
                .param("sha256", version.sha256())
                .param("now", Timestamp.from(now))
                .update();
    }

    void giveBack(MeetingId meeting, Version version, Return returned) {
        jdbc.sql(
                        """
                        insert into minutes.returned
                               (meeting, version, by, name, passage, comment, at)
                        values (:meeting, :version, :by, :name, :passage, :comment, :at)
                        """)
                .param("meeting", meeting.value())
                .param("version", version.number())
                .param("by", returned.by().value())
                .param("name", returned.name())
                .param("passage", returned.passage())
                .param("comment", returned.comment())
                .param("at", Timestamp.from(returned.at()))
                .update();
    }

    /// The text that was sent last, and how its verification stands.
    Optional<Verification> latest(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select version, text, html, encode(sha256, 'hex') as sha256, last_day,
                               sent_at, sent_by
                          from minutes.version
                         where meeting = :meeting
                         order by version desc
                         limit 1
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> version(row))
                .optional()
                .map(version -> verification(meeting, version));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getString("text"),
                row.getString("html"),
                row.getString("sha256"),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("sent_at").toInstant(),
                new PersonId(row.getObject("sent_by", UUID.class)));
    }

    private Verification verification(MeetingId meeting, Version version) {
        return new Verification(
                version,
                of(
                        Signatory.class,
                        """
                        select person, name, role from minutes.signatory
                         where meeting = :meeting and version = :version
                         order by place
                        """,
                        meeting,
                        version),
                of(
                        Signature.class,
                        """
                        select person, at from minutes.signature
                         where meeting = :meeting and version = :version
                         order by at
                        """,
                        meeting,
                        version),
                of(
                        Version.Earlier.class,
                        """
                        select g.version, s.name, g.at
                          from minutes.signature g
                          join minutes.signatory s on s.meeting = g.meeting
                               and s.version = g.version and s.person = g.person
                         where g.meeting = :meeting and g.version < :version
                         order by g.at
                        """,
                        meeting,
                        version),
                of(
                        Return.class,
                        """
                        select by, name, passage, comment, at from minutes.returned
                         where meeting = :meeting and version = :version
                         order by at
                        """,
                        meeting,
                        version));
    }

    private <T> List<T> of(Class<T> type, String sql, MeetingId meeting, Version version) {
        return jdbc.sql(sql)
                .param("meeting", meeting.value())
                .param("version", version.number())
                .query(type)
                .list();
    }

    /// The plain text of one version; nothing where there is none of that number.
    Optional<String> text(MeetingId meeting, int version) {
        return jdbc.sql(
                        """
                        select text from minutes.version
                         where meeting = :meeting and version = :version
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .query(String.class)
                .optional();
    }

    List<Version.Section> sections(MeetingId meeting, int version) {
        record Row(int number, String title) {}
        return jdbc
                .sql(
                        """
                        select number, title from minutes.section
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
                        select matter, step from minutes.result
                         where meeting = :meeting and version = :version and section = :section
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .param("section", section)
                .query(Version.Result.class)
                .list();
    }

    /// Minutes whose last text waits for the person's signature, the most urgent first.
    List<Minutes.Waiting> waitingFor(PersonId person) {
        return jdbc.sql(
                        """
                        select m.id, m.organ_name || ' ' || m.on_date as meeting, v.last_day,
                               '/sammantraden/' || m.organ || '/' || m.on_date
                               || case when m.ordinal > 1 then '-' || m.ordinal else '' end
                               || '/justera' as link
                          from minutes.version v
                          join minutes.signatory s on s.meeting = v.meeting
                               and s.version = v.version and s.person = :person
                          join meetings.published_meeting m on m.id = v.meeting
                         where not exists (select from minutes.version later
                                            where later.meeting = v.meeting
                                                  and later.version > v.version)
                               and not exists (select from minutes.signature g
                                                where g.meeting = v.meeting
                                                      and g.version = v.version
                                                      and g.person = :person)
                               and not exists (select from minutes.returned r
                                                where r.meeting = v.meeting
                                                      and r.version = v.version)
                         order by v.last_day
                        """)
                .param("person", person.value())
                .query(Minutes.Waiting.class)
                .list();
    }
}
