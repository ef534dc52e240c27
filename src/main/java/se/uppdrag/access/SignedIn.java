package se.uppdrag.access;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/// The person who is signed in. Kept in the session, so no more than is needed.
public record SignedIn(UUID id, String name) implements AuthenticatedPrincipal, Serializable {

    /// What the session is filed under, so that a person's sign-ins can be ended.
    @Override
    public String getName() {
        return id.toString();
    }

    public PersonId person() {
        return new PersonId(id);
    }

    /// `AL` for Astrid Lindmark.
    public String initials() {
        var words = name.split(" ");
        var last = words[words.length - 1];
        return words[0].substring(0, 1) + (words.length > 1 ? last.substring(0, 1) : "");
    }
}
