package se.uppdrag.drafting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.ClosedFinds;

/// Table `drafting.version`, by the words in it.
@Repository
class DraftWordTable {

    /// More than are in work at once with the same words.
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    DraftWordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that are not finished and have the words in their latest version, the newest first;
    /// nothing of their texts.
    List<Memorandum> inWork(ClosedFinds.Sought sought) {
        return jdbc.sql(
                        ClosedFinds.Sought.QUERY
                                + MemorandumTable.SELECT
                                + """
                                where f.memorandum is null
                                  and m.id in (
                                      select w.memorandum
                                        from q join drafting.version w
                                          on drafting.version_words(w.title, w.summary,
                                                 w.proposals, w.body, w.economy, w.children)
                                             @@ q.query
                                       where w.number = v.number)
                                  and (:year::int is null or extract(year from v.at) = :year)
                                order by v.at desc
                                limit :most
                                """)
                .param("text", sought.text())
                .param("condition", sought.condition())
                .param("year", sought.year())
                .param("most", MOST)
                .query(Memorandum.class)
                .list();
    }

    String text(Memorandum of) {
        return jdbc.sql(
                        """
                        select concat_ws(E'\\n', summary, proposals, body, economy, children)
                          from drafting.version
                         where memorandum = :memorandum and number = :number
                        """)
                .param("memorandum", of.id())
                .param("number", of.versions())
                .query(String.class)
                .single();
    }
}
