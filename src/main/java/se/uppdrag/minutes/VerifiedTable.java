package se.uppdrag.minutes;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.files.FileId;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.notices.NoticeId;
import se.uppdrag.registry.MatterId;

/// Tables `minutes.verified` and `paper`, and the published views of what has been verified.
@Repository
class VerifiedTable {

    /// Minutes as the public may read them.
    record Published(
            UUID meeting,
            int version,
            String text,
            String html,
            String sha256,
            Instant verifiedAt,
            UUID notice,
            boolean masked) {}

    /// That they are verified, without the text.
    record Brief(UUID meeting, String sha256, Instant verifiedAt, UUID notice) {}

    record SignedLine(String name, Version.Role role, Instant at) {}

    record SectionLine(int number, String title) {}

    /// A section that decided a matter, and the notice its finality hangs on.
    record DecidedLine(UUID meeting, int section, UUID notice) {}

    private final JdbcClient jdbc;

    VerifiedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingId meeting, int version, Instant at, NoticeId notice) {
        jdbc.sql(
                        """
                        insert into minutes.verified (meeting, version, at, notice)
                        values (:meeting, :version, :at, :notice)
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .param("at", Timestamp.from(at))
                .param("notice", notice.value())
                .update();
    }

    void insert(MeetingId meeting, FileId pdf) {
        jdbc.sql("insert into minutes.paper (meeting, pdf) values (:meeting, :pdf)")
                .param("meeting", meeting.value())
                .param("pdf", pdf.value())
                .update();
    }

    Optional<FileId> pdf(MeetingId meeting) {
        return jdbc.sql("select pdf as value from minutes.paper where meeting = :meeting")
                .param("meeting", meeting.value())
                .query(FileId.class)
                .optional();
    }

    Optional<Published> find(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select meeting, version, text, html, sha256, verified_at, notice, masked
                          from minutes.published_minutes
                         where meeting = :meeting
                        """)
                .param("meeting", meeting.value())
                .query(Published.class)
                .optional();
    }

    /// As they were signed, with every word.
    Optional<Published> whole(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select v.meeting, v.version, v.text, v.html,
                               encode(v.sha256, 'hex') as sha256, d.at as verified_at, d.notice,
                               false as masked
                          from minutes.verified d
                          join minutes.version v on v.meeting = d.meeting and v.version = d.version
                         where d.meeting = :meeting
                        """)
                .param("meeting", meeting.value())
                .query(Published.class)
                .optional();
    }

    Optional<Brief> brief(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select meeting, sha256, verified_at, notice from minutes.published_minutes
                         where meeting = :meeting
                        """)
                .param("meeting", meeting.value())
                .query(Brief.class)
                .optional();
    }

    List<SignedLine> signed(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select name, role, at from minutes.published_signature
                         where meeting = :meeting
                         order by place
                        """)
                .param("meeting", meeting.value())
                .query(SignedLine.class)
                .list();
    }

    List<SectionLine> sections(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select number, title from minutes.published_section
                         where meeting = :meeting
                         order by number
                        """)
                .param("meeting", meeting.value())
                .query(SectionLine.class)
                .list();
    }

    List<DecidedLine> decided(MatterId matter) {
        return jdbc.sql(
                        """
                        select meeting, section, notice from minutes.published_result
                         where matter = :matter and step = 'DECIDED'
                         order by verified_at
                        """)
                .param("matter", matter.value())
                .query(DecidedLine.class)
                .list();
    }

    /// The meeting of the organ that day whose verified minutes have the section.
    Optional<MeetingId> meetingOf(String organ, LocalDate on, int section) {
        return jdbc.sql(
                        """
                        select m.id as value
                          from meetings.published_meeting m
                          join minutes.published_section s on s.meeting = m.id
                         where m.organ = :organ and m.on_date = :on and s.number = :section
                         limit 1
                        """)
                .param("organ", organ)
                .param("on", on)
                .param("section", section)
                .query(MeetingId.class)
                .optional();
    }
}
