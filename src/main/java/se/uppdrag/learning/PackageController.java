package se.uppdrag.learning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.uppdrag.access.Gate;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.learning.PackageTable.Pack;
import se.uppdrag.learning.PackageTable.Part;
import se.uppdrag.learning.PackageTable.State;
import se.uppdrag.learning.pages.PackagePage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/utbildning/paket`: courses from others, taken in by the office and played in a frame apart.
@Controller
class PackageController {

    private static final String HERE = "/utbildning/paket";
    private static final String PART = HERE + "/{id:[0-9a-f-]{36}}/{part:\\d{1,3}}";
    private static final String OFFICE = ShelfController.HERE + "/paket";
    private static final long MEGA = 1_000_000;

    private final Packages packages;
    private final Launches launches;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final String origin;

    PackageController(
            Packages packages,
            Launches launches,
            Gate gate,
            Trail trail,
            Texts texts,
            @Value("${uppdrag.packages.origin:}") String origin) {
        this.packages = packages;
        this.launches = launches;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.origin = origin;
    }

    @GetMapping(HERE)
    String all(SignedIn who, Model model) {
        return show(who, false, "", model);
    }

    @GetMapping(PART)
    String part(
            SignedIn who,
            @PathVariable UUID id,
            @PathVariable int part,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pack = found(id);
        var one = found(id, part);
        var state = packages.states(who.person(), id).get(part);
        var source = launches.address(who.person(), pack, one, here(request));
        // The frame is the one thing this page may have that others may not.
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'; frame-src "
                        + (origin.isEmpty() ? "'self'" : origin));
        model.addAttribute(
                "page",
                new PackagePage.Player(
                        HERE + "/" + id + "/" + part,
                        pack.title(),
                        one.title(),
                        source,
                        origin.isEmpty()
                                ? "allow-scripts allow-forms"
                                : "allow-scripts allow-forms allow-same-origin",
                        origin,
                        state(state),
                        one.isOnlyShown() && (state == null || !state.done())));
        return "learning/package";
    }

    /// Where the files of packages come from: an origin of their own, or ours.
    private String here(HttpServletRequest request) {
        return origin.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : origin;
    }

    @PostMapping(PART)
    String keep(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @PathVariable int part,
            @RequestParam(defaultValue = "") String varden,
            Model model,
            HttpServletResponse response) {
        found(id);
        found(id, part);
        var values = packages.values(varden);
        if (values.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(
                trail.once(
                        command,
                        () -> packages.keep(who.person(), id, part, values.get()).map(_ -> HERE)),
                model,
                response);
    }

    @GetMapping(OFFICE)
    String office(SignedIn who, Model model) {
        ShelfController.require(gate, who);
        return show(who, true, "", model);
    }

    @PostMapping(OFFICE)
    String take(
            SignedIn who,
            Command command,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        ShelfController.require(gate, who);
        try {
            if (fil == null || fil.isEmpty()) {
                response.setStatus(422);
                return show(who, true, texts.get("learning.mistake.fil"), model);
            }
            var read = PackageReader.read(fil.getBytes());
            return answer(
                    trail.once(command, () -> packages.take(read, who.person()).map(_ -> OFFICE)),
                    model,
                    response);
        } catch (PackageReader.Bad bad) {
            response.setStatus(422);
            return show(who, true, texts.get(bad.key()), model);
        }
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
                trail.once(command, () -> packages.remove(id).map(_ -> OFFICE)), model, response);
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

    private Pack found(UUID id) {
        return packages.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Part found(UUID id, int part) {
        return packages.parts(id).stream()
                .filter(one -> one.position() == part)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(SignedIn who, boolean office, String mistake, Model model) {
        model.addAttribute(
                "page",
                new PackagePage(
                        office,
                        packages.all().stream().map(one -> pack(who, one)).toList(),
                        mistake));
        return "learning/packages";
    }

    private PackagePage.Pack pack(SignedIn who, Pack one) {
        Map<Integer, State> states = packages.states(who.person(), one.id());
        List<PackagePage.Part> parts =
                packages.parts(one.id()).stream()
                        .map(part -> {
                            var state = states.get(part.position());
                            return new PackagePage.Part(
                                    HERE + "/" + one.id() + "/" + part.position(),
                                    part.title(),
                                    state(state),
                                    state != null && state.done());
                        })
                        .toList();
        return new PackagePage.Pack(
                one.id().toString(),
                one.title(),
                texts.get("learning.package.kind." + one.kind()),
                texts.get(
                        "learning.package.about",
                        texts.date(one.addedAt()),
                        Long.toString(Math.max(1, one.bytes() / MEGA))),
                parts);
    }

    private String state(@Nullable State state) {
        return texts.get(
                "learning.follow."
                        + (state == null ? "waits" : state.done() ? "finished" : "begun"));
    }
}
