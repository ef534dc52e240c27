package se.uppdrag.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;

/// The door to the diarium. Registering is part of the act that caused it, so the writing methods
/// demand a transaction that is already open. What is secret is kept by [Secrets] and [Desk], and
/// is not there for anybody who asks here.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Registry {

    private final Register register;
    private final MatterTable matters;
    private final DocumentTable documents;
    private final HandlingTable handlings;
    private final List<StepsInTime> inTime;
    private final Clock clock;

    Registry(
            Register register,
            MatterTable matters,
            DocumentTable documents,
            HandlingTable handlings,
            List<StepsInTime> inTime,
            Clock clock) {
        this.register = register;
        this.matters = matters;
        this.documents = documents;
        this.handlings = handlings;
        this.inTime = inTime;
        this.clock = clock;
    }

    /// Opens a matter with its first document and takes the next number of the series.
    ///
    /// @param organ whose authority's series the matter is kept in
    public Matter open(Organ organ, Matter.Kind kind, String subject, Registration first) {
        var matter = take(organ, kind, subject, SwedishTime.dateOf(first.at()), false);
        add(matter.id(), first);
        return matter;
    }

    /// A matter with its number, and nothing in it yet.
    Matter take(Organ organ, Matter.Kind kind, String subject, LocalDate on, boolean secret) {
        var number =
                new RegistryNumber(
                        organ.authority(),
                        on.getYear(),
                        matters.nextNumber(
                                RegistryNumber.series(organ.authority(), secret), on.getYear()),
                        secret);
        var matter =
                new Matter(
                        new MatterId(UUID.randomUUID()),
                        number.written(register.rules(organ.slug(), on).registryNumberForm()),
                        number.slug(),
                        kind,
                        subject,
                        on);
        matters.insert(matter, number);
        step(matter.id(), new Step(on, Step.Kind.RECEIVED, "", null));
        return matter;
    }

    /// Registers one more document in the matter.
    ///
    /// @return its number within the matter
    public int add(MatterId matter, Registration document) {
        return documents.insert(matter, document);
    }

    public void step(MatterId matter, Step step) {
        matters.insertStep(matter, step, clock.instant());
    }

    /// The matter takes up what was answered in the other one, and both say so.
    ///
    /// @param by as written: who follows it up
    public void follows(MatterId matter, MatterId other, String by) {
        handlings.insert(matter.value(), other.value(), Trace.Kind.FOLLOWS, by, clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<Matter> matter(MatterId id) {
        return matters.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Matter> matter(String slug) {
        return matters.find(slug);
    }

    /// The way of the matter, with what time alone has brought.
    @Transactional(readOnly = true)
    public List<Step> steps(MatterId matter) {
        return Stream.concat(
                        matters.steps(matter).stream(),
                        inTime.stream().flatMap(one -> one.of(matter).stream()))
                .sorted(Comparator.comparing(Step::onDate))
                .toList();
    }

    /// Public matters opened since, for those who want to know what is new.
    @Transactional(readOnly = true)
    public List<Matter> openedSince(Instant since, int atMost) {
        return matters.openedSince(SwedishTime.dateOf(since), atMost);
    }
}
