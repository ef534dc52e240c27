package se.uppdrag.learning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.learning.pages.TrainingFormPage;
import se.uppdrag.learning.pages.TrainingsPage;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/utbildning/tillfallen`: the office plans trainings and says who came.
@Controller
class TrainingAdminController {

    private static final String HERE = ShelfController.HERE + "/tillfallen";
    private static final String ONE = HERE + "/{id:[0-9a-f-]{36}}";
    private static final String NEW = HERE + "/nytt";

    /// Fewer have not spoken without being known.
    private static final int FEWEST = 5;

    private final Trainings trainings;
    private final TrainingPages pages;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    TrainingAdminController(
            Trainings trainings,
            TrainingPages pages,
            Register register,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.trainings = trainings;
        this.pages = pages;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String all(SignedIn who, Model model) {
        ShelfController.require(gate, who);
        model.addAttribute(
                "page",
                new TrainingsPage(
                        true,
                        pages.plan(),
                        pages.lines(trainings.coming(), null, HERE),
                        pages.lines(trainings.past(), null, HERE)));
        return "learning/trainings";
    }

    @GetMapping(NEW)
    String blank(SignedIn who, Model model) {
        ShelfController.require(gate, who);
        return show(null, Map.of("platser", "20", "version", "1"), Map.of(), null, model);
    }

    @PostMapping(NEW)
    String plan(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        ShelfController.require(gate, who);
        var read = TrainingForm.read(UUID.randomUUID(), fields);
        var training = read.training();
        if (training == null) {
            response.setStatus(422);
            return show(null, fields, read.mistakes(), null, model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                trainings
                                        .plan(training, who.person())
                                        .map(one -> HERE + "/" + one.id()));
        return answer(outcome, null, fields, model, response);
    }

    @GetMapping(ONE)
    String one(SignedIn who, @PathVariable UUID id, Model model) {
        ShelfController.require(gate, who);
        var one = found(id);
        return show(one, TrainingForm.fields(one), Map.of(), null, model);
    }

    @PostMapping(ONE)
    String change(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        ShelfController.require(gate, who);
        var before = found(id);
        var read = TrainingForm.read(id, fields);
        var training = read.training();
        if (training == null) {
            response.setStatus(422);
            return show(before, fields, read.mistakes(), null, model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                trainings
                                        .change(training, who.person())
                                        .map(one -> HERE + "/" + one.id()));
        return answer(outcome, before, fields, model, response);
    }

    @PostMapping(ONE + "/narvaro")
    String attended(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> kom,
            Model model,
            HttpServletResponse response) {
        ShelfController.require(gate, who);
        var one = found(id);
        var outcome =
                trail.once(
                        command,
                        () ->
                                trainings
                                        .attended(one, Set.copyOf(kom))
                                        .map(_ -> HERE + "/" + id + "#narvaro"));
        return answer(outcome, one, TrainingForm.fields(one), model, response);
    }

    private String answer(
            Outcome<String> outcome,
            @Nullable Training before,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(before, fields, Map.of(), texts.of(refused), model);
            }
        };
    }

    private Training found(UUID id) {
        return trainings
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(
            @Nullable Training one,
            Map<String, String> fields,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            Model model) {
        var bookings = one == null ? List.<Booking>of() : trainings.bookings(one.id());
        var opinions = one == null ? List.<BookingTable.Opinion>of() : trainings.opinions(one.id());
        var told = opinions.size() >= FEWEST;
        model.addAttribute(
                "page",
                new TrainingFormPage(
                        one == null ? NEW : HERE + "/" + one.id(),
                        one == null ? "" : one.title(),
                        one == null ? "" : TrainingPages.HERE + "/" + one.id(),
                        fields,
                        mistakes,
                        refusal,
                        one != null && one.begun(trainings.now()) instanceof Granted,
                        places(bookings, false),
                        places(bookings, true),
                        told ? grade(opinions) : "",
                        told
                                ? opinions.stream()
                                        .map(BookingTable.Opinion::words)
                                        .filter(words -> !words.isEmpty())
                                        .toList()
                                : List.of()));
        return "learning/training-form";
    }

    private String grade(List<BookingTable.Opinion> opinions) {
        var average =
                opinions.stream().collect(Collectors.averagingInt(BookingTable.Opinion::grade));
        return texts.get(
                "learning.training.grade",
                String.format(Locale.ROOT, "%.1f", average).replace('.', ','),
                Integer.toString(opinions.size()));
    }

    private List<TrainingFormPage.Place> places(List<Booking> bookings, boolean waiting) {
        return bookings.stream()
                .filter(one -> one.waits() == waiting)
                .map(one ->
                        new TrainingFormPage.Place(
                                one.id().toString(),
                                register.person(one.person()).map(Person::name).orElse("?"),
                                Swedish.moment(one.at()),
                                one.came()))
                .toList();
    }
}
