package se.uppdrag.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser without JavaScript, with cookies of its own, that follows nothing by itself.
final class Guest {

    /// @param to where it is sent; empty where it is not
    record Seen(int status, String to, Document page) {

        String text() {
            return page.text();
        }
    }

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI home;

    Guest(String home) {
        this.home = URI.create(home);
    }

    Seen reads(String address) {
        return seen(HttpRequest.newBuilder(home.resolve(address)).GET().build());
    }

    /// Sends the form of the page with what is filled in.
    Seen sends(Seen from, String action, String... fields) {
        var form = from.page().selectFirst("form[action=\"%s\"]".formatted(action));
        if (form == null) {
            throw new AssertionError("No form to " + action + ": " + from.text());
        }
        var all = new LinkedHashMap<String, String>();
        form.select("input[name], textarea[name]")
                .forEach(one ->
                        all.put(one.attr("name"), one.is("textarea") ? one.text() : one.val()));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return posts(action, all);
    }

    Seen posts(String address, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        return seen(
                HttpRequest.newBuilder(home.resolve(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    Seen signsIn(SignInTown.Somebody as) {
        return sends(
                reads("/logga-in"),
                "/logga-in",
                "namn",
                as.username(),
                "losenord",
                SignInTown.PASSWORD);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void forgets(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals(name))
                .toList()
                .forEach(one -> cookies.getCookieStore().remove(null, one));
    }

    private Seen seen(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            // As browsers have it: what comes from the machine itself came safely.
            cookies.getCookieStore().getCookies().forEach(one -> one.setSecure(false));
            return new Seen(
                    answer.statusCode(),
                    answer.headers()
                            .firstValue("Location")
                            .map(to ->
                                    to.startsWith(home.toString())
                                            ? to.substring(home.toString().length())
                                            : to)
                            .orElse(""),
                    Jsoup.parse(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
