package se.uppdrag.initiatives;

import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.initiatives.SignerTable.Answer;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.web.Texts;

/// The door to written answers to interpellations and questions. Who was asked hands hers in when
/// she likes, and it is registered then; it is laid out as long before the meeting as the house's
/// own rules say.
@Service
@Transactional
class WrittenAnswers {

    private final Initiatives initiatives;
    private final InitiativeTable table;
    private final SignerTable answers;
    private final Register register;
    private final Registry registry;
    private final Meetings meetings;
    private final ServingNow serving;
    private final Texts texts;
    private final Clock clock;

    WrittenAnswers(
            Initiatives initiatives,
            InitiativeTable table,
            SignerTable answers,
            Register register,
            Registry registry,
            Meetings meetings,
            ServingNow serving,
            Texts texts,
            Clock clock) {
        this.initiatives = initiatives;
        this.table = table;
        this.answers = answers;
        this.register = register;
        this.registry = registry;
        this.meetings = meetings;
        this.serving = serving;
        this.texts = texts;
        this.clock = clock;
    }

    /// Whether she is the one who answers it today (KL 5:59).
    @Transactional(readOnly = true)
    boolean asked(Receipt receipt, PersonId person) {
        return receipt.kind() != Kind.MOTION
                && initiatives
                        .addressee(receipt, today())
                        .filter(one -> person.equals(one.person()))
                        .isPresent();
    }

    Outcome<Answer> hand(String slug, PersonId by, String text) {
        var receipt = table.find(slug).orElseThrow();
        if (!asked(receipt, by)) {
            return refused(InitiativeRefusal.ONLY_THE_ASKED_ANSWERS);
        }
        var now = clock.instant();
        var name = register.person(by).map(Person::name).orElseThrow();
        var document =
                new Registration(
                        Registration.Direction.RECEIVED,
                        name,
                        texts.get("initiatives.answer.subject", receipt.title()),
                        now,
                        text,
                        null);
        var matter = new MatterId(receipt.matter());
        var answer =
                new Answer(
                        answers.answers(receipt.id()).size() + 1,
                        text,
                        by,
                        name,
                        now,
                        registry.add(
                                matter, out(receipt) ? document.atOnce() : document.waiting()));
        answers.insert(receipt.id(), answer);
        registry.step(
                matter,
                new Step(today(), Step.Kind.PREPARED, name, InitiativePages.address(receipt)));
        return Outcome.granted(answer);
    }

    @Transactional(readOnly = true)
    List<Answer> all(Receipt receipt) {
        return answers.answers(receipt.id());
    }

    /// What everybody may read now.
    @Transactional(readOnly = true)
    List<Answer> published(Receipt receipt) {
        return out(receipt) ? all(receipt) : List.of();
    }

    /// The day the answer is laid out; nothing while no meeting is planned.
    @Transactional(readOnly = true)
    Optional<LocalDate> from(Receipt receipt) {
        return meeting(receipt)
                .map(meeting ->
                        meeting.onDate()
                                .minusDays(
                                        register.rules(meeting.organ(), meeting.onDate())
                                                .answerDays()));
    }

    private boolean out(Receipt receipt) {
        var answered =
                registry.steps(new MatterId(receipt.matter())).stream()
                        .anyMatch(step -> step.kind() == Step.Kind.ANSWERED);
        return answered || from(receipt).filter(day -> !today().isBefore(day)).isPresent();
    }

    /// The first meeting after the answer was handed in that has it on its agenda; before any has,
    /// the next one to come.
    private Optional<Meeting> meeting(Receipt receipt) {
        var handed = all(receipt);
        var since = handed.isEmpty() ? today() : SwedishTime.dateOf(handed.getFirst().at());
        var coming =
                meetings.between(since, since.plusYears(1), register.assembly().slug()).stream()
                        .filter(one -> one.onDate().isAfter(since) || !serving.ended(one.id()))
                        .toList();
        return coming.stream()
                .filter(meeting -> takesUp(meeting, receipt))
                .findFirst()
                .or(() -> coming.stream().findFirst());
    }

    private boolean takesUp(Meeting meeting, Receipt receipt) {
        return meetings.agenda(meeting.id()).stream()
                .anyMatch(item -> Objects.equals(item.matter(), receipt.matter()));
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    /// What waits for an answer from the person, the one handed in first first.
    @Transactional(readOnly = true)
    List<Receipt> waiting(PersonId person) {
        return table.unanswered().stream()
                .filter(one -> asked(one, person))
                .filter(one -> all(one).isEmpty())
                .toList();
    }

    /// The organ or person it was put to, as written.
    @Transactional(readOnly = true)
    @Nullable String to(Receipt receipt) {
        return initiatives.addressee(receipt, today()).map(Addressees.Addressee::name).orElse(null);
    }
}
