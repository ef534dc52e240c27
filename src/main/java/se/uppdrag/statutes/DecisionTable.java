package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where in the minutes and on the board the decisions behind the versions are.
@Repository
class DecisionTable {

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

    private final JdbcClient jdbc;

    DecisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
