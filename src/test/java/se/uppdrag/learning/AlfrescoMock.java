package se.uppdrag.learning;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An Alfresco of the tests' own: it holds each request against Alfresco's definition, and each
/// answer of its own before it is sent.
final class AlfrescoMock implements AutoCloseable {

    static final String ROOT = "-root-";

    private static final Pattern FIELD =
            Pattern.compile(
                    "Content-Disposition: form-data; name=\"([^\"]*)\"(?:; filename=\"([^\"]*)\")?");

    static final class Node {
        final String id;
        final String parent;
        final String name;
        final boolean folder;
        byte[] bytes = {};
        int version = 1;

        Node(String id, String parent, String name, boolean folder) {
            this.id = id;
            this.parent = parent;
            this.name = name;
            this.folder = folder;
        }
    }

    private record Answer(int status, JsonNode body) {}

    /// What did not follow the definition.
    final List<String> faults = new CopyOnWriteArrayList<>();

    final List<String> asked = new CopyOnWriteArrayList<>();
    final Map<String, Node> nodes = new LinkedHashMap<>();

    /// As an administrator has set it.
    volatile int largestPage = 1000;

    /// The server is killed in the middle of the answer after these.
    volatile int answersBeforeItDies = Integer.MAX_VALUE;

    /// What it answers instead of what is asked for; 0 for nothing.
    volatile int fails;

    private final AlfrescoDefinition definition = new AlfrescoDefinition();
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;

    AlfrescoMock() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        folder(ROOT, "", "Företagshem");
    }

    String address() {
        var base = definition.base();
        return "http://127.0.0.1:"
                + server.getAddress().getPort()
                + base.substring(0, base.indexOf("/api/"));
    }

    Archive archive(String folder) {
        return new ArchiveSettings("alfresco", address(), folder, "läsare", "hemligt", "")
                .archive();
    }

    Node folder(String id, String parent, String name) {
        return laid(new Node(id, parent, name, true));
    }

    Node file(String id, String parent, String name) {
        return laid(new Node(id, parent, name, false));
    }

    private Node laid(Node node) {
        nodes.put(node.id, node);
        return node;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getRawPath().replace(definition.base(), "");
            var query = query(exchange.getRequestURI().getRawQuery());
            var type =
                    Objects.requireNonNullElse(
                            exchange.getRequestHeaders().getFirst("Content-Type"), "");
            var form = type.startsWith("multipart/form-data") ? form(type, body) : Map.of();
            asked.add(exchange.getRequestMethod() + " " + path + " " + query);
            faults.addAll(
                    definition.faults(
                            new AlfrescoDefinition.Asked(
                                    exchange.getRequestMethod(),
                                    path,
                                    query,
                                    type.replaceFirst(";.*", ""),
                                    strings(form.keySet()))));
            var operation = definition.operation(exchange.getRequestMethod(), path);
            if (operation.isEmpty()) {
                send(exchange, error(404));
                return;
            }
            var signedIn =
                    Objects.requireNonNullElse(
                                    exchange.getRequestHeaders().getFirst("Authorization"), "")
                            .startsWith("Basic ");
            var answer =
                    !signedIn
                            ? error(401)
                            : fails > 0 ? error(fails) : of(exchange, path, query, form);
            faults.addAll(
                    definition.faults(operation.get(), answer.status(), answer.body().toString()));
            send(exchange, answer);
        }
    }

    private static Set<String> strings(Set<?> keys) {
        var strings = new TreeSet<String>();
        keys.forEach(one -> strings.add(one.toString()));
        return strings;
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        if (asked.size() > answersBeforeItDies) {
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            server.stop(0);
        } else {
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer of(
            HttpExchange exchange, String path, Map<String, String> query, Map<?, ?> form) {
        if (path.equals("/queries/nodes")) {
            return found(query);
        }
        var id = URLDecoder.decode(path.split("/")[2], StandardCharsets.UTF_8);
        if (!nodes.containsKey(id)) {
            return error(404);
        }
        return exchange.getRequestMethod().equals("POST") ? taken(id, form) : children(id, query);
    }

    private Answer children(String id, Map<String, String> query) {
        var all = nodes.values().stream().filter(one -> one.parent.equals(id)).toList();
        return new Answer(200, list(all, query));
    }

    private Answer found(Map<String, String> query) {
        var term = query.getOrDefault("term", "").toLowerCase(Locale.ROOT);
        if (term.codePoints().filter(Character::isLetterOrDigit).count() < 3) {
            return error(400);
        }
        var below = query.getOrDefault("rootNodeId", ROOT);
        var all =
                nodes.values().stream()
                        .filter(one -> !one.folder)
                        .filter(one -> one.name.toLowerCase(Locale.ROOT).contains(term))
                        .filter(one -> isBelow(one, below))
                        .toList();
        return new Answer(200, list(all, query));
    }

    private boolean isBelow(Node node, String folder) {
        for (@Nullable Node at = node; at != null; at = nodes.get(at.parent)) {
            if (at.parent.equals(folder)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode list(List<Node> all, Map<String, String> query) {
        var skip = Integer.parseInt(query.getOrDefault("skipCount", "0"));
        var most = Math.min(largestPage, Integer.parseInt(query.getOrDefault("maxItems", "100")));
        var sorted = all.stream().sorted(Comparator.comparing(one -> one.name)).toList();
        var page =
                sorted.subList(Math.min(skip, sorted.size()), Math.min(skip + most, sorted.size()));
        var answer = json.createObjectNode();
        var list = answer.putObject("list");
        list.putObject("pagination")
                .put("count", page.size())
                .put("hasMoreItems", skip + page.size() < sorted.size())
                .put("totalItems", sorted.size())
                .put("skipCount", skip)
                .put("maxItems", most);
        var entries = list.putArray("entries");
        page.forEach(one -> entries.addObject().set("entry", told(one)));
        return answer;
    }

    private ObjectNode told(Node node) {
        var told =
                json.createObjectNode()
                        .put("id", node.id)
                        .put("name", node.name)
                        .put("nodeType", node.folder ? "cm:folder" : "cm:content")
                        .put("isFolder", node.folder)
                        .put("isFile", !node.folder)
                        .put("parentId", node.parent)
                        .put("createdAt", "2026-11-01T08:15:00.000Z")
                        .put("modifiedAt", "2026-11-02T08:15:00.000Z");
        for (var who : List.of("createdByUser", "modifiedByUser")) {
            told.putObject(who).put("id", "asa").put("displayName", "Åsa Öberg");
        }
        return told;
    }

    private Answer taken(String folder, Map<?, ?> form) {
        var name = text(form.get("name"));
        if (!definition.name().matcher(name).find()
                || !(form.get("filedata") instanceof byte[] sent)) {
            return error(422);
        }
        var there =
                nodes.values().stream()
                        .filter(one -> one.parent.equals(folder) && one.name.equals(name))
                        .findFirst();
        if (there.isPresent() && !text(form.get("overwrite")).equals("true")) {
            return error(409);
        }
        var node = there.orElseGet(() -> file("ny-" + nodes.size(), folder, name));
        node.version = there.isPresent() ? node.version + 1 : 1;
        node.bytes = sent;
        var answer = json.createObjectNode();
        answer.set("entry", told(node));
        return new Answer(201, answer);
    }

    private static String text(@Nullable Object field) {
        return field instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
    }

    private Answer error(int status) {
        var answer = json.createObjectNode();
        answer.putObject("error")
                .put("errorKey", "framework.exception.ApiDefault")
                .put("statusCode", status)
                .put("briefSummary", "Det gick inte")
                .put("stackTrace", "For security reasons the stack trace is no longer displayed")
                .put("descriptionURL", "https://api-explorer.alfresco.com");
        return new Answer(status, answer);
    }

    private static Map<String, String> query(@Nullable String raw) {
        var query = new HashMap<String, String>();
        for (var one : raw == null ? new String[0] : raw.split("&")) {
            var parts = one.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    /// Each field of a form and its bytes.
    private static Map<String, byte[]> form(String type, byte[] body) {
        var boundary = type.replaceFirst(".*boundary=", "");
        var form = new HashMap<String, byte[]>();
        for (var part : new String(body, StandardCharsets.ISO_8859_1).split("--" + boundary, -1)) {
            var head = FIELD.matcher(part);
            int at = part.indexOf("\r\n\r\n");
            if (head.find() && at > 0) {
                form.put(
                        head.group(1),
                        part.substring(at + 4, part.length() - 2)
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return form;
    }
}
