package se.uppdrag.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `access.known_device`. A browser somebody has signed in from before is not slowed by what
/// strangers guess elsewhere: nobody can keep a member from a vote by trying her name.
@Repository
class Devices {

    private static final String COOKIE = "uppdraget-enhet";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int BYTES = 24;

    private final JdbcClient jdbc;
    private final SignInSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Devices(JdbcClient jdbc, SignInSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    void remember(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var value = value(request).orElseGet(this::fresh);
        jdbc.sql(
                        """
                        insert into access.known_device (device, person, last_at)
                        values (:device, :person, :now)
                        on conflict (device, person) do update set last_at = :now
                        """)
                .param("device", hash(value))
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        var cookie = new Cookie(settings.cookie(COOKIE), value);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.encrypted() || request.isSecure());
        cookie.setPath(settings.encrypted() ? "/" : "/logga-in");
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        response.addCookie(cookie);
    }

    /// The device under a name of its own, if the person has signed in from it before.
    Optional<String> known(PersonId person, HttpServletRequest request) {
        return value(request)
                .map(Devices::hash)
                .filter(device ->
                        jdbc.sql(
                                        """
                                        select exists (select from access.known_device
                                                        where device = :device
                                                          and person = :person)
                                        """)
                                .param("device", device)
                                .param("person", person.value())
                                .query(Boolean.class)
                                .single())
                .map(device -> HexFormat.of().formatHex(device));
    }

    private Optional<String> value(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(one -> one.getName().equals(settings.cookie(COOKIE)))
                .map(Cookie::getValue)
                .filter(one -> one.matches("[A-Za-z0-9_-]{32}"))
                .findFirst();
    }

    private String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String value) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
