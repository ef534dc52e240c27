package se.uppdrag.learning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The municipality's own archive of documents, asked what a folder holds: by the REST interface of
/// Alfresco, or by the browser binding of CMIS 1.1 that others speak too.
///
/// It is asked once, briefly and for a limited answer. It follows nobody elsewhere, and believes
/// nothing that does not read as a list.
@Component
class Archive {

    /// @param folder whether it holds others
    record Entry(String id, String name, boolean folder, String href, @Nullable Instant changed) {}

    /// @param kind `alfresco` or `cmis`; empty where there is none
    /// @param address where it answers
    /// @param folder the folder that is shown
    /// @param link where a person opens an entry; `{id}` stands for which
    record Settings(
            String kind,
            String address,
            String folder,
            String user,
            String password,
            String link) {}

    /// Why there is no list now.
    static final class Silent extends Exception {

        private static final long serialVersionUID = 1L;

        Silent(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(5);
    private static final int LARGEST = 2_000_000;
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 200;

    private final Settings settings;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    @Autowired
    Archive(
            @Value("${uppdrag.material.kind:}") String kind,
            @Value("${uppdrag.material.address:}") String address,
            @Value("${uppdrag.material.folder:}") String folder,
            @Value("${uppdrag.material.user:}") String user,
            @Value("${uppdrag.material.password:}") String password,
            @Value("${uppdrag.material.link:}") String link) {
        this(new Settings(kind, address, folder, user, password, link));
    }

    Archive(Settings settings) {
        this.settings = settings;
    }

    boolean connected() {
        return !settings.kind().isEmpty() && !settings.address().isEmpty();
    }

    String folder() {
        return settings.folder();
    }

    /// What the folder holds, as the archive says it. To be read with `entries`.
    String ask() throws Silent {
        var request = HttpRequest.newBuilder(address()).timeout(WHOLE).GET();
        request.header("Accept", "application/json");
        if (!settings.user().isEmpty()) {
            var secret = settings.user() + ":" + settings.password();
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new Silent("answered " + answer.statusCode(), null);
                }
                return limited(body);
            }
        } catch (IOException e) {
            throw new Silent("does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Silent("was not waited for", e);
        }
    }

    /// The timeout of the request ends with the head of the answer; this ends the rest.
    private static String limited(InputStream body) throws IOException, Silent {
        long until = System.nanoTime() + WHOLE.toNanos();
        var bytes = new ByteArrayOutputStream();
        var part = new byte[8192];
        for (int read = body.read(part); read >= 0; read = body.read(part)) {
            bytes.write(part, 0, read);
            if (bytes.size() > LARGEST) {
                throw new Silent("says too much", null);
            }
            if (System.nanoTime() > until) {
                throw new Silent("speaks too slowly", null);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private URI address() {
        var folder = URLEncoder.encode(settings.folder(), StandardCharsets.UTF_8);
        return URI.create(
                settings.kind().equals("cmis")
                        ? settings.address()
                                + "?cmisselector=children&succinct=true&maxItems=500&objectId="
                                + folder
                        : settings.address()
                                + "/api/-default-/public/alfresco/versions/1/nodes/"
                                + folder
                                + "/children?maxItems=500&orderBy=name");
    }

    /// Reads an answer.
    List<Entry> entries(String body) throws Silent {
        try {
            var tree = mapper.readTree(body);
            var found = new ArrayList<Entry>();
            var all =
                    settings.kind().equals("cmis")
                            ? tree.path("objects")
                            : tree.path("list").path("entries");
            if (!all.isArray()) {
                throw new Silent("is no list", null);
            }
            for (var one : all) {
                if (found.size() < MOST) {
                    found.add(
                            settings.kind().equals("cmis")
                                    ? cmis(one.path("object").path("succinctProperties"))
                                    : alfresco(one.path("entry")));
                }
            }
            return found;
        } catch (JacksonException unreadable) {
            throw new Silent("cannot be read", unreadable);
        }
    }

    private Entry alfresco(JsonNode one) {
        var changed = one.path("modifiedAt").asString("");
        return entry(
                one.path("id").asString(""),
                one.path("name").asString(""),
                one.path("isFolder").asBoolean(false),
                changed.isEmpty() ? null : instant(changed));
    }

    private Entry cmis(JsonNode one) {
        long changed = one.path("cmis:lastModificationDate").asLong(0);
        return entry(
                one.path("cmis:objectId").asString(""),
                one.path("cmis:name").asString(""),
                one.path("cmis:baseTypeId").asString("").equals("cmis:folder"),
                changed == 0 ? null : Instant.ofEpochMilli(changed));
    }

    private Entry entry(String id, String name, boolean folder, @Nullable Instant changed) {
        var clean = name.replaceAll("\\p{C}", "").strip();
        var shown = clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
        var href =
                settings.link().toLowerCase(Locale.ROOT).startsWith("http")
                        ? settings.link()
                                .replace("{id}", URLEncoder.encode(id, StandardCharsets.UTF_8))
                        : "";
        return new Entry(id, shown.isEmpty() ? "?" : shown, folder, href, changed);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                    .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
