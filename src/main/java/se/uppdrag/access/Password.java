package se.uppdrag.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// What a password must be: long rather than odd, and not what anybody would guess first. After
/// NIST SP 800-63B; there are no rules of digits and capitals, and no day when it must be changed.
public record Password(String value) {

    static final int SHORTEST = 12;

    /// More than this bcrypt does not read.
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;

    /// @return the key of what is wrong with it
    public Optional<String> problem(String username) {
        var lower = value.toLowerCase(Locale.ROOT);
        if (value.codePointCount(0, value.length()) < SHORTEST) {
            return Optional.of("access.password.short");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("access.password.long");
        }
        return lower.contains(username) || lower.chars().distinct().count() < FEWEST_DIFFERENT
                ? Optional.of("access.password.guessable")
                : Optional.empty();
    }
}
