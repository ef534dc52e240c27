package se.uppdrag.safety;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `safety.help`: one row.
@Repository
class HelpTable {

    private final JdbcClient jdbc;

    HelpTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Help ours() {
        return jdbc.sql("select contact, phone, hours, exit, links from safety.help")
                .query(Help.class)
                .single();
    }

    void become(Help help) {
        jdbc.sql(
                        """
                        update safety.help
                           set contact = :contact, phone = :phone, hours = :hours, exit = :exit,
                               links = :links
                        """)
                .paramSource(help)
                .update();
    }
}
