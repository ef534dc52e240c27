package se.uppdrag.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.SignedIn;
import se.uppdrag.archive.Intake.Looked;
import se.uppdrag.archive.pages.IntakePage;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.Dossier;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;

/// `/administration/arkiv/inlasning`: a package of ours comes back: a look, then all of it.
@Controller
class IntakeController {

    private static final String HERE = PackageDoor.HERE;
    private static final String ONE = HERE + "/{sha512:[0-9a-f]{128}}";
    private static final int LISTED = 100;

    private final Intake intake;
    private final Archivists archivists;
    private final ArchivePages words;
    private final Answers answers;
    private final Acts acts;

    IntakeController(
            Intake intake, Archivists archivists, ArchivePages words, Answers answers, Acts acts) {
        this.intake = intake;
        this.archivists = archivists;
        this.words = words;
        this.answers = answers;
        this.acts = acts;
    }

    @GetMapping(HERE)
    String form(SignedIn who, Model model) {
        archivists.organs(who);
        return show(null, null, model);
    }

    private static Form form() {
        return Form.of("archive", "intake", HERE).file("fil");
    }

    /// The package is kept and looked at; nothing is taken in.
    @PostMapping(HERE)
    String comes(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        archivists.organs(who);
        if (fil == null || fil.isEmpty()) {
            response.setStatus(422);
            return show(null, form().read(sent).mistaken("fil", "archive.mistake.file"), model);
        }
        String sha512;
        try (var from = fil.getInputStream()) {
            sha512 = intake.keep(from);
        }
        return answers.to(
                acts.once(command, () -> Outcome.granted(HERE + "/" + sha512)), model, response);
    }

    @GetMapping(ONE)
    String look(@PathVariable String sha512, SignedIn who, Model model) {
        archivists.organs(who);
        return show(intake.look(sha512).orElseThrow(Archivists::notFound), null, model);
    }

    @PostMapping(ONE)
    String takesIn(
            @PathVariable String sha512,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var authorities = archivists.authorities(who);
        if (!intake.has(sha512)) {
            throw Archivists.notFound();
        }
        return answers.to(
                acts.once(
                        command,
                        () ->
                                intake.takeIn(sha512, authorities, archivists.archivist(who))
                                        .map(_ -> HERE + "/" + sha512)),
                model,
                response);
    }

    private String show(@Nullable Looked looked, @Nullable Filled again, Model model) {
        model.addAttribute(
                "page",
                new IntakePage(
                        looked == null ? null : shown(looked),
                        intake.taken(LISTED).stream()
                                .map(one ->
                                        new IntakePage.Taken(
                                                HERE + "/" + one.sha512(),
                                                one.label(),
                                                one.sender(),
                                                words.t(
                                                        "archive.intake.count",
                                                        one.matters(),
                                                        one.documents(),
                                                        one.files(),
                                                        one.minutes()),
                                                one.byName(),
                                                Swedish.moment(one.at())))
                                .toList(),
                        acts.shown(again, List.of(form()))));
        return "archive/intake";
    }

    private IntakePage.Looked shown(Looked one) {
        boolean whole = one.faults().isEmpty();
        boolean something = !one.dossiers().isEmpty() || !one.minutes().isEmpty();
        boolean takes = whole && !one.taken() && something && one.known().isEmpty();
        return new IntakePage.Looked(
                one.label(),
                words.t(
                        whole ? "archive.intake.whole" : "archive.intake.broken",
                        one.sender(),
                        one.files(),
                        one.dossiers().size(),
                        one.minutes().size()),
                one.sha512(),
                one.faults().stream()
                        .map(fault -> words.t("archive.fault." + fault.key(), fault.where()))
                        .toList(),
                one.dossiers().stream()
                        .limit(ArchivePages.SHOWN)
                        .map(IntakeController::matter)
                        .toList(),
                one.minutes().stream().map(this::minutes).toList(),
                said(one),
                takes ? HERE + "/" + one.sha512() : "");
    }

    private static IntakePage.Matter matter(Dossier one) {
        var closed = one.facts().closedOn();
        return new IntakePage.Matter(
                one.facts().dnr(),
                one.facts().subject(),
                closed == null ? "" : closed.toString(),
                Integer.toString(one.papers().size()));
    }

    private IntakePage.Minutes minutes(MinutesIntake.Come one) {
        return new IntakePage.Minutes(
                one.facts().title(),
                words.t("archive.received.signatures", one.signatures())
                        + " "
                        + words.t("archive.received.verdict." + one.verdict()),
                words.t("archive.received.log." + one.log()));
    }

    private String said(Looked one) {
        if (one.taken()) {
            return words.t("archive.intake.is-taken");
        }
        if (!one.known().isEmpty()) {
            return words.t("archive.intake.known", one.known().size(), one.known().getFirst());
        }
        return one.faults().isEmpty() && one.dossiers().isEmpty() && one.minutes().isEmpty()
                ? words.t("archive.intake.minutes")
                : "";
    }
}
