package se.uppdrag.delegations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.ClosedFinds;

/// Table `delegations.decided`, by the words in it.
@Repository
class DecidedWordTable {

    private final JdbcClient jdbc;

    DecidedWordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first, which is read along the days where many have the words: the same is
    /// decided a thousand times a year.
    List<Decided> find(ClosedFinds.Sought sought, int atMost) {
        return jdbc.sql(
                        ClosedFinds.Sought.QUERY
                                + DecidedTable.SELECT
                                + """
                                  from q
                                  join delegations.decided d
                                    on delegations.decided_words(d.what, d.decider, d.title, d.dnr,
                                           d.year, d.serial) @@ q.query
                                  left join delegations.reported r on r.decided = d.id
                                  left join delegations.posted p on p.decided = d.id
                                 where (:organ = '' or d.organ = :organ)
                                   and (:year::int is null or d.year = :year)
                                 order by d.decided_on desc, d.id
                                 limit :most
                                """)
                .param("text", sought.text())
                .param("condition", sought.condition())
                .param("organ", sought.organ())
                .param("year", sought.year())
                .param("most", atMost)
                .query((row, _) -> DecidedTable.decided(row))
                .list();
    }
}
