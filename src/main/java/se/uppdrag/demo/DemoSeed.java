package se.uppdrag.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;

/// Fills an empty database with the demonstration municipality, and sets the clock.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoSeed implements ApplicationRunner {

    private final DemoMunicipality municipality;
    private final DemoElection election;
    private final DemoSeats seats;
    private final DemoHistory history;
    private final DemoRegister register;
    private final DemoClock clock;
    private final String now;

    /// Only the municipality, without people and without a past: where a walk begins.
    private final boolean bare;

    DemoSeed(
            DemoMunicipality municipality,
            DemoElection election,
            DemoSeats seats,
            DemoHistory history,
            DemoRegister register,
            DemoClock clock,
            @Value("${uppdrag.demo.now:}") String now,
            @Value("${uppdrag.demo.bare:false}") boolean bare) {
        this.municipality = municipality;
        this.election = election;
        this.seats = seats;
        this.bare = bare;
        this.history = history;
        this.register = register;
        this.clock = clock;
        this.now = now;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var fresh = !municipality.founded();
        if (fresh) {
            var start = bare ? DemoElection.DAY.plusWeeks(2) : DemoMunicipality.TERM;
            clock.startAt(SwedishTime.at(start, LocalTime.of(9, 0)));
            municipality.found();
            if (!bare) {
                seats.fill(election.seats());
                history.unfold();
                register.unfold();
            }
        }
        if (fresh && !bare || !now.isEmpty()) {
            set(now.isEmpty() ? DemoCommand.FIRST_EVENING : LocalDateTime.parse(now));
        }
        LoggerFactory.getLogger(DemoSeed.class)
                .debug("The demonstration's clock is {}", clock.instant());
    }

    private void set(LocalDateTime wanted) {
        var moment = SwedishTime.at(wanted.toLocalDate(), wanted.toLocalTime());
        if (!clock.canBeSetTo(moment)) {
            throw new DemoCommand.ClockIsNeverSetBack(
                    LocalDateTime.ofInstant(clock.instant(), SwedishTime.ZONE).withNano(0));
        }
        clock.setTo(moment);
    }
}
