package se.uppdrag.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.database.Rows;

/// Tables `register.person`, `appointment` and `affiliation`.
@Repository
class PersonTable {

    private static final Rows<PersonDetails> PERSON = Rows.of(PersonDetails.class);

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Person person) {
        jdbc.sql(
                        """
                        insert into register.person (id, given_name, family_name, email)
                        values (:id, :givenName, :familyName, :email)
                        """)
                .param("id", person.id().value())
                .param("givenName", person.givenName())
                .param("familyName", person.familyName())
                .param("email", person.email())
                .update();
    }

    void reachAt(PersonId id, @Nullable String email) {
        jdbc.sql("update register.person set email = :email where id = :id")
                .param("id", id.value())
                .param("email", email)
                .update();
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(
                        """
                        select id, given_name, family_name, email
                          from register.person
                         where id = :id
                        """)
                .param("id", id.value())
                .query(Rows.of(Person.class))
                .optional();
    }

    private static final String DETAILS =
            """
            select id, given_name, family_name, email, phone, birth_year, sex, protection,
                   email_public_from, phone_public_from
              from register.person
            """;

    Optional<PersonDetails> details(PersonId id) {
        return jdbc.sql(DETAILS + " where id = :id")
                .param("id", id.value())
                .query(PERSON)
                .optional();
    }

    List<PersonDetails> everybody() {
        return jdbc.sql(
                        DETAILS
                                + """
                                 order by family_name collate swedish, given_name collate swedish, id
                                """)
                .query(PERSON)
                .list();
    }

    /// @param addresses in small letters
    List<PersonDetails> reachedAt(Collection<String> addresses) {
        return jdbc.sql(
                        DETAILS
                                + """
                                 where email is not null and lower(btrim(email)) = any(:addresses)
                                """)
                .param("addresses", addresses.toArray(String[]::new))
                .query(PERSON)
                .list();
    }

    void change(PersonDetails person) {
        jdbc.sql(
                        """
                        update register.person
                           set given_name = :givenName, family_name = :familyName, email = :email,
                               phone = :phone, birth_year = :birthYear, sex = :sex,
                               protection = :protection, email_public_from = :emailPublicFrom,
                               phone_public_from = :phonePublicFrom
                         where id = :id
                        """)
                .param("id", person.id().value())
                .param("givenName", person.givenName())
                .param("familyName", person.familyName())
                .param("email", person.email())
                .param("phone", person.phone())
                .param("birthYear", person.birthYear())
                .param("sex", person.sex() == null ? null : person.sex().name())
                .param("protection", person.protection().name())
                .param("emailPublicFrom", person.emailPublicFrom())
                .param("phonePublicFrom", person.phonePublicFrom())
                .update();
    }

    List<PersonId> named(String givenName, String familyName) {
        return jdbc.sql(
                        """
                        select id as value from register.person
                         where given_name = :given and family_name = :family
                         order by id
                        """)
                .param("given", givenName)
                .param("family", familyName)
                .query(PersonId.class)
                .list();
    }

    void insert(Appointment one) {
        jdbc.sql(
                        """
                        insert into register.appointment
                               (id, person, kind, organ, party, from_date, to_date, decided_by)
                        values (:id, :person, :kind, :organ, :party, :from, :to, :decidedBy)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", one.person().value())
                .param("kind", one.kind().name())
                .param("organ", one.organ())
                .param("party", one.party())
                .param("from", one.fromDate())
                .param("to", one.toDate())
                .param("decidedBy", one.decidedBy())
                .update();
    }

    void end(Appointment one, LocalDate to) {
        jdbc.sql(
                        """
                        update register.appointment
                           set to_date = :to
                         where person = :person and kind = :kind and from_date = :from
                               and from_date < :to
                        """)
                .param("person", one.person().value())
                .param("kind", one.kind().name())
                .param("from", one.fromDate())
                .param("to", to)
                .update();
    }

    /// Everybody who serves, or has served, beside the elected.
    List<Appointment> appointments() {
        return jdbc.sql(
                        """
                        select a.person, p.given_name || ' ' || p.family_name as name, a.kind,
                               a.organ, a.party, a.from_date, a.to_date, a.decided_by
                          from register.appointment a
                          join register.person p on p.id = a.person
                         order by a.from_date, p.family_name collate swedish, a.id
                        """)
                .query(Appointment.class)
                .list();
    }

    /// From the day on she belongs to another party, or to none; what was before stays.
    void affiliate(PersonId person, @Nullable String party, LocalDate from, String source) {
        jdbc.sql(
                        """
                        update register.affiliation
                           set to_date = :from
                         where person = :person and from_date < :from
                               and (to_date is null or to_date > :from)
                        """)
                .param("person", person.value())
                .param("from", from)
                .update();
        jdbc.sql(
                        """
                        insert into register.affiliation (person, party, from_date, source)
                        values (:person, :party, :from, :source)
                        """)
                .param("person", person.value())
                .param("party", party)
                .param("from", from)
                .param("source", source)
                .update();
    }

    List<Affiliation> affiliations() {
        return jdbc.sql(
                        """
                        select person, party, from_date, to_date, source
                          from register.affiliation
                         order by person, from_date
                        """)
                .query(Affiliation.class)
                .list();
    }

    boolean affiliatedFrom(PersonId person, LocalDate from) {
        return jdbc.sql(
                        """
                        select exists (select from register.affiliation
                                        where person = :person and from_date >= :from)
                        """)
                .param("person", person.value())
                .param("from", from)
                .query(Boolean.class)
                .single();
    }
}
