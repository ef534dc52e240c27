package se.uppdrag.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.HandingOut;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// What is told on the start page: a request that waits is to be answered at once, so it is due the
/// day it came.
@Component
class RequestTasks implements Tasks {

    private static final int TOLD = 10;

    private final Requests requests;
    private final HandingOut handingOut;
    private final Texts texts;

    RequestTasks(Requests requests, HandingOut handingOut, Texts texts) {
        this.requests = requests;
        this.handingOut = handingOut;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var authorities =
                handingOut.organs(new SignedIn(person, "")).stream()
                        .map(Organ::authority)
                        .distinct()
                        .toList();
        return requests.waiting(authorities, TOLD).stream()
                .map(one ->
                        new Task(
                                "Folder",
                                texts.get("requests.task", one.days(on)),
                                texts.get("requests.task.why"),
                                SwedishTime.dateOf(one.receivedAt()),
                                Citation.of(Act.TF, 2, "15–18"),
                                texts.get("requests.task.verb"),
                                "/administration/begaran/" + one.id()))
                .toList();
    }
}
