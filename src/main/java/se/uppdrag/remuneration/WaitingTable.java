package se.uppdrag.remuneration;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// What asks for somebody's attention, counted without reading the vouchers themselves.
@Repository
class WaitingTable {

    record Waiting(String organ, int count) {}

    record Rejected(UUID id, LocalDate onDate) {}

    private final JdbcClient jdbc;

    WaitingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the person could approve, if she may for the organ.
    List<Waiting> forOthersThan(PersonId person) {
        return jdbc.sql(
                        """
                        select v.organ, count(*)::int as count
                          from remuneration.voucher v
                          left join remuneration.decision d on d.voucher = v.id
                         where d.voucher is null and v.person <> :person
                               and v.made_by is distinct from :person
                         group by v.organ
                        """)
                .param("person", person.value())
                .query(Waiting.class)
                .list();
    }

    List<Rejected> rejected(PersonId person, Instant since) {
        return jdbc.sql(
                        """
                        select v.id, v.on_date
                          from remuneration.voucher v
                          join remuneration.decision d on d.voucher = v.id
                         where v.person = :person and not d.approved and d.at >= :since
                         order by d.at desc
                        """)
                .param("person", person.value())
                .param("since", Timestamp.from(since))
                .query(Rejected.class)
                .list();
    }
}
