package se.uppdrag.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds one answer against the description of the API: that the address and the method are in it,
/// that the status is one of those that are told, with the headers and the body that are told.
record ApiContract(JsonNode document) {

    void holds(String method, String address, MockHttpServletResponse answer) throws Exception {
        var as = method + " " + address + " " + answer.getStatus();
        var path = address.replaceFirst("^/api/v1", "").replaceFirst("\\?.*", "");
        var item = document.path("paths").path(template(path));
        var operation = item.path(method.toLowerCase(Locale.ROOT));
        assertThat(operation.isMissingNode()).as(as + " is described").isFalse();
        var responses = operation.path("responses");
        var status = Integer.toString(answer.getStatus());
        var told = responses.has(status) ? responses.path(status) : responses.path("default");
        answers(as, method.equals("HEAD"), ApiProfile.resolve(document, told), answer);
    }

    private String template(String path) {
        var names = document.path("paths").propertyNames();
        return names.contains(path) ? path : path.replaceFirst("/[^/]+$", "/{id}");
    }

    /// @param head whose body is thrown away by the server, which is not there in these tests
    private void answers(String as, boolean head, JsonNode told, MockHttpServletResponse answer)
            throws Exception {
        assertThat(told.path("description").asString("")).as(as).isNotBlank();
        told.path("headers")
                .forEachEntry((name, header) -> {
                    var value = answer.getHeader(name);
                    assertThat(value).as(as + " " + name).isNotNull();
                    var schema = ApiProfile.resolve(document, header).path("schema");
                    if (schema.has("pattern")) {
                        assertThat(value).as(as).matches(schema.path("pattern").asString());
                    }
                });
        var content = told.path("content");
        var body = answer.getContentAsString(StandardCharsets.UTF_8);
        if (head) {
            assertThat(content.isEmpty()).as(as).isTrue();
            return;
        }
        if (content.isMissingNode() || content.isEmpty()) {
            assertThat(body).as(as + " has no body").isEmpty();
            return;
        }
        var type = Objects.requireNonNull(answer.getContentType()).replaceFirst(";.*", "");
        assertThat(content.propertyNames()).as(as).contains(type);
        var value = type.endsWith("json") ? body : JsonMapper.shared().writeValueAsString(body);
        assertThat(errors(content.path(type).path("schema").path("$ref").asString(), value))
                .as(as)
                .isEmpty();
    }

    List<Error> errors(String reference, String body) {
        var whole =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "$schema",
                                        "https://json-schema.org/draft/2020-12/schema",
                                        "$ref",
                                        reference,
                                        "components",
                                        document.path("components")));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(
                        body,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
    }

    /// Every example is of the form it is an example of.
    void examplesHold() {
        document.path("paths")
                .forEach(item ->
                        item.forEach(operation ->
                                operation
                                        .path("responses")
                                        .forEach(told ->
                                                ApiProfile.resolve(document, told)
                                                        .path("content")
                                                        .forEach(this::exampleHolds))));
    }

    private void exampleHolds(JsonNode media) {
        media.path("examples")
                .forEach(one ->
                        assertThat(
                                        errors(
                                                media.path("schema").path("$ref").asString(),
                                                one.path("value").toString()))
                                .as(one.toString())
                                .isEmpty());
    }
}
