package se.uppdrag.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// Which program this is: the number of its version and the moment it was built, since two builds
/// of one version may differ. Each connection to a database tells it, so whoever looks after many
/// can see which program uses which, and nobody outside can.
public final class ProgramVersion {

    private static final String NAME = "uppdraget";
    private static final String CURRENT = read();

    private ProgramVersion() {}

    /// As `0.1.0 20261202234111`.
    public static String current() {
        return CURRENT;
    }

    /// What a connection of the program is called.
    static String ofConnections() {
        return NAME + " " + CURRENT;
    }

    /// How the names of such connections begin.
    public static String connectionsBegin() {
        return NAME + " ";
    }

    private static String read() {
        var settings = new Properties();
        try (var file =
                Objects.requireNonNull(
                        ProgramVersion.class.getResourceAsStream("/application.properties"))) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings.getProperty("uppdrag.version")
                + " "
                + settings.getProperty("uppdrag.build");
    }
}
