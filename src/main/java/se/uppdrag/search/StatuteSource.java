package se.uppdrag.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.search.Entry.Origin;

/// Statutes and steering documents as they are in force today, paragraph by paragraph.
@Component
class StatuteSource extends Compared {

    /// Kinds that are in the statute book; the others steer.
    private static final Set<String> BOOK =
            Set.of(
                    "RULES_OF_PROCEDURE",
                    "STANDING_ORDERS",
                    "DELEGATION_ORDER",
                    "TARIFF",
                    "LOCAL_REGULATION");

    private static final Pattern CHAPTER = Pattern.compile("(\\d{1,3}(?: [a-z])?) kap\\. .*");
    private static final Pattern PARAGRAPH =
            Pattern.compile("(\\d{1,3}(?: [a-z])?) §(?!§)(?: .*)?");

    private record Row(
            UUID id,
            String slug,
            String kind,
            String title,
            String organ,
            String text,
            LocalDate inForceFrom,
            String digest) {}

    /// Where a piece of the text begins and how it is cited.
    private record Piece(String id, String cited, StringBuilder text) {}

    private static final String SELECT =
            """
            select s.id, s.slug, s.kind, s.title, s.organ, v.text, v.in_force_from,
                   md5(concat_ws('|', s.title, s.organ, v.sha256)) as digest
              from statutes.published_statute s
              join statutes.published_version v on v.statute = s.id
             where v.in_force_from <= :today and (v.in_force_to is null or v.in_force_to > :today)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StatuteSource(IndexTable entries, JdbcClient jdbc, Clock clock) {
        super(entries);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "statutes";
    }

    @Override
    Map<String, String> digests() {
        return rows("").param("today", today()).query(Row.class).list().stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Row::digest));
    }

    @Override
    public List<Entry> read(Collection<String> keys) {
        return rows(" and s.id = any(:keys::uuid[])")
                .param("today", today())
                .param("keys", keys.toArray(String[]::new))
                .query(Row.class)
                .list()
                .stream()
                .flatMap(one -> entries(one).stream())
                .toList();
    }

    private JdbcClient.StatementSpec rows(String which) {
        return jdbc.sql(SELECT + which);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    private List<Entry> entries(Row one) {
        var book = BOOK.contains(one.kind());
        var address = (book ? "/forfattningssamling/" : "/styrande-dokument/") + one.slug();
        var entries = new ArrayList<Entry>();
        var pieces = pieces(one.text());
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            entries.add(
                    new Entry(
                            new Origin(name(), one.id().toString(), i),
                            book ? Kind.STATUTE : Kind.STEERING,
                            one.organ(),
                            null,
                            one.inForceFrom(),
                            SwedishTime.at(one.inForceFrom(), LocalTime.MIDNIGHT),
                            piece.id().isEmpty() ? address : address + "#" + piece.id(),
                            piece.cited(),
                            one.title(),
                            piece.text().toString().strip(),
                            one.digest()));
        }
        return entries;
    }

    /// The whole begins with what comes before the first paragraph.
    private static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece("", "", new StringBuilder()));
        var within = "";
        for (var line : text.split("\n", -1)) {
            var chapter = CHAPTER.matcher(line);
            var paragraph = PARAGRAPH.matcher(line);
            if (chapter.matches()) {
                within = chapter.group(1) + " kap. ";
            } else if (paragraph.matches()) {
                var cited = within + paragraph.group(1) + " §";
                pieces.add(new Piece(place(cited), cited, new StringBuilder()));
            }
            pieces.getLast().text().append(line).append('\n');
        }
        return pieces;
    }

    /// The place on the page: `2 kap. 3 §` as `2-kap-3-§`.
    private static String place(String cited) {
        return cited.replaceAll("[^a-z0-9§]+", "-");
    }
}
