package se.uppdrag.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `registry.party`; the public reads the view that leaves out what may not be shown.
@Repository
class MatterPartyTable {

    /// A party as everybody may see it.
    ///
    /// @param standsFor the name of the one it speaks for, where that may be shown too
    record Public(MatterParty.Role role, String name, @Nullable String standsFor) {}

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    MatterPartyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Also those that have ended, which come last.
    List<MatterParty> of(UUID matter) {
        return jdbc.sql(
                        """
                        select id, role, name, address, email, stands_for, published, entered_on,
                               ended_on
                          from registry.party
                         where matter = :matter
                         order by ended_on nulls first, role = 'REPRESENTATIVE', entered_on, name
                        """)
                .param("matter", matter)
                .query(MatterParty.class)
                .list();
    }

    List<Public> published(UUID matter) {
        return jdbc.sql(
                        """
                        select p.role, p.name, o.name as stands_for
                          from registry.published_party p
                          left join registry.published_party o on o.id = p.stands_for
                         where p.matter = :matter
                         order by p.role = 'REPRESENTATIVE', p.name
                         limit :atMost
                        """)
                .param("matter", matter)
                .param("atMost", SHOWN)
                .query(Public.class)
                .list();
    }

    /// From whom or to whom documents of the matter are that are marked, or withhold just that.
    List<String> marked(UUID matter) {
        return jdbc.sql(
                        """
                        select distinct s.counterparty
                          from registry.document d
                          join registry.standing s on s.document = d.id
                         where d.matter = :matter and s.counterparty is not null
                           and (s.secrecy = 'SECRET'
                                or s.public_counterparty is distinct from s.counterparty)
                        """)
                .param("matter", matter)
                .query(String.class)
                .list();
    }

    void insert(UUID matter, MatterParty party) {
        write(
                """
                insert into registry.party
                       (id, matter, role, name, address, email, stands_for, published, entered_on,
                       ended_on)
                values (:id, :matter, :role, :name, :address, :email, :standsFor, :published,
                       :enteredOn, :endedOn)
                """,
                matter,
                party);
    }

    void update(UUID matter, MatterParty party) {
        write(
                """
                update registry.party
                   set role = :role, name = :name, address = :address, email = :email,
                       stands_for = :standsFor, published = :published, entered_on = :enteredOn
                 where id = :id and matter = :matter
                """,
                matter,
                party);
    }

    private void write(String sql, UUID matter, MatterParty party) {
        jdbc.sql(sql)
                .param("id", party.id())
                .param("matter", matter)
                .param("role", party.role().name())
                .param("name", party.name())
                .param("address", party.address())
                .param("email", party.email())
                .param("standsFor", party.standsFor())
                .param("published", party.published())
                .param("enteredOn", party.enteredOn())
                .param("endedOn", party.endedOn())
                .update();
    }

    void end(UUID party, LocalDate on) {
        jdbc.sql("update registry.party set ended_on = :on where id = :id")
                .param("id", party)
                .param("on", on)
                .update();
    }
}
