package se.uppdrag.opendata;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.opendata.ObjectTable.Stored;
import se.uppdrag.opendata.ObjectTable.Wanted;

/// The API of our own: lists in pages, single things, whole tables, and what has changed.
@Controller
class ApiController {

    /// Read so many at a time when everything is sent.
    private static final int CHUNK = 1_000;

    private final ObjectTable objects;
    private final Answer answer;
    private final OpenApi description;

    ApiController(ObjectTable objects, Answer answer, OpenApi description) {
        this.objects = objects;
        this.answer = answer;
        this.description = description;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<String> description() {
        return Machine.json(answer.text(description.document()));
    }

    @GetMapping("/api/v1/api-info")
    ResponseEntity<String> info() {
        return Machine.json(answer.text(description.info()));
    }

    @GetMapping("/api/v1/changes")
    ResponseEntity<String> changes(@RequestParam Map<String, String> values) {
        var question = new Question(values);
        var asked = question.time("modifiedSince");
        var since = asked == null ? Instant.EPOCH : asked;
        var limit = question.limit();
        return Machine.json(
                answer.text(
                        Answer.page(
                                objects.changes(since, limit, question.skip()).stream()
                                        .map(ApiController::change)
                                        .toList(),
                                question.address("/api/v1/changes", "modifiedSince"),
                                objects.changed(since),
                                question.page(),
                                limit)));
    }

    private static Map<String, Object> change(Stored one) {
        var change = new LinkedHashMap<String, Object>();
        change.put("type", one.type());
        change.put("id", one.id());
        change.put("modified", Answer.time(one.modified()));
        change.put("deleted", one.deleted());
        change.put("address", Answer.object(one).path("id").asString());
        return change;
    }

    @GetMapping("/api/v1/{resource:[a-z-]+}")
    ResponseEntity<String> list(
            @PathVariable String resource, @RequestParam Map<String, String> values) {
        var found = found(resource);
        var question = new Question(values);
        var wanted =
                new Wanted(
                        found.kind(),
                        question.word("organId"),
                        null,
                        null,
                        question.time("modifiedSince"),
                        null);
        var limit = question.limit();
        return Machine.json(
                answer.text(
                        Answer.page(
                                objects.list(wanted, limit, question.skip()).stream()
                                        .map(one -> Row.of(found, one))
                                        .toList(),
                                question.address(
                                        "/api/v1/" + found.path(), "organId", "modifiedSince"),
                                objects.count(wanted),
                                question.page(),
                                limit)));
    }

    @GetMapping("/api/v1/{resource:[a-z-]+}/{id}")
    ResponseEntity<String> one(@PathVariable String resource, @PathVariable String id) {
        var found = found(resource);
        return Machine.json(
                answer.text(
                        objects.find(found.kind(), id)
                                .map(one -> Row.of(found, one))
                                .orElseThrow(ApiController::notFound)));
    }

    @GetMapping("/api/v1/{resource:[a-z-]+}.csv")
    ResponseEntity<byte[]> table(@PathVariable String resource) {
        var found = found(resource);
        var names = Row.header(found);
        var text = new StringBuilder(OpenApiAnswers.head(names));
        all(found, one -> text.append(Row.line(names, Row.of(found, one))));
        return Machine.text("text/csv", answer.sent(text.toString()));
    }

    @GetMapping("/api/v1/{resource:[a-z-]+}.json")
    ResponseEntity<String> whole(@PathVariable String resource) {
        var found = found(resource);
        var text = new StringBuilder("[");
        all(found, one -> text.append(text.length() > 1 ? "," : "").append(Row.of(found, one)));
        return Machine.json(answer.sent(text.append(']').toString()));
    }

    /// Whatever else is asked for: also a mistake is answered in the form programs expect.
    @GetMapping({"/api/**", "/oparl/**"})
    ResponseEntity<String> nothing() {
        throw notFound();
    }

    private void all(Resource resource, Consumer<Stored> then) {
        var wanted = Wanted.all(resource.kind());
        long skip = 0;
        for (var some = objects.list(wanted, CHUNK, skip);
                !some.isEmpty();
                some = objects.list(wanted, CHUNK, skip)) {
            some.forEach(then);
            skip += some.size();
        }
    }

    private static Resource found(String path) {
        return Resource.at(path).orElseThrow(ApiController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
