package se.uppdrag.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `inbox.reading`, `enclosed` and `scan`: what the program made of what came.
@Repository
class ReadingTable {

    private static final String SELECT =
            """
            select l.id, l.mailbox, l.message_id, l.file, l.size, l.whole, l.arrived_at,
                   l.taken_by, p.state, r.from_name, r.from_address, r.to_line, r.subject,
                   r.date_line, r.body, r.nature, r.return_path, r.spf, r.dkim, r.dmarc, r.signed,
                   array_to_string(r.refers, ' ') as refers,
                   array_to_string(r.troubles, ' ') as troubles,
                   (select count(*)::int from inbox.arrival a where a.letter = l.id) as copies
              from inbox.letter l
              join inbox.place p on p.letter = l.id
              join inbox.reading r on r.letter = l.id
            """;

    private record Row(
            UUID id,
            String mailbox,
            @Nullable String messageId,
            UUID file,
            long size,
            boolean whole,
            Instant arrivedAt,
            @Nullable UUID takenBy,
            Received.State state,
            String fromName,
            String fromAddress,
            String toLine,
            String subject,
            String dateLine,
            String body,
            Nature nature,
            @Nullable String returnPath,
            String spf,
            String dkim,
            String dmarc,
            boolean signed,
            String refers,
            String troubles,
            int copies) {

        Received received() {
            return new Received(
                    new LetterId(id),
                    mailbox,
                    messageId,
                    file,
                    size,
                    whole,
                    copies,
                    arrivedAt,
                    takenBy,
                    state,
                    new Received.Read(
                            fromName,
                            fromAddress,
                            toLine,
                            subject,
                            dateLine,
                            body,
                            nature,
                            returnPath,
                            new Checked(spf, dkim, dmarc),
                            signed,
                            words(refers).toList(),
                            words(troubles).map(Trouble::valueOf).collect(Collectors.toSet())));
        }
    }

    /// None of them has a space in it.
    private static Stream<String> words(String joined) {
        return Arrays.stream(joined.split(" ")).filter(word -> !word.isEmpty());
    }

    private final JdbcClient jdbc;

    ReadingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LetterId letter, Received.Read read, Instant now) {
        jdbc.sql(
                        """
                        insert into inbox.reading (letter, from_name, from_address, to_line,
                               subject, date_line, body, nature, return_path, spf, dkim, dmarc,
                               signed, refers, troubles, read_at)
                        values (:letter, :fromName, :fromAddress, :toLine, :subject, :dateLine,
                               :body, :nature, :returnPath, :spf, :dkim, :dmarc, :signed, :refers,
                               :troubles, :now)
                        """)
                .param("letter", letter.value())
                .param("fromName", read.fromName())
                .param("fromAddress", read.fromAddress())
                .param("toLine", read.toLine())
                .param("subject", read.subject())
                .param("dateLine", read.dateLine())
                .param("body", read.body())
                .param("nature", read.nature().name())
                .param("returnPath", read.returnPath())
                .param("spf", read.checked().spf())
                .param("dkim", read.checked().dkim())
                .param("dmarc", read.checked().dmarc())
                .param("signed", read.signed())
                .param("refers", read.refers().toArray(String[]::new))
                .param(
                        "troubles",
                        read.troubles().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    void insert(LetterId letter, Enclosed enclosed) {
        jdbc.sql(
                        """
                        insert into inbox.enclosed (letter, number, name, media_type, size, words)
                        values (:letter, :number, :name, :mediaType, :size, :words)
                        """)
                .param("letter", letter.value())
                .param("number", enclosed.number())
                .param("name", enclosed.name())
                .param("mediaType", enclosed.mediaType())
                .param("size", enclosed.size())
                .param("words", enclosed.words())
                .update();
    }

    void scanned(LetterId letter, int number, Enclosed.Verdict verdict, Instant now) {
        jdbc.sql(
                        """
                        insert into inbox.scan (letter, number, seq, verdict, detail, at)
                        select :letter, :number, coalesce(max(seq), 0) + 1, :verdict, :detail, :now
                          from inbox.scan
                         where letter = :letter and number = :number
                        """)
                .param("letter", letter.value())
                .param("number", number)
                .param("verdict", verdict.state().name())
                .param("detail", verdict.detail())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Received> find(LetterId letter) {
        return jdbc.sql(SELECT + " where l.id = :id")
                .param("id", letter.value())
                .query(Row.class)
                .optional()
                .map(Row::received);
    }

    /// The newest first, but what waits in the order it came.
    List<Received> in(Received.State state, int most) {
        var order =
                state == Received.State.WAITS
                        ? "arrived_at, letter"
                        : "since desc, arrived_at desc, letter";
        return jdbc
                .sql(
                        """
                        with shown as materialized (
                          select row_number() over (order by %1$s) as line, letter
                            from inbox.place
                           where state = :state
                           order by %1$s
                           limit :most)
                        """
                                        .formatted(order)
                                + SELECT
                                + " join shown s on s.letter = l.id order by s.line")
                .param("state", state.name())
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::received)
                .toList();
    }

    /// How many there are in each state, and no more than so.
    Map<Received.State, Integer> counts(int most) {
        record Count(Received.State state, int count) {}
        return jdbc
                .sql(
                        """
                        select s.state, n.count
                          from unnest(:states) as s(state)
                         cross join lateral (
                               select count(*)::int as count
                                 from (select from inbox.place p
                                        where p.state = s.state limit :most) few) n
                        """)
                .param(
                        "states",
                        Arrays.stream(Received.State.values())
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("most", most)
                .query(Count.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Count::state, Count::count));
    }

    /// What each of the letters encloses, with the last word of the scanner.
    Map<LetterId, List<Enclosed>> enclosed(Set<LetterId> letters) {
        record Row(
                UUID letter,
                int number,
                String name,
                String mediaType,
                long size,
                String words,
                Enclosed.Verdict.State verdict,
                String detail) {}
        return jdbc
                .sql(
                        """
                        select e.letter, e.number, e.name, e.media_type, e.size, e.words,
                               coalesce(s.verdict, 'NOT_LOOKED_AT') as verdict,
                               coalesce(s.detail, '') as detail
                          from (select letter, number, name, media_type, size, words
                                  from inbox.enclosed
                                 union all
                                select id, 0, '', 'message/rfc822', size, ''
                                  from inbox.letter) e
                          left join lateral (
                               select verdict, detail from inbox.scan
                                where letter = e.letter and number = e.number
                                order by seq desc limit 1) s on true
                         where e.letter = any(:letters)
                         order by e.letter, e.number
                        """)
                .param("letters", letters.stream().map(LetterId::value).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> new LetterId(row.letter()),
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        row ->
                                                new Enclosed(
                                                        row.number(),
                                                        row.name(),
                                                        row.mediaType(),
                                                        row.size(),
                                                        row.words(),
                                                        new Enclosed.Verdict(
                                                                row.verdict(), row.detail())),
                                        Collectors.toList())));
    }

    /// Waiting letters with something the scanner has not been able to look at.
    List<LetterId> unscanned(int most) {
        return jdbc
                .sql(
                        """
                        select p.letter
                          from inbox.place p
                          join inbox.letter l on l.id = p.letter
                         where p.state in ('WAITS', 'AUTOMATIC')
                           and (l.whole
                                or l.size <= :largest
                                   and exists (select from inbox.piece i where i.letter = l.id))
                           and not exists (
                               select 1 from inbox.scan s
                                where s.letter = p.letter and s.number = 0
                                  and s.verdict in ('CLEAN', 'INFECTED'))
                         order by l.whole desc, p.since
                         limit :most
                        """)
                .param("most", most)
                .param("largest", VirusScanner.LARGEST)
                .query(UUID.class)
                .list()
                .stream()
                .map(LetterId::new)
                .toList();
    }
}
