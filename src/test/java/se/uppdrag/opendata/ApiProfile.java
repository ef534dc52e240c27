package se.uppdrag.opendata;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The rules of Digg's REST API profile that can be seen in the description of an API, as its own
/// linter (RAP-LP) lists them: SKALL are errors, BÖR are advice. Written here, since the linter is
/// not published where programs are built from.
final class ApiProfile {

    enum Level {
        SKALL,
        BOR
    }

    record Finding(String rule, Level level, String where) {}

    private static final String LOWER_CAMEL = "[a-z][a-zA-Z0-9]*";
    private static final int LONGEST = 2048;

    private final JsonNode document;
    private final List<Finding> findings = new ArrayList<>();

    private ApiProfile(JsonNode document) {
        this.document = document;
    }

    static List<Finding> of(JsonNode document) {
        var profile = new ApiProfile(document);
        profile.documentation();
        profile.addresses();
        profile.operations();
        profile.names(document.path("components").path("schemas"), "components");
        profile.security();
        return profile.findings;
    }

    private void demand(boolean held, String rule, String where) {
        if (!held) {
            findings.add(new Finding(rule, Level.SKALL, where));
        }
    }

    private void advise(boolean held, String rule, String where) {
        if (!held) {
            findings.add(new Finding(rule, Level.BOR, where));
        }
    }

    private static boolean said(JsonNode node) {
        return node.isString() && !node.asString().isBlank();
    }

    private void documentation() {
        var info = document.path("info");
        advise(said(document.path("externalDocs").path("url")), "DOK.01", "externalDocs");
        for (var name : List.of("title", "version", "description")) {
            demand(said(info.path(name)), "DOK.03", "info." + name);
        }
        for (var name : List.of("name", "url", "email")) {
            demand(said(info.path("contact").path(name)), "DOK.03", "info.contact." + name);
        }
        for (var name : List.of("name", "url")) {
            demand(said(info.path("license").path(name)), "DOK.03", "info.license." + name);
        }
        var description = info.path("description").asString("");
        advise(description.contains("In English"), "DOK.06", "info.description");
        demand(
                said(info.path("termsOfService"))
                        || info.has("x-sla")
                        || document.has("externalDocs"),
                "DOK.08",
                "info.termsOfService");
        demand(
                said(info.path("x-limitations"))
                        || description.toLowerCase(Locale.ROOT).contains("begränsning"),
                "DOK.09",
                "info.x-limitations");
        demand(!description.isBlank(), "DOK.11", "info.description");
        advise(document.path("openapi").asString("").startsWith("3."), "DOK.17", "openapi");
        demand(
                info.path("version").asString("").matches("\\d+\\.\\d+\\.\\d+"),
                "VER.01",
                "info.version");
    }

    private void addresses() {
        var servers = each(document.path("servers"));
        demand(!servers.isEmpty(), "UFN.01", "servers");
        for (var one : servers) {
            var url = one.path("url").asString("");
            demand(url.matches("[a-z]+://[^/]+/[a-z0-9-]+/v\\d+"), "UFN.01", "servers: " + url);
            demand(url.matches(".*/v[1-9]\\d*"), "VER.05", "servers: " + url);
            var address = URI.create(url);
            demand(
                    "https".equals(address.getScheme())
                            && (address.getPort() == -1 || address.getPort() == 443),
                    "UFN.02",
                    "servers: " + url);
        }
        demand(document.path("paths").has("/api-info"), "VER.06", "paths");
        for (var path : document.path("paths").propertyNames()) {
            for (var part : path.substring(1).split("/", -1)) {
                if (!part.matches("\\{.*}")) {
                    demand(part.matches("[a-z0-9.~-]+"), "UFN.07", path);
                }
            }
            demand(path.length() < LONGEST, "UFN.05", path);
            advise(!personal(path), "RES.02", path);
            var first = path.split("/")[1];
            demand(
                    first.replaceFirst("\\..*", "").endsWith("s") || path.equals("/api-info"),
                    "AME.06",
                    path);
        }
    }

    private static boolean personal(String name) {
        return Stream.of("personnummer", "pnr", "ssn")
                .anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }

    private void operations() {
        document.path("paths")
                .forEachEntry((path, item) ->
                        item.forEachEntry((method, operation) ->
                                operation(method + " " + path, path, operation)));
    }

    private void operation(String where, String path, JsonNode operation) {
        demand(said(operation.path("description")), "DOK.19", where);
        demand(!operation.has("requestBody"), "FOR.02", where);
        var names = new ArrayList<String>();
        for (var one : each(operation.path("parameters"))) {
            parameter(where, one, names);
        }
        // What is asked for whole, by its form, has no pages.
        if (!path.contains("{") && !path.contains(".") && !path.equals("/api-info")) {
            demand(names.contains("limit"), "FNS.07", where);
            demand(names.contains("page") || names.contains("offset"), "FNS.07", where);
        }
        var responses = operation.path("responses");
        demand(responses.has("default"), "FEL.02", where);
        responses.forEachEntry((status, response) -> response(where, status, resolved(response)));
    }

    private void parameter(String where, JsonNode one, List<String> names) {
        var name = one.path("name").asString("");
        var in = one.path("in").asString("");
        var there = where + " " + name;
        names.add(name);
        if (in.equals("header")) {
            demand(name.equals("If-None-Match"), "ARQ.05", there);
            return;
        }
        demand(name.matches(LOWER_CAMEL), "FNS.01", there);
        demand(name.matches("[A-Za-z].*"), "FNS.03", there);
        advise(!personal(name), "RES.02", there);
        if (in.equals("query")) {
            advise(!one.path("required").asBoolean(false), "FNS.05", there);
        }
        var schema = one.path("schema");
        if (name.equals("page")) {
            demand(
                    schema.path("minimum").asInt(0) == 1 && schema.path("default").asInt(0) == 1,
                    "FNS.08",
                    there);
        }
        if (name.equals("limit")) {
            advise(schema.path("default").asInt(0) == 20, "FNS.09", there);
        }
    }

    private void response(String where, String status, JsonNode response) {
        var there = where + " " + status;
        demand(said(response.path("description")), "DOK.20", there);
        var wrong = status.equals("default") || status.matches("[45]\\d\\d");
        var content = response.path("content");
        if (wrong && !where.startsWith("head ")) {
            demand(content.has("application/problem+json"), "FEL.01", there);
            demand(content.size() == 1, "FEL.01", there);
        }
        if (status.equals("200") && !where.startsWith("head ")) {
            demand(
                    content.has("application/json")
                            || where.endsWith(".csv") && content.has("text/csv"),
                    "AME.01",
                    there);
        }
        content.forEachEntry((type, media) -> {
            if (type.contains("json")) {
                demand(!media.path("examples").isEmpty(), "DOK.15", there);
            }
            demand(!type.contains("charset") || type.endsWith("utf-8"), "ARQ.01", there);
        });
        if (wrong && content.has("application/problem+json")) {
            var schema = resolved(content.path("application/problem+json").path("schema"));
            for (var name : List.of("type", "title", "status", "detail", "instance")) {
                demand(schema.path("properties").has(name), "FEL.02", there + " " + name);
            }
        }
    }

    /// Names of what is sent, at every depth, and that times say they are times.
    private void names(JsonNode node, String where) {
        node.path("properties")
                .forEachEntry((name, schema) -> {
                    demand(name.matches(LOWER_CAMEL), "AME.04", where + "." + name);
                    demand(name.matches("[A-Za-z0-9]+"), "AME.07", where + "." + name);
                    if (schema.path("type").asString("").equals("array")) {
                        demand(
                                name.endsWith("s") || name.equals("data"),
                                "AME.06",
                                where + "." + name);
                    }
                    var format = schema.path("format").asString("");
                    if (name.endsWith("Date") || name.equals("date")) {
                        demand(format.equals("date"), "DOT.01", where + "." + name);
                    }
                    if (List.of("created", "modified", "start", "end").contains(name)) {
                        demand(format.equals("date-time"), "DOT.04", where + "." + name);
                    }
                });
        node.forEachEntry((name, inner) -> {
            if (inner.isObject()) {
                names(inner, where + "." + name);
            }
        });
    }

    private void security() {
        document.path("components")
                .path("securitySchemes")
                .forEachEntry((name, scheme) -> {
                    var kind = scheme.path("scheme").asString("").toLowerCase(Locale.ROOT);
                    demand(!kind.equals("basic") && !kind.equals("digest"), "SAK.09", name);
                    if (scheme.path("type").asString("").equals("http")) {
                        demand(kind.equals("bearer"), "SAK.10", name);
                    }
                    if (scheme.path("type").asString("").equals("apiKey")) {
                        demand(scheme.path("in").asString("").equals("header"), "SAK.15", name);
                    }
                    urls(
                            scheme.path("flows"),
                            url -> demand(url.startsWith("https://"), "SAK.18", name));
                });
    }

    private static void urls(JsonNode node, Consumer<String> each) {
        node.forEachEntry((name, inner) -> {
            if (name.endsWith("Url")) {
                each.accept(inner.asString(""));
            }
            urls(inner, each);
        });
    }

    JsonNode resolved(JsonNode node) {
        return resolve(document, node);
    }

    static JsonNode resolve(JsonNode document, JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /// What a linter must find when it is broken: rule, and what to put where.
    ///
    /// @param value nothing where it is to be taken away
    record Break(String rule, String at, String name, @Nullable Object value) {}

    static final List<Break> BREAKS =
            List.of(
                    new Break("DOK.01", "", "externalDocs", Map.of()),
                    new Break("DOK.03", "/info", "title", ""),
                    new Break("DOK.03", "/info/contact", "email", ""),
                    new Break("DOK.03", "/info/license", "url", ""),
                    new Break("DOK.06", "/info", "description", "Begränsning: ingen."),
                    new Break("DOK.09", "", "info", Map.of("description", "Ingenting.")),
                    new Break("DOK.11", "/info", "description", " "),
                    new Break(
                            "DOK.15",
                            "/components/responses/Problem/content/application~1problem+json",
                            "examples",
                            Map.of()),
                    new Break("DOK.17", "", "openapi", "2.0"),
                    new Break("DOK.19", "/paths/~1meetings/get", "description", ""),
                    new Break("DOK.20", "/components/responses/Problem", "description", ""),
                    new Break(
                            "DOT.01",
                            "/components/schemas/Membership/properties/startDate",
                            "format",
                            ""),
                    new Break(
                            "DOT.04", "/components/schemas/Meeting/properties/start", "format", ""),
                    new Break("RES.02", "/paths", "/persons/pnr", Map.of()),
                    new Break("UFN.01", "/servers/0", "url", "https://x.example/v1"),
                    new Break("UFN.02", "/servers/0", "url", "http://x.example/api/v1"),
                    new Break("UFN.02", "/servers/0", "url", "https://x.example:8443/api/v1"),
                    new Break("UFN.07", "/paths", "/agenda_items", Map.of()),
                    new Break("UFN.05", "/paths", "/" + "a".repeat(LONGEST) + "s", Map.of()),
                    new Break("AME.01", "/paths/~1meetings/get/responses/200", "content", Map.of()),
                    new Break(
                            "AME.04",
                            "/components/schemas/Meeting/properties",
                            "organ_id",
                            Map.of()),
                    new Break("AME.06", "/paths", "/meeting", Map.of()),
                    new Break(
                            "AME.06",
                            "/components/schemas/MeetingList/properties",
                            "row",
                            Map.of("type", "array")),
                    new Break(
                            "AME.07",
                            "/components/schemas/Meeting/properties",
                            "organ-id",
                            Map.of()),
                    new Break(
                            "ARQ.01",
                            "/paths/~1meetings/get/responses/200/content",
                            "application/json;charset=latin1",
                            Map.of()),
                    new Break("ARQ.05", "/paths/~1meetings/get/parameters/0", "in", "header"),
                    new Break(
                            "FEL.01",
                            "/components/responses/Problem",
                            "content",
                            Map.of("application/json", Map.of())),
                    new Break("FEL.02", "/components/schemas/Problem/properties", "detail", null),
                    new Break("VER.01", "/info", "version", "ny"),
                    new Break("VER.05", "/servers/0", "url", "https://x.example/api/v0"),
                    new Break("VER.06", "/paths", "/api-info", null),
                    new Break("FNS.01", "/paths/~1meetings/get/parameters/0", "name", "organ_id"),
                    new Break("FNS.03", "/paths/~1meetings/get/parameters/0", "name", "1a"),
                    new Break("FNS.05", "/paths/~1meetings/get/parameters/0", "required", true),
                    new Break("FNS.07", "/paths/~1changes/get", "parameters", List.of()),
                    new Break("FNS.08", "/paths/~1changes/get/parameters/2/schema", "minimum", 0),
                    new Break("FNS.09", "/paths/~1changes/get/parameters/1/schema", "default", 50),
                    new Break(
                            "SAK.09",
                            "/components",
                            "securitySchemes",
                            Map.of("a", Map.of("type", "http", "scheme", "basic"))),
                    new Break(
                            "SAK.10",
                            "/components",
                            "securitySchemes",
                            Map.of("a", Map.of("type", "http", "scheme", "hoba"))),
                    new Break(
                            "SAK.15",
                            "/components",
                            "securitySchemes",
                            Map.of("a", Map.of("type", "apiKey", "in", "query"))),
                    new Break(
                            "SAK.18",
                            "/components",
                            "securitySchemes",
                            Map.of(
                                    "a",
                                    Map.of(
                                            "type",
                                            "oauth2",
                                            "flows",
                                            Map.of(
                                                    "implicit",
                                                    Map.of(
                                                            "authorizationUrl",
                                                            "http://a.example"))))),
                    new Break("FOR.02", "/paths/~1meetings/get", "requestBody", Map.of()));
}
