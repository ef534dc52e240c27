package se.uppdrag.learning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks one server and nobody else: briefly, for a limited answer, and without following it
/// anywhere. An answer that is slow, long or from elsewhere is an error.
final class BriefHttp {

    /// @param body the whole of it
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(5);
    private static final int LARGEST = 2_000_000;

    /// How many bytes a server may take a second more for.
    private static final int A_SECOND = 500_000;

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final URI server;
    private final String authorization;

    /// @param user empty where the server wants none
    BriefHttp(String server, String user, String password) {
        this.server = URI.create(server);
        this.authorization =
                user.isEmpty()
                        ? ""
                        : "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                (user + ":" + password)
                                                        .getBytes(StandardCharsets.UTF_8));
    }

    Answer get(String address) throws IOException {
        return send(address, "GET", null, null, Map.of());
    }

    /// @param body nothing for a request without one
    Answer send(
            String address,
            String method,
            @Nullable String mediaType,
            byte @Nullable [] body,
            Map<String, String> headers)
            throws IOException {
        var uri = URI.create(address);
        if (!origin(uri).equals(origin(server))) {
            throw new IOException("points at another server");
        }
        var request =
                HttpRequest.newBuilder(uri)
                        .timeout(body == null ? WHOLE : WHOLE.plusSeconds(body.length / A_SECOND))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var stream = answer.body()) {
                return new Answer(answer.statusCode(), answer.headers().map(), limited(stream));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("was not waited for", e);
        }
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /// The timeout of the request ends with the head of the answer; this ends the rest.
    private static byte[] limited(InputStream body) throws IOException {
        long until = System.nanoTime() + WHOLE.toNanos();
        var bytes = new ByteArrayOutputStream();
        var part = new byte[8192];
        for (int read = body.read(part); read >= 0; read = body.read(part)) {
            bytes.write(part, 0, read);
            if (bytes.size() > LARGEST) {
                throw new IOException("says too much");
            }
            if (System.nanoTime() > until) {
                throw new IOException("speaks too slowly");
            }
        }
        return bytes.toByteArray();
    }
}
