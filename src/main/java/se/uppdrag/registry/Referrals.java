package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.files.FileId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.ChangeTable.Change;
import se.uppdrag.registry.ChangeTable.What;
import se.uppdrag.web.Texts;

/// The door to referrals between the municipality's own authorities. Each keeps a diarium of its
/// own (TF 2:5), so what one sends the other receives: a matter is opened there, in its own series,
/// and the answer comes back as a document that is received here. Both in the transaction of the
/// act.
@Service
@Transactional
public class Referrals {

    /// What is sent.
    ///
    /// @param letter the words that go with it
    /// @param enclosed the number of a document that goes along; none where none does
    /// @param confirmed that what is secret may be given to the other authority
    public record Sent(
            Organ from,
            Organ to,
            LocalDate answerBy,
            String letter,
            @Nullable Integer enclosed,
            boolean confirmed) {}

    private final Desk desk;
    private final Registry registry;
    private final HandlingTable table;
    private final SecrecyTable secrecy;
    private final ChangeTable changes;
    private final Texts texts;
    private final Clock clock;

    Referrals(
            Desk desk,
            Registry registry,
            HandlingTable table,
            SecrecyTable secrecy,
            ChangeTable changes,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.registry = registry;
        this.table = table;
        this.secrecy = secrecy;
        this.changes = changes;
        this.texts = texts;
        this.clock = clock;
    }

    /// What the matter was opened to answer; nothing for most.
    @Transactional(readOnly = true)
    Optional<Referral> asked(Handling matter) {
        return table.referral(matter.id());
    }

    /// A matter that is secret is so in the other diarium too, and a document keeps its mark: what
    /// is secret is so between authorities (OSL 8:1), and nobody gives it out by sending it.
    public Outcome<Handling> send(Handling matter, Sent sent, Clerk by) {
        var enclosed = sent.enclosed();
        var document = Optional.ofNullable(enclosed).flatMap(one -> secrecy.find(matter.id(), one));
        if (enclosed != null && document.isEmpty()) {
            return refused(RegistryRefusal.DOCUMENT_IS_NOT_THERE, enclosed.toString());
        }
        boolean secret = matter.secret() || document.filter(Document::withholds).isPresent();
        return table.lock(matter.id())
                .orElseThrow()
                .referTo(sent.to().authority(), secret, sent.confirmed())
                .flatMap(one -> Handling.ahead(sent.answerBy(), today()).map(_ -> one))
                .map(one -> {
                    var other = opened(one, sent, by);
                    document.ifPresent(each ->
                            desk.register(other, arrived(each, one, sent.from().name()), by));
                    desk.refer(one, other, sent.to(), sent.answerBy(), by);
                    return one;
                });
    }

    private Handling opened(Handling matter, Sent sent, Clerk by) {
        return desk.open(
                new Desk.Opening(
                        sent.to(),
                        texts.get("registry.referral.subject", matter.subject()),
                        matter.secret(),
                        new Desk.Handler(null, null, null)),
                new Desk.Arrived(
                        new Registration(
                                Registration.Direction.RECEIVED,
                                sent.from().name(),
                                texts.get("registry.referral.letter", matter.dnr()),
                                now(),
                                texts.get(
                                                "registry.referral.text",
                                                matter.dnr(),
                                                sent.answerBy().toString(),
                                                sent.letter())
                                        .strip(),
                                null),
                        matter.secret() ? ground(matter) : null,
                        new Twin(null, null)),
                by);
    }

    /// As it arrives on the other side: with the marks it has, or with that of the matter it is in.
    /// From whom it is is the other authority, and so nothing to withhold by itself.
    private Desk.Arrived arrived(Document document, Handling matter, String from) {
        var marks = secrecy.marks(document.id());
        return new Desk.Arrived(
                new Registration(
                                Registration.Direction.RECEIVED,
                                from,
                                document.subject(),
                                now(),
                                document.body(),
                                document.file() == null ? null : new FileId(document.file()))
                        .waiting(),
                new Twin(from, document.publicSubject()),
                new Grounds(
                        document.marked()
                                ? marks.provision(null).orElse(Secrets.UNTOLD)
                                : matter.secret() ? ground(matter) : null,
                        null,
                        marks.provision(Mark.Field.SUBJECT).orElse(null)));
    }

    private String ground(Handling matter) {
        return secrecy.ground(matter.id()).orElse(Secrets.UNTOLD);
    }

    /// The document is the answer: it is received in the matter that asked, and the referral is
    /// answered.
    ///
    /// @param matter the one that was opened to answer
    Outcome<Handling> answer(Handling matter, Organ from, int number, boolean confirmed, Clerk by) {
        var referral = table.referral(matter.id()).filter(Referral::open);
        if (referral.isEmpty()) {
            return refused(RegistryRefusal.REMISS_HAS_ENDED);
        }
        var document = secrecy.find(matter.id(), number);
        if (document.isEmpty()) {
            return refused(RegistryRefusal.DOCUMENT_IS_NOT_THERE, Integer.toString(number));
        }
        return document.get()
                .answers(matter.secret(), confirmed)
                .flatMap(one -> {
                    var asker = desk.find(referral.get().slug()).orElseThrow();
                    int there = desk.register(asker, arrived(one, matter, from.name()), by);
                    return desk.end(
                                    asker,
                                    referral.get().remiss(),
                                    Remiss.End.ANSWERED,
                                    today(),
                                    by)
                            .map(_ -> {
                                answered(matter, one, asker, there, by);
                                return matter;
                            });
                });
    }

    private void answered(Handling matter, Document document, Handling asker, int there, Clerk by) {
        registry.step(matter.matter(), new Step(today(), Step.Kind.ANSWERED, "", null));
        changes.insert(
                matter.id(),
                new Change(
                        document.number(),
                        What.REMISS_ANSWERED,
                        "",
                        asker.dnr() + " " + there,
                        "",
                        by.name(),
                        now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
