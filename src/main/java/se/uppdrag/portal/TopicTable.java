package se.uppdrag.portal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.SignedIn;

/// Tables `portal.topic`, `version` and `link`.
@Repository
class TopicTable {

    private static final String SELECT =
            """
            select t.slug, t.icon, v.title, v.body, v.number, v.edited_at, v.edited_by_name
              from portal.topic t
              join portal.version v on v.topic = t.slug
            """;

    private static final String NEWEST =
            " v.number = (select max(number) from portal.version where topic = t.slug)";

    private record Row(
            String slug,
            String icon,
            String title,
            String body,
            int number,
            Instant editedAt,
            String editedByName) {}

    private record LinkRow(String topic, int number, String text, String address) {}

    private final JdbcClient jdbc;

    TopicTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean empty() {
        return !jdbc.sql("select exists (select from portal.topic)").query(Boolean.class).single();
    }

    void insert(String slug, int position, String icon) {
        jdbc.sql(
                        """
                        insert into portal.topic (slug, position, icon)
                        values (:slug, :position, :icon)
                        """)
                .param("slug", slug)
                .param("position", position)
                .param("icon", icon)
                .update();
    }

    /// @param by nobody for the texts the program came with
    void insert(String slug, int number, TopicDraft draft, Instant now, @Nullable SignedIn by) {
        try {
            jdbc.sql(
                            """
                            insert into portal.version (topic, number, title, body, edited_at,
                                   edited_by, edited_by_name)
                            values (:topic, :number, :title, :body, :now, :by, :byName)
                            """)
                    .param("topic", slug)
                    .param("number", number)
                    .param("title", draft.title().strip())
                    .param("body", draft.body().strip())
                    .param("now", Timestamp.from(now))
                    .param("by", by == null ? null : by.id())
                    .param("byName", by == null ? "" : by.name())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new OptimisticLockingFailureException("Somebody else was first", taken);
        }
        var links = draft.asLinks();
        for (int i = 0; i < links.size(); i++) {
            jdbc.sql(
                            """
                            insert into portal.link (topic, number, position, text, address)
                            values (:topic, :number, :position, :text, :address)
                            """)
                    .param("topic", slug)
                    .param("number", number)
                    .param("position", i + 1)
                    .param("text", links.get(i).text())
                    .param("address", links.get(i).address())
                    .update();
        }
    }

    List<Topic> newest() {
        return withLinks(
                jdbc.sql(SELECT + " where" + NEWEST + " order by t.position")
                        .query(Row.class)
                        .list());
    }

    Optional<Topic> newest(String slug) {
        return history(slug).stream().findFirst();
    }

    /// Every version, newest first.
    List<Topic> history(String slug) {
        return withLinks(
                jdbc.sql(SELECT + " where t.slug = :slug order by v.number desc")
                        .param("slug", slug)
                        .query(Row.class)
                        .list());
    }

    private List<Topic> withLinks(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var links =
                jdbc
                        .sql(
                                """
                                select topic, number, text, address from portal.link
                                 where topic in (:topics) and number in (:numbers)
                                 order by position
                                """)
                        .param("topics", rows.stream().map(Row::slug).distinct().toList())
                        .param("numbers", rows.stream().map(Row::number).distinct().toList())
                        .query(LinkRow.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(link -> link.topic() + link.number()));
        return rows.stream()
                .map(row ->
                        new Topic(
                                row.slug(),
                                row.icon(),
                                row.title(),
                                row.body(),
                                row.number(),
                                row.editedAt(),
                                row.editedByName(),
                                links.getOrDefault(row.slug() + row.number(), List.of()).stream()
                                        .map(link -> new Topic.Link(link.text(), link.address()))
                                        .toList()))
                .toList();
    }
}
