package se.uppdrag.access;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the municipality signs its people in (OpenID Connect), as the settings have it.
///
/// @param name in addresses: `entra`
/// @param label what the button says: `kommunens inloggning`
/// @param claim what tells who it is; its value is entered for each person
/// @param strong whether it always asks for more than a password; otherwise it must say so each
///   time
record Provider(
        String name,
        URI issuer,
        String clientId,
        String clientSecret,
        String label,
        String claim,
        List<String> scopes,
        boolean strong) {

    static final String SETTINGS = "uppdrag.sign-in.via";

    /// As written under `uppdrag.sign-in.via.<name>`.
    record Written(
            @Nullable URI issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String label,
            @Nullable String claim,
            @Nullable List<String> scopes,
            @Nullable Boolean strong) {

        Provider checked(String name) {
            if (!name.matches("[a-z0-9-]{1,30}")) {
                throw wrong(name, "namnet får ha a–z, 0–9 och bindestreck");
            }
            if (issuer == null || issuer.getHost() == null) {
                throw wrong(name, "issuer saknas eller är ingen adress");
            }
            if (!"https".equals(issuer.getScheme())
                    && !List.of("localhost", "127.0.0.1").contains(issuer.getHost())) {
                throw wrong(name, "issuer ska börja med https");
            }
            if (clientId == null || clientId.isBlank()) {
                throw wrong(name, "client-id saknas");
            }
            if (clientSecret == null || clientSecret.isBlank()) {
                throw wrong(name, "client-secret saknas");
            }
            return new Provider(
                    name,
                    issuer,
                    clientId,
                    clientSecret,
                    label == null ? name : label,
                    claim == null ? "sub" : claim,
                    scopes == null || scopes.isEmpty()
                            ? List.of("openid", "profile", "email")
                            : scopes,
                    strong != null && strong);
        }

        private static IllegalStateException wrong(String name, String why) {
            return new IllegalStateException("%s.%s: %s".formatted(SETTINGS, name, why));
        }
    }

    String start() {
        return "/logga-in/via/" + name;
    }

    String answer() {
        return start() + "/svar";
    }

    String signOut() {
        return start() + "/utloggning";
    }
}
