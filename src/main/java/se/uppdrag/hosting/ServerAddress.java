package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.util.regex.Pattern;

/// The address of a database server, `jdbc:postgresql://host/postgres?sslmode=verify-full`, and of
/// each database there.
final class ServerAddress {

    private static final Pattern ADDRESS =
            Pattern.compile("(jdbc:postgresql://[^/?\\s]+/)([^/?\\s]*)(\\?\\S*)?");

    private ServerAddress() {}

    static boolean understood(String address) {
        return ADDRESS.matcher(address).matches();
    }

    /// The same server and the same way to speak to it, another database.
    static String of(String address, String database) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw HostingFailed.badInput(t("hosting.setting.server", "server"));
        }
        return parts.group(1) + database + (parts.group(3) == null ? "" : parts.group(3));
    }

    static String database(String address) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw HostingFailed.badInput(t("hosting.setting.server", "uppdrag.database.url"));
        }
        return parts.group(2);
    }

    /// How the server is to prove who it is, as `?sslmode=verify-full`; other settings are the
    /// driver's own.
    static String security(String address) {
        var mode = Pattern.compile("[?&](sslmode=[a-z-]+)").matcher(address);
        return mode.find() ? "?" + mode.group(1) : "";
    }
}
