package se.uppdrag.hosting;

import java.nio.file.Path;
import se.uppdrag.database.ProgramVersion;

/// The program that municipalities are given: this very one, unless the organisation or the command
/// says that it lies elsewhere.
///
/// @param folder where `uppdrag.jar` lies; empty where that is decided elsewhere
record Programs(String folder, String version) {

    private static final String JAR = "uppdrag.jar";

    /// @param said by the command or the organisation; may be empty
    static Programs of(String said) {
        if (!said.isEmpty()) {
            return new Programs(
                    Path.of(said).toAbsolutePath().normalize().toString(),
                    ProgramVersion.current());
        }
        var path = System.getProperty("java.class.path", "");
        var folder =
                path.endsWith(JAR)
                        ? "" + Path.of(path).toAbsolutePath().normalize().getParent()
                        : "";
        return new Programs(folder, ProgramVersion.current());
    }
}
