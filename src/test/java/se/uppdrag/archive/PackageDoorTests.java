package se.uppdrag.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppdrag.Proves;
import se.uppdrag.web.LargeBodies;

@DisplayName(
        "Arkivlagen 3 § – a package larger than a paper comes in, and to nobody else's address")
@Proves({"ARK-3"})
class PackageDoorTests {

    private static final long MOST = 100L << 20;
    private static final int SIZE = 60 << 20;

    @TempDir Path folder;
    private final Tomcat tomcat = new Tomcat();
    private boolean mayBeLarge = true;

    /// What all pages are behind: keeps the file, as the page of packages does.
    private final class Pages extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            try (var from = request.getPart("fil").getInputStream()) {
                Files.copy(from, folder.resolve("kommet.zip"));
            }
            response.getWriter().print(request.getServletPath());
        }
    }

    @BeforeEach
    void begins() throws Exception {
        tomcat.setBaseDir(folder.resolve("tomcat").toString());
        tomcat.setPort(0);
        var context = tomcat.addContext("", null);
        var pages = Tomcat.addServlet(context, "dispatcherServlet", new Pages());
        pages.setMultipartConfigElement(
                new MultipartConfigElement(folder.toString(), 25 << 20, 30 << 20, 0));
        context.addServletMappingDecoded("/", "dispatcherServlet");
        var door = Tomcat.addServlet(context, "arkivpaket", new LargeBodies.Onward());
        door.setMultipartConfigElement(
                new MultipartConfigElement(folder.toString(), MOST, MOST + (30 << 20), 64 << 10));
        context.addServletMappingDecoded(PackageDoor.HERE, "arkivpaket");
        var guard = new FilterDef();
        guard.setFilterName("vakt");
        guard.setFilter(new LargeBodies.Guard(MOST, "100 MB", _ -> mayBeLarge));
        context.addFilterDef(guard);
        var map = new FilterMap();
        map.setFilterName("vakt");
        map.addURLPattern(PackageDoor.HERE);
        context.addFilterMap(map);
        tomcat.getConnector();
        tomcat.start();
    }

    @AfterEach
    void ends() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    private Path large() throws IOException {
        var id = UUID.randomUUID();
        var to = new PackageFolder(folder, id);
        var bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);
        var file = to.begin("ks-2019-0001").add("0001-fil", ".bin", "application/pdf", bytes);
        to.keep(
                1,
                new Described(
                        id,
                        "KS 2019.0001",
                        "Ett stort ärende",
                        "",
                        "1.1",
                        Instant.EPOCH,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(file)));
        to.finish(new PackageFacts(id, "Stort", "KS", "Grannstad", Instant.EPOCH, "-"), List.of(1));
        return PackageFolder.file(folder, id);
    }

    private HttpResponse<String> sends(String path, InputStream file) throws Exception {
        var before =
                "--x\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"p.zip\"\r\n"
                        + "Content-Type: application/zip\r\n\r\n";
        var body =
                new SequenceInputStream(
                        Collections.enumeration(
                                List.of(bytes(before), file, bytes("\r\n--x--\r\n"))));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://localhost:"
                                                    + tomcat.getConnector().getLocalPort()
                                                    + path))
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static InputStream bytes(String said) {
        return new java.io.ByteArrayInputStream(said.getBytes(StandardCharsets.US_ASCII));
    }

    /// The first line of the answer to one who says how much will come, and sends nothing yet.
    private String told(long length) throws Exception {
        try (var socket = new Socket("localhost", tomcat.getConnector().getLocalPort())) {
            socket.getOutputStream()
                    .write(
                            ("POST "
                                            + PackageDoor.HERE
                                            + " HTTP/1.1\r\nHost: x\r\nContent-Type:"
                                            + " multipart/form-data; boundary=x\r\nContent-Length: "
                                            + length
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            var line = new byte[13];
            socket.setSoTimeout(5_000);
            int read = socket.getInputStream().readNBytes(line, 0, line.length);
            return new String(line, 0, read, StandardCharsets.US_ASCII);
        }
    }

    @Test
    void sixty_megabytes_come_in_whole_at_the_one_address_and_no_other() throws Exception {
        var file = large();
        assertThat(Files.size(file)).isGreaterThan(SIZE);
        try (var from = Files.newInputStream(file)) {
            var answer = sends(PackageDoor.HERE, from);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).as("the page knows its address").isEqualTo(PackageDoor.HERE);
        }
        try (var came = PackageFile.open(folder.resolve("kommet.zip"))) {
            assertThat(came.examine()).isEmpty();
            assertThat(came.label()).isEqualTo("Stort");
        }
        Files.delete(folder.resolve("kommet.zip"));
        try (var from = Files.newInputStream(file)) {
            assertThat(sends("/inkommande-post", from).statusCode()).isGreaterThanOrEqualTo(400);
        } catch (IOException closed) {
            // The server may close before all is sent.
            assertThat(folder.resolve("kommet.zip")).doesNotExist();
        }
        assertThat(folder.resolve("kommet.zip")).doesNotExist();
    }

    @Test
    void more_than_may_come_is_refused_before_it_is_read_and_to_a_stranger_all_that_is_large()
            throws Exception {
        assertThat(told(3L << 30)).isEqualTo("HTTP/1.1 413 ");
        mayBeLarge = false;
        assertThat(told(60L << 20)).isEqualTo("HTTP/1.1 403 ");
        assertThat(
                        sends(PackageDoor.HERE, bytes("en liten fil, men längden är inte sagd"))
                                .statusCode())
                .as("nobody knows how much would come")
                .isEqualTo(403);
    }
}
