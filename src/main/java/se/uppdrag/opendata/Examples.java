package se.uppdrag.opendata;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds something to show where only what is there can be fetched.
@Repository
class Examples {

    private final JdbcClient jdbc;

    Examples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where the minutes that were verified last are had as data.
    Optional<String> minutesAsData() {
        return jdbc.sql(
                        """
                        select body ->> 'accessUrl' as address
                          from opendata.object
                         where type = 'File' and not deleted and id like 'protokoll-xml-%'
                         order by created desc, id
                         limit 1
                        """)
                .query(String.class)
                .optional();
    }

    /// Where one of the statutes is had as data, in a wording of its own.
    Optional<String> statuteAsData() {
        return jdbc.sql(
                        """
                        select '/forfattningssamling/' || s.slug || '/' || v.in_force_from || '.xml'
                          from statutes.published_statute s
                          join statutes.published_version v on v.statute = s.id
                         where s.kind in ('RULES_OF_PROCEDURE', 'STANDING_ORDERS', 'TARIFF')
                         order by s.slug, v.in_force_from desc
                         limit 1
                        """)
                .query(String.class)
                .optional();
    }
}
