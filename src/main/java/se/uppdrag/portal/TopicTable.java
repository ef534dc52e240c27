package se.uppdrag.portal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
            select t.slug, t.icon, v.title, v.body, v.title_en, v.body_en, v.number, v.edited_at,
                   v.edited_by_name, p.from_date as shown_from
              from portal.topic t
              join portal.version v on v.topic = t.slug
              left join lateral (select number, from_date from portal.publication
                                  where topic = t.slug and from_date <= :today
                                  order by seq desc limit 1) p on p.number = v.number
            """;

    private static final String NEWEST =
            " v.number = (select max(number) from portal.version where topic = t.slug)";

    private record Row(
            String slug,
            String icon,
            String title,
            String body,
            String titleEn,
            String bodyEn,
            int number,
            Instant editedAt,
            String editedByName,
            @Nullable LocalDate shownFrom) {}

    private record LinkRow(String topic, int number, String text, String address, String textEn) {}

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
                            insert into portal.version (topic, number, title, body, title_en,
                                   body_en, edited_at, edited_by, edited_by_name)
                            values (:topic, :number, :title, :body, :titleEn, :bodyEn, :now, :by,
                                    :byName)
                            """)
                    .param("topic", slug)
                    .param("number", number)
                    .param("title", draft.title().strip())
                    .param("body", draft.body().strip())
                    .param("titleEn", draft.titleEn().strip())
                    .param("bodyEn", draft.bodyEn().strip())
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
                            insert into portal.link (topic, number, position, text, address,
                                   text_en)
                            values (:topic, :number, :position, :text, :address, :textEn)
                            """)
                    .param("topic", slug)
                    .param("number", number)
                    .param("position", i + 1)
                    .param("text", links.get(i).text())
                    .param("address", links.get(i).address())
                    .param("textEn", links.get(i).textEn())
                    .update();
        }
    }

    /// As everybody reads them that day.
    List<Topic> shown(LocalDate today) {
        return withLinks(
                jdbc.sql(SELECT + " where p.number is not null order by t.position")
                        .param("today", today)
                        .query(Row.class)
                        .list());
    }

    /// Drafts too.
    List<Topic> newest(LocalDate today) {
        return withLinks(
                jdbc.sql(SELECT + " where" + NEWEST + " order by t.position")
                        .param("today", today)
                        .query(Row.class)
                        .list());
    }

    /// Every version, newest first.
    List<Topic> history(String slug, LocalDate today) {
        return withLinks(
                jdbc.sql(SELECT + " where t.slug = :slug order by v.number desc")
                        .param("slug", slug)
                        .param("today", today)
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
                                select topic, number, text, address, text_en
                                  from portal.link
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
                                row.titleEn(),
                                row.bodyEn(),
                                row.number(),
                                row.editedAt(),
                                row.editedByName(),
                                row.shownFrom(),
                                links.getOrDefault(row.slug() + row.number(), List.of()).stream()
                                        .map(link ->
                                                new Topic.Link(
                                                        link.text(), link.address(), link.textEn()))
                                        .toList()))
                .toList();
    }
}
