package se.uppdrag.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `inbox.letter`, `arrival`, `mark` and `place`: what has come, and where it lies.
@Repository
class InboxTable {

    /// A letter to be kept.
    ///
    /// @param by who dropped it as a file
    record Kept(
            String mailbox,
            Raw raw,
            UUID file,
            long size,
            boolean whole,
            Instant arrivedAt,
            @Nullable UUID by) {}

    /// One message on a mail server.
    record Seat(String mailbox, String folder, long validity, long uid) {}

    private final JdbcClient jdbc;

    InboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LetterId> same(String mailbox, byte[] content) {
        return jdbc.sql(
                        "select id from inbox.letter where mailbox = :mailbox and content = :content")
                .param("mailbox", mailbox)
                .param("content", content)
                .query(UUID.class)
                .optional()
                .map(LetterId::new);
    }

    /// @return whether it was new; two that fetch the same letter at once keep it once
    boolean insert(LetterId id, Kept letter, Instant now) {
        var isNew =
                jdbc.sql(
                                        """
                                        insert into inbox.letter (id, mailbox, content, message_id,
                                               file, size, whole, arrived_at, taken_at, taken_by)
                                        values (:id, :mailbox, :content, :messageId, :file, :size,
                                               :whole, :arrived, :now, :by)
                                        on conflict (mailbox, content) do nothing
                                        """)
                                .param("id", id.value())
                                .param("mailbox", letter.mailbox())
                                .param("content", letter.raw().content())
                                .param("messageId", letter.raw().messageId())
                                .param("file", letter.file())
                                .param("size", letter.size())
                                .param("whole", letter.whole())
                                .param("arrived", Timestamp.from(letter.arrivedAt()))
                                .param("now", Timestamp.from(now))
                                .param("by", letter.by())
                                .update()
                        == 1;
        if (isNew) {
            jdbc.sql(
                            """
                            insert into inbox.place (letter, state, since, arrived_at)
                            values (:id, 'KEPT', :now, :arrived)
                            """)
                    .param("id", id.value())
                    .param("arrived", Timestamp.from(letter.arrivedAt()))
                    .param("now", Timestamp.from(now))
                    .update();
        }
        return isNew;
    }

    void arrived(Seat seat, LetterId letter, Instant now) {
        jdbc.sql(
                        """
                        insert into inbox.arrival (mailbox, folder, validity, uid, letter, at)
                        values (:mailbox, :folder, :validity, :uid, :letter, :now)
                        on conflict do nothing
                        """)
                .param("mailbox", seat.mailbox())
                .param("folder", seat.folder())
                .param("validity", seat.validity())
                .param("uid", seat.uid())
                .param("letter", letter.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Of those at or above the mark, the ones already taken in.
    Set<Long> taken(String mailbox, String folder, long validity) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select uid from inbox.arrival
                                 where mailbox = :mailbox and folder = :folder
                                   and validity = :validity
                                   and uid >= coalesce((select below from inbox.mark
                                        where mailbox = :mailbox and folder = :folder
                                          and validity = :validity), 0)
                                """)
                        .param("mailbox", mailbox)
                        .param("folder", folder)
                        .param("validity", validity)
                        .query(Long.class)
                        .list());
    }

    long mark(String mailbox, String folder, long validity) {
        return jdbc.sql(
                        """
                        select below from inbox.mark
                         where mailbox = :mailbox and folder = :folder and validity = :validity
                        """)
                .param("mailbox", mailbox)
                .param("folder", folder)
                .param("validity", validity)
                .query(Long.class)
                .optional()
                .orElse(1L);
    }

    void mark(String mailbox, String folder, long validity, long below) {
        jdbc.sql(
                        """
                        insert into inbox.mark (mailbox, folder, validity, below)
                        values (:mailbox, :folder, :validity, :below)
                        on conflict (mailbox, folder, validity)
                           do update set below = greatest(mark.below, excluded.below)
                        """)
                .param("mailbox", mailbox)
                .param("folder", folder)
                .param("validity", validity)
                .param("below", below)
                .update();
    }

    /// One that is to be read.
    ///
    /// @param pieces whether it is kept in pieces, and the file is its head
    record Next(
            LetterId id,
            UUID file,
            boolean whole,
            boolean pieces,
            String mailbox,
            boolean dropped) {}

    /// The next to be read, kept from every other reader until the transaction ends.
    ///
    /// @param but those that have been tried in this round
    Optional<Next> next(Set<LetterId> but) {
        return jdbc.sql(
                        """
                        select l.id, l.file, l.whole,
                               exists (select from inbox.piece i where i.letter = l.id) as pieces,
                               l.mailbox, l.taken_by is not null as dropped
                          from inbox.place p
                          join inbox.letter l on l.id = p.letter
                         where p.state = 'KEPT' and not p.letter = any(:but)
                         order by p.since, p.letter
                         limit 1 for update of p skip locked
                        """)
                .param("but", but.stream().map(LetterId::value).toArray(UUID[]::new))
                .query(Next.class)
                .optional();
    }

    /// Counted before it is made.
    ///
    /// @return how many there have been, with this
    int attempt(LetterId letter, Instant now) {
        return jdbc.sql(
                        """
                        insert into inbox.attempt (letter, seq, at)
                        select :letter, coalesce(max(seq), 0) + 1, :now
                          from inbox.attempt
                         where letter = :letter
                        returning seq
                        """)
                .param("letter", letter.value())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /// Waits for whoever holds it.
    Optional<Received.State> lock(LetterId letter) {
        return jdbc.sql("select state from inbox.place where letter = :letter for update")
                .param("letter", letter.value())
                .query(Received.State.class)
                .optional();
    }

    void move(LetterId letter, Received.State to, Instant now) {
        jdbc.sql("update inbox.place set state = :to, since = :now where letter = :letter")
                .param("letter", letter.value())
                .param("to", to.name())
                .param("now", Timestamp.from(now))
                .update();
    }
}
