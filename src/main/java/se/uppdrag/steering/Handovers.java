package se.uppdrag.steering;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;

/// The door to the year's days: what is to be handed over or decided, and when it was.
@Service
@Transactional
public class Handovers {

    private final HandoverTable table;
    private final Clock clock;

    Handovers(HandoverTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public Outcome<Handover> record(Handover done, PersonId by) {
        return done.on(SwedishTime.dateOf(clock.instant()))
                .flatMap(one ->
                        table.insert(one, by, clock.instant().truncatedTo(ChronoUnit.MICROS))
                                ? granted(one)
                                : refused(
                                        SteeringRefusal.ALREADY_HANDED_OVER,
                                        Integer.toString(one.year())));
    }

    @Transactional(readOnly = true)
    public List<Handover> of(int year) {
        return table.of(year);
    }
}
