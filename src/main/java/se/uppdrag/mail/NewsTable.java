package se.uppdrag.mail;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `mail.news`.
@Repository
class NewsTable {

    /// Long after anything could be told of anew.
    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;

    NewsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it was new; the other instance waits here until this one has committed
    boolean insert(News news) {
        return jdbc.sql(
                                """
                                insert into mail.news (id, occasion, person, kind, subject, link,
                                       written_at, useful_until, waits)
                                values (:id, :occasion, :person, :kind, :subject, :link, :writtenAt,
                                       :usefulUntil, :waits)
                                    on conflict do nothing
                                """)
                        .param("id", news.id())
                        .param("occasion", news.occasion())
                        .param("person", news.person().value())
                        .param("kind", news.kind().name())
                        .param("subject", news.subject())
                        .param("link", news.link())
                        .param("writtenAt", Timestamp.from(news.writtenAt()))
                        .param("usefulUntil", Timestamp.from(news.usefulUntil()))
                        .param("waits", news.waits())
                        .update()
                == 1;
    }

    /// Those whose hour has come today and who have something waiting.
    List<PersonId> toWrite(int hourNow, int usual) {
        return jdbc
                .sql(
                        """
                        select distinct n.person
                          from mail.news n left join mail.hour h using (person)
                         where n.waits and coalesce(h.hour, :usual) <= :now
                        """)
                .param("usual", usual)
                .param("now", hourNow)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /// Takes what waits for her, oldest first; nobody else gets it. What has lost its point goes
    /// too.
    List<News> take(PersonId person) {
        record Row(
                UUID id,
                String occasion,
                String kind,
                String subject,
                String link,
                Instant writtenAt,
                Instant usefulUntil) {}
        return jdbc
                .sql(
                        """
                        with taken as (
                            update mail.news set waits = false
                             where person = :person and waits
                         returning id, occasion, kind, subject, link, written_at, useful_until)
                        select * from taken order by written_at, id
                        """)
                .param("person", person.value())
                .query(Row.class)
                .list()
                .stream()
                .map(row ->
                        new News(
                                row.id(),
                                row.occasion(),
                                person,
                                Kind.valueOf(row.kind()),
                                row.subject(),
                                row.link(),
                                row.writtenAt(),
                                row.usefulUntil(),
                                false))
                .toList();
    }

    /// What has lost its point is told to nobody: a call that is withdrawn, say.
    void withdraw(String occasion) {
        jdbc.sql("update mail.news set waits = false where occasion = :occasion")
                .param("occasion", occasion)
                .update();
        jdbc.sql(
                        """
                        update mail.push set state = 'TOO_LATE', next_try = null
                         where state = 'WAITS'
                           and news in (select id from mail.news where occasion = :occasion)
                        """)
                .param("occasion", occasion)
                .update();
    }

    void forget(Instant now) {
        jdbc.sql("delete from mail.news where written_at < :before")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
    }
}
