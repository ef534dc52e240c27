package se.uppdrag.access;

import java.time.Instant;

/// Somebody may open an account by choosing a password at `/inbjudan/{token}`.
///
/// @param token what is only known to the one who was given the address
/// @param name the name as the pages show it
public record Invitation(
        PersonId person, String token, String username, String name, Instant expiresAt) {

    public String address() {
        return "/inbjudan/" + token;
    }
}
