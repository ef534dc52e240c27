package se.uppdrag.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.opendata.ObjectTable.Wanted;
import se.uppdrag.register.Register;
import se.uppdrag.web.House;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Texts;
import tools.jackson.databind.node.ObjectNode;

/// OParl 1.1: the system, the municipality, and everything that is published of its political work.
@Controller
class OParlController {

    /// What a list can be narrowed by.
    private static final String[] NARROWING = {
        "organization",
        "created_since",
        "created_until",
        "modified_since",
        "modified_until",
        "omit_internal"
    };

    private static final String HOME = "/oparl/v1/body/kommun";

    static final String LICENSE = "https://creativecommons.org/publicdomain/zero/1.0/";

    private final ObjectTable objects;
    private final Answer answer;
    private final Register register;
    private final Houses houses;
    private final Texts texts;

    OParlController(
            ObjectTable objects, Answer answer, Register register, Houses houses, Texts texts) {
        this.objects = objects;
        this.answer = answer;
        this.register = register;
        this.houses = houses;
        this.texts = texts;
    }

    @GetMapping("/oparl/v1/system")
    ResponseEntity<String> system() {
        var house = houses.ours();
        var system = beginning("/oparl/v1/system", "System");
        system.put("oparlVersion", "https://schema.oparl.org/1.1/");
        system.put("body", Here.page("/oparl/v1/body"));
        system.put("name", texts.get("opendata.system", house.name()));
        contact(system, house);
        system.put("license", LICENSE);
        system.put("website", Here.page("/oppna-data"));
        system.put("product", Here.page("/oppna-data"));
        system.put("web", Here.page("/oppna-data"));
        return json(system);
    }

    @GetMapping("/oparl/v1/body")
    ResponseEntity<String> bodies(@RequestParam Map<String, String> values) {
        var question = new Question(values);
        var times = objects.times();
        var asked = wanted(Kind.ORGANIZATION, question).holds(times.created(), times.modified());
        var data =
                asked && question.page() == 1
                        ? List.of(municipality())
                        : List.<Map<String, Object>>of();
        return json(
                Answer.page(
                        data,
                        question.address("/oparl/v1/body", NARROWING),
                        asked ? 1 : 0,
                        question.page(),
                        question.limit()));
    }

    @GetMapping(HOME)
    ResponseEntity<String> body() {
        return json(municipality());
    }

    private Map<String, Object> municipality() {
        var house = houses.ours();
        var body = beginning(HOME, "Body");
        body.put("system", Here.page("/oparl/v1/system"));
        body.put("name", house.name());
        body.put("shortName", house.place());
        body.put("website", Here.page("/"));
        contact(body, house);
        body.put("license", LICENSE);
        body.put("licenseValidSince", body.get("created"));
        body.put("oparlSince", body.get("created"));
        body.put("classification", texts.get("opendata.municipality"));
        shown(Kind.LOCATION, Published.HOUSE).ifPresent(place -> body.put("location", place));
        shown(Kind.ORGANIZATION, register.assembly().slug())
                .ifPresent(assembly -> body.put("mainOrganization", assembly.get("id")));
        for (var kind : Kind.values()) {
            switch (kind) {
                case LEGISLATIVE_TERM ->
                        body.put("legislativeTermList", Here.page("/oparl/v1/legislativeterm"));
                case LOCATION -> body.put("locationList", Here.page("/oparl/v1/location"));
                case AGENDA_ITEM -> body.put("agendaItem", Here.page("/oparl/v1/agendaitem"));
                default -> body.put(kind.path(), Here.page("/oparl/v1/" + kind.path()));
            }
        }
        body.put(
                "legislativeTerm",
                objects.list(Wanted.all(Kind.LEGISLATIVE_TERM), 50, 0).stream()
                        .map(Answer::object)
                        .map(Answer::inner)
                        .toList());
        body.put("web", Here.page("/"));
        return body;
    }

    /// As it stands inside the municipality.
    private Optional<ObjectNode> shown(Kind kind, String id) {
        return objects.find(kind, id)
                .filter(one -> !one.deleted())
                .map(Answer::object)
                .map(Answer::inner);
    }

    private Map<String, Object> beginning(String address, String type) {
        var times = objects.times();
        var object = new LinkedHashMap<String, Object>();
        object.put("id", Here.page(address));
        object.put("type", Kind.schema(type));
        object.put("created", Answer.time(times.created()));
        object.put("modified", Answer.time(times.modified()));
        return object;
    }

    private static void contact(Map<String, Object> object, House house) {
        if (!house.registryMail().isEmpty()) {
            object.put("contactEmail", house.registryMail());
            object.put("contactName", house.name());
        }
    }

    @GetMapping("/oparl/v1/{kind}")
    ResponseEntity<String> list(
            @PathVariable String kind, @RequestParam Map<String, String> values) {
        var found = found(Kind.at(kind));
        var question = new Question(values);
        var wanted = wanted(found, question);
        var alone = question.truth("omit_internal");
        var limit = question.limit();
        return json(
                Answer.page(
                        objects.list(wanted, limit, question.skip()).stream()
                                .map(Answer::object)
                                .map(one -> alone ? Answer.alone(one) : one)
                                .toList(),
                        question.address("/oparl/v1/" + found.path(), NARROWING),
                        objects.count(wanted),
                        question.page(),
                        limit));
    }

    private static Wanted wanted(Kind kind, Question question) {
        return new Wanted(
                kind,
                question.word("organization"),
                question.time("created_since"),
                question.time("created_until"),
                question.time("modified_since"),
                question.time("modified_until"));
    }

    @GetMapping("/oparl/v1/{kind}/{id}")
    ResponseEntity<String> one(@PathVariable String kind, @PathVariable String id) {
        return json(Answer.object(found(objects.find(found(Kind.at(kind)), id))));
    }

    private static <T> T found(Optional<T> thing) {
        return thing.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<String> json(Object object) {
        return Machine.json(answer.text(object));
    }
}
