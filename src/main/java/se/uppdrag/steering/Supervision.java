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
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.steering.Supervised.CompanyReview;
import se.uppdrag.steering.Supervised.Observation;
import se.uppdrag.steering.Supervised.Question;

/// The door to the executive committee's supervision (KL 6:1, 6:9–10): its programme, what it asks
/// and is answered, what it observes, and its yearly decision on each company.
@Service
@Transactional
public class Supervision {

    private final SupervisionTable table;
    private final Register register;
    private final Clock clock;

    Supervision(SupervisionTable table, Register register, Clock clock) {
        this.table = table;
        this.register = register;
        this.clock = clock;
    }

    /// Enters somebody in the programme the committee has decided.
    ///
    /// @param wanted its id is given here
    public Outcome<Supervised> include(Supervised wanted, PersonId by) {
        var one =
                new Supervised(
                        UUID.randomUUID(),
                        wanted.year(),
                        wanted.kind(),
                        wanted.organ(),
                        wanted.name().strip(),
                        wanted.why().strip(),
                        wanted.decidedOn(),
                        wanted.section());
        return table.insert(one, by, now())
                ? granted(one)
                : refused(SteeringRefusal.SUPERVISED_TWICE, one.name());
    }

    public Outcome<Supervised> ask(Supervised of, String text, LocalDate due, PersonId by) {
        var today = today();
        if (due.isBefore(today)) {
            return refused(SteeringRefusal.DUE_BEFORE_IT_BEGINS, today.toString());
        }
        table.ask(of.id(), text.strip(), due, by, now());
        return granted(of);
    }

    /// Late is shown, never stopped.
    public Outcome<Supervised> answer(Supervised of, UUID question, String text, PersonId by) {
        return table.answer(question, text.strip(), today(), by, name(by), now())
                ? granted(of)
                : refused(SteeringRefusal.ALREADY_ANSWERED);
    }

    public Outcome<Supervised> observe(
            Supervised of, Supervised.Weight weight, String text, PersonId by) {
        table.observe(
                new Observation(UUID.randomUUID(), of.id(), weight, text.strip(), now(), name(by)),
                by);
        return granted(of);
    }

    /// The yearly decision on a company (KL 6:9).
    public Outcome<CompanyReview> review(CompanyReview review, PersonId by) {
        if (!review.kept() && review.proposal().isBlank()) {
            return refused(SteeringRefusal.REVIEW_WITHOUT_PROPOSAL);
        }
        return table.insert(review, by, now())
                ? granted(review)
                : refused(
                        SteeringRefusal.COMPANY_IS_REVIEWED,
                        register.organ(review.organ()).map(Organ::name).orElse(review.organ()),
                        Integer.toString(review.year()));
    }

    @Transactional(readOnly = true)
    public List<Supervised> programme(int year) {
        return table.programme(year);
    }

    @Transactional(readOnly = true)
    public Optional<Supervised> find(UUID id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    public List<Question> questions(int year) {
        return table.questions(year);
    }

    @Transactional(readOnly = true)
    public List<Question> unanswered() {
        return table.unanswered();
    }

    @Transactional(readOnly = true)
    public List<Observation> observations(int year) {
        return table.observations(year);
    }

    @Transactional(readOnly = true)
    public List<CompanyReview> reviews(int year) {
        return table.reviews(year);
    }

    private String name(PersonId by) {
        return register.person(by).map(Person::name).orElse("?");
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
