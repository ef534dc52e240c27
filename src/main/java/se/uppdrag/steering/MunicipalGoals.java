package se.uppdrag.steering;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.steering.Goal.FollowUp;
import se.uppdrag.steering.Goal.Indicator;

/// The door to what the assembly and the committees want (KL 6:6, 11:1–6), and how it goes.
@Service
@Transactional
public class MunicipalGoals {

    private final GoalTable table;
    private final Register register;
    private final Clock clock;

    MunicipalGoals(GoalTable table, Register register, Clock clock) {
        this.table = table;
        this.register = register;
        this.clock = clock;
    }

    /// Enters a goal that an organ has decided.
    ///
    /// @param wanted its id is given here
    public Outcome<Goal> set(Goal wanted, PersonId by) {
        table.lock();
        var goal =
                new Goal(
                        UUID.randomUUID(),
                        wanted.organ(),
                        wanted.parent(),
                        wanted.kind(),
                        wanted.title().strip(),
                        wanted.text().strip(),
                        wanted.fromYear(),
                        Math.max(wanted.fromYear(), wanted.toYear()),
                        wanted.decidedOn(),
                        wanted.section());
        var above = wanted.parent() == null ? null : table.find(wanted.parent()).orElse(null);
        var outcome = goal.among(table.all(), above);
        if (outcome instanceof Granted) {
            table.insert(goal, by, now());
        }
        return outcome;
    }

    public Outcome<Indicator> measure(
            Goal goal, String name, String unit, BigDecimal target, boolean more, PersonId by) {
        var indicator =
                new Indicator(
                        UUID.randomUUID(), goal.id(), name.strip(), unit.strip(), target, more);
        return table.insert(indicator, by, now())
                ? granted(indicator)
                : refused(SteeringRefusal.RISK_IS_THERE_ALREADY, indicator.name());
    }

    public Outcome<FollowUp> follow(
            Goal goal, int year, Third third, Goal.State state, String text, PersonId by) {
        return goal.followed(year, third, SwedishTime.dateOf(clock.instant()))
                .map(_ -> {
                    var said =
                            new FollowUp(
                                    goal.id(),
                                    year,
                                    third.number(),
                                    state,
                                    text.strip(),
                                    now(),
                                    register.person(by).map(Person::name).orElse("?"));
                    table.insert(said, by);
                    return said;
                });
    }

    @Transactional(readOnly = true)
    public Optional<Goal> find(UUID id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    public List<Goal> in(int year) {
        return table.in(year);
    }

    @Transactional(readOnly = true)
    public List<Goal> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    public List<Indicator> indicators() {
        return table.indicators();
    }

    @Transactional(readOnly = true)
    public List<Indicator> indicators(Goal goal) {
        return table.indicators().stream().filter(one -> one.goal().equals(goal.id())).toList();
    }

    @Transactional(readOnly = true)
    public List<FollowUp> followUps(int year) {
        return table.followUps(year);
    }

    @Transactional(readOnly = true)
    public List<Integer> years() {
        return table.years();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
