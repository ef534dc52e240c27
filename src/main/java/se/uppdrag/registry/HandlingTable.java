package se.uppdrag.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.law.SwedishTime;

/// Tables `registry.matter`, `remiss` and `trace` as those who handle matters see them.
@Repository
class HandlingTable {

    /// What the list is narrowed to; an empty text narrows nothing.
    ///
    /// @param authorities those the reader may see
    /// @param after the last matter shown before, `2026-11-25_<id>`
    record Filter(
            List<String> authorities,
            String authority,
            String year,
            String status,
            String responsible,
            String text,
            String after) {}

    /// A referral that is still out, with the matter it belongs to.
    record Out(String dnr, String slug, String recipient, LocalDate answerBy, UUID responsible) {}

    /// A referral from another authority that is to be answered here.
    ///
    /// @param authority that asks
    /// @param dnr of the matter here
    record ToAnswer(String authority, String dnr, String slug, LocalDate answerBy) {}

    private static final String SELECT =
            """
            select id, authority, dnr, slug, kind, secret, subject, secret_subject, opened_on,
                   status, closed_on, closed_by, responsible, responsible_name, plan_class
              from registry.matter m
            """;

    /// In the number or the subject, or in the name of a party, also of one that has ended. Both
    /// are asked of an index, and so together.
    private static final String HAS_WORD =
            """
             and ((dnr || ' ' || subject) ilike :word
                  or id = any(array(select p.matter from registry.party p where p.name ilike :word)))
            """;

    private final JdbcClient jdbc;

    HandlingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Handling> find(String slug) {
        return jdbc.sql(SELECT + "where slug = :slug")
                .param("slug", slug)
                .query(Handling.class)
                .optional();
    }

    /// Locked, so that two who close it do so one after the other.
    Optional<Handling> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(Handling.class)
                .optional();
    }

    /// Newest first. Each condition is there only when it is asked for, so that the list is read
    /// along an index and no further than it is shown.
    List<Handling> list(Filter filter, int atMost) {
        var where = new StringBuilder("where authority in (:authorities)");
        if (!filter.authority().isEmpty()) {
            where.append(" and authority = :authority");
        }
        if (!filter.year().isEmpty()) {
            where.append(" and opened_on >= make_date(:year, 1, 1)");
            where.append(" and opened_on < make_date(:year + 1, 1, 1)");
        }
        if (!filter.status().isEmpty()) {
            where.append(" and status = :status");
        }
        if (!filter.responsible().isEmpty()) {
            where.append(" and responsible = :responsible::uuid");
        }
        int place = 0;
        for (var _ : words(filter)) {
            where.append(HAS_WORD.replace(":word", ":word" + place++));
        }
        if (!filter.after().isEmpty()) {
            where.append(" and (opened_on, id) < (:day::date, :after::uuid)");
        }
        var query =
                jdbc.sql(SELECT + where + " order by opened_on desc, id desc limit :atMost")
                        .param("authorities", filter.authorities())
                        .param("authority", filter.authority())
                        .param(
                                "year",
                                filter.year().isEmpty() ? 0 : Integer.parseInt(filter.year()))
                        .param("status", filter.status())
                        .param("responsible", filter.responsible())
                        .param("day", filter.after().split("_")[0])
                        .param("after", filter.after().replaceFirst(".*_", ""))
                        .param("atMost", atMost);
        place = 0;
        for (var word : words(filter)) {
            query = query.param("word" + place++, "%" + word + "%");
        }
        return query.query(Handling.class).list();
    }

    private static List<String> words(Filter filter) {
        var escaped = filter.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return escaped.isBlank() ? List.of() : List.of(escaped.strip().split("\\s+"));
    }

    void state(UUID matter, Handling.Status status) {
        jdbc.sql(
                        """
                        update registry.matter
                           set status = :status, closed_on = null, closed_by = null
                         where id = :id
                        """)
                .param("id", matter)
                .param("status", status.name())
                .update();
    }

    void close(UUID matter, LocalDate on, String by) {
        jdbc.sql(
                        """
                        update registry.matter
                           set status = 'CLOSED', closed_on = :on, closed_by = :by
                         where id = :id
                        """)
                .param("id", matter)
                .param("on", on)
                .param("by", by)
                .update();
    }

    void handle(
            UUID matter, @Nullable UUID responsible, @Nullable String name, @Nullable String as) {
        jdbc.sql(
                        """
                        update registry.matter
                           set responsible = :responsible, responsible_name = :name,
                               plan_class = :class
                         where id = :id
                        """)
                .param("id", matter)
                .param("responsible", responsible)
                .param("name", name)
                .param("class", as)
                .update();
    }

    void subject(UUID matter, String shown, @Nullable String secret) {
        jdbc.sql(
                        """
                        update registry.matter set subject = :shown, secret_subject = :secret
                         where id = :id
                        """)
                .param("id", matter)
                .param("shown", shown)
                .param("secret", secret)
                .update();
    }

    void insert(UUID matter, Remiss remiss, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into registry.remiss
                               (id, matter, recipient, sent_on, answer_by, by_name, at)
                        values (:id, :matter, :recipient, :sentOn, :answerBy, :by, :at)
                        """)
                .param("id", remiss.id())
                .param("matter", matter)
                .param("recipient", remiss.recipient())
                .param("sentOn", remiss.sentOn())
                .param("answerBy", remiss.answerBy())
                .param("by", by)
                .param("at", Timestamp.from(now))
                .update();
    }

    /// Sent to another of the municipality's authorities, where the other matter was opened.
    void insert(UUID matter, Remiss remiss, UUID other, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into registry.remiss
                               (id, matter, recipient, sent_on, answer_by, by_name, at, other)
                        values (:id, :matter, :recipient, :sentOn, :answerBy, :by, :at, :other)
                        """)
                .param("id", remiss.id())
                .param("matter", matter)
                .param("recipient", remiss.recipient())
                .param("sentOn", remiss.sentOn())
                .param("answerBy", remiss.answerBy())
                .param("by", by)
                .param("at", Timestamp.from(now))
                .param("other", other)
                .update();
    }

    /// In which matter of another authority it is to be answered.
    Optional<UUID> other(UUID remiss) {
        return jdbc.sql("select other from registry.remiss where id = :id and other is not null")
                .param("id", remiss)
                .query(UUID.class)
                .optional();
    }

    /// What the matter was opened to answer.
    Optional<Referral> referral(UUID other) {
        return jdbc.sql(
                        """
                        select r.id as remiss, m.dnr, m.slug, m.authority, r.answer_by, e.how
                          from registry.remiss r
                          join registry.matter m on m.id = r.matter
                          left join registry.remiss_end e on e.remiss = r.id
                         where r.other = :other
                        """)
                .param("other", other)
                .query(Referral.class)
                .optional();
    }

    /// What other authorities wait for an answer to, from these.
    List<ToAnswer> toAnswer(List<String> authorities) {
        return jdbc.sql(
                        """
                        select m.authority, o.dnr, o.slug, r.answer_by
                          from registry.matter o
                          join registry.remiss r on r.other = o.id
                          join registry.matter m on m.id = r.matter
                         where o.authority in (:authorities)
                           and not exists (select from registry.remiss_end e where e.remiss = r.id)
                         order by r.answer_by, o.dnr
                         limit 50
                        """)
                .param("authorities", authorities)
                .query(ToAnswer.class)
                .list();
    }

    void end(UUID remiss, Remiss.End how, LocalDate on, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into registry.remiss_end (remiss, how, on_date, by_name, at)
                        values (:remiss, :how, :on, :by, :at)
                        """)
                .param("remiss", remiss)
                .param("how", how.name())
                .param("on", on)
                .param("by", by)
                .param("at", Timestamp.from(now))
                .update();
    }

    List<Remiss> remisses(UUID matter) {
        return jdbc.sql(
                        """
                        select r.id, r.recipient, r.sent_on, r.answer_by, e.how,
                               e.on_date as ended_on
                          from registry.remiss r
                          left join registry.remiss_end e on e.remiss = r.id
                         where r.matter = :matter
                         order by r.sent_on, r.answer_by, r.recipient
                        """)
                .param("matter", matter)
                .query(Remiss.class)
                .list();
    }

    /// Those of the person's matters that should be answered by the day.
    List<Out> out(UUID responsible, LocalDate by) {
        return jdbc.sql(
                        """
                        select m.dnr, m.slug, r.recipient, r.answer_by, m.responsible
                          from registry.matter m
                          join registry.remiss r on r.matter = m.id
                         where m.responsible = :responsible
                           and m.status = 'AT_REMISS'
                           and r.answer_by <= :by
                           and not exists (select from registry.remiss_end e where e.remiss = r.id)
                         order by r.answer_by
                         limit 50
                        """)
                .param("responsible", responsible)
                .param("by", by)
                .query(Out.class)
                .list();
    }

    void insert(UUID matter, UUID other, Trace.Kind kind, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into registry.trace (matter, other, kind, on_date, by_name, at)
                        values (:matter, :other, :kind, :on, :by, :at)
                        """)
                .param("matter", matter)
                .param("other", other)
                .param("kind", kind.name())
                .param("on", SwedishTime.dateOf(now))
                .param("by", by)
                .param("at", Timestamp.from(now))
                .update();
    }

    List<Trace> traces(UUID matter) {
        return traces(matter, "registry.trace", "registry.matter");
    }

    /// Those anybody may see.
    List<Trace> publishedTraces(UUID matter) {
        return traces(matter, "registry.published_trace", "registry.published_matter");
    }

    private List<Trace> traces(UUID matter, String traces, String matters) {
        return jdbc.sql(
                        """
                        select t.kind, t.matter = :matter as here, m.dnr, m.slug, t.on_date
                          from %s t
                          join %s m on m.id = case when t.matter = :matter then t.other
                                                   else t.matter end
                         where :matter in (t.matter, t.other)
                         order by t.on_date, m.dnr
                        """
                                .formatted(traces, matters))
                .param("matter", matter)
                .query(Trace.class)
                .list();
    }
}
