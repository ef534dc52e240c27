package se.uppdrag.archive;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `archive.delivery`, `item`, `packed`, `package`, `receipt` and `withdrawn`.
@Repository
class DeliveryTable {

    /// A matter, or the minutes of a meeting, that is to be packed.
    record Item(int place, UUID subject, String folder, String title, boolean secret) {}

    /// One that could not be packed, and why.
    record LeftOut(int place, String title, String leftOut, boolean secret) {}

    private static final String SELECT =
            """
            select d.id, d.kind, d.organ, d.organ_name, d.authority, d.year, d.plan_class,
                   d.secrecy, d.left_out, d.by, d.by_name, d.at,
                   (select count(*) from archive.item i where i.delivery = d.id)::int as items,
                   (select count(*) from archive.packed p where p.delivery = d.id)::int as packed,
                   p.sha512, coalesce(p.size, 0) as size, coalesce(p.files, 0) as files,
                   p.at as packed_at, r.receiver, r.reference, r.received_on,
                   w.reason as withdrawn
              from archive.delivery d
              left join archive.package p on p.delivery = d.id
              left join archive.receipt r on r.delivery = d.id
              left join archive.withdrawn w on w.delivery = d.id
            """;

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Delivery one, List<Item> items) {
        jdbc.sql(
                        """
                        insert into archive.delivery (id, kind, organ, organ_name, authority, year,
                               plan_class, secrecy, left_out, by, by_name, at)
                        values (:id, :kind, :organ, :organName, :authority, :year, :class, :secrecy,
                               :leftOut, :by, :byName, :at)
                        """)
                .param("id", one.id())
                .param("kind", one.kind().name())
                .param("organ", one.organ())
                .param("organName", one.organName())
                .param("authority", one.authority())
                .param("year", one.year())
                .param("class", one.planClass())
                .param("secrecy", one.secrecy())
                .param("leftOut", one.leftOut())
                .param("by", one.by())
                .param("byName", one.byName())
                .param("at", Timestamp.from(one.at()))
                .update();
        jdbc.sql(
                        """
                        insert into archive.item (delivery, place, subject, folder, title, secret)
                        select :delivery, i.place, i.subject, i.folder, i.title, i.secret
                          from unnest(:places, :subjects, :folders, :titles, :secrets)
                               as i (place, subject, folder, title, secret)
                        """)
                .param("delivery", one.id())
                .param("places", items.stream().map(Item::place).toArray(Integer[]::new))
                .param("subjects", items.stream().map(Item::subject).toArray(UUID[]::new))
                .param("folders", items.stream().map(Item::folder).toArray(String[]::new))
                .param("titles", items.stream().map(Item::title).toArray(String[]::new))
                .param("secrets", items.stream().map(Item::secret).toArray(Boolean[]::new))
                .update();
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(Delivery.class)
                .optional();
    }

    /// Locked, so that two acts on it come one after the other.
    Optional<Delivery> lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 7))")
                .param("id", "archive.delivery " + id)
                .query(rows -> {});
        return find(id);
    }

    List<Delivery> of(List<String> organs, int atMost) {
        return jdbc.sql(SELECT + " where d.organ in (:organs) order by d.at desc limit :most")
                .param("organs", organs)
                .param("most", atMost)
                .query(Delivery.class)
                .list();
    }

    /// Those the archive has, for everybody to see.
    List<Delivery> received(int atMost) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where r.delivery is not null
                                 order by r.received_on desc, r.at desc
                                 limit :most
                                """)
                .param("most", atMost)
                .query(Delivery.class)
                .list();
    }

    List<UUID> unfinished() {
        return jdbc.sql(
                        """
                        select d.id from archive.delivery d
                         where not exists (select from archive.package p where p.delivery = d.id)
                           and not exists (select from archive.withdrawn w where w.delivery = d.id)
                         order by d.at
                        """)
                .query(UUID.class)
                .list();
    }

    List<Item> items(UUID delivery) {
        return jdbc.sql(
                        """
                        select place, subject, folder, title, secret from archive.item
                         where delivery = :delivery
                         order by place
                        """)
                .param("delivery", delivery)
                .query(Item.class)
                .list();
    }

    /// In a delivery that has not been taken back.
    List<UUID> delivered(List<UUID> subjects) {
        return jdbc.sql(
                        """
                        select distinct i.subject from archive.item i
                         where i.subject = any(:subjects)
                           and not exists (select from archive.withdrawn w
                                            where w.delivery = i.delivery)
                           and not exists (select from archive.packed p
                                            where p.delivery = i.delivery and p.place = i.place
                                              and p.left_out <> '')
                        """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void packed(UUID delivery, int place, int files, long bytes, String leftOut, Instant now) {
        jdbc.sql(
                        """
                        insert into archive.packed (delivery, place, files, bytes, left_out, at)
                        values (:delivery, :place, :files, :bytes, :leftOut, :now)
                        on conflict do nothing
                        """)
                .param("delivery", delivery)
                .param("place", place)
                .param("files", files)
                .param("bytes", bytes)
                .param("leftOut", leftOut)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Integer> packed(UUID delivery) {
        return jdbc.sql(
                        """
                        select place from archive.packed
                         where delivery = :delivery and left_out = ''
                         order by place
                        """)
                .param("delivery", delivery)
                .query(Integer.class)
                .list();
    }

    List<LeftOut> leftOut(UUID delivery) {
        return jdbc.sql(
                        """
                        select p.place, i.title, p.left_out, i.secret from archive.packed p
                          join archive.item i on i.delivery = p.delivery and i.place = p.place
                         where p.delivery = :delivery and p.left_out <> ''
                         order by p.place
                        """)
                .param("delivery", delivery)
                .query(LeftOut.class)
                .list();
    }

    void finished(UUID delivery, PackageFolder.Finished one, Instant now) {
        jdbc.sql(
                        """
                        insert into archive.package (delivery, sha512, size, files, at)
                        values (:delivery, :sha512, :size, :files, :now)
                        on conflict do nothing
                        """)
                .param("delivery", delivery)
                .param("sha512", one.sha512())
                .param("size", one.size())
                .param("files", one.files())
                .param("now", Timestamp.from(now))
                .update();
    }

    void receive(
            UUID delivery,
            String receiver,
            String reference,
            LocalDate on,
            String by,
            Instant now) {
        jdbc.sql(
                        """
                        insert into archive.receipt (delivery, receiver, reference, received_on,
                               by_name, at)
                        values (:delivery, :receiver, :reference, :on, :by, :now)
                        """)
                .param("delivery", delivery)
                .param("receiver", receiver)
                .param("reference", reference)
                .param("on", on)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void withdraw(UUID delivery, String reason, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into archive.withdrawn (delivery, reason, by_name, at)
                        values (:delivery, :reason, :by, :now)
                        """)
                .param("delivery", delivery)
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }
}
