package se.uppdrag.assignments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.uppdrag.assignments.pages.ElectionPage;
import se.uppdrag.assignments.pages.ElectionPage.Kept;
import se.uppdrag.assignments.pages.ElectionPage.Place;
import se.uppdrag.assignments.pages.ElectionPage.Typed;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes the page where people are elected to an organ.
@Component
class OrganElectionPages {

    private static final int LATEST = 6;

    private final Assignments assignments;
    private final Register register;
    private final Terms terms;
    private final Texts texts;
    private final Clock clock;

    OrganElectionPages(
            Assignments assignments, Register register, Terms terms, Texts texts, Clock clock) {
        this.assignments = assignments;
        this.register = register;
        this.terms = terms;
        this.texts = texts;
        this.clock = clock;
    }

    String show(Typed typed, Model model) {
        return page(typed, "", null, List.of(), List.of(), model);
    }

    String problem(Typed typed, String problem, Model model) {
        return page(typed, problem, null, List.of(), List.of(), model);
    }

    String refused(Typed typed, RefusalText refusal, Model model) {
        return page(typed, "", refusal, List.of(), List.of(), model);
    }

    String review(Typed typed, OrganElection election, List<String> remarks, Model model) {
        var places = new ArrayList<Place>();
        election.nominees().forEach(one -> places.add(place(one, election.organ())));
        return page(typed, "", null, remarks, places, model);
    }

    private Place place(Nominee one, Organ organ) {
        var person = assignments.known(one);
        var post =
                texts.get(
                        "register.post."
                                + (organ.audit() && one.post().member() && !one.post().presidium()
                                        ? "AUDITOR"
                                        : one.post()));
        var fullTime = one.fullTime();
        return new Place(
                fullTime == null
                        ? post
                        : texts.get(
                                "assignments.election.titled",
                                post,
                                fullTime.title(),
                                Integer.toString(fullTime.share())),
                one.name(),
                Objects.requireNonNullElse(one.party(), ""),
                Objects.requireNonNullElse(one.group(), ""),
                texts.get(
                        person.isPresent()
                                ? "assignments.election.known"
                                : "assignments.election.new"));
    }

    private String page(
            Typed typed,
            String problem,
            @Nullable RefusalText refusal,
            List<String> remarks,
            List<Place> preview,
            Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        var from = DateFields.read(typed.from());
        var organ = register.organ(typed.organ(), from == null ? today : from).orElseThrow();
        var term = Term.elected(organ.kind(), today);
        model.addAttribute(
                "page",
                new ElectionPage(
                        register.organs(today).stream()
                                .filter(one -> !one.assembly())
                                .map(one -> new ElectionPage.Option(one.slug(), one.name()))
                                .toList(),
                        typed,
                        organ.seats(),
                        texts.get(
                                "assignments.election.term",
                                Swedish.date(term.from()),
                                Swedish.date(term.to().minusDays(1))),
                        Vacancies.in(organ, terms.everIn(organ.slug()), today).stream()
                                .map(this::empty)
                                .toList(),
                        problem,
                        refusal,
                        remarks,
                        preview,
                        assignments.latest(LATEST).stream().map(this::kept).toList()));
        return "assignments/election";
    }

    private String empty(Vacancies.Empty one) {
        var seat = Integer.toString(one.seat());
        return one.last()
                .map(last ->
                        texts.get(
                                "assignments.empty.after",
                                seat,
                                last.name(),
                                Objects.requireNonNullElse(
                                        last.ballotGroup(),
                                        Objects.requireNonNullElse(last.party(), "–"))))
                .orElseGet(() -> texts.get("assignments.empty", seat));
    }

    private Kept kept(OrganElectionTable.Kept one) {
        return new Kept(
                register.organ(one.organ()).map(Organ::name).orElse(one.organ()),
                texts.get(
                        "assignments.election.kept." + one.scope(),
                        one.places(),
                        Swedish.date(one.fromDate()),
                        one.decidedBy()),
                one.remarks().lines().toList());
    }
}
