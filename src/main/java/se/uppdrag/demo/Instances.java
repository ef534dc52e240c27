package se.uppdrag.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Instances of the program that share a database, each at an address that it keeps.
final class Instances implements AutoCloseable {

    private final Path data;
    private final List<Integer> ports;
    private final List<ServerProcess> running = new ArrayList<>();
    private Map<String, String> settings;

    private Instances(Path data, int many, Map<String, String> settings) {
        this.data = data;
        this.ports = Stream.generate(ServerProcess::freePort).limit(many).toList();
        this.settings = settings;
    }

    /// @param data the folder of the demonstration, which is filled
    /// @param settings by which they find the database
    static Instances started(Path data, int many, Map<String, String> settings) {
        var instances = new Instances(data, many, settings);
        // One after the other, as when each is rolled out on a machine of its own.
        try {
            for (var port : instances.ports) {
                instances.running.add(ServerProcess.start(data, port, settings));
                instances.running.getLast().serving();
            }
            return instances;
        } catch (RuntimeException e) {
            instances.close();
            throw e;
        }
    }

    static Map<String, String> settings(String url, String username, String password) {
        return Map.of(
                "UPPDRAG_DATABASE_URL", url,
                "UPPDRAG_DATABASE_USERNAME", username,
                "UPPDRAG_DATABASE_PASSWORD", password);
    }

    List<URI> homes() {
        return ports.stream().map(port -> URI.create("http://localhost:" + port)).toList();
    }

    void awaitServing() {
        running.forEach(ServerProcess::serving);
    }

    /// `kill -9` of one, which is started again at once, as whoever looks after it would.
    ///
    /// @return when it was killed
    long kill(int which) {
        var moment = System.nanoTime();
        running.get(which).kill();
        running.set(which, ServerProcess.start(data, ports.get(which), settings));
        return moment;
    }

    /// Gives all of them other settings, one at a time, so that there is always one that serves.
    void change(Map<String, String> other) {
        settings = other;
        for (int i = 0; i < running.size(); i++) {
            running.get(i).close();
            running.set(i, ServerProcess.start(data, ports.get(i), settings).serving());
        }
    }

    @Override
    public void close() {
        running.forEach(ServerProcess::close);
    }
}
