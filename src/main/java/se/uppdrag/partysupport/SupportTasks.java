package se.uppdrag.partysupport;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Citation;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// A party's account that has not come, and the yearly decision that has not been entered.
@Component
class SupportTasks implements Tasks {

    private final PartySupport support;
    private final Members members;
    private final Gate gate;
    private final Texts texts;

    SupportTasks(PartySupport support, Members members, Gate gate, Texts texts) {
        this.support = support;
        this.members = members;
        this.gate = gate;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var tasks = new ArrayList<Task>();
        int year = on.getYear() - 1;
        members.party(new PersonId(person), on)
                .filter(party -> owes(party, year))
                .ifPresent(_ ->
                        tasks.add(
                                new Task(
                                        "FileText",
                                        texts.get(
                                                "partysupport.task.account",
                                                Integer.toString(year)),
                                        texts.get("partysupport.task.account.why"),
                                        Support.accountedBy(year),
                                        Citation.kl(4, 31),
                                        texts.get("partysupport.task.account.verb"),
                                        "/partistod/redovisning?ar=" + year)));
        if (gate.open(new SignedIn(person, ""), Role.ADMINISTRATOR)
                && support.rules(on).isPresent()
                && support.payments(on.getYear()).isEmpty()) {
            tasks.add(
                    new Task(
                            "Handshake",
                            texts.get("partysupport.task.pay", Integer.toString(on.getYear())),
                            texts.get("partysupport.task.pay.why"),
                            LocalDate.of(on.getYear(), Month.DECEMBER, 31),
                            Citation.kl(4, 32),
                            texts.get("partysupport.task.pay.verb"),
                            "/administration/partistod"));
        }
        return tasks;
    }

    private boolean owes(String party, int year) {
        return support.payments(year).stream()
                        .anyMatch(one -> one.party().equals(party) && !one.withheld())
                && !support.accounts(year).containsKey(party);
    }
}
