package se.uppdrag.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// S3Proxy, somebody else's store of objects, in a process and a folder of its own. It checks how
/// each question is signed.
public final class ObjectServer implements AutoCloseable {

    public static final String KEY = "prov";
    public static final String SECRET = "provhemlighet";
    public static final String BUCKET = "kopior";

    private static final Path CLASSES = Path.of("target/s3proxy.classpath");

    private final Process process;
    private final int port;

    private ObjectServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static ObjectServer start(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder.resolve("data"));
        var port = freePort();
        var settings = folder.resolve("s3proxy.conf");
        Files.writeString(
                settings,
                """
                s3proxy.authorization=aws-v4
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """
                        .formatted(port, KEY, SECRET, folder.resolve("data")));
        // It else writes down every piece it sends.
        var quiet = folder.resolve("logback.xml");
        Files.writeString(quiet, "<configuration><root level=\"OFF\"/></configuration>");
        var process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:TieredStopAtLevel=1",
                                "-Dlogback.configurationFile=" + quiet,
                                "-cp",
                                Files.readString(CLASSES).strip(),
                                "org.gaul.s3proxy.Main",
                                "--properties",
                                settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("s3proxy.log").toFile())
                        .start();
        var server = new ObjectServer(process, port);
        server.awaitAnswer();
        server.client().createBucket(one -> one.bucket(BUCKET));
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!answers()) {
            assertThat(process.isAlive()).as("S3Proxy is running").isTrue();
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private boolean answers() {
        try (var line = new Socket()) {
            line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    public ObjectAccess access() {
        return new ObjectAccess("uppdrag.backup", address(), ObjectAccess.ANY_REGION, KEY, SECRET);
    }

    /// The same, as the settings of a command.
    public Map<String, String> environment() {
        return Map.of(
                "UPPDRAG_BACKUP_S3_ENDPOINT", address(),
                "UPPDRAG_BACKUP_S3_KEY", KEY,
                "UPPDRAG_BACKUP_S3_SECRET", SECRET);
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /// Looks at what lies there past our own code.
    public S3Client client() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(ObjectAccess.ANY_REGION))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .endpointOverride(URI.create(address()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
