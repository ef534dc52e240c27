package se.uppdrag.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.exchange.pages.FilesPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/ledamoter.json` and `/ledamoter.csv` for everybody; the whole register, out and in, for those
/// who keep it.
@Controller
class RegisterFilesController {

    private static final String HERE = "/administration/register/filer";
    private static final String DONE = HERE + "?klart=true";

    private final RegisterCopy copies;
    private final RegisterRestore restoring;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    RegisterFilesController(
            RegisterCopy copies,
            RegisterRestore restoring,
            Gate gate,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.copies = copies;
        this.restoring = restoring;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/ledamoter.json")
    ResponseEntity<byte[]> json() {
        return file("application/json", "", open().written());
    }

    @GetMapping("/ledamoter.csv")
    ResponseEntity<byte[]> csv() {
        return file("text/csv;charset=UTF-8", "ledamoter.csv", RegisterCsv.of(open()));
    }

    @GetMapping(HERE + "/registret.json")
    ResponseEntity<byte[]> wholeJson(SignedIn who) {
        require(who);
        return file("application/json", "registret.json", whole().written());
    }

    @GetMapping(HERE + "/registret.csv")
    ResponseEntity<byte[]> wholeCsv(SignedIn who) {
        require(who);
        return file("text/csv;charset=UTF-8", "registret.csv", RegisterCsv.of(whole()));
    }

    /// Everything that the JSON document has, as tables.
    @GetMapping(HERE + "/registret.zip")
    ResponseEntity<byte[]> wholeTables(SignedIn who) throws IOException {
        require(who);
        return file("application/zip", "registret.zip", RegisterTables.written(whole()));
    }

    private RegisterFile open() {
        return copies.open(SwedishTime.dateOf(clock.instant()));
    }

    private RegisterFile whole() {
        return copies.whole(SwedishTime.dateOf(clock.instant()));
    }

    /// @param name what it is saved as; empty where it is shown
    private static ResponseEntity<byte[]> file(String type, String name, String text) {
        return file(type, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String type, String name, byte[] bytes) {
        var answer = ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type);
        return (name.isEmpty()
                        ? answer
                        : answer.header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + name + "\""))
                .body(bytes);
    }

    @GetMapping(HERE)
    String form(SignedIn who, @RequestParam(defaultValue = "false") boolean klart, Model model) {
        require(who);
        return show(klart, "", null, model);
    }

    @PostMapping(HERE)
    String restore(
            SignedIn who,
            Command command,
            @RequestParam @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        require(who);
        response.setStatus(422);
        if (fil == null || fil.isEmpty()) {
            return show(false, texts.get("exchange.file.none"), null, model);
        }
        var name = Objects.requireNonNullElse(fil.getOriginalFilename(), "filen");
        try (var stream = fil.getInputStream()) {
            var act = restoring(name, stream);
            var outcome = trail.once(command, act);
            return switch (outcome) {
                case Granted<String>(var location, _) -> {
                    response.setStatus(200);
                    yield Answers.seeOther(location);
                }
                case Refused<String> refused -> show(false, "", texts.of(refused), model);
            };
        } catch (UnreadableSheet unreadable) {
            return show(false, unreadable.in(name), null, model);
        } catch (DataIntegrityViolationException contradiction) {
            // The database says what the register cannot hold; all of it has been taken back.
            return show(false, texts.get("exchange.files.contradiction", name), null, model);
        }
    }

    /// A table of posts by its name; everything else is a whole register.
    private Supplier<Outcome<String>> restoring(String name, InputStream stream)
            throws IOException, UnreadableSheet {
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            var rows = RegisterRows.read(stream, restoring.organs(), restoring.parties());
            return () -> restoring.restore(rows).map(_ -> DONE);
        }
        var file =
                name.toLowerCase(Locale.ROOT).endsWith(".zip")
                        ? RegisterTables.read(stream, SwedishTime.dateOf(clock.instant()))
                        : RegisterFile.read(stream);
        return () -> restoring.restore(file).map(_ -> DONE);
    }

    private static String show(
            boolean done, String problem, @Nullable RefusalText refusal, Model model) {
        model.addAttribute("page", new FilesPage(done, problem, refusal));
        return "exchange/files";
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("the register as a file");
        }
    }
}
