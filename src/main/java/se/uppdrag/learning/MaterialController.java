package se.uppdrag.learning;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.learning.pages.MaterialPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/utbildning/material`: papers from trainings for everybody, and what the archive holds for
/// those who are signed in. The office adds and removes.
@Controller
class MaterialController {

    private static final String HERE = "/utbildning/material";
    private static final String OFFICE = ShelfController.HERE + "/material";
    private static final int LONGEST = 200;

    private final MaterialShelf shelf;
    private final Trainings trainings;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    MaterialController(
            MaterialShelf shelf, Trainings trainings, Gate gate, Trail trail, Texts texts) {
        this.shelf = shelf;
        this.trainings = trainings;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String material(@Nullable SignedIn who, Model model) {
        model.addAttribute("page", page(who != null && shelf.connected(), false, Map.of()));
        return "learning/material";
    }

    @GetMapping(HERE + "/{id:[0-9a-f-]{36}}/fil")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        var file =
                shelf.file(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    @GetMapping(OFFICE)
    String office(SignedIn who, Model model) {
        ShelfController.require(gate, who);
        model.addAttribute("page", page(false, true, Map.of()));
        return "learning/material";
    }

    @PostMapping(OFFICE)
    String add(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String rubrik,
            @RequestParam(defaultValue = "") String tillfalle,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        ShelfController.require(gate, who);
        var title = rubrik.strip();
        if (fil == null || fil.isEmpty() || title.isEmpty() || title.length() > LONGEST) {
            response.setStatus(422);
            var mistake = fil == null || fil.isEmpty() ? "fil" : "rubrik";
            model.addAttribute(
                    "page", page(false, true, Map.of(mistake, "learning.mistake." + mistake)));
            return "learning/material";
        }
        var training = training(tillfalle);
        var name = fil.getOriginalFilename();
        var bytes = fil.getBytes();
        return answer(
                trail.once(
                        command,
                        () ->
                                shelf.add(
                                                training,
                                                title,
                                                name == null ? "" : name,
                                                Files.mediaType(fil.getContentType()),
                                                bytes,
                                                who.person())
                                        .map(_ -> OFFICE)),
                model,
                response);
    }

    @PostMapping(OFFICE + "/{id:[0-9a-f-]{36}}/bort")
    String remove(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response) {
        ShelfController.require(gate, who);
        return answer(
                trail.once(command, () -> shelf.remove(id).map(_ -> OFFICE)), model, response);
    }

    private @Nullable UUID training(String sent) {
        return everything().stream()
                .map(Training::id)
                .filter(one -> one.toString().equals(sent))
                .findFirst()
                .orElse(null);
    }

    private String answer(Outcome<String> outcome, Model model, HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                model.addAttribute("page", texts.of(refused));
                yield "web/refusal";
            }
        };
    }

    private List<Training> everything() {
        var all = new ArrayList<>(trainings.coming());
        all.addAll(trainings.past());
        return all;
    }

    private MaterialPage page(boolean connected, boolean office, Map<String, String> mistakes) {
        var known = everything();
        var groups = new LinkedHashMap<String, List<MaterialPage.Item>>();
        for (var item : shelf.all()) {
            var title =
                    known.stream()
                            .filter(one -> one.id().equals(item.training()))
                            .findFirst()
                            .map(Training::title)
                            .orElse(texts.get("learning.material.other"));
            groups.computeIfAbsent(title, _ -> new ArrayList<>()).add(MaterialShelf.shown(item));
        }
        var archived =
                connected ? shelf.archived() : new MaterialShelf.Archived(List.of(), null, false);
        var fetched = archived.fetched();
        return new MaterialPage(
                groups.entrySet().stream()
                        .map(one -> new MaterialPage.Group(one.getKey(), one.getValue()))
                        .toList(),
                connected,
                archived.entries().stream().map(this::entry).toList(),
                fetched == null ? "" : Swedish.moment(fetched),
                archived.silent(),
                office,
                known.stream()
                        .map(one -> new MaterialPage.Choice(one.id().toString(), one.title()))
                        .toList(),
                mistakes);
    }

    private MaterialPage.Archived entry(Archive.Entry one) {
        var changed = one.changed();
        return new MaterialPage.Archived(
                one.href(),
                one.name(),
                changed == null
                        ? ""
                        : texts.get("learning.material.changed", Swedish.date(changed)),
                one.folder());
    }
}
