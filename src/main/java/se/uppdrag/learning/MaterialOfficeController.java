package se.uppdrag.learning;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/administration/utbildning/material`: the office adds and removes material, says which folder
/// of the archive belongs to what, and lays our own papers there.
@Controller
class MaterialOfficeController {

    private static final String HERE = ShelfController.HERE + "/material";
    private static final String ITEM = HERE + "/{id:[0-9a-f-]{36}}";
    private static final String FOLDER = HERE + "/mapp/{id:[0-9a-f-]{36}}";
    private static final int LONGEST = 200;
    private static final int LONGEST_FOLDER = 300;

    private final MaterialShelf shelf;
    private final ArchiveShelf archive;
    private final MaterialPages pages;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    MaterialOfficeController(
            MaterialShelf shelf,
            ArchiveShelf archive,
            MaterialPages pages,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.shelf = shelf;
        this.archive = archive;
        this.pages = pages;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String office(SignedIn who, Model model) {
        ShelfController.require(gate, who);
        return show(Map.of(), Map.of(), null, model);
    }

    @PostMapping(HERE)
    String add(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        ShelfController.require(gate, who);
        var title = fields.getOrDefault("rubrik", "").strip();
        var mistakes = new HashMap<String, String>();
        if (fil == null || fil.isEmpty()) {
            mistakes.put("fil", "learning.mistake.fil");
        }
        if (title.isEmpty() || title.length() > LONGEST) {
            mistakes.put("rubrik", "learning.mistake.rubrik");
        }
        if (fil == null || !mistakes.isEmpty()) {
            response.setStatus(422);
            return show(fields, mistakes, null, model);
        }
        var to = belongs(fields);
        var name = fil.getOriginalFilename();
        var bytes = fil.getBytes();
        return answer(
                trail.once(
                        command,
                        () ->
                                shelf.add(
                                                to.training(),
                                                to.organ(),
                                                title,
                                                name == null ? "" : name,
                                                Files.mediaType(fil.getContentType()),
                                                bytes,
                                                who.person())
                                        .map(_ -> HERE)),
                fields,
                model,
                response);
    }

    @PostMapping(ITEM + "/bort")
    String remove(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response) {
        ShelfController.require(gate, who);
        return answer(
                trail.once(command, () -> shelf.remove(id).map(_ -> HERE)),
                Map.of(),
                model,
                response);
    }

    @PostMapping(HERE + "/mapp")
    String map(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        ShelfController.require(gate, who);
        var remote = fields.getOrDefault("mapp", "").strip();
        var to = belongs(fields);
        var mistakes = new HashMap<String, String>();
        if (remote.isEmpty() || remote.length() > LONGEST_FOLDER || remote.indexOf('\0') >= 0) {
            mistakes.put("mapp", "learning.mistake.folder");
        }
        if (to.training() == null && to.organ() == null) {
            mistakes.put("mapp-hor", "learning.mistake.belongs");
        }
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(fields, mistakes, null, model);
        }
        var folder = new Folder(UUID.randomUUID(), remote, to.training(), to.organ());
        return answer(
                trail.once(command, () -> shelf.map(folder, who.person()).map(_ -> HERE)),
                fields,
                model,
                response);
    }

    @PostMapping(FOLDER + "/bort")
    String unmap(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response) {
        ShelfController.require(gate, who);
        return answer(
                trail.once(command, () -> shelf.unmap(id).map(_ -> HERE)),
                Map.of(),
                model,
                response);
    }

    /// Lays what has not been laid there before. The archive is asked outside the transaction: a
    /// paper laid there twice is one paper with two versions.
    @PostMapping(FOLDER + "/lagg-dit")
    String export(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response) {
        ShelfController.require(gate, who);
        var into =
                shelf.folders().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var there = new HashSet<UUID>();
        shelf.exported().stream()
                .filter(one -> one.folder().equals(id))
                .forEach(one -> there.add(one.material()));
        var laid = new HashMap<MaterialTable.Item, String>();
        for (var item : shelf.all()) {
            if (into.holds(item) && !there.contains(item.id())) {
                var file = shelf.file(item).orElseThrow();
                var remote = archive.put(into.remote(), name(file), file.mediaType(), file.bytes());
                if (remote.isEmpty()) {
                    break;
                }
                laid.put(item, remote.get());
            }
        }
        var all = laid.size() + there.size() >= shelf.all().stream().filter(into::holds).count();
        trail.once(
                command,
                () -> {
                    laid.forEach(
                            (item, remote) -> shelf.exported(item, into, remote, who.person()));
                    return Outcome.granted(HERE);
                });
        return all
                ? Answers.seeOther(HERE)
                : answer(
                        Outcome.refused(LearningRefusal.ARCHIVE_IS_SILENT, into.remote()),
                        Map.of(),
                        model,
                        response);
    }

    private static String name(StoredFile file) {
        return file.name().isEmpty() ? file.id().value().toString() : file.name();
    }

    /// What the form says something belongs to; nothing for everybody's.
    private Folder belongs(Map<String, String> fields) {
        var key = fields.getOrDefault("hor", "");
        var known = pages.names().containsKey(key);
        return new Folder(
                UUID.randomUUID(),
                "",
                known && key.startsWith("t:") ? UUID.fromString(key.substring(2)) : null,
                known && key.startsWith("o:") ? key.substring(2) : null);
    }

    private String answer(
            Outcome<String> outcome,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(fields, Map.of(), texts.of(refused), model);
            }
        };
    }

    private String show(
            Map<String, String> fields,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute("page", pages.office(fields, mistakes, refusal));
        return "learning/material-office";
    }
}
