package se.uppdrag.binder;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Has the database look for words in texts it is given, in Swedish, and keeps none of them.
@Repository
class BinderSearchTable {

    /// @param place of the text among those given, from 1
    /// @param words those around what was found
    record Found(int place, String words) {}

    private final JdbcClient jdbc;

    BinderSearchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order of the texts. A word is found by its stem, and as it stands within another.
    List<Found> find(List<String> texts, String query, int atMost) {
        return jdbc.sql(
                        """
                        select place,
                               ts_headline('swedish', content, asked.query,
                                   'StartSel="",StopSel="",MaxWords=30,MinWords=12') as words
                          from unnest(cast(:texts as text[])) with ordinality as t(content, place),
                               (select websearch_to_tsquery('swedish', :query) as query) as asked
                         where to_tsvector('swedish', content) @@ asked.query
                            or position(lower(:query) in lower(content)) > 0
                         order by place
                         limit :atMost
                        """)
                .param("texts", texts.toArray(String[]::new))
                .param("query", query)
                .param("atMost", atMost)
                .query(Found.class)
                .list();
    }
}
