package se.uppdrag.minutes;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.Version.Signatory;

/// Tables `minutes.passage`, `assent`, `dissent` and `stand_in`. Lines are only ever added.
@Repository
class RoundTable {

    private final JdbcClient jdbc;

    RoundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MeetingId meeting, int version, Passage passage) {
        jdbc.sql(
                        """
                        insert into minutes.passage (meeting, version, number, heading, text, sha256)
                        values (:meeting, :version, :number, :heading, :text,
                                decode(:sha256, 'hex'))
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .param("number", passage.number())
                .param("heading", passage.heading())
                .param("text", passage.text())
                .param("sha256", passage.sha256())
                .update();
    }

    /// None of a text that was sent before passages were kept.
    List<Passage> passages(MeetingId meeting, int version) {
        return jdbc.sql(
                        """
                        select number, heading, text, encode(sha256, 'hex') as sha256
                          from minutes.passage
                         where meeting = :meeting and version = :version
                         order by number
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .query(Passage.class)
                .list();
    }

    void approve(MeetingId meeting, int version, PersonId person, Passage passage, Instant now) {
        jdbc.sql(
                        """
                        insert into minutes.assent (meeting, version, person, number, sha256, at)
                        values (:meeting, :version, :person, :number, decode(:sha256, 'hex'), :now)
                        on conflict do nothing
                        """)
                .param("meeting", meeting.value())
                .param("version", version)
                .param("person", person.value())
                .param("number", passage.number())
                .param("sha256", passage.sha256())
                .param("now", Timestamp.from(now))
                .update();
    }

    Round round(MeetingId meeting, int version) {
        return new Round(
                passages(meeting, version),
                jdbc.sql(
                                """
                                select person, number, encode(sha256, 'hex') as sha256
                                  from minutes.assent
                                 where meeting = :meeting
                                """)
                        .param("meeting", meeting.value())
                        .query(Round.Assent.class)
                        .list());
    }

    /// The words of a passage as she approved them last; nothing where she never has.
    Optional<String> approved(MeetingId meeting, PersonId person, int number) {
        return jdbc.sql(
                        """
                        select p.text
                          from minutes.assent a
                          join minutes.passage p on p.meeting = a.meeting
                               and p.version = a.version and p.number = a.number
                         where a.meeting = :meeting and a.person = :person and a.number = :number
                         order by a.version desc
                         limit 1
                        """)
                .param("meeting", meeting.value())
                .param("person", person.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    void insert(MeetingId meeting, int version, Signatory by, Dissent one) {
        jdbc.sql(
                        """
                        insert into minutes.dissent
                               (id, meeting, version, person, name, text, at, secret)
                        values (:id, :meeting, :version, :person, :name, :text, :now, :secret)
                        """)
                .param("id", UUID.randomUUID())
                .param("meeting", meeting.value())
                .param("version", version)
                .param("person", by.person().value())
                .param("name", one.name())
                .param("text", one.text())
                .param("now", Timestamp.from(one.at()))
                .param("secret", one.secret())
                .update();
    }

    List<Dissent> dissents(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select name, text, at, secret from minutes.dissent
                         where meeting = :meeting
                         order by at
                        """)
                .param("meeting", meeting.value())
                .query(Dissent.class)
                .list();
    }

    void insert(MeetingId meeting, StandIn one, PersonId by) {
        jdbc.sql(
                        """
                        insert into minutes.stand_in (id, meeting, hindered, hindered_name, person,
                               name, decided_by, reason, by, at)
                        values (:id, :meeting, :hindered, :hinderedName, :person, :name,
                                :decidedBy, :reason, :by, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("meeting", meeting.value())
                .param("hindered", one.hindered().value())
                .param("hinderedName", one.hinderedName())
                .param("person", one.person().value())
                .param("name", one.name())
                .param("decidedBy", one.decidedBy().name())
                .param("reason", one.reason())
                .param("by", by.value())
                .param("at", Timestamp.from(one.at()))
                .update();
    }

    List<StandIn> standIns(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select hindered, hindered_name, person, name, decided_by, reason, at
                          from minutes.stand_in
                         where meeting = :meeting
                         order by at
                        """)
                .param("meeting", meeting.value())
                .query(StandIn.class)
                .list();
    }

    /// Somebody who has not signed the text that was sent last.
    record Unsigned(
            MeetingId meeting, LocalDate onDate, PersonId person, int version, LocalDate lastDay) {}

    /// None while the text is given back to be mended: then it waits for the secretary.
    List<Unsigned> unsigned() {
        return jdbc.sql(
                        """
                        select v.meeting, m.on_date, s.person, v.version, v.last_day
                          from minutes.version v
                          join minutes.signatory s on s.meeting = v.meeting
                               and s.version = v.version
                          join meetings.published_meeting m on m.id = v.meeting
                         where not exists (select from minutes.version later
                                            where later.meeting = v.meeting
                                                  and later.version > v.version)
                               and not exists (select from minutes.signature g
                                                where g.meeting = v.meeting
                                                      and g.version = v.version
                                                      and g.person = s.person)
                               and not exists (select from minutes.returned r
                                                where r.meeting = v.meeting
                                                      and r.version = v.version)
                         order by v.last_day
                        """)
                .query(Unsigned.class)
                .list();
    }

    /// A text that was given back, and has not been sent anew.
    ///
    /// @param meeting as it is called: `Kommunfullmäktige 2026-11-25`
    record Returned(String organ, String meeting, LocalDate lastDay, String link) {}

    List<Returned> returned() {
        return jdbc.sql(
                        """
                        select m.organ, m.organ_name || ' ' || m.on_date as meeting, v.last_day,
                               '/sammantraden/' || m.organ || '/' || m.on_date
                               || case when m.ordinal > 1 then '-' || m.ordinal else '' end
                               || '/protokoll' as link
                          from minutes.version v
                          join meetings.published_meeting m on m.id = v.meeting
                         where not exists (select from minutes.version later
                                            where later.meeting = v.meeting
                                                  and later.version > v.version)
                               and exists (select from minutes.returned r
                                            where r.meeting = v.meeting
                                                  and r.version = v.version)
                         order by v.last_day
                        """)
                .query(Returned.class)
                .list();
    }

    /// Sections to verify at once that wait for the person's signature.
    List<Minutes.Waiting> atOnceFor(PersonId person) {
        record Row(UUID id, String meeting, LocalDate lastDay, String link) {}
        return jdbc
                .sql(
                        """
                        select m.id, m.organ_name || ' ' || m.on_date || ' § ' || o.section
                               as meeting, m.on_date as last_day,
                               '/sammantraden/' || m.organ || '/' || m.on_date
                               || case when m.ordinal > 1 then '-' || m.ordinal else '' end
                               || '/justera/' || o.section as link
                          from minutes.at_once o
                          join minutes.at_once_signatory s on s.meeting = o.meeting
                               and s.section = o.section and s.version = o.version
                               and s.person = :person
                          join meetings.published_meeting m on m.id = o.meeting
                         where not exists (select from minutes.at_once later
                                            where later.meeting = o.meeting
                                                  and later.section = o.section
                                                  and later.version > o.version)
                               and not exists (select from minutes.at_once_signature g
                                                where g.meeting = o.meeting
                                                      and g.section = o.section
                                                      and g.version = o.version
                                                      and g.person = :person)
                               and not exists (select from minutes.verified d
                                                where d.meeting = o.meeting)
                         order by m.on_date, o.section
                        """)
                .param("person", person.value())
                .query(Row.class)
                .list()
                .stream()
                .map(row ->
                        new Minutes.Waiting(
                                new MeetingId(row.id()), row.meeting(), row.lastDay(), row.link()))
                .toList();
    }
}
