package se.uppdrag.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registry;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/inkommande-post/{id}`: one letter is registered, handed in, put aside or taken back.
@Controller
class InboxLetterController {

    private static final int TITLE_MAX = 150;
    private static final int REASON_MAX = 500;
    private static final int NUMBER_MAX = 60;

    private final Inbox inbox;
    private final Registrations registrations;
    private final InboxLetterPages pages;
    private final Registry registry;
    private final Register register;
    private final MailOpeners openers;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    InboxLetterController(
            Inbox inbox,
            Registrations registrations,
            InboxLetterPages pages,
            Registry registry,
            Register register,
            MailOpeners openers,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.inbox = inbox;
        this.registrations = registrations;
        this.pages = pages;
        this.registry = registry;
        this.register = register;
        this.openers = openers;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /// What is done with a letter, with what is needed to show the page again.
    private record Doing(
            Received letter,
            Command command,
            String which,
            Map<String, String> sent,
            Model model,
            HttpServletResponse response) {}

    @GetMapping("/inkommande-post/{id}")
    String letter(SignedIn who, @PathVariable UUID id, Model model) {
        openers.require(who);
        return show(found(id), null, model);
    }

    @PostMapping("/inkommande-post/{id}/registrera")
    String registers(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        openers.require(who);
        var doing = new Doing(found(id), command, "registrera", sent, model, response);
        var form = new TypedForm(sent);
        var organ = register.organ(form.among("organ", organs()));
        var title = form.line("mening");
        var sender = form.line("avsandare");
        var number = form.optional("dnr", NUMBER_MAX);
        var matter = organ.flatMap(one -> matter(number, one));
        if (!number.isEmpty() && matter.isEmpty()) {
            form.wrong("dnr", "inbox.mistake.dnr");
        }
        return act(
                doing,
                form,
                () ->
                        registrations
                                .register(
                                        doing.letter().id(),
                                        new Registrations.Registering(
                                                organ.orElseThrow(), matter, title, sender),
                                        who.person())
                                .map(done -> InboxController.HERE + "?registrerat=" + done.slug()));
    }

    @PostMapping("/inkommande-post/{id}/lamna-in")
    String handsIn(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        openers.require(who);
        var doing = new Doing(found(id), command, "lamna-in", sent, model, response);
        var form = new TypedForm(sent);
        var kind = kind(form.among("typ", Arrays.stream(Kind.values()).map(Kind::name).toList()));
        var title = form.line("rubrik");
        if (title.length() > TITLE_MAX) {
            form.wrong("rubrik", "inbox.mistake.title");
        }
        var text = written(form, "text", true);
        var proposal = written(form, "forslag", kind == Kind.MOTION);
        var to = kind == Kind.MOTION ? "" : form.line("till");
        var before = kind == Kind.MOTION ? "" : form.optional("foljer", NUMBER_MAX);
        var followed = matter(before, register.assembly()).flatMap(registrations::followed);
        if (!before.isEmpty() && followed.isEmpty()) {
            form.wrong("foljer", "inbox.mistake.follows");
        }
        return act(
                doing,
                form,
                () ->
                        registrations
                                .handIn(
                                        doing.letter().id(),
                                        new Registrations.HandingIn(
                                                kind,
                                                title,
                                                text,
                                                proposal,
                                                to,
                                                followed.orElse(null),
                                                sent.getOrDefault("saker", "").equals("ja")),
                                        who.person())
                                .map(done -> InboxController.HERE + "?registrerat=" + done.slug()));
    }

    private static String written(TypedForm form, String field, boolean needed) {
        var text = form.optional(field, Written.TEXT_MAX);
        if (needed && text.isEmpty()) {
            form.wrong(field, "web.mistake.empty");
        }
        return text.replace("\r\n", "\n");
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(Kind.MOTION);
    }

    @PostMapping("/inkommande-post/{id}/lagg-undan")
    String putsAside(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        openers.require(who);
        var doing = new Doing(found(id), command, "lagg-undan", sent, model, response);
        var form = new TypedForm(sent);
        var sort =
                form.among("sort", Arrays.stream(Handling.Aside.values()).map(Enum::name).toList());
        var reason = form.optional("skal", REASON_MAX);
        return act(
                doing,
                form,
                () ->
                        inbox.putAside(
                                        doing.letter().id(),
                                        Handling.Aside.valueOf(sort),
                                        reason,
                                        who.person())
                                .map(_ -> InboxController.HERE));
    }

    @PostMapping("/inkommande-post/{id}/ta-tillbaka")
    String takesBack(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response) {
        openers.require(who);
        var doing = new Doing(found(id), command, "registrera", Map.of(), model, response);
        return act(
                doing,
                new TypedForm(Map.of()),
                () ->
                        inbox.takeBack(doing.letter().id(), who.person())
                                .map(back -> InboxController.HERE + "/" + back.value()));
    }

    private String act(Doing doing, TypedForm form, Supplier<Outcome<String>> act) {
        if (!form.right()) {
            return again(doing, form.mistakes(), null);
        }
        return switch (trail.once(doing.command(), act)) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> again(doing, Map.of(), refused);
        };
    }

    private String again(
            Doing doing, Map<String, String> mistakes, @Nullable Refused<String> refused) {
        doing.response().setStatus(422);
        return show(
                found(doing.letter().id().value()),
                new InboxLetterPages.Again(
                        doing.which(),
                        new LinkedHashMap<>(doing.sent()),
                        mistakes,
                        refused == null ? null : texts.of(refused)),
                doing.model());
    }

    private List<String> organs() {
        return register.organs(SwedishTime.dateOf(clock.instant())).stream()
                .filter(one -> one.parent() == null)
                .map(Organ::slug)
                .toList();
    }

    /// As it is written, in any form: `KS 2026.0188`, `2026/188`.
    private Optional<Matter> matter(String number, Organ organ) {
        var authorities =
                register.organs(SwedishTime.dateOf(clock.instant())).stream()
                        .map(Organ::authority)
                        .collect(Collectors.toSet());
        return SubjectLine.read("dnr " + number, organ.authority(), authorities)
                .matter()
                .flatMap(registry::matter);
    }

    private Received found(UUID id) {
        return inbox.letter(new LetterId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Received letter, InboxLetterPages.@Nullable Again again, Model model) {
        model.addAttribute("page", pages.page(letter, SwedishTime.dateOf(clock.instant()), again));
        return "inbox/letter";
    }
}
