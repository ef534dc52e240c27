package se.uppdrag.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passwords of any length for bcrypt, which reads 72 bytes: a longer one is made a hash of itself
/// first, so that every letter of it counts. Those that find room are kept as they always were.
record LongPasswords(PasswordEncoder bcrypt) implements PasswordEncoder {

    private static final int MOST_BYTES = 72;

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return bcrypt.encode(password == null ? null : room(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
        return bcrypt.matches(password == null ? null : room(password), kept);
    }

    private static CharSequence room(CharSequence password) {
        var bytes = password.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_BYTES) {
            return password;
        }
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
