package se.uppdrag.delegations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/arbetsmiljo/{organ}/enheter`: the units under a committee, who works there, and the
/// committee's yearly follow-up.
@Controller
class WorkUnitController {

    private static final String HERE = "/arbetsmiljo/{organ}/enheter";
    private static final int NAME_MAX = 80;
    private static final int TEXT_MAX = 4000;

    private final Units units;
    private final WorkEnvironment work;
    private final UnitPages pages;
    private final Keepers keepers;
    private final Register register;
    private final Trail trail;
    private final Texts texts;

    WorkUnitController(
            Units units,
            WorkEnvironment work,
            UnitPages pages,
            Keepers keepers,
            Register register,
            Trail trail,
            Texts texts) {
        this.units = units;
        this.work = work;
        this.pages = pages;
        this.keepers = keepers;
        this.register = register;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(SignedIn who, @PathVariable String organ, Model model) {
        require(who, organ);
        return show(organ, Map.of(), Map.of(), null, model);
    }

    /// A form, and what is done when it is filled in right.
    private record Wish(Form form, Supplier<Outcome<?>> act) {}

    /// What can be done with the units, by the last word of the address; a new one without a word.
    @PostMapping({HERE, HERE + "/{act:stang|andra|anstalld|slutar|uppfoljning}"})
    String act(
            SignedIn who,
            Command command,
            @PathVariable String organ,
            @PathVariable(required = false) @Nullable String act,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(who, organ);
        var wish =
                switch (act == null ? "" : act) {
                    case "" -> open(who, organ, fields);
                    case "stang" -> close(who, organ, fields);
                    case "andra" -> change(who, organ, fields);
                    case "anstalld" -> appoint(organ, fields);
                    case "slutar" -> leave(organ, fields);
                    case "uppfoljning" -> followUp(who, organ, fields);
                    default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                };
        var form = wish.form();
        if (!form.mistakes().isEmpty()) {
            response.setStatus(422);
            return show(organ, form.values(), form.mistakes(), null, model);
        }
        var here = "/arbetsmiljo/" + organ + "/enheter";
        return switch (trail.once(command, () -> wish.act().get().map(_ -> here))) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(organ, form.values(), Map.of(), texts.of(refused), model);
            }
        };
    }

    private Wish open(SignedIn who, String organ, Map<String, String> fields) {
        var form = new Form(fields).text("enhet", NAME_MAX).day("enhet-fran");
        return new Wish(
                form,
                () -> {
                    var parent = form.value("under");
                    return units.open(
                            form.value("enhet"),
                            organ,
                            parent.isEmpty() ? null : parent,
                            form.date("enhet-fran"),
                            who.person());
                });
    }

    private Wish close(SignedIn who, String organ, Map<String, String> fields) {
        var unit = work.today().units().get(fields.getOrDefault("stang", ""));
        var form =
                new Form(fields)
                        .day("stang-fran")
                        .check("stang", unit != null && unit.organ().equals(organ));
        return new Wish(
                form,
                () -> {
                    var closing = Objects.requireNonNull(unit);
                    return units.change(
                            new Unit(
                                    closing.slug(),
                                    closing.name(),
                                    closing.organ(),
                                    closing.parent(),
                                    form.date("stang-fran"),
                                    true),
                            who.person());
                });
    }

    /// A unit gets another name or another place; its letters are to be gone through after that.
    private Wish change(SignedIn who, String organ, Map<String, String> fields) {
        var slug = fields.getOrDefault("andra", "");
        var form =
                new Form(fields)
                        .text("nytt-namn", NAME_MAX)
                        .day("andra-fran")
                        .check("andra", own(organ, slug));
        var parent = form.value("andra-under");
        form.check("andra-under", parent.isEmpty() || own(organ, parent));
        return new Wish(
                form,
                () ->
                        units.change(
                                new Unit(
                                        slug,
                                        form.value("nytt-namn"),
                                        organ,
                                        parent.isEmpty() ? null : parent,
                                        form.date("andra-fran"),
                                        false),
                                who.person()));
    }

    private Wish appoint(String organ, Map<String, String> fields) {
        var known = known(fields.getOrDefault("person", ""));
        var form = new Form(fields).text("titel", NAME_MAX).day("fran");
        form.check("i", own(organ, fields.getOrDefault("i", "")));
        if (known.isEmpty()) {
            form.text("fornamn", NAME_MAX).text("efternamn", NAME_MAX);
        }
        return new Wish(
                form,
                () ->
                        units.appoint(
                                form.value("i"),
                                known.orElseGet(() -> entered(form)),
                                form.value("titel"),
                                form.value("chef").equals("ja"),
                                form.date("fran")));
    }

    private Wish leave(String organ, Map<String, String> fields) {
        var leaving =
                units.postings().stream()
                        .filter(one -> one.id().toString().equals(fields.get("anstallning")))
                        .filter(one -> own(organ, one.unit()))
                        .findFirst();
        var form = new Form(fields).day("slutar").check("anstallning", leaving.isPresent());
        return new Wish(form, () -> units.leave(leaving.orElseThrow().id(), form.date("slutar")));
    }

    private Wish followUp(SignedIn who, String organ, Map<String, String> fields) {
        var form =
                new Form(fields)
                        .text("beslut", 200)
                        .text("resultat", TEXT_MAX)
                        .most("atgarder", TEXT_MAX)
                        .day("uppfoljd");
        form.check("uppfoljd", !form.date("uppfoljd").isAfter(keepers.today()));
        return new Wish(
                form,
                () ->
                        work.followUp(
                                new FollowUp(
                                        organ,
                                        form.date("uppfoljd"),
                                        form.value("beslut"),
                                        form.value("resultat"),
                                        form.value("atgarder")),
                                who.person()));
    }

    private Optional<PersonId> known(String person) {
        return units.postings().stream()
                .map(Posting::person)
                .filter(one -> one.value().toString().equals(person))
                .findFirst();
    }

    private PersonId entered(Form form) {
        var person =
                new Person(
                        new PersonId(UUID.randomUUID()),
                        form.value("fornamn"),
                        form.value("efternamn"),
                        null);
        register.enter(person);
        return person.id();
    }

    private boolean own(String organ, String unit) {
        return units.all().stream()
                .anyMatch(one -> one.slug().equals(unit) && one.organ().equals(organ));
    }

    private void require(SignedIn who, String organ) {
        var _ =
                register.organ(organ)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        keepers.require(who, organ);
    }

    private String show(
            String organ,
            Map<String, String> values,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute("page", pages.page(organ, values, mistakes, refusal));
        return "delegations/units";
    }
}
