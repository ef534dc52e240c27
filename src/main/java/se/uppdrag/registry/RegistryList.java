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

    /// No further is counted: the page tells that there are more.
    static final int COUNTED = 1_000;

    private final JdbcClient jdbc;

    RegistryList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RegistryPage page(String query, String kind, int number) {
        var words = words(query);
        var found =
                asked(
                                "select count(*) from (select from registry.published_matter m"
                                        + where(kind, words)
                                        + " limit :counted) as counted",
                                kind,
                                words)
                        .param("counted", COUNTED + 1)
                        .query(Long.class)
                        .single();
        return new RegistryPage(
                query,
                kind,
                found,
                lines(kind, words, number),
                (long) number * PAGE < found ? address(query, kind, number + 1) : "",
                number > 1 ? address(query, kind, number - 1) : "");
    }

    private List<RegistryPage.Line> lines(String kind, List<String> words, int number) {
        return asked(
                        """
                        select m.dnr, m.slug, m.kind, m.subject, m.opened_on,
                               coalesce(d.counterparty, '') as sender
                          from (select m.id, m.dnr, m.slug, m.kind, m.subject, m.opened_on, m.number
                                  from registry.published_matter m
                        """
                                + where(kind, words)
                                + """
                                 order by m.opened_on desc, m.number desc
                                 limit :size offset :skip) m
                                  left join registry.published_document d
                                    on d.matter = m.id and d.number = 1
                                 order by m.opened_on desc, m.number desc
                                """,
                        kind,
                        words)
                .param("size", PAGE)
                .param("skip", (number - 1) * PAGE)
                .query(RegistryPage.Line.class)
                .list();
    }

    /// Words may come in any order; a number is found by any part of it. A condition is there only
    /// where it is asked for, so that an index can lead.
    private static String where(String kind, List<String> words) {
        var where = new StringBuilder(" where true");
        if (!kind.isEmpty()) {
            where.append(" and m.kind = :kind");
        }
        for (int i = 0; i < words.size(); i++) {
            where.append(" and (m.dnr || ' ' || m.subject) ilike :word").append(i);
        }
        return where.append(' ').toString();
    }

    private static List<String> words(String query) {
        var escaped = query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return escaped.isBlank() ? List.of() : List.of(escaped.strip().split("\\s+"));
    }

    private JdbcClient.StatementSpec asked(String sql, String kind, List<String> words) {
        var asked = jdbc.sql(sql).param("kind", kind);
        for (int i = 0; i < words.size(); i++) {
            asked = asked.param("word" + i, "%" + words.get(i) + "%");
        }
        return asked;
    }

    private static String address(String query, String kind, int number) {
        return "/diarium?q=%s&typ=%s&sida=%d"
                .formatted(URLEncoder.encode(query, StandardCharsets.UTF_8), kind, number);
    }
}
