package se.uppdrag.remuneration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.Files;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Register;
import se.uppdrag.remuneration.pages.ClaimPage;
import se.uppdrag.remuneration.pages.MyFeesPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/mina-ersattningar`: what the reader is paid, and what she asks to be paid.
@Controller
class MyFeesController {

    private static final String HERE = "/mina-ersattningar";
    private static final String FORM = HERE + "/ny";

    private final Remuneration remuneration;
    private final RegulationsBook book;
    private final RegulationsPages rules;
    private final VoucherPages pages;
    private final Register register;
    private final Files files;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    MyFeesController(
            Remuneration remuneration,
            RegulationsBook book,
            RegulationsPages rules,
            VoucherPages pages,
            Register register,
            Files files,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.remuneration = remuneration;
        this.book = book;
        this.rules = rules;
        this.pages = pages;
        this.register = register;
        this.files = files;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String mine(SignedIn who, @RequestParam(defaultValue = "") String sparat, Model model) {
        var today = today();
        var all = remuneration.of(who.person());
        model.addAttribute(
                "page",
                new MyFeesPage(
                        Integer.toString(today.getYear()),
                        remuneration.paid(who.person(), today.getYear()).toString(),
                        remuneration.waitingFor(who.person()).stream()
                                .map(Voucher::total)
                                .reduce(Money.ZERO, Money::plus)
                                .toString(),
                        sparat.isEmpty() ? "" : texts.get("remuneration.claim.saved"),
                        remuneration.attended(who.person(), today.minusMonths(12), today).stream()
                                .map(this::attended)
                                .toList(),
                        all.stream().map(one -> pages.line(one, who)).toList(),
                        Arrays.stream(ClaimForm.Type.values()).map(this::kind).toList()));
        return "remuneration/mine";
    }

    private MyFeesPage.Kind kind(ClaimForm.Type type) {
        return new MyFeesPage.Kind(
                type.name(),
                texts.get("remuneration.claim." + type),
                texts.get("remuneration.claim." + type + ".about"));
    }

    private MyFeesPage.Attended attended(Participation one) {
        var last =
                book.on(one.onDate())
                        .map(regulations -> regulations.lastDay(one.onDate()))
                        .filter(day -> !day.isBefore(today()));
        return new MyFeesPage.Attended(
                one.organName(),
                one.onDate().toString(),
                Swedish.time(one.from()) + "–" + Swedish.time(one.to()),
                texts.get("remuneration.took." + how(one)),
                last.map(Swedish::date).orElse(""),
                one.meeting().value().toString());
    }

    private static String how(Participation one) {
        return !one.alternate() ? "member" : one.served() > 0 ? "served" : "present";
    }

    @GetMapping(FORM)
    String form(SignedIn who, @RequestParam Map<String, String> fields, Model model) {
        return show(who, new ClaimForm(type(fields), fields, null), Map.of(), null, model);
    }

    @PostMapping(FORM)
    String claim(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var form = new ClaimForm(type(fields), fields, stored(fil));
        var read = form.read();
        if (read.claim().isEmpty()) {
            response.setStatus(422);
            return show(who, form, read.mistakes(), null, model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                remuneration
                                        .claim(who.person(), read.claim().get())
                                        .map(_ -> HERE + "?sparat=ja"));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(who, form, Map.of(), texts.of(refused), model);
            }
        };
    }

    private @Nullable UUID stored(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        var name = file.getOriginalFilename();
        return files.store(
                        name == null ? "" : name,
                        Files.mediaType(file.getContentType()),
                        file.getBytes())
                .value();
    }

    private static ClaimForm.Type type(Map<String, String> fields) {
        return ClaimForm.Type.named(fields.getOrDefault("typ", ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(
            SignedIn who,
            ClaimForm form,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute(
                "page",
                new ClaimPage(
                        form.type().name(),
                        texts.get("remuneration.claim." + form.type()),
                        book.on(today())
                                .map(one -> rules.rule(one, form.type().part()))
                                .orElse(texts.get("remuneration.regulations.none")),
                        options(who, form.type()),
                        shown(form.values()),
                        mistakes,
                        refusal));
        return "remuneration/claim";
    }

    /// As it was typed, but for what is no date: no browser shows that in a field for one.
    private static Map<String, String> shown(Map<String, String> fields) {
        var shown = new LinkedHashMap<>(fields);
        shown.computeIfPresent("datum", (_, sent) -> DateFields.date(sent));
        return shown;
    }

    private List<ClaimPage.Option> options(SignedIn who, ClaimForm.Type type) {
        var today = today();
        return type == ClaimForm.Type.DUTY
                ? register.memberships(who.person()).stream()
                        .filter(one ->
                                one.toDate() == null || one.toDate().isAfter(today.minusYears(1)))
                        .map(one -> one.organ())
                        .distinct()
                        .map(one -> new ClaimPage.Option(one, pages.organ(one)))
                        .toList()
                : remuneration.attended(who.person(), today.minusMonths(12), today).stream()
                        .map(one ->
                                new ClaimPage.Option(
                                        one.meeting().value().toString(),
                                        one.organName() + " " + one.onDate()))
                        .toList();
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
