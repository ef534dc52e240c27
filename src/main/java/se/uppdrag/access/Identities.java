package se.uppdrag.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to who is who where the municipality signs people in. Entered by an administrator: an
/// address somebody has given herself must never open anything.
@Service
@Transactional
public class Identities {

    public record Known(String provider, String value, PersonId person) {}

    /// @param claim what the value is
    public record Source(String name, String label, String claim) {}

    private final IdentityTable table;
    private final Providers providers;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Clock clock;

    Identities(
            IdentityTable table,
            Providers providers,
            Accounts accounts,
            Invitations invitations,
            Clock clock) {
        this.table = table;
        this.providers = providers;
        this.accounts = accounts;
        this.invitations = invitations;
        this.clock = clock;
    }

    public List<Source> sources() {
        return providers.all().stream()
                .map(one -> new Source(one.name(), one.label(), one.claim()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Known> all() {
        return table.all();
    }

    /// Who she is there. She needs no invitation: her account is open from now on.
    ///
    /// @return false where the value is somebody else's
    public boolean enter(
            String source, String value, PersonId person, String givenName, String familyName) {
        if (!table.put(source, value.strip(), person, clock.instant())) {
            return false;
        }
        if (accounts.of(person).isEmpty()) {
            accounts.openWithoutPassword(
                    person,
                    invitations.usernameFor(person, givenName, familyName),
                    givenName + " " + familyName);
        }
        return true;
    }

    /// Whoever has come in that way is not in from the next page on.
    public void remove(String source, PersonId person) {
        table.remove(source, person);
        accounts.endSessions(person);
    }

    Optional<SignedIn> find(Provider provider, String value) {
        return table.find(provider.name(), value).flatMap(accounts::of);
    }

    /// Those she can show herself with.
    List<Provider> of(PersonId person) {
        var hers = table.providers(person);
        return providers.all().stream().filter(one -> hers.contains(one.name())).toList();
    }
}
