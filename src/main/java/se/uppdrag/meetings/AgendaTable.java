package se.uppdrag.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `meetings.item` and `paper`.
@Repository
class AgendaTable {

    /// @param item whose paper it is
    /// @param secret whether the item is
    record Paper(UUID item, String title, String link, boolean secret) {}

    private final JdbcClient jdbc;

    AgendaTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingId meeting, AgendaItem item, Instant now) {
        jdbc.sql(
                        """
                        insert into meetings.item (id, meeting, position, title, kind, matter, dnr,
                               matter_slug, proposal, added_at, announced_at, special, prepared_by,
                               secrecy, secret_title)
                        values (:id, :meeting, :position, :title, :kind, :matter, :dnr, :slug,
                               :proposal, :now, :announced, :special, :preparedBy, :secrecy,
                               :secretTitle)
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
                .param("special", item.special() == null ? null : item.special().name())
                .param("preparedBy", item.preparedBy())
                .param("secrecy", item.secrecy())
                .param("secretTitle", item.secretTitle())
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

    void copyPapers(UUID from, UUID to) {
        jdbc.sql(
                        """
                        insert into meetings.paper (id, item, title, link)
                        select gen_random_uuid(), :to, title, link
                          from meetings.paper
                         where item = :from
                        """)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /// The meeting is held at another time: what was announced is announced from now.
    void announceAnew(MeetingId meeting, Instant now) {
        jdbc.sql("update meetings.item set announced_at = :now where meeting = :meeting")
                .param("meeting", meeting.value())
                .param("now", Timestamp.from(now))
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

    void propose(UUID item, String proposal) {
        jdbc.sql(
                        """
                        update meetings.item set proposal = :proposal
                         where id = :item and proposal = ''
                        """)
                .param("proposal", proposal)
                .param("item", item)
                .update();
    }

    /// Where the matters have been or are to be on an agenda, the earliest first: with what is not
    /// announced yet, and what is secret.
    List<OnAgenda> having(List<UUID> matters) {
        return jdbc.sql(
                        """
                        select i.matter, m.id as meeting, i.id as item, i.position, i.proposal
                          from meetings.item i
                          join meetings.meeting m on m.id = i.meeting
                         where i.matter = any(:matters) and m.cancelled_at is null
                         order by m.starts_at, i.position
                        """)
                .param("matters", matters.toArray(UUID[]::new))
                .query(OnAgenda.class)
                .list();
    }

    void prepared(UUID item, @Nullable Special special, String preparedBy) {
        jdbc.sql(
                        """
                        update meetings.item set special = :special, prepared_by = :preparedBy
                         where id = :item
                        """)
                .param("special", special == null ? null : special.name())
                .param("preparedBy", preparedBy)
                .param("item", item)
                .update();
    }

    /// @param title what everybody sees
    void marked(UUID item, String title, @Nullable String secrecy, String secretTitle) {
        jdbc.sql(
                        """
                        update meetings.item
                           set title = :title, secrecy = :secrecy, secret_title = :secretTitle
                         where id = :item
                        """)
                .param("title", title)
                .param("secrecy", secrecy)
                .param("secretTitle", secretTitle)
                .param("item", item)
                .update();
    }

    /// The item is on no agenda any more; those after it move up.
    void delete(MeetingId meeting, AgendaItem item) {
        jdbc.sql("update meetings.tabled set carried_to = null where carried_to = :item")
                .param("item", item.id())
                .update();
        jdbc.sql("delete from meetings.paper where item = :item").param("item", item.id()).update();
        jdbc.sql("delete from meetings.item where id = :item").param("item", item.id()).update();
        jdbc.sql(
                        """
                        update meetings.item set position = position - 1
                         where meeting = :meeting and position > :position
                        """)
                .param("meeting", meeting.value())
                .param("position", item.position())
                .update();
    }

    /// The organs that have had the matter on an agenda before the day.
    List<String> organsBefore(UUID matter, String except, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct m.organ
                          from meetings.item i
                          join meetings.meeting m on m.id = i.meeting
                         where i.matter = :matter and m.organ <> :except and m.on_date <= :day
                         order by m.organ
                        """)
                .param("matter", matter)
                .param("except", except)
                .param("day", day)
                .query(String.class)
                .list();
    }

    List<AgendaItem> of(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select id, position, title, kind, matter, dnr, matter_slug, proposal,
                               announced_at, special, prepared_by, secrecy, secret_title
                          from meetings.item
                         where meeting = :meeting
                         order by position
                        """)
                .param("meeting", meeting.value())
                .query(AgendaItem.class)
                .list();
    }

    int papers(UUID item) {
        return jdbc.sql("select count(*) from meetings.paper where item = :item")
                .param("item", item)
                .query(Integer.class)
                .single();
    }

    List<Paper> papers(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select p.item, p.title, p.link, i.secrecy is not null as secret
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
