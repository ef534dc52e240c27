package se.uppdrag.learning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Alfresco, by its own REST interface.
final class AlfrescoArchive implements Archive {

    private static final String API = "/api/-default-/public/alfresco/versions/1/";

    /// Alfresco searches for no shorter words.
    private static final int SHORTEST_WORD = 3;

    /// How much is asked for at a time; an archive may give less.
    private static final int PAGE = 100;

    /// How many pages one list may take. One that never ends is not waited for.
    private static final int PAGES = 20;

    /// What Alfresco takes in no name, nor a stop or a space at its end.
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[*\"<>\\\\/?:|\\p{Cntrl}]");

    private final ArchiveSettings settings;
    private final BriefHttp http;
    private final JsonMapper mapper = JsonMapper.builder().build();

    AlfrescoArchive(ArchiveSettings settings) {
        this.settings = settings;
        this.http = new BriefHttp(settings.address(), settings.user(), settings.password());
    }

    @Override
    public boolean connected() {
        return true;
    }

    @Override
    public String folder() {
        return settings.folder();
    }

    @Override
    public List<Entry> list(String folder) throws Silent {
        var found = new ArrayList<Entry>();
        for (int page = 0; page < PAGES; page++) {
            var list =
                    listed(
                            asked(
                                    "nodes/"
                                            + encoded(folder)
                                            + "/children?orderBy=name&skipCount="
                                            + found.size()
                                            + "&maxItems="
                                            + Math.min(PAGE, MOST - found.size())));
            var entries = entries(list);
            found.addAll(entries.subList(0, Math.min(entries.size(), MOST - found.size())));
            if (entries.isEmpty()
                    || found.size() == MOST
                    || !list.path("pagination").path("hasMoreItems").asBoolean(false)) {
                break;
            }
        }
        return found;
    }

    @Override
    public List<Entry> find(String folder, String words) throws Silent {
        return words.length() < SHORTEST_WORD
                ? List.of()
                : entries(
                        listed(
                                asked(
                                        "queries/nodes?term="
                                                + encoded(words)
                                                + "&rootNodeId="
                                                + encoded(folder)
                                                + "&nodeType=cm%3Acontent&orderBy=name&maxItems="
                                                + FOUND)));
    }

    @Override
    public String put(String folder, String name, String mediaType, byte[] bytes) throws Silent {
        var boundary = "uppdraget-" + UUID.randomUUID();
        var fit = fit(name);
        try {
            var answer =
                    http.send(
                            settings.address() + API + "nodes/" + encoded(folder) + "/children",
                            "POST",
                            "multipart/form-data; boundary=" + boundary,
                            form(boundary, fit, mediaType, bytes),
                            Map.of("Accept", "application/json"));
            if (answer.status() != 201) {
                throw new Silent("answered " + answer.status(), null);
            }
            var id = mapper.readTree(answer.body()).path("entry").path("id").asString("");
            if (id.isEmpty()) {
                throw new Silent("says nothing of what it took", null);
            }
            return id;
        } catch (IOException | JacksonException e) {
            throw new Silent("cannot be given anything", e);
        }
    }

    /// What the interface wants: the file, its name, and that a file of that name is replaced by a
    /// new version.
    private static byte[] form(String boundary, String name, String mediaType, byte[] bytes)
            throws IOException {
        var form = new ByteArrayOutputStream();
        field(form, boundary, "name", name);
        field(form, boundary, "overwrite", "true");
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"filedata\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, name, mediaType);
        form.write(head.getBytes(StandardCharsets.UTF_8));
        form.write(bytes);
        form.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static void field(
            ByteArrayOutputStream form, String boundary, String name, String value)
            throws IOException {
        form.write(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// The name as Alfresco takes it.
    private static String fit(String name) {
        var fit = NOT_IN_NAMES.matcher(name).replaceAll("_").replaceFirst("[. ]+$", "");
        return fit.isBlank() ? "_" : fit;
    }

    private String asked(String what) throws Silent {
        try {
            var answer = http.get(settings.address() + API + what);
            if (answer.status() != 200) {
                throw new Silent("answered " + answer.status(), null);
            }
            return answer.text();
        } catch (IOException e) {
            throw new Silent("does not answer", e);
        }
    }

    private JsonNode listed(String body) throws Silent {
        try {
            return mapper.readTree(body).path("list");
        } catch (JacksonException unreadable) {
            throw new Silent("cannot be read", unreadable);
        }
    }

    private List<Entry> entries(JsonNode list) throws Silent {
        var all = list.path("entries");
        if (!all.isArray()) {
            throw new Silent("is no list", null);
        }
        var found = new ArrayList<Entry>();
        for (var one : all) {
            if (found.size() < MOST) {
                found.add(entry(one.path("entry")));
            }
        }
        return found;
    }

    private Entry entry(JsonNode one) {
        return settings.entry(
                one.path("id").asString(""),
                one.path("name").asString(""),
                one.path("isFolder").asBoolean(false),
                instant(one.path("modifiedAt").asString("")));
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                    .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
