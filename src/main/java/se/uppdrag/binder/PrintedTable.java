package se.uppdrag.binder;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.files.FileId;
import se.uppdrag.meetings.MeetingId;

/// Table `binder.printed`: the public papers of meetings, as they have been set.
@Repository
class PrintedTable {

    private final JdbcClient jdbc;

    PrintedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FileId> find(String mark) {
        return jdbc.sql("select file as value from binder.printed where mark = :mark")
                .param("mark", mark)
                .query(FileId.class)
                .optional();
    }

    void insert(String mark, MeetingId meeting, FileId file, Instant now) {
        jdbc.sql(
                        """
                        insert into binder.printed (mark, meeting, file, at)
                        values (:mark, :meeting, :file, :now)
                        on conflict do nothing
                        """)
                .param("mark", mark)
                .param("meeting", meeting.value())
                .param("file", file.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
