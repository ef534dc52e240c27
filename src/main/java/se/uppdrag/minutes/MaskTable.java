package se.uppdrag.minutes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.FileId;
import se.uppdrag.meetings.MeetingId;

/// Tables `minutes.mask`, `mask_lifted` and `public_copy`. Lines are only ever added.
@Repository
class MaskTable {

    /// A copy that has been made.
    ///
    /// @param original the SHA-256 of the signed file it was made from, in hexadecimal
    record Copy(MeetingId meeting, FileId pdf, String original, Instant at) {}

    private final JdbcClient jdbc;

    MaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingId meeting, Mask one, PersonId by) {
        jdbc.sql(
                        """
                        insert into minutes.mask (id, meeting, words, why, by, at)
                        values (:id, :meeting, :words, :why, :by, :at)
                        """)
                .param("id", one.id())
                .param("meeting", meeting.value())
                .param("words", one.words())
                .param("why", one.why().name())
                .param("by", by.value())
                .param("at", Timestamp.from(one.at()))
                .update();
    }

    void lift(UUID mask, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into minutes.mask_lifted (mask, by, at) values (:mask, :by, :now)
                        on conflict do nothing
                        """)
                .param("mask", mask)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Those that stand, the first first.
    List<Mask> of(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select id, words, why, at from minutes.standing_mask
                         where meeting = :meeting
                         order by at, id
                        """)
                .param("meeting", meeting.value())
                .query(Mask.class)
                .list();
    }

    /// The text as the public's views have it.
    String masked(MeetingId meeting, String text, boolean html) {
        return jdbc.sql("select minutes.masked(:meeting, :text, :html)")
                .param("meeting", meeting.value())
                .param("text", text)
                .param("html", html)
                .query(String.class)
                .single();
    }

    /// @param masks the hash of the masks it was made with
    Optional<FileId> copy(MeetingId meeting, String masks) {
        return jdbc.sql(
                        """
                        select pdf as value from minutes.public_copy
                         where meeting = :meeting and masks = decode(:masks, 'hex')
                        """)
                .param("meeting", meeting.value())
                .param("masks", masks)
                .query(FileId.class)
                .optional();
    }

    void insert(
            MeetingId meeting,
            String masks,
            FileId pdf,
            String sha256,
            String original,
            Instant now) {
        jdbc.sql(
                        """
                        insert into minutes.public_copy (meeting, masks, pdf, sha256, original, at)
                        values (:meeting, decode(:masks, 'hex'), :pdf, decode(:sha256, 'hex'),
                                decode(:original, 'hex'), :now)
                        """)
                .param("meeting", meeting.value())
                .param("masks", masks)
                .param("pdf", pdf.value())
                .param("sha256", sha256)
                .param("original", original)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Copy> copy(String sha256) {
        return jdbc.sql(
                        """
                        select meeting, pdf, encode(original, 'hex') as original, at
                          from minutes.public_copy
                         where sha256 = decode(:sha256, 'hex')
                        """)
                .param("sha256", sha256)
                .query(Copy.class)
                .optional();
    }
}
