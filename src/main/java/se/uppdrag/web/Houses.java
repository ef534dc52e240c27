package se.uppdrag.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `web.house`: one row.
@Repository
public class Houses {

    private final JdbcClient jdbc;

    Houses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public House ours() {
        return jdbc.sql("select name, place, address, registry_mail, accent from web.house")
                .query(House.class)
                .single();
    }

    public void become(House house) {
        jdbc.sql(
                        """
                        update web.house
                           set name = :name, place = :place, address = :address,
                               registry_mail = :registryMail, accent = :accent
                        """)
                .paramSource(house)
                .update();
    }
}
