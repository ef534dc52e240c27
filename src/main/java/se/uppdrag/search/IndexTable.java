package se.uppdrag.search;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.search.Entry.Origin;

/// Tables `search.entry` and `search.state`, as they are written.
@Repository
class IndexTable {

    /// How far the index has come.
    ///
    /// @param registry the transaction from which on the registry has to be looked at; nothing
    ///   where all of it has
    /// @param every whether each matter is to be asked if it has more than has been read
    record State(long acts, String hidden, @Nullable String registry, boolean every) {}

    private static final String UPSERT =
            """
            insert into search.entry (source, key, part, kind, place, organ, matter, on_date, at,
                   link, about, title, body, digest, words)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    setweight(to_tsvector('swedish', ?), 'A')
                    || setweight(to_tsvector('swedish', ?), 'C')
                    || setweight(array_to_tsvector(?), 'A')
                    || array_to_tsvector(?))
            on conflict (source, key, part) do update
               set kind = excluded.kind, place = excluded.place, organ = excluded.organ,
                   matter = excluded.matter, on_date = excluded.on_date, at = excluded.at,
                   link = excluded.link, about = excluded.about, title = excluded.title,
                   body = excluded.body, digest = excluded.digest, words = excluded.words
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    IndexTable(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /// Nothing else writes in the index until this transaction is over.
    ///
    /// @return whether it is our turn
    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('search'))")
                .query(Boolean.class)
                .single();
    }

    /// As [#alone], but waits for whoever writes now.
    void waitForTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('search'))::text")
                .query(String.class)
                .single();
    }

    /// A database that was made anew from what stood in another counts its transactions from the
    /// beginning, and says nothing of where the other had come.
    State state() {
        return jdbc.sql(
                        """
                        select acts, hidden,
                               case when registry <= pg_snapshot_xmax(pg_current_snapshot())
                                    then registry::text end as registry,
                               every
                          from search.state
                        """)
                .query(State.class)
                .single();
    }

    void keep(State state) {
        jdbc.sql(
                        """
                        update search.state
                           set acts = :acts, hidden = :hidden, registry = cast(:registry as xid8),
                               every = :every
                        """)
                .param("acts", state.acts())
                .param("hidden", state.hidden())
                .param("registry", state.registry())
                .param("every", state.every())
                .update();
    }

    /// The first transaction that may still write: all before it are over.
    String horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    void put(List<Entry> entries) {
        many.batchUpdate(
                UPSERT,
                entries,
                500,
                (statement, one) -> {
                    statement.setString(1, one.of().source());
                    statement.setString(2, one.of().key());
                    statement.setInt(3, one.of().part());
                    statement.setString(4, one.kind().name());
                    statement.setInt(5, one.kind().place());
                    statement.setString(6, one.organ());
                    statement.setString(7, one.matter());
                    statement.setDate(8, Date.valueOf(one.onDate()));
                    statement.setTimestamp(9, Timestamp.from(one.at()));
                    statement.setString(10, one.link());
                    statement.setString(11, one.about());
                    statement.setString(12, one.title());
                    statement.setString(13, one.body());
                    statement.setString(14, one.digest());
                    statement.setString(15, Typed.folded(one.title()));
                    statement.setString(16, Typed.folded(one.body()));
                    statement.setArray(
                            17, statement.getConnection().createArrayOf("text", numbers(one)));
                    statement.setArray(
                            18,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", Marks.of(one).toArray()));
                });
    }

    /// Every registry number the entry is about or cites, as one word however it was written.
    private static String[] numbers(Entry one) {
        return WrittenNumber.in(one.about() + "\n" + one.title() + "\n" + one.body()).stream()
                .flatMap(number -> Stream.of(number.word(), number.bare().word()))
                .distinct()
                .limit(200)
                .toArray(String[]::new);
    }

    /// Of these keys nothing is left but the entries given.
    ///
    /// @return how many were taken away
    int leaveOnly(String source, Collection<String> keys, List<Entry> entries) {
        return jdbc.sql(
                        """
                        delete from search.entry e
                         where e.source = :source and e.key = any(:keys)
                           and not exists (
                               select from unnest(:left, :parts) as l(key, part)
                                where l.key = e.key and l.part = e.part)
                        """)
                .param("source", source)
                .param("keys", keys.toArray(String[]::new))
                .param("left", entries.stream().map(one -> one.of().key()).toArray(String[]::new))
                .param(
                        "parts",
                        entries.stream().map(one -> one.of().part()).toArray(Integer[]::new))
                .update();
    }

    void remove(Collection<Origin> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        delete from search.entry e
                         using unnest(:sources, :keys, :parts) as l(source, key, part)
                         where e.source = l.source and e.key = l.key and e.part = l.part
                        """)
                .param("sources", lines.stream().map(Origin::source).toArray(String[]::new))
                .param("keys", lines.stream().map(Origin::key).toArray(String[]::new))
                .param("parts", lines.stream().map(Origin::part).toArray(Integer[]::new))
                .update();
    }

    /// What is indexed of a source: key and digest, of the first part.
    Map<String, String> digests(String source) {
        record Line(String key, String digest) {}
        return jdbc
                .sql(
                        """
                        select distinct on (key) key, digest
                          from search.entry
                         where source = :source
                         order by key, part
                        """)
                .param("source", source)
                .query(Line.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Line::key, Line::digest));
    }

    /// Lines of the registry whose file is to be read once more, the newest first; asked for once.
    List<Origin> anew(int atMost) {
        return jdbc.sql(
                        """
                        delete from search.anew
                         where nr in (select nr from search.anew order by nr limit :most)
                        returning key, part
                        """)
                .param("most", atMost)
                .query((row, _) ->
                        new Origin(RegistrySource.NAME, row.getString("key"), row.getInt("part")))
                .list();
    }

    /// Keys of entries in which one of these stands, word for word.
    record Found(String source, String key) {}

    List<Found> holding(Collection<String> phrases) {
        return jdbc.sql(
                        """
                        select distinct e.source, e.key
                          from unnest(:phrases) as p(phrase)
                          join search.entry e on e.words @@ phraseto_tsquery('swedish', p.phrase)
                        """)
                .param("phrases", phrases.stream().map(Typed::folded).toArray(String[]::new))
                .query(Found.class)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from search.entry").query(Long.class).single();
    }

    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from search.entry").query(Long.class).single();
    }

    /// Merges what lies unsorted, so that no search has to read it line by line.
    void tidy() {
        jdbc.sql("select gin_clean_pending_list('search.entry_words')").query(Long.class).single();
    }

    /// Everything is to be read anew. What there is stays until it has been, under the same
    /// numbers, so that nobody is told of it as news.
    void distrust() {
        jdbc.sql("delete from search.seen").update();
        jdbc.sql("update search.entry set digest = '' where source <> 'registry'").update();
        jdbc.sql("truncate search.word, search.mark, search.anew").update();
        jdbc.sql("update search.state set acts = -1, every = true").update();
    }
}
