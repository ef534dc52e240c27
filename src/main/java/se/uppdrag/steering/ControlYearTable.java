package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Committees' years of internal control, read as they stand.
@Repository
class ControlYearTable {

    private static final String CONTROL =
            """
            select c.id, c.risk, r.organ, r.year, c.title, c.method, c.interval, c.owner,
                   c.owner_name, c.sample, c.plan
              from steering.control c
              join steering.risk r on r.id = c.risk
            """;

    private final JdbcClient jdbc;

    ControlYearTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ControlYear year(String organ, int year) {
        return new ControlYear(
                organ,
                year,
                risks(organ, year),
                controls(organ, year),
                adoptions(organ, year),
                results(organ, year),
                report(organ, year));
    }

    private List<Risk> risks(String organ, int year) {
        return jdbc.sql(
                        """
                        select id, organ, year, title, kind, probability, consequence, reason, plan
                          from steering.risk
                         where organ = :organ and year = :year
                         order by probability * consequence desc, title collate swedish
                        """)
                .param("organ", organ)
                .param("year", year)
                .query(Risk.class)
                .list();
    }

    private List<Control> controls(String organ, int year) {
        return jdbc.sql(
                        CONTROL
                                + """
                                 where r.organ = :organ and r.year = :year
                                 order by c.title collate swedish, c.id
                                """)
                .param("organ", organ)
                .param("year", year)
                .query(Control.class)
                .list();
    }

    Optional<Control> control(UUID id) {
        return jdbc.sql(CONTROL + " where c.id = :id")
                .param("id", id)
                .query(Control.class)
                .optional();
    }

    private List<ControlYear.Adoption> adoptions(String organ, int year) {
        return jdbc.sql(
                        """
                        select number, decided_on, section
                          from steering.plan
                         where organ = :organ and year = :year
                         order by number
                        """)
                .param("organ", organ)
                .param("year", year)
                .query(ControlYear.Adoption.class)
                .list();
    }

    private List<ControlResult> results(String organ, int year) {
        return jdbc.sql(
                        """
                        select distinct on (s.control, s.occasion) s.id, s.control, s.occasion,
                               s.outcome, s.text, s.sample, s.deviations, s.evidence, s.entered_at,
                               s.by_name
                          from steering.control_result s
                          join steering.control c on c.id = s.control
                          join steering.risk r on r.id = c.risk
                         where r.organ = :organ and r.year = :year
                         order by s.control, s.occasion, s.entered_at desc, s.id desc
                        """)
                .param("organ", organ)
                .param("year", year)
                .query(ControlResult.class)
                .list();
    }

    private ControlYear.@Nullable Report report(String organ, int year) {
        return jdbc.sql(
                        """
                        select judgement, text, decided_on, section, entered_at
                          from steering.control_report
                         where organ = :organ and year = :year
                        """)
                .param("organ", organ)
                .param("year", year)
                .query(ControlYear.Report.class)
                .optional()
                .orElse(null);
    }

    /// The file that shows a result, and whose it is.
    Optional<UUID> evidence(UUID control, UUID result) {
        return jdbc.sql(
                        """
                        select evidence
                          from steering.control_result
                         where id = :result and control = :control and evidence is not null
                        """)
                .param("result", result)
                .param("control", control)
                .query(UUID.class)
                .optional();
    }

    /// The years in which a committee has weighed risks, the latest first.
    List<Integer> years() {
        return jdbc.sql("select distinct year from steering.risk order by year desc")
                .query(Integer.class)
                .list();
    }

    /// Every adopted control, since the year, of committees that have not judged the year yet:
    /// three questions however many committees there are, since the start page asks for everybody.
    List<ControlYear> unreported(int since) {
        var controls =
                jdbc.sql(
                                CONTROL
                                        + """
                                         where c.plan is not null and r.year >= :since
                                           and not exists (select from steering.control_report o
                                                            where o.organ = r.organ
                                                              and o.year = r.year)
                                         order by r.organ, r.year, c.title collate swedish, c.id
                                        """)
                        .param("since", since)
                        .query(Control.class)
                        .list();
        var adoptions = adoptions(since);
        var results = results(since);
        var years = new ArrayList<ControlYear>();
        controls.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> new Key(one.organ(), one.year()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .forEach((key, of) ->
                        years.add(
                                new ControlYear(
                                        key.organ(),
                                        key.year(),
                                        List.of(),
                                        of,
                                        adoptions.getOrDefault(key, List.of()),
                                        results,
                                        null)));
        return years;
    }

    private record Key(String organ, int year) {}

    private Map<Key, List<ControlYear.Adoption>> adoptions(int since) {
        var all = new HashMap<Key, List<ControlYear.Adoption>>();
        jdbc.sql(
                        """
                        select organ, year, number, decided_on, section
                          from steering.plan
                         where year >= :since
                         order by organ, year, number
                        """)
                .param("since", since)
                .query(row -> {
                    all.computeIfAbsent(
                                    new Key(row.getString("organ"), row.getInt("year")),
                                    _ -> new ArrayList<>())
                            .add(
                                    new ControlYear.Adoption(
                                            row.getInt("number"),
                                            row.getObject("decided_on", LocalDate.class),
                                            row.getString("section")));
                });
        return all;
    }

    private List<ControlResult> results(int since) {
        return jdbc.sql(
                        """
                        select distinct on (s.control, s.occasion) s.id, s.control, s.occasion,
                               s.outcome, s.text, s.sample, s.deviations, s.evidence, s.entered_at,
                               s.by_name
                          from steering.control_result s
                          join steering.control c on c.id = s.control
                          join steering.risk r on r.id = c.risk
                         where r.year >= :since
                         order by s.control, s.occasion, s.entered_at desc, s.id desc
                        """)
                .param("since", since)
                .query(ControlResult.class)
                .list();
    }
}
