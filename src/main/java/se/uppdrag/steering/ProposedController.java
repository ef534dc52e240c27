package se.uppdrag.steering;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Answers;

/// Says of words in minutes that looked like a commission that they are none.
@Controller
class ProposedController {

    private final ProposedCommissions proposed;
    private final Committees committees;
    private final Owners owners;
    private final Acts acts;
    private final Clock clock;

    ProposedController(
            ProposedCommissions proposed,
            Committees committees,
            Owners owners,
            Acts acts,
            Clock clock) {
        this.proposed = proposed;
        this.committees = committees;
        this.owners = owners;
        this.acts = acts;
        this.clock = clock;
    }

    @PostMapping("/styrning/uppdrag/inget-uppdrag")
    String passOver(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String ur) {
        var today = SwedishTime.dateOf(clock.instant());
        var found = committees.find(organ, today);
        owners.require(who, found.slug(), today);
        var next = "/styrning/uppdrag?organ=" + found.slug();
        acts.once(
                command,
                () -> {
                    proposed.passOver(found, ur, today, who.person());
                    return Outcome.granted(next);
                });
        return Answers.seeOther(next);
    }
}
