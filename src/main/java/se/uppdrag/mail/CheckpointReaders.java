package se.uppdrag.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;

/// Who keeps checkpoints outside (`vittnen`): auditors and group leaders, as the register has them
/// each time, but for those who have said no. Table `mail.checkpoint_reader`.
@Repository
class CheckpointReaders {

    /// @param token by which she says no without signing in
    record Reader(UUID person, UUID token, @Nullable Instant declinedAt) {

        boolean wants() {
            return declinedAt == null;
        }

        String address() {
            return "/kontrollpunkter/e-post/" + token;
        }
    }

    private final JdbcClient jdbc;
    private final Register register;
    private final Persons persons;

    CheckpointReaders(JdbcClient jdbc, Register register, Persons persons) {
        this.jdbc = jdbc;
        this.register = register;
        this.persons = persons;
    }

    /// Whether she is an auditor or a group leader that day.
    boolean chosen(PersonId person, LocalDate on) {
        return chosen(on).contains(person);
    }

    List<Reader> on(LocalDate day) {
        return chosen(day).stream().map(this::reader).filter(Reader::wants).toList();
    }

    private List<PersonId> chosen(LocalDate on) {
        var audits = register.organs(on).stream().filter(Organ::audit).map(Organ::slug).toList();
        var auditors =
                register.memberships(on).stream()
                        .filter(one -> audits.contains(one.organ()) && one.post().member())
                        .map(Membership::person);
        var leaders =
                persons.appointments(on).stream()
                        .filter(one -> one.kind() == Appointment.Kind.GROUP_LEADER)
                        .map(Appointment::person);
        return Stream.concat(auditors, leaders).distinct().toList();
    }

    /// Known from the first letter on.
    Reader reader(PersonId person) {
        jdbc.sql(
                        """
                        insert into mail.checkpoint_reader (person, token) values (:person, :token)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("token", UUID.randomUUID())
                .update();
        return jdbc.sql(
                        """
                        select person, token, declined_at from mail.checkpoint_reader
                         where person = :person
                        """)
                .param("person", person.value())
                .query(Reader.class)
                .single();
    }

    Optional<Reader> find(UUID token) {
        return jdbc.sql(
                        """
                        select person, token, declined_at from mail.checkpoint_reader
                         where token = :token
                        """)
                .param("token", token)
                .query(Reader.class)
                .optional();
    }

    void decline(UUID token, @Nullable Instant at) {
        jdbc.sql("update mail.checkpoint_reader set declined_at = :at where token = :token")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("token", token)
                .update();
    }
}
