package se.uppdrag.registry;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.retention.Retention;
import se.uppdrag.web.Act.Option;

/// The classes of the information-management plan that a matter may be given.
@Component
class PlanClasses {

    private final Retention retention;
    private final Clock clock;

    PlanClasses(Retention retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    List<Option> of(List<Organ> organs) {
        return retention
                .classes(
                        organs.stream().map(Organ::authority).distinct().toList(),
                        SwedishTime.dateOf(clock.instant()))
                .stream()
                .map(one -> new Option(one.code(), one.code() + " " + one.name()))
                .distinct()
                .toList();
    }
}
