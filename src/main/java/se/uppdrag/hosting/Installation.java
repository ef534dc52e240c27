package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import se.uppdrag.database.DatabaseAddress;
import se.uppdrag.database.EmbeddedPostgres;

/// One municipality's own settings, as its program reads them.
///
/// @param folder with `uppdrag.properties`
record Installation(Hosted hosted, Path folder, Properties settings) {

    private static final String EVERYWHERE = "0.0.0.0";

    String name() {
        return hosted.name();
    }

    int port() {
        try {
            return Integer.parseInt(settings.getProperty("server.port", "8080").strip());
        } catch (NumberFormatException e) {
            throw HostingFailed.badInput(
                    t("hosting.settings.port", folder, settings.getProperty("server.port")));
        }
    }

    /// Where its program answers, for who stands on this machine.
    String where() {
        var own = settings.getProperty("server.address", "127.0.0.1").strip();
        var host = hosted.here() ? own.equals(EVERYWHERE) ? "127.0.0.1" : own : hosted.machine();
        return host + ":" + port();
    }

    URI health() {
        return URI.create("http://" + where() + "/halsa");
    }

    Path data() {
        return folder.resolve(settings.getProperty("uppdrag.data", "data/uppdrag").strip());
    }

    Path keys() {
        var set = settings.getProperty("uppdrag.keys", "").strip();
        return set.isEmpty() ? data().resolve("keys") : folder.resolve(set);
    }

    /// Whether it has a server of its own inside, which is started with the program.
    boolean embedded() {
        return url().isEmpty();
    }

    String url() {
        return settings.getProperty("uppdrag.database.url", "").strip();
    }

    String database() {
        return ServerAddress.database(url());
    }

    String username() {
        return settings.getProperty("uppdrag.database.username", "uppdrag").strip();
    }

    String password() {
        return settings.getProperty("uppdrag.database.password", "");
    }

    /// The database as its own role sees it; nothing where it is inside a program that does not
    /// run.
    Optional<DatabaseAddress> address() {
        return embedded() ? EmbeddedPostgres.runningIn(data(), "uppdrag") : Optional.of(own());
    }

    /// Her database on a server of the organisation's.
    DatabaseAddress own() {
        return new DatabaseAddress(url(), username(), password());
    }
}
