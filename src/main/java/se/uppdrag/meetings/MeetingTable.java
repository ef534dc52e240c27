package se.uppdrag.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.database.Rows;

/// Tables `meetings.meeting` and `summons`.
@Repository
class MeetingTable {

    private static final String SELECT =
            """
            select id, organ, organ_name, on_date, ordinal, starts_at, place, open_to_public,
                   published_at, cancelled_at
              from meetings.published_meeting
            """;

    private static final Rows<Meeting> MEETING = Rows.of(Meeting.class);

    private final JdbcClient jdbc;

    MeetingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Meeting meeting) {
        jdbc.sql(
                        """
                        insert into meetings.meeting (id, organ, organ_name, on_date, ordinal,
                               starts_at, place, open_to_public)
                        values (:id, :organ, :organName, :on, :ordinal, :startsAt, :place, :open)
                        """)
                .param("id", meeting.id().value())
                .param("organ", meeting.organ())
                .param("organName", meeting.organName())
                .param("on", meeting.onDate())
                .param("ordinal", meeting.ordinal())
                .param("startsAt", Timestamp.from(meeting.startsAt()))
                .param("place", meeting.place())
                .param("open", meeting.openToPublic())
                .update();
    }

    int nextOrdinal(String organ, LocalDate on) {
        return jdbc.sql(
                        """
                        select coalesce(max(taken.ordinal), 0) + 1
                          from (select ordinal from meetings.meeting
                                 where organ = :organ and on_date = :on
                                 union all
                                select was_ordinal from meetings.change
                                 where organ = :organ and was_on = :on) taken
                        """)
                .param("organ", organ)
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    void publish(MeetingId id, Instant now) {
        jdbc.sql("update meetings.meeting set published_at = :now where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insertSummons(MeetingId meeting, PersonId person, String post, Instant now) {
        jdbc.sql(
                        """
                        insert into meetings.summons (meeting, person, post, sent_at)
                        values (:meeting, :person, :post, :now)
                            on conflict do nothing
                        """)
                .param("meeting", meeting.value())
                .param("person", person.value())
                .param("post", post)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<PersonId> called(MeetingId meeting) {
        return jdbc
                .sql("select distinct person from meetings.summons where meeting = :meeting")
                .param("meeting", meeting.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    Optional<Meeting> find(MeetingId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(MEETING)
                .optional();
    }

    List<Meeting> find(Collection<MeetingId> ids) {
        return jdbc.sql(SELECT + " where id = any(:ids)")
                .param("ids", ids.stream().map(MeetingId::value).toArray(UUID[]::new))
                .query(MEETING)
                .list();
    }

    Optional<Meeting> find(String organ, LocalDate on, int ordinal) {
        return jdbc.sql(SELECT + " where organ = :organ and on_date = :on and ordinal = :ordinal")
                .param("organ", organ)
                .param("on", on)
                .param("ordinal", ordinal)
                .query(MEETING)
                .optional();
    }

    /// The organ's next meeting.
    Optional<Meeting> after(Meeting meeting) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where organ = :organ and starts_at > :at and cancelled_at is null
                                 order by starts_at
                                 limit 1
                                """)
                .param("organ", meeting.organ())
                .param("at", Timestamp.from(meeting.startsAt()))
                .query(MEETING)
                .optional();
    }

    List<Meeting> between(LocalDate from, LocalDate to, String organ) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where on_date >= :from and on_date < :to
                                       and (:organ = '' or organ = :organ)
                                 order by starts_at, organ_name collate swedish
                                """)
                .param("from", from)
                .param("to", to)
                .param("organ", organ)
                .query(MEETING)
                .list();
    }

    /// Meetings to come that the person has been called to, soonest first.
    List<Meeting> calledTo(UUID person, LocalDate from) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where on_date >= :from and cancelled_at is null and id in
                                       (select meeting from meetings.summons where person = :person)
                                 order by starts_at
                                """)
                .param("from", from)
                .param("person", person)
                .query(MEETING)
                .list();
    }

    /// Every place a meeting has been planned at.
    List<String> places() {
        return jdbc.sql("select distinct place from meetings.meeting").query(String.class).list();
    }
}
