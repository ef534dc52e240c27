package se.uppdrag.steering;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.steering.pages.ControlPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/styrning/kontroll/{id}`: one control; its owner enters what it showed and what is to be done.
@Controller
class ControlController {

    private static final String HERE = "/styrning/kontroll/{id}";

    private final InternalControl book;
    private final Commissions commissions;
    private final ControlForms forms;
    private final ControlPages pages;
    private final Committees committees;
    private final Owners owners;
    private final Acts acts;
    private final Files files;
    private final Marks marks;
    private final Texts texts;
    private final Clock clock;

    ControlController(
            InternalControl book,
            Commissions commissions,
            ControlForms forms,
            ControlPages pages,
            Committees committees,
            Owners owners,
            Acts acts,
            Files files,
            Marks marks,
            Texts texts,
            Clock clock) {
        this.book = book;
        this.commissions = commissions;
        this.forms = forms;
        this.pages = pages;
        this.committees = committees;
        this.owners = owners;
        this.acts = acts;
        this.files = files;
        this.marks = marks;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String show(@PathVariable String id, @Nullable SignedIn who, Model model) {
        return show(readable(id, who), who, null, model);
    }

    @PostMapping(HERE + "/resultat")
    String enter(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile underlag,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var control = writable(id, who);
        var bytes = underlag == null || underlag.isEmpty() ? null : underlag.getBytes();
        return acts.take(
                forms.result(control, today()),
                sent,
                command,
                response,
                filled -> {
                    var evidence =
                            bytes == null || underlag == null ? null : stored(underlag, bytes);
                    return book.enter(control, result(control, filled, evidence), who.person())
                            .map(_ -> control.address());
                },
                again -> show(control, who, again, model));
    }

    private ControlResult result(Control control, Filled filled, @Nullable UUID evidence) {
        return new ControlResult(
                UUID.randomUUID(),
                control.id(),
                filled.number("tillfalle"),
                filled.choice("utfall", ControlResult.Finding.class),
                filled.text("text"),
                filled.number("stickprov"),
                filled.number("avvikelser"),
                evidence,
                clock.instant(),
                "");
    }

    private UUID stored(MultipartFile file, byte[] bytes) {
        var name = file.getOriginalFilename();
        return files.store(name == null ? "" : name, Files.mediaType(file.getContentType()), bytes)
                .value();
    }

    @PostMapping(HERE + "/atgard")
    String measure(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var control = writable(id, who);
        return acts.take(
                forms.measure(control, organ(control), today()),
                sent,
                command,
                response,
                filled ->
                        commissions
                                .found(
                                        Commissions.Order.of(control.organ(), filled),
                                        Commission.Origin.CONTROL,
                                        control.id(),
                                        who.person())
                                .map(_ -> control.address()),
                again -> show(control, who, again, model));
    }

    @GetMapping(HERE + "/underlag/{result}")
    ResponseEntity<byte[]> evidence(
            @PathVariable String id, @PathVariable String result, SignedIn who) {
        var control = readable(id, who);
        if (!inside(control, who)) {
            throw new AccessDeniedException("evidence of " + control.organ());
        }
        var file =
                book.evidence(control.id(), Committees.id(result))
                        .flatMap(stored -> files.find(new FileId(stored)))
                        .orElseThrow(Committees::notFound);
        return ResponseEntity.ok()
                // Never shown in place: it was uploaded by somebody, whatever it says it is.
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    private String show(
            Control control, @Nullable SignedIn who, @Nullable Filled again, Model model) {
        var year = book.year(control.organ(), control.year());
        var writes = who != null && writes(control, who) && control.plan() != null;
        var organ = organ(control);
        model.addAttribute(
                "page",
                new ControlPage(
                        control.title(),
                        "/styrning/%s/intern-kontroll?ar=%d"
                                .formatted(control.organ(), control.year()),
                        organ.name(),
                        year.risk(control.risk()).map(Risk::title).orElse(""),
                        control.method(),
                        texts.get("steering.interval." + control.interval()),
                        control.ownerName(),
                        control.sample() == 0
                                ? texts.get("steering.sample.all")
                                : texts.get("steering.sample", Integer.toString(control.sample())),
                        occasions(control, year, inside(control, who)),
                        commissions.about(List.of(control.id())).stream()
                                .map(one -> pages.measure(one, today()))
                                .toList(),
                        writes
                                ? acts.shown(
                                        again,
                                        forms.result(control, today()),
                                        forms.measure(control, organ, today()))
                                : List.of()));
        return "steering/control";
    }

    private List<ControlPage.Occasion> occasions(
            Control control, ControlYear year, boolean inside) {
        var list = new ArrayList<ControlPage.Occasion>();
        for (var occasion : control.occasions()) {
            var result = year.result(control, occasion.number());
            var state = ControlState.on(today(), control, occasion, result).state();
            list.add(
                    new ControlPage.Occasion(
                            forms.when(control, occasion),
                            Swedish.date(occasion.due()),
                            marks.of(state),
                            result == null || result.sample() == 0
                                    ? ""
                                    : texts.get(
                                            "steering.found",
                                            Integer.toString(result.deviations()),
                                            Integer.toString(result.sample())),
                            result == null ? "" : result.text(),
                            result == null
                                    ? ""
                                    : texts.get(
                                            "steering.entered",
                                            Swedish.date(result.enteredAt()),
                                            result.byName()),
                            result == null || result.evidence() == null || !inside
                                    ? ""
                                    : control.address() + "/underlag/" + result.id()));
        }
        return list;
    }

    private Organ organ(Control control) {
        return committees.find(control.organ(), today());
    }

    private boolean inside(Control control, @Nullable SignedIn who) {
        return owners.inside(who, control.organ(), today())
                || who != null && control.owner().equals(who.id());
    }

    private boolean writes(Control control, SignedIn who) {
        return control.owner().equals(who.id()) || owners.keeps(who, control.organ(), today());
    }

    /// A proposal is not there for those who do not keep the plan.
    private Control readable(String id, @Nullable SignedIn who) {
        return book.control(Committees.id(id))
                .filter(one -> one.plan() != null || owners.keeps(who, one.organ(), today()))
                .orElseThrow(Committees::notFound);
    }

    private Control writable(String id, SignedIn who) {
        var control = readable(id, who);
        if (!writes(control, who)) {
            throw new AccessDeniedException("owner of the control");
        }
        return control;
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
