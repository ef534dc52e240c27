package se.uppdrag.steering.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `steering/supervised.jte` shows: what one is asked, has answered, and what was observed.
public record SupervisedPage(
        String name,
        String kind,
        String why,
        String year,
        String decision,
        List<Question> questions,
        List<Observation> observations,
        List<ControlPlanPage.Measure> measures,
        List<Act> acts) {

    public record Question(String text, String due, Mark state, String answer, String answered) {}

    public record Observation(Mark weight, String text, String entered) {}
}
