package se.uppdrag.opendata;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `opendata.object` and `opendata.state`.
@Repository
class ObjectTable {

    /// One thing as it is stored.
    ///
    /// @param body JSON; only the last that was known where it is deleted
    record Stored(
            String type,
            String id,
            String body,
            Instant created,
            Instant modified,
            boolean deleted,
            int revision) {}

    /// Which of a type.
    ///
    /// @param organ only what is held by the organization with the id; empty for all
    record Wanted(
            Kind kind,
            String organ,
            @Nullable Instant createdSince,
            @Nullable Instant createdUntil,
            @Nullable Instant modifiedSince,
            @Nullable Instant modifiedUntil) {

        static Wanted all(Kind kind) {
            return new Wanted(kind, "", null, null, null, null);
        }

        /// The same of an object that is no row.
        boolean holds(Instant created, Instant modified) {
            return within(created, createdSince, createdUntil)
                    && within(modified, modifiedSince, modifiedUntil);
        }

        private static boolean within(
                Instant time, @Nullable Instant since, @Nullable Instant until) {
            return (since == null || !time.isBefore(since))
                    && (until == null || !time.truncatedTo(ChronoUnit.SECONDS).isAfter(until));
        }
    }

    private static final String COLUMNS =
            "select type, id, body::text as body, created, modified, deleted, revision"
                    + " from opendata.object ";

    /// What is gone is told only to those who ask for what has changed. Times are told in whole
    /// seconds, so whoever asks until one of them means all of that second.
    private static final String WHERE =
            """
             where type = :type
               and (not deleted or cast(:modifiedSince as timestamptz) is not null)
               and (:organ = '' or body -> 'organization' @> to_jsonb(cast(:organ as text)))
               and (cast(:createdSince as timestamptz) is null or created >= :createdSince)
               and (cast(:createdUntil as timestamptz) is null
                    or created < date_trunc('second', cast(:createdUntil as timestamptz)) + interval '1 second')
               and (cast(:modifiedSince as timestamptz) is null or modified >= :modifiedSince)
               and (cast(:modifiedUntil as timestamptz) is null
                    or modified < date_trunc('second', cast(:modifiedUntil as timestamptz)) + interval '1 second')
            """;

    private final JdbcClient jdbc;

    ObjectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('opendata'))")
                .query(Boolean.class)
                .single();
    }

    void await() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('opendata'))")
                .query((_, _) -> true)
                .single();
    }

    /// How far the objects have come.
    ///
    /// @param registry the transaction from which on the registry has to be looked at; nothing
    ///   where all of it has
    /// @param madeBy a hash of what the objects were made by
    record State(long acts, @Nullable String registry, String madeBy) {}

    /// A database that was made anew from what stood in another counts its transactions from the
    /// beginning, and says nothing of where the other had come.
    State state() {
        return jdbc.sql(
                        """
                        select acts,
                               case when registry <= pg_snapshot_xmax(pg_current_snapshot())
                                    then registry::text end as registry,
                               made_by
                          from opendata.state
                        """)
                .query(State.class)
                .single();
    }

    void keep(State state, Instant now) {
        jdbc.sql(
                        """
                        update opendata.state
                           set acts = :acts, registry = cast(:registry as xid8), made_by = :madeBy,
                               since = coalesce(since, :now)
                        """)
                .param("acts", state.acts())
                .param("registry", state.registry())
                .param("madeBy", state.madeBy())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Nothing is known of what has changed.
    void distrust() {
        jdbc.sql("update opendata.state set registry = null").update();
    }

    /// Whether one of the type was changed at the moment.
    boolean modified(Kind kind, Instant now) {
        return jdbc.sql(
                        "select exists (select from opendata.object"
                                + " where type = :type and modified = :now)")
                .param("type", kind.type())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// The first transaction that may still write: all before it are over.
    String horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /// Stores what is new or changed and marks what is gone, having made everything once.
    ///
    /// @param made SQL that gives `id`, `since`, `body` and `matter`
    /// @param known what the SQL asks for by name
    void become(Kind kind, String made, Map<String, ?> known, Instant now) {
        become(kind, made, known, now, "");
    }

    /// The same of the matters that are asked for by name; what tells of others stays as it is.
    void becomeSome(Kind kind, String made, Map<String, ?> known, Instant now) {
        become(kind, made, known, now, "and (o.matter is null or o.matter = any(:matters))");
    }

    private void become(
            Kind kind, String made, Map<String, ?> known, Instant now, String mayBeGone) {
        jdbc.sql(
                        """
                        with made as materialized (%s), stored as (
                            insert into opendata.object as o
                                   (type, id, body, created, modified, matter)
                            select :type, m.id, m.body, least(coalesce(m.since, :now), :now), :now,
                                   m.matter
                              from made m
                            on conflict (type, id) do update
                               set body = excluded.body, modified = excluded.modified,
                                   deleted = false, revision = o.revision + 1,
                                   matter = excluded.matter
                             where o.body is distinct from excluded.body or o.deleted)
                        update opendata.object o
                           set deleted = true, modified = :now, revision = o.revision + 1,
                               body = case when o.type = 'Meeting' then o.body else '{}' end
                         where o.type = :type and not o.deleted %s
                           and not exists (select from made m where m.id = o.id)
                        """
                                .formatted(made, mayBeGone))
                .params(known)
                .param("type", kind.type())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// When the municipality began to publish here, and when what is told of itself last changed.
    record Times(Instant created, Instant modified) {}

    Times times() {
        return jdbc.sql(
                        """
                        select coalesce(s.since, now()) as created,
                               greatest(coalesce(s.since, now()),
                                        (select max(o.modified)
                                           from opendata.object o
                                          where o.type = 'LegislativeTerm'
                                             or o.type = 'Location' and o.id = :house)) as modified
                          from opendata.state s
                        """)
                .param("house", Published.HOUSE)
                .query(Times.class)
                .single();
    }

    /// The same of objects made in the program.
    void become(Kind kind, Map<String, String> objects, Instant now) {
        var ids = objects.keySet().toArray(String[]::new);
        var bodies = objects.values().toArray(String[]::new);
        jdbc.sql(
                        """
                        insert into opendata.object as o (type, id, body, created, modified)
                        select :type, m.id, m.body::jsonb, :now, :now
                          from unnest(:ids, :bodies) as m(id, body)
                        on conflict (type, id) do update
                           set body = excluded.body, modified = excluded.modified, deleted = false,
                               revision = o.revision + 1
                         where o.body is distinct from excluded.body or o.deleted
                        """)
                .param("type", kind.type())
                .param("ids", ids)
                .param("bodies", bodies)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql(
                        """
                        update opendata.object
                           set deleted = true, modified = :now, revision = revision + 1, body = '{}'
                         where type = :type and not deleted and id <> all (:ids)
                        """)
                .param("type", kind.type())
                .param("ids", ids)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Stored> find(Kind kind, String id) {
        return jdbc.sql(COLUMNS + "where type = :type and id = :id")
                .param("type", kind.type())
                .param("id", id)
                .query(Stored.class)
                .optional();
    }

    long count(Wanted wanted) {
        return asked("select count(*) from opendata.object " + WHERE, wanted)
                .query(Long.class)
                .single();
    }

    List<Stored> list(Wanted wanted, int limit, long skip) {
        return asked(COLUMNS + WHERE + " order by created, id limit :limit offset :skip", wanted)
                .param("limit", limit)
                .param("skip", skip)
                .query(Stored.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Wanted wanted) {
        return jdbc.sql(sql)
                .param("type", wanted.kind().type())
                .param(
                        "organ",
                        wanted.organ().isEmpty()
                                ? ""
                                : Here.oparl(Kind.ORGANIZATION, wanted.organ()))
                .param("createdSince", stamp(wanted.createdSince()))
                .param("createdUntil", stamp(wanted.createdUntil()))
                .param("modifiedSince", stamp(wanted.modifiedSince()))
                .param("modifiedUntil", stamp(wanted.modifiedUntil()));
    }

    private static @Nullable Timestamp stamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /// Meetings, also those that are gone, with what changed last first.
    List<Stored> meetings(String organ, int atMost) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where type = 'Meeting'
                                  and (:organ = '' or body -> 'organization' @> to_jsonb(cast(:organ as text)))
                                order by modified desc, id
                                limit :most
                                """)
                .param("organ", organ.isEmpty() ? "" : Here.oparl(Kind.ORGANIZATION, organ))
                .param("most", atMost)
                .query(Stored.class)
                .list();
    }

    /// Everything that has changed since, in the order it did.
    List<Stored> changes(Instant since, int limit, long skip) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where modified >= :since
                                order by modified, type, id
                                limit :limit offset :skip
                                """)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .param("skip", skip)
                .query(Stored.class)
                .list();
    }

    long changed(Instant since) {
        return jdbc.sql("select count(*) from opendata.object where modified >= :since")
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }
}
