package se.uppdrag.initiatives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Desk;
import se.uppdrag.registry.Handling;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Remiss;
import se.uppdrag.registry.Twin;
import se.uppdrag.web.Texts;

/// The door to the round of opinions on a motion (`remiss`): who is asked, by when, and what each
/// has answered. The registry keeps it; this is how the assembly's office comes to it.
@Service
@Transactional
class Opinions {

    private final Desk desk;
    private final Register register;
    private final Texts texts;
    private final Clock clock;

    Opinions(Desk desk, Register register, Texts texts, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    /// Committees and companies that can be asked.
    @Transactional(readOnly = true)
    List<Organ> couldBeAsked() {
        return register.organs(today()).stream()
                .filter(organ -> organ.committee() || organ.kind() == Organ.Kind.COMPANY)
                .toList();
    }

    Outcome<Handling> ask(String slug, List<String> recipients, LocalDate answerBy, Clerk by) {
        return desk.remit(desk.find(slug).orElseThrow(), recipients, answerBy, by);
    }

    /// An opinion has come: registered as a document, and the round is one shorter.
    Outcome<Handling> answer(String slug, UUID remiss, String text, Clerk by) {
        var matter = desk.find(slug).orElseThrow();
        var recipient =
                desk.remisses(matter).stream()
                        .filter(one -> one.id().equals(remiss))
                        .map(Remiss::recipient)
                        .findFirst()
                        .orElse("");
        return desk.end(matter, remiss, Remiss.End.ANSWERED, today(), by)
                .map(ended -> {
                    var document =
                            new Registration(
                                            Registration.Direction.RECEIVED,
                                            recipient,
                                            texts.get(
                                                    "initiatives.opinion.subject",
                                                    recipient,
                                                    matter.subject()),
                                            clock.instant(),
                                            text,
                                            null)
                                    .atOnce();
                    desk.register(
                            ended, new Desk.Arrived(document, null, new Twin(null, null)), by);
                    return ended;
                });
    }

    @Transactional(readOnly = true)
    List<Remiss> of(String slug) {
        return desk.find(slug).map(desk::remisses).orElse(List.of());
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
