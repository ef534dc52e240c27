package se.uppdrag.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `registry.change`: what has been done, with what stood there before.
@Repository
class ChangeTable {

    /// @param document its number; none for what concerns the matter as a whole
    record Change(
            @Nullable Integer document,
            What what,
            String was,
            String becomes,
            String reason,
            String byName,
            Instant at) {}

    enum What {
        OPENED,
        HANDLED,
        STATUS,
        SUBJECT,
        REMISS,
        REMISS_ENDED,
        MERGED,
        SPLIT,
        HANDED_OVER,
        REGISTERED,
        CORRECTED,
        MARKED,
        LIFTED,
        PUBLISHED,
        HELD,
        MASKED,
        COPY_SHOWN,
        PARTY_ENTERED,
        PARTY_CHANGED,
        PARTY_ENDED,
        REMINDER_SET,
        REMINDER_MOVED,
        REMINDER_DONE,
        REMISS_ANSWERED,
        COUNTERPARTY_MARK,
        SUBJECT_MARK
    }

    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID matter, Change change) {
        jdbc.sql(
                        """
                        insert into registry.change
                               (matter, seq, document, what, was, becomes, reason, by_name, at)
                        select :matter, coalesce(max(seq), 0) + 1, :document, :what, :was,
                               :becomes, :reason, :by, :at
                          from registry.change
                         where matter = :matter
                        """)
                .param("matter", matter)
                .param("document", change.document())
                .param("what", change.what().name())
                .param("was", change.was())
                .param("becomes", change.becomes())
                .param("reason", change.reason())
                .param("by", change.byName())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    List<Change> newest(UUID matter, int atMost) {
        return jdbc.sql(
                        """
                        select document, what, was, becomes, reason, by_name, at
                          from registry.change
                         where matter = :matter
                         order by seq desc
                         limit :atMost
                        """)
                .param("matter", matter)
                .param("atMost", atMost)
                .query(Change.class)
                .list();
    }
}
