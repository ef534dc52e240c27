package se.uppdrag.statutes;

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
import se.uppdrag.files.Files;

/// Tables `statutes.version` and `repeal`, and where in the minutes their decisions are.
@Repository
class StatuteVersionTable {

    /// What the rest of the house knows of a decision.
    ///
    /// @param meeting whether a meeting of that organ that day is known here
    /// @param section whether its verified minutes have the paragraph
    /// @param notice the notice that promulgated it; nothing where it is not known here
    record Trace(
            int number,
            boolean meeting,
            boolean section,
            @Nullable String minutes,
            @Nullable UUID notice,
            @Nullable LocalDate posted) {}

    record Repeal(Decided decided, LocalDate from) {}

    private static final String SELECT =
            """
            select number, form, source, text, decided_by, decided_on, section, matter,
                   retroactive, in_force_from, in_force_to, put, entered_at
              from statutes.version
            """;

    private final JdbcClient jdbc;

    StatuteVersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID statute, StatuteVersion version, PersonId by) {
        jdbc.sql(
                        """
                        insert into statutes.version (statute, number, form, source, text, sha256,
                               decided_by, decided_on, section, matter, retroactive,
                               in_force_from, in_force_to, put, entered_at, entered_by)
                        values (:statute, :number, :form, :source, :text, :sha256, :decidedBy,
                               :decidedOn, :section, :matter, :retroactive, :from, :to, :put, :now,
                               :by)
                        """)
                .param("statute", statute)
                .param("number", version.number())
                .param("form", version.form().name())
                .param("source", version.source())
                .param("text", version.text())
                .param("sha256", hash(version.text()))
                .param("decidedBy", version.decided().organ())
                .param("decidedOn", version.decided().on())
                .param("section", version.decided().section())
                .param("matter", version.decided().matter())
                .param("retroactive", version.decided().retroactive())
                .param("from", version.period().from())
                .param("to", version.period().to())
                .param("put", version.put())
                .param("now", Timestamp.from(version.enteredAt()))
                .param("by", by.value())
                .update();
    }

    static byte[] hash(String text) {
        return Files.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void end(UUID statute, int number, LocalDate to) {
        jdbc.sql(
                        """
                        update statutes.version set in_force_to = :to
                         where statute = :statute and number = :number
                        """)
                .param("statute", statute)
                .param("number", number)
                .param("to", to)
                .update();
    }

    void insertRepeal(
            UUID statute, int number, Decided decided, LocalDate from, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into statutes.repeal (statute, number, decided_by, decided_on,
                               section, matter, from_date, entered_at, entered_by)
                        values (:statute, :number, :decidedBy, :decidedOn, :section, :matter,
                               :from, :now, :by)
                        """)
                .param("statute", statute)
                .param("number", number)
                .param("decidedBy", decided.organ())
                .param("decidedOn", decided.on())
                .param("section", decided.section())
                .param("matter", decided.matter())
                .param("from", from)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    Optional<Repeal> repeal(UUID statute) {
        return jdbc.sql(
                        """
                        select decided_by, decided_on, section, matter, from_date
                          from statutes.repeal
                         where statute = :statute
                         order by number desc
                         limit 1
                        """)
                .param("statute", statute)
                .query((row, _) ->
                        new Repeal(
                                new Decided(
                                        row.getString("decided_by"),
                                        row.getObject("decided_on", LocalDate.class),
                                        row.getInt("section"),
                                        row.getString("matter"),
                                        false),
                                row.getObject("from_date", LocalDate.class)))
                .optional();
    }

    List<UUID> repealed() {
        return jdbc.sql("select distinct statute from statutes.repeal").query(UUID.class).list();
    }

    /// In the order they come into force.
    List<StatuteVersion> of(UUID statute) {
        return jdbc.sql(SELECT + " where statute = :statute order by in_force_from")
                .param("statute", statute)
                .query((row, _) -> version(row))
                .list();
    }

    /// A time during which a version is in force, when courts have had their say.
    ///
    /// @param annulledOn when a court annulled its decision; nothing most often
    /// @param correctedOn when what had been executed of it was put right
    /// @param again whether it is in force anew since what came after it was annulled
    record Span(
            int number,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            @Nullable LocalDate annulledOn,
            @Nullable LocalDate correctedOn,
            boolean again) {

        Period period() {
            return new Period(inForceFrom, inForceTo);
        }
    }

    /// In order of time. A version annulled before it came into force has none.
    List<Span> spans(UUID statute) {
        return jdbc.sql(
                        """
                        select number, in_force_from, in_force_to, annulled_on, corrected_on, again
                          from statutes.published_reading
                         where statute = :statute
                         order by in_force_from
                        """)
                .param("statute", statute)
                .query(Span.class)
                .list();
    }

    /// Versions whose decision a court has annulled, also those that never came into force.
    List<Span> annulled(UUID statute) {
        return jdbc.sql(
                        """
                        select v.number, v.in_force_from, v.in_force_to, a.annulled_on,
                               a.corrected_on, false as again
                          from statutes.version v
                          join statutes.annulled_decision() a
                            on a.organ = v.decided_by and a.decided_on = v.decided_on
                               and a.section = v.section
                         where v.statute = :statute
                         order by v.number
                        """)
                .param("statute", statute)
                .query(Span.class)
                .list();
    }

    /// As they are read: each for as long as it is in force, one that is in force anew twice.
    List<StatuteVersion> read(UUID statute) {
        var all = of(statute);
        return spans(statute).stream()
                .flatMap(span ->
                        all.stream()
                                .filter(one -> one.number() == span.number())
                                .map(one -> one.during(span.period())))
                .toList();
    }

    /// The one in force on the day, without reading the others.
    Optional<StatuteVersion> on(UUID statute, LocalDate day) {
        return jdbc.sql(
                        """
                        select v.number, v.form, v.source, v.text, v.decided_by, v.decided_on,
                               v.section, v.matter, v.retroactive, r.in_force_from, r.in_force_to,
                               v.put, v.entered_at
                          from statutes.published_reading r
                          join statutes.version v on v.statute = r.statute and v.number = r.number
                         where r.statute = :statute and r.in_force_from <= :day
                           and (r.in_force_to is null or r.in_force_to > :day)
                        """)
                .param("statute", statute)
                .param("day", day)
                .query((row, _) -> version(row))
                .optional();
    }

    /// What the minutes and the board have of the decisions behind a statute's versions.
    List<Trace> traces(UUID statute) {
        return jdbc.sql(
                        """
                        select v.number, m.id is not null as meeting, p.number is not null as section,
                               case when p.number is not null
                                    then '/sammantraden/' || m.organ || '/' || m.on_date
                                         || case when m.ordinal > 1 then '-' || m.ordinal else '' end
                                         || '/protokoll#p-' || v.section end as minutes,
                               case when p.number is not null then t.notice end as notice,
                               case when p.number is not null then b.posted_on end as posted
                          from statutes.version v
                          left join lateral (select m.id, m.organ, m.on_date, m.ordinal
                                               from meetings.published_meeting m
                                              where m.organ = v.decided_by
                                                and m.on_date = v.decided_on
                                              order by exists (select from minutes.published_section s
                                                                where s.meeting = m.id
                                                                  and s.number = v.section) desc,
                                                       m.ordinal
                                              limit 1) m on true
                          left join minutes.published_section p
                            on p.meeting = m.id and p.number = v.section
                          left join minutes.published_minutes t on t.meeting = m.id
                          left join notices.published_notice b on b.id = t.notice
                         where v.statute = :statute
                         order by v.number
                        """)
                .param("statute", statute)
                .query(Trace.class)
                .list();
    }

    /// Whether the minutes of that meeting are verified and have no such paragraph.
    boolean minutesLack(Decided decided) {
        return jdbc.sql(
                        """
                        select exists (select from meetings.published_meeting m
                                         join minutes.published_minutes p on p.meeting = m.id
                                        where m.organ = :organ and m.on_date = :on)
                               and not exists (select from meetings.published_meeting m
                                                 join minutes.published_section s
                                                   on s.meeting = m.id and s.number = :section
                                                where m.organ = :organ and m.on_date = :on)
                        """)
                .param("organ", decided.organ())
                .param("on", decided.on())
                .param("section", decided.section())
                .query(Boolean.class)
                .single();
    }

    /// Statutes whose version in force, or to come, rests on a paragraph that a known meeting's
    /// minutes lack.
    List<UUID> withoutDecision(LocalDate on) {
        return jdbc.sql(
                        """
                        select distinct v.statute
                          from statutes.version v
                          join meetings.published_meeting m
                            on m.organ = v.decided_by and m.on_date = v.decided_on
                         where (v.in_force_to is null or v.in_force_to > :on)
                           and not exists (select from minutes.published_section s
                                             join meetings.published_meeting n on n.id = s.meeting
                                            where n.organ = v.decided_by
                                              and n.on_date = v.decided_on
                                              and s.number = v.section)
                        """)
                .param("on", on)
                .query(UUID.class)
                .list();
    }

    private static StatuteVersion version(ResultSet row) throws SQLException {
        return new StatuteVersion(
                row.getInt("number"),
                Form.valueOf(row.getString("form")),
                row.getString("source"),
                row.getString("text"),
                new Decided(
                        row.getString("decided_by"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getInt("section"),
                        row.getString("matter"),
                        row.getBoolean("retroactive")),
                new Period(
                        row.getObject("in_force_from", LocalDate.class),
                        row.getObject("in_force_to", LocalDate.class)),
                row.getObject("put", UUID.class),
                row.getTimestamp("entered_at").toInstant());
    }
}
