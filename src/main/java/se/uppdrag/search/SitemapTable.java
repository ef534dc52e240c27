package se.uppdrag.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `search.entry`, as pages rather than as words.
@Repository
class SitemapTable {

    /// So many are let into one map.
    private static final int MOST = 50_000;

    private static final String PAGES = "kind not in ('MATTER', 'DOCUMENT', 'NOTICE')";

    private final JdbcClient jdbc;

    SitemapTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param changed when what stands there was last read anew
    record Place(String link, Optional<Instant> changed) {}

    List<Integer> years() {
        return jdbc.sql(
                        """
                        select distinct extract(year from on_date)::int as year
                          from search.entry
                         where
                        """
                                + PAGES
                                + " order by year desc")
                .query(Integer.class)
                .list();
    }

    List<Place> of(int year) {
        var from = LocalDate.of(year, 1, 1);
        return jdbc.sql(
                        """
                        select split_part(link, '#', 1) as link, max(at) as changed
                          from search.entry
                         where on_date >= :from and on_date < :to and
                        """
                                + PAGES
                                + " group by 1 order by 1 limit "
                                + MOST)
                .param("from", from)
                .param("to", from.plusYears(1))
                .query((row, _) ->
                        new Place(
                                row.getString("link"),
                                Optional.of(row.getTimestamp("changed").toInstant())))
                .list();
    }
}
