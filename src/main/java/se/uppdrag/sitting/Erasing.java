package se.uppdrag.sitting;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// Removes the text of a line in a log by a decision on disposal (`gallring`). The line stays, and
/// says by which decision its text is gone; the chain stays whole.
@Component
@Transactional
public class Erasing {

    private final JdbcClient jdbc;
    private final Clock clock;

    Erasing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param decision what stands in place of the text: `Gallrad enligt beslut KS 2026.0188`
    /// @return whether there was a text to remove
    public boolean erase(MeetingId meeting, long seq, String decision, PersonId by) {
        var kept =
                jdbc.sql(
                                """
                                insert into sitting.erased
                                       (meeting, seq, digest, remains, decision, at, by)
                                select meeting, seq,
                                       sitting.digest(meeting, seq, at, by, type, body, salt),
                                       sitting.digest(meeting, seq, at, by, type,
                                           body || jsonb_build_object('text',
                                                                      cast(:decision as text)),
                                           ''::bytea),
                                       :decision, :now, :by
                                  from sitting.log
                                 where meeting = :meeting and seq = :seq
                                       and body -> 'text' is not null and salt is not null
                                """)
                        .param("meeting", meeting.value())
                        .param("seq", seq)
                        .param("decision", decision)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by.value())
                        .update();
        if (kept == 1) {
            jdbc.sql(
                            """
                            update sitting.log
                               set body = body || jsonb_build_object('text', cast(:decision as text)),
                                   salt = null
                             where meeting = :meeting and seq = :seq
                            """)
                    .param("meeting", meeting.value())
                    .param("seq", seq)
                    .param("decision", decision)
                    .update();
        }
        return kept == 1;
    }
}
