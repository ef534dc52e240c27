package se.uppdrag.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.uppdrag.opendata.Resource.Field;
import se.uppdrag.web.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The answers in the description of the API: each with the headers it carries and an example.
final class OpenApiAnswers {

    static final String ID = "7d1c2f34-5a6b-4c7d-8e9f-0a1b2c3d4e5f";
    static final String TIME = "2026-09-30T16:00:00+00:00";
    private static final String DATE = "2026-09-30";

    private static final String PROBLEM = "#/components/schemas/Problem";

    private final Texts texts;

    OpenApiAnswers(Texts texts) {
        this.texts = texts;
    }

    /// @param type of what is sent
    Map<String, Object> of(String what, String type, String schema, Object example) {
        var found = new LinkedHashMap<String, Object>();
        found.put("description", what);
        found.put("headers", headers(true));
        found.put("content", body(type, "#/components/schemas/" + schema, example));
        var all = new LinkedHashMap<String, Object>();
        all.put("200", found);
        all.put("304", to("NotModified"));
        all.put("400", to("Problem"));
        all.put("404", to("Problem"));
        all.put("429", to("TooMany"));
        all.put("default", to("Problem"));
        return all;
    }

    /// The same without a body.
    Map<String, Object> heads() {
        var all = new LinkedHashMap<String, Object>();
        all.put("200", to("Head"));
        all.put("304", to("NotModified"));
        all.put("default", to("HeadOfProblem"));
        return all;
    }

    private static Map<String, Object> to(String response) {
        return Map.of("$ref", "#/components/responses/" + response);
    }

    Map<String, Object> components() {
        var all = new LinkedHashMap<String, Object>();
        all.put("Problem", problem("opendata.api.problem", 404, headers(false)));
        var later = headers(false);
        later.put("Retry-After", header("later", "[1-9]\\d?"));
        all.put("TooMany", problem("opendata.api.many", 429, later));
        all.put("NotModified", head("opendata.api.same", headers(true)));
        all.put("Head", head("opendata.api.head", headers(true)));
        all.put("HeadOfProblem", head("opendata.api.problem", headers(false)));
        return all;
    }

    private Map<String, Object> head(String text, Map<String, Object> headers) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("description", texts.get(text));
        answer.put("headers", headers);
        return answer;
    }

    private Map<String, Object> problem(String text, int status, Map<String, Object> headers) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "about:blank");
        example.put(
                "title",
                texts.get(status == 404 ? "opendata.problem.missing" : "opendata.problem.many"));
        example.put("status", status);
        example.put(
                "detail",
                status == 404
                        ? texts.get("opendata.problem.missing.detail")
                        : texts.get("opendata.problem.many.detail", MachineHeaders.A_MINUTE));
        example.put("instance", "/api/v1/meetings/" + ID);
        var answer = head(text, headers);
        answer.put("content", body(Machine.PROBLEM, PROBLEM, example));
        return answer;
    }

    private static Map<String, Object> body(String type, String schema, Object example) {
        var content = new LinkedHashMap<String, Object>();
        content.put("schema", Map.of("$ref", schema));
        content.put("examples", Map.of("ett", Map.of("value", example)));
        return Map.of(type, content);
    }

    /// @param whole of what was asked for, which has a tag
    private Map<String, Object> headers(boolean whole) {
        var headers = new LinkedHashMap<String, Object>();
        headers.put("RateLimit", header("left", "\"minut\";r=\\d+;t=\\d+"));
        headers.put("RateLimit-Policy", header("policy", "\"minut\";q=\\d+;w=60"));
        headers.put("Access-Control-Allow-Origin", header("origin", "\\*"));
        if (whole) {
            headers.put("ETag", header("tag", "\"[^\"]+\""));
        }
        return headers;
    }

    private Map<String, Object> header(String text, String pattern) {
        return Map.of(
                "description",
                texts.get("opendata.api.header." + text),
                "schema",
                Map.of("type", "string", "pattern", pattern));
    }

    static Map<String, Object> page(String path, Map<String, Object> one) {
        return Answer.page(List.of(one), "/api/v1/" + path, 1, 1, 20);
    }

    static Map<String, Object> row(Resource resource) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", ID);
        for (var field : resource.fields()) {
            row.put(field.name(), value(field));
        }
        row.put("created", TIME);
        row.put("modified", TIME);
        row.put("deleted", false);
        return row;
    }

    /// A table with one line in it.
    static String table(Resource resource) {
        var names = Row.header(resource);
        var row = JsonMapper.shared().valueToTree(row(resource));
        return head(names) + Row.line(names, (ObjectNode) row);
    }

    /// The names of the columns, as the first line has them.
    static String head(List<String> names) {
        return String.join(",", names) + "\r\n";
    }

    private static Object value(Field field) {
        return switch (field.form()) {
            case TEXT -> "…";
            case ID -> ID;
            case NUMBER -> 1;
            case TRUTH -> true;
            case DATE -> DATE;
            case TIME -> TIME;
            case ADDRESS -> Here.page("/");
        };
    }
}
