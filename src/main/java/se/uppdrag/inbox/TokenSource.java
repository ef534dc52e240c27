package se.uppdrag.inbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where the token that opens a mailbox (XOAUTH2) comes from.
sealed interface TokenSource {

    /// @throws IOException where there is none to be had now
    String token() throws IOException, InterruptedException;

    /// A file that another program keeps fresh.
    record InFile(Path file) implements TokenSource {

        @Override
        public String token() throws IOException {
            return Files.readString(file).strip();
        }
    }

    /// A server that gives one for the program's own name and secret (client credentials, RFC 6749
    /// 4.4). Asked each time the mailbox is read, which is seldom.
    record Granted(URI address, String client, String secret, String scope) implements TokenSource {

        @Override
        public String token() throws IOException, InterruptedException {
            var form =
                    Map.of(
                                    "grant_type",
                                    "client_credentials",
                                    "client_id",
                                    client,
                                    "client_secret",
                                    secret,
                                    "scope",
                                    scope)
                            .entrySet()
                            .stream()
                            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                            .collect(Collectors.joining("&"));
            try (var http =
                    HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
                var answer =
                        http.send(
                                HttpRequest.newBuilder(address)
                                        .timeout(Duration.ofSeconds(20))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(form))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IOException("The token server answered " + answer.statusCode());
                }
                return read(answer.body());
            }
        }

        private static String read(String answer) throws IOException {
            try {
                var token = JsonMapper.shared().readTree(answer).path("access_token");
                if (token.isString()) {
                    return token.asString();
                }
            } catch (JacksonException unreadable) {
                // The same answer as one without a token.
            }
            throw new IOException("The token server gave no token");
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "token from " + address;
        }
    }

    /// @return nothing where none is named
    static @Nullable TokenSource of(
            String file, String address, String client, String secret, String scope) {
        if (!file.isBlank()) {
            return new InFile(Path.of(file));
        }
        return address.isBlank() ? null : new Granted(URI.create(address), client, secret, scope);
    }
}
