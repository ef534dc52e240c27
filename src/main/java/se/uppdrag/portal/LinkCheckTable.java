package se.uppdrag.portal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `portal.link_check`: how each address stood when it was last looked at.
@Repository
class LinkCheckTable {

    enum Result {
        OK,
        BROKEN,
        /// Somebody else's page, which we do not visit.
        NOT_CHECKED
    }

    record Check(String address, Result result, Instant checkedAt) {}

    private final JdbcClient jdbc;

    LinkCheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(String address, Result result, Instant now) {
        jdbc.sql(
                        """
                        insert into portal.link_check (address, result, checked_at)
                        values (:address, :result, :now)
                        on conflict (address) do update set result = :result, checked_at = :now
                        """)
                .param("address", address)
                .param("result", result.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    Map<String, Check> all() {
        return jdbc
                .sql("select address, result, checked_at from portal.link_check")
                .query(Check.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Check::address, check -> check));
    }
}
