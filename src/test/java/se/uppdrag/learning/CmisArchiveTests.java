package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The archive is Apache Chemistry's own server in memory, a program beside the tests.
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("CMIS 1.1 against another's server, by both bindings")
class CmisArchiveTests {

    private static final Path PEER = Path.of("target/cmis");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Process peer;
    private int port;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        unpack(PEER.resolve("chemistry-opencmis-server-inmemory.war"), folder.resolve("war"));
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        peer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                PEER.resolve("jetty-runner.jar").toAbsolutePath().toString(),
                                "--host",
                                "127.0.0.1",
                                "--port",
                                Integer.toString(port),
                                "--path",
                                "/inmemory",
                                folder.resolve("war").toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("peer.log").toFile())
                        .start();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            assertThat(peer.isAlive()).as("the peer").isTrue();
            assertThat(System.nanoTime()).as("the peer has started").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    @AfterAll
    void stop() {
        peer.destroy();
    }

    private boolean answers() {
        try {
            archive("cmis").list("/");
            return true;
        } catch (Archive.Silent notYet) {
            return false;
        }
    }

    /// Its web services need a library that Java has no more; the two bindings do not.
    private static void unpack(Path war, Path folder) throws IOException {
        try (var zip = new ZipFile(war.toFile())) {
            for (var entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
                var to = folder.resolve(entry.getName()).normalize();
                assertThat(to).startsWithRaw(folder);
                Files.createDirectories(to.getParent());
                Files.write(to, content(zip, entry));
            }
        }
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readAllBytes();
            return entry.getName().equals("WEB-INF/web.xml")
                    ? new String(bytes, StandardCharsets.UTF_8)
                            .replaceAll(
                                    "(?s)<(servlet|servlet-mapping)>\\s*<servlet-name>cmisws1\\d</.*?</\\1>",
                                    "")
                            .replaceAll("(?s)<listener>.*?CmisWebServicesServlet.*?</listener>", "")
                            .getBytes(StandardCharsets.UTF_8)
                    : bytes;
        }
    }

    private Archive archive(String kind) {
        return new ArchiveSettings(
                        kind,
                        "http://127.0.0.1:%d/inmemory/%s"
                                .formatted(port, kind.equals("cmis") ? "browser" : "atom11"),
                        "/",
                        "test",
                        "test",
                        "https://arkiv.exempel.se/{id}")
                .archive();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmis", "cmis-atom"})
    void what_is_laid_there_is_listed_and_found(String kind) throws Exception {
        var archive = archive(kind);
        var name = "Övning på kvällen – " + kind + ".txt";
        var id = archive.put("/", name, "text/plain", bytes("hej åäö"));
        assertThat(archive.list("/"))
                .filteredOn(one -> one.name().equals(name))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.folder()).isFalse();
                    assertThat(one.changed()).isNotNull();
                    assertThat(one.href()).startsWith("https://arkiv.exempel.se/");
                });
        assertThat(id).isNotEmpty();
        assertThat(archive.find("/", "kvällen – " + kind))
                .extracting(Archive.Entry::name)
                .contains(name);
        assertThat(archive.find("/", "finns inte i arkivet")).isEmpty();
        assertThat(archive.list("/")).anyMatch(Archive.Entry::folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmis", "cmis-atom"})
    void what_is_laid_there_again_is_one_document(String kind) throws Exception {
        var archive = archive(kind);
        var name = "Två gånger " + kind + ".txt";
        archive.put("/", name, "text/plain", bytes("ett"));
        archive.put("/", name, "text/plain", bytes("två"));
        assertThat(archive.list("/")).filteredOn(one -> one.name().equals(name)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmis", "cmis-atom"})
    void a_folder_that_is_not_there_and_words_that_are_no_words_are_told(String kind)
            throws Exception {
        var archive = archive(kind);
        assertThatThrownBy(() -> archive.list("finns-inte")).isInstanceOf(Archive.Silent.class);
        assertThatThrownBy(() -> archive.list("/Finns/Inte")).isInstanceOf(Archive.Silent.class);
        for (var words : List.of("'", "\\", "%", "') OR ('1'='1")) {
            assertThat(archive.find("/", words)).as(words).isNotNull();
        }
    }
}
