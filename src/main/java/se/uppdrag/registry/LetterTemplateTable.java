package se.uppdrag.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `registry.letter_template`, `letter_template_version`, `letter_template_retired` and
/// `letter_written`. Lines are only ever added.
@Repository
class LetterTemplateTable {

    private static final String SELECT =
            """
            select t.id, t.authority, v.number, v.name, v.subject, v.text, v.by_name, v.at,
                   r.template is not null as retired
              from registry.letter_template t
              join registry.letter_template_version v on v.template = t.id
              left join registry.letter_template_retired r on r.template = t.id
            """;

    private final JdbcClient jdbc;

    LetterTemplateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String authority) {
        jdbc.sql("insert into registry.letter_template (id, authority) values (:id, :authority)")
                .param("id", id)
                .param("authority", authority)
                .update();
    }

    void insert(LetterTemplate one) {
        jdbc.sql(
                        """
                        insert into registry.letter_template_version
                               (template, number, name, subject, text, by_name, at)
                        values (:template, :number, :name, :subject, :text, :by, :at)
                        """)
                .param("template", one.id())
                .param("number", one.number())
                .param("name", one.name())
                .param("subject", one.subject())
                .param("text", one.text())
                .param("by", one.byName())
                .param("at", Timestamp.from(one.at()))
                .update();
    }

    void retire(UUID id, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into registry.letter_template_retired (template, by_name, at)
                        values (:id, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// The last version of each, by name.
    List<LetterTemplate> of(List<String> authorities) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where t.authority = any (:authorities)
                                   and not exists (select from registry.letter_template_version l
                                                    where l.template = t.id and l.number > v.number)
                                 order by t.authority, v.name, t.id
                                """)
                .param("authorities", authorities.toArray(String[]::new))
                .query(LetterTemplate.class)
                .list();
    }

    /// Every version of one, the last first.
    List<LetterTemplate> versions(UUID id) {
        return jdbc.sql(SELECT + " where t.id = :id order by v.number desc")
                .param("id", id)
                .query(LetterTemplate.class)
                .list();
    }

    Optional<LetterTemplate> find(UUID id) {
        return versions(id).stream().findFirst();
    }

    void written(UUID matter, int document, LetterTemplate with) {
        jdbc.sql(
                        """
                        insert into registry.letter_written (document, template, number)
                        select d.id, :template, :version
                          from registry.document d
                         where d.matter = :matter and d.number = :document
                        """)
                .param("matter", matter)
                .param("document", document)
                .param("template", with.id())
                .param("version", with.number())
                .update();
    }
}
