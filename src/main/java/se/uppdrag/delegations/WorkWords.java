package se.uppdrag.delegations;

import java.util.Objects;
import org.springframework.stereotype.Component;
import se.uppdrag.delegations.Link.State;
import se.uppdrag.web.Texts;

/// What states and gaps are called, and the colour beside the word.
@Component
class WorkWords {

    private final Texts texts;

    WorkWords(Texts texts) {
        this.texts = texts;
    }

    String task(WorkTask task) {
        return texts.get("delegations.work." + task);
    }

    String about(WorkTask task) {
        return texts.get("delegations.work." + task + ".about");
    }

    String state(Link link) {
        return link.state() == State.REVIEW
                ? texts.get("delegations.cause." + Objects.requireNonNull(link.cause()))
                : texts.get("delegations.state." + link.state());
    }

    String state(State state) {
        return texts.get("delegations.state." + state);
    }

    static String color(State state) {
        return switch (state) {
            case HELD -> "success";
            case REVIEW, WAITING -> "warning";
            case BROKEN, RETURNED, FALLEN -> "danger";
            case WITHDRAWN -> "neutral";
        };
    }

    String tasks(long count) {
        return texts.get("delegations.tasks", count);
    }

    String gap(Gap gap) {
        return texts.get("delegations.gap." + gap.kind(), gap.nodeName(), gap.who(), gap.tasks());
    }
}
