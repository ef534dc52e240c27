package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Somebody who uses the pages as a browser without JavaScript does: reads, fills in the forms she
/// finds there, and follows where she is sent.
final class Visitor {

    /// What came back.
    ///
    /// @param path where the visitor ended up
    record Seen(int status, String path, Document page) {

        /// As people read it: a space that must not break is a space.
        String text() {
            return page.text().replace('\u00a0', ' ');
        }

        String heading() {
            return page.select("h1").text();
        }

        /// The proof that a form comes from one of our own pages.
        String proof() {
            return page.select("input[name=_csrf]").attr("value");
        }

        boolean shows(String text) {
            return text().contains(text);
        }
    }

    private record Field(String name, String value) {}

    /// A press that is not answered by then is pressed again.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Of all visitors: one for each would mean a thread and a queue for each, and what they cost
    /// would be measured with the program.
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    private static final int MOST_REDIRECTS = 10;

    private final URI home;
    private final boolean followsRedirects;
    private final CookieManager cookies;

    Visitor(URI home) {
        this(home, true);
    }

    Visitor(URI home, boolean followsRedirects) {
        this(home, followsRedirects, new CookieManager());
    }

    private Visitor(URI home, boolean followsRedirects, CookieManager cookies) {
        this.home = home;
        this.followsRedirects = followsRedirects;
        this.cookies = cookies;
    }

    /// The same browser, cookies and all, at another address.
    Visitor at(URI other) {
        return new Visitor(other, followsRedirects, cookies);
    }

    /// The cookies of a request to the address, as they are sent.
    String cookies(String path) {
        try {
            return cookies.get(home.resolve(path), Map.of()).values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.joining("; "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Seen reads(String path) {
        return seen(send(get(home.resolve(path))));
    }

    byte[] downloads(String path) {
        var request = get(home.resolve(path));
        var answer = send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /// Fills in the form that goes to the address and sends it. Fields not mentioned are sent as
    /// the page had them.
    ///
    /// @param given name and value in turn; a name may come more than once
    Seen sends(Seen from, String action, String... given) {
        var form =
                from.page().select("form[method=post]").forms().stream()
                        .filter(one -> one.attr("action").equals(action))
                        .filter(one -> carries(one, given))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "No form to %s on %s (%s)"
                                                .formatted(action, from.path(), from.heading())));
        var fields = new ArrayList<Field>();
        for (int i = 0; i < given.length; i += 2) {
            fields.add(new Field(given[i], given[i + 1]));
        }
        var named = fields.stream().map(Field::name).collect(Collectors.toSet());
        form.formData().stream()
                .filter(one -> !named.contains(one.key()))
                .forEach(one -> fields.add(new Field(one.key(), one.value())));
        return seen(send(post(action, fields)));
    }

    /// Sends fields without looking for their form, with the proof that another form of the page
    /// carries. For acts whose form appears only while they are possible.
    ///
    /// @return the status
    int posts(String proof, String action, String... given) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("_csrf", proof));
        for (int i = 0; i < given.length; i += 2) {
            fields.add(new Field(given[i], given[i + 1]));
        }
        return send(post(action, fields)).statusCode();
    }

    /// Sends a file by the form whose address begins so, with what the form holds besides.
    Seen uploads(Seen from, String action, String name, byte[] content) {
        var form =
                from.page().select("form[action^=" + action + "]:has(input[type=file])").getFirst();
        var between = "uppdraget" + System.nanoTime();
        var head = new StringBuilder();
        for (var hidden : form.select("input[type=hidden]")) {
            head.append(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(between, hidden.attr("name"), hidden.val()));
        }
        head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"%s\"\r\n\r\n"
                        .formatted(between, name));
        var request =
                HttpRequest.newBuilder(home.resolve(form.attr("action")))
                        .timeout(PATIENCE)
                        .header("Content-Type", "multipart/form-data; boundary=" + between)
                        .POST(
                                HttpRequest.BodyPublishers.concat(
                                        HttpRequest.BodyPublishers.ofString(head.toString()),
                                        HttpRequest.BodyPublishers.ofByteArray(content),
                                        HttpRequest.BodyPublishers.ofString(
                                                "\r\n--" + between + "--\r\n")))
                        .build();
        return seen(send(request));
    }

    /// Follows a stream of server-sent events until the caller has seen enough.
    Stream<String> follows(String path) {
        return follows(path, "");
    }

    /// @param last the number of the last event she has; empty at first
    Stream<String> follows(String path, String last) {
        var request =
                HttpRequest.newBuilder(home.resolve(path)).header("Last-Event-ID", last).build();
        return send(request, HttpResponse.BodyHandlers.ofLines()).body();
    }

    /// Where several forms go to the same address, the one that already carries what was given in
    /// its hidden fields is meant.
    private static boolean carries(Element form, String... given) {
        for (int i = 0; i < given.length; i += 2) {
            var hidden = form.select("input[type=hidden][name=" + given[i] + "]");
            if (!hidden.isEmpty() && !hidden.eachAttr("value").contains(given[i + 1])) {
                return false;
            }
        }
        return true;
    }

    private HttpRequest post(String action, List<Field> fields) {
        var body =
                fields.stream()
                        .map(field -> Map.entry(encoded(field.name()), encoded(field.value())))
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(home.resolve(action))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        var answer = once(request, body);
        for (int i = 0; followsRedirects && i < MOST_REDIRECTS; i++) {
            var next = answer.headers().firstValue("Location");
            if (next.isEmpty()) {
                break;
            }
            answer = once(get(answer.uri().resolve(next.get())), body);
        }
        return answer;
    }

    /// With the visitor's own cookies.
    private <T> HttpResponse<T> once(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            var own = HttpRequest.newBuilder(request, (_, _) -> true);
            cookies.get(request.uri(), Map.of())
                    .forEach((name, values) -> {
                        if (!values.isEmpty()) {
                            own.setHeader(name, String.join("; ", values));
                        }
                    });
            var answer = CLIENT.send(own.build(), body);
            cookies.put(answer.uri(), answer.headers().map());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).GET().build();
    }

    private static Seen seen(HttpResponse<String> answer) {
        return new Seen(answer.statusCode(), answer.uri().getPath(), Jsoup.parse(answer.body()));
    }

    private static IllegalStateException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Stopped while waiting for a page", e);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
