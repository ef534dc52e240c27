package se.uppdrag.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final DemoHistory history;
    private final DemoClock clock;
    private final String now;

    DemoSeed(
            DemoMunicipality municipality,
            DemoHistory history,
            DemoClock clock,
            @Value("${uppdrag.demo.now:}") String now) {
        this.municipality = municipality;
        this.history = history;
        this.clock = clock;
        this.now = now;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var fresh = !municipality.founded();
        if (fresh) {
            clock.startAt(SwedishTime.at(DemoMunicipality.TERM, LocalTime.of(9, 0)));
            municipality.found(seats());
            history.unfold();
        }
        if (fresh || !now.isEmpty()) {
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

    private static Map<String, Integer> seats() {
        var seats = new LinkedHashMap<String, Integer>();
        seats.put("S", 14);
        seats.put("M", 10);
        seats.put("SD", 7);
        seats.put("V", 5);
        seats.put("C", 5);
        seats.put("KD", 4);
        seats.put("L", 4);
        seats.put("MP", 2);
        return seats;
    }
}
