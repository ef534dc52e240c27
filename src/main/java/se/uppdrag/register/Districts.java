package se.uppdrag.register;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PlaceNames;

/// The parts (`valkretsar`) that members have been elected for, of table `register.membership`.
@Repository
class Districts implements PlaceNames {

    private final JdbcClient jdbc;

    Districts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<String> names() {
        return jdbc.sql(
                        """
                        select distinct constituency from register.membership
                         where constituency is not null
                        """)
                .query(String.class)
                .list();
    }
}
