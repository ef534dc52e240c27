package se.uppdrag.sitting;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.Progress;
import se.uppdrag.sitting.pages.VotePage;
import se.uppdrag.web.Swedish;

/// An open vote is public, with names, as soon as the chair has ended it.
@Controller
class VoteController {

    private final Meetings meetings;
    private final Sittings sittings;
    private final ResultPages results;
    private final List<Progress> progress;

    VoteController(
            Meetings meetings, Sittings sittings, ResultPages results, List<Progress> progress) {
        this.meetings = meetings;
        this.sittings = sittings;
        this.results = results;
        this.progress = progress;
    }

    @GetMapping("/sammantraden/{organ}/{day}/omrostningar/{number:\\d{1,4}}")
    String vote(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int number,
            Model model) {
        var meeting = meetings.meeting(organ, day).orElseThrow(VoteController::notFound);
        var verified =
                progress.stream()
                        .flatMap(one -> one.marks(meeting).stream())
                        .anyMatch(
                                mark -> mark.stage() == Progress.Stage.VERIFIED && mark.reached());
        // Behind closed doors the vote becomes known with the verified minutes.
        if (!meeting.openToPublic() && !verified) {
            throw notFound();
        }
        var sitting = sittings.sitting(meeting.id()).orElseThrow(VoteController::notFound);
        var result = results.find(sitting, number).orElseThrow(VoteController::notFound);
        if (sitting.agenda().doors().behind().contains(result.item()) && !verified) {
            throw notFound();
        }
        model.addAttribute(
                "page",
                new VotePage(
                        meeting.address(),
                        meeting.organName() + " " + Swedish.date(meeting.onDate()),
                        !verified,
                        result));
        return "sitting/vote";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
