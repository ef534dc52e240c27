package se.uppdrag.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the server process is started so that it never runs as root: PostgreSQL refuses to, and a
/// database has no business with the machine's highest right.
sealed interface ServerUser {

    /// We are an ordinary user already.
    record Ourselves() implements ServerUser {}

    /// Started by root: the process becomes the system's user without rights.
    record Nobody() implements ServerUser {}

    /// Started by root where `nobody` cannot reach the folder: a user namespace without mapping.
    record Namespace() implements ServerUser {}

    static ServerUser forFolder(Path folder) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Ourselves();
        }
        if (works(new Nobody(), List.of("test", "-x", folder.toString()))) {
            return new Nobody();
        }
        if (works(new Namespace(), List.of("true"))) {
            return new Namespace();
        }
        throw new DatabaseStartFailed(
                "PostgreSQL får inte köras som root, och varken setpriv eller unshare fungerar här. "
                        + "Starta Uppdraget som en vanlig användare, eller ange en egen databasserver "
                        + "med uppdrag.database.url.");
    }

    default List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix());
        whole.addAll(command);
        return whole;
    }

    private List<String> prefix() {
        return switch (this) {
            case Ourselves() -> List.of();
            case Nobody() ->
                    List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
            case Namespace() -> List.of("unshare", "-U");
        };
    }

    /// Hands a folder or a file to the server's user, with no access for anybody else.
    default void own(Path path) {
        if (this instanceof Nobody) {
            Commands.run(List.of("chown", "-R", "nobody:nogroup", path.toString()), Path.of("/"));
        }
    }

    private static boolean works(ServerUser user, List<String> probe) {
        try {
            return new ProcessBuilder(user.command(probe))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Makes the folder, reachable for the server's user but listed for nobody else.
    static void makeReachable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DatabaseStartFailed("Mappen " + folder + " kan inte skapas.", e);
        }
    }
}
