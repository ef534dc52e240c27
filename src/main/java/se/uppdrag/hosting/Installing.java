package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import se.uppdrag.database.Schema;

/// Makes everything one municipality needs: her settings, a role and a database of her own, her
/// tables.
///
/// ```
/// folder with the mark "under-installation" ─► role ─► database ─► tables ─► in the list, mark gone
/// ```
///
/// The mark is there before anything is made on the server, so that what a stop half-way left
/// behind is known to be ours. A failure takes it all away again; where that could not be done
/// either, the same command goes on from what there is.
final class Installing {

    /// @param machine where her program is to run
    /// @param server the database server; empty for the organisation's
    /// @param address where people reach her; empty for what the organisation has set
    record Wanted(Hosted one, String server, String address) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    private final HostingFolder folder;
    private final Organisation organisation;
    private final Programs programs;
    private final PrintStream out;

    Installing(
            HostingFolder folder, Organisation organisation, Programs programs, PrintStream out) {
        this.folder = folder;
        this.organisation = organisation;
        this.programs = programs;
        this.out = out;
    }

    void install(Wanted wanted) {
        var one = wanted.one();
        var listed =
                folder.list().stream().filter(other -> other.name().equals(one.name())).findFirst();
        if (listed.isPresent() && !folder.unfinished(one)) {
            isThere(listed.get(), wanted);
            return;
        }
        if (Files.exists(folder.of(one)) && !folder.unfinished(one)) {
            throw HostingFailed.badInput(t("hosting.install.folder-taken", folder.of(one)));
        }
        try (var server =
                DatabaseServer.open(
                        server(wanted), organisation.administrator(), organisation.password())) {
            refuseTaken(server, one);
            if (!folder.unfinished(one)) {
                folder.begin(
                        one,
                        settings(wanted),
                        HostingFolder.program(programs.folder(), organisation.memory()),
                        organisation.owner(one));
            }
            make(server, folder.installation(one));
        } catch (SQLException e) {
            throw HostingFailed.failed(
                    t("hosting.install.failed", one.name(), HostingFailed.reason(e)), e);
        }
        folder.finish(one);
        tellNext(folder.installation(one));
    }

    /// The same command again changes nothing; another one with the same name is refused.
    private void isThere(Hosted there, Wanted wanted) {
        var installed = folder.installation(there);
        var elsewhere =
                !there.machine().equals(wanted.one().machine())
                        || !wanted.server().isEmpty()
                                && !ServerAddress.of(wanted.server(), installed.database())
                                        .equals(installed.url());
        if (elsewhere) {
            throw HostingFailed.badInput(
                    t("hosting.install.taken", there.name(), folder.of(there)));
        }
        out.println(t("hosting.install.already", there.name(), installed.where()));
    }

    private String server(Wanted wanted) {
        var server = wanted.server().isEmpty() ? organisation.server() : wanted.server();
        if (server.isEmpty()) {
            throw HostingFailed.badInput(t("hosting.install.no-server", folder.root()));
        }
        return server;
    }

    private void refuseTaken(DatabaseServer server, Hosted one) throws SQLException {
        var role = server.hasRole(one.database());
        var database = server.hasDatabase(one.database());
        if (!role && !database) {
            return;
        }
        if (!folder.unfinished(one) || !server.isOurs(one.database(), mark(one))) {
            throw HostingFailed.badInput(t("hosting.install.database-taken", one.database()));
        }
    }

    private void make(DatabaseServer server, Installation one) throws SQLException {
        var name = one.username();
        try {
            if (!server.hasRole(name)) {
                server.createRole(name, mark(one.hosted()));
            }
            server.setPassword(name, one.password());
            // One that a stop half-way left may be open to everybody, and has nothing in it.
            server.dropDatabase(one.database());
            server.createDatabase(one.database(), name);
            Schema.migrate(one.own());
        } catch (SQLException | FlywayException e) {
            undo(server, one, e);
            throw HostingFailed.failed(
                    t("hosting.install.failed", one.name(), HostingFailed.reason(e)), e);
        }
    }

    private void undo(DatabaseServer server, Installation one, Exception why) {
        try {
            if (server.isOurs(one.username(), mark(one.hosted()))) {
                server.dropDatabase(one.database());
                server.dropRole(one.username());
            }
            folder.abandon(one.hosted());
        } catch (SQLException e) {
            why.addSuppressed(e);
            out.println(t("hosting.install.left", one.name(), HostingFailed.reason(e)));
        }
    }

    /// Written on the role: of which installation it is.
    private String mark(Hosted one) {
        return "Uppdraget: " + folder.root().toAbsolutePath().normalize().resolve(one.name());
    }

    private String settings(Wanted wanted) {
        var one = wanted.one();
        var port = Ports.free(organisation.portFirst(), takenPorts(one), this::used);
        var written = wanted.address().isEmpty() ? organisation.address(one) : wanted.address();
        var address = written.isEmpty() ? "http://localhost:" + port : written;
        var lines = new StringBuilder(t("hosting.settings.head", one.name())).append('\n');
        line(lines, "server.port", Integer.toString(port));
        if (!one.here()) {
            line(lines, "server.address", one.machine());
        }
        line(lines, "uppdrag.address", address);
        if (address.startsWith("https:")) {
            line(lines, "server.servlet.session.cookie.secure", "true");
            line(lines, "server.forward-headers-strategy", "native");
        }
        line(lines, "uppdrag.data", organisation.data(one).toAbsolutePath().toString());
        line(lines, "uppdrag.database.url", ServerAddress.of(server(wanted), one.database()));
        line(lines, "uppdrag.database.username", one.database());
        line(lines, "uppdrag.database.password", secret());
        line(lines, "uppdrag.database.connections", "" + organisation.connections());
        line(lines, "uppdrag.keys.secret", secret());
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String value) {
        lines.append(name).append('=').append(value).append('\n');
    }

    private Set<Integer> takenPorts(Hosted one) {
        var taken = new HashSet<Integer>();
        for (var other : folder.list()) {
            if (other.machine().equals(one.machine())) {
                taken.add(folder.installation(other).port());
            }
        }
        return taken;
    }

    private boolean used(int port) {
        return Machine.portUsed(port);
    }

    private static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void tellNext(Installation one) {
        out.println(
                t(
                        "hosting.install.done",
                        one.name(),
                        one.database(),
                        one.where(),
                        one.folder().resolve(HostingFolder.SETTINGS)));
        out.println(
                t(
                        "hosting.install.next",
                        organisation.start(one.hosted()),
                        Path.of(one.data().toString()),
                        one.settings().getProperty("uppdrag.address")));
    }
}
