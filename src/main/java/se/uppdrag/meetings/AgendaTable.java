package se.uppdrag.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `meetings.item` and `paper`.
@Repository
class AgendaTable {

    /// @param item whose paper it is
    record Paper(UUID item, String title, String link) {}

    private final JdbcClient jdbc;

    AgendaTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingId meeting, AgendaItem item, Instant now) {
        jdbc.sql(
                        """
                        insert into meetings.item (id, meeting, position, title, kind, matter, dnr,
                               matter_slug, proposal, added_at, announced_at)
                        values (:id, :meeting, :position, :title, :kind, :matter, :dnr, :slug,
                               :proposal, :now, :announced)
                        """)
                .param("id", item.id())
                .param("meeting", meeting.value())
                .param("position", item.position())
                .param("title", item.title())
                .param("kind", item.kind().name())
                .param("matter", item.matter())
                .param("dnr", item.dnr())
                .param("slug", item.matterSlug())
                .param("proposal", item.proposal())
                .param("now", Timestamp.from(now))
                .param(
                        "announced",
                        item.announcedAt() == null ? null : Timestamp.from(item.announcedAt()))
                .update();
    }

    void insertPaper(UUID item, String title, String link) {
        jdbc.sql(
                        """
                        insert into meetings.paper (id, item, title, link)
                        values (:id, :item, :title, :link)
                        """)
                .param("id", UUID.randomUUID())
                .param("item", item)
                .param("title", title)
                .param("link", link)
                .update();
    }

    void announceAll(MeetingId meeting, Instant now) {
        jdbc.sql(
                        """
                        update meetings.item set announced_at = :now
                         where meeting = :meeting and announced_at is null
                        """)
                .param("meeting", meeting.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// The two change places; the order of the rest stands.
    void swap(MeetingId meeting, int position, int with) {
        jdbc.sql(
                        """
                        update meetings.item
                           set position = case position when :one then :other else :one end
                         where meeting = :meeting and position in (:one, :other)
                        """)
                .param("meeting", meeting.value())
                .param("one", position)
                .param("other", with)
                .update();
    }

    List<AgendaItem> of(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select id, position, title, kind, matter, dnr, matter_slug, proposal,
                               announced_at
                          from meetings.item
                         where meeting = :meeting
                         order by position
                        """)
                .param("meeting", meeting.value())
                .query(AgendaItem.class)
                .list();
    }

    List<Paper> papers(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select p.item, p.title, p.link
                          from meetings.paper p
                          join meetings.item i on i.id = p.item
                         where i.meeting = :meeting
                         order by i.position, p.id
                        """)
                .param("meeting", meeting.value())
                .query(Paper.class)
                .list();
    }
}
