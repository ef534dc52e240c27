package se.uppdrag.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.LodgedAppeal.Step;
import se.uppdrag.minutes.LodgedAppeal.Taken;

/// Tables `minutes.dispatch`, `dispatch_step`, `appeal` and `appeal_step`. Lines are only ever
/// added.
@Repository
class AfterTable {

    private static final String DISPATCH =
            """
            select d.id, d.section, d.recipient, d.way, d.address, s.at as sent_at,
                   a.at as acknowledged_at
              from minutes.dispatch d
              left join minutes.dispatch_step s on s.dispatch = d.id and s.step = 'SENT'
              left join minutes.dispatch_step a on a.dispatch = d.id and a.step = 'ACKNOWLEDGED'
            """;

    private final JdbcClient jdbc;

    AfterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingId meeting, Dispatch one, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into minutes.dispatch
                               (id, meeting, section, recipient, way, address, by, at)
                        values (:id, :meeting, :section, :recipient, :way, :address, :by, :now)
                        """)
                .param("id", one.id())
                .param("meeting", meeting.value())
                .param("section", one.section())
                .param("recipient", one.recipient())
                .param("way", one.way().name())
                .param("address", one.address())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void step(UUID dispatch, String step, @Nullable PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into minutes.dispatch_step (dispatch, step, at, by)
                        values (:dispatch, :step, :now, :by)
                        on conflict do nothing
                        """)
                .param("dispatch", dispatch)
                .param("step", step)
                .param("now", Timestamp.from(now))
                .param("by", by == null ? null : by.value())
                .update();
    }

    List<Dispatch> dispatches(MeetingId meeting) {
        return jdbc.sql(DISPATCH + " where d.meeting = :meeting order by d.section, d.at, d.id")
                .param("meeting", meeting.value())
                .query(Dispatch.class)
                .list();
    }

    Optional<Dispatch> dispatch(UUID id) {
        return jdbc.sql(DISPATCH + " where d.id = :id")
                .param("id", id)
                .query(Dispatch.class)
                .optional();
    }

    Optional<MeetingId> meeting(UUID dispatch) {
        return jdbc.sql("select meeting as value from minutes.dispatch where id = :id")
                .param("id", dispatch)
                .query(MeetingId.class)
                .optional();
    }

    void insert(MeetingId meeting, LodgedAppeal one, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into minutes.appeal (id, meeting, section, received_on, dnr, by, at)
                        values (:id, :meeting, :section, :receivedOn, :dnr, :by, :now)
                        """)
                .param("id", one.id())
                .param("meeting", meeting.value())
                .param("section", one.section())
                .param("receivedOn", one.receivedOn())
                .param("dnr", one.dnr())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void take(UUID appeal, Taken taken, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into minutes.appeal_step (appeal, step, on_date, note, by, at)
                        values (:appeal, :step, :on, :note, :by, :now)
                        """)
                .param("appeal", appeal)
                .param("step", taken.step().name())
                .param("on", taken.on())
                .param("note", taken.note())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<LodgedAppeal> appeals(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select id, section, received_on, dnr from minutes.appeal
                         where meeting = :meeting
                         order by section, received_on, at
                        """)
                .param("meeting", meeting.value())
                .query((row, _) -> appeal(row))
                .list();
    }

    private LodgedAppeal appeal(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new LodgedAppeal(
                id,
                row.getInt("section"),
                row.getObject("received_on", LocalDate.class),
                row.getString("dnr"),
                jdbc.sql(
                                """
                                select step, on_date, note from minutes.appeal_step
                                 where appeal = :appeal
                                 order by on_date, at
                                """)
                        .param("appeal", id)
                        .query((each, _) ->
                                new Taken(
                                        Step.valueOf(each.getString("step")),
                                        each.getObject("on_date", LocalDate.class),
                                        each.getString("note")))
                        .list());
    }
}
