package se.uppdrag.archive;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.archive.Disposals.Proposal;
import se.uppdrag.archive.Ripe.What;
import se.uppdrag.archive.pages.DisposalPage;
import se.uppdrag.archive.pages.DisposalsPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;

/// `/administration/arkiv/gallring`: what a decision says shall go. Like all under
/// `/administration` it asks who somebody is anew before anything is done.
@Controller
class DisposalController {

    private static final String HERE = "/administration/arkiv/gallring";
    private static final String ONE = HERE + "/{id:[0-9a-f-]{36}}";
    private static final int LISTED = 100;

    private final Deliveries deliveries;
    private final Disposals disposals;
    private final DisposalTable table;
    private final Disposing disposing;
    private final Archivists archivists;
    private final ArchivePages words;
    private final Acts acts;

    DisposalController(
            Deliveries deliveries,
            Disposals disposals,
            DisposalTable table,
            Disposing disposing,
            Archivists archivists,
            ArchivePages words,
            Acts acts) {
        this.deliveries = deliveries;
        this.disposals = disposals;
        this.table = table;
        this.disposing = disposing;
        this.archivists = archivists;
        this.words = words;
        this.acts = acts;
    }

    @GetMapping(HERE)
    String all(SignedIn who, Model model) {
        return show(who, null, model);
    }

    private String show(SignedIn who, @Nullable Filled again, Model model) {
        var authorities = archivists.authorities(who);
        model.addAttribute(
                "page",
                new DisposalsPage(
                        deliveries.shelves(authorities).stream()
                                .filter(one ->
                                        one.ripe().what() == What.DISPOSE
                                                || one.ripe().what() == What.WAIT)
                                .map(words::shelf)
                                .toList(),
                        table.of(authorities, LISTED).stream().map(words::row).toList(),
                        acts.shown(again, List.of(form(who)))));
        return "archive/disposals";
    }

    private Form form(SignedIn who) {
        var organs = archivists.organs(who);
        var authorities = new LinkedHashMap<String, Option>();
        organs.stream()
                .filter(one -> !one.assembly())
                .forEach(one ->
                        authorities.putIfAbsent(
                                one.authority(), new Option(one.slug(), one.name())));
        return Form.of("archive", "dispose", HERE)
                .choice("organ", List.copyOf(authorities.values()))
                .text("klass", 20)
                .number("ar", 1970, 2199)
                .choice(
                        "beslutat-av",
                        organs.stream().map(one -> new Option(one.slug(), one.name())).toList())
                .optionalDay("beslutat")
                .optionalText("paragraf", 10);
    }

    @PostMapping(HERE)
    String proposes(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        return acts.take(
                form(who),
                sent,
                command,
                response,
                filled ->
                        disposals
                                .propose(proposal(who, filled), archivists.archivist(who))
                                .map(Disposal::address),
                again -> show(who, again, model));
    }

    private Proposal proposal(SignedIn who, Filled filled) {
        var section = filled.text("paragraf").replaceAll("\\D", "");
        return new Proposal(
                archivists.organ(who, filled.text("organ")),
                filled.text("klass"),
                filled.number("ar"),
                organ(who, filled.text("beslutat-av")),
                filled.text("beslutat").isEmpty() ? null : filled.day("beslutat"),
                section.isEmpty() || section.length() > 6 ? 0 : Integer.parseInt(section));
    }

    private @Nullable Organ organ(SignedIn who, String slug) {
        return archivists.organs(who).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    private Disposal found(UUID id, SignedIn who) {
        var one = disposals.disposal(id).orElseThrow(Archivists::notFound);
        archivists.requireAuthority(who, one.authority());
        return one;
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID id, SignedIn who, Model model) {
        return show(found(id, who), null, null, model);
    }

    private String show(Disposal one, @Nullable Filled again, @Nullable Form sent, Model model) {
        var items = table.items(one.id());
        boolean goes = one.state() == Disposal.State.GOING;
        model.addAttribute(
                "page",
                new DisposalPage(
                        words.title(one),
                        words.state(one),
                        ArchivePages.colour(one),
                        one.address(),
                        goes ? words.t("archive.disposing", one.done(), one.items()) : "",
                        one.done(),
                        one.items(),
                        goes && !disposing.going(one.id()),
                        words.facts(one),
                        items.stream().limit(ArchivePages.SHOWN).map(words::item).toList(),
                        words.more(items.size()),
                        acts.shown(
                                again,
                                sent,
                                one.state() == Disposal.State.PROPOSED
                                        ? List.of(confirm(one), drop(one))
                                        : List.of())));
        return "archive/disposal";
    }

    private static Form confirm(Disposal one) {
        return Form.of("archive", "confirm", one.address() + "/verkstall").tick("saker");
    }

    private static Form drop(Disposal one) {
        return Form.of("archive", "drop", one.address() + "/avskriv");
    }

    @PostMapping(ONE + "/{act:verkstall|avskriv}")
    String does(
            @PathVariable UUID id,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var one = found(id, who);
        var form = act.equals("verkstall") ? confirm(one) : drop(one);
        return acts.take(
                form,
                sent,
                command,
                response,
                filled -> does(act, id, filled, archivists.archivist(who)).map(Disposal::address),
                again -> show(one, again, form, model));
    }

    private Outcome<Disposal> does(String act, UUID id, Filled filled, Archivist by) {
        return act.equals("verkstall")
                ? disposals.confirm(id, filled.ticked("saker"), by)
                : disposals.drop(id, by);
    }

    /// The program stopped, or could not go on.
    @PostMapping(ONE + "/fortsatt")
    String goesOn(@PathVariable UUID id, SignedIn who) {
        var one = found(id, who);
        disposing.begin(id);
        return "redirect:" + one.address();
    }
}
