package se.uppdrag.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `registry.letter_template`, `letter_template_version`, `letter_template_retired`,
/// `letter_template_file`, `letter_written` and `letter_word`. Lines are only ever added.
@Repository
class LetterTemplateTable {

    private static final String SELECT =
            """
            select t.id, t.authority, v.number, v.name, v.subject, v.text, v.by_name, v.at,
                   r.template is not null as retired, f.file as word
              from registry.letter_template t
              join registry.letter_template_version v on v.template = t.id
              left join registry.letter_template_retired r on r.template = t.id
              left join registry.letter_template_file f
                on f.template = v.template and f.number = v.number
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
        if (one.word() != null) {
            jdbc.sql(
                            """
                            insert into registry.letter_template_file (template, number, file)
                            values (:template, :number, :file)
                            """)
                    .param("template", one.id())
                    .param("number", one.number())
                    .param("file", one.word())
                    .update();
        }
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

    /// The Word file a letter was filled into.
    void word(UUID matter, int document, UUID file) {
        jdbc.sql(
                        """
                        insert into registry.letter_word (document, file)
                        select id, :file
                          from registry.document
                         where matter = :matter and number = :document
                        """)
                .param("matter", matter)
                .param("document", document)
                .param("file", file)
                .update();
    }

    Optional<UUID> word(UUID document) {
        return jdbc.sql("select file from registry.letter_word where document = :document")
                .param("document", document)
                .query(UUID.class)
                .optional();
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
