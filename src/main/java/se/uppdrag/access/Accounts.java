package se.uppdrag.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to sign-in: who has an account, and whether a password is theirs.
@Service
@Transactional
public class Accounts {

    private static final int ATTEMPTS_ALLOWED = 10;
    private static final Duration ATTEMPTS_COUNTED = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// How a sign-in attempt ended.
    public sealed interface Attempt {

        record Welcome(SignedIn who) implements Attempt {}

        /// Never says whether it was the name or the password.
        record Wrong() implements Attempt {}

        /// Too many failed attempts in a quarter of an hour.
        record Wait() implements Attempt {}
    }

    public record Account(PersonId person, String username, boolean open) {}

    private record Row(UUID person, String name, String passwordHash) {}

    public void open(PersonId person, String username, String name, String password) {
        jdbc.sql(
                        """
                        insert into access.account (person, username, name, password_hash, open_from)
                        values (:person, :username, :name, :hash, :now)
                        on conflict (person) do update
                           set username = :username, name = :name, password_hash = :hash,
                               closed_at = null
                        """)
                .param("person", person.value())
                .param("username", username.toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("hash", passwords.encode(password))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public Attempt attempt(String username, String password) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        if (recentFailures(name) >= ATTEMPTS_ALLOWED) {
            return new Attempt.Wait();
        }
        var row = find(name);
        // Hashes even when there is no account, so that time does not tell which names exist.
        var right = passwords.matches(password, row.map(Row::passwordHash).orElse(NOBODY));
        if (row.isPresent() && right) {
            return new Attempt.Welcome(new SignedIn(row.get().person(), row.get().name()));
        }
        jdbc.sql("insert into access.failed_sign_in (username, at) values (:name, :now)")
                .param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return new Attempt.Wrong();
    }

    /// The password again, for an act that binds: signing minutes. Guesses count as at sign-in.
    public boolean confirm(PersonId person, String password) {
        return jdbc.sql(
                        """
                        select username from access.account
                         where person = :person and closed_at is null
                        """)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .filter(username -> attempt(username, password) instanceof Attempt.Welcome)
                .isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<SignedIn> of(PersonId person) {
        return jdbc.sql(
                        """
                        select person as id, name from access.account
                         where person = :person and closed_at is null
                        """)
                .param("person", person.value())
                .query(SignedIn.class)
                .optional();
    }

    /// A new password, and every sign-in made with the old one ends.
    public void change(PersonId person, String password) {
        jdbc.sql("update access.account set password_hash = :hash where person = :person")
                .param("person", person.value())
                .param("hash", passwords.encode(password))
                .update();
        endSessions(person);
    }

    /// Nobody signs in to it any more, and who is signed in is not from the next page on.
    public void shut(PersonId person) {
        jdbc.sql(
                        """
                        update access.account set closed_at = :now
                         where person = :person and closed_at is null
                        """)
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        endSessions(person);
    }

    private void endSessions(PersonId person) {
        jdbc.sql("delete from access.session where principal_name = :person")
                .param("person", person.value().toString())
                .update();
    }

    /// Every account there has been, and whether it is open.
    @Transactional(readOnly = true)
    public List<Account> all() {
        return jdbc.sql("select person, username, closed_at is null as open from access.account")
                .query(Account.class)
                .list();
    }

    /// The name the person signed in with, also where the account has been shut.
    @Transactional(readOnly = true)
    public Optional<String> usernameEver(PersonId person) {
        return jdbc.sql("select username from access.account where person = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    /// The name the person signs in with.
    @Transactional(readOnly = true)
    public Optional<String> username(PersonId person) {
        return jdbc.sql(
                        """
                        select username from access.account
                         where person = :person and closed_at is null
                        """)
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    private Optional<Row> find(String username) {
        return jdbc.sql(
                        """
                        select person, name, password_hash from access.account
                         where username = :username and closed_at is null
                        """)
                .param("username", username)
                .query(Row.class)
                .optional();
    }

    private int recentFailures(String username) {
        return jdbc.sql(
                        """
                        select count(*) from access.failed_sign_in
                         where username = :username and at > :since
                        """)
                .param("username", username)
                .param("since", Timestamp.from(clock.instant().minus(ATTEMPTS_COUNTED)))
                .query(Integer.class)
                .single();
    }

    private static final String NOBODY =
            "$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5S3b6vB9vQbQ1nQ1C2b6d4qk3uY1K";
}
