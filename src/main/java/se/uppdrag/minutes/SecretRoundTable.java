package se.uppdrag.minutes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// Tables `minutes.secret_passage` and `secret_assent`: of the secret part what [RoundTable] keeps
/// of the open one. Lines are only ever added, and no view shows them.
@Repository
class SecretRoundTable {

    private final JdbcClient jdbc;

    SecretRoundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingId meeting, int version, Passage passage) {
        jdbc.sql(
                        """
                        insert into minutes.secret_passage
                               (meeting, version, number, heading, text, sha256)
                        values (:meeting, :version, :number, :heading, :text,
                                decode(:sha256, 'hex'))
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .param("number", passage.number())
                .param("heading", passage.heading())
                .param("text", passage.text())
                .param("sha256", passage.sha256())
                .update();
    }

    /// None where there is no secret part, or it was sent before its passages were kept.
    List<Passage> passages(MeetingId meeting, int version) {
        return jdbc.sql(
                        """
                        select number, heading, text, encode(sha256, 'hex') as sha256
                          from minutes.secret_passage
                         where meeting = :meeting and version = :version
                         order by number
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .query(Passage.class)
                .list();
    }

    void approve(MeetingId meeting, int version, PersonId person, Passage passage, Instant now) {
        jdbc.sql(
                        """
                        insert into minutes.secret_assent
                               (meeting, version, person, number, sha256, at)
                        values (:meeting, :version, :person, :number, decode(:sha256, 'hex'), :now)
                        on conflict do nothing
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .param("person", person.value())
                .param("number", passage.number())
                .param("sha256", passage.sha256())
                .param("now", Timestamp.from(now))
                .update();
    }

    Round round(MeetingId meeting, int version) {
        return new Round(
                passages(meeting, version),
                jdbc.sql(
                                """
                                select person, number, encode(sha256, 'hex') as sha256
                                  from minutes.secret_assent
                                 where meeting = :meeting
                                """)
                        .param("meeting", meeting.value())
                        .query(Round.Assent.class)
                        .list());
    }

    /// The words of a passage as she approved them last; nothing where she never has.
    Optional<String> approved(MeetingId meeting, PersonId person, int number) {
        return jdbc.sql(
                        """
                        select p.text
                          from minutes.secret_assent a
                          join minutes.secret_passage p on p.meeting = a.meeting
                               and p.version = a.version and p.number = a.number
                         where a.meeting = :meeting and a.person = :person and a.number = :number
                         order by a.version desc
                         limit 1
                        """)
                .param("meeting", meeting.value())
                .param("person", person.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }
}
