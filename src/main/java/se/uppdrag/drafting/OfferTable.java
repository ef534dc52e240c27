package se.uppdrag.drafting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.registry.Clerk;

/// Tables `drafting.offer`, `answer`, `last_day` and `gone_through`.
@Repository
class OfferTable {

    /// The last day of one meeting, as somebody has decided it.
    record Decided(UUID meeting, LocalDate day, String reason, String byName) {}

    /// When the presidium went through what is offered to a meeting, and who noted it.
    record Through(UUID meeting, String note, String byName, Instant at) {}

    private record Waiting(UUID meeting, int many) {}

    private static final String SELECT =
            """
            select o.id, o.matter, o.dnr, o.matter_slug, o.title, o.asked, o.note, o.memorandum,
                   o.meeting, o.by, o.by_name, o.at, o.moved_from, a.kind as answer, a.reason,
                   a.item, a.by_name as answered_by, a.at as answered_at
              from drafting.offer o
              left join drafting.answer a on a.offer = o.id
            """;

    private final JdbcClient jdbc;

    OfferTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Offer offer) {
        jdbc.sql(
                        """
                        insert into drafting.offer (id, matter, dnr, matter_slug, title, asked, note,
                               memorandum, meeting, by, by_name, at, moved_from)
                        values (:id, :matter, :dnr, :slug, :title, :asked, :note, :memorandum,
                                :meeting, :by, :byName, :at, :movedFrom)
                        """)
                .param("id", offer.id())
                .param("matter", offer.matter())
                .param("dnr", offer.dnr())
                .param("slug", offer.matterSlug())
                .param("title", offer.title())
                .param("asked", offer.asked().name())
                .param("note", offer.note())
                .param("memorandum", offer.memorandum())
                .param("meeting", offer.meeting())
                .param("by", offer.by())
                .param("byName", offer.byName())
                .param("at", Timestamp.from(offer.at()))
                .param("movedFrom", offer.movedFrom())
                .update();
    }

    void answer(
            UUID offer,
            Offer.Answer kind,
            String reason,
            @Nullable UUID item,
            Clerk by,
            Instant now) {
        jdbc.sql(
                        """
                        insert into drafting.answer (offer, kind, reason, item, by, by_name, at)
                        values (:offer, :kind, :reason, :item, :by, :byName, :now)
                        """)
                .param("offer", offer)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("item", item)
                .param("by", by.id())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Locked, so that two who answer it do so one after the other.
    Optional<Offer> lock(UUID id) {
        return jdbc.sql(SELECT + "where o.id = :id for update of o")
                .param("id", id)
                .query(Offer.class)
                .optional();
    }

    /// In the order they came.
    List<Offer> to(MeetingId meeting) {
        return jdbc.sql(SELECT + "where o.meeting = :meeting order by o.at, o.id")
                .param("meeting", meeting.value())
                .query(Offer.class)
                .list();
    }

    /// How many wait at each meeting.
    Map<UUID, Integer> waiting() {
        return jdbc
                .sql(
                        """
                        select o.meeting, count(*)::int as many
                          from drafting.offer o
                         where not exists (select from drafting.answer a where a.offer = o.id)
                         group by o.meeting
                        """)
                .query(Waiting.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Waiting::meeting, Waiting::many));
    }

    /// The newest first.
    List<Offer> of(List<String> slugs) {
        return jdbc.sql(SELECT + "where o.matter_slug = any(:slugs) order by o.at desc, o.id")
                .param("slugs", slugs.toArray(String[]::new))
                .query(Offer.class)
                .list();
    }

    /// What the person has offered, the newest first.
    List<Offer> by(UUID person, int atMost) {
        return jdbc.sql(SELECT + "where o.by = :person order by o.at desc, o.id limit :atMost")
                .param("person", person)
                .param("atMost", atMost)
                .query(Offer.class)
                .list();
    }

    void decide(MeetingId meeting, LocalDate day, String reason, Clerk by, Instant now) {
        jdbc.sql(
                        """
                        insert into drafting.last_day (id, meeting, day, reason, by, by_name, at)
                        values (gen_random_uuid(), :meeting, :day, :reason, :by, :byName, :now)
                        """)
                .param("meeting", meeting.value())
                .param("day", day)
                .param("reason", reason)
                .param("by", by.id())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// By the meeting's id; the latest of each that has one.
    Map<UUID, Decided> decided(List<MeetingId> meetings) {
        return jdbc
                .sql(
                        """
                        select distinct on (meeting) meeting, day, reason, by_name
                          from drafting.last_day
                         where meeting = any(:meetings)
                         order by meeting, at desc
                        """)
                .param("meetings", ids(meetings))
                .query(Decided.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Decided::meeting, Function.identity()));
    }

    private static UUID[] ids(List<MeetingId> meetings) {
        return meetings.stream().map(MeetingId::value).toArray(UUID[]::new);
    }

    void goThrough(MeetingId meeting, String note, Clerk by, Instant now) {
        jdbc.sql(
                        """
                        insert into drafting.gone_through (id, meeting, note, by, by_name, at)
                        values (gen_random_uuid(), :meeting, :note, :by, :byName, :now)
                        """)
                .param("meeting", meeting.value())
                .param("note", note)
                .param("by", by.id())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// By the meeting's id; the latest of each.
    Map<UUID, Through> through(List<MeetingId> meetings) {
        return jdbc
                .sql(
                        """
                        select distinct on (meeting) meeting, note, by_name, at
                          from drafting.gone_through
                         where meeting = any(:meetings)
                         order by meeting, at desc
                        """)
                .param("meetings", ids(meetings))
                .query(Through.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Through::meeting, Function.identity()));
    }
}
