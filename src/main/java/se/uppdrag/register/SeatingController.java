package se.uppdrag.register;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.elections.AuthorityResult.Candidate;
import se.uppdrag.elections.AuthorityResult.PartyElected;
import se.uppdrag.elections.Elections;
import se.uppdrag.elections.MunicipalCount;
import se.uppdrag.elections.PartySeats;
import se.uppdrag.elections.Result;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.pages.SeatingPage;
import se.uppdrag.register.pages.SeatingPage.PartyForm;
import se.uppdrag.register.pages.SeatingPage.PartyPreview;
import se.uppdrag.register.pages.SeatingPage.Seat;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/platser`: the seats an election gave are filled with persons.
@Controller
class SeatingController {

    private final Register register;
    private final Elections elections;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    SeatingController(Register register, Elections elections, Gate gate, Trail trail, Texts texts) {
        this.register = register;
        this.elections = elections;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping("/administration/platser")
    String form(SignedIn who, @RequestParam(defaultValue = "") String ar, Model model) {
        require(who);
        var result = chosen(ar);
        return show(
                result,
                texts.get("register.seating.decided-by"),
                result.map(SeatingController::elected).orElse(Map.of()),
                List.of(),
                null,
                model);
    }

    /// Looks through what was typed, and stores it when that has been done.
    @PostMapping("/administration/platser")
    String seat(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String ar,
            @RequestParam(defaultValue = "") String steg,
            @RequestParam(name = "beslut", defaultValue = "") String decidedBy,
            @RequestParam MultiValueMap<String, String> all,
            Model model,
            HttpServletResponse response) {
        require(who);
        var result =
                chosen(ar).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var typed =
                result.parties().stream()
                        .collect(
                                Collectors.toMap(
                                        PartySeats::party,
                                        party -> text(all, "lista-" + party.party())));
        var seating = seating(result, decidedBy.strip(), typed);
        if (steg.equals("spara")) {
            var outcome = trail.once(command, () -> register.seat(seating).map(_ -> "/ledamoter"));
            return switch (outcome) {
                case Granted<String>(var location, _) -> Answers.seeOther(location);
                case Refused<String> refused ->
                        refused(result, decidedBy, typed, refused, model, response);
            };
        }
        return switch (seating.checked()) {
            case Granted<Seating>(var checked, _) ->
                    show(Optional.of(result), decidedBy, typed, preview(checked), null, model);
            case Refused<Seating> refused ->
                    refused(result, decidedBy, typed, refused, model, response);
        };
    }

    private String refused(
            Result result,
            String decidedBy,
            Map<String, String> typed,
            Refused<?> refused,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        return show(Optional.of(result), decidedBy, typed, List.of(), texts.of(refused), model);
    }

    private static String text(MultiValueMap<String, String> all, String field) {
        var text = all.getFirst(field);
        return text == null ? "" : text;
    }

    private static Seating seating(Result result, String decidedBy, Map<String, String> typed) {
        return new Seating(
                Elections.termStart(result.year()),
                decidedBy,
                result.parties().stream()
                        .map(party ->
                                new Seating.PartyList(
                                        party.party(),
                                        party.name(),
                                        party.seats(),
                                        typed.getOrDefault(party.party(), "").lines().toList(),
                                        constituencies(result, party.party())))
                        .toList());
    }

    /// Who was elected for which part; nobody where the municipality is not divided. One elected in
    /// several parts sits for one of them, which the county board's file tells.
    private static Map<String, String> constituencies(Result result, String party) {
        var names = new HashMap<String, String>();
        if (!result.read().count().divided()) {
            return names;
        }
        for (var one : result.elected()) {
            result.read().count().constituencies().stream()
                    .filter(part -> part.code().equals(one.constituency()))
                    .filter(_ -> one.party().equals(party))
                    .map(MunicipalCount.Constituency::name)
                    .forEach(part ->
                            Stream.concat(one.members().stream(), one.substitutes().stream())
                                    .forEach(who -> names.putIfAbsent(who.name(), part)));
        }
        return names;
    }

    /// What the authority's file says of who was elected, ready to be looked through.
    private static Map<String, String> elected(Result result) {
        return result.parties().stream()
                .collect(
                        Collectors.toMap(
                                PartySeats::party,
                                party -> {
                                    var of =
                                            result.elected().stream()
                                                    .filter(one ->
                                                            one.party().equals(party.party()))
                                                    .toList();
                                    return Stream.concat(
                                                    of.stream()
                                                            .map(PartyElected::members)
                                                            .flatMap(List::stream),
                                                    of.stream()
                                                            .map(PartyElected::substitutes)
                                                            .flatMap(List::stream))
                                            .map(Candidate::name)
                                            .distinct()
                                            .collect(Collectors.joining("\n"));
                                }));
    }

    private List<PartyPreview> preview(Seating seating) {
        var preview = new ArrayList<PartyPreview>();
        for (var list : seating.lists()) {
            preview.add(
                    new PartyPreview(
                            list.party(),
                            list.partyName(),
                            list.members().stream().map(name -> seat(name, list.party())).toList(),
                            list.substitutes().stream()
                                    .map(name -> seat(name, list.party()))
                                    .toList()));
        }
        return preview;
    }

    private Seat seat(String name, String party) {
        return new Seat(name, register.knows(name, party), Seating.emptyChair(name));
    }

    private String show(
            Optional<Result> result,
            String decidedBy,
            Map<String, String> typed,
            List<PartyPreview> preview,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute(
                "page",
                new SeatingPage(
                        elections.all().stream().map(one -> Integer.toString(one.year())).toList(),
                        result.map(one -> Integer.toString(one.year())).orElse(""),
                        result.map(one -> Swedish.date(Elections.termStart(one.year()))).orElse(""),
                        decidedBy,
                        forms(result.map(Result::parties).orElse(List.of()), typed),
                        preview,
                        refusal));
        return "register/seating";
    }

    private static List<PartyForm> forms(List<PartySeats> parties, Map<String, String> typed) {
        var forms = new ArrayList<PartyForm>();
        for (var party : parties) {
            forms.add(
                    new PartyForm(
                            "parti" + (forms.size() + 1),
                            party.party(),
                            party.name(),
                            party.seats(),
                            typed.getOrDefault(party.party(), "")));
        }
        return forms;
    }

    private Optional<Result> chosen(String year) {
        return year.matches("\\d{4}")
                ? elections.result(Integer.parseInt(year))
                : elections.latest();
    }

    private void require(SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY, "kf")) {
            throw new AccessDeniedException("seating a council");
        }
    }
}
