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
            String secrecy,
            @Nullable String counterparty,
            @Nullable String subject,
            @Nullable String body,
            @Nullable UUID file,
            boolean open,
            @Nullable LocalDate correctedOn,
            @Nullable String disposed) {

        boolean secret() {
            return secrecy.equals("SECRET");
        }
    }

    private static final String SELECT =
            """
            select number, direction, on_date, at, secrecy, counterparty, subject, body, file, open,
                   corrected_on, disposed
              from registry.published_document
             where matter = :matter
            """;

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int insert(MatterId matter, Registration document) {
        return insert(matter, document, false, document.facts());
    }

    /// @param shown what is shown in place of its facts, or the facts themselves
    int insert(MatterId matter, Registration document, boolean secret, Twin shown) {
        boolean withheld = secret || !shown.equals(document.facts());
        return jdbc.sql(
                        """
                        with added as (
                            insert into registry.document (id, matter, number, direction, on_date,
                                   at, counterparty, subject, secrecy, body, file)
                            select :id, :matter, coalesce(max(number), 0) + 1, :direction, :on, :at,
                                   :counterparty, :subject, :secrecy, :body, :file
                              from registry.document
                             where matter = :matter
                            returning id, number)
                        insert into registry.standing (document, counterparty, subject,
                               public_counterparty, public_subject, secrecy, gate)
                        select id, :counterparty, :subject, :publicCounterparty, :publicSubject,
                               :secrecy, :gate
                          from added
                        returning (select number from added)
                        """)
                .param("id", UUID.randomUUID())
                .param("matter", matter.value())
                .param("direction", document.direction().name())
                .param("on", SwedishTime.dateOf(document.at()))
                .param("at", Timestamp.from(document.at()))
                .param("counterparty", document.counterparty())
                .param("subject", document.subject())
                .param("publicCounterparty", shown.counterparty())
                .param("publicSubject", shown.subject())
                .param("secrecy", secret ? "SECRET" : "PUBLIC")
                .param("gate", withheld || document.waits() ? "WAITING" : "OPEN")
                .param("body", document.body())
                .param("file", document.file() == null ? null : document.file().value())
                .query(Integer.class)
                .single();
    }

    /// @param after the last number shown before
    List<Public> of(MatterId matter, int after, int atMost) {
        return jdbc.sql(SELECT + " and number > :after order by number limit :atMost")
                .param("matter", matter.value())
                .param("after", after)
                .param("atMost", atMost)
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

    /// Copies without what must not be read, that have been put in the public diarium.
    List<SecrecyTable.Copy> copies(MatterId matter, int number) {
        return jdbc.sql(
                        """
                        select number, body, file, places, '' as by_name, at, at as shown
                          from registry.published_copy
                         where matter = :matter and document = :number
                         order by number
                        """)
                .param("matter", matter.value())
                .param("number", number)
                .query(SecrecyTable.Copy.class)
                .list();
    }
}
