package se.uppdrag.summaries;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.registry.MatterId;

/// Tables `summaries.draft` and `summary`.
@Repository
class SummaryTable {

    private static final String COLUMNS =
            "id, meeting, item, version, matter, text, correction, at";

    private record Draft(int item, String text) {}

    private final JdbcClient jdbc;

    SummaryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By the item's number.
    Map<Integer, String> drafts(MeetingId meeting) {
        return jdbc
                .sql("select item, text from summaries.draft where meeting = :meeting")
                .param("meeting", meeting.value())
                .query(Draft.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Draft::item, Draft::text));
    }

    Optional<String> draft(MeetingId meeting, int item) {
        return Optional.ofNullable(drafts(meeting).get(item));
    }

    void put(MeetingId meeting, int item, String text, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into summaries.draft (meeting, item, text, by, at)
                        values (:meeting, :item, :text, :by, :now)
                            on conflict (meeting, item) do update
                           set text = excluded.text, by = excluded.by, at = excluded.at
                        """)
                .param("meeting", meeting.value())
                .param("item", item)
                .param("text", text)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insert(Summary summary, PersonId by) {
        jdbc.sql(
                        """
                        insert into summaries.summary (id, meeting, item, version, matter, text,
                               correction, by, at)
                        values (:id, :meeting, :item, :version, :matter, :text, :correction, :by, :at)
                        """)
                .param("id", summary.id())
                .param("meeting", summary.meeting())
                .param("item", summary.item())
                .param("version", summary.version())
                .param("matter", summary.matter())
                .param("text", summary.text())
                .param("correction", summary.correction())
                .param("by", by.value())
                .param("at", Timestamp.from(summary.at()))
                .update();
    }

    /// Every version of all of the meeting's, the newest of each item first.
    List<Summary> of(MeetingId meeting) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                  from summaries.summary where meeting = :meeting
                                 order by item, version desc
                                """)
                .param("meeting", meeting.value())
                .query(Summary.class)
                .list();
    }

    List<Summary> of(MatterId matter) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                  from summaries.published_summary where matter = :matter
                                 order by at desc
                                """)
                .param("matter", matter.value())
                .query(Summary.class)
                .list();
    }

    /// The newest of all.
    List<Summary> newest(int most) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                  from summaries.published_summary order by at desc, id limit :most
                                """)
                .param("most", most)
                .query(Summary.class)
                .list();
    }
}
