package se.uppdrag.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `search.mark`: in how many entries each mark was when they were read.
@Repository
class MarkTable {

    private record Mark(String mark, int entries) {}

    private final JdbcClient jdbc;

    MarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts the marks of entries that have just been put in the index.
    void count(List<Entry> entries) {
        var counted =
                entries.stream()
                        .flatMap(one -> Marks.of(one).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        jdbc.sql(
                        """
                        insert into search.mark (mark, entries)
                        select m.mark, m.entries
                          from unnest(:marks, :counts) as m(mark, entries)
                        on conflict (mark) do update set entries = mark.entries + excluded.entries
                        """)
                .param("marks", counted.keySet().toArray(String[]::new))
                .param(
                        "counts",
                        counted.values().stream().map(Long::intValue).toArray(Integer[]::new))
                .update();
    }

    Map<String, Integer> all() {
        return jdbc.sql("select mark, entries from search.mark").query(Mark.class).list().stream()
                .collect(Collectors.toMap(Mark::mark, Mark::entries));
    }
}
