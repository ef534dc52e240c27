package se.uppdrag.web;

import java.util.Optional;
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
        return jdbc.sql(
                        """
                        select name, place, code, address, registry_mail, accent, arms_tag
                          from web.house
                        """)
                .query(House.class)
                .single();
    }

    public void become(House house) {
        jdbc.sql(
                        """
                        update web.house
                           set name = :name, place = :place, code = :code, address = :address,
                               registry_mail = :registryMail, accent = :accent
                        """)
                .paramSource(house)
                .update();
    }

    public void bear(Arms arms) {
        jdbc.sql("update web.house set arms = :png").param("png", arms.png()).update();
    }

    public Optional<byte[]> arms() {
        return jdbc.sql("select arms from web.house where arms is not null")
                .query(byte[].class)
                .optional();
    }
}
