package se.uppdrag.steering;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;

/// The door to internal control (KL 6:6): weigh risks, adopt a plan, do the controls, judge the
/// year.
@Service
@Transactional
public class InternalControl {

    private final ControlTable table;
    private final ControlYearTable years;
    private final OverallTable overalls;
    private final Owners owners;
    private final Register register;
    private final Clock clock;

    InternalControl(
            ControlTable table,
            ControlYearTable years,
            OverallTable overalls,
            Owners owners,
            Register register,
            Clock clock) {
        this.table = table;
        this.years = years;
        this.overalls = overalls;
        this.owners = owners;
        this.register = register;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ControlYear year(String organ, int year) {
        return years.year(organ, year);
    }

    @Transactional(readOnly = true)
    public List<Integer> years() {
        return years.years();
    }

    @Transactional(readOnly = true)
    public List<ControlYear> unreported(int since) {
        return years.unreported(since);
    }

    @Transactional(readOnly = true)
    public Optional<Control> control(UUID id) {
        return years.control(id);
    }

    @Transactional(readOnly = true)
    public Optional<UUID> evidence(UUID control, UUID result) {
        return years.evidence(control, result);
    }

    /// Enters a risk as it was weighed; it is a proposal until the committee adopts it.
    ///
    /// @param weighed its id and plan are given here
    public Outcome<Risk> weigh(Risk weighed, PersonId by) {
        table.lock(weighed.organ(), weighed.year());
        var year = years.year(weighed.organ(), weighed.year());
        if (year.risks().stream()
                .anyMatch(one -> one.title().equalsIgnoreCase(weighed.title().strip()))) {
            return refused(SteeringRefusal.RISK_IS_THERE_ALREADY, weighed.title().strip());
        }
        if (year.report() != null) {
            return refused(SteeringRefusal.YEAR_IS_REPORTED, Integer.toString(year.year()));
        }
        var risk =
                new Risk(
                        UUID.randomUUID(),
                        weighed.organ(),
                        weighed.year(),
                        weighed.title().strip(),
                        weighed.kind(),
                        weighed.probability(),
                        weighed.consequence(),
                        weighed.reason().strip(),
                        null);
        table.insert(risk, by, now());
        return granted(risk);
    }

    /// Takes away a proposal.
    public Outcome<Risk> drop(Risk risk) {
        if (risk.plan() != null) {
            return refused(SteeringRefusal.RISK_IS_ADOPTED, risk.title());
        }
        table.remove(risk.id());
        return granted(risk);
    }

    /// Proposes a control against a risk.
    ///
    /// @param wanted its id and owner's name are given here
    public Outcome<Control> control(Control wanted, PersonId by) {
        table.lock(wanted.organ(), wanted.year());
        var year = years.year(wanted.organ(), wanted.year());
        if (year.report() != null) {
            return refused(SteeringRefusal.YEAR_IS_REPORTED, Integer.toString(year.year()));
        }
        if (year.controls().stream()
                .anyMatch(one ->
                        one.risk().equals(wanted.risk())
                                && one.title().equalsIgnoreCase(wanted.title().strip()))) {
            return refused(SteeringRefusal.RISK_IS_THERE_ALREADY, wanted.title().strip());
        }
        var organ = register.organ(wanted.organ()).orElseThrow();
        var owner = owners.find(organ, wanted.owner().toString(), today());
        if (owner.isEmpty()) {
            return refused(SteeringRefusal.OWNER_IS_NOT_OF_THE_ORGAN);
        }
        var control =
                new Control(
                        UUID.randomUUID(),
                        wanted.risk(),
                        wanted.organ(),
                        wanted.year(),
                        wanted.title().strip(),
                        wanted.method().strip(),
                        wanted.interval(),
                        owner.get().id(),
                        owner.get().name(),
                        wanted.sample(),
                        null);
        table.insert(control, by, now());
        return granted(control);
    }

    /// The committee has adopted what was proposed.
    public Outcome<ControlYear.Adoption> adopt(int year, Decided by, PersonId who) {
        table.lock(by.organ(), year);
        var outcome = years.year(by.organ(), year).adopt(by);
        if (outcome instanceof Granted<ControlYear.Adoption>(var adoption, _)) {
            table.adopt(by.organ(), year, adoption, who, now());
        }
        return outcome;
    }

    /// Somebody has done a control, or tells why it was not done.
    ///
    /// @param wanted its id, time and name are given here
    public Outcome<ControlResult> enter(Control control, ControlResult wanted, PersonId by) {
        table.lock(control.organ(), control.year());
        var result =
                new ControlResult(
                        UUID.randomUUID(),
                        control.id(),
                        wanted.occasion(),
                        wanted.outcome(),
                        wanted.text().strip(),
                        wanted.sample(),
                        wanted.deviations(),
                        wanted.evidence(),
                        now(),
                        register.person(by).map(Person::name).orElse("?"));
        var outcome = years.year(control.organ(), control.year()).enter(control, result, today());
        if (outcome instanceof Granted) {
            table.insert(result, by);
        }
        return outcome;
    }

    /// The committee has judged its internal control of the year, for the executive committee.
    public Outcome<ControlYear.Report> judge(
            int year, ControlYear.Judgement judgement, String text, Decided by, PersonId who) {
        table.lock(by.organ(), year);
        var report = new ControlYear.Report(judgement, text.strip(), by.on(), by.section(), now());
        var outcome = years.year(by.organ(), year).judge(report, today());
        if (outcome instanceof Granted) {
            table.insert(by.organ(), year, report, who);
        }
        return outcome;
    }

    /// The executive committee has judged the internal control of the whole municipality.
    public Outcome<Overall> judgeAll(
            int year, ControlYear.Judgement judgement, String text, Decided by, PersonId who) {
        table.lock(by.organ(), year);
        var missing =
                register.organs(today()).stream()
                        .filter(Organ::committee)
                        .map(Organ::slug)
                        .filter(one -> years.year(one, year).report() == null)
                        .toList();
        var wanted =
                new Overall(year, judgement, text.strip(), missing, by.on(), by.section(), now());
        var outcome = wanted.checked(overalls.find(year).orElse(null), today());
        if (outcome instanceof Granted) {
            overalls.insert(wanted, who);
        }
        return outcome;
    }

    @Transactional(readOnly = true)
    public Optional<Overall> overall(int year) {
        return overalls.find(year);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
