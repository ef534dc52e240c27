package se.uppdrag.inbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mailbox of an authority, as the house has set it up: `uppdrag.brevlada.ks.host` and so on.
///
/// @param organ whose it is
/// @param token where a token for XOAUTH2 comes from; nothing where there is a password
/// @param seen where read letters are moved; nothing where they stay
/// @param address its address, so that nothing of ours is answered
/// @param server the name the mail server signs `Authentication-Results` with
record Mailbox(
        String organ,
        String host,
        int port,
        Security security,
        String user,
        String password,
        @Nullable TokenSource token,
        String folder,
        Optional<String> seen,
        String address,
        Optional<String> server) {

    enum Security {
        TLS,
        STARTTLS,
        /// For a server on the same machine only.
        NONE
    }

    /// The settings as they are written.
    ///
    /// @param seen the folder to move to
    record Settings(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable Security security,
            @Nullable String user,
            @Nullable String password,
            @Nullable String folder,
            @Nullable String seen,
            @Nullable String address,
            @Nullable String server,
            @Nullable String tokenAddress,
            @Nullable String tokenClient,
            @Nullable String tokenSecret,
            @Nullable String tokenScope,
            @Nullable String tokenFile) {

        Mailbox of(String organ) {
            var secured = security == null ? Security.TLS : security;
            var there = host == null ? "" : host;
            if (secured == Security.NONE && !there.matches("localhost|127\\.0\\.0\\.1|::1")) {
                throw new IllegalStateException(
                        "uppdrag.brevlada." + organ + ".security=none is for this machine only");
            }
            return new Mailbox(
                    organ,
                    there,
                    port != null ? port : secured == Security.TLS ? 993 : 143,
                    secured,
                    or(user, ""),
                    or(password, ""),
                    TokenSource.of(
                            or(tokenFile, ""),
                            or(tokenAddress, ""),
                            or(tokenClient, ""),
                            or(tokenSecret, ""),
                            or(tokenScope, "https://outlook.office365.com/.default")),
                    or(folder, "INBOX"),
                    Optional.ofNullable(seen).filter(name -> !name.isBlank()),
                    or(address, or(user, "")),
                    Optional.ofNullable(server).filter(name -> !name.isBlank()));
        }

        private static String or(@Nullable String said, String otherwise) {
            return said == null ? otherwise : said;
        }
    }
}
