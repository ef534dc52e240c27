package se.uppdrag.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `mail.letter`.
@Repository
class LetterTable {

    private static final String SELECT =
            """
            select id, occasion, person, address, answers, subject, body, link, link_text, unsubscribe, written_at,
                   useful_until, state, attempts, next_try, settled_at, trouble
              from mail.letter
            """;

    private record Row(
            UUID id,
            String occasion,
            @Nullable UUID person,
            @Nullable String address,
            @Nullable String answers,
            String subject,
            String body,
            String link,
            String linkText,
            @Nullable String unsubscribe,
            Instant writtenAt,
            Instant usefulUntil,
            Letter.State state,
            int attempts,
            @Nullable Instant nextTry,
            @Nullable Instant settledAt,
            @Nullable String trouble) {

        Letter letter() {
            return new Letter(
                    id,
                    occasion,
                    person == null ? null : new PersonId(person),
                    address,
                    answers,
                    new Letter.Words(subject, body, link, linkText, unsubscribe),
                    writtenAt,
                    usefulUntil,
                    state,
                    attempts,
                    nextTry,
                    settledAt,
                    trouble);
        }
    }

    private final JdbcClient jdbc;

    LetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it was new; who has been told once is not told again
    boolean insert(Letter letter) {
        return jdbc.sql(
                                """
                                insert into mail.letter (id, occasion, person, address, answers,
                                       subject, body, link, link_text, unsubscribe, written_at, useful_until,
                                       state, next_try, settled_at)
                                values (:id, :occasion, :person, :address, :answers, :subject,
                                       :body, :link, :linkText, :unsubscribe, :written, :until, :state, :next, :settled)
                                on conflict do nothing
                                """)
                        .param("id", letter.id())
                        .param("occasion", letter.occasion())
                        .param("person", letter.person() == null ? null : letter.person().value())
                        .param("address", letter.address())
                        .param("answers", letter.answers())
                        .param("subject", letter.words().subject())
                        .param("body", letter.words().body())
                        .param("link", letter.words().link())
                        .param("linkText", letter.words().linkText())
                        .param("unsubscribe", letter.words().unsubscribe())
                        .param("written", Timestamp.from(letter.writtenAt()))
                        .param("until", Timestamp.from(letter.usefulUntil()))
                        .param("state", letter.state().name())
                        .param("next", at(letter.nextTry()))
                        .param("settled", at(letter.settledAt()))
                        .update()
                == 1;
    }

    boolean written(String occasion, PersonId person) {
        return jdbc.sql(
                                """
                                select count(*) from mail.letter
                                 where occasion = :occasion and person = :person
                                """)
                        .param("occasion", occasion)
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// The one to somebody outside.
    Optional<Letter> about(String occasion) {
        return jdbc.sql(SELECT + " where occasion = :occasion and person is null")
                .param("occasion", occasion)
                .query(Row.class)
                .optional()
                .map(Row::letter);
    }

    /// Letters of the occasion that have not gone yet do not go.
    void withdraw(String occasion, Instant now) {
        jdbc.sql(
                        """
                        update mail.letter
                           set state = 'TOO_LATE', next_try = null, settled_at = :now
                         where occasion = :occasion and state = 'WAITS'
                        """)
                .param("occasion", occasion)
                .param("now", Timestamp.from(now))
                .update();
    }

    void update(Letter letter) {
        jdbc.sql(
                        """
                        update mail.letter
                           set address = :address, state = :state, attempts = :attempts,
                               next_try = :next, settled_at = :settled, trouble = :trouble
                         where id = :id
                        """)
                .param("id", letter.id())
                .param("address", letter.address())
                .param("state", letter.state().name())
                .param("attempts", letter.attempts())
                .param("next", at(letter.nextTry()))
                .param("settled", at(letter.settledAt()))
                .param("trouble", letter.trouble())
                .update();
    }

    /// What has lost its point is not sent, whether there is a server or not.
    void expire(Instant now) {
        jdbc.sql(
                        """
                        update mail.letter
                           set state = 'TOO_LATE', next_try = null, settled_at = :now
                         where state = 'WAITS' and useful_until <= :now
                        """)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// The next to send, kept from every other instance until the transaction ends.
    Optional<Letter> due(Instant now) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where state = 'WAITS' and next_try <= :now
                                 order by next_try, written_at
                                 limit 1
                                   for update skip locked
                                """)
                .param("now", Timestamp.from(now))
                .query(Row.class)
                .optional()
                .map(Row::letter);
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::letter);
    }

    /// The newest, of one state or of all.
    List<Letter> newest(Letter.@Nullable State state, int most) {
        return jdbc
                .sql(
                        SELECT
                                + """
                                 %s
                                 order by written_at desc, subject, id
                                 limit :most
                                """
                                        .formatted(
                                                state == null
                                                        ? ""
                                                        : "where state = '" + state.name() + "'"))
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::letter)
                .toList();
    }

    /// When the one that has waited longest was written.
    Optional<Instant> oldestWaiting() {
        return jdbc.sql(
                        """
                        select written_at from mail.letter where state = 'WAITS'
                         order by written_at limit 1
                        """)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /// Of those that have gone there are ever more, and they are not counted.
    Map<Letter.State, Integer> counts() {
        record Count(Letter.State state, int count) {}
        return jdbc
                .sql(
                        """
                        select state, count(*) as count from mail.letter
                         where state <> 'SENT' group by state
                        """)
                .query(Count.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Count::state, Count::count));
    }

    private static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
