package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.database.Rows;

/// Tables `register.membership` and `function`.
@Repository
class MembershipTable {

    private static final String SELECT =
            """
            select m.person, p.given_name || ' ' || p.family_name as name, m.organ, m.post,
                   m.party, m.position, m.from_date, m.to_date, m.decided_by, m.ballot_group,
                   m.ended_because, m.ended_by, m.replaces, m.constituency
              from register.membership m
              join register.person p on p.id = m.person
            """;

    private static final Rows<Membership> MEMBERSHIP = Rows.of(Membership.class);

    private final JdbcClient jdbc;

    MembershipTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Membership membership) {
        jdbc.sql(
                        """
                        insert into register.membership (id, person, organ, post, party, position,
                               from_date, to_date, decided_by, ballot_group, ended_because,
                               ended_by, replaces, constituency)
                        values (:id, :person, :organ, :post, :party, :position, :from, :to,
                               :decidedBy, :ballotGroup, :because, :endedBy, :replaces, :constituency)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", membership.person().value())
                .param("organ", membership.organ())
                .param("post", membership.post().name())
                .param("party", membership.party())
                .param("position", membership.position())
                .param("from", membership.fromDate())
                .param("to", membership.toDate())
                .param("decidedBy", membership.decidedBy())
                .param("ballotGroup", membership.ballotGroup())
                .param("because", name(membership.endedBecause()))
                .param("endedBy", membership.endedBy())
                .param(
                        "replaces",
                        membership.replaces() == null ? null : membership.replaces().value())
                .param("constituency", membership.constituency())
                .update();
    }

    /// What was not known of a post that is held on the day: which part she was elected for.
    void electedFor(PersonId person, String organ, LocalDate on, String constituency) {
        jdbc.sql(
                        """
                        update register.membership set constituency = :constituency
                         where person = :person and organ = :organ
                               and daterange(from_date, to_date) @> :on
                        """)
                .param("constituency", constituency)
                .param("person", person.value())
                .param("organ", organ)
                .param("on", on)
                .update();
    }

    private static @Nullable String name(@Nullable Departure departure) {
        return departure == null ? null : departure.name();
    }

    void end(
            PersonId person,
            String organ,
            LocalDate from,
            @Nullable Departure because,
            String decidedBy) {
        jdbc.sql(
                        """
                        update register.membership
                           set to_date = :from, ended_because = :because, ended_by = :decidedBy
                         where person = :person and organ = :organ
                               and daterange(from_date, to_date) @> :from
                        """)
                .param("person", person.value())
                .param("organ", organ)
                .param("from", from)
                .param("because", name(because))
                .param("decidedBy", decidedBy)
                .update();
    }

    /// Everybody who serves in the organ on the day, or will, leaves it by then, and nobody is
    /// named to serve for another any more.
    void endAll(String organ, LocalDate from, Departure because, String decidedBy) {
        jdbc.sql(
                        """
                        update register.membership
                           set to_date = :from, ended_because = :because, ended_by = :decidedBy
                         where organ = :organ and from_date < :from
                               and (to_date is null or to_date > :from)
                        """)
                .param("organ", organ)
                .param("from", from)
                .param("because", because.name())
                .param("decidedBy", decidedBy)
                .update();
        jdbc.sql(
                        """
                        update register.substitute set to_date = :from
                         where organ = :organ and from_date < :from
                               and (to_date is null or to_date > :from)
                        """)
                .param("organ", organ)
                .param("from", from)
                .update();
    }

    /// Whether anybody has been given a post in the organ from the day or later.
    boolean beginsFrom(String organ, LocalDate from) {
        return jdbc.sql(
                        """
                        select exists (select from register.membership
                                        where organ = :organ and from_date >= :from)
                        """)
                .param("organ", organ)
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    void insertFunction(PersonId person, Role role, @Nullable String organ, LocalDate from) {
        insertOffice(new Terms.Office(person, role, organ, from, null));
    }

    void insertOffice(Terms.Office office) {
        jdbc.sql(
                        """
                        insert into register.function (id, person, role, organ, from_date, to_date)
                        values (:id, :person, :role, :organ, :from, :to)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", office.person().value())
                .param("role", office.role().name())
                .param("organ", office.organ())
                .param("from", office.fromDate())
                .param("to", office.toDate())
                .update();
    }

    List<Terms.Office> offices() {
        return jdbc.sql(
                        """
                        select person, role, organ, from_date, to_date
                          from register.function
                         order by from_date, role, person
                        """)
                .query(Terms.Office.class)
                .list();
    }

    List<Membership> in(String organ, LocalDate on) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where m.organ = :organ and daterange(m.from_date, m.to_date) @> :on
                                 order by m.position, p.family_name collate swedish
                                """)
                .param("organ", organ)
                .param("on", on)
                .query(MEMBERSHIP)
                .list();
    }

    /// Every post in every organ on the day, by name.
    List<Membership> all(LocalDate on) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where daterange(m.from_date, m.to_date) @> :on
                                 order by p.family_name collate swedish,
                                          p.given_name collate swedish, m.person, m.organ
                                """)
                .param("on", on)
                .query(MEMBERSHIP)
                .list();
    }

    /// Every time on a post that has a day in the half-open period, in the order they began.
    List<Membership> between(LocalDate from, LocalDate before) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where daterange(m.from_date, m.to_date) && daterange(:from, :before)
                                 order by m.from_date, m.organ, m.position, m.person
                                """)
                .param("from", from)
                .param("before", before)
                .query(MEMBERSHIP)
                .list();
    }

    /// Who has served for the party under the name, at any time.
    Optional<PersonId> named(String name, String party) {
        return jdbc
                .sql(
                        """
                        select distinct p.id as value
                          from register.person p
                          join register.membership m on m.person = p.id
                         where p.given_name || ' ' || p.family_name = :name and m.party = :party
                         limit 2
                        """)
                .param("name", name)
                .param("party", party)
                .query(PersonId.class)
                .list()
                .stream()
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                // Two of one name cannot be told apart; then neither is meant.
                                found ->
                                        found.size() == 1
                                                ? Optional.of(found.getFirst())
                                                : Optional.empty()));
    }

    /// Every post ever held, by organ and seat.
    List<Membership> ever() {
        return jdbc.sql(SELECT + " order by m.organ, m.from_date, m.post, m.position, m.person")
                .query(MEMBERSHIP)
                .list();
    }

    /// Every post ever held in the organ, the oldest first.
    List<Membership> everIn(String organ) {
        return jdbc.sql(SELECT + " where m.organ = :organ order by m.from_date, m.position")
                .param("organ", organ)
                .query(MEMBERSHIP)
                .list();
    }

    List<Membership> of(PersonId person) {
        return jdbc.sql(SELECT + " where m.person = :person order by m.from_date desc, m.organ")
                .param("person", person.value())
                .query(MEMBERSHIP)
                .list();
    }

    Optional<Membership> of(PersonId person, String organ, LocalDate on) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where m.person = :person and m.organ = :organ
                                       and daterange(m.from_date, m.to_date) @> :on
                                """)
                .param("person", person.value())
                .param("organ", organ)
                .param("on", on)
                .query(MEMBERSHIP)
                .optional();
    }

    List<Person> holders(Role role, String organ, LocalDate on) {
        return jdbc.sql(
                        """
                        select p.id, p.given_name, p.family_name, p.email
                          from register.function f
                          join register.person p on p.id = f.person
                         where f.role = :role and (f.organ is null or f.organ = :organ)
                               and daterange(f.from_date, f.to_date) @> :on
                         order by p.family_name collate swedish
                        """)
                .param("role", role.name())
                .param("organ", organ)
                .param("on", on)
                .query(Rows.of(Person.class))
                .list();
    }

    /// Whether she has one of the functions, in any organ at all.
    boolean function(PersonId person, List<Role> roles, LocalDate on) {
        return jdbc.sql(
                        """
                        select exists (select from register.function
                                        where person = :person and role = any(:roles)
                                              and daterange(from_date, to_date) @> :on)
                        """)
                .param("person", person.value())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    boolean function(PersonId person, Role role, String organ, LocalDate on) {
        return jdbc.sql(
                        """
                        select exists (select from register.function
                                        where person = :person and role = :role
                                              and (organ is null or organ = :organ)
                                              and daterange(from_date, to_date) @> :on)
                        """)
                .param("person", person.value())
                .param("role", role.name())
                .param("organ", organ)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }
}
