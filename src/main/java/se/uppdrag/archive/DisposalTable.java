package se.uppdrag.archive;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.registry.Dossiers.Gone;

/// Tables `archive.disposal`, `disposal_item`, `confirmed`, `dropped` and `disposed`.
@Repository
class DisposalTable {

    /// A matter whose contents are to go.
    ///
    /// @param done whether it has been dealt with
    /// @param leftOut why it was left as it was; empty where it was not
    record Item(
            int place,
            UUID matter,
            String dnr,
            String slug,
            String title,
            boolean secret,
            boolean done,
            int documents,
            String leftOut) {}

    private static final String SELECT =
            """
            select d.id, d.authority, d.organ, d.organ_name, d.plan_class, d.class_name, d.year,
                   d.decided_on, d.section, d.found, d.by_name, d.at,
                   (select count(*) from archive.disposal_item i where i.disposal = d.id)::int
                       as items,
                   g.done::int, g.left_out::int as left, g.documents, g.files, g.bytes,
                   c.by_name as confirmed_by, c.at as confirmed_at, g.ended_at,
                   o.disposal is not null as dropped
              from archive.disposal d
              left join archive.confirmed c on c.disposal = d.id
              left join archive.dropped o on o.disposal = d.id
              cross join lateral (
                   select count(*) as done, count(*) filter (where x.left_out <> '') as left_out,
                          coalesce(sum(x.documents), 0)::bigint as documents,
                          coalesce(sum(x.files), 0)::bigint as files,
                          coalesce(sum(x.bytes), 0)::bigint as bytes, max(x.at) as ended_at
                     from archive.disposed x where x.disposal = d.id) g
            """;

    private final JdbcClient jdbc;

    DisposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Disposal one, List<Item> items) {
        jdbc.sql(
                        """
                        insert into archive.disposal (id, authority, organ, organ_name, plan_class,
                               class_name, year, decided_on, section, found, by_name, at)
                        values (:id, :authority, :organ, :organName, :class, :className, :year,
                               :decidedOn, :section, :found, :by, :at)
                        """)
                .param("id", one.id())
                .param("authority", one.authority())
                .param("organ", one.organ())
                .param("organName", one.organName())
                .param("class", one.planClass())
                .param("className", one.className())
                .param("year", one.year())
                .param("decidedOn", one.decidedOn())
                .param("section", one.section())
                .param("found", one.found().name())
                .param("by", one.byName())
                .param("at", Timestamp.from(one.at()))
                .update();
        jdbc.sql(
                        """
                        insert into archive.disposal_item
                               (disposal, place, matter, dnr, slug, title, secret)
                        select :disposal, i.place, i.matter, i.dnr, i.slug, i.title, i.secret
                          from unnest(:places, :matters, :dnrs, :slugs, :titles, :secrets)
                               as i (place, matter, dnr, slug, title, secret)
                        """)
                .param("disposal", one.id())
                .param("places", items.stream().map(Item::place).toArray(Integer[]::new))
                .param("matters", items.stream().map(Item::matter).toArray(UUID[]::new))
                .param("dnrs", items.stream().map(Item::dnr).toArray(String[]::new))
                .param("slugs", items.stream().map(Item::slug).toArray(String[]::new))
                .param("titles", items.stream().map(Item::title).toArray(String[]::new))
                .param("secrets", items.stream().map(Item::secret).toArray(Boolean[]::new))
                .update();
    }

    Optional<Disposal> find(UUID id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(Disposal.class)
                .optional();
    }

    /// Locked, so that two acts on it come one after the other.
    Optional<Disposal> lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 7))")
                .param("id", "archive.disposal " + id)
                .query(rows -> {});
        return find(id);
    }

    List<Disposal> of(List<String> authorities, int atMost) {
        return jdbc.sql(
                        SELECT
                                + " where d.authority in (:authorities) order by d.at desc limit :most")
                .param("authorities", authorities)
                .param("most", atMost)
                .query(Disposal.class)
                .list();
    }

    /// Those that have been carried out, for everybody to see.
    List<Disposal> carriedOut(int atMost) {
        return jdbc.sql(SELECT + " where c.disposal is not null order by c.at desc limit :most")
                .param("most", atMost)
                .query(Disposal.class)
                .list();
    }

    List<UUID> unfinished() {
        return jdbc.sql(
                        """
                        select c.disposal from archive.confirmed c
                         where exists (select from archive.disposal_item i
                                        where i.disposal = c.disposal
                                          and not exists (select from archive.disposed x
                                                           where x.disposal = i.disposal
                                                             and x.place = i.place))
                         order by c.at
                        """)
                .query(UUID.class)
                .list();
    }

    /// Who confirmed it.
    UUID confirmedBy(UUID disposal) {
        return jdbc.sql("select by from archive.confirmed where disposal = :disposal")
                .param("disposal", disposal)
                .query(UUID.class)
                .single();
    }

    List<Item> items(UUID disposal) {
        return jdbc.sql(
                        """
                        select i.place, i.matter, i.dnr, i.slug, i.title, i.secret,
                               x.disposal is not null as done,
                               coalesce(x.documents, 0) as documents,
                               coalesce(x.left_out, '') as left_out
                          from archive.disposal_item i
                          left join archive.disposed x
                            on x.disposal = i.disposal and x.place = i.place
                         where i.disposal = :disposal
                         order by i.place
                        """)
                .param("disposal", disposal)
                .query(Item.class)
                .list();
    }

    /// Those of the matters that are in another disposal that has not been dropped.
    List<UUID> taken(List<UUID> matters) {
        return jdbc.sql(
                        """
                        select distinct i.matter from archive.disposal_item i
                         where i.matter = any(:matters)
                           and not exists (select from archive.dropped o
                                            where o.disposal = i.disposal)
                           and not exists (select from archive.disposed x
                                            where x.disposal = i.disposal and x.place = i.place
                                              and x.left_out <> '')
                        """)
                .param("matters", matters.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// In a delivery on its way: what is to be kept elsewhere may not go before it is there.
    boolean beingDelivered(UUID matter) {
        return jdbc.sql(
                        """
                        select exists (
                            select from archive.item i
                             where i.subject = :matter
                               and not exists (select from archive.withdrawn w
                                                where w.delivery = i.delivery)
                               and not exists (select from archive.receipt r
                                                where r.delivery = i.delivery))
                        """)
                .param("matter", matter)
                .query(Boolean.class)
                .single();
    }

    void confirm(UUID disposal, UUID by, String name, Instant now) {
        jdbc.sql(
                        """
                        insert into archive.confirmed (disposal, by, by_name, at)
                        values (:disposal, :by, :name, :now)
                        """)
                .param("disposal", disposal)
                .param("by", by)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
    }

    void drop(UUID disposal, String name, Instant now) {
        jdbc.sql(
                        """
                        insert into archive.dropped (disposal, by_name, at)
                        values (:disposal, :name, :now)
                        """)
                .param("disposal", disposal)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
    }

    void done(UUID disposal, int place, Gone gone, String leftOut, Instant now) {
        jdbc.sql(
                        """
                        insert into archive.disposed
                               (disposal, place, documents, files, bytes, left_out, at)
                        values (:disposal, :place, :documents, :files, :bytes, :leftOut, :now)
                        """)
                .param("disposal", disposal)
                .param("place", place)
                .param("documents", gone.documents())
                .param("files", gone.files())
                .param("bytes", gone.bytes())
                .param("leftOut", leftOut)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Whether verified minutes of the organ that day have such a section; nothing where no minutes
    /// of the day have been verified here.
    Optional<Boolean> inMinutes(String organ, LocalDate on, int section) {
        return jdbc.sql(
                        """
                        select bool_or(exists (select from minutes.published_section s
                                                where s.meeting = v.meeting
                                                  and s.number = :section)) as found
                          from minutes.published_minutes v
                          join meetings.published_meeting m on m.id = v.meeting
                         where m.organ = :organ and m.on_date = :on
                        having count(*) > 0
                        """)
                .param("organ", organ)
                .param("on", on)
                .param("section", section)
                .query(Boolean.class)
                .optional();
    }
}
