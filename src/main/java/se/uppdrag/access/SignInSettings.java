package se.uppdrag.access;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What a municipality decides of signing in.
@Component
class SignInSettings {

    /// Of whom more than a password is demanded.
    enum Demand {
        /// Nobody; whoever has more is asked for it.
        OFFERED,
        /// Those who hold an office, preside or audit.
        OFFICES,
        /// Everybody.
        REQUIRED
    }

    private final URI home;
    private final Demand demand;
    private final Duration recent;
    private final Duration longest;
    private final Duration again;

    SignInSettings(
            @Value("${uppdrag.address:http://localhost:${server.port:8080}}") URI home,
            @Value("${uppdrag.sign-in.strong:offices}") String demand,
            @Value("${uppdrag.sign-in.recent:15m}") Duration recent,
            @Value("${uppdrag.sign-in.longest:24h}") Duration longest,
            @Value("${uppdrag.sign-in.again:5m}") Duration again) {
        if (home.getHost() == null) {
            throw new IllegalStateException(
                    "uppdrag.address ska vara en hel adress, som https://uppdraget.exempel.se, inte"
                            + " "
                            + home);
        }
        this.home = home;
        this.demand = demand(demand);
        this.recent = recent;
        this.longest = longest;
        this.again = again;
    }

    private static Demand demand(String written) {
        return Arrays.stream(Demand.values())
                .filter(one -> one.name().equalsIgnoreCase(written.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "uppdrag.sign-in.strong ska vara ett av %s, inte %s"
                                        .formatted(
                                                Arrays.stream(Demand.values())
                                                        .map(one ->
                                                                one.name().toLowerCase(Locale.ROOT))
                                                        .collect(Collectors.joining(", ")),
                                                written)));
    }

    /// What passkeys are bound to.
    String host() {
        return home.getHost();
    }

    /// The one address a passkey is used from, without a path: `https://uppdraget.example.se`.
    String origin() {
        var port = home.getPort();
        return home.getScheme() + "://" + home.getHost() + (port < 0 ? "" : ":" + port);
    }

    /// Whether people reach it encrypted, though a proxy may be what speaks so.
    boolean encrypted() {
        return "https".equals(home.getScheme());
    }

    /// A cookie's name: one with this before it is taken by browsers from this host alone,
    /// encrypted, and for all of it (RFC 6265bis, section 4.1.3.2).
    String cookie(String name) {
        return encrypted() ? "__Host-" + name : name;
    }

    String of(String path) {
        return home.resolve(path).toString();
    }

    Demand demand() {
        return demand;
    }

    /// How long it is enough to have shown who one is.
    Duration recent() {
        return recent;
    }

    /// How long a sign-in lasts, however much it is used.
    Duration longest() {
        return longest;
    }

    /// How often the municipality's own sign-in is asked whether somebody is still its own; zero
    /// where it never is.
    Duration again() {
        return again;
    }
}
