package se.uppdrag.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `search.entry`, as it is asked.
@Repository
class HitTable {

    /// What narrows a search; empty and nothing for all.
    record Filter(@Nullable Kind kind, String organ, @Nullable Integer year) {

        static final Filter NONE = new Filter(null, "", null);
    }

    /// @param total how many there are, in every line the same; -1 where they were not counted
    record Hit(
            long id,
            String source,
            String key,
            int part,
            Kind kind,
            String organ,
            @Nullable String matter,
            LocalDate onDate,
            Instant at,
            String link,
            String about,
            String title,
            String body,
            String digest,
            long total) {

        Entry.Origin of() {
            return new Entry.Origin(source, key, part);
        }

        Hit uncounted() {
            return new Hit(
                    id, source, key, part, kind, organ, matter, onDate, at, link, about, title,
                    body, digest, -1);
        }
    }

    /// Of all that match, so many of the few and new are weighed against each other.
    static final int WEIGHED = 100;

    private static final String COLUMNS =
            """
            e.id, e.source, e.key, e.part, e.kind, e.organ, e.matter, e.on_date, e.at, e.link,
            e.about, e.title, left(e.body, 200000) as body, e.digest
            """;

    /// Every match is met; the index of words leads to them.
    private static final String FOUND =
            """
            with found as materialized (
              select id, place, on_date from search.entry where words @@ any(:within::tsquery[])),
            near as materialized (
              select id from found order by place, on_date desc, id desc limit :weighed),
            size as (select count(*) as total from found)
            """;

    /// A word in the title weighs most, then the few before the many, then the new.
    private static final String WEIGHED_UP =
            """
            , ranked as materialized (
              select e.id,
                     ts_rank('{0.05, 0.1, 0.2, 1}', e.words, :condition::tsquery, 1)
                     * case e.place when 0 then 1.6 when 1 then 1.2 else 1 end
                     / (1 + 0.08 * greatest(0, :today::date - e.on_date) / 365.0) as rank
                from near join search.entry e on e.id = near.id
               order by rank desc, e.on_date desc, e.id desc
               limit :size offset :skip)
            select %s, size.total
              from ranked r join search.entry e on e.id = r.id cross join size
             order by r.rank desc, e.on_date desc, e.id desc
            """
                    .formatted(COLUMNS);

    private final JdbcClient jdbc;

    HitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param narrowing what is asked for besides the words (`Marks`)
    List<Hit> find(Sought sought, String narrowing, LocalDate today, int size, int skip) {
        // Of many alternatives PostgreSQL expects so many matches that it would read every line.
        jdbc.sql("set local enable_seqscan = off").update();
        return jdbc.sql(FOUND + WEIGHED_UP)
                .param("within", within(sought, narrowing))
                .param("condition", sought.condition())
                .param("today", today)
                .param("weighed", WEIGHED)
                .param("size", size)
                .param("skip", skip)
                .query(Hit.class)
                .list();
    }

    private static String[] within(Sought sought, String narrowing) {
        return sought.anyOf().stream()
                .map(one -> "(" + one + ")" + narrowing)
                .toArray(String[]::new);
    }

    /// The matter with the address.
    Optional<Hit> matter(String slug) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                , 1 as total
                                  from search.entry e
                                 where e.matter = :slug and e.kind = 'MATTER'
                                """)
                .param("slug", slug)
                .query(Hit.class)
                .optional();
    }

    /// The newest in the registry.
    List<Hit> newest(int atMost) {
        return jdbc.sql(
                        """
                        select %s, -1 as total
                          from search.entry e
                          join ((select id from search.entry
                                  where kind = 'MATTER' order by on_date desc, id desc limit :most)
                                union all
                                (select id from search.entry
                                  where kind = 'DOCUMENT' order by on_date desc, id desc
                                  limit :most)) n on n.id = e.id
                         order by e.on_date desc, e.at desc, e.id desc
                         limit :most
                        """
                                .formatted(COLUMNS))
                .param("most", atMost)
                .query(Hit.class)
                .list();
    }

    /// What has come in a matter, the newest first.
    List<Hit> in(String matter, int atMost) {
        return jdbc.sql(
                        """
                        select %s, -1 as total
                          from search.entry e
                         where e.matter = :matter
                         order by e.on_date desc, e.id desc
                         limit :most
                        """
                                .formatted(COLUMNS))
                .param("matter", matter)
                .param("most", atMost)
                .query(Hit.class)
                .list();
    }

    /// Lines of a matter younger than the one given.
    List<Hit> since(long id, String matter, int atMost) {
        return jdbc.sql(
                        """
                        select %s, -1 as total
                          from search.entry e
                         where e.matter = :matter and e.id > :since
                         order by e.id desc
                         limit :most
                        """
                                .formatted(COLUMNS))
                .param("matter", matter)
                .param("since", id)
                .param("most", atMost)
                .query(Hit.class)
                .list();
    }

    /// Lines younger than the one given.
    List<Hit> since(long id, Sought sought, String narrowing, int atMost) {
        return jdbc.sql(
                        """
                        select %s, -1 as total
                          from search.entry e
                         where id > :since and words @@ any(:within::tsquery[])
                         order by id desc
                         limit :most
                        """
                                .formatted(COLUMNS))
                .param("since", id)
                .param("within", within(sought, narrowing))
                .param("most", atMost)
                .query(Hit.class)
                .list();
    }
}
