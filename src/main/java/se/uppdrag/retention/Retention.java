package se.uppdrag.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;

/// The door to the plans: take one in, and read those in force.
@Service
@Transactional
public class Retention {

    private final PlanTable table;
    private final Clock clock;

    Retention(PlanTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Whole, or not at all.
    public Outcome<Plan> takeIn(Plan plan, byte[] file, String by) {
        var read = PlanFile.read(plan.authority(), file);
        return plan.takenIn(
                        read,
                        SwedishTime.dateOf(clock.instant()),
                        table.has(plan.authority(), plan.validFrom()))
                .map(taken -> {
                    table.insert(taken, read.classes(), by, clock.instant());
                    return taken;
                });
    }

    @Transactional(readOnly = true)
    public List<Plan> inForce(LocalDate on) {
        return table.inForce(on);
    }

    @Transactional(readOnly = true)
    public List<PlanClass> classes(Plan plan) {
        return table.classes(plan);
    }

    /// What a matter of these authorities may be, headings left out.
    @Transactional(readOnly = true)
    public List<PlanClass> classes(List<String> authorities, LocalDate on) {
        return table.inForce(on).stream()
                .filter(plan -> authorities.contains(plan.authority()))
                .flatMap(plan -> table.classes(plan).stream())
                .filter(one -> one.fate() != PlanClass.Fate.HEADING)
                .toList();
    }
}
