package se.uppdrag.mail;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.mail.pages.LetterPage;
import se.uppdrag.mail.pages.LettersPage;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/utskick`: the letters, what became of them, and another try.
@Controller
class LetterController {

    private static final String HERE = "/administration/utskick";
    private static final int MOST = 100;

    private static final Map<String, Letter.State> STATES =
            Map.of(
                    "vantar", Letter.State.WAITS,
                    "skickade", Letter.State.SENT,
                    "avvisade", Letter.State.REFUSED,
                    "studsade", Letter.State.BOUNCED,
                    "for-sent", Letter.State.TOO_LATE,
                    "utan-adress", Letter.State.NO_ADDRESS);

    private final Letters letters;
    private final Carrier carrier;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    LetterController(
            Letters letters,
            Carrier carrier,
            Register register,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.letters = letters;
        this.carrier = carrier;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String list(SignedIn who, @RequestParam(defaultValue = "") String visa, Model model) {
        requireKeeper(who);
        var counts = letters.counts();
        var choices =
                Arrays.stream(Letter.State.values())
                        .map(state ->
                                new LettersPage.Choice(
                                        slug(state),
                                        texts.get("mail.state." + state),
                                        state == Letter.State.SENT
                                                ? ""
                                                : counts.getOrDefault(state, 0).toString(),
                                        slug(state).equals(visa)))
                        .toList();
        model.addAttribute(
                "page",
                new LettersPage(
                        carrier.ready(),
                        choices,
                        letters.newest(STATES.get(visa), MOST).stream().map(this::line).toList(),
                        MOST));
        return "mail/letters";
    }

    @GetMapping(HERE + "/{id}")
    String letter(SignedIn who, @PathVariable UUID id, Model model) {
        requireKeeper(who);
        model.addAttribute("page", page(found(id)));
        return "mail/one";
    }

    @PostMapping(HERE + "/{id}/igen")
    String again(SignedIn who, Command command, @PathVariable UUID id) {
        requireKeeper(who);
        found(id);
        var again = trail.once(command, () -> letters.again(id).map(_ -> HERE + "/" + id));
        return Answers.seeOther(((Granted<String>) again).value());
    }

    private Letter found(UUID id) {
        return letters.letter(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void requireKeeper(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY)) {
            throw new AccessDeniedException("letters");
        }
    }

    private static String slug(Letter.State state) {
        return STATES.entrySet().stream()
                .filter(one -> one.getValue() == state)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private LettersPage.Line line(Letter letter) {
        return new LettersPage.Line(
                HERE + "/" + letter.id(),
                Swedish.moment(letter.writtenAt()),
                name(letter),
                letter.words().subject(),
                letter.state().name(),
                texts.get("mail.state." + letter.state()));
    }

    private LetterPage page(Letter letter) {
        return new LetterPage(
                HERE + "/" + letter.id(),
                letter.words().subject(),
                List.of(letter.words().body().split("\n\n")),
                letter.words().link(),
                letter.words().linkText(),
                name(letter),
                letter.address(),
                letter.state().name(),
                texts.get("mail.state." + letter.state()),
                Swedish.moment(letter.writtenAt()),
                moment(letter.settledAt()),
                moment(letter.nextTry()),
                Swedish.moment(letter.usefulUntil()),
                letter.attempts(),
                letter.trouble(),
                letter.state() != Letter.State.SENT && letter.state() != Letter.State.TOO_LATE);
    }

    private static @Nullable String moment(@Nullable Instant instant) {
        return instant == null ? null : Swedish.moment(instant);
    }

    private String name(Letter letter) {
        return Optional.ofNullable(letter.person())
                .flatMap(register::person)
                .map(Person::name)
                .orElseGet(
                        () -> texts.get(letter.person() == null ? "mail.outside" : "mail.nobody"));
    }
}
