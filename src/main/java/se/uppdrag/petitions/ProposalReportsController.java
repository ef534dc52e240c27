package se.uppdrag.petitions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.petitions.pages.ProposalReportsPage;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/medborgarforslag/redovisning`: which proposals each committee has decided in a year, and which
/// it has had for too long; its secretary makes the report to the assembly (KL 6:34).
@Controller
class ProposalReportsController {

    private static final String HERE = "/medborgarforslag/redovisning";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final ProposalReports reports;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    ProposalReportsController(
            ProposalReports reports, Register register, Gate gate, Trail trail, Texts texts) {
        this.reports = reports;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String year(@RequestParam(defaultValue = "0") int ar, @Nullable SignedIn who, Model model) {
        return show(year(ar), who, null, model);
    }

    @PostMapping(HERE)
    String report(
            SignedIn who,
            Command command,
            @RequestParam String organ,
            @RequestParam(defaultValue = "0") int ar,
            Model model,
            HttpServletResponse response) {
        var of =
                register.organ(organ)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        gate.require(who, Role.SECRETARY, of.slug());
        var year = year(ar);
        return switch (trail.once(
                command,
                () -> reports.report(of, year).map(made -> "/diarium/" + made.matterSlug()))) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(year, who, texts.of(refused), model);
            }
        };
    }

    private int year(int asked) {
        return asked < FIRST_YEAR || asked > LAST_YEAR ? reports.today().getYear() : asked;
    }

    private String show(
            int year, @Nullable SignedIn who, @Nullable RefusalText refusal, Model model) {
        model.addAttribute(
                "page",
                new ProposalReportsPage(
                        year,
                        reports.of(year).stream()
                                .map(one ->
                                        new ProposalReportsPage.Year(
                                                one.organ().slug(),
                                                one.organ().name(),
                                                lines(one.decided()),
                                                lines(one.late()),
                                                one.waiting(),
                                                who != null
                                                        && gate.open(
                                                                who,
                                                                Role.SECRETARY,
                                                                one.organ().slug())))
                                .toList(),
                        reports.made().stream()
                                .map(one ->
                                        new ProposalReportsPage.Made(
                                                register.organ(one.organ())
                                                        .map(Organ::name)
                                                        .orElse(one.organ()),
                                                one.year(),
                                                "/diarium/" + one.matterSlug(),
                                                one.dnr(),
                                                one.meeting(),
                                                one.decided(),
                                                one.late()))
                                .toList(),
                        refusal));
        return "petitions/reports";
    }

    private static List<ProposalReportsPage.Line> lines(List<CitizenProposal> all) {
        return all.stream()
                .map(one -> {
                    var decided = one.decidedOn();
                    return new ProposalReportsPage.Line(
                            ProposalPages.matter(one),
                            one.title(),
                            ProposalPages.dnr(one),
                            one.event(CitizenProposal.Kind.RAISED)
                                    .map(raised -> Swedish.date(raised.onDate()))
                                    .orElse(""),
                            decided == null ? "" : Swedish.date(decided));
                })
                .toList();
    }
}
