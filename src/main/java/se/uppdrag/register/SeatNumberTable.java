package se.uppdrag.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `register.seat_number`.
@Repository
class SeatNumberTable {

    private final JdbcClient jdbc;

    SeatNumberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A later decision for the same day is the one that counts.
    void insert(SeatNumber one) {
        jdbc.sql(
                        """
                        insert into register.seat_number (organ, seats, from_date, decided_by)
                        values (:organ, :seats, :fromDate, :decidedBy)
                        on conflict (organ, from_date)
                        do update set seats = :seats, decided_by = :decidedBy
                        """)
                .paramSource(one)
                .update();
    }

    List<SeatNumber> all() {
        return jdbc.sql(
                        """
                        select organ, seats, from_date, decided_by
                          from register.seat_number
                         order by organ, from_date
                        """)
                .query(SeatNumber.class)
                .list();
    }
}
