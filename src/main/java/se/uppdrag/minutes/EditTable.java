package se.uppdrag.minutes;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.meetings.MeetingId;

/// Table `minutes.edit`. Lines are only ever added.
@Repository
class EditTable {

    private final JdbcClient jdbc;

    EditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingId meeting, Edit edit) {
        jdbc.sql(
                        """
                        insert into minutes.edit (id, meeting, item, kind, text, by, at)
                        values (:id, :meeting, :item, :kind, :text, :by, :at)
                        """)
                .param("id", edit.id())
                .param("meeting", meeting.value())
                .param("item", edit.item())
                .param("kind", edit.kind().name())
                .param("text", edit.text())
                .param("by", edit.by().value())
                .param("at", Timestamp.from(edit.at()))
                .update();
    }

    /// Oldest first.
    List<Edit> of(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select id, item, kind, text, by, at
                          from minutes.edit
                         where meeting = :meeting
                         order by seq
                        """)
                .param("meeting", meeting.value())
                .query(Edit.class)
                .list();
    }
}
