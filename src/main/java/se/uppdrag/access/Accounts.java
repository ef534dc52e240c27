package se.uppdrag.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to sign-in: who has an account, and whether a password is theirs.
@Service
@Transactional
public class Accounts {

    /// A name longer than any of ours need not be kept whole.
    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Delays delays;
    private final SignInTable signIns;
    private final Clock clock;

    Accounts(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            Delays delays,
            SignInTable signIns,
            Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.delays = delays;
        this.signIns = signIns;
        this.clock = clock;
    }

    /// How a sign-in attempt ended.
    public sealed interface Attempt {

        record Welcome(SignedIn who) implements Attempt {}

        /// Never says whether it was the name or the password.
        record Wrong() implements Attempt {}

        /// Somebody is trying that very name just now; nothing was looked at.
        record Wait() implements Attempt {}
    }

    public record Account(PersonId person, String username, boolean open) {}

    private record Row(UUID person, String name, @Nullable String passwordHash) {}

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

    /// Joins a transaction but begins none: it may have to wait, and keeps no connection meanwhile.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Attempt attempt(String username, String password) {
        return attempt(username, password, _ -> Optional.empty());
    }

    /// @param known the device under a name of its own, if the person has signed in from it before:
    ///   then others' guesses do not slow it
    @Transactional(propagation = Propagation.SUPPORTS)
    Attempt attempt(String username, String password, Function<PersonId, Optional<String>> known) {
        var name = name(username);
        var row = find(name);
        var guessed =
                row.flatMap(one -> known.apply(new PersonId(one.person())))
                        .map(device -> "device:" + device + ":" + name)
                        .orElse("name:" + name);
        return attempt(guessed, row, password);
    }

    private Attempt attempt(String guessed, Optional<Row> row, String password) {
        if (!delays.turn(guessed)) {
            return new Attempt.Wait();
        }
        // Hashes even when there is no account, so that time does not tell which names exist.
        var right = passwords.matches(password, row.map(Row::passwordHash).orElse(NOBODY));
        if (row.isPresent() && right) {
            return new Attempt.Welcome(new SignedIn(row.get().person(), row.get().name()));
        }
        delays.failed(guessed);
        SignInLog.wrong("password", row.map(one -> new PersonId(one.person())));
        return new Attempt.Wrong();
    }

    private static String name(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /// The password again, for an act that binds: signing minutes. Guesses count for themselves:
    /// whoever guesses at the name elsewhere does not slow the one who is signed in.
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean confirm(PersonId person, String password) {
        return username(person)
                .flatMap(this::find)
                .filter(row ->
                        attempt("confirm:" + person.value(), Optional.of(row), password)
                                instanceof Attempt.Welcome)
                .isPresent();
    }

    /// Whether there is a password to ask for; who comes in by the municipality's own sign-in has
    /// none.
    @Transactional(readOnly = true)
    public boolean hasPassword(PersonId person) {
        return username(person).flatMap(this::find).map(Row::passwordHash).isPresent();
    }

    /// An account for somebody who comes in by the municipality's own sign-in.
    void openWithoutPassword(PersonId person, String username, String name) {
        jdbc.sql(
                        """
                        insert into access.account (person, username, name, open_from)
                        values (:person, :username, :name, :now)
                        on conflict (person) do update set closed_at = null
                        """)
                .param("person", person.value())
                .param("username", username)
                .param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Nobody comes in by the password any more; the account is still there.
    void forgetPassword(PersonId person) {
        jdbc.sql("update access.account set password_hash = null where person = :person")
                .param("person", person.value())
                .update();
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

    void endSessions(PersonId person) {
        signIns.endAll(person);
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

    private static final String NOBODY =
            "$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5S3b6vB9vQbQ1nQ1C2b6d4qk3uY1K";
}
