package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// Table `remuneration.participation`.
@Repository
class ParticipationTable {

    private static final String SELECT =
            """
            select meeting, person, name, organ, organ_name, on_date, from_time, to_time, minutes,
                   served, alternate
              from remuneration.participation
            """;

    private final JdbcClient jdbc;
    private final RemunerationJson json;

    ParticipationTable(JdbcClient jdbc, RemunerationJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(List<Participation> all) {
        jdbc.sql(
                        """
                        insert into remuneration.participation (meeting, person, name, organ,
                               organ_name, on_date, from_time, to_time, minutes, served, alternate)
                        select meeting, person, name, organ, organ_name, on_date, from_time,
                               to_time, minutes, served, alternate
                          from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                               meeting uuid, person uuid, name text, organ text, organ_name text,
                               on_date date, from_time timestamptz, to_time timestamptz,
                               minutes int, served int, alternate boolean)
                        """)
                .param("rows", json.rows(all.stream().map(ParticipationTable::row).toList()))
                .update();
    }

    private static Map<String, Object> row(Participation one) {
        var row = new LinkedHashMap<String, Object>();
        row.put("meeting", one.meeting().value());
        row.put("person", one.person().value());
        row.put("name", one.name());
        row.put("organ", one.organ());
        row.put("organ_name", one.organName());
        row.put("on_date", one.onDate().toString());
        row.put("from_time", one.from().toString());
        row.put("to_time", one.to().toString());
        row.put("minutes", one.minutes());
        row.put("served", one.served());
        row.put("alternate", one.alternate());
        return row;
    }

    boolean recorded(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select exists (select from remuneration.participation
                                        where meeting = :meeting)
                        """)
                .param("meeting", meeting.value())
                .query(Boolean.class)
                .single();
    }

    List<Participation> of(MeetingId meeting) {
        return list(SELECT + " where meeting = :id", meeting.value());
    }

    Optional<Participation> find(UUID meeting, PersonId person) {
        return list(SELECT + " where person = :id order by on_date", person.value()).stream()
                .filter(one -> one.meeting().value().equals(meeting))
                .findFirst();
    }

    /// The person's meetings, the latest first.
    List<Participation> of(PersonId person, LocalDate from, LocalDate to) {
        return list(SELECT + " where person = :id order by from_time desc", person.value()).stream()
                .filter(one -> !one.onDate().isBefore(from) && !one.onDate().isAfter(to))
                .toList();
    }

    private List<Participation> list(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, _) ->
                        new Participation(
                                new MeetingId(row.getObject("meeting", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("name"),
                                row.getString("organ"),
                                row.getString("organ_name"),
                                row.getObject("on_date", LocalDate.class),
                                row.getTimestamp("from_time").toInstant(),
                                row.getTimestamp("to_time").toInstant(),
                                row.getInt("minutes"),
                                row.getInt("served"),
                                row.getBoolean("alternate")))
                .list();
    }
}
