package se.uppdrag.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.safety.pages.ReceiptPage;
import se.uppdrag.safety.pages.ReportPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/trygghet/kvitto`: the one who reported comes back with the code: sees who has opened it, reads
/// and answers, adds what was forgotten, and changes who may read.
@Controller
class ReceiptController {

    static final String HERE = "/trygghet/kvitto";

    private final Reports reports;
    private final Network network;
    private final CaseWords words;
    private final HelpTable help;
    private final Ticket ticket;
    private final Unseen unseen;
    private final Crowd crowd;
    private final Texts texts;

    ReceiptController(
            Reports reports,
            Network network,
            CaseWords words,
            HelpTable help,
            Ticket ticket,
            Unseen unseen,
            Crowd crowd,
            Texts texts) {
        this.reports = reports;
        this.network = network;
        this.words = words;
        this.help = help;
        this.ticket = ticket;
        this.unseen = unseen;
        this.crowd = crowd;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(
            @RequestParam(defaultValue = "") String fel, Model model, HttpServletRequest request) {
        return show("", Map.of(), trouble(fel, texts), model, request);
    }

    /// What went wrong with a file, as the address it led to says.
    static @Nullable RefusalText trouble(String fel, Texts texts) {
        return switch (fel) {
            case "" -> null;
            case "manga" -> texts.of(Crowd.refused());
            default ->
                    texts.of((Refused<?>) Outcome.<UUID>refused(SafetyRefusal.FILES_ARE_TOO_MANY));
        };
    }

    @PostMapping(HERE)
    String come(
            @RequestParam(defaultValue = "") String kod,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!crowd.lets(Crowd.Entrance.CODE, request)) {
            response.setStatus(Crowd.TOO_MANY);
            return show("", Map.of(), texts.of(Crowd.refused()), model, request);
        }
        var open = kod.length() > 60 ? Optional.<Keyring.Open>empty() : reports.come(kod);
        if (open.isEmpty()) {
            response.setStatus(422);
            return show("safety.mistake.code", Map.of(), null, model, request);
        }
        ticket.put(open.get(), request, response);
        return Answers.seeOther(HERE);
    }

    @PostMapping(HERE + "/stang")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        ticket.drop(request, response);
        return Answers.seeOther("/trygghet");
    }

    /// The code has been written down, and is shown no more.
    @PostMapping(HERE + "/sparad")
    String kept(HttpServletRequest request) {
        ticket.reporter(request).ifPresent(Keyring.Open::forgetReceipt);
        return Answers.seeOther(HERE);
    }

    @PostMapping(HERE + "/svara")
    String answer(
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new TypedForm(fields);
        var text = form.text("svar");
        var open = ticket.reporter(request);
        if (open.isEmpty()) {
            return Answers.seeOther(HERE);
        }
        if (!form.right()) {
            response.setStatus(422);
            return show("", form.mistakes(), null, model, request);
        }
        var answered =
                reports.own(open.get())
                        .filter(file -> file.last(Line.Kind.MESSAGE).isPresent())
                        .isPresent();
        var kind = answered ? Line.Kind.REPLY : Line.Kind.COMPLETED;
        unseen.once(
                command,
                HERE,
                () -> {
                    reports.append(
                            own(open.get()),
                            open.get(),
                            new Line(kind, reports.now(), "", Map.of("text", text)));
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE);
    }

    @PostMapping(HERE + "/lasare")
    String readers(
            Command command,
            @RequestParam(name = "lasare", defaultValue = "") List<String> chosen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var open = ticket.reporter(request);
        if (open.isEmpty()) {
            return Answers.seeOther(HERE);
        }
        var outcome =
                unseen.once(
                        command,
                        HERE,
                        () ->
                                reports.readers(
                                                own(open.get()),
                                                open.get(),
                                                ReportController.ids(chosen),
                                                "")
                                        .map(_ -> HERE));
        return switch (outcome) {
            case Granted<String>(var location, _) -> {
                reports.spread();
                yield Answers.seeOther(location);
            }
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show("", Map.of(), texts.of(refused), model, request);
            }
        };
    }

    static UUID own(Keyring.Open open) {
        return open.reports().getFirst();
    }

    private String show(
            String problem,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            Model model,
            HttpServletRequest request) {
        var open = ticket.reporter(request);
        var file = open.flatMap(reports::own);
        var exit = help.ours().exit();
        model.addAttribute(
                "page",
                open.isEmpty() || file.isEmpty()
                        ? ReceiptPage.closed(exit, problem, refusal)
                        : page(exit, open.get(), file.get(), mistakes, refusal));
        return "safety/receipt";
    }

    private ReceiptPage page(
            String exit,
            Keyring.Open open,
            CaseFile file,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {
        var reading = new HashSet<UUID>();
        reports.readersOf(file).forEach(one -> reading.add(one.person().value()));
        return new ReceiptPage(
                exit,
                true,
                "",
                open.receipt(),
                file.number(),
                words.state(file),
                words.forReporter(file),
                words.files(file, HERE),
                choices(reading, file.first().fields().get("parti")),
                mistakes,
                refusal);
    }

    private List<ReportPage.Reader> choices(Set<UUID> reading, @Nullable String party) {
        var held = new HashSet<UUID>();
        reports.recipients().network().stream()
                .filter(one -> one.key() != null)
                .forEach(one -> held.add(one.person()));
        return network.members().stream()
                .filter(one -> held.contains(one.person().value()))
                .filter(one -> one.official() || party == null || party.equals(one.party()))
                .map(one -> ReportController.reader(one, reading))
                .toList();
    }
}
