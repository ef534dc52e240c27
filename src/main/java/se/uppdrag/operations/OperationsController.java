package se.uppdrag.operations;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.operations.Schedule.Job;
import se.uppdrag.operations.pages.OperationsPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;
import se.uppdrag.web.Vitals;

/// `/administration/drift`: how every part of the program fares, and what is done by the clock.
@Controller
class OperationsController {

    private final List<Vitals> vitals;
    private final Schedule jobs;
    private final Gate gate;
    private final Texts texts;

    OperationsController(List<Vitals> vitals, Schedule jobs, Gate gate, Texts texts) {
        this.vitals = vitals;
        this.jobs = jobs;
        this.gate = gate;
        this.texts = texts;
    }

    @GetMapping("/administration/drift")
    String show(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        var parts =
                vitals.stream()
                        .map(one -> part(one.now()))
                        .sorted(OperationsPage.Part.WORST)
                        .toList();
        var rows = jobs.all().stream().map(this::row).toList();
        model.addAttribute("page", new OperationsPage(parts, rows));
        return "operations/operations";
    }

    private OperationsPage.Part part(Vitals.Now now) {
        return new OperationsPage.Part(
                now.name(),
                now.state().name(),
                texts.get("operations.state." + now.state()),
                now.told(),
                now.href());
    }

    /// The next time is told by how long it is till then, and so may be a little short of the hour.
    private OperationsPage.Row row(Job job) {
        var last = job.last();
        var next = job.next();
        var outcome = last == null ? "none" : job.trouble().isEmpty() ? "well" : "failed";
        return new OperationsPage.Row(
                texts.get("operations.job." + job.name()),
                last == null ? "–" : Swedish.moment(last),
                texts.get("operations.outcome." + outcome, job.trouble()),
                outcome,
                next == null ? "–" : Swedish.moment(next.plusSeconds(1)));
    }
}
