package se.uppdrag.requests;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.HandingOut;
import se.uppdrag.requests.Request.Kind;
import se.uppdrag.requests.pages.AnswerPage;
import se.uppdrag.requests.pages.RequestsPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/begaran`: what has been asked for, the longest waiting first, and the answer.
@Controller
class RequestDeskController {

    private static final String HERE = "/administration/begaran";
    private static final int SHOWN = 50;
    private static final int TEXT = 8000;

    private final Requests requests;
    private final HandingOut handingOut;
    private final RequestWords words;
    private final Trail trail;
    private final Texts texts;

    RequestDeskController(
            Requests requests,
            HandingOut handingOut,
            RequestWords words,
            Trail trail,
            Texts texts) {
        this.requests = requests;
        this.handingOut = handingOut;
        this.words = words;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping("/administration/begaran")
    String list(SignedIn who, Model model) {
        var authorities = authorities(who);
        if (authorities.isEmpty()) {
            throw new AccessDeniedException("registrar");
        }
        model.addAttribute(
                "page",
                new RequestsPage(
                        lines(requests.waiting(authorities, SHOWN)),
                        lines(requests.answered(authorities, SHOWN)),
                        words.waits(requests.waits())));
        return "requests/desk";
    }

    private List<RequestsPage.Line> lines(List<Request> found) {
        return found.stream()
                .map(one ->
                        new RequestsPage.Line(
                                HERE + "/" + one.id(),
                                one.wanted().lines().findFirst().orElse(""),
                                words.organ(one),
                                Swedish.date(one.receivedAt()),
                                words.waited(one),
                                words.state(one),
                                RequestWords.colour(one)))
                .toList();
    }

    @GetMapping("/administration/begaran/{id}")
    String one(@PathVariable String id, SignedIn who, Model model) {
        return show(found(id, who), who, null, model);
    }

    @PostMapping("/administration/begaran/{id}")
    String answers(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var request = found(id, who);
        var filled = form(request).read(sent);
        if (!filled.right()) {
            response.setStatus(422);
            return show(request, who, filled, model);
        }
        return switch (trail.once(command, () -> answer(request, filled, who))) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(request, who, filled.refused(texts.of(refused)), model);
            }
        };
    }

    private Outcome<String> answer(Request request, Filled filled, SignedIn who) {
        var given = new ArrayList<Requests.Given>();
        for (var line : filled.text("handlingar").lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            var content = handingOut.content(who, line);
            if (content.isEmpty()) {
                return Outcome.refused(RequestsRefusal.DOCUMENT_IS_NOT_FOUND, line);
            }
            var one = content.get();
            given.add(new Requests.Given(one.title(), one.marked(), one.body(), one.file()));
        }
        var kind = filled.choice("svar", Kind.class);
        var answered =
                new Requests.Answered(
                        kind,
                        filled.text("text"),
                        filled.text("bestammelse"),
                        filled.ticked("provad"),
                        kind.hands() ? given : List.of());
        return requests.answer(
                        request.id(),
                        answered,
                        organ(request, who),
                        written(request, answered, who),
                        who.name())
                .map(_ -> HERE + "/" + request.id());
    }

    private Requests.Written written(Request request, Requests.Answered answered, SignedIn who) {
        var event =
                new Request.Event(
                        0,
                        answered.kind(),
                        answered.text(),
                        answered.provision(),
                        null,
                        who.name(),
                        requests.now());
        return new Requests.Written(
                texts.get("requests.decision.subject"),
                request.wanted(),
                texts.get("requests.somebody"),
                answered.kind().decides() ? words.decision(request, event) : "");
    }

    private Organ organ(Request request, SignedIn who) {
        return handingOut.organs(who).stream()
                .filter(one -> one.authority().equals(request.authority()))
                .filter(Organ::committee)
                .findFirst()
                .orElseGet(() -> handingOut.organs(who).getFirst());
    }

    private Form form(Request request) {
        return Form.of("requests", "answer", HERE + "/" + request.id())
                .choice("svar", kinds(request))
                .optionalArea("handlingar", TEXT)
                .optionalArea("text", TEXT)
                .choice("bestammelse", provisions())
                .tick("provad");
    }

    /// A decision only when it has been asked for.
    private List<Option> kinds(Request request) {
        return List.of(Kind.values()).stream()
                .filter(one -> one != Kind.DEMANDED)
                .filter(one ->
                        request.demanded()
                                ? one.decides() || one == Kind.HANDED_OUT
                                : !one.decides())
                .map(one -> new Option(one.name(), texts.get("requests.kind." + one)))
                .toList();
    }

    private List<Option> provisions() {
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.get("requests.no-provision")));
        handingOut.provisions().forEach(one -> options.add(new Option(one.id(), one.name())));
        return options;
    }

    private String show(Request request, SignedIn who, @Nullable Filled again, Model model) {
        model.addAttribute(
                "page",
                new AnswerPage(
                        words.view(request, HERE + "/" + request.id()),
                        request.answered()
                                ? List.of()
                                : handingOut.proposals(who, request.wanted()).stream()
                                        .map(one ->
                                                new AnswerPage.Proposal(
                                                        one.reference(),
                                                        one.subject(),
                                                        one.href(),
                                                        one.marked()))
                                        .toList(),
                        request.answered() ? List.of() : List.of(form(request).act(texts, again))));
        return "requests/answer";
    }

    private List<String> authorities(SignedIn who) {
        return handingOut.organs(who).stream().map(Organ::authority).distinct().toList();
    }

    private Request found(String id, SignedIn who) {
        try {
            var request =
                    requests.find(UUID.fromString(id)).orElseThrow(RequestDeskController::notFound);
            if (!authorities(who).contains(request.authority())) {
                throw new AccessDeniedException("registrar of " + request.authority());
            }
            return request;
        } catch (IllegalArgumentException notAnId) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
