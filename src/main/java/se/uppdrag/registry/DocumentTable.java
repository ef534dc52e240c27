package se.uppdrag.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.law.SwedishTime;

/// Table `registry.document`; the public reads the view that leaves out what is secret.
@Repository
class DocumentTable {

    /// A document as the public may see it; what is secret is absent.
    record Public(
            int number,
            Registration.Direction direction,
            LocalDate onDate,
            Instant at,
            @Nullable String counterparty,
            @Nullable String subject,
            @Nullable String body,
            @Nullable UUID file) {}

    private static final String SELECT =
            """
            select number, direction, on_date, at, counterparty, subject, body, file
              from registry.published_document
             where matter = :matter
            """;

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int insert(MatterId matter, Registration document) {
        return jdbc.sql(
                        """
                        insert into registry.document (id, matter, number, direction, on_date, at,
                               counterparty, subject, body, file)
                        select :id, :matter, coalesce(max(number), 0) + 1, :direction, :on, :at,
                               :counterparty, :subject, :body, :file
                          from registry.document
                         where matter = :matter
                        returning number
                        """)
                .param("id", UUID.randomUUID())
                .param("matter", matter.value())
                .param("direction", document.direction().name())
                .param("on", SwedishTime.dateOf(document.at()))
                .param("at", Timestamp.from(document.at()))
                .param("counterparty", document.counterparty())
                .param("subject", document.subject())
                .param("body", document.body())
                .param("file", document.file() == null ? null : document.file().value())
                .query(Integer.class)
                .single();
    }

    List<Public> of(MatterId matter) {
        return jdbc.sql(SELECT + " order by number")
                .param("matter", matter.value())
                .query(Public.class)
                .list();
    }

    Optional<Public> find(MatterId matter, int number) {
        return jdbc.sql(SELECT + " and number = :number")
                .param("matter", matter.value())
                .param("number", number)
                .query(Public.class)
                .optional();
    }
}
