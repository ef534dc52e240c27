package se.uppdrag.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.web.PlainLetters;

/// The door to the first sign-in: an administrator invites, and the person chooses a password that
/// nobody else has seen. The same way leads back in for the one who has forgotten it.
@Service
@Transactional
public class Invitations {

    private static final Duration VALID = Duration.ofDays(7);
    private static final int TOKEN_BYTES = 24;

    private final InvitationTable table;
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();
    private final Factors factors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            InvitationTable table,
            Accounts accounts,
            Factors factors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.factors = factors;
        this.events = events;
        this.clock = clock;
    }

    /// The person may choose a password within a week. Who has an account keeps the name she signs
    /// in with, and the password she has until a new one is chosen.
    public Invitation invite(PersonId person, String givenName, String familyName) {
        var invitation =
                new Invitation(
                        person,
                        token(),
                        usernameFor(person, givenName, familyName),
                        givenName + " " + familyName,
                        clock.instant().plus(VALID));
        table.put(invitation);
        return invitation;
    }

    /// For somebody who has lost what she signs in with: it is worth nothing from now on, wherever
    /// it is, and this is the only way in.
    public Invitation inviteAnew(PersonId person, String givenName, String familyName) {
        factors.takeAway(person);
        accounts.forgetPassword(person);
        accounts.endSessions(person);
        events.publishEvent(
                new SignInChanged(person, SignInChanged.What.TAKEN_AWAY, clock.instant()));
        return invite(person, givenName, familyName);
    }

    /// The name she has always had, or one that is free.
    String usernameFor(PersonId person, String givenName, String familyName) {
        return accounts.usernameEver(person)
                .orElseGet(() -> freeUsername(person, givenName, familyName));
    }

    @Transactional(readOnly = true)
    public List<Invitation> waiting() {
        return table.waiting(clock.instant());
    }

    public Optional<Invitation> find(String token) {
        return table.find(token, clock.instant());
    }

    /// The account is open from now on, and the invitation used up.
    ///
    /// @param password one that [Password] has nothing against
    /// @return whether the invitation was still good
    public boolean accept(String token, String password) {
        var invitation = table.find(token, clock.instant());
        invitation.ifPresent(one -> {
            accounts.open(one.person(), one.username(), one.name(), password);
            table.remove(one.person());
        });
        return invitation.isPresent();
    }

    /// The account is shut and whatever invitation there was is worth nothing.
    public void shut(PersonId person) {
        table.remove(person);
        accounts.shut(person);
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// `åsa.öberg` as `asa.oberg`, and `asa.oberg2` for the next of the name.
    private String freeUsername(PersonId person, String givenName, String familyName) {
        var plain =
                PlainLetters.of(givenName + "." + familyName)
                        .replaceAll("\\s+", "-")
                        .replaceAll("[^a-z0-9.-]", "");
        var base = plain.replaceAll("^[.-]+|[.-]+$", "").isEmpty() ? "ledamot" : plain;
        return Stream.concat(
                        Stream.of(base), IntStream.iterate(2, n -> n + 1).mapToObj(n -> base + n))
                .filter(one -> !table.taken(one, person))
                .findFirst()
                .orElseThrow();
    }
}
