package se.uppdrag.search;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `search.mail_watch`.
@Repository
class MailWatchTable {

    private static final String SELECT =
            """
            select id, address, matter, query, kind, organ, year, told, told_before,
                   confirmed_at is not null as confirmed
              from search.mail_watch
            """;

    private record Row(
            UUID id,
            String address,
            @Nullable String matter,
            String query,
            String kind,
            String organ,
            @Nullable Integer year,
            long told,
            long toldBefore,
            boolean confirmed) {

        MailWatch watch() {
            return new MailWatch(
                    id,
                    address,
                    Wanted.stored(matter, query, kind, organ, year),
                    told,
                    toldBefore,
                    confirmed);
        }
    }

    private final JdbcClient jdbc;

    MailWatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it was not there already
    boolean insert(MailWatch watch, LocalDate today, Instant now) {
        var wanted = watch.wanted();
        return jdbc.sql(
                                """
                                insert into search.mail_watch (id, address, matter, query, kind,
                                       organ, year, told, told_before, looked_on, asked_at)
                                values (:id, :address, :matter, :query, :kind, :organ, :year,
                                       :told, :before, :today, :now)
                                on conflict (address, matter, query, kind, organ, year) do nothing
                                """)
                        .param("id", watch.id())
                        .param("address", watch.address())
                        .param("matter", wanted.matter())
                        .param("query", wanted.query())
                        .param("kind", wanted.kind())
                        .param("organ", wanted.filter().organ())
                        .param("year", wanted.filter().year())
                        .param("told", watch.told())
                        .param("before", watch.toldBefore())
                        .param("today", Date.valueOf(today))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// Nobody has asked for what nobody confirmed, and her address is not kept.
    void forgetUnconfirmed(Instant before) {
        jdbc.sql("delete from search.mail_watch where confirmed_at is null and asked_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    int askedSince(Instant since) {
        return jdbc.sql("select count(*) from search.mail_watch where asked_at > :since")
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    int of(String address) {
        return jdbc.sql("select count(*) from search.mail_watch where address = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    Optional<MailWatch> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::watch);
    }

    void confirm(UUID id, Instant now) {
        jdbc.sql(
                        """
                        update search.mail_watch set confirmed_at = :now
                         where id = :id and confirmed_at is null
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from search.mail_watch where id = :id").param("id", id).update();
    }

    /// Those not looked at today, which from now on have been; what another instance has taken is
    /// not among them.
    List<MailWatch> take(LocalDate today, int atMost) {
        return jdbc
                .sql(
                        """
                        update search.mail_watch set looked_on = :today
                         where id in (select id from search.mail_watch
                                       where confirmed_at is not null and looked_on < :today
                                       limit :most for update skip locked)
                        returning id, address, matter, query, kind, organ, year, told, told_before,
                                  true as confirmed
                        """)
                .param("today", Date.valueOf(today))
                .param("most", atMost)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::watch)
                .toList();
    }

    void told(UUID id, long newest) {
        jdbc.sql("update search.mail_watch set told_before = told, told = :newest where id = :id")
                .param("newest", newest)
                .param("id", id)
                .update();
    }
}
