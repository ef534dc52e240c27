package se.uppdrag.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.registry.pages.RegistryPage;

/// The diarium as a list: the published matters, searched and in pages.
@Repository
class RegistryList {

    private static final int PAGE = 25;

    /// Words may come in any order; a number is found by any part of it.
    private static final String WHERE =
            """
             where (:kind = '' or m.kind = :kind)
               and (:query = '' or not exists (
                    select from unnest(string_to_array(:query, ' ')) as word
                     where (m.dnr || ' ' || m.subject) not ilike '%' || word || '%'))
            """;

    private final JdbcClient jdbc;

    RegistryList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RegistryPage page(String query, String kind, int number) {
        var escaped = query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        var found =
                jdbc.sql("select count(*) from registry.published_matter m" + WHERE)
                        .param("query", escaped)
                        .param("kind", kind)
                        .query(Long.class)
                        .single();
        return new RegistryPage(
                query,
                kind,
                found,
                lines(escaped, kind, number),
                (long) number * PAGE < found ? address(query, kind, number + 1) : "",
                number > 1 ? address(query, kind, number - 1) : "");
    }

    private List<RegistryPage.Line> lines(String query, String kind, int number) {
        return jdbc.sql(
                        """
                        select m.dnr, m.slug, m.kind, m.subject, m.opened_on,
                               coalesce(d.counterparty, '') as sender
                          from registry.published_matter m
                          left join registry.published_document d on d.matter = m.id and d.number = 1
                        """
                                + WHERE
                                + " order by m.opened_on desc, m.number desc limit :size offset :skip")
                .param("query", query)
                .param("kind", kind)
                .param("size", PAGE)
                .param("skip", (number - 1) * PAGE)
                .query(RegistryPage.Line.class)
                .list();
    }

    private static String address(String query, String kind, int number) {
        return "/diarium?q=%s&typ=%s&sida=%d"
                .formatted(URLEncoder.encode(query, StandardCharsets.UTF_8), kind, number);
    }
}
