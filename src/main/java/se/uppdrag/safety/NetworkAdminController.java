package se.uppdrag.safety;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Party;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.safety.pages.NetworkAdminPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/administration/trygghet`: whom to call in the municipality, and who is in the network. The
/// administrator names them, and can read nothing they read.
@Controller
class NetworkAdminController {

    private static final String HERE = "/administration/trygghet";

    private final Network network;
    private final HelpTable help;
    private final Register register;
    private final Persons persons;
    private final Gate gate;
    private final Discreet discreet;
    private final Texts texts;

    NetworkAdminController(
            Network network,
            HelpTable help,
            Register register,
            Persons persons,
            Gate gate,
            Discreet discreet,
            Texts texts) {
        this.network = network;
        this.help = help;
        this.register = register;
        this.persons = persons;
        this.gate = gate;
        this.discreet = discreet;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        return show(Map.of(), Map.of(), null, model);
    }

    @PostMapping(HERE + "/hjalp")
    String tell(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "dokument", defaultValue = "") Set<String> documents,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var form = new TypedForm(fields);
        var contact = form.line("kontakt");
        var phone = form.line("telefon");
        var hours = form.optional("tider", TypedForm.LINE);
        var exit = form.line("utgang");
        var policies = form.optional("styrdokument", TypedForm.TEXT);
        if (form.right() && !Help.leads(exit)) {
            form.wrong("utgang", "safety.mistake.address");
        }
        if (!form.right()) {
            return wrong(form, model, response);
        }
        return answer(
                command,
                fields,
                () -> {
                    network.tell(contact, phone, hours, exit, policies);
                    network.pointTo(
                            help.policies(network.today(), true).stream()
                                    .map(HelpTable.Policy::slug)
                                    .filter(documents::contains)
                                    .collect(Collectors.toSet()));
                    return Outcome.granted(HERE);
                },
                model,
                response);
    }

    @PostMapping(HERE + "/tjansteperson")
    String appoint(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var form = new TypedForm(fields);
        var name = form.line("namn");
        var person = persons.known(name, null);
        if (form.right() && person.isEmpty()) {
            form.wrong("namn", "safety.mistake.unknown");
        }
        if (!form.right() || person.isEmpty()) {
            return wrong(form, model, response);
        }
        return answer(
                command,
                fields,
                () ->
                        network.appoint(
                                        person.get(),
                                        form.optional("nummer", TypedForm.LINE),
                                        form.optional("epost", TypedForm.LINE),
                                        form.optional("beslut", TypedForm.LINE))
                                .map(_ -> HERE),
                model,
                response);
    }

    @PostMapping(HERE + "/ombud")
    String represent(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var form = new TypedForm(fields);
        var person = form.id("person").map(PersonId::new);
        if (person.isEmpty()) {
            return wrong(form, model, response);
        }
        return answer(
                command,
                fields,
                () ->
                        network.represent(
                                        person.get(),
                                        network.partyOf(person.get()).orElse(""),
                                        form.optional("nummer", TypedForm.LINE),
                                        form.optional("epost", TypedForm.LINE),
                                        form.optional("beslut", TypedForm.LINE))
                                .map(_ -> HERE),
                model,
                response);
    }

    @PostMapping(HERE + "/lamnar")
    String leave(
            SignedIn who,
            Command command,
            @RequestParam UUID plats,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        return answer(
                command,
                Map.of(),
                () -> {
                    network.leave(plats);
                    return Outcome.granted(HERE);
                },
                model,
                response);
    }

    private String answer(
            Command command,
            Map<String, String> fields,
            Supplier<Outcome<String>> act,
            Model model,
            HttpServletResponse response) {
        return switch (discreet.once(command, HERE, act)) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(fields, Map.of(), texts.of(refused), model);
            }
        };
    }

    private String wrong(TypedForm form, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return show(form.values(), form.mistakes(), null, model);
    }

    private String show(
            Map<String, String> fields,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute(
                "page",
                new NetworkAdminPage(
                        network.members().stream().map(NetworkAdminController::row).toList(),
                        network.vacancies().stream().map(Party::name).toList(),
                        elected(),
                        documents(),
                        fields.isEmpty() ? ours() : fields,
                        mistakes,
                        refusal));
        return "safety/administration";
    }

    private List<NetworkAdminPage.Document> documents() {
        var chosen = help.chosen();
        return help.policies(network.today(), true).stream()
                .map(one ->
                        new NetworkAdminPage.Document(
                                one.slug(), one.title(), chosen.contains(one.slug())))
                .toList();
    }

    private Map<String, String> ours() {
        var ours = help.ours();
        return Map.of(
                "kontakt", ours.contact(),
                "telefon", ours.phone(),
                "tider", ours.hours(),
                "utgang", ours.exit(),
                "styrdokument", ours.links());
    }

    private static NetworkAdminPage.Row row(NetworkMember one) {
        return new NetworkAdminPage.Row(
                one.place().toString(),
                one.name(),
                one.party() == null ? "" : one.party(),
                one.phone(),
                one.email());
    }

    /// Members and alternates of the assembly, party by party.
    private List<NetworkAdminPage.Group> elected() {
        var roll = register.roll(register.assembly(), network.today());
        var people = new LinkedHashMap<String, List<NetworkAdminPage.Choice>>();
        for (var all : List.of(roll.members(), roll.alternates())) {
            for (var one : all) {
                network.partyOf(one.person())
                        .ifPresent(party ->
                                people.computeIfAbsent(party, _ -> new ArrayList<>())
                                        .add(
                                                new NetworkAdminPage.Choice(
                                                        one.person().value().toString(),
                                                        one.name())));
            }
        }
        return register.parties().stream()
                .filter(one -> people.containsKey(one.code()))
                .map(one ->
                        new NetworkAdminPage.Group(
                                one.code(), one.name(), people.getOrDefault(one.code(), List.of())))
                .toList();
    }
}
