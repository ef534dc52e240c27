package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `register.substitute`.
@Repository
class SubstituteTable {

    private static final String SELECT =
            """
            select organ, member, alternate, position, from_date, to_date, decided_by
              from register.substitute
            """;

    private final JdbcClient jdbc;

    SubstituteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Substitute one) {
        jdbc.sql(
                        """
                        insert into register.substitute
                               (organ, member, alternate, position, from_date, to_date, decided_by)
                        values (:organ, :member, :alternate, :position, :from, :to, :decidedBy)
                        """)
                .param("organ", one.organ())
                .param("member", one.member().value())
                .param("alternate", one.alternate().value())
                .param("position", one.position())
                .param("from", one.fromDate())
                .param("to", one.toDate())
                .param("decidedBy", one.decidedBy())
                .update();
    }

    /// The order that was ends before the day. One that began the same day was never in force.
    void end(String organ, PersonId member, LocalDate from) {
        jdbc.sql(
                        """
                        delete from register.substitute
                         where organ = :organ and member = :member and from_date = :from
                        """)
                .param("organ", organ)
                .param("member", member.value())
                .param("from", from)
                .update();
        jdbc.sql(
                        """
                        update register.substitute set to_date = :from
                         where organ = :organ and member = :member and from_date < :from
                               and (to_date is null or to_date > :from)
                        """)
                .param("organ", organ)
                .param("member", member.value())
                .param("from", from)
                .update();
    }

    List<Substitute> on(String organ, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where organ = :organ and daterange(from_date, to_date) @> :day
                                 order by member, position
                                """)
                .param("organ", organ)
                .param("day", day)
                .query(Substitute.class)
                .list();
    }

    List<Substitute> ever() {
        return jdbc.sql(SELECT + " order by organ, from_date, member, position")
                .query(Substitute.class)
                .list();
    }
}
