package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `register.house_rule`, with its history.
@Repository
class LocalRuleTable {

    private final JdbcClient jdbc;

    LocalRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every version of every rule, the newest first.
    List<LocalRule> history(String organ) {
        return jdbc.sql(
                        """
                        select rule, value, from_date, to_date, decided_by
                          from register.house_rule
                         where organ = :organ
                         order by rule, from_date desc
                        """)
                .param("organ", organ)
                .query(LocalRule.class)
                .list();
    }

    /// The version that applies ends the day before.
    void end(String organ, String rule, LocalDate from) {
        jdbc.sql(
                        """
                        update register.house_rule set to_date = :from
                         where organ = :organ and rule = :rule and to_date is null
                        """)
                .param("organ", organ)
                .param("rule", rule)
                .param("from", from)
                .update();
    }
}
