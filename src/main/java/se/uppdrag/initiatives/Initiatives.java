package se.uppdrag.initiatives;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.FileId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;

/// The door: write, hand in and follow motions, interpellations and questions.
@Service
@Transactional
public class Initiatives {

    private static final int VERSIONS = 50;

    private final Register register;
    private final Registry registry;
    private final InitiativeTable initiatives;
    private final DraftTable drafts;
    private final SignerTable signers;
    private final CoSigners coSigners;
    private final Addressees addressees;
    private final FollowUps followUps;
    private final ServingNow serving;
    private final Meetings meetings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Initiatives(
            Register register,
            Registry registry,
            InitiativeTable initiatives,
            DraftTable drafts,
            SignerTable signers,
            CoSigners coSigners,
            Addressees addressees,
            FollowUps followUps,
            ServingNow serving,
            Meetings meetings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.registry = registry;
        this.initiatives = initiatives;
        this.drafts = drafts;
        this.signers = signers;
        this.coSigners = coSigners;
        this.addressees = addressees;
        this.followUps = followUps;
        this.serving = serving;
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
    }

    /// Kept as it is, and among its earlier wordings where a word has changed.
    void save(PersonId person, Draft draft) {
        var now = clock.instant();
        drafts.save(person, draft, now);
        var last = drafts.versions(person, 1);
        if (last.isEmpty() || !last.getFirst().draft().sameWords(draft)) {
            drafts.keep(person, draft, now);
        }
    }

    @Transactional(readOnly = true)
    List<DraftTable.Version> versions(PersonId person) {
        return drafts.versions(person, VERSIONS);
    }

    @Transactional(readOnly = true)
    Optional<Draft> draft(PersonId person) {
        return drafts.find(person);
    }

    /// Hands in what the person has written: registered, numbered and public at once.
    Outcome<Receipt> file(PersonId mover, Draft draft) {
        return followUps
                .allowed(draft)
                .flatMap(_ -> file(mover, draft, coSigners.agreed(mover, draft), clock.instant()))
                .map(receipt -> {
                    drafts.remove(mover);
                    return receipt;
                });
    }

    /// @param others who have signed this very text
    private Outcome<Receipt> file(PersonId mover, Draft draft, List<Signer> others, Instant at) {
        var assembly = register.assembly();
        var on = SwedishTime.dateOf(at);
        return Initiative.file(
                        new InitiativeId(UUID.randomUUID()),
                        register.standing(mover, assembly.slug(), on),
                        serving.serves(mover, assembly.slug()),
                        draft,
                        addressees.on(on).stream()
                                .map(Addressees.Addressee::key)
                                .collect(Collectors.toSet()),
                        at)
                .map(initiative -> register(initiative.signedBy(others), draft, assembly));
    }

    /// Hands in what is already written, without a draft.
    public Outcome<Receipt> file(
            PersonId mover,
            Kind kind,
            String title,
            String text,
            String proposal,
            String addressee) {
        return fileReceived(mover, kind, title, text, proposal, addressee, null, clock.instant());
    }

    /// Hands in what reached us on paper or by mail, for the member who wrote it. What she is
    /// writing herself is left as it is.
    ///
    /// @param follows what the paper says that it follows up, whatever became of that
    /// @param received when it reached us, which is when it counts as handed in (TF 2:9)
    public Outcome<Receipt> fileReceived(
            PersonId mover,
            Kind kind,
            String title,
            String text,
            String proposal,
            String addressee,
            @Nullable InitiativeId follows,
            Instant received) {
        return file(
                mover,
                new Draft(kind, title, text, proposal, addressee, null, null, follows),
                List.of(),
                received);
    }

    private Receipt register(Initiative initiative, Draft draft, Organ assembly) {
        var matter =
                registry.open(
                        assembly,
                        initiative.kind().matter(),
                        initiative.title(),
                        new Registration(
                                        Registration.Direction.RECEIVED,
                                        initiative.sender(),
                                        initiative.title(),
                                        initiative.filedAt(),
                                        body(initiative),
                                        null)
                                .atOnce());
        if (draft.file() != null) {
            registry.add(
                    matter.id(),
                    new Registration(
                                    Registration.Direction.RECEIVED,
                                    initiative.sender(),
                                    draft.fileName() == null
                                            ? initiative.title()
                                            : draft.fileName(),
                                    initiative.filedAt(),
                                    null,
                                    new FileId(draft.file()))
                            .atOnce());
        }
        initiatives.insert(initiative, matter);
        followUps.note(initiative, matter.id());
        signers.insert(
                initiative.id(),
                new Wording(1, initiative.text(), initiative.proposal(), initiative.filedAt(), 1));
        for (var signer : initiative.signers()) {
            signers.insert(initiative.id(), signer);
            signers.sign(initiative.id(), 1, signer.person(), initiative.filedAt());
        }
        events.publishEvent(
                new InitiativeFiled(
                        initiative.id(),
                        initiative.kind(),
                        initiative.title(),
                        matter.dnr(),
                        matter.slug(),
                        initiative.mover(),
                        initiative.sender(),
                        initiative.filedAt()));
        return initiatives.find(initiative.id()).orElseThrow();
    }

    private static String body(Initiative initiative) {
        var words =
                initiative.proposal().isEmpty()
                        ? initiative.text()
                        : initiative.text() + "\n\n" + initiative.proposal();
        return initiative.coSigners().isEmpty()
                ? words
                : words
                        + "\n\n"
                        + initiative.signers().stream()
                                .map(Signer::written)
                                .collect(Collectors.joining("\n"));
    }

    /// The assembly has had it before it (`väckt`); the year of KL 5:35 runs from that day. Told
    /// again, nothing changes.
    ///
    /// @param section where the minutes say so, as cited
    public void raised(MatterId matter, LocalDate on, String section, String link) {
        if (initiatives.raise(matter, on)) {
            registry.step(matter, new Step(on, Step.Kind.RAISED, section, link));
        }
    }

    /// Whom interpellations and questions may be put to on the day (KL 5:59).
    @Transactional(readOnly = true)
    List<Addressees.Addressee> answering(LocalDate on) {
        return addressees.on(on);
    }

    /// Who answers it, and in what capacity: the chair who holds the post on the day.
    @Transactional(readOnly = true)
    public Optional<Addressees.Addressee> addressee(Receipt receipt, LocalDate on) {
        return addressees.find(receipt.addressee(), on);
    }

    /// Whether the person could hand in something at this moment, and why not.
    @Transactional(readOnly = true)
    Outcome<Boolean> mayFile(PersonId person) {
        var now = clock.instant();
        var assembly = register.assembly();
        var probe = new Draft(Kind.MOTION, "?", "?", "?", "", null, null, null);
        var serves = serving.serves(person, assembly.slug());
        return Initiative.file(
                        new InitiativeId(person.value()),
                        register.standing(person, assembly.slug(), SwedishTime.dateOf(now)),
                        serves,
                        probe,
                        Set.of(),
                        now)
                .map(_ -> serves);
    }

    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(InitiativeId id) {
        return initiatives.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(String matterSlug) {
        return initiatives.find(matterSlug);
    }

    /// What opened the matter, where that was something handed in.
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(MatterId matter) {
        return initiatives.find(matter);
    }

    /// A page of what has been handed in.
    ///
    /// @param after the address of the last on the page before; empty for the first page
    @Transactional(readOnly = true)
    List<Receipt> newestFirst(Kind kind, String after, int atMost) {
        return initiatives.newestFirst(kind, after, atMost);
    }

    /// Motions the assembly has not decided on, the one raised first first; last those not raised.
    @Transactional(readOnly = true)
    public List<Receipt> unansweredMotions() {
        return initiatives.unansweredMotions();
    }

    @Transactional(readOnly = true)
    public List<Receipt> by(PersonId mover) {
        return initiatives.by(mover);
    }

    /// Handed in and not yet before the assembly: what the next agenda announces.
    @Transactional(readOnly = true)
    public List<Receipt> notRaised() {
        return initiatives.notRaised();
    }

    /// The last day to hand it in for the meeting by the house's own rules, where it came later.
    @Transactional(readOnly = true)
    public Optional<LocalDate> missed(Receipt receipt, Meeting meeting) {
        var rule = rule(receipt.kind(), meeting.onDate());
        return rule.reaches(meeting.onDate(), receipt.filedAt())
                ? Optional.empty()
                : Optional.of(rule.lastDay(meeting.onDate()));
    }

    /// The first planned meeting that takes up what is handed in at the moment.
    @Transactional(readOnly = true)
    Optional<Reached> reached(Kind kind, Instant filed) {
        var today = SwedishTime.dateOf(filed);
        return meetings.between(today, today.plusYears(1), register.assembly().slug()).stream()
                .filter(meeting -> !serving.ended(meeting.id()))
                .filter(meeting -> rule(kind, meeting.onDate()).reaches(meeting.onDate(), filed))
                .findFirst()
                .map(meeting ->
                        new Reached(
                                meeting, rule(kind, meeting.onDate()).lastDay(meeting.onDate())));
    }

    /// @param lastDay the last day to hand something in for it
    record Reached(Meeting meeting, LocalDate lastDay) {}

    private InTime rule(Kind kind, LocalDate on) {
        return InTime.of(kind, register.rules(register.assembly().slug(), on));
    }
}
