package se.uppdrag.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to subscriptions of the board by e-mail: asked for by anybody, confirmed from the
/// mailbox, ended with one press. What is told is public already, and nothing else is.
@Service
@Transactional
class Subscriptions {

    /// Something was put on the board.
    record Posted(Notice notice) {}

    private record Subscriber(UUID id, String address) {}

    private static final Duration UNCONFIRMED_KEEPS = Duration.ofDays(3);
    private static final Duration HOUR = Duration.ofHours(1);

    /// Nobody can use the board to fill mailboxes.
    private static final int MOST_AN_HOUR = 60;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Subscriptions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// The same answer whether the address was there or not: who subscribes is nobody's business.
    void ask(String address) {
        var now = clock.instant();
        jdbc.sql("delete from notices.subscription where confirmed_at is null and asked_at < :then")
                .param("then", Timestamp.from(now.minus(UNCONFIRMED_KEEPS)))
                .update();
        if (lately(now) >= MOST_AN_HOUR) {
            return;
        }
        var id = UUID.randomUUID();
        var added =
                jdbc.sql(
                                """
                                insert into notices.subscription (id, address, asked_at)
                                values (:id, :address, :now)
                                on conflict (address) do nothing
                                """)
                        .param("id", id)
                        .param("address", address.toLowerCase(Locale.ROOT))
                        .param("now", Timestamp.from(now))
                        .update();
        if (added == 1) {
            events.publishEvent(new SubscriptionAsked(id, address, address(id), now));
        }
    }

    private int lately(Instant now) {
        return jdbc.sql("select count(*) from notices.subscription where asked_at > :then")
                .param("then", Timestamp.from(now.minus(HOUR)))
                .query(Integer.class)
                .single();
    }

    static String address(UUID id) {
        return "/anslagstavla/prenumeration/" + id;
    }

    /// Whether there is such a subscription, and it is confirmed.
    @Transactional(readOnly = true)
    State state(UUID id) {
        return jdbc.sql(
                        """
                        select confirmed_at is not null from notices.subscription where id = :id
                        """)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .map(confirmed -> confirmed ? State.CONFIRMED : State.ASKED)
                .orElse(State.NONE);
    }

    enum State {
        ASKED,
        CONFIRMED,
        /// It has been ended, or was never there.
        NONE
    }

    void confirm(UUID id) {
        jdbc.sql(
                        """
                        update notices.subscription set confirmed_at = :now
                         where id = :id and confirmed_at is null
                        """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void end(UUID id) {
        jdbc.sql("delete from notices.subscription where id = :id").param("id", id).update();
    }

    @EventListener
    void posted(Posted posted) {
        var now = clock.instant();
        jdbc.sql(
                        """
                        select id, address from notices.subscription
                         where confirmed_at is not null
                        """)
                .query(Subscriber.class)
                .list()
                .forEach(one ->
                        events.publishEvent(
                                new NoticeTold(
                                        one.id(),
                                        posted.notice().id(),
                                        one.address(),
                                        address(one.id()),
                                        now)));
    }
}
