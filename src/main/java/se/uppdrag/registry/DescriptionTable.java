package se.uppdrag.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the description of official documents says of the diarium as it is.
@Repository
class DescriptionTable {

    private final JdbcClient jdbc;

    DescriptionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> since(String authority) {
        return jdbc.sql(
                        """
                        select opened_on from registry.published_matter
                         where authority = :authority
                         order by opened_on
                         limit 1
                        """)
                .param("authority", authority)
                .query(LocalDate.class)
                .optional();
    }

    /// Those that are named by marks of whole documents in public matters: a secret matter must not
    /// be told of, and why a single fact is withheld is nothing the public list tells.
    List<SecrecyTable.Provision> provisions() {
        return jdbc.sql(
                        """
                        select p.id, p.what
                          from registry.provision p
                         where exists (select from registry.mark k
                                         join registry.published_document d on d.id = k.document
                                        where k.provision = p.id and k.field is null)
                         order by string_to_array(p.id, ':')::int[]
                        """)
                .query(SecrecyTable.Provision.class)
                .list();
    }

    /// What the authority has said last.
    Description description(String authority) {
        return jdbc.sql(
                        """
                        select activity, registers, aids, exchange, sale
                          from registry.description
                         where authority = :authority
                         order by seq desc
                         limit 1
                        """)
                .param("authority", authority)
                .query(Description.class)
                .optional()
                .orElse(Description.NOTHING);
    }

    void insert(String authority, Description said, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into registry.description (authority, seq, activity, registers, aids,
                               exchange, sale, by_name, at)
                        select :authority, coalesce(max(seq), 0) + 1, :activity, :registers, :aids,
                               :exchange, :sale, :by, :at
                          from registry.description
                         where authority = :authority
                        """)
                .param("authority", authority)
                .param("activity", said.activity())
                .param("registers", said.registers())
                .param("aids", said.aids())
                .param("exchange", said.exchange())
                .param("sale", said.sale())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
