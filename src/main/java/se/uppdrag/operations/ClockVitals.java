package se.uppdrag.operations;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.SteadyClock;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;
import se.uppdrag.web.Vitals;

/// Whether the machine's clock can be believed. At the start it is held against the last act that
/// was recorded: a clock that is behind that one is wrong.
@Component
class ClockVitals implements Vitals {

    private final Clock clock;
    private final Trail trail;
    private final Texts texts;

    ClockVitals(Clock clock, Trail trail, Texts texts) {
        this.clock = clock;
        this.trail = trail;
        this.texts = texts;
    }

    @EventListener(ApplicationStartedEvent.class)
    void holdAgainstWhatIsRecorded() {
        if (clock instanceof SteadyClock machine) {
            trail.lastAt().ifPresent(machine::cannotBeBefore);
        }
    }

    @Override
    public Now now() {
        var steady = !(clock instanceof SteadyClock machine) || machine.steady();
        return new Now(
                texts.get("operations.clock"),
                steady ? State.WELL : State.WRONG,
                texts.get(
                        steady ? "operations.clock.well" : "operations.clock.wrong",
                        Swedish.moment(clock.instant())),
                "",
                Map.of("clock_steady", steady ? 1.0 : 0.0));
    }
}
