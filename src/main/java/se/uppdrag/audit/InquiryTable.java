package se.uppdrag.audit;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `audit.inquiry`.
@Repository
class InquiryTable {

    private static final String ALL =
            """
            select id, organ, subject, text, asked_at, answer_by, matter,
                   answer, answered_at, answered_by
              from audit.inquiry
            """;

    private final JdbcClient jdbc;

    InquiryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Inquiry one) {
        jdbc.sql(
                        """
                        insert into audit.inquiry
                               (id, organ, subject, text, asked_at, answer_by, matter)
                        values (:id, :organ, :subject, :text, :asked, :by, :matter)
                        """)
                .param("id", one.id())
                .param("organ", one.organ())
                .param("subject", one.subject())
                .param("text", one.text())
                .param("asked", Timestamp.from(one.askedAt()))
                .param("by", Date.valueOf(one.answerBy()))
                .param("matter", one.matter())
                .update();
    }

    void answer(UUID id, String answer, Instant at, String by) {
        jdbc.sql(
                        """
                        update audit.inquiry
                           set answer = :answer, answered_at = :at, answered_by = :by
                         where id = :id
                        """)
                .param("id", id)
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /// Those that have been answered, the newest first.
    ///
    /// @param after the last one shown before; nothing for the first page
    List<Inquiry> answered(@Nullable Inquiry after, int atMost) {
        return jdbc.sql(
                        ALL
                                + " where answer is not null"
                                + (after == null ? "" : " and (asked_at, id) < (:at, :id)")
                                + " order by asked_at desc, id desc limit :atMost")
                .param("at", after == null ? null : Timestamp.from(after.askedAt()))
                .param("id", after == null ? null : after.id())
                .param("atMost", atMost)
                .query(Inquiry.class)
                .list();
    }

    /// The newest first.
    List<Inquiry> these(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ALL + " where id in (:ids) order by asked_at desc, id desc")
                        .param("ids", ids)
                        .query(Inquiry.class)
                        .list();
    }

    List<Inquiry> unanswered() {
        return jdbc.sql(ALL + " where answer is null order by answer_by, id")
                .query(Inquiry.class)
                .list();
    }

    Optional<Inquiry> find(UUID id) {
        return jdbc.sql(ALL + " where id = :id").param("id", id).query(Inquiry.class).optional();
    }
}
