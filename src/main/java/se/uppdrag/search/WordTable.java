package se.uppdrag.search;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `search.word`: every word of the index, in how many entries it was when they were read.
@Repository
class WordTable {

    private record Counted(String stem, int entries) {}

    private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\d]{2,40}");

    private final JdbcClient jdbc;

    WordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts the words of entries that have just been put in the index.
    void count(List<Entry> entries) {
        put(entries, "update set entries = word.entries + excluded.entries");
    }

    /// Of entries that were counted before and have been read once more, only words that are new.
    void learn(List<Entry> entries) {
        put(entries, "nothing");
    }

    private void put(List<Entry> entries, String known) {
        var stems =
                jdbc.sql(
                                """
                                select w.lexeme as stem, count(*)::int as entries
                                  from unnest(:sources, :keys, :parts) as k(source, key, part)
                                  join search.entry e
                                    on e.source = k.source and e.key = k.key and e.part = k.part
                                 cross join lateral unnest(e.words) as w
                                 where w.lexeme ~ '^[[:alpha:]][[:alnum:]]{1,39}$'
                                 group by w.lexeme
                                """)
                        .param("sources", column(entries, one -> one.of().source()))
                        .param("keys", column(entries, one -> one.of().key()))
                        .param(
                                "parts",
                                entries.stream()
                                        .map(one -> one.of().part())
                                        .toArray(Integer[]::new))
                        .query(Counted.class)
                        .list();
        var written = new TreeSet<String>();
        entries.forEach(one -> {
            var words = WRITTEN.matcher(Typed.folded(one.title() + " " + one.body()));
            while (words.find()) {
                written.add(words.group().toLowerCase(Locale.ROOT));
            }
        });
        jdbc.sql(
                        """
                        insert into search.word (stem, form, entries)
                        select w.stem, w.form, w.entries
                          from unnest(:stems, :forms, :counts) as w(stem, form, entries)
                        on conflict (stem) do
                        """
                                + known)
                .param("stems", stems.stream().map(Counted::stem).toArray(String[]::new))
                .param(
                        "forms",
                        stems.stream().map(one -> form(one.stem(), written)).toArray(String[]::new))
                .param("counts", stems.stream().map(Counted::entries).toArray(Integer[]::new))
                .update();
    }

    private static String[] column(List<Entry> entries, Function<Entry, String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }

    /// The stemmer only shortens, so the first written word that begins with the stem has it.
    private static String form(String stem, TreeSet<String> written) {
        var first = written.ceiling(stem);
        return first != null && first.startsWith(stem) ? first : stem;
    }

    long count() {
        return jdbc.sql("select count(*) from search.word").query(Long.class).single();
    }

    /// What the dictionary makes of each: the stems, in the order of the words; empty for words
    /// that are everywhere.
    List<String> stems(List<String> words) {
        return words.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select plainto_tsquery('swedish', w.word)::text
                                  from unnest(:words) with ordinality as w(word, nr)
                                 order by w.nr
                                """)
                        .param("words", words.toArray(String[]::new))
                        .query(String.class)
                        .list();
    }

    String phrase(String phrase) {
        return jdbc.sql("select phraseto_tsquery('swedish', :phrase)::text")
                .param("phrase", phrase)
                .query(String.class)
                .single();
    }

    /// A word with its place among those that have come.
    record Numbered(long nr, String stem, int entries) {}

    /// All words, the most common first.
    List<Numbered> all() {
        return jdbc.sql("select nr, stem, entries from search.word order by entries desc, nr")
                .query(Numbered.class)
                .list();
    }

    /// The word with the number, if it is still there, and those that came after it.
    List<Numbered> from(long nr) {
        return jdbc.sql("select nr, stem, entries from search.word where nr >= :nr order by nr")
                .param("nr", nr)
                .query(Numbered.class)
                .list();
    }

    /// As the word with the stem is written somewhere.
    String form(String stem) {
        return jdbc.sql("select form from search.word where stem = :stem")
                .param("stem", stem)
                .query(String.class)
                .single();
    }
}
