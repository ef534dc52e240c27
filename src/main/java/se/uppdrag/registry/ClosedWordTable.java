package se.uppdrag.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.ClosedFinds;

/// Table `registry.closed_word`, which follows the registry by triggers: the words of what not
/// everybody may read.
@Repository
class ClosedWordTable {

    /// @param number 0 for the matter itself
    /// @param matterSubject what the matter is really about
    /// @param secrecy and gate; nothing for the matter itself
    record Found(
            String slug,
            String dnr,
            int number,
            boolean secret,
            String matterSubject,
            @Nullable String subject,
            @Nullable String counterparty,
            @Nullable String body,
            Document.@Nullable Secrecy secrecy,
            Document.@Nullable Gate gate,
            LocalDate onDate) {}

    /// What is looked for, and by whom.
    ///
    /// @param authorities those the reader keeps
    /// @param reader whose own matters are found too
    record Asked(
            String text,
            String condition,
            boolean matters,
            boolean documents,
            List<String> authorities,
            UUID reader,
            List<String> within,
            @Nullable Integer year) {}

    /// A file that has not been read.
    record Unread(UUID matter, int number, UUID file) {}

    private final JdbcClient jdbc;

    ClosedWordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who may read is asked of the matters as they are now.
    List<Found> find(Asked asked, int atMost) {
        var year = asked.year();
        return jdbc.sql(
                        ClosedFinds.Sought.QUERY
                                + """
                                select m.slug, m.dnr, c.number, m.secret,
                                       coalesce(m.secret_subject, m.subject) as matter_subject,
                                       d.subject, d.counterparty, left(d.body, 200000) as body, d.secrecy,
                                       d.gate, coalesce(d.on_date, m.opened_on) as on_date
                                  from q
                                  join registry.closed_word c on c.words @@ q.query
                                  join registry.matter m on m.id = c.matter
                                  left join registry.closed_document d
                                    on d.matter = c.matter and d.number = c.number
                                 where (m.authority = any(:authorities) or m.responsible = :reader)
                                   and (d.id is not null or c.number = 0)
                                   and (c.number = 0 and :matters or c.number > 0 and :documents)
                                   and (:anywhere or m.authority = any(:within))
                                   and (:year::int is null
                                        or extract(year from coalesce(d.on_date, m.opened_on)) = :year)
                                 order by ts_rank('{0.05, 0.1, 0.2, 1}', c.words, q.query) desc,
                                       coalesce(d.on_date, m.opened_on) desc, m.slug, c.number
                                 limit :most
                                """)
                .param("text", asked.text())
                .param("condition", asked.condition())
                .param("authorities", asked.authorities().toArray(String[]::new))
                .param("reader", asked.reader())
                .param("matters", asked.matters())
                .param("documents", asked.documents())
                .param("anywhere", asked.within().isEmpty())
                .param("within", asked.within().toArray(String[]::new))
                .param("year", year)
                .param("most", atMost)
                .query(Found.class)
                .list();
    }

    /// Which of these documents have the words.
    Set<String> among(Collection<String> addresses, ClosedFinds.Sought sought) {
        return Set.copyOf(
                jdbc.sql(
                                ClosedFinds.Sought.QUERY
                                        + """
                                        select '/diarium/' || m.slug || '/' || c.number
                                          from q
                                          join registry.closed_word c on c.words @@ q.query
                                          join registry.matter m on m.id = c.matter
                                         where c.number > 0
                                           and '/diarium/' || m.slug || '/' || c.number
                                               = any(:addresses)
                                        """)
                        .param("text", sought.text())
                        .param("condition", sought.condition())
                        .param("addresses", addresses.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /// Words in which the letters stand, in what the reader finds.
    Set<String> words(List<String> authorities, UUID reader, String letters) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct w.lexeme
                                  from (select c.words
                                          from registry.closed_word c
                                          join registry.matter m on m.id = c.matter
                                         where c.lexemes like '%' || :letters || '%'
                                           and (m.authority = any(:authorities)
                                                or m.responsible = :reader)
                                         limit 400) near
                                 cross join lateral unnest(near.words) as w
                                 where w.lexeme like '%' || :letters || '%'
                                 limit 400
                                """)
                        .param("letters", letters.replaceAll("[%_\\\\]", ""))
                        .param("authorities", authorities.toArray(String[]::new))
                        .param("reader", reader)
                        .query(String.class)
                        .list());
    }

    Set<String> known(List<String> authorities, UUID reader, Collection<String> words) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select s.word
                                  from unnest(:words) as s(word)
                                 where exists (
                                       select from registry.closed_word c
                                         join registry.matter m on m.id = c.matter
                                        where c.words @@ quote_literal(s.word)::tsquery
                                          and (m.authority = any(:authorities)
                                               or m.responsible = :reader))
                                """)
                        .param("words", words.toArray(String[]::new))
                        .param("authorities", authorities.toArray(String[]::new))
                        .param("reader", reader)
                        .query(String.class)
                        .list());
    }

    List<Unread> unread(int atMost) {
        return jdbc.sql(
                        """
                        select matter, number, unread as file
                          from registry.closed_word
                         where unread is not null
                         limit :most
                           for update skip locked
                        """)
                .param("most", atMost)
                .query(Unread.class)
                .list();
    }

    /// @param text empty where it cannot be read
    void read(Unread one, String text) {
        jdbc.sql(
                        """
                        update registry.closed_word
                           set words = words
                                       || setweight(to_tsvector('swedish', left(:text, 200000)), 'D'),
                               unread = null
                         where matter = :matter and number = :number
                        """)
                .param("text", text)
                .param("matter", one.matter())
                .param("number", one.number())
                .update();
    }
}
