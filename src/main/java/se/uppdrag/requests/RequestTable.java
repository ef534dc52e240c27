package se.uppdrag.requests;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `requests.request`, `event` and `item`; `standing` and `answered_after`, which triggers
/// keep, are read.
@Repository
class RequestTable {

    /// What was handed out.
    record Item(int seq, int number, String title, @Nullable String body, @Nullable UUID file) {}

    private record Row(
            UUID id,
            String authority,
            String organ,
            String wanted,
            Request.Way way,
            String contact,
            Instant receivedAt) {}

    private static final String SELECT =
            """
            select id, authority, organ, wanted, way, contact, received_at
              from requests.request r
            """;

    private final JdbcClient jdbc;

    RequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Request request, byte[] codeHash) {
        jdbc.sql(
                        """
                        insert into requests.request (id, code_hash, authority, organ, wanted, way,
                               contact, received_at)
                        values (:id, :hash, :authority, :organ, :wanted, :way, :contact, :at)
                        """)
                .param("id", request.id())
                .param("hash", codeHash)
                .param("authority", request.authority())
                .param("organ", request.organ())
                .param("wanted", request.wanted())
                .param("way", request.way().name())
                .param("contact", request.contact())
                .param("at", Timestamp.from(request.receivedAt()))
                .update();
    }

    void insert(UUID request, Request.Event event) {
        jdbc.sql(
                        """
                        insert into requests.event
                               (request, seq, kind, text, provision, matter, by_name, at)
                        values (:request, :seq, :kind, :text, :provision, :matter, :by, :at)
                        """)
                .param("request", request)
                .param("seq", event.seq())
                .param("kind", event.kind().name())
                .param("text", event.text())
                .param("provision", event.provision())
                .param("matter", event.matter())
                .param("by", event.byName())
                .param("at", Timestamp.from(event.at()))
                .update();
    }

    void insert(UUID request, Item item) {
        jdbc.sql(
                        """
                        insert into requests.item (request, seq, number, title, body, file)
                        values (:request, :seq, :number, :title, :body, :file)
                        """)
                .param("request", request)
                .param("seq", item.seq())
                .param("number", item.number())
                .param("title", item.title())
                .param("body", item.body())
                .param("file", item.file())
                .update();
    }

    Optional<Request> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(this::whole);
    }

    /// Locked, so that two who answer it do so one after the other.
    Optional<Request> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(this::whole);
    }

    Optional<Request> byCode(byte[] hash) {
        return jdbc.sql(SELECT + "where code_hash = :hash")
                .param("hash", hash)
                .query(Row.class)
                .optional()
                .map(this::whole);
    }

    /// The oldest first: she has waited longest.
    List<Request> waiting(List<String> authorities, int atMost) {
        return list(
                """
                with shown as materialized (
                  select s.request
                    from unnest(:authorities) as a(authority)
                   cross join lateral (select request, received_at from requests.standing
                                        where authority = a.authority and waits
                                        order by received_at, request
                                        limit :atMost) s
                   order by s.received_at, s.request
                   limit :atMost)
                select r.id, r.authority, r.organ, r.wanted, r.way, r.contact, r.received_at
                  from shown s
                  join requests.request r on r.id = s.request
                 order by r.received_at, r.id
                """,
                authorities,
                atMost);
    }

    List<Request> answered(List<String> authorities, int atMost) {
        return list(
                """
                with shown as materialized (
                  select s.request
                    from unnest(:authorities) as a(authority)
                   cross join lateral (select request, received_at from requests.standing
                                        where authority = a.authority and not waits
                                        order by received_at desc, request desc
                                        limit :atMost) s
                   order by s.received_at desc, s.request desc
                   limit :atMost)
                select r.id, r.authority, r.organ, r.wanted, r.way, r.contact, r.received_at
                  from shown s
                  join requests.request r on r.id = s.request
                 order by r.received_at desc, r.id desc
                """,
                authorities,
                atMost);
    }

    private List<Request> list(String sql, List<String> authorities, int atMost) {
        var found = new ArrayList<Request>();
        jdbc.sql(sql)
                .param("authorities", authorities.toArray(String[]::new))
                .param("atMost", atMost)
                .query(Row.class)
                .list()
                .forEach(row -> found.add(whole(row)));
        return found;
    }

    private Request whole(Row row) {
        return new Request(
                row.id(),
                row.authority(),
                row.organ(),
                row.wanted(),
                row.way(),
                row.contact(),
                row.receivedAt(),
                jdbc.sql(
                                """
                                select seq, kind, text, provision, matter, by_name, at
                                  from requests.event
                                 where request = :request
                                 order by seq
                                """)
                        .param("request", row.id())
                        .query(Request.Event.class)
                        .list());
    }

    List<Item> items(UUID request) {
        return jdbc.sql(
                        """
                        select seq, number, title, body, file
                          from requests.item
                         where request = :request
                         order by seq, number
                        """)
                .param("request", request)
                .query(Item.class)
                .list();
    }

    /// Days from the request to the first answer, for those received since; nothing of who asked.
    List<Integer> days(LocalDate since) {
        record Span(int days, int requests) {}
        return jdbc
                .sql(
                        """
                        select days, sum(requests)::int as requests
                          from requests.answered_after
                         where received_on >= :since
                         group by days
                         order by days
                        """)
                .param("since", since)
                .query(Span.class)
                .list()
                .stream()
                .flatMap(one -> Collections.nCopies(one.requests(), one.days()).stream())
                .toList();
    }
}
