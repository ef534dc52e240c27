package se.uppdrag.audit;

import static se.uppdrag.law.Citation.kl;
import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Remark;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.Desk;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registration.Direction;
import se.uppdrag.registry.Registry;

/// The door to the questions the auditors ask and the answers they get. Both are registered with
/// the organ that was asked.
@Service
@Transactional
public class Inquiries {

    private final InquiryTable table;
    private final Registry registry;
    private final Desk desk;
    private final Clock clock;

    Inquiries(InquiryTable table, Registry registry, Desk desk, Clock clock) {
        this.table = table;
        this.registry = registry;
        this.desk = desk;
        this.clock = clock;
    }

    /// @param from the auditors, as the organ is to see them
    Inquiry ask(Organ organ, String from, String subject, String text, LocalDate answerBy) {
        var now = clock.instant();
        var matter =
                registry.open(
                        organ,
                        Matter.Kind.MATTER,
                        subject,
                        new Registration(Direction.RECEIVED, from, subject, now, text, null)
                                .atOnce());
        var inquiry =
                new Inquiry(
                        UUID.randomUUID(),
                        organ.slug(),
                        subject,
                        text,
                        now,
                        answerBy,
                        matter.slug(),
                        null,
                        null,
                        null);
        table.insert(inquiry);
        return inquiry;
    }

    /// The organ answers, once. A late answer is taken and told of.
    ///
    /// @param by the name of the one who answers for the organ
    /// @param to the auditors, as the registry is to have them
    public Outcome<UUID> answer(UUID id, String text, String by, String to) {
        var inquiry = table.find(id).orElseThrow();
        if (inquiry.answered()) {
            return refused(AuditRefusal.ANSWERED_BEFORE);
        }
        // A clock that was set back makes no answer come before its question.
        var clocked = clock.instant();
        var now = clocked.isBefore(inquiry.askedAt()) ? inquiry.askedAt() : clocked;
        table.answer(id, text, now, by);
        // Also where the matter has become secret since: the answer has come all the same.
        var matter = desk.find(inquiry.matter()).orElseThrow();
        registry.add(
                new MatterId(matter.id()),
                new Registration(Direction.SENT, to, inquiry.subject(), now, text, null));
        return SwedishTime.dateOf(now).isAfter(inquiry.answerBy())
                ? granted(
                        id,
                        List.of(
                                new Remark(
                                        kl(12, 9),
                                        "audit.remark.late-answer",
                                        List.of(inquiry.answerBy().toString()))))
                : granted(id);
    }

    @Transactional(readOnly = true)
    List<Inquiry> answered(Optional<Inquiry> after, int atMost) {
        return table.answered(after.orElse(null), atMost);
    }

    @Transactional(readOnly = true)
    List<Inquiry> these(List<String> ids) {
        return table.these(ids.stream().map(UUID::fromString).toList());
    }

    @Transactional(readOnly = true)
    List<Inquiry> unanswered() {
        return table.unanswered();
    }

    @Transactional(readOnly = true)
    public List<UUID> unansweredIds() {
        return unanswered().stream().map(Inquiry::id).toList();
    }

    @Transactional(readOnly = true)
    Optional<Inquiry> find(UUID id) {
        return table.find(id);
    }
}
