package se.uppdrag.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Texts;

/// The description of the API (OpenAPI 3.1), made from the same list of fields as the answers.
@Component
class OpenApi {

    static final String VERSION = "1.1.0";
    private static final String RELEASED = "2026-11-29";

    private final Houses houses;
    private final Texts texts;
    private final OpenApiAnswers answers;

    OpenApi(Houses houses, Texts texts) {
        this.houses = houses;
        this.texts = texts;
        this.answers = new OpenApiAnswers(texts);
    }

    /// What Digg's profile wants to find at the root of an API (VER.06).
    Map<String, Object> info() {
        var info = new LinkedHashMap<String, Object>();
        info.put("apiName", texts.get("opendata.api.name"));
        info.put("apiVersion", VERSION);
        info.put("apiReleased", RELEASED);
        info.put("apiDocumentation", Here.page("/api/v1/openapi.json"));
        info.put("apiStatus", "active");
        return info;
    }

    Map<String, Object> document() {
        var house = houses.ours();
        var contact = new LinkedHashMap<String, Object>();
        contact.put("name", house.name());
        contact.put("url", Here.page("/oppna-data"));
        if (!house.registryMail().isEmpty()) {
            contact.put("email", house.registryMail());
        }
        var info = new LinkedHashMap<String, Object>();
        info.put("title", texts.get("opendata.api.name"));
        info.put("version", VERSION);
        info.put("description", texts.get("opendata.api.description", MachineHeaders.A_MINUTE));
        info.put("contact", contact);
        info.put("license", Map.of("name", "CC0 1.0", "url", OParlController.LICENSE));
        info.put("termsOfService", Here.page("/oppna-data"));
        info.put("x-limitations", texts.get("opendata.api.limits", MachineHeaders.A_MINUTE));
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", info);
        document.put(
                "externalDocs",
                Map.of(
                        "description", texts.get("opendata.api.docs"),
                        "url", Here.page("/oppna-data")));
        document.put("servers", List.of(Map.of("url", Here.page("/api/v1"))));
        document.put("tags", tags());
        document.put("paths", paths());
        document.put(
                "components",
                Map.of(
                        "schemas",
                        new OpenApiSchemas(texts).all(),
                        "responses",
                        answers.components()));
        return document;
    }

    private List<Map<String, Object>> tags() {
        var tags = new ArrayList<Map<String, Object>>();
        for (var one : Resource.values()) {
            tags.add(
                    Map.of(
                            "name", one.path(),
                            "description", texts.get("opendata.resource." + one)));
        }
        return tags;
    }

    private Map<String, Object> paths() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put("/api-info", got("info", "ApiInfo", List.of(), "api-info", info()));
        paths.put(
                "/changes",
                got(
                        "changes",
                        "Changes",
                        List.of(modifiedSince(), limit(), page()),
                        "changes",
                        OpenApiAnswers.page("changes", change())));
        for (var one : Resource.values()) {
            var narrowing = new ArrayList<Map<String, Object>>();
            if (one.fields().stream().anyMatch(field -> field.name().equals("organId"))) {
                narrowing.add(parameter("organId", "query", "string"));
            }
            narrowing.addAll(List.of(modifiedSince(), limit(), page()));
            paths.put(
                    "/" + one.path(),
                    got(
                            "list",
                            OpenApiSchemas.name(one) + "List",
                            narrowing,
                            one.path(),
                            OpenApiAnswers.page(one.path(), OpenApiAnswers.row(one))));
            paths.put(
                    "/" + one.path() + "/{id}",
                    got(
                            "one",
                            OpenApiSchemas.name(one),
                            List.of(parameter("id", "path", "string")),
                            one.path(),
                            OpenApiAnswers.row(one)));
            paths.put(
                    "/" + one.path() + ".json",
                    got(
                            "whole",
                            OpenApiSchemas.name(one) + "All",
                            List.of(),
                            one.path(),
                            List.of(OpenApiAnswers.row(one))));
            paths.put(
                    "/" + one.path() + ".csv",
                    got(
                            "table",
                            OpenApiSchemas.name(one) + "Table",
                            List.of(),
                            one.path(),
                            OpenApiAnswers.table(one)));
        }
        return paths;
    }

    /// What may be asked of an address: for the whole answer, and for its head alone.
    ///
    /// @param what names the text that describes the operation
    private Map<String, Object> got(
            String what,
            String schema,
            List<Map<String, Object>> parameters,
            String tag,
            Object example) {
        var both = new LinkedHashMap<String, Object>();
        for (var method : List.of("get", "head")) {
            var operation = new LinkedHashMap<String, Object>();
            operation.put("operationId", method + what + schema);
            operation.put("tags", List.of(tag));
            operation.put("summary", texts.get("opendata.api." + what));
            operation.put(
                    "description",
                    method.equals("get")
                            ? texts.get("opendata.api." + what + ".about")
                            : texts.get("opendata.api.head"));
            var all = new ArrayList<>(parameters);
            all.add(tagKnown());
            operation.put("parameters", all);
            operation.put(
                    "responses",
                    method.equals("get")
                            ? answers.of(
                                    texts.get("opendata.api." + what),
                                    example instanceof String ? "text/csv" : "application/json",
                                    schema,
                                    example)
                            : answers.heads());
            both.put(method, operation);
        }
        return both;
    }

    /// So that nobody is sent what she has.
    private Map<String, Object> tagKnown() {
        return parameter("If-None-Match", "header", "string");
    }

    private Map<String, Object> parameter(String name, String in, String type) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", in.equals("path"));
        parameter.put(
                "description",
                texts.get("opendata.api.parameter." + (in.equals("header") ? "tag" : name)));
        parameter.put("schema", Map.of("type", type));
        return parameter;
    }

    private Map<String, Object> modifiedSince() {
        var parameter = parameter("modifiedSince", "query", "string");
        parameter.put("schema", Map.of("type", "string", "format", "date-time"));
        return parameter;
    }

    private Map<String, Object> limit() {
        var parameter = parameter("limit", "query", "integer");
        parameter.put(
                "schema",
                Map.of("type", "integer", "minimum", 1, "maximum", Question.MOST, "default", 20));
        return parameter;
    }

    private Map<String, Object> page() {
        var parameter = parameter("page", "query", "integer");
        parameter.put("schema", Map.of("type", "integer", "minimum", 1, "default", 1));
        return parameter;
    }

    private static Map<String, Object> change() {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", Kind.MEETING.type());
        example.put("id", OpenApiAnswers.ID);
        example.put("modified", OpenApiAnswers.TIME);
        example.put("deleted", false);
        example.put("address", Here.oparl(Kind.MEETING, OpenApiAnswers.ID));
        return example;
    }
}
