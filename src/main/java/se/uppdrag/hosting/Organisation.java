package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/// What the organisation has set for all its municipalities, in `organisation.properties`. In what
/// is told by pattern, `{namn}` and `{maskin}` become the municipality's.
record Organisation(Map<String, String> settings) {

    private static final Map<String, String> UNLESS_SET =
            Map.ofEntries(
                    Map.entry("server", ""),
                    Map.entry("server.administrator", "postgres"),
                    Map.entry("server.password", ""),
                    Map.entry("server.disk", ""),
                    Map.entry("address", ""),
                    Map.entry("data", "/var/lib/uppdrag/{namn}"),
                    Map.entry("owner", ""),
                    Map.entry("program", ""),
                    Map.entry("memory", "768m"),
                    Map.entry("port.first", "8101"),
                    Map.entry("connections", "10"),
                    Map.entry("stop", "systemctl stop uppdrag@{namn}"),
                    Map.entry("start", "systemctl start uppdrag@{namn}"),
                    Map.entry("patience", "180s"),
                    Map.entry("copies", ""),
                    Map.entry("copies.age", "26h"),
                    Map.entry("copies.keep", "14d"),
                    Map.entry("dump", "pg_dump"),
                    Map.entry("restore", "pg_restore"),
                    Map.entry("room", "2GB"));

    static Set<String> names() {
        return UNLESS_SET.keySet();
    }

    /// @throws HostingFailed where a setting is unknown, or is not what it should be
    static Organisation of(Properties written) {
        var all = new TreeMap<>(UNLESS_SET);
        for (var name : written.stringPropertyNames()) {
            if (!UNLESS_SET.containsKey(name)) {
                throw HostingFailed.badInput(
                        t("hosting.setting.unknown", name, String.join(", ", all.keySet())));
            }
            all.put(name, written.getProperty(name).strip());
        }
        var organisation = new Organisation(Map.copyOf(all));
        organisation.check();
        return organisation;
    }

    private void check() {
        readable("port.first", () -> portFirst());
        readable("connections", () -> connections());
        readable("patience", () -> patience());
        readable("copies.age", () -> copiesAge());
        readable("copies.keep", () -> copiesKeep());
        readable("room", () -> room());
        if (!server().isEmpty() && !ServerAddress.understood(server())) {
            throw HostingFailed.badInput(t("hosting.setting.server", "server"));
        }
    }

    private void readable(String name, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            throw HostingFailed.badInput(t("hosting.setting.wrong", name, get(name)));
        }
    }

    private String get(String name) {
        return settings.getOrDefault(name, "");
    }

    private String of(String name, Hosted one) {
        return get(name).replace("{namn}", one.name()).replace("{maskin}", one.machine());
    }

    /// The database server that new municipalities are laid on, empty where none is set.
    String server() {
        return get("server");
    }

    String administrator() {
        return get("server.administrator");
    }

    String password() {
        return get("server.password");
    }

    /// A folder on this machine, on the disk that the databases lie on; empty where it is
    /// elsewhere.
    String serverDisk() {
        return get("server.disk");
    }

    String address(Hosted one) {
        return of("address", one);
    }

    Path data(Hosted one) {
        return Path.of(of("data", one));
    }

    /// The user of the machine that owns the settings; empty for whoever gives the command.
    String owner(Hosted one) {
        return of("owner", one);
    }

    String program() {
        return get("program");
    }

    String memory() {
        return get("memory");
    }

    int portFirst() {
        return Integer.parseInt(get("port.first"));
    }

    int connections() {
        return Integer.parseInt(get("connections"));
    }

    String stop(Hosted one) {
        return of("stop", one);
    }

    String start(Hosted one) {
        return of("start", one);
    }

    Duration patience() {
        return time("patience");
    }

    /// Where copies are kept; empty where this command takes none.
    String copies() {
        return get("copies");
    }

    /// A copy older than this is late.
    Duration copiesAge() {
        return time("copies.age");
    }

    Duration copiesKeep() {
        return time("copies.keep");
    }

    String dump() {
        return get("dump");
    }

    String restore() {
        return get("restore");
    }

    /// With less left than this on a disk somebody should know.
    long room() {
        return DataSize.parse(get("room")).toBytes();
    }

    private Duration time(String name) {
        return DurationStyle.detectAndParse(get(name));
    }
}
