package se.uppdrag.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.pages.PresidiumPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/administration/presidium`: who was chosen to preside over an organ, from which day.
@Controller
class PresidiumController {

    private static final List<Post> POSTS =
            List.of(Post.CHAIR, Post.FIRST_VICE_CHAIR, Post.SECOND_VICE_CHAIR);

    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    PresidiumController(Register register, Gate gate, Trail trail, Texts texts, Clock clock) {
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/administration/presidium")
    String form(SignedIn who, @RequestParam(defaultValue = "kf") String organ, Model model) {
        require(who);
        var today = SwedishTime.dateOf(clock.instant());
        return show(found(organ), Map.of(), today.toString(), "", "", null, model);
    }

    @PostMapping("/administration/presidium")
    String choose(
            SignedIn who,
            Command command,
            @RequestParam String organ,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String beslut,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(who);
        var of = found(organ);
        var chosen = chosen(fields);
        LocalDate from;
        try {
            from = LocalDate.parse(fran);
        } catch (DateTimeException unreadable) {
            response.setStatus(422);
            return show(
                    of,
                    chosen,
                    DateFields.date(fran),
                    beslut,
                    "register.presidium.day",
                    null,
                    model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                register.preside(of, chosen, from, beslut.strip())
                                        .map(organ2 -> "/organ/" + organ2.slug()));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(of, chosen, fran, beslut, "", texts.of(refused), model);
            }
        };
    }

    private static Map<Post, PersonId> chosen(Map<String, String> fields) {
        var chosen = new EnumMap<Post, PersonId>(Post.class);
        for (var post : POSTS) {
            var value = fields.getOrDefault(post.name(), "");
            if (!value.isBlank()) {
                try {
                    chosen.put(post, new PersonId(UUID.fromString(value)));
                } catch (IllegalArgumentException unreadable) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
                }
            }
        }
        return chosen;
    }

    private String show(
            Organ organ,
            Map<Post, PersonId> chosen,
            String from,
            String decidedBy,
            String problem,
            @Nullable RefusalText refusal,
            Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        var roll = register.roll(organ, today);
        model.addAttribute(
                "page",
                new PresidiumPage(
                        organ.slug(),
                        register.organs(today).stream()
                                .map(one -> new PresidiumPage.Option(one.slug(), one.name()))
                                .toList(),
                        roll.members().stream()
                                .map(member ->
                                        new PresidiumPage.Option(
                                                member.person().value().toString(),
                                                member.party() == null
                                                        ? member.name()
                                                        : member.name()
                                                                + " ("
                                                                + member.party()
                                                                + ")"))
                                .toList(),
                        POSTS.stream()
                                .map(post ->
                                        new PresidiumPage.Choice(
                                                post.name(),
                                                texts.get("register.presidium." + post),
                                                selected(roll, chosen, post)))
                                .toList(),
                        from,
                        decidedBy,
                        problem,
                        refusal));
        return "register/presidium";
    }

    private static String selected(Roll roll, Map<Post, PersonId> chosen, Post post) {
        var person = chosen.get(post);
        return person != null
                ? person.value().toString()
                : roll.holder(post).map(one -> one.person().value().toString()).orElse("");
    }

    private Organ found(String slug) {
        return register.organ(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY)) {
            throw new AccessDeniedException("presidium");
        }
    }
}
