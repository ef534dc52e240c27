package se.uppdrag.learning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.learning.TrainingPages.Sent;
import se.uppdrag.learning.pages.MaterialPage;
import se.uppdrag.learning.pages.TrainingsPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Language;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/utbildning/tillfallen`: the trainings, and a place in them.
@Controller
class TrainingController {

    static final String HERE = "/utbildning/tillfallen";
    private static final String ONE = HERE + "/{id:[0-9a-f-]{36}}";
    private static final int LONGEST = 1000;

    private final Trainings trainings;
    private final TrainingPages pages;
    private final MaterialShelf material;
    private final MaterialPages shelves;
    private final Certificates certificates;
    private final Trail trail;
    private final Texts texts;

    TrainingController(
            Trainings trainings,
            TrainingPages pages,
            MaterialShelf material,
            MaterialPages shelves,
            Certificates certificates,
            Trail trail,
            Texts texts) {
        this.trainings = trainings;
        this.pages = pages;
        this.material = material;
        this.shelves = shelves;
        this.certificates = certificates;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String all(@Nullable SignedIn who, Model model) {
        var person = person(who);
        model.addAttribute(
                "page",
                new TrainingsPage(
                        false,
                        pages.plan(),
                        pages.lines(trainings.coming(), person, HERE),
                        pages.lines(trainings.past(), person, HERE)));
        return "learning/trainings";
    }

    @GetMapping(ONE)
    String one(@Nullable SignedIn who, @PathVariable UUID id, Model model) {
        return show(found(id), person(who), Sent.NOTHING, model);
    }

    @GetMapping(ONE + "/kalender.ics")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, HttpServletRequest request) {
        var one = found(id);
        var begins = one.begins();
        var ends = one.ends();
        if (begins == null || ends == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var address = request.getRequestURL().toString().replaceFirst("/kalender\\.ics$", "");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("utbildning.ics")
                                .build()
                                .toString())
                .body(
                        CalendarFile.of(one, begins, ends, address, trainings.now())
                                .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(ONE + "/intyg.pdf")
    Object certificate(
            SignedIn who, @PathVariable UUID id, Model model, HttpServletResponse response) {
        var one = found(id);
        return switch (trainings.certified(one, who.person())) {
            case Granted<LocalDate>(var day, _) ->
                    Paper.shown(
                            "intyg.pdf",
                            certificates.of(
                                    who,
                                    one.title(),
                                    texts.in(Language.SWEDISH)
                                            .get(
                                                    "learning.certificate.training",
                                                    one.title(),
                                                    Swedish.date(day)),
                                    List.of()));
            case Refused<LocalDate> refused -> {
                response.setStatus(422);
                yield show(one, who.person(), new Sent("", "", texts.of(refused)), model);
            }
        };
    }

    @PostMapping(ONE + "/anmal")
    String enrol(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response) {
        var one = found(id);
        var outcome =
                trail.once(
                        command,
                        () -> trainings.enrol(one, who.person()).map(_ -> HERE + "/" + id));
        return answer(outcome, one, who, "", model, response);
    }

    @PostMapping(ONE + "/avanmal")
    String leave(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response) {
        var one = found(id);
        var outcome =
                trail.once(
                        command,
                        () -> trainings.leave(one, who.person()).map(_ -> HERE + "/" + id));
        return answer(outcome, one, who, "", model, response);
    }

    @PostMapping(ONE + "/utvardera")
    String evaluate(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String betyg,
            @RequestParam(defaultValue = "") String ord,
            Model model,
            HttpServletResponse response) {
        var one = found(id);
        if (!betyg.matches("[1-5]") || ord.length() > LONGEST) {
            response.setStatus(422);
            var mistake = texts.get("learning.mistake.grade");
            return show(one, who.person(), new Sent(ord, mistake, null), model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                trainings
                                        .evaluate(
                                                one,
                                                who.person(),
                                                Integer.parseInt(betyg),
                                                ord.strip())
                                        .map(_ -> HERE + "/" + id));
        return answer(outcome, one, who, ord, model, response);
    }

    private String answer(
            Outcome<String> outcome,
            Training one,
            SignedIn who,
            String words,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(one, who.person(), new Sent(words, "", texts.of(refused)), model);
            }
        };
    }

    private String show(Training one, @Nullable PersonId reader, Sent sent, Model model) {
        model.addAttribute(
                "page",
                pages.page(
                        one,
                        reader,
                        shelves.items(material.of(one.id())),
                        reader == null ? MaterialPage.Shelf.NONE : shelves.archived(one.id()),
                        sent));
        return "learning/training";
    }

    private Training found(UUID id) {
        return trainings
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable PersonId person(@Nullable SignedIn who) {
        return who == null ? null : who.person();
    }
}
