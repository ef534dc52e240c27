package se.uppdrag.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `meetings.tabled`.
@Repository
class TabledTable {

    private final JdbcClient jdbc;

    TabledTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID item, Instant now) {
        jdbc.sql(
                        """
                        insert into meetings.tabled (item, tabled_at) values (:item, :now)
                        on conflict (item) do nothing
                        """)
                .param("item", item)
                .param("now", Timestamp.from(now))
                .update();
    }

    void carried(UUID item, UUID to) {
        jdbc.sql("update meetings.tabled set carried_to = :to where item = :item")
                .param("to", to)
                .param("item", item)
                .update();
    }

    /// What the meeting's organ has tabled before it and no later agenda has, in the order it was
    /// tabled.
    List<AgendaItem> waiting(Meeting meeting) {
        return jdbc.sql(
                        """
                        select i.id, i.position, i.title, i.kind, i.matter, i.dnr, i.matter_slug,
                               i.proposal, i.announced_at, i.special, i.prepared_by,
                               i.secrecy, i.secret_title
                          from meetings.tabled t
                          join meetings.item i on i.id = t.item
                          join meetings.meeting m on m.id = i.meeting
                         where m.organ = :organ and m.starts_at < :at and t.carried_to is null
                         order by m.on_date, t.tabled_at, i.position
                        """)
                .param("organ", meeting.organ())
                .param("at", Timestamp.from(meeting.startsAt()))
                .query(AgendaItem.class)
                .list();
    }
}
