package se.uppdrag.founding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Invitations;
import se.uppdrag.access.Passwords;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignIn;
import se.uppdrag.access.SignedIn;
import se.uppdrag.access.Way;
import se.uppdrag.founding.pages.FirstStartPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;

/// `/forsta-start`: the one who has the code becomes the first administrator. Afterwards the page
/// is gone.
@Controller
class FirstStartController {

    private static final String HERE = "/forsta-start";

    private final FirstStart start;
    private final Register register;
    private final Invitations invitations;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Trail trail;
    private final Clock clock;

    FirstStartController(
            FirstStart start,
            Register register,
            Invitations invitations,
            Passwords passwords,
            SignIn signIn,
            Trail trail,
            Clock clock) {
        this.start = start;
        this.register = register;
        this.invitations = invitations;
        this.passwords = passwords;
        this.signIn = signIn;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String form(Model model) {
        require();
        return show("", "", "", Map.of(), model);
    }

    @PostMapping(HERE)
    String begin(
            Command command,
            @RequestParam(defaultValue = "") String kod,
            @RequestParam(defaultValue = "") String fornamn,
            @RequestParam(defaultValue = "") String efternamn,
            @RequestParam(defaultValue = "") String losenord,
            @RequestParam(defaultValue = "") String igen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        require();
        var mistakes = mistakes(kod, fornamn, efternamn, losenord, igen);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(kod, fornamn, efternamn, mistakes, model);
        }
        var person =
                new Person(
                        new PersonId(UUID.randomUUID()), fornamn.strip(), efternamn.strip(), null);
        trail.once(
                command,
                () -> {
                    register.enter(person);
                    register.employ(
                            person.id(),
                            Role.ADMINISTRATOR,
                            null,
                            SwedishTime.dateOf(clock.instant()));
                    var invitation =
                            invitations.invite(
                                    person.id(), person.givenName(), person.familyName());
                    invitations.accept(invitation.token(), losenord);
                    return Outcome.granted(SettingUpController.HERE);
                });
        signIn.enter(
                new SignedIn(person.id().value(), person.name()),
                Way.FIRST_START,
                request,
                response);
        return Answers.seeOther(SettingUpController.HERE);
    }

    private Map<String, String> mistakes(
            String code, String given, String family, String password, String again) {
        var mistakes = new LinkedHashMap<String, String>();
        if (!start.opens(code)) {
            mistakes.put("kod", "founding.first.code.wrong");
        }
        if (given.isBlank()) {
            mistakes.put("fornamn", "founding.mistake.name");
        }
        if (family.isBlank()) {
            mistakes.put("efternamn", "founding.mistake.name");
        }
        passwords
                .problem(password, given.strip() + "." + family.strip())
                .ifPresent(problem -> mistakes.put("losenord", problem));
        if (!password.equals(again)) {
            mistakes.putIfAbsent("losenord", "access.password.unlike");
        }
        return mistakes;
    }

    private static String show(
            String code, String given, String family, Map<String, String> mistakes, Model model) {
        model.addAttribute("page", new FirstStartPage(code, given, family, mistakes));
        return "founding/first-start";
    }

    private void require() {
        if (!start.ahead()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
