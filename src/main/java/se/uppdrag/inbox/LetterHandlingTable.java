package se.uppdrag.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `inbox.handling` and `receipt`: what people did with what came.
@Repository
class LetterHandlingTable {

    private final JdbcClient jdbc;

    LetterHandlingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LetterId letter, Handling handling) {
        jdbc.sql(
                        """
                        insert into inbox.handling (letter, seq, what, aside, reason, matter,
                               matter_slug, dnr, document, at, by)
                        select :letter, coalesce(max(seq), 0) + 1, :what, :aside, :reason, :matter,
                               :slug, :dnr, :document, :at, :by
                          from inbox.handling
                         where letter = :letter
                        """)
                .param("letter", letter.value())
                .param("what", handling.what().name())
                .param("aside", handling.aside() == null ? null : handling.aside().name())
                .param("reason", handling.reason())
                .param("matter", handling.matter())
                .param("slug", handling.matterSlug())
                .param("dnr", handling.dnr())
                .param("document", handling.document())
                .param("at", Timestamp.from(handling.at()))
                .param("by", handling.by())
                .update();
    }

    List<Handling> of(LetterId letter) {
        return jdbc.sql(
                        """
                        select what, aside, reason, matter, matter_slug, dnr, document, at, by
                          from inbox.handling
                         where letter = :letter
                         order by seq
                        """)
                .param("letter", letter.value())
                .query(Handling.class)
                .list();
    }

    /// The last of each letter.
    Map<LetterId, Handling> last(Collection<LetterId> letters) {
        record Row(
                UUID letter,
                Handling.What what,
                Handling.@Nullable Aside aside,
                String reason,
                @Nullable UUID matter,
                @Nullable String matterSlug,
                @Nullable String dnr,
                @Nullable Integer document,
                Instant at,
                UUID by) {}
        var last = new HashMap<LetterId, Handling>();
        jdbc.sql(
                        """
                        select distinct on (letter) letter, what, aside, reason, matter,
                               matter_slug, dnr, document, at, by
                          from inbox.handling
                         where letter = any(:letters)
                         order by letter, seq desc
                        """)
                .param("letters", letters.stream().map(LetterId::value).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .forEach(row ->
                        last.put(
                                new LetterId(row.letter()),
                                new Handling(
                                        row.what(),
                                        row.aside(),
                                        row.reason(),
                                        row.matter(),
                                        row.matterSlug(),
                                        row.dnr(),
                                        row.document(),
                                        row.at(),
                                        row.by())));
        return last;
    }

    /// The matters of registered letters, by the mark of the letter, and of our receipts, by
    /// theirs.
    Map<String, String> matters(Collection<String> messageIds) {
        record Row(String mark, String slug) {}
        var matters = new HashMap<String, String>();
        if (messageIds.isEmpty()) {
            return matters;
        }
        var ours =
                messageIds.stream()
                        .flatMap(id -> Bounce.ours(id).stream())
                        .distinct()
                        .toArray(UUID[]::new);
        jdbc.sql(
                        """
                        select l.message_id as mark, h.matter_slug as slug
                          from inbox.letter l
                          join inbox.handling h on h.letter = l.id and h.what = 'REGISTERED'
                         where l.message_id = any(:marks)
                         union all
                        select r.id::text, h.matter_slug
                          from inbox.receipt r
                          join inbox.handling h on h.letter = r.letter and h.what = 'REGISTERED'
                         where r.id = any(:ours)
                        """)
                .param("marks", messageIds.toArray(String[]::new))
                .param("ours", ours)
                .query(Row.class)
                .list()
                .forEach(row -> matters.put(row.mark(), row.slug()));
        return matters;
    }

    void receipt(UUID id, LetterId letter, String address, Instant now) {
        jdbc.sql(
                        """
                        insert into inbox.receipt (id, letter, address, at)
                        values (:id, :letter, :address, :now)
                        """)
                .param("id", id)
                .param("letter", letter.value())
                .param("address", address)
                .param("now", Timestamp.from(now))
                .update();
    }

    int receipts(String address, Instant since) {
        return jdbc.sql(
                        """
                        select count(*)::int from inbox.receipt
                         where lower(address) = lower(:address) and at >= :since
                        """)
                .param("address", address)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }
}
