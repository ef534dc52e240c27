package se.uppdrag.requests;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
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
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.HandingOut;
import se.uppdrag.requests.pages.AskPage;
import se.uppdrag.requests.pages.FollowPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Houses;
import se.uppdrag.web.LinkedData;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/begar-handling`: anybody asks for a document and follows it with a code. The page asks for no
/// name and no purpose (TF 2:18), and the code is made here, so that the trail never holds it.
@Controller
class AskController {

    private static final String HERE = "/begar-handling";
    private static final String CODE =
            "/{code:[A-Za-z2-7]{4}-?[A-Za-z2-7]{4}-?[A-Za-z2-7]{4}-?[A-Za-z2-7]{4}}";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int WANTED_MOST = 4000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Requests requests;
    private final HandingOut handingOut;
    private final RequestWords words;
    private final Files files;
    private final Trail trail;
    private final Houses houses;
    private final Texts texts;

    AskController(
            Requests requests,
            HandingOut handingOut,
            RequestWords words,
            Files files,
            Trail trail,
            Houses houses,
            Texts texts) {
        this.requests = requests;
        this.handingOut = handingOut;
        this.words = words;
        this.files = files;
        this.trail = trail;
        this.houses = houses;
        this.texts = texts;
    }

    /// @param vad what is wanted, when somebody comes from a document that is not shown
    @GetMapping("/begar-handling")
    String form(@RequestParam(defaultValue = "") String vad, Model model) {
        var wanted = vad.replaceAll("\\p{Cntrl}", " ");
        return show(
                form(newCode(), wanted.substring(0, Math.min(wanted.length(), WANTED_MOST))),
                null,
                model);
    }

    @PostMapping("/begar-handling")
    String asks(
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var typed = sent.getOrDefault("kod", "");
        var code = typed.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}") ? typed : newCode();
        var form = form(code, "");
        var filled = needsAddress(form.read(sent));
        if (!filled.right()) {
            response.setStatus(422);
            return show(form, filled, model);
        }
        // The same answer for everybody: the trail tells of a request, not of whose code.
        var outcome = trail.once(command, () -> ask(filled, code));
        return outcome instanceof Granted<String>
                ? Answers.seeOther(HERE + "/" + code)
                : show(form, filled, model);
    }

    private Outcome<String> ask(Filled filled, String code) {
        var organ =
                organs().stream()
                        .filter(one -> one.slug().equals(filled.text("organ")))
                        .findFirst()
                        .orElseThrow();
        requests.ask(
                organ,
                filled.text("vad"),
                filled.choice("hur", Request.Way.class),
                filled.text("kontakt"),
                code);
        return Outcome.granted(HERE);
    }

    /// What is to be sent needs somewhere to be sent.
    private static Filled needsAddress(Filled filled) {
        var way = filled.text("hur");
        return (way.equals("MAIL") || way.equals("POST")) && filled.text("kontakt").isEmpty()
                ? filled.mistaken("kontakt", "requests.mistake.contact")
                : filled;
    }

    private List<Organ> organs() {
        return handingOut.all().stream().filter(one -> one.committee() || one.audit()).toList();
    }

    private Form form(String code, String wanted) {
        return Form.of("requests", "ask", HERE)
                .hidden("kod", code)
                .area("vad", WANTED_MOST)
                .beginning("vad", wanted)
                .choice(
                        "organ",
                        organs().stream().map(one -> new Option(one.slug(), one.name())).toList())
                .beginning("organ", "ks")
                .choice("hur", words.ways())
                .optionalText("kontakt", 200);
    }

    private String show(Form form, @Nullable Filled again, Model model) {
        model.addAttribute(
                "page",
                new AskPage(
                        form.act(texts, again),
                        LinkedData.of("GovernmentService")
                                .with("name", texts.get("requests.form.ask"))
                                .with("description", texts.get("requests.ask.lead"))
                                .with("url", LinkedData.here(HERE))
                                .with("serviceType", texts.get("requests.form.ask"))
                                .with("areaServed", houses.ours().name())
                                .with("provider", LinkedData.house(houses.ours()))));
        return "requests/ask";
    }

    private static String newCode() {
        var code = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// Somebody comes back with her code.
    @GetMapping("/begar-handling/folj")
    String find(@RequestParam(defaultValue = "") String kod, Model model) {
        var code = kod.strip();
        if (requests.byCode(code).isPresent() && code.matches("[A-Za-z2-7-]{16,19}")) {
            return Answers.seeOther(HERE + "/" + code);
        }
        model.addAttribute("page", new FollowPage(code, !code.isEmpty(), null, "", false, null));
        return "requests/follow";
    }

    @GetMapping("/begar-handling/statistik")
    String waits(Model model) {
        model.addAttribute("page", words.waits(requests.waits()));
        return "requests/waits";
    }

    @GetMapping(HERE + CODE)
    String follow(@PathVariable String code, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return follow(code, null, model);
    }

    private String follow(String code, @Nullable RefusalText refusal, Model model) {
        var request = requests.byCode(code).orElseThrow(AskController::notFound);
        model.addAttribute(
                "page",
                new FollowPage(
                        code,
                        false,
                        words.view(request, HERE + "/" + code),
                        HERE + "/" + code,
                        request.demand() instanceof Granted<Request>,
                        refusal));
        return "requests/follow";
    }

    @GetMapping(HERE + CODE + "/{seq:\\d{1,3}}/{number:\\d{1,3}}")
    ResponseEntity<byte[]> file(
            @PathVariable String code, @PathVariable int seq, @PathVariable int number) {
        var file =
                requests.byCode(code).stream()
                        .flatMap(request -> requests.items(request).stream())
                        .filter(one -> one.seq() == seq && one.number() == number)
                        .flatMap(one -> Optional.ofNullable(one.file()).stream())
                        .findFirst()
                        .flatMap(id -> files.find(new FileId(id)))
                        .orElseThrow(AskController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    /// She wants the authority to try what was refused. The code comes in the form, so that no
    /// address in the trail holds it.
    @PostMapping("/begar-handling/provning")
    String demands(
            Command command,
            @RequestParam(defaultValue = "") String kod,
            Model model,
            HttpServletResponse response) {
        var outcome =
                trail.once(
                        command,
                        () -> requests.demand(kod, texts.get("requests.somebody")).map(_ -> HERE));
        return switch (outcome) {
            case Granted<String> _ -> Answers.seeOther(HERE + "/" + plain(kod));
            case Refused<String> refused -> {
                response.setStatus(422);
                yield follow(kod, texts.of(refused), model);
            }
        };
    }

    private static String plain(String code) {
        return code.replaceAll("[^A-Za-z2-7-]", "");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
