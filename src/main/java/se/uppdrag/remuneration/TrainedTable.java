package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `remuneration.trained`.
@Repository
class TrainedTable {

    /// That somebody came to a training.
    record Trained(UUID training, PersonId person) {}

    private final JdbcClient jdbc;

    TrainedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Trained one, VoucherId voucher) {
        jdbc.sql(
                        """
                        insert into remuneration.trained (training, person, voucher)
                        values (:training, :person, :voucher)
                        """)
                .param("training", one.training())
                .param("person", one.person().value())
                .param("voucher", voucher.value())
                .update();
    }

    /// Whose fee has been proposed, for trainings in this time.
    Set<Trained> between(LocalDate from, LocalDate to) {
        return jdbc
                .sql(
                        """
                        select t.training, t.person
                          from remuneration.voucher v
                          join remuneration.trained t on t.voucher = v.id
                         where v.origin = 'TRAINING' and v.on_date between :from and :to
                        """)
                .param("from", from)
                .param("to", to)
                .query(Trained.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
