package se.uppdrag.steering;

import org.springframework.stereotype.Component;
import se.uppdrag.steering.pages.Mark;
import se.uppdrag.web.Texts;

/// The colour and the words of everything that stands well or badly. The words say all; the colour
/// only makes it quicker.
@Component
class Marks {

    private final Texts texts;

    Marks(Texts texts) {
        this.texts = texts;
    }

    Mark none(String key) {
        return new Mark("neutral", texts.get(key));
    }

    Mark of(String colour, String key, Object... arguments) {
        return new Mark(colour, texts.get(key, arguments));
    }

    Mark of(ControlState.State state) {
        return of(
                switch (state) {
                    case CLEAN -> "success";
                    case DEVIATION -> "warning";
                    case MISSED -> "danger";
                    case OPEN -> "info";
                    case AHEAD -> "neutral";
                },
                "steering.control-state." + state);
    }

    Mark of(Commission.Standing standing) {
        return of(
                switch (standing) {
                    case DONE -> "success";
                    case OVERDUE -> "danger";
                    case UNDER_WAY -> "info";
                    case NOT_BEGUN, GIVEN_UP -> "neutral";
                },
                "steering.standing." + standing);
    }

    Mark of(Risk.Size size) {
        return of(
                switch (size) {
                    case ACCEPT -> "success";
                    case WATCH -> "info";
                    case CONTROL -> "warning";
                    case ACT -> "danger";
                },
                "steering.size." + size);
    }

    Mark of(ControlYear.Judgement judgement) {
        return of(
                switch (judgement) {
                    case SUFFICIENT -> "success";
                    case IN_PART -> "warning";
                    case INSUFFICIENT -> "danger";
                },
                "steering.judgement." + judgement);
    }
}
