package se.uppdrag.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.law.Outcome;

/// Table `safety.statistic`, and how it comes to be: an official counts the reports her key opens
/// and publishes the year, once. Nothing is counted by itself, and nothing ever by party.
@Repository
class SafetyStatistics {

    enum Dimension {
        TOTAL,
        KIND,
        CHANNEL,
        POLICE,
        MEASURE
    }

    /// @param shown nothing where the number is left out
    record Figure(int year, Dimension dimension, String code, @Nullable Integer shown) {}

    private final JdbcClient jdbc;

    SafetyStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What would be published of the year.
    static List<Figure> of(int year, List<CaseFile> files) {
        var own = files.stream().filter(one -> one.year() == year).toList();
        int total = own.size();
        var figures = new ArrayList<Figure>();
        if (Suppression.small(total)) {
            figures.add(new Figure(year, Dimension.TOTAL, "", null));
            return figures;
        }
        figures.add(new Figure(year, Dimension.TOTAL, "", total));
        add(figures, year, Dimension.KIND, counted(own, Triage.KINDS, CaseFile::kind));
        add(
                figures,
                year,
                Dimension.CHANNEL,
                counted(own, List.of("namngiven", "anonym"), one -> one.first().get("kanal")));
        add(
                figures,
                year,
                Dimension.POLICE,
                counted(
                        own,
                        List.of("ja", "nej"),
                        one -> one.last(Line.Kind.POLICE).isPresent() ? "ja" : "nej"));
        for (var measure : Triage.MEASURES) {
            int with = (int) own.stream().filter(one -> took(one, measure)).count();
            figures.add(
                    new Figure(
                            year,
                            Dimension.MEASURE,
                            measure,
                            Suppression.share(with, total).orElse(null)));
        }
        return figures;
    }

    private static boolean took(CaseFile file, String measure) {
        return file.of(Line.Kind.MEASURE).anyMatch(one -> one.get("atgard").equals(measure));
    }

    private static Map<String, Integer> counted(
            List<CaseFile> files, List<String> codes, Function<CaseFile, String> code) {
        var counts = new LinkedHashMap<String, Integer>();
        codes.forEach(one -> counts.put(one, 0));
        files.forEach(one -> counts.merge(code.apply(one), 1, Integer::sum));
        return counts;
    }

    private static void add(
            List<Figure> figures, int year, Dimension dimension, Map<String, Integer> counts) {
        Suppression.parts(counts)
                .forEach((code, shown) ->
                        figures.add(new Figure(year, dimension, code, shown.orElse(null))));
    }

    Outcome<Integer> publish(int year, List<CaseFile> files, LocalDate today) {
        if (year >= today.getYear()) {
            return Outcome.refused(SafetyRefusal.YEAR_GOES_ON, Integer.toString(year));
        }
        if (years().contains(year)) {
            return Outcome.refused(SafetyRefusal.YEAR_IS_PUBLISHED, Integer.toString(year));
        }
        of(year, files).forEach(this::insert);
        return Outcome.granted(year);
    }

    private void insert(Figure figure) {
        jdbc.sql(
                        """
                        insert into safety.statistic (year, dimension, code, shown)
                        values (:year, :dimension, :code, :shown)
                        """)
                .param("year", figure.year())
                .param("dimension", figure.dimension().name())
                .param("code", figure.code())
                .param("shown", figure.shown())
                .update();
    }

    /// The newest first.
    List<Integer> years() {
        return jdbc.sql("select distinct year from safety.statistic order by year desc")
                .query(Integer.class)
                .list();
    }

    List<Figure> published(int year) {
        return jdbc.sql(
                        """
                        select year, dimension, code, shown from safety.statistic
                         where year = :year
                        """)
                .param("year", year)
                .query((row, _) ->
                        new Figure(
                                row.getInt("year"),
                                Dimension.valueOf(row.getString("dimension")),
                                row.getString("code"),
                                row.getObject("shown", Integer.class)))
                .list();
    }

    static Optional<Figure> total(List<Figure> figures) {
        return figures.stream().filter(one -> one.dimension() == Dimension.TOTAL).findFirst();
    }

    static Map<Dimension, List<Figure>> byDimension(List<Figure> figures) {
        return figures.stream()
                .filter(one -> one.dimension() != Dimension.TOTAL)
                .collect(
                        Collectors.groupingBy(
                                Figure::dimension, TreeMap::new, Collectors.toList()));
    }
}
