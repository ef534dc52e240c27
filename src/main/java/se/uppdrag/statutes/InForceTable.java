package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// View `statutes.published_reading`: what is in force when, with what courts have said.
@Repository
class InForceTable {

    private final JdbcClient jdbc;

    InForceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                .query((row, _) -> StatuteVersionTable.version(row))
                .optional();
    }
}
