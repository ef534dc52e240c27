package se.uppdrag.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `search.watch`.
@Repository
class WatchTable {

    private static final String SELECT =
            """
            select id, person, matter, query, kind, organ, year, letters, shown, told
              from search.watch
            """;

    private record Row(
            UUID id,
            UUID person,
            @Nullable String matter,
            String query,
            String kind,
            String organ,
            @Nullable Integer year,
            boolean letters,
            long shown,
            long told) {

        Watch watch() {
            return new Watch(
                    id,
                    new PersonId(person),
                    Wanted.stored(matter, query, kind, organ, year),
                    letters,
                    shown,
                    told);
        }
    }

    private final JdbcClient jdbc;

    WatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The same is not watched twice; whether letters are wanted is what was said last.
    void put(Watch watch, Instant now) {
        var wanted = watch.wanted();
        jdbc.sql(
                        """
                        insert into search.watch (id, person, matter, query, kind, organ, year,
                               letters, shown, told, made_at)
                        values (:id, :person, :matter, :query, :kind, :organ, :year, :letters,
                               :shown, :told, :now)
                        on conflict (person, matter, query, kind, organ, year)
                        do update set letters = excluded.letters
                        """)
                .param("id", watch.id())
                .param("person", watch.person().value())
                .param("matter", wanted.matter())
                .param("query", wanted.query())
                .param("kind", wanted.kind())
                .param("organ", wanted.filter().organ())
                .param("year", wanted.filter().year())
                .param("letters", watch.letters())
                .param("shown", watch.shown())
                .param("told", watch.told())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Watch> of(PersonId person) {
        return jdbc
                .sql(SELECT + " where person = :person order by made_at, id")
                .param("person", person.value())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::watch)
                .toList();
    }

    /// Those who are to have a letter when something comes.
    List<Watch> waiting() {
        return jdbc
                .sql(SELECT + " where letters and told <= shown")
                .query(Row.class)
                .list()
                .stream()
                .map(Row::watch)
                .toList();
    }

    void told(UUID watch, long newest) {
        jdbc.sql("update search.watch set told = :newest where id = :watch")
                .param("newest", newest)
                .param("watch", watch)
                .update();
    }

    boolean shown(UUID watch, PersonId person, long newest) {
        return jdbc.sql(
                                """
                                update search.watch set shown = :newest, told = :newest
                                 where id = :watch and person = :person
                                """)
                        .param("newest", newest)
                        .param("watch", watch)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /// No more letters; what is watched is still on her page.
    void silence(UUID watch) {
        jdbc.sql("update search.watch set letters = false where id = :watch")
                .param("watch", watch)
                .update();
    }

    boolean delete(UUID watch, PersonId person) {
        return jdbc.sql("delete from search.watch where id = :watch and person = :person")
                        .param("watch", watch)
                        .param("person", person.value())
                        .update()
                == 1;
    }
}
