package se.uppdrag.petitions;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.register.Register;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Proposals whose sender is to be looked up, and the report that each committee makes in the
/// autumn.
@Component
class ProposalTasks implements Tasks {

    private final Petitions proposals;
    private final ProposalReports reports;
    private final SignatureLists lists;
    private final Register register;
    private final Gate gate;
    private final Texts texts;

    ProposalTasks(
            Petitions proposals,
            ProposalReports reports,
            SignatureLists lists,
            Register register,
            Gate gate,
            Texts texts) {
        this.proposals = proposals;
        this.reports = reports;
        this.lists = lists;
        this.register = register;
        this.gate = gate;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var who = new SignedIn(person, "");
        var found = new ArrayList<Task>();
        if (gate.open(who, Role.REGISTRAR, register.assembly().slug())) {
            proposals.unchecked().stream()
                    .filter(one -> one.state() == CitizenProposal.State.TO_BE_CHECKED)
                    .map(one ->
                            new Task(
                                    "PersonCheckmark",
                                    texts.get("petitions.task.check", one.title()),
                                    texts.get("petitions.task.check.why"),
                                    null,
                                    PetitionRefusal.SENDER_IS_NOT_LOOKED_UP.basis(),
                                    texts.get("petitions.task.check.verb"),
                                    ProposalPages.DESK + "/" + one.id()))
                    .forEach(found::add);
        }
        if (gate.open(who, Role.SECRETARY, register.assembly().slug())) {
            lists.newestFirst().stream()
                    .filter(SignatureList::waits)
                    .map(one ->
                            new Task(
                                    "Gavel",
                                    texts.get("petitions.task.referendum", one.question()),
                                    texts.get("petitions.task.referendum.why"),
                                    null,
                                    PetitionRefusal.TWO_THIRDS_ARE_NOT_AGAINST.basis(),
                                    texts.get("petitions.task.referendum.verb"),
                                    SignatureListsController.DESK + "/" + one.id()))
                    .forEach(found::add);
        }
        if (on.getMonth().compareTo(Month.OCTOBER) >= 0) {
            var made =
                    reports.made().stream()
                            .filter(one -> one.year() == on.getYear())
                            .map(ProposalReportTable.Report::organ)
                            .toList();
            reports.of(on.getYear()).stream()
                    .filter(one -> !made.contains(one.organ().slug()))
                    .filter(one -> gate.open(who, Role.SECRETARY, one.organ().slug()))
                    .map(one ->
                            new Task(
                                    "FileText",
                                    texts.get("petitions.task.report", one.organ().name()),
                                    texts.get("petitions.task.report.why"),
                                    LocalDate.of(on.getYear(), 12, 31),
                                    DeadlineRule.KL6_34.basis(),
                                    texts.get("petitions.task.report.verb"),
                                    "/medborgarforslag/redovisning"))
                    .forEach(found::add);
        }
        return found;
    }
}
