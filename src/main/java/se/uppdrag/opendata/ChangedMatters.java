package se.uppdrag.opendata;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which matters of the registry have to be made anew, so that a new document costs what there is
/// in its matter and not what there is in the registry.
@Repository
class ChangedMatters {

    /// Besides what has changed in the registry: what other modules tell of a matter. Those that
    /// somebody signed and those that became of others are few and are always made; of those that
    /// are on agendas the ones whose items have just changed.
    ///
    /// The upper end of the transactions is the highest there can be: of what lies between two ends
    /// PostgreSQL expects little also where it plans without knowing them, and takes the index.
    private static final String CHANGED =
            """
            select m.id
              from registry.published_matter m
             where m.changed between cast(:since as xid8) and '18446744073709551615'
            union
            select d.matter
              from registry.published_document d
             where d.changed between cast(:since as xid8) and '18446744073709551615'
            union
            select s.matter from initiatives.published_signer s
            union
            select o.matter
              from opendata.object o
             where o.type = 'Paper' and (o.body -> 'originatorPerson') is not null
            union
            select unnest(array[t.matter, t.other]) from registry.published_trace t
            union
            select o.matter
              from opendata.object o
             where o.type = 'Consultation' and o.modified = :now
            union
            select m.id
              from opendata.object i
              join meetings.published_paper p on p.item = i.id::uuid
              join registry.published_matter m on m.slug = split_part(p.link, '/', 3)
             where i.type = 'AgendaItem' and i.modified = :now and p.link like '/diarium/%'
            union
            select f.matter
              from opendata.object i
              join opendata.object f
                on f.type = 'File' and (f.body -> 'agendaItem') is not null
                   and f.body -> 'agendaItem' @> to_jsonb(ITEM)
             where i.type = 'AgendaItem' and i.modified = :now
            union
            (select o.matter
               from opendata.object o
              where o.type = 'File' and not o.deleted
                and (o.body -> 'size') is not null and (o.body -> 'sha512Checksum') is null
              limit :most)
            """
                    .replace("ITEM", Published.link(Kind.AGENDA_ITEM, "i.id"));

    private final JdbcClient jdbc;

    ChangedMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param transaction the first whose changes have not been published
    /// @param now when the objects of meetings were made that were made just before
    /// @return as many as were asked for where there may be more
    List<UUID> since(String transaction, Instant now, int atMost) {
        return jdbc.sql("select c.id from (" + CHANGED + ") c where c.id is not null limit :most")
                .param("since", transaction)
                .param("now", Timestamp.from(now))
                .param("most", atMost)
                .query(UUID.class)
                .list();
    }
}
